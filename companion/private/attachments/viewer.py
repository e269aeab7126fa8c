"""Looking at one attached picture, larger or smaller. It is never written to disk."""

from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, Qt
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from companion.private.attachments.loading import LARGEST_SIDE, Loaded, can_show, load
from companion.private.attachments.source import Source
from companion.vault.attachments import Attachment
from companion.widgets.background import Background
from companion.widgets.dialog import OpenDialog
from companion.widgets.empty import push_button
from companion.widgets.form import wrapped

STEP = 1.25
SMALLEST, LARGEST = 0.05, 4.0


class Viewer(OpenDialog):
    """Show it with open(). Other kinds of files are named, not opened: no other program ever sees them."""

    def __init__(self, source: Source, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(parent.window().size() * 0.9 if parent is not None else QSize(900, 700))
        self._zoom = 0.0
        self._size = QSize()
        self._fitted = True
        self.text = wrapped("", self)
        self.picture = QLabel(self)
        self.area = QScrollArea(self)
        self._build(attachment)
        if can_show(attachment):
            self.text.setText(self.tr("One moment …"))
            # Never waited for: where the disk hangs, the window must still close.
            opening = Background(partial(load, source, attachment, LARGEST_SIDE), self)
            opening.done.connect(self._show)
            opening.start()
        else:
            self.text.setText(
                self.tr(
                    "{name}\n{size}\n\nThis file is kept exactly as it is. It can't be opened here; "
                    "it is part of the copies you make."
                ).format(name=attachment.name, size=QLocale().formattedDataSize(attachment.size, 1))
            )

    def zoom_in(self) -> None:
        """A step larger."""
        self._set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """A step smaller."""
        self._set_zoom(self._zoom / STEP)

    def fit(self) -> None:
        """As large as the window allows."""
        room = self.area.maximumViewportSize()
        if not self._size.isEmpty():
            self._set_zoom(min(1.0, room.width() / self._size.width(), room.height() / self._size.height()))
            self._fitted = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A picture that fits goes on fitting."""
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel make the picture larger and smaller."""
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            return True
        return super().eventFilter(watched, event)

    def _build(self, attachment: Attachment) -> None:
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setScaledContents(True)
        self.picture.setAccessibleName(attachment.name)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.picture)
        self.area.viewport().installEventFilter(self)
        self.area.hide()
        self.smaller = push_button(self.tr("Smaller"), "viewer.smaller", self)
        self.larger = push_button(self.tr("Larger"), "viewer.larger", self)
        self.whole = push_button(self.tr("Whole picture"), "viewer.fit", self)
        self.close_button = push_button(self.tr("Close"), "viewer.close", self)
        self.close_button.clicked.connect(self.close)
        row = QHBoxLayout()
        for button, slot in ((self.smaller, self.zoom_out), (self.larger, self.zoom_in), (self.whole, self.fit)):
            button.clicked.connect(slot)
            button.hide()
            row.addWidget(button)
        row.addWidget(wrapped(attachment.name, self), 1)
        row.addWidget(self.close_button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.text, 1)
        self._column.addWidget(self.area, 1)
        self._column.addLayout(row)
        for keys, slot in (("+", self.zoom_in), ("-", self.zoom_out), ("0", self.fit)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _show(self, loaded: Loaded) -> None:
        image = loaded.image
        if image.isNull():
            self.text.setText(self.tr("This picture can't be shown. The file is kept as it is."))
            return
        self._size = image.size()
        self.picture.setPixmap(QPixmap.fromImage(image))
        self.text.hide()
        self.area.show()
        for button in (self.smaller, self.larger, self.whole):
            button.show()
        self._column.activate()
        self.fit()

    def _set_zoom(self, zoom: float) -> None:
        if self._size.isEmpty():
            return
        self._fitted = False
        self._zoom = min(LARGEST, max(SMALLEST, zoom))
        self.picture.resize(self._size * self._zoom)
