"""The program's own small icons, drawn as strokes in the colour of the text around them.

Strokes painted here need neither the SVG library nor files at start-up, are sharp at every scale, and follow the
theme. The grid is 24 by 24 units.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap

GRID = 24
# M x y move, L x y line, C six numbers a curve, O x y r a circle, R x y w h r a rounded rectangle, Z close.
_SHAPES = {
    "new": "M 13 4 L 7 4 C 5.5 4 5 4.5 5 6 L 5 19 C 5 20.5 5.5 21 7 21 L 16 21 C 17.5 21 18 20.5 18 19 L 18 12 "
    "M 10 15 L 11 11.5 L 18.5 4 L 21 6.5 L 13.5 14 Z",
    "delete": "M 4.5 7 L 19.5 7 M 9.5 7 L 9.5 4 L 14.5 4 L 14.5 7 M 6.5 7 L 7.5 20.5 L 16.5 20.5 L 17.5 7 "
    "M 10.3 10.5 L 10.6 17 M 13.7 10.5 L 13.4 17",
    "search": "O 10.5 10.5 6 M 15 15 L 20.5 20.5",
    "clear": "M 7 7 L 17 17 M 17 7 L 7 17",
    "undo": "M 9 5 L 4.5 9.5 L 9 14 "
    "M 4.5 9.5 L 14 9.5 C 17.5 9.5 19.5 11.8 19.5 14.5 C 19.5 17.5 17.5 19.5 14 19.5 L 9 19.5",
    "redo": "M 15 5 L 19.5 9.5 L 15 14 "
    "M 19.5 9.5 L 10 9.5 C 6.5 9.5 4.5 11.8 4.5 14.5 C 4.5 17.5 6.5 19.5 10 19.5 L 15 19.5",
    "bold": "M 7.5 4.5 L 7.5 19.5 M 7.5 4.5 L 12.5 4.5 C 17.5 4.5 17.5 11.7 12.5 11.7 L 7.5 11.7 M 12.5 11.7 "
    "C 18.8 11.7 18.8 19.5 12.5 19.5 L 7.5 19.5",
    "italic": "M 10 4.5 L 17 4.5 M 7 19.5 L 14 19.5 M 13.5 4.5 L 10.5 19.5",
    "list": "O 5 6.5 0.8 O 5 12 0.8 O 5 17.5 0.8 M 9.5 6.5 L 20 6.5 M 9.5 12 L 20 12 M 9.5 17.5 L 20 17.5",
    "check": "R 4 4 16 16 2.5 M 8 12.2 L 11 15.2 L 16.3 9",
    "heading": "M 6.5 4.5 L 6.5 19.5 M 17.5 4.5 L 17.5 19.5 M 6.5 12 L 17.5 12",
    "numbers": "M 3.8 5 L 5.2 4.2 L 5.2 9 M 3.5 15.8 C 3.7 13.9 6.5 14 6.4 15.8 "
    "C 6.3 17.2 3.6 18.2 3.5 19.8 L 6.6 19.8 M 10 6.5 L 20.5 6.5 M 10 12 L 20.5 12 M 10 17.5 L 20.5 17.5",
    "link": "M 10.2 13.8 C 11.7 15.3 13.8 15.3 15.3 13.8 L 19 10.1 C 20.6 8.5 20.6 6.2 19.1 4.8 "
    "C 17.7 3.4 15.4 3.5 14 5 L 12.3 6.7 M 13.8 10.2 C 12.3 8.7 10.2 8.7 8.7 10.2 L 5 13.9 "
    "C 3.4 15.5 3.4 17.8 4.9 19.2 C 6.3 20.6 8.6 20.5 10 19 L 11.7 17.3",
    "preview": "M 2.8 12 C 6.5 5.2 17.5 5.2 21.2 12 C 17.5 18.8 6.5 18.8 2.8 12 Z O 12 12 3",
    "theme": "O 12 12 8.5 M 12 3.5 L 12 20.5 M 12 7 L 16.5 7 "
    "M 12 10.4 L 19.6 10.4 M 12 13.8 L 19.6 13.8 M 12 17.2 L 16.5 17.2",
    "all": "R 5 4 14 16 2 M 9 9 L 15 9 M 9 13 L 15 13",
    "folder": "M 3.5 7 C 3.5 5.6 4 5 5.4 5 L 9 5 L 11 7.5 L 18.6 7.5 C 20 7.5 20.5 8 20.5 9.4 L 20.5 17 "
    "C 20.5 18.4 20 19 18.6 19 L 5.4 19 C 4 19 3.5 18.4 3.5 17 Z",
    "tag": "M 9.5 4.5 L 7.5 19.5 M 16.5 4.5 L 14.5 19.5 M 4.5 9 L 20 9 M 4 15 L 19.5 15",
    "back": "M 14.5 5 L 7.5 12 L 14.5 19",
    "forward": "M 9.5 5 L 16.5 12 L 9.5 19",
    "sort": "M 7.5 4.5 L 7.5 19.5 M 4 16 L 7.5 19.5 L 11 16 M 12.5 6 L 20.5 6 M 12.5 11 L 18.5 11 M 12.5 16 L 16.5 16",
}
_WIDTH = 1.7


def icon(name: str, palette: QPalette, size: int, ratio: float = 1, *, selected: bool = False) -> QIcon:
    """The icon ``name``, ``size`` pixels large on a screen of this ``ratio``, in the colours of ``palette``.

    ``selected``: for a row that can be selected, too. Raises KeyError for a name there is none of.
    """
    made = QIcon()
    shape = _path(_SHAPES[name])
    states = [
        (QIcon.Mode.Normal, QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText),
        (QIcon.Mode.Disabled, QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText),
    ]
    if selected:
        states.append((QIcon.Mode.Selected, QPalette.ColorGroup.Active, QPalette.ColorRole.HighlightedText))
    for mode, group, role in states:
        made.addPixmap(_pixmap(shape, _pen(palette.color(group, role)), size, ratio), mode)
    return made


def drawing(shape: str, colour: QColor, size: int, ratio: float = 1) -> QPixmap:
    """Any shape written in the commands above, ``size`` pixels large, in one colour."""
    return _pixmap(_path(shape), _pen(colour), size, ratio)


def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(_SHAPES)


def _pen(colour: QColor) -> QPen:
    pen = QPen(colour, _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _pixmap(shape: QPainterPath, pen: QPen, size: int, ratio: float) -> QPixmap:
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / GRID, size / GRID)
    painter.setPen(pen)
    painter.drawPath(shape)
    painter.end()
    return pixmap


def _path(text: str) -> QPainterPath:
    """The path of a shape's commands."""
    path = QPainterPath()
    words = iter(text.split())

    def number() -> float:
        return float(next(words))

    def point() -> QPointF:
        return QPointF(number(), number())

    for command in words:
        if command == "M":
            path.moveTo(point())
        elif command == "L":
            path.lineTo(point())
        elif command == "C":
            path.cubicTo(point(), point(), point())
        elif command == "O":
            centre, radius = point(), number()
            path.addEllipse(centre, radius, radius)
        elif command == "R":
            corner, width, height, radius = point(), number(), number(), number()
            path.addRoundedRect(QRectF(corner.x(), corner.y(), width, height), radius, radius)
        else:
            path.closeSubpath()
    return path
