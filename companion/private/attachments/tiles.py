"""How an attached file looks in the strip: its preview or a sheet, below it its name, then its kind and size."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from companion.widgets.delegates import SUBTITLE_ROLE, AnyIndex

_PAD = 8
_PICTURE = QSize(120, 96)


def tile(metrics: QFontMetrics) -> QSize:
    """How large one is with this font."""
    wide = max(_PICTURE.width(), 18 * metrics.averageCharWidth())
    return QSize(wide + 2 * _PAD, _PICTURE.height() + 2 * metrics.height() + 2 * _PAD)


class TileDelegate(QStyledItemDelegate):
    """Background and focus by the platform's style."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        """The same for every file."""
        return tile(option.fontMetrics)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Background, picture or sheet, name."""
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        name, full.text = full.text, ""
        full.icon = QIcon()
        full.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, option.widget)
        metrics = QFontMetrics(full.font)
        area = full.rect.adjusted(_PAD, _PAD, -_PAD, -_PAD)
        picture = QRect(area.left(), area.top(), area.width(), area.height() - 2 * metrics.height() - 4)
        painter.save()
        image = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(image, QImage):
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = image.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QStyle.alignedRect(option.direction, Qt.AlignmentFlag.AlignCenter, size, picture), image)
        else:
            icon = style.standardIcon(QStyle.StandardPixmap.SP_FileIcon)
            icon.paint(painter, picture.adjusted(_PAD, _PAD, -_PAD, -_PAD))
        selected = bool(full.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(full.palette.color(role))
        painter.setFont(full.font)
        below = str(index.data(SUBTITLE_ROLE) or "")
        lines = ((name, Qt.TextElideMode.ElideMiddle), (below, Qt.TextElideMode.ElideRight))
        text = "\n".join(metrics.elidedText(line, elide, area.width()) for line, elide in lines)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter), text)
        painter.restore()
