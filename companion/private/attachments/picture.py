"""One picture that scrolls: only what is in sight is painted, however large it is shown."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget


class Picture(QWidget):
    """The picture itself, as large as its widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The part that is uncovered."""
        if self.image.isNull() or self.size().isEmpty():
            return
        across, down = self.image.width() / self.width(), self.image.height() / self.height()
        target = QRectF(event.rect())
        source = QRectF(target.x() * across, target.y() * down, target.width() * across, target.height() * down)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, self.image, source)
        painter.end()


class PictureArea(QScrollArea):
    """Shows a Picture at a size; the point in the middle stays there."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = Picture(self)
        self.picture.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self.picture)

    def put(self, image: QImage) -> None:
        """Show another image, or the same one read larger."""
        self.picture.image = image
        self.picture.update()

    def resize_to(self, size: QSize) -> None:
        """Make it so large, in device-independent pixels."""
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        middles = [(bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep()) for bar in bars]
        self.picture.resize(size.expandedTo(QSize(1, 1)))
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(round(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
