"""Notes as PDF files, one for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from companion.cover.rendering import pdf
from companion.notes import files
from companion.notes.answering import Answering
from companion.notes.errors import NotesError, sentences
from companion.notes.exporting import Exported, outcome
from companion.notes.note import last_part
from companion.notes.store import NoteStore
from companion.notes.text import title_and_preview

_PATIENCE = 5.0  # seconds that a slow stick may take for one file


class Pdfs:
    """``steps`` writes one file each, in the window's thread; :meth:`result` says what came of them."""

    def __init__(self, store: NoteStore, pairs: Sequence[tuple[str, Path]]) -> None:
        self._store = store
        self._unread: list[tuple[str, NotesError]] = []
        self.steps: list[Callable[[], None]] = [partial(self._write, name, target) for name, target in pairs]
        self._count = len(pairs)

    def result(self) -> Exported:
        """How many were written and which could not be read. Raises NotesError where none could be."""
        return outcome(self._count, self._unread)

    def _write(self, name: str, target: Path) -> None:
        try:
            text = self._store.open(name).text
        except NotesError as error:
            self._unread.append((name, error))
            return
        data = pdf(text, title_and_preview(text)[0] or last_part(name))

        def work() -> None:
            target.parent.mkdir(parents=True, exist_ok=True)
            files.write(target, data)

        with sentences(elsewhere=True):
            Answering(_PATIENCE).within(work)
