"""What each menu line and toolbar button of the notes window does, gathered from where each kind is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from companion.cover.file_commands import FileCommands
from companion.cover.folder_commands import FolderCommands
from companion.cover.go_commands import GoCommands
from companion.cover.note_commands import NoteCommands
from companion.cover.text_commands import TextCommands
from companion.cover.view_commands import ViewCommands

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame


class Commands(NoteCommands, FolderCommands, FileCommands, GoCommands, TextCommands, ViewCommands, QObject):
    """Every command of the window."""

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self.window = window
