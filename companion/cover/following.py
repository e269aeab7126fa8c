"""What the window does as the notes folder becomes known and changes: the first note, other programs' writing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from companion.identity import resources
from companion.notes.errors import NotesError
from companion.notes.store import Note

if TYPE_CHECKING:
    from companion.cover.conflicts import Conflicts
    from companion.cover.frame import NotesFrame

_SAME_MOMENT = 1e-6  # seconds: a float of today's dates holds no finer ones


class Following(QObject):
    """Keeps the editor true to the folder."""

    def __init__(self, window: NotesFrame, flush: Callable[[], None]) -> None:
        """``flush`` saves everything, the settings included."""
        super().__init__(window)
        self._window = window
        self._flush = flush
        self.conflicts: Conflicts | None = None
        window.library.looked.connect(self._looked)
        window.open_note.saved.connect(self._saved)
        window.open_note.apart.connect(self._saved_apart)
        window.open_note.shown.connect(self._watch_note)

    def start(self) -> None:
        """Show the note that was shown last, and look for all others."""
        window = self._window
        window.library.index.pinned = set(window.settings.values.pinned)
        last = window.settings.values.last_note
        try:
            window.store.prepare()
            if last and not window.open_note.dirty and window.store.has(last):
                self._show(last, window.settings.values.cursor, window.settings.values.scroll)
        except NotesError as error:
            window.library.failed.emit(str(error))
        window.library.looked.connect(self._first_look, Qt.ConnectionType.SingleShotConnection)
        window.library.refresh()

    def _first_look(self) -> None:
        """What is there is known now: the first start has a note that welcomes, every other one shows a note."""
        window = self._window
        index = window.library.index
        untouched = not window.open_note.content.name and not window.open_note.dirty
        if not index.notes and not window.settings.exists():
            from companion.cover.welcome import write_welcome

            try:
                welcome = write_welcome(window.store, resources() / "welcome", QLocale().name().partition("_")[0])
            except (NotesError, OSError) as error:
                window.library.failed.emit(str(error) if isinstance(error, NotesError) else "")
                return
            if untouched:
                window.go_to(welcome)
            self._flush()
            window.library.refresh()
        elif untouched and not window.editor.text():
            order = window.settings.values.sort
            notes = index.find((), order, window.scope) or index.find((), order)
            if notes:
                window.go_to(notes[0].name)

    def _looked(self) -> None:
        """The folder has been looked at again: the open note may have changed or gone."""
        window = self._window
        if not window.open_note.changed_outside():
            return
        content = window.open_note.content
        name = content.name if window.library.has(content.name) else self._renamed(content.stamp)
        if name:
            window.going.renamed(content.name, name)
            self._show(name, window.editor.textCursor().position(), window.editor.verticalScrollBar().value())
        else:
            window.open_note.forget(content.name)
            window.show_new()

    def _show(self, name: str, cursor: int, scroll: int) -> None:
        editor = self._window.editor
        self._window.go_to(name)
        editor.set_position(cursor)
        editor.verticalScrollBar().setValue(scroll)

    def _renamed(self, stamp: tuple[int, int] | None) -> str:
        """The one note that has the time and size of the open one, which is gone; "" where there is none."""
        if stamp is None:
            return ""
        same = [
            note.name
            for note in self._window.library.index.notes.values()
            if note.size == stamp[1] and abs(note.modified - stamp[0] / 10**9) < _SAME_MOMENT
        ]
        return same[0] if len(same) == 1 else ""

    def _saved(self, old: str, note: Note, text: str) -> None:
        window = self._window
        window.library.put(old, note, text)
        if old != note.name:
            window.going.renamed(old, note.name)
            window.going.visit(note.name)
        self._watch_note(note.name)

    def _watch_note(self, name: str) -> None:
        window = self._window
        window.library.watching.watch_note(window.store.folder / name if name else None)

    def _saved_apart(self, theirs: str, mine: str) -> None:
        window = self._window
        if theirs:
            from companion.cover.conflicts import Conflicts

            if self.conflicts is None:
                self.conflicts = Conflicts(window)
            self.conflicts.ask(theirs, mine)
            window.say(self.tr("Another program has changed this note. Both texts are kept."))
        else:
            window.say(self.tr("Another program has removed this note. Your text is saved again."))
        window.library.refresh()
