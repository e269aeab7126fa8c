"""The list of notes itself: several can be chosen, dragged to a folder, and text files dropped among them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from companion.cover.controls import quieten
from companion.cover.list_model import NoteListModel
from companion.notes.note import IMPORTED

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent


def files_in(event: QDropEvent) -> list[Path]:
    """The text files and folders on this computer that a drag carries; none where it carries anything else."""
    data = event.mimeData()
    if not data.hasUrls():
        return []
    urls = data.urls()
    paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    wanted = [path for path in paths if path.suffix.lower() in IMPORTED or not path.suffix]
    return wanted if len(wanted) == len(urls) else []


class NoteListView(QListView):
    """Rows of one height. Opening and drawing are others' business."""

    files_dropped = Signal(list)
    """Paths of text files or folders that somebody has dropped."""

    def __init__(self, model: NoteListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes = model
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)

    def chosen_names(self) -> list[str]:
        """The names of the notes that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._notes.name_at(row) for row in rows]

    def lay_out(self) -> None:
        """Lay out rows that are new. Left until they are drawn, it would have all of them drawn a second time."""
        self.executeDelayedItemsLayout()

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Quiet colours where the keys go elsewhere."""
        super().initViewItemOption(option)
        if not self.hasFocus():
            quieten(option)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Begin to drag what is selected. Qt's own would take the rows out of the list afterwards."""
        indexes = self.selectedIndexes()
        if not indexes:
            return
        from PySide6.QtGui import QDrag

        drag = QDrag(self)
        drag.setMimeData(self._notes.mimeData(indexes))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Text files from elsewhere may be dropped here."""
        self._consider(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere on the list is as good."""
        self._consider(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over the files."""
        paths = files_in(event)
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.files_dropped.emit(paths)

    def _consider(self, event: QDropEvent) -> None:
        if files_in(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()
