"""The letter to the person who keeps the copy: offered, hers to change, kept as she types."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from companion.private.sentences import translated
from companion.vault.vault import Vault
from companion.widgets.autosave import Autosave
from companion.widgets.column import SENSITIVE
from companion.widgets.form import wrapped

LETTER_SETTING = "copy_letter"


class Letter(QWidget):
    """A text field with the letter."""

    def __init__(self, vault: Vault, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._autosave = Autosave(self._save, self)
        self._autosave.failed.connect(self._failed)
        self._autosave.saved.connect(self._saved)
        self.field = QPlainTextEdit(vault.setting(LETTER_SETTING) or offered_letter())
        self.field.setAccessibleName(self.tr("A letter for the person who keeps it"))
        self.field.setInputMethodHints(SENSITIVE)
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(self.field.fontMetrics().lineSpacing() * 17)
        self.field.textChanged.connect(self._autosave.touch)
        self._message = wrapped("")
        self._message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        layout.addWidget(self._message)

    def text(self) -> str:
        """The letter as it stands."""
        return self.field.toPlainText()

    def flush(self) -> None:
        """Store what is typed."""
        self._autosave.flush()

    def _save(self) -> None:
        self._vault.set_setting(LETTER_SETTING, self.field.toPlainText())

    def _failed(self, sentence: str) -> None:
        self._message.setText(translated(sentence))
        self._message.show()

    def _saved(self) -> None:
        self._message.hide()


def offered_letter() -> str:
    """The letter that is offered at first. It names neither this program nor the way into it."""
    return "\n\n".join(
        (
            QCoreApplication.translate("Letter", "Thank you for keeping this for me."),
            QCoreApplication.translate(
                "Letter",
                "Please don't message me or call me about it. Talk to me only when we are alone.",
            ),
            QCoreApplication.translate(
                "Letter",
                "Please don't confront anyone, and don't show it to anyone. It could put me in danger.",
            ),
            QCoreApplication.translate("Letter", "Please don't delete it, and don't change it."),
            QCoreApplication.translate("Letter", "You may give it to: "),
            QCoreApplication.translate("Letter", "If you can't reach me by … , then please … "),
            QCoreApplication.translate(
                "Letter",
                "Someone may ask you for it, in court too. You can ask a lawyer first.",
            ),
            QCoreApplication.translate(
                "Letter",
                "When you open it, your browser and your downloads folder may keep a trace of it.",
            ),
        )
    )
