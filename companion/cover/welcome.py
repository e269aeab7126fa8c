"""The one note that is there at the first start."""

from __future__ import annotations

from pathlib import Path

from companion.notes.store import NoteStore


def write_welcome(store: NoteStore, folder: Path, language: str) -> str:
    """Make the welcome note from ``folder``/<language>.md, else in English; returns its file name.

    Raises NotesError where the notes folder can't be written, OSError where the resource is missing.
    """
    path = folder / f"{language}.md"
    if not path.is_file():
        path = folder / "en.md"
    return store.create(path.read_text(encoding="utf-8")).name
