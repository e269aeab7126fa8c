"""Choosing the key that hides everything, and what is left on the screen then."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from companion.widgets.form import wrapped

KEYS = tuple(f"Ctrl+F{number}" for number in range(1, 12))
"""F12 is left out: Windows keeps it for itself."""

DEFAULT_KEY = "Ctrl+F9"
KEY_SETTING = "panic_key"
AFTER_SETTING = "panic_after"
HIDE, SHOW = "hide", "show"


class KeyChoice(QWidget):
    """A list of keys. `changed` comes when another one is picked."""

    changed = Signal()

    def __init__(self, key: str = DEFAULT_KEY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys = QComboBox()
        self.keys.addItems(KEYS)
        self.keys.setCurrentText(key if key in KEYS else DEFAULT_KEY)
        self.keys.setAccessibleName(self.tr("The key"))
        self.keys.setMinimumHeight(32)
        self.keys.setMinimumWidth(160)
        self.keys.currentIndexChanged.connect(self.changed)
        self._message = wrapped("")
        self._message.hide()
        label = wrapped(self.tr("The key"))
        label.setBuddy(self.keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label)
        layout.addWidget(self.keys)
        layout.addWidget(self._message)
        layout.setAlignment(self.keys, Qt.AlignmentFlag.AlignLeft)

    def key(self) -> str:
        """The key chosen, such as "Ctrl+F9"."""
        return self.keys.currentText()

    def say(self, text: str) -> None:
        """Show a sentence below the list; "" takes it away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))


class AfterChoice(QWidget):
    """What is left on the screen after hiding: nothing, or her notes."""

    changed = Signal()

    def __init__(self, after: str = HIDE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hide_all = QRadioButton(self.tr("Nothing. Notes closes too."))
        self.show_notes = QRadioButton(self.tr("My notes, as if I had been writing there."))
        group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(wrapped(self.tr("What is left on the screen")))
        for choice in (self.hide_all, self.show_notes):
            choice.setAccessibleName(choice.text())
            choice.setMinimumHeight(28)
            group.addButton(choice)
            layout.addWidget(choice)
        (self.show_notes if after == SHOW else self.hide_all).setChecked(True)
        self.show_notes.toggled.connect(self._toggled)

    def after(self) -> str:
        """HIDE or SHOW."""
        return SHOW if self.show_notes.isChecked() else HIDE

    def _toggled(self) -> None:
        self.changed.emit()
