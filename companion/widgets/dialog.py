"""A dialog that leaves the window behind it usable: the button there that hides everything must always answer."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

_BELOW = 64
"""How far below the top of the window behind it a dialog opens, in pixels, so that the button stays in sight."""


class OpenDialog(QDialog):
    """Shown with open(), above its window and beside nothing else. It deletes itself when it closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Notes")

    def open(self) -> None:
        """Show it without blocking anything: Qt would drop clicks on a window behind a modal dialog."""
        behind = self.parentWidget()
        if behind is not None:
            place = behind.window().geometry()
            self.resize(self.size().boundedTo(QSize(place.width(), place.height() - _BELOW)))
            left = place.left() + max(0, (place.width() - self.width()) // 2)
            self.move(left, place.top() + _BELOW)
        self.show()
        self.raise_()
        self.activateWindow()
