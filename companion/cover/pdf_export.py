"""One note as a PDF file."""

from __future__ import annotations

from pathlib import Path

from companion.cover.rendering import pdf
from companion.notes import files
from companion.notes.errors import sentences
from companion.notes.note import last_part
from companion.notes.store import NoteStore
from companion.notes.text import title_and_preview


def write_pdf(store: NoteStore, name: str, target: Path) -> None:
    """Write the note ``name`` to ``target``. Raises NotesError."""
    text = store.read(name).text
    data = pdf(text, title_and_preview(text)[0] or last_part(name))
    with sentences(elsewhere=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        files.write(target, data)
