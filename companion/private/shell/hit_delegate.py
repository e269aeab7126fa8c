"""A line of what was found: the words that were searched for stand out by weight and underline, not by colour."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from companion.private.shell.finding import marks
from companion.widgets.delegates import SUBTITLE_ROLE, AnyIndex, RowDelegate

_SMALLER = 0.9


class HitDelegate(RowDelegate):
    """`words` are those searched for, as finding.words_of gives them."""

    words: Sequence[str] = ()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The style's own row, then the two lines."""
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        title, full.text = full.text, ""
        style = full.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, full.widget)
        selected = bool(full.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        small = QFont(full.font)
        small.setPointSizeF(small.pointSizeF() * _SMALLER)
        below = index.data(SUBTITLE_ROLE) or ""
        lines = [(title, full.font), (below, small)] if below else [(title, full.font)]
        heights = [QFontMetrics(font).height() for _, font in lines]
        area = full.rect.adjusted(8, 0, -8, 0)
        top = area.top() + (area.height() - sum(heights)) // 2
        painter.save()
        painter.setPen(full.palette.color(role))
        for (text, font), height in zip(lines, heights, strict=True):
            self._draw(painter, QRect(area.left(), top, area.width(), height), text, font, full.direction)
            top += height
        painter.restore()

    def _draw(self, painter: QPainter, area: QRect, text: str, font: QFont, direction: Qt.LayoutDirection) -> None:
        bold = QFont(font)
        bold.setBold(True)
        # Measured in bold, so that what stands out never runs over the edge.
        line = QFontMetrics(bold).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
        layout = QTextLayout(line, font)
        wide = layout.textOption()
        wide.setWrapMode(wide.WrapMode.NoWrap)
        wide.setAlignment(
            QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        )
        layout.setTextOption(wide)
        ranges = []
        for start, length in marks(line, self.words):
            found = QTextLayout.FormatRange()
            found.start, found.length = start, length
            shape = QTextCharFormat()
            shape.setFontWeight(QFont.Weight.Bold)
            shape.setFontUnderline(True)
            found.format = shape
            ranges.append(found)
        layout.setFormats(ranges)
        layout.beginLayout()
        placed = layout.createLine()
        placed.setLineWidth(area.width())
        layout.endLayout()
        layout.draw(painter, QPointF(area.left(), area.top()))
