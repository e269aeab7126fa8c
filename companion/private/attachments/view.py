"""The files of one record as tiles with previews; the arrow keys and the mouse choose one."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from companion.private.attachments.loading import Previews
from companion.private.attachments.model import AttachmentList
from companion.private.attachments.source import Source
from companion.private.attachments.tiles import TileDelegate, tile
from companion.vault.attachments import Attachment

_GAP = QSize(8, 8)
_MOST_ROWS = 2


class FileView(QListView):
    """Two rows of tiles that scroll; with `whole` as high as all of them, so that the page around it scrolls."""

    def __init__(self, source: Source, parent: QWidget | None = None, *, whole: bool = False) -> None:
        super().__init__(parent)
        self._whole = whole
        self.files = AttachmentList(self)
        self.previews = Previews(source, self)
        self.previews.loaded.connect(self.files.set_preview)
        # Only what is painted is asked for.
        self.files.wanted.connect(self.previews.make)
        for changed in (self.files.rowsInserted, self.files.rowsRemoved):
            changed.connect(self._fit)
        self.setAccessibleName(self.tr("Photos and files"))
        self.setModel(self.files)
        self.setItemDelegate(TileDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show these instead."""
        self.previews.forget()
        self.files.forget_previews()
        self.files.set_rows(files)
        self._fit()

    def current(self) -> Attachment | None:
        """The file that is chosen."""
        index = self.currentIndex()
        return self.files.record(index.row()) if index.isValid() else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of rows."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        grid = tile(self.fontMetrics()) + _GAP
        if self.gridSize() != grid:
            self.setGridSize(grid)
        across = max(1, self.viewport().width() // grid.width())
        rows = max(1, -(-self.files.rowCount() // across))
        if not self._whole:
            rows = min(rows, _MOST_ROWS)
        self.setFixedHeight(rows * grid.height() + 20)
