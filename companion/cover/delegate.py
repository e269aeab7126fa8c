"""How a note looks in the list: its title, and below it the date and the beginning of the text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPolygonF,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.cover.list_model import AnyIndex, NoteListModel

_SIDE, _ABOVE, _BETWEEN, _GAP = 12, 8, 3, 8  # device-independent pixels
_PIN = 9
_NARROWEST = 3  # pixels that a character takes at least: what is beyond the line's end is not measured
_SIDES = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_MARK = {"light": QColor("#cdeccb"), "dark": QColor("#2c4f2f"), "chosen": QColor(255, 255, 255, 70)}


class NoteDelegate(QStyledItemDelegate):
    """Draws every row at the same height, in the platform's own selection colours."""

    _fonts: _Fonts | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text and the space around them."""
        fonts = self._fonts_for(option.font)
        return QSize(160, fonts.title_metrics.height() + fonts.small_metrics.height() + 2 * _ABOVE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, NoteListModel):
            return
        row = model.row(index.row())
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        painter.save()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        look = _Look(option)
        area = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if not look.chosen:
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Window), 1))
            painter.drawLine(area.left(), option.rect.bottom(), option.rect.right(), option.rect.bottom())
        fonts = self._fonts_for(option.font)
        small = fonts.small_metrics
        above = self._pin(painter, look, area, fonts.title_metrics.height()) if row.pinned else area
        _line(painter, fonts.title, fonts.title_metrics, look, above, row.title, row.words)
        below = area.adjusted(0, fonts.title_metrics.height() + _BETWEEN, 0, 0)
        _line(painter, fonts.small, small, look, below, row.date)
        used = small.horizontalAdvance(row.date) + _GAP
        rest = below.adjusted(used, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            rest = below.adjusted(0, 0, -used, 0)
        preview = row.preview[: max(0, rest.width()) // _NARROWEST]
        _line(painter, fonts.small, small, look, rest, preview, row.words, quiet=True)
        painter.restore()

    def _pin(self, painter: QPainter, look: _Look, area: QRect, height: int) -> QRect:
        """A small pin where the line ends; what it leaves of the line."""
        right = look.direction == Qt.LayoutDirection.LeftToRight
        middle = QPointF(area.right() - _PIN / 2 if right else area.left() + _PIN / 2, area.top() + height / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.quiet, 1.4))
        painter.setBrush(look.quiet)
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in ((-3, -4), (3, -4), (2, 1), (-2, 1))]))
        painter.drawLine(middle + QPointF(-4, 1), middle + QPointF(4, 1))
        painter.drawLine(middle + QPointF(0, 1), middle + QPointF(0, 5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        space = _PIN + _GAP
        return area.adjusted(0, 0, -space, 0) if right else area.adjusted(space, 0, 0, 0)

    def _fonts_for(self, font: QFont) -> _Fonts:
        if self._fonts is None or self._fonts.usual != font:
            self._fonts = _Fonts(font)
        return self._fonts


class _Fonts:
    """The fonts of a row, made once and not for every row anew."""

    def __init__(self, font: QFont) -> None:
        self.usual = QFont(font)
        self.title = QFont(font)
        self.title.setWeight(QFont.Weight.DemiBold)
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * 0.92 if font.pointSizeF() > 0 else 9)
        self.title_metrics = QFontMetrics(self.title)
        self.small_metrics = QFontMetrics(self.small)


class _Look:
    """The colours of one row."""

    def __init__(self, option: QStyleOptionViewItem) -> None:
        state, palette = option.state, option.palette
        active = bool(state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        self.chosen = bool(state & QStyle.StateFlag.State_Selected)
        self.text = palette.color(group, QPalette.ColorRole.HighlightedText if self.chosen else QPalette.ColorRole.Text)
        self.quiet = self.text if self.chosen else palette.color(group, QPalette.ColorRole.PlaceholderText)
        dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
        self.mark = _MARK["chosen" if self.chosen else "dark" if dark else "light"]
        self.direction = option.direction

    @cached_property
    def marked(self) -> QTextCharFormat:
        """How what was searched for looks."""
        made = QTextCharFormat()
        made.setForeground(self.text)
        made.setBackground(self.mark)
        return made


def _line(
    painter: QPainter,
    font: QFont,
    metrics: QFontMetrics,
    look: _Look,
    area: QRect,
    text: str,
    words: Sequence[str] = (),
    *,
    quiet: bool = False,
) -> None:
    """One elided line at the top of ``area``, on the side where its layout direction begins, with ``words`` marked."""
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    found = _found(shown, words) if words else None
    painter.setPen(look.quiet if quiet else look.text)
    if found:
        _marked(painter, font, look, area, shown, found)
        return
    painter.setFont(font)
    painter.drawText(QRect(area.left(), area.top(), area.width(), metrics.height()), _SIDES, shown)


def _found(shown: str, words: Sequence[str]) -> list[tuple[int, int]]:
    from companion.notes.matches import spans

    return spans(shown, words)


def _marked(
    painter: QPainter, font: QFont, look: _Look, area: QRect, shown: str, found: Sequence[tuple[int, int]]
) -> None:
    """A line with some places in the colour of the text on a ground of their own."""
    from companion.notes.matches import Units

    layout = QTextLayout(shown, font)
    option = QTextOption()
    rtl = look.direction == Qt.LayoutDirection.RightToLeft
    option.setTextDirection(look.direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    units = Units(shown)
    marks = []
    for begin, end in found:
        mark = QTextLayout.FormatRange()
        mark.start = units.at(begin)
        mark.length = units.at(end) - mark.start
        mark.format = look.marked
        marks.append(mark)
    left = area.right() + 1 - line.naturalTextWidth() if rtl else area.left()
    layout.draw(painter, QPointF(left, area.top()), marks)
