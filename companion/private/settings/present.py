"""The field for the words that open the space now: asked before anything about the words is changed."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from companion.widgets.column import SENSITIVE
from companion.widgets.form import wrapped


class PresentWords(QLineEdit):
    """One line in clear; taken() gives what is typed, for a thread that wipes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Your present words"))
        self.setInputMethodHints(SENSITIVE)
        self.setMinimumHeight(34)

    def label(self) -> QLabel:
        """Its label, to stand above it."""
        made = wrapped(self.accessibleName())
        made.setBuddy(self)
        return made

    def taken(self) -> bytearray:
        """What is typed, as UTF-8."""
        return bytearray(self.text(), "utf-8", "ignore")
