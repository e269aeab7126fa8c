"""Going among notes: back, forward, to the next one, to one of the last."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame

_MOST = 12


class GoCommands:
    """Commands that show another note."""

    window: NotesFrame

    def back(self) -> None:
        """The note that was shown before this one."""
        self._along(self.window.going.back, self.window.going.forward)

    def forward(self) -> None:
        """The note that was gone back from."""
        self._along(self.window.going.forward, self.window.going.back)

    def next_note(self) -> None:
        """The note below this one in the list."""
        self._row(1)

    def previous_note(self) -> None:
        """The note above this one in the list."""
        self._row(-1)

    def go_from_menu(self, name: str) -> None:
        """Show a note, in all notes where what is listed doesn't have it."""
        window = self.window
        if name == window.open_note.content.name or not window.leave_note():
            return
        window.go_to(name)
        if window.scope and window.list_pane.model.row_of(name) < 0:
            window.set_scope("")

    def fill_recent_menu(self, menu: QMenu) -> None:
        """The notes last looked at here, and after them those last changed."""
        menu.clear()
        index = self.window.library.index
        names = [name for name in self.window.going.recent() if name in index.notes]
        newest = sorted(index.notes.values(), key=lambda note: -note.modified)[:_MOST]
        for name in list(dict.fromkeys([*names, *(note.name for note in newest)]))[:_MOST]:
            untitled = QCoreApplication.translate("NoteListModel", "Untitled")
            text = (index.notes[name].title or untitled)[:60].replace("&", "&&")
            menu.addAction(text).triggered.connect(_going(self.go_from_menu, name))
        if menu.isEmpty():
            menu.addAction(QCoreApplication.translate("GoCommands", "No notes yet")).setEnabled(False)

    def _along(self, step: Callable[[], str], undo: Callable[[], str]) -> None:
        window = self.window
        if not window.leave_note():
            return
        window.going.keep(window.library.index.notes)
        name = step()
        if not name:
            return
        window.go_to(name)
        if window.open_note.content.name != name:
            undo()
        elif window.scope and window.list_pane.model.row_of(name) < 0:
            window.set_scope("")

    def _row(self, step: int) -> None:
        window = self.window
        model = window.list_pane.model
        row = model.row_of(window.open_note.content.name)
        wanted = row + step if row >= 0 else 0
        name = model.name_at(wanted)
        if name and window.leave_note():
            window.go_to(name)


def _going(go: Callable[[str], None], name: str) -> Callable[[], None]:
    return lambda: go(name)
