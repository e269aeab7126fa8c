"""Files of a received record: photos made small in memory; one click or Enter shows one large."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QListView, QVBoxLayout, QWidget

from companion.private.attachments.images import read_picture
from companion.private.attachments.tiles import TILE, TileDelegate
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.widgets.background import Background, Report
from companion.widgets.column import button
from companion.widgets.dialog import OpenDialog

SMALL, LARGE = 280, 2000
"""Longest side in pixels as it is read: for the list, sharp at 200 % scale, and for the window of its own."""

NO_PARENT = QModelIndex()

Content = Callable[[str], bytes]
"""Reads the bytes with this SHA-256; called in a thread. Raises VaultError."""


@dataclass(frozen=True)
class Picture:
    """One file; `image` is null where it can't be shown as a picture."""

    attachment: Attachment
    image: QImage
    damaged: bool = False


class PictureModel(QAbstractListModel):
    """The files that have been read so far."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[Picture] = []

    def add(self, picture: Picture) -> None:
        """One more at the end."""
        row = len(self._pictures)
        self.beginInsertRows(NO_PARENT, row, row)
        self._pictures.append(picture)
        self.endInsertRows()

    def picture_at(self, index: QModelIndex | QPersistentModelIndex) -> Picture:
        """The file behind a valid index."""
        return self._pictures[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Files under the root only."""
        return 0 if parent.isValid() else len(self._pictures)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, picture, and what is to be said of it."""
        if not index.isValid():
            return None
        picture = self._pictures[index.row()]
        name = picture.attachment.name
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("%1 (damaged)").replace("%1", name) if picture.damaged else name
        if role == Qt.ItemDataRole.DecorationRole and not picture.image.isNull():
            return picture.image
        if role == Qt.ItemDataRole.ToolTipRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole and not picture.image.isNull():
            return self.tr("Photo %1").replace("%1", name)
        return None


class Photos(QListView):
    """As high as what it shows, so that the page around it scrolls and not the list itself."""

    def __init__(self, content: Content, attachments: Sequence[Attachment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content = content
        self._waiting = list(attachments)
        self._loading: Background | None = None
        self._pictures = PictureModel(self)
        self.setModel(self._pictures)
        self.setAccessibleName(self.tr("Photos and files"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(TileDelegate(self))
        self.setGridSize(TILE)
        self.setFixedHeight(TILE.height() + 2 * self.frameWidth())
        self.clicked.connect(self._enlarge)
        self._next()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of rows."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._enlarge(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _next(self) -> None:
        if self._loading is not None:
            self._loading.deleteLater()
            self._loading = None
        if self._waiting:
            self._loading = Background(partial(_load, self._content, self._waiting.pop(0), SMALL), self)
            self._loading.done.connect(self._loaded)
            self._loading.start()

    def _loaded(self, picture: Picture) -> None:
        self._pictures.add(picture)
        self._fit()
        self._next()

    def _fit(self) -> None:
        across = max(1, self.viewport().width() // TILE.width())
        rows = max(1, -(-self._pictures.rowCount() // across))
        self.setFixedHeight(rows * TILE.height() + 2 * self.frameWidth())

    def _enlarge(self, index: QModelIndex) -> None:
        picture = self._pictures.picture_at(index)
        if not picture.image.isNull():
            PhotoDialog(self._content, picture.attachment, self.window()).open()


class PhotoDialog(OpenDialog):
    """One photo, as large as the window allows."""

    def __init__(self, content: Content, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photo")
        room = self.screen().availableSize()
        self.resize(min(900, room.width() - 20), min(680, room.height() - 60))
        self._image = QImage()
        self.picture = QLabel(self.tr("One moment…"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setAccessibleName(attachment.name)
        self.picture.setMinimumSize(1, 1)
        close = button(self.tr("Back"))
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(self.picture, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self._loading = Background(partial(_load, content, attachment, LARGE), self)
        self._loading.done.connect(self._loaded)
        self._loading.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The photo goes on fitting."""
        super().resizeEvent(event)
        self._fit()

    def _loaded(self, picture: Picture) -> None:
        self._image = picture.image
        if self._image.isNull():
            self.picture.setText(self.tr("This photo can't be shown."))
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        image = self._image.scaled(
            self.picture.size() * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        image.setDevicePixelRatio(ratio)
        self.picture.setPixmap(QPixmap.fromImage(image))


def _load(content: Content, attachment: Attachment, side: int, _report: Report) -> Picture:
    """Runs in a thread: QImage may, QPixmap may not."""
    try:
        data = content(attachment.sha256)
    except VaultError:
        return Picture(attachment, QImage(), damaged=True)
    return Picture(attachment, read_picture(data, side))
