"""A tree of folders that can be dragged into one another, and that notes and text files can be dropped on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from companion.cover.list_model import DRAGGED
from companion.cover.list_view import files_in
from companion.notes.index import FOLDER, TAG
from companion.notes.note import folder_of, is_in

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPaintEvent

_DRAGGED_FOLDER = "application/x-notes-folder"


class FolderTree(QTreeWidget):
    """Says what has been dropped where, and does nothing about it."""

    notes_dropped = Signal(object)
    """Notes have been dragged to this folder."""
    folder_dropped = Signal(object, object)
    """The first of these folders has been dragged to the second."""
    files_dropped = Signal(list, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self._dragged = ""
        self._under: QTreeWidgetItem | None = None

    def scope_of(self, item: QTreeWidgetItem) -> str:
        """What a row stands for: "", "folder:Recipes" or "tag:garden"."""
        raise NotImplementedError

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Begin to drag a folder; tags and "All Notes" stay. Qt's own would take the row out of the tree afterwards."""
        item = self.currentItem()
        if item is None or not self.scope_of(item).startswith(FOLDER):
            return
        from PySide6.QtCore import QMimeData
        from PySide6.QtGui import QDrag

        self._dragged = self.scope_of(item)[len(FOLDER) :]
        data = QMimeData()
        data.setData(_DRAGGED_FOLDER, b"")
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(item.icon(0).pixmap(24, 24))
        drag.exec(Qt.DropAction.MoveAction)
        self._dragged = ""

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Notes, text files and other folders may be dropped on a folder.

        Taken wherever it comes in: what is refused here is not asked about again on its way over the rows.
        """
        if self._known(event):
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which folder it would be."""
        self._consider(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """No folder any more."""
        self.show_under(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what has been dropped."""
        self.show_under(None)
        folder = self._folder_at(event)
        paths = files_in(event)
        if folder is None or not self._fits(event, folder):
            event.ignore()
            return
        event.accept()
        if paths:
            event.setDropAction(Qt.DropAction.CopyAction)
            self.files_dropped.emit(paths, folder)
        elif event.mimeData().hasFormat(_DRAGGED_FOLDER):
            # After the drag: the tree it comes from is filled anew.
            dragged = self._dragged
            QTimer.singleShot(0, self, lambda: self.folder_dropped.emit(dragged, folder))
        else:
            self.notes_dropped.emit(folder)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A frame around the folder that something would be dropped on."""
        super().paintEvent(event)
        if self._under is not None:
            row = self.visualItemRect(self._under)
            row.setLeft(0)
            row.setRight(self.viewport().width() - 1)
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def _folder_at(self, event: QDropEvent) -> str | None:
        item = self.itemAt(event.position().toPoint())
        scope = self.scope_of(item) if item is not None else TAG
        return None if scope.startswith(TAG) else scope[len(FOLDER) :]

    def _consider(self, event: QDropEvent) -> None:
        folder = self._folder_at(event)
        if folder is not None and self._fits(event, folder):
            event.accept()
            self.show_under(self.itemAt(event.position().toPoint()))
        else:
            event.ignore()
            self.show_under(None)

    def _fits(self, event: QDropEvent, into: str) -> bool:
        """Whether what is dragged can go into a folder."""
        if event.mimeData().hasFormat(_DRAGGED_FOLDER):
            dragged = self._dragged
            return bool(dragged) and into not in (dragged, folder_of(dragged)) and not is_in(into, dragged)
        return self._known(event)

    def _known(self, event: QDropEvent) -> bool:
        """Whether it is something that folders hold."""
        data = event.mimeData()
        return data.hasFormat(DRAGGED) or data.hasFormat(_DRAGGED_FOLDER) or bool(files_in(event))

    def show_under(self, item: QTreeWidgetItem | None) -> None:
        """Put the frame around this row, or take it away."""
        if item is not self._under:
            self._under = item
            self.viewport().update()
