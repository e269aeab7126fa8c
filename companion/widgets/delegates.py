"""How rows of lists look: the platform's own style, with room to breathe."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

AnyIndex = QModelIndex | QPersistentModelIndex
SUBTITLE_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_HUGE = 10_000


class CheckDelegate(QStyledItemDelegate):
    """A click anywhere before the text counts for the check box, so that it is easy to hit."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """The style's own row, and a frame around the box that is seen on a dark ground too."""
        super().paint(painter, option, index)
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        draw_box_frame(painter, full)

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """A click anywhere before the text checks or clears the box: left of it, or right where rows run from there."""
        checkable = bool(index.flags() & Qt.ItemFlag.ItemIsUserCheckable)
        if checkable and isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            full = QStyleOptionViewItem(option)
            self.initStyleOption(full, index)
            text = _style(option).subElementRect(QStyle.SubElement.SE_ItemViewItemText, full, option.widget)
            place, mirrored = event.position().x(), full.direction == Qt.LayoutDirection.RightToLeft
            before = place > text.right() if mirrored else place < text.left()
            if event.button() == Qt.MouseButton.LeftButton and before:
                checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
                return model.setData(
                    index,
                    Qt.CheckState.Unchecked if checked else Qt.CheckState.Checked,
                    Qt.ItemDataRole.CheckStateRole,
                )
            return False
        return super().editorEvent(event, model, option, index)


class RowDelegate(CheckDelegate):
    """A title with a quieter line below, in the platform's own style; every row is as high as the next."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Two lines and some air, the same for every row."""
        line = QFontMetrics(option.font).height()
        return QSize(super().sizeHint(option, index).width(), round(2.9 * line))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Row background, check box and focus by the style, then the two lines."""
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        below = index.data(SUBTITLE_ROLE) or ""
        style = _style(option)
        area = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, full, option.widget)
        title, full.text = full.text, ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, option.widget)
        selected = bool(full.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        mirrored = full.direction == Qt.LayoutDirection.RightToLeft
        left, right = (full.rect.left(), area.right()) if mirrored else (area.left(), full.rect.right())
        area = QRect(left + 4, full.rect.top(), right - left - 8, full.rect.height())
        draw_box_frame(painter, full)
        painter.save()
        painter.setPen(full.palette.color(role))
        painter.setFont(full.font)
        line = QFontMetrics(full.font)
        height = line.height()
        top = area.top() + (area.height() - (2 if below else 1) * height) // 2
        _draw(painter, line, QRect(area.left(), top, area.width(), height), title)
        if below:
            font = full.font
            font.setBold(False)
            font.setStrikeOut(False)  # what was taken back is struck through; how it is said stays easy to read
            font.setPointSizeF(font.pointSizeF() * 0.9)
            painter.setFont(font)
            painter.setOpacity(0.8)
            small = QFontMetrics(font)
            _draw(painter, small, QRect(area.left(), top + height, area.width(), height), below)
        painter.restore()


class WrapDelegate(CheckDelegate):
    """Rows as high as their text needs in the width of the view."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The height of the wrapped text and some air."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        full.rect = QRect(0, 0, width, _HUGE)
        text = _style(option).subElementRect(QStyle.SubElement.SE_ItemViewItemText, full, view)
        metrics = QFontMetrics(full.font)
        room = max(metrics.averageCharWidth() * 8, width - text.left() - metrics.averageCharWidth() * 2)
        needed = metrics.boundingRect(
            QRect(0, 0, room, _HUGE), int(Qt.TextFlag.TextWordWrap), index.data(Qt.ItemDataRole.DisplayRole) or ""
        )
        return QSize(width, needed.height() + metrics.height())


def draw_box_frame(painter: QPainter, full: QStyleOptionViewItem) -> None:
    """A frame in the text's colour around a row's check box, where it has one.

    Fusion draws the box in a shade of the window's colour, which a dark list swallows.
    """
    if not full.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
        return
    box = _style(full).subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, full, full.widget)
    selected = bool(full.state & QStyle.StateFlag.State_Selected)
    painter.save()
    painter.setOpacity(0.6)
    painter.setPen(full.palette.color(QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text))
    painter.drawRect(box.adjusted(0, 0, -1, -1))
    painter.restore()


def bold() -> QFont:
    """The application's font, bold."""
    font = QApplication.font()
    font.setBold(True)
    return font


def _style(option: QStyleOptionViewItem) -> QStyle:
    return option.widget.style() if option.widget is not None else QApplication.style()


def _draw(painter: QPainter, metrics: QFontMetrics, area: QRect, text: str) -> None:
    line = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, line)
