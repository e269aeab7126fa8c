"""Draws text in a line edit exactly as the line edit itself would, without the text being in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRandomGenerator, QRect, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton

_SIDE = 2  # QLineEdit's own horizontal margin, fixed in its source

_LONG_ENOUGH = 12  # letters: shorter titles are used up too soon to look like typing


def choose(titles: Sequence[str]) -> str:
    """One title at random, of those long enough to look like typing where there are any."""
    known = [title for title in (title.strip() for title in titles) if title]
    good = [title for title in known if len(title) >= _LONG_ENOUGH] or sorted(known, key=len)[-1:]
    if not good:
        return QCoreApplication.translate("DoorField", "shopping list for the weekend")
    return good[QRandomGenerator.global_().bounded(len(good))]


def paint(field: QLineEdit, text: str, *, caret: bool) -> None:
    """Paint ``field`` as if ``text`` stood in it with the text cursor at its end."""
    frame = QStyleOptionFrame()
    field.initStyleOption(frame)
    painter = QPainter(field)
    style = field.style()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, field)
    contents = style.subElementRect(QStyle.SubElement.SE_LineEditContents, frame, field)
    area = _text_area(field, contents)
    painter.setClipRect(area)
    painter.setPen(field.palette().text().color())
    _draw(painter, field, area, text, caret=caret)
    painter.end()


def _text_area(field: QLineEdit, contents: QRect) -> QRect:
    """What the buttons inside the field leave of its contents."""
    margins = field.textMargins()
    area = contents.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
    gap = field.style().pixelMetric(QStyle.PixelMetric.PM_LineEditIconMargin, None, field)
    middle = field.width() // 2
    for button in field.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not button.isVisible():
            continue
        if button.geometry().center().x() < middle:
            area.setLeft(area.left() + gap + button.width())
        else:
            area.setRight(area.right() - gap - button.width())
    return area


def _draw(painter: QPainter, field: QLineEdit, area: QRect, text: str, *, caret: bool) -> None:
    layout = QTextLayout(text, field.font(), field)
    option = QTextOption()
    option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
    rtl = _right_to_left(text)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    metrics = field.fontMetrics()
    top = area.y() + (area.height() - metrics.height() + 1) // 2
    top -= round(line.ascent()) - metrics.ascent()
    left, right = area.left() + _SIDE, area.right() - _SIDE
    width = round(line.naturalTextWidth()) + 1
    overflow = width > right - left + 1
    # As QLineEdit scrolls: the text cursor stays in sight, at the end that the writing moves towards.
    fitting = right - width if rtl else left
    scrolled = left if rtl else right - width + 1
    x = scrolled if overflow else fitting
    layout.draw(painter, QPointF(x, top))
    if caret:
        width = field.style().pixelMetric(QStyle.PixelMetric.PM_TextCursorWidth, None, field)
        layout.drawCursor(painter, QPointF(x, top), len(text.encode("utf-16-le")) // 2, width)


def _right_to_left(text: str) -> bool:
    """The direction of the first strong character (Unicode bidirectional algorithm, P2)."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False
