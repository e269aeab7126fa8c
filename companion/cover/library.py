"""All notes in memory: a list at once from the file names, their titles and texts from a thread behind it."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from companion.notes.errors import NotesError
from companion.notes.store import Note, NoteStore, holds
from companion.notes.text import fold

_BATCH = 64  # notes handed over at a time
_SETTLE = 400  # milliseconds after a change in the folder before it is looked at


class Library(QObject):
    """What there is to list and search. Never reads a note's text in the window's own thread."""

    changed = Signal()
    failed = Signal(str)
    looked = Signal()
    """The folder has been looked at, on one's own or because something changed in it."""
    _examined = Signal(int, object)

    def __init__(self, store: NoteStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._notes: dict[str, Note] = {}
        self._texts: dict[str, str] = {}
        self._round = 0
        self._stop = threading.Event()
        self._handing = threading.Lock()
        self._watcher: QFileSystemWatcher | None = None
        self._resting = False
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._examined.connect(self._take)

    def refresh(self) -> None:
        """Look at the folder again and read what is new in it."""
        if self._resting:
            return
        try:
            found = self._store.scan()
        except NotesError as error:
            self.failed.emit(str(error))
            found = []
        old = self._notes
        self._notes = {}
        fresh = []
        for note in found:
            known = old.get(note.name)
            if known is not None and (known.modified, known.size) == (note.modified, note.size):
                self._notes[note.name] = known
                if note.name in self._texts:
                    continue
            else:
                self._notes[note.name] = note
                self._texts.pop(note.name, None)
            fresh.append(self._notes[note.name])
        for name in self._texts.keys() - self._notes.keys():
            del self._texts[name]
        self.changed.emit()
        self._examine(sorted(fresh, key=_newest_first))
        self._watch()
        self.looked.emit()

    def has(self, name: str) -> bool:
        """Whether there is a note in file ``name``."""
        return name in self._notes

    def put(self, old: str, note: Note, text: str) -> None:
        """A note has just been saved here: ``old`` is its former file name or ""."""
        if old != note.name:
            self.drop(old)
        self._notes[note.name] = note
        self._texts[note.name] = fold(f"{note.title}\n{text}")
        self.changed.emit()

    def drop(self, name: str) -> None:
        """A note is no longer there."""
        self._notes.pop(name, None)
        self._texts.pop(name, None)

    def find(self, text: str, order: str) -> list[Note]:
        """The notes holding every word of ``text``, by "date" (newest first) or "title"."""
        words = fold(text).split()
        notes = [note for note in self._notes.values() if not words or self._holds(note, words)]
        return sorted(notes, key=_title if order == "title" else _newest_first)

    def titles(self) -> Sequence[str]:
        """Every title."""
        return [note.title for note in self._notes.values()]

    def rest(self) -> None:
        """Leave the machine alone: no watching, no reading."""
        self._resting = True
        self._settle.stop()
        self._end_round()
        if self._watcher is not None:
            self._watcher.removePaths(self._watcher.directories())

    def resume(self) -> None:
        """Go on, beginning with a look at what has changed meanwhile."""
        self._resting = False
        self.refresh()

    def _holds(self, note: Note, words: list[str]) -> bool:
        text = self._texts.get(note.name)
        return holds(fold(f"{note.title}\n{note.preview}") if text is None else text, words)

    def _watch(self) -> None:
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._settle.start)
        if not self._watcher.directories() and self._store.folder.is_dir():
            self._watcher.addPath(str(self._store.folder))

    def _examine(self, notes: list[Note]) -> None:
        self._end_round()
        if not notes:
            return
        self._stop = threading.Event()
        work = (notes, self._round, self._stop)
        threading.Thread(target=self._read, args=work, name="notes", daemon=True).start()

    def _read(self, notes: list[Note], turn: int, stop: threading.Event) -> None:
        """In the thread: describe and fold note after note, handing them over in batches."""
        batch: list[tuple[Note, str]] = []
        for note in notes:
            if stop.is_set():
                return
            described = self._store.describe(note)
            batch.append((described, self._store.folded(described)))
            if len(batch) == _BATCH:
                self._hand_over(turn, batch, stop)
                batch = []
        if batch:
            self._hand_over(turn, batch, stop)

    def _hand_over(self, turn: int, batch: list[tuple[Note, str]], stop: threading.Event) -> None:
        """In the thread: announce a batch, unless nobody waits for it and this object may be gone already."""
        with self._handing:
            if not stop.is_set():
                self._examined.emit(turn, batch)

    def _take(self, turn: int, batch: list[tuple[Note, str]]) -> None:
        if turn != self._round:
            return
        for note, text in batch:
            known = self._notes.get(note.name)
            if known is not None and (known.modified, known.size) == (note.modified, note.size):
                self._notes[note.name] = note
                self._texts[note.name] = text
        self.changed.emit()

    def _end_round(self) -> None:
        """Nothing is handed over from now on.

        The thread ends after the note that it is reading. It is not waited for: a share that doesn't answer
        would stop the window.
        """
        with self._handing:
            self._stop.set()
        self._round += 1


def _newest_first(note: Note) -> tuple[float, str]:
    return -note.modified, note.name


def _title(note: Note) -> tuple[str, str]:
    return fold(note.title), note.name
