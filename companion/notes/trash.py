"""Deleted notes: files in a folder of the program's own, under the same folders that they had among the notes."""

from __future__ import annotations

import contextlib
from pathlib import Path, PurePosixPath

from companion.notes import files
from companion.notes.errors import sentences
from companion.notes.note import Content, bytes_of, folder_of, joined, last_part
from companion.notes.text import file_stem, title_and_preview


class Trash:
    """Takes notes out of their folder and puts them back where they were. Raises NotesError."""

    def __init__(self, notes: Path, trash: Path) -> None:
        self._notes = notes
        self._trash = trash

    def take(self, name: str) -> str:
        """Move a note here; returns its name here."""
        with sentences():
            there = _unused_like(self._trash, name)
            files.move(self._notes / name, self._trash / there)
        return there

    def keep_aside(self, before: Content, text: str) -> str:
        """Write ``text``, which could not take the place of ``before``; returns its name here."""
        with sentences():
            new = joined(before.folder, file_stem(title_and_preview(text)[0]) + ".md")
            there = _unused_like(self._trash, before.name or new)
            files.write(self._trash / there, bytes_of(before, text))
        return there

    def restore(self, name: str) -> str:
        """Put a note back into its folder, which is made again where it is gone; returns its name there."""
        with sentences():
            here = _unused_like(self._notes, name)
            files.move(self._trash / name, self._notes / here)
            self._drop_empty(folder_of(name))
        return here

    def remove(self, name: str) -> None:
        """Remove one deleted note for good."""
        with sentences():
            (self._trash / name).unlink(missing_ok=True)
            self._drop_empty(folder_of(name))

    def _drop_empty(self, folder: str) -> None:
        while folder:
            with contextlib.suppress(OSError):
                (self._trash / folder).rmdir()
            folder = folder_of(folder)


def _unused_like(root: Path, name: str) -> str:
    """A name like ``name`` that nothing below ``root`` has; its folders are made."""
    folder = folder_of(name)
    (root / folder).mkdir(parents=True, exist_ok=True)
    part = PurePosixPath(last_part(name))
    return joined(folder, files.unused(root / folder, part.stem, part.suffix))
