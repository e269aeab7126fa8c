"""A neutral veil over every window of ours, thicker and thicker: it says nothing, and is seen across the room."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

_FIRST, _LAST = 0.2, 0.92
"""How much of what is beneath is hidden at the beginning and at the end."""


class Veil(QWidget):
    """Lies over all of one window and lets the mouse through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._colour = QColor()

    def thicken(self, share: float) -> None:
        """Cover the window as it is now; `share` is how far the veil has come, from 0 to 1."""
        self._colour = self.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
        self._colour.setAlphaF(_FIRST + (_LAST - _FIRST) * share)
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """One colour."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colour)


def draw_veils(share: float) -> None:
    """Over every window of the application that shows: dialogs, menus and lists too."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            (_veil_of(window) or Veil(window)).thicken(share)


def take_veils() -> None:
    """Take all of them away."""
    for window in QApplication.topLevelWidgets():
        veil = _veil_of(window)
        if veil is not None:
            veil.hide()
            veil.setParent(None)
            veil.deleteLater()


def _veil_of(window: QWidget) -> Veil | None:
    return window.findChild(Veil, options=Qt.FindChildOption.FindDirectChildrenOnly)
