"""Writing a note's text in its place: nothing that another program wrote is lost, and the file's name follows."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from companion.notes import files
from companion.notes.note import (
    ENDINGS,
    LARGEST,
    Content,
    bytes_of,
    folder_of,
    joined,
    last_part,
    named_after,
    stamp_of,
    stem_of,
)


class Saving:
    """Saves notes below one folder, one after the other, in a thread that need not end when it is expected to."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._late: tuple[Content, Content] | None = None

    def save(self, before: Content, text: str, *, rename: bool) -> Content:
        """Write ``text`` in place of ``before``; what is on disk now. Raises OSError."""
        late = self._late[1] if self._late is not None and self._late[0] is before else None
        if late is not None and late.text == text:
            return late
        now = self._write(late or before, text, rename=rename)
        self._late = None
        if late is not None and late.apart and not now.apart:
            now = replace(now, apart=True, other=late.other)
        return now

    def ended_late(self, before: Content, now: Content) -> None:
        """A save that nobody waited for any more has ended: it is what the next one goes on from."""
        self._late = before, now

    def _write(self, before: Content, text: str, *, rename: bool) -> Content:
        folder = folder_of(before.name) if before.name else before.folder
        make(self._folder / folder)
        name, other, follows = before.name, "", before.follows
        now = stamp_at(self._folder / name) if name else None
        apart = bool(name) and now != before.stamp and not self._is_still(before)
        if apart or not name:
            other = before.name if now is not None else ""
            follows = stem_of(text)
            name = joined(folder, files.unused(self._folder / folder, follows, ENDINGS[0]))
        if apart or text != before.text or now is None:
            files.write(self._folder / name, bytes_of(before, text))
        if rename and (stem := stem_of(text)) != follows and named_after(name, follows):
            name, follows = self._called(name, stem), stem
        stamp = stamp_of((self._folder / name).stat())
        return replace(
            before, name=name, text=text, stamp=stamp, folder=folder, apart=apart, other=other, follows=follows
        )

    def _is_still(self, before: Content) -> bool:
        """Whether the file holds what it held, although its time is another one: a share may set that late."""
        try:
            with open_regular(self._folder / before.name) as file:
                return file.read(LARGEST + 1) == bytes_of(before, before.text)
        except OSError:
            return False

    def _called(self, name: str, stem: str) -> str:
        """Give the file the name ``stem``, or one with a number where that is taken; its name then."""
        path, folder = PurePosixPath(last_part(name)), folder_of(name)
        wanted = joined(folder, files.unused(self._folder / folder, stem, path.suffix, besides=path.name))
        (self._folder / name).rename(self._folder / wanted)
        files.sync_folder(self._folder / folder)
        return wanted


def make(folder: Path) -> None:
    """Make a folder that may be there. Raises OSError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:  # a file, or a link to what is gone
        raise OSError(errno.ENOTDIR if folder.exists() else errno.ENOENT, "no folder") from None


def stamp_at(path: Path) -> tuple[int, int] | None:
    """The stamp of the file there, None where there is none. Raises OSError."""
    try:
        return stamp_of(path.stat())
    except (FileNotFoundError, NotADirectoryError):
        return None


def open_regular(path: Path) -> BinaryIO:
    """The regular file at ``path`` for reading; a pipe or device put in its place is refused, not waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file")
    return os.fdopen(handle, "rb")
