"""A drop-down list that the mouse wheel does not change by accident."""

from collections.abc import Sequence

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

LINE_HEIGHT = 28
"""The least height of anything she clicks on, in device-independent pixels."""


class PlainChoice(QComboBox):
    """Texts to choose from."""

    def __init__(self, texts: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LINE_HEIGHT)
        self.addItems(list(texts))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page that scrolls."""
        event.ignore()
