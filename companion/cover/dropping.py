"""Text files dropped on the editor become notes; dragged text goes into the text as ever."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent

from companion.cover.list_view import files_in

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)


class _Drops(QObject):
    """Watches what is dragged over the editor."""

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self.setObjectName("drops")
        self._window = window

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take files, and nothing else."""
        if event.type() not in _DRAGS or not isinstance(event, QDropEvent):
            return False
        paths = files_in(event)
        if not paths:
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._window.list_pane.view.files_dropped.emit(paths)
        return True


def take_drops(window: NotesFrame) -> None:
    """Let files be dropped on the window's editor."""
    window.editor.viewport().installEventFilter(_Drops(window))
