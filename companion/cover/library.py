"""All notes in memory, looked for and read by a thread behind the window, which waits for no disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from companion.cover.watching import Watching
from companion.notes.errors import NotesError
from companion.notes.index import Index, Look, compare
from companion.notes.store import Note, NoteStore
from companion.notes.text import fold

if TYPE_CHECKING:
    from companion.notes.indexed import Indexed

_SETTLE = 400  # milliseconds after a change in the folder before it is looked at
_SETTLE_OWN = 2000  # milliseconds, where what has changed is most likely what was saved here
_OWN = 1.0  # seconds after a save in which a change is taken for our own
_GLANCE = 2.0  # seconds
_HAND_OVER = 0.25  # seconds of reading between two batches
_SHOW = 300  # milliseconds between two batches that are shown
_TURN = 0.004  # seconds that the thread works at a stretch, and
_PAUSE = 0.002  # seconds that it leaves to the window after that
_PATIENCE = 3000  # milliseconds before a folder is said not to answer
_AGAIN = 5000  # milliseconds to the next look at a folder that could not be read
_LARGE = 400_000  # bytes: to open more takes longer than a key press should
_LONG = 100_000  # characters: folding more takes longer than a key press should


class Library(QObject):
    """What there is to list and search. Looks for notes and reads them only in its thread."""

    changed = Signal()
    """The list may be another one."""
    failed = Signal(str)
    looked = Signal()
    """The folder has been looked at, on one's own or because something changed in it."""
    _found = Signal(int, object)
    _examined = Signal(int, object)

    def __init__(self, store: NoteStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.index = Index()
        self._round = 0
        self._stop = threading.Event()
        self._handing = threading.Lock()
        self._looking = False
        self._look_again = False
        self._tidied = False
        self._resting = False
        self.has_looked = False
        self._looked_at = self._put_at = 0.0
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.refresh)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._no_answer)
        self._show = QTimer(self, singleShot=True, interval=_SHOW)
        self._show.timeout.connect(self._show_rest)
        self._unshown = False
        self.watching = Watching(self)
        self.watching.changed.connect(self.something_changed)
        self._found.connect(self._take_look)
        self._examined.connect(self._take)

    def refresh(self) -> None:
        """Look at the folder again and read what is new in it; :attr:`looked` follows."""
        if self._resting:
            return
        if self._looking:
            self._look_again = True
            return
        self._end_round()
        self._looking = True
        self._stop = threading.Event()
        self._patience.start()
        work = (self._round, self._stop, dict(self.index.notes), set(self.index.texts))
        threading.Thread(target=self._work, args=work, name="notes", daemon=True).start()

    def glance(self) -> None:
        """Look again if the last look is more than a moment ago."""
        if self.has_looked and not self._looking and time.monotonic() - self._looked_at > _GLANCE:
            self.refresh()

    def something_changed(self) -> None:
        """Look soon: at once after another program's change, later where it may have been our own."""
        own = time.monotonic() - self._put_at < _OWN
        self._settle.start(_SETTLE_OWN if own else _SETTLE)

    def has(self, name: str) -> bool:
        """Whether there is a note in file ``name``."""
        return name in self.index.notes

    def is_long(self, name: str) -> bool:
        """Whether the note takes so long to read that the window should not wait for it."""
        note = self.index.notes.get(name)
        return note is not None and note.size > _LARGE

    def put(self, old: str, note: Note, text: str) -> None:
        """A note has just been saved here: ``old`` is its former file name or ""."""
        from companion.notes.indexed import Indexed

        whole = f"{note.title}\n{text}"
        self._put_at = time.monotonic()
        self.index.put(old, note, Indexed(whole) if len(whole) < _LONG else None)
        if len(whole) >= _LONG:
            self.index.texts.pop(note.name, None)
            self._settle.start()  # read again in the thread, once the typing pauses
        self.changed.emit()

    def drop(self, name: str) -> None:
        """A note is no longer there."""
        self.index.drop(name)

    def find(self, text: str, order: str, scope: str = "") -> list[Note]:
        """The notes of ``scope`` holding every word of ``text``, by "date" (newest first) or "title"."""
        return self.index.find(fold(text).split(), order, scope)

    def titles(self) -> Sequence[str]:
        """Every title."""
        return [note.title for note in self.index.notes.values()]

    def rest(self) -> None:
        """Leave the machine alone: no watching, no reading."""
        self._resting = True
        self._settle.stop()
        self._show.stop()
        self._end_round()
        self.watching.stop()

    def resume(self) -> None:
        """Go on, beginning with a look at what has changed meanwhile."""
        self._resting = False
        self.refresh()

    # In the thread

    def _work(self, turn: int, stop: threading.Event, known: dict[str, Note], read: set[str]) -> None:
        """Look, and then describe and fold note after note, handing them over in batches."""
        pace = _Pace(stop)
        try:
            found = self._store.look(pace)
        except NotesError as error:
            self._hand_over(self._found, turn, str(error), stop)
            return
        look = compare(known, found)
        self._hand_over(self._found, turn, look, stop)
        fresh = {note.name for note in look.fresh}
        unread = [note for note in found.notes if note.name in fresh or note.name not in read]
        self._read(sorted(unread, key=_newest_first), turn, stop, pace)
        if not self._tidied and not stop.is_set():
            self._tidied = True
            self._store.tidy(found.folders)

    def _read(self, notes: list[Note], turn: int, stop: threading.Event, pace: _Pace) -> None:
        from companion.notes.indexed import Indexed

        batch: list[tuple[Note, Indexed]] = []
        begin = time.monotonic()
        for note in notes:
            if pace():
                return
            described = self._store.describe(note)
            batch.append((described, Indexed(self._store.searched(described))))
            if time.monotonic() - begin > _HAND_OVER:
                self._hand_over(self._examined, turn, batch, stop)
                batch, begin = [], time.monotonic()
        if batch:
            self._hand_over(self._examined, turn, batch, stop)

    def _hand_over(self, signal: object, turn: int, what: object, stop: threading.Event) -> None:
        """Announce something, unless nobody waits for it and this object may be gone already."""
        with self._handing:
            if not stop.is_set():
                signal.emit(turn, what)  # type: ignore[attr-defined]

    # In the window's thread

    def _take_look(self, turn: int, look: Look | str) -> None:
        if turn != self._round:
            return
        self._looking = False
        self._patience.stop()
        if isinstance(look, str):
            self.failed.emit(look)
            self._settle.start(_AGAIN)
            return
        self.has_looked = True
        self._looked_at = time.monotonic()
        self.index.look(look)
        self.changed.emit()
        self.watching.watch(self._store.folder, look.folders)
        self.looked.emit()
        if self._look_again:
            self._look_again = False
            self._settle.start(_SETTLE)

    def _take(self, turn: int, batch: list[tuple[Note, Indexed]]) -> None:
        if turn == self._round:
            self.index.take(batch)
            if self._show.isActive():
                self._unshown = True
            else:
                self._show.start()
                self.changed.emit()

    def _show_rest(self) -> None:
        if self._unshown:
            self._unshown = False
            self._show.start()
            self.changed.emit()

    def _no_answer(self) -> None:
        self.failed.emit("The notes folder does not answer.")

    def _end_round(self) -> None:
        """Nothing is handed over from now on.

        The thread ends after the note that it is reading. It is not waited for: a share that doesn't answer
        would stop the window.
        """
        with self._handing:
            self._stop.set()
        self._round += 1
        self._looking = self._look_again = False
        self._patience.stop()


class _Pace:
    """Lets the thread rest between stretches of work, so that the window's keys need not wait for the interpreter."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop = stop
        self._begin = time.monotonic()

    def __call__(self) -> bool:
        """Rest if it is time; whether to stop altogether."""
        if time.monotonic() - self._begin > _TURN:
            time.sleep(_PAUSE)
            self._begin = time.monotonic()
        return self._stop.is_set()


def _newest_first(note: Note) -> tuple[float, str]:
    return -note.modified, note.name
