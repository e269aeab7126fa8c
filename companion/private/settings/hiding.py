"""What hides everything besides the key: Shift three times, nobody there; and how long a copy can be pasted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from companion.private.hiding import (
    IDLE_MINUTES,
    IDLE_SETTING,
    OFF,
    ON,
    PASTE_SECONDS,
    PASTE_SETTING,
    SHIFT_SETTING,
    hiding,
)
from companion.private.page import Services
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.widgets.form import wrapped
from companion.widgets.plain_choice import PlainChoice


class _Kept(QWidget):
    """Every change is stored and in force at once."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._message = wrapped("")
        self._message.hide()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.build()
        self.column.addWidget(self._message)

    def build(self) -> None:
        """Fill the column."""
        raise NotImplementedError

    def keep(self, name: str, value: str) -> None:
        """Store one setting and use it; where it can't be stored, say why."""
        try:
            self._services.vault.set_setting(name, value)
            self._services.use_hiding()
            text = ""
        except VaultError as error:
            text = in_words(error)
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def choice(self, label: str, values: Sequence[int], words: Sequence[str], kept: float) -> QComboBox:
        """A list under its label, at the value nearest to the one that is kept."""
        box = PlainChoice(words)
        box.setAccessibleName(label)
        box.setMinimumHeight(32)
        box.setMinimumWidth(160)
        box.setCurrentIndex(min(range(len(values)), key=lambda place: abs(values[place] - kept)))
        above = wrapped(label)
        above.setBuddy(box)
        self.column.addWidget(above)
        self.column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        return box


class ShiftSettings(_Kept):
    """Shift three times, on or off."""

    def build(self) -> None:
        """The switch, and why she may want it off."""
        self.shift = QCheckBox(self.tr("Shift pressed three times hides everything too"))
        self.shift.setAccessibleName(self.shift.text())
        self.shift.setMinimumHeight(28)
        self.shift.setChecked(hiding(self._services.vault).shift)
        self.shift.toggled.connect(self._toggled)
        self.column.addWidget(self.shift, 0, Qt.AlignmentFlag.AlignLeft)
        menu = self.tr("While a menu of another program is open, only Ctrl, Alt and Shift pressed together are heard.")
        self.column.addWidget(wrapped(menu))
        self.column.addWidget(
            wrapped(
                self.tr(
                    "While this window is open, and not from other programs. On Windows, five presses of Shift start "
                    "Sticky Keys. One press pauses some screen readers. If that is in your way, switch it off here and "
                    "use the key or the button."
                )
            )
        )

    def _toggled(self) -> None:
        self.keep(SHIFT_SETTING, ON if self.shift.isChecked() else OFF)


class IdleSettings(_Kept):
    """How long nobody may be there."""

    def build(self) -> None:
        """A list of times, and what happens then."""
        words = (self.tr("1 minute"), self.tr("3 minutes"), self.tr("10 minutes"))
        kept = hiding(self._services.vault).idle / 60
        self.minutes = self.choice(self.tr("Hide everything after"), IDLE_MINUTES, words, kept)
        self.minutes.currentIndexChanged.connect(self._picked)
        self.column.addWidget(
            wrapped(
                self.tr(
                    "So long without a key, a click or a movement in this window, and everything hides by itself. What "
                    "you wrote is kept. In the last 20 seconds the window fades, and any key keeps it. Work that goes "
                    "on then is stopped."
                )
            )
        )

    def _picked(self, place: int) -> None:
        self.keep(IDLE_SETTING, str(IDLE_MINUTES[place]))


class PasteSettings(_Kept):
    """How long something copied here can be pasted."""

    def build(self) -> None:
        """A list of times, and what can't be promised."""
        words = (self.tr("15 seconds"), self.tr("1 minute"), self.tr("3 minutes"))
        kept = hiding(self._services.vault).paste
        self.seconds = self.choice(self.tr("What you copy here can be pasted for"), PASTE_SECONDS, words, kept)
        self.seconds.currentIndexChanged.connect(self._picked)
        self.column.addWidget(
            wrapped(
                self.tr(
                    "Then it is taken back, and at once when you hide everything. Programs that keep a list of what "
                    "was copied are asked to leave it out. Some may keep it all the same."
                )
            )
        )

    def _picked(self, place: int) -> None:
        self.keep(PASTE_SETTING, str(PASTE_SECONDS[place]))
