"""The notes in one folder: plain UTF-8 text files, listed, read, saved, searched, moved to a trash and back."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from companion.notes import files
from companion.notes.answering import PATIENCE, Answering
from companion.notes.errors import NotesError, sentences
from companion.notes.note import (
    ENDINGS,
    LARGEST,
    SHOWN,
    Content,
    Note,
    content_of,
    decoded_head,
)
from companion.notes.saving import Saving, make, open_regular, stamp_at
from companion.notes.scan import Found, scan
from companion.notes.text import HEAD, fold, title_and_preview

if TYPE_CHECKING:
    from companion.notes.folders import Folders
    from companion.notes.trash import Trash

__all__ = ["ENDINGS", "LARGEST", "Content", "Note", "NoteStore"]

_SLOWEST = 2 * 1024 * 1024  # bytes each second of a share that still answers


class NoteStore:
    """A folder of notes. Every method raises NotesError with a plain sentence where the disk fails.

    The window waits for none of them long where the disk doesn't answer, but for those that say "for a thread" or
    read all notes.
    """

    def __init__(self, folder: Path, trash: Path) -> None:
        """``folder`` holds the notes; ``trash`` (in the program's own folder) takes deleted ones."""
        self.folder = folder
        self.trash = trash
        self._answering = Answering()
        self._own = Answering()  # the program's own folder may answer where the notes' does not
        self._saving = Saving(folder)
        self._unsettled: Content | None = None
        self._latest = 0.0

    @cached_property
    def deleted(self) -> Trash:
        """The trash with all that can be done to it."""
        from companion.notes.trash import Trash

        return Trash(self.folder, self.trash)

    @cached_property
    def folders(self) -> Folders:
        """What can be done to folders."""
        from companion.notes.folders import Folders

        return Folders(self.folder, self.deleted, self._answering)

    def prepare(self) -> bool:
        """Make the folder if it is missing; whether it was."""

        def work() -> bool:
            missing = not self.folder.exists()
            make(self.folder)
            return missing

        with sentences():
            return self._answering.within(work)

    def look(self, pause: Callable[[], bool] = lambda: False) -> Found:
        """Every note and folder by its name alone, without opening any file.

        May take long: for a thread, which ``pause`` gives its pace (see :func:`companion.notes.scan.scan`).
        """
        with sentences(closed="The notes folder can't be opened."):
            found = scan(self.folder, pause)
        self._latest = max((note.modified for note in found.notes), default=0.0)
        return found

    def scan(self) -> list[Note]:
        """Every note by its file name alone: title is the name, preview is ""."""
        return self.look().notes

    def notes(self) -> list[Note]:
        """Every note with its true title and preview, newest first."""
        notes = [self.describe(note) for note in self.scan()]
        return sorted(notes, key=_age)

    def describe(self, note: Note) -> Note:
        """``note`` with title and preview from the beginning of its file; as it is where that can't be read."""
        try:
            with open_regular(self.folder / note.name) as file:
                head = file.read(HEAD)
        except OSError:
            return note
        if b"\x00" in head:
            return note
        title, preview = title_and_preview(decoded_head(head))
        return replace(note, title=title or note.title, preview=preview)

    def open(self, name: str) -> Content:
        """The text of a note, for the window."""
        with sentences(closed="This note can't be opened."):
            size = self._answering.within(lambda: (self.folder / name).stat().st_size)
            patience = PATIENCE + min(size, LARGEST) / _SLOWEST
            return self._answering.within(lambda: self.read(name), patience=patience)

    def read(self, name: str) -> Content:
        """The text of a note, for a thread. Looking at it changes neither its bytes nor its times."""
        path = self.folder / name
        with sentences(closed="This note can't be opened."), open_regular(path) as file:
            status = os.fstat(file.fileno())
            data = file.read(LARGEST + 1 if status.st_size <= LARGEST else SHOWN)
        content = content_of(name, data, status)
        if path.is_symlink():
            return replace(content, why_not="This note is a link to another place and can only be read here.")
        return content

    def answers(self) -> None:
        """Raise NotesError before long where the folder doesn't answer."""
        with sentences():
            self._answering.within(lambda: os.path.exists(self.folder))  # noqa: PTH110 - what a test can hold back

    def has(self, name: str) -> bool:
        """Whether there is such a file. Raises NotesError where the folder doesn't answer."""
        inside = PurePosixPath(name)
        if inside.is_absolute() or ".." in inside.parts or "\x00" in name:
            return False
        with sentences():
            return self._answering.within(lambda: os.path.lexists(self.folder / name))

    def create(self, text: str, folder: str = "") -> Content:
        """A new file for ``text``, named after its title."""
        return self.save(Content(name="", text="", folder=folder), text)

    def save(self, before: Content, text: str, *, rename: bool = True) -> Content:
        """Write ``text`` in place of ``before`` and return what is on disk now.

        The file is renamed when its name followed the old title and ``rename`` allows it. Where another
        program has changed the file since ``before`` was read, that file stays and the text gets a new one.
        """
        if before.why_not:
            raise NotesError(before.why_not)
        self._unsettled = before
        with sentences():
            late = partial(self._saving.ended_late, before)
            now: Content = self._answering.within(lambda: self._saving.save(before, text, rename=rename), late)
        self._unsettled = None
        if now.stamp is not None:
            self._latest = max(self._latest, now.stamp[0] / 10**9)
        return now

    def unsettled(self, content: Content) -> bool:
        """Whether the last save of ``content`` has failed: its file may hold what that wrote, or come to hold it."""
        return self._unsettled is content

    def rename(self, name: str, wanted: str) -> None:
        """Give a note's file another name, which nothing has. Raises NotesError where something has."""

        def work() -> None:
            if os.path.lexists(self.folder / wanted):
                raise FileExistsError(errno.EEXIST, "taken")
            (self.folder / name).rename(self.folder / wanted)
            files.sync_folder((self.folder / wanted).parent)

        with sentences():
            self._answering.within(work)

    def differs(self, content: Content) -> bool:
        """Whether the file is gone or no longer as it was when ``content`` was read."""
        try:
            return self._answering.within(lambda: stamp_at(self.folder / content.name)) != content.stamp
        except OSError:
            return False

    def delete(self, name: str) -> str:
        """Move a note to the trash; returns its name there."""
        with sentences():
            return self._answering.within(lambda: self.deleted.take(name))

    def keep_aside(self, before: Content, text: str) -> str:
        """Write ``text``, which could not take the place of ``before``, into the trash; returns its name there."""
        with sentences():
            return self._own.within(lambda: self.deleted.keep_aside(before, text))

    def trashed(self) -> list[Note]:
        """The notes in the trash, newest first."""
        if not self.trash.is_dir():
            return []
        return NoteStore(self.trash, self.trash).notes()

    def restore(self, name: str) -> str:
        """Bring a note back from the trash; returns its name in the folder."""
        with sentences():
            return self._answering.within(lambda: self.deleted.restore(name))

    def folded(self, note: Note) -> str:
        """A note's name and text for searching; its name alone where the text can't be read."""
        return fold(self.searched(note))

    def searched(self, note: Note) -> str:
        """What a search looks through: title and text, or the title alone where the text can't be read."""
        try:
            return f"{note.title}\n{self.read(note.name).text}"
        except NotesError:
            return note.title

    def tidy(self, folders: Sequence[str] = ()) -> None:
        """Remove what a crash in the middle of a save left behind long ago; what can't be removed stays.

        ``folders`` are those below the notes folder that are looked through too.
        """
        for folder in (self.folder, self.trash, *(self.folder / name for name in folders)):
            with contextlib.suppress(OSError):
                files.tidy(folder, time.time())

    def latest_change(self) -> float:
        """When the newest note was changed, in seconds since 1970; 0.0 where none has been seen. Asks no disk."""
        return self._latest


def _age(note: Note) -> tuple[float, str]:
    return -note.modified, note.name
