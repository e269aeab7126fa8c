"""Folders among the notes: made, renamed and deleted without a note being lost."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path, PurePosixPath

from companion.notes import files
from companion.notes.answering import Answering
from companion.notes.errors import NotesError, sentences
from companion.notes.note import folder_of, is_in, joined, last_part
from companion.notes.scan import scan
from companion.notes.text import file_stem
from companion.notes.trash import Trash

_MANY = 5.0  # seconds that a folder of many notes may take to be moved


class Folders:
    """What can be done to folders. Every name is a path below the notes folder. Raises NotesError."""

    def __init__(self, root: Path, trash: Trash, answering: Answering) -> None:
        self._root = root
        self._trash = trash
        self._answering = answering

    def make(self, parent: str, title: str) -> str:
        """A new folder; returns its name, which differs from ``title`` where a file system wants it so."""

        def work() -> str:
            (self._root / parent).mkdir(parents=True, exist_ok=True)
            name = joined(parent, files.unused(self._root / parent, file_stem(title), ""))
            (self._root / name).mkdir()
            return name

        with sentences():
            return self._answering.within(work)

    def rename(self, name: str, title: str) -> str:
        """Give a folder another name in the same place; returns it."""
        with sentences():
            return self._answering.within(lambda: self._put(name, folder_of(name), file_stem(title)))

    def move(self, name: str, into: str) -> str:
        """Put a folder, with all that is in it, into another one, "" being the notes folder; returns its name there.

        Where something there has its name already it gets a number. A folder can't go into itself or what is in it.
        """
        if folder_of(name) == into:
            return name
        if not name or is_in(into, name) or into == name:
            raise NotesError("A folder can't be put into itself.")
        with sentences():
            return self._answering.within(lambda: self._put(name, into, last_part(name)))

    def move_note(self, name: str, into: str) -> str:
        """Put a note into another folder; returns its name there. Its text and times stay."""
        if folder_of(name) == into:
            return name

        def work() -> str:
            (self._root / into).mkdir(parents=True, exist_ok=True)
            part = PurePosixPath(last_part(name))
            there = joined(into, files.unused(self._root / into, part.stem, part.suffix))
            (self._root / name).rename(self._root / there)
            files.sync_folder(self._root / into)
            return there

        with sentences():
            return self._answering.within(work)

    def delete(self, name: str) -> bool:
        """Move every note in a folder to the deleted ones, and drop what is then empty; whether all of it is gone.

        What is no note stays where it is, and its folder with it.
        """
        with sentences():
            return self._answering.within(lambda: self._delete(name), patience=_MANY)

    def _delete(self, name: str) -> bool:
        for note in (found := scan(self._root / name)).notes:
            self._trash.take(joined(name, note.name))
        for folder in [joined(name, inner) for inner in reversed(found.folders)] + [name]:
            with contextlib.suppress(OSError):
                (self._root / folder).rmdir()
        return not (self._root / name).exists()

    def _put(self, name: str, into: str, part: str) -> str:
        if into and not (self._root / into).is_dir():
            raise FileNotFoundError(errno.ENOENT, "gone")
        besides = last_part(name) if folder_of(name) == into else ""
        there = joined(into, files.unused(self._root / into, part, "", besides=besides))
        if os.path.lexists(self._root / there) and there.casefold() != name.casefold():
            raise FileExistsError(errno.EEXIST, "taken")
        (self._root / name).rename(self._root / there)
        files.sync_folder((self._root / there).parent)
        return there
