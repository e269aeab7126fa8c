"""One note as a PDF file."""

from __future__ import annotations

from pathlib import Path

from companion.cover.rendering import pdf
from companion.notes import files
from companion.notes.answering import Answering
from companion.notes.errors import sentences
from companion.notes.note import last_part
from companion.notes.store import NoteStore
from companion.notes.text import title_and_preview

_PATIENCE = 5.0  # seconds that a slow stick may take for one file


def write_pdf(store: NoteStore, name: str, target: Path) -> None:
    """Write the note ``name`` to ``target``. Raises NotesError."""
    text = store.open(name).text
    data = pdf(text, title_and_preview(text)[0] or last_part(name))

    def work() -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write(target, data)

    with sentences(elsewhere=True):
        Answering(_PATIENCE).within(work)
