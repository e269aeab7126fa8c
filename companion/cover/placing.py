"""Where the window stands when it opens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow

_SIZE = (960, 640)
_USUAL_LETTERS = 16  # pixels that a line of text is high where that size is right
_USABLE = QSize(700, 500)
_TITLE_BAR = 40  # pixels that a window manager's frame may add


def place(window: QMainWindow, geometry: tuple[int, ...]) -> None:
    """Put ``window`` where it was (x, y, width, height, or empty) as far as today's screens show all of it."""
    corner = QPoint(*geometry[:2])
    screen = (geometry and QGuiApplication.screenAt(corner)) or window.screen()
    area = screen.availableGeometry()
    width, height = geometry[2:] or _usual_size(window)
    width, height = min(width, area.width()), min(height, area.height() - _TITLE_BAR)
    window.resize(width, height)
    if geometry:
        x = max(area.left(), min(corner.x(), area.right() + 1 - width))
        y = max(area.top(), min(corner.y(), area.bottom() + 1 - height - _TITLE_BAR))
        window.move(x, y)


def _usual_size(window: QMainWindow) -> tuple[int, int]:
    """More where the letters are larger."""
    larger = max(1.0, window.fontMetrics().height() / _USUAL_LETTERS)
    return round(_SIZE[0] * larger), round(_SIZE[1] * larger)


def place_of(window: QMainWindow, corner: QPoint) -> QRect:
    """The frame's corner and the size of the inside, as they are when the window has not the whole screen.

    ``corner`` is where the inside begins in the frame.
    """
    if window.isMaximized() or window.isFullScreen():
        inside = window.normalGeometry()
        return QRect(inside.topLeft() - corner, inside.size())
    return QRect(window.pos(), window.size())


def usable(place: QRect, area: QRect) -> QRect:
    """``place``, but not so small that nothing could be done in it, and within ``area`` with its title bar."""
    size = place.size().expandedTo(_USABLE)
    size = size.boundedTo(QSize(area.width(), area.height() - _TITLE_BAR))
    x = max(area.left(), min(place.x(), area.right() + 1 - size.width()))
    y = max(area.top(), min(place.y(), area.bottom() + 1 - size.height() - _TITLE_BAR))
    return QRect(QPoint(x, y), size)
