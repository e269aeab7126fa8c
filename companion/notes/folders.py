"""Folders among the notes: made, renamed and deleted without a note being lost."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path, PurePosixPath

from companion.notes import files
from companion.notes.errors import sentences
from companion.notes.note import folder_of, joined, last_part
from companion.notes.scan import scan
from companion.notes.text import file_stem
from companion.notes.trash import Trash


class Folders:
    """What can be done to folders. Every name is a path below the notes folder. Raises NotesError."""

    def __init__(self, root: Path, trash: Trash) -> None:
        self._root = root
        self._trash = trash

    def make(self, parent: str, title: str) -> str:
        """A new folder; returns its name, which differs from ``title`` where a file system wants it so."""
        with sentences():
            (self._root / parent).mkdir(parents=True, exist_ok=True)
            name = joined(parent, files.unused(self._root / parent, file_stem(title), ""))
            (self._root / name).mkdir()
        return name

    def rename(self, name: str, title: str) -> str:
        """Give a folder another name in the same place; returns it."""
        return self._put(name, folder_of(name), file_stem(title))

    def move_note(self, name: str, into: str) -> str:
        """Put a note into another folder; returns its name there. Its text and times stay."""
        if folder_of(name) == into:
            return name
        with sentences():
            (self._root / into).mkdir(parents=True, exist_ok=True)
            part = PurePosixPath(last_part(name))
            there = joined(into, files.unused(self._root / into, part.stem, part.suffix))
            (self._root / name).rename(self._root / there)
            files.sync_folder(self._root / into)
        return there

    def delete(self, name: str) -> bool:
        """Move every note in a folder to the deleted ones, and drop what is then empty; whether all of it is gone.

        What is no note stays where it is, and its folder with it.
        """
        with sentences():
            found = scan(self._root / name)
        for note in found.notes:
            self._trash.take(joined(name, note.name))
        for folder in [joined(name, inner) for inner in reversed(found.folders)] + [name]:
            with contextlib.suppress(OSError):
                (self._root / folder).rmdir()
        return not (self._root / name).exists()

    def _put(self, name: str, into: str, part: str) -> str:
        with sentences():
            (self._root / into).mkdir(parents=True, exist_ok=True)
            besides = last_part(name) if folder_of(name) == into else ""
            there = joined(into, files.unused(self._root / into, part, "", besides=besides))
            if os.path.lexists(self._root / there) and there.casefold() != name.casefold():
                raise FileExistsError(errno.EEXIST, "taken")
            (self._root / name).rename(self._root / there)
            files.sync_folder((self._root / there).parent)
        return there
