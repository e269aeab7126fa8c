"""What stands where there is nothing yet: a heading, a kind sentence and one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from companion.widgets.form import ROW_GAP, heading, wrapped
from companion.widgets.plain_choice import LINE_HEIGHT


class EmptyState(QWidget):
    """A heading and a sentence in the middle; buttons are added with add_button()."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(40, 40, 40, 40)
        self.column.setSpacing(ROW_GAP)
        self.column.addStretch(1)
        for label in (heading(title, self), wrapped(text, self)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.column.addWidget(label)
        self.column.addStretch(2)

    def add_button(self, text: str, name: str) -> QPushButton:
        """A button below the sentence."""
        button = push_button(text, name, self)
        self.column.insertWidget(self.column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button


def push_button(text: str, name: str, parent: QWidget | None = None) -> QPushButton:
    """A button with its names, high enough to hit, that Enter in a field does not press."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAccessibleName(text)
    button.setAutoDefault(False)
    button.setMinimumHeight(LINE_HEIGHT)
    return button
