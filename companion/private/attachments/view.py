"""The files of one record as tiles with previews; the arrow keys and the mouse choose one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from companion.private.attachments.loading import Previews
from companion.private.attachments.model import AttachmentList
from companion.private.attachments.source import Source
from companion.private.attachments.tiles import TILE, TileDelegate
from companion.vault.attachments import Attachment

GRID = QSize(TILE.width() + 8, TILE.height() + 8)


class FileView(QListView):
    """One row of tiles that scrolls; with `whole` as high as all of them, so that the page around it scrolls."""

    def __init__(self, source: Source, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole
        self.files = AttachmentList(self)
        self._previews = Previews(source, self)
        self._previews.ready.connect(self.files.set_preview)
        self.setAccessibleName(self.tr("Photos and files"))
        self.setModel(self.files)
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setGridSize(GRID)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these instead."""
        self.files.forget_previews()
        self.files.set_rows(files)
        self.make_previews()
        self._fit()

    def make_previews(self) -> None:
        """Make the previews of all files that are listed."""
        self._previews.make(self.files.rows())

    def current(self) -> Attachment | None:
        """The file that is chosen."""
        index = self.currentIndex()
        return self.files.record(index.row()) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = 1
        if self._whole:
            across = max(1, self.viewport().width() // GRID.width())
            rows = max(1, -(-self.files.rowCount() // across))
        self.setFixedHeight(rows * GRID.height() + 20)
