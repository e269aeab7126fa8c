"""Where the window stands when it opens."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

_SIZE = (960, 640)
_TITLE_BAR = 40  # pixels that a window manager's frame may add


def place(window: QMainWindow, geometry: tuple[int, ...]) -> None:
    """Put ``window`` where it was (x, y, width, height, or empty) as far as today's screens show all of it."""
    corner = QPoint(*geometry[:2])
    screen = (geometry and QGuiApplication.screenAt(corner)) or window.screen()
    area = screen.availableGeometry()
    width, height = geometry[2:] or _SIZE
    width, height = min(width, area.width()), min(height, area.height() - _TITLE_BAR)
    window.resize(width, height)
    if geometry:
        x = max(area.left(), min(corner.x(), area.right() + 1 - width))
        y = max(area.top(), min(corner.y(), area.bottom() + 1 - height - _TITLE_BAR))
        window.move(x, y)
