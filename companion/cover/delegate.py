"""How a note looks in the list: its title, and below it the date and the beginning of the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.cover.list_model import DATE, PREVIEW, AnyIndex

_SIDE, _ABOVE, _BETWEEN, _GAP = 12, 8, 3, 8  # device-independent pixels


class NoteDelegate(QStyledItemDelegate):
    """Draws every row at the same height, in the platform's own selection colours."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002 - Qt's signature
        """Two lines of text and the space around them."""
        title = QFontMetrics(_title_font(option.font)).height()
        return QSize(160, title + QFontMetrics(_small_font(option.font)).height() + 2 * _ABOVE + _BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        self.initStyleOption(option, index)
        title, option.text = option.text, ""
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        painter.save()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        active = bool(state & QStyle.StateFlag.State_Active)
        group = QPalette.ColorGroup.Active if active else QPalette.ColorGroup.Inactive
        palette = option.palette
        text = palette.color(group, QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        quiet = text if chosen else palette.color(group, QPalette.ColorRole.PlaceholderText)
        area = option.rect.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        if not chosen:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Window), 1))
            painter.drawLine(area.left(), option.rect.bottom(), option.rect.right(), option.rect.bottom())
        font = _title_font(option.font)
        _line(painter, font, text, area, title)
        below = area.adjusted(0, QFontMetrics(font).height() + _BETWEEN, 0, 0)
        small = _small_font(option.font)
        date = str(index.data(DATE))
        _line(painter, small, text if chosen else palette.color(group, QPalette.ColorRole.Text), below, date)
        used = QFontMetrics(small).horizontalAdvance(date) + _GAP
        rest = below.adjusted(used, 0, 0, 0)
        if option.direction == Qt.LayoutDirection.RightToLeft:
            rest = below.adjusted(0, 0, -used, 0)
        _line(painter, small, quiet, rest, str(index.data(PREVIEW)))
        painter.restore()


def _line(painter: QPainter, font: QFont, colour: object, area: QRect, text: str) -> None:
    """One elided line at the top of ``area``, on the side where its layout direction begins."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    where = QRect(area.left(), area.top(), area.width(), metrics.height())
    painter.drawText(where, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)


def _title_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _small_font(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.92 if font.pointSizeF() > 0 else 9)
    return made
