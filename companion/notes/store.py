"""The notes in one folder: plain UTF-8 text files, listed, read, saved, searched, moved to a trash and back."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import BinaryIO

from companion.notes import files
from companion.notes.errors import NotesError, plain
from companion.notes.text import HEAD, file_stem, fold, title_and_preview

ENDINGS = (".md", ".txt")
LARGEST = 20 * 1024 * 1024  # bytes that are opened for writing
SHOWN = 1024 * 1024  # bytes shown of a file that is only looked at
# A text document turns these into something else, so such a file is only looked at.
_NOT_KEPT = re.compile("[\x00\ufdd0\ufdd1]")
_NUMBER = re.compile(r" \d+$")


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the list: the file's ``name``, ``modified`` in seconds since 1970, ``size`` in bytes."""

    name: str
    title: str
    preview: str
    modified: float
    size: int


@dataclass(frozen=True, slots=True)
class Content:
    """A note's text with LF as line end, and what is needed to write it back as it was.

    ``why_not`` is "" where the note can be changed, else a plain sentence that says why it can't.
    ``stamp`` is the file's (mtime in ns, size) when it was read, ``None`` for a note not on disk yet.
    ``apart`` says that the last save made a new file, since another program had changed the old one.
    """

    name: str
    text: str
    why_not: str = ""
    newline: str = "\n"
    bom: bool = False
    stamp: tuple[int, int] | None = None
    apart: bool = False


@contextlib.contextmanager
def _sentences() -> Iterator[None]:
    """Turn the operating system's errors into NotesError."""
    try:
        yield
    except OSError as error:
        raise plain(error) from error


class NoteStore:
    """A folder of notes. Every method raises NotesError with a plain sentence where the disk fails."""

    def __init__(self, folder: Path, trash: Path) -> None:
        """``folder`` holds the notes; ``trash`` (in the program's own folder) takes deleted ones."""
        self.folder = folder
        self.trash = trash

    def prepare(self) -> bool:
        """Make the folder if it is missing; whether it was."""
        with _sentences():
            missing = not self.folder.exists()
            self.folder.mkdir(parents=True, exist_ok=True)
        return missing

    def scan(self) -> list[Note]:
        """Every note by its file name alone, without opening any file: title is the name, preview is ""."""
        with _sentences():
            return [*_scan(self.folder)]

    def notes(self) -> list[Note]:
        """Every note with its true title and preview, newest first."""
        notes = [self.describe(note) for note in self.scan()]
        return sorted(notes, key=_age)

    def describe(self, note: Note) -> Note:
        """``note`` with title and preview from the beginning of its file; as it is where that can't be read."""
        try:
            with _open(self.folder / note.name) as file:
                head = file.read(HEAD)
        except OSError:
            return note
        if b"\x00" in head:
            return note
        title, preview = title_and_preview(_decoded_head(head))
        return replace(note, title=title or note.title, preview=preview)

    def read(self, name: str) -> Content:
        """The text of a note. Looking at it changes neither its bytes nor its times."""
        path = self.folder / name
        with _sentences(), _open(path) as file:
            status = os.fstat(file.fileno())
            data = file.read(LARGEST + 1 if status.st_size <= LARGEST else SHOWN)
        content = _content(name, data, status)
        if path.is_symlink():
            return replace(content, why_not="This note is a link to another place and can only be read here.")
        return content

    def create(self, text: str) -> Content:
        """A new file for ``text``, named after its title."""
        return self.save(Content(name="", text=""), text)

    def save(self, before: Content, text: str, *, rename: bool = True) -> Content:
        """Write ``text`` in place of ``before`` and return what is on disk now.

        The file is renamed when its name followed the old title and ``rename`` allows it. Where another
        program has changed the file since ``before`` was read, that file stays and the text gets a new one.
        """
        if before.why_not:
            raise NotesError(before.why_not)
        with _sentences():
            self.folder.mkdir(parents=True, exist_ok=True)
            name = before.name
            apart = bool(name) and self._stamp(name) != before.stamp
            if apart or not name:
                name = files.unused(self.folder, file_stem(title_and_preview(text)[0]), ENDINGS[0])
            files.write(self.folder / name, _bytes(before, text))
            if rename:
                name = self._follow_title(name, before, text)
            status = (self.folder / name).stat()
        return replace(before, name=name, text=text, stamp=_stamp_of(status), apart=apart)

    def differs(self, content: Content) -> bool:
        """Whether the file is gone or no longer as it was when ``content`` was read."""
        try:
            return self._stamp(content.name) != content.stamp
        except OSError:
            return False

    def delete(self, name: str) -> str:
        """Move a note to the trash; returns its name there."""
        with _sentences():
            self.trash.mkdir(parents=True, exist_ok=True)
            there = _unused_like(self.trash, name)
            files.move(self.folder / name, self.trash / there)
        return there

    def keep_aside(self, before: Content, text: str) -> str:
        """Write ``text``, which could not take the place of ``before``, into the trash; returns its name there."""
        with _sentences():
            self.trash.mkdir(parents=True, exist_ok=True)
            name = before.name or file_stem(title_and_preview(text)[0]) + ENDINGS[0]
            there = _unused_like(self.trash, name)
            files.write(self.trash / there, _bytes(before, text))
        return there

    def trashed(self) -> list[Note]:
        """The notes in the trash, newest first."""
        if not self.trash.is_dir():
            return []
        return NoteStore(self.trash, self.trash).notes()

    def restore(self, name: str) -> str:
        """Bring a note back from the trash; returns its name in the folder."""
        with _sentences():
            self.folder.mkdir(parents=True, exist_ok=True)
            here = _unused_like(self.folder, name)
            files.move(self.trash / name, self.folder / here)
        return here

    def search(self, text: str) -> list[Note]:
        """The notes that hold every word of ``text`` in any case and with any accents, newest first."""
        words = fold(text).split()
        return [note for note in self.notes() if holds(self.folded(note), words)]

    def folded(self, note: Note) -> str:
        """A note's name and text for searching; its name alone where the text can't be read."""
        try:
            return fold(f"{note.title}\n{self.read(note.name).text}")
        except NotesError:
            return fold(note.title)

    def tidy(self) -> None:
        """Remove what a crash in the middle of a save left behind long ago; what can't be removed stays."""
        for folder in (self.folder, self.trash):
            with contextlib.suppress(OSError):
                files.tidy(folder, time.time())

    def latest_change(self) -> float:
        """When the newest note was changed, in seconds since 1970; 0.0 where there is none."""
        try:
            return max((note.modified for note in _scan(self.folder)), default=0.0)
        except OSError:
            return 0.0

    def _stamp(self, name: str) -> tuple[int, int] | None:
        try:
            return _stamp_of((self.folder / name).stat())
        except FileNotFoundError:
            return None

    def _follow_title(self, name: str, before: Content, text: str) -> str:
        path = PurePath(name)
        old = file_stem(title_and_preview(before.text)[0])
        new = file_stem(title_and_preview(text)[0])
        if new == old or _NUMBER.sub("", path.stem) != _NUMBER.sub("", old):
            return name
        wanted = files.unused(self.folder, new, path.suffix, besides=name)
        (self.folder / name).rename(self.folder / wanted)
        files.sync_folder(self.folder)
        return wanted


def holds(folded: str, words: list[str]) -> bool:
    """Whether every one of the folded ``words`` is in the ``folded`` text."""
    return all(word in folded for word in words)


def _age(note: Note) -> tuple[float, str]:
    return -note.modified, note.name


def _scan(folder: Path) -> Iterator[Note]:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(".") or not name.lower().endswith(ENDINGS):
                continue
            try:
                status = entry.stat()
            except OSError:
                continue  # a link to nothing, or gone since
            if stat.S_ISREG(status.st_mode):
                title = " ".join(PurePath(name).stem.encode("utf-8", "replace").decode().split())
                yield Note(name, title, "", status.st_mtime, status.st_size)


def _open(path: Path) -> BinaryIO:
    """The regular file at ``path`` for reading; a pipe or device put in its place is refused, not waited for."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file")
    return os.fdopen(handle, "rb")


def _decoded_head(head: bytes) -> str:
    """Text of a file's beginning, which may end in the middle of a character."""
    head = head.removeprefix(codecs.BOM_UTF8)
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp1252", "replace")


def _content(name: str, data: bytes, status: os.stat_result) -> Content:
    bom = data.startswith(codecs.BOM_UTF8)
    why_not = ""
    if status.st_size > LARGEST:
        data = data[:SHOWN]
        text = data.decode("utf-8", "replace")
        why_not = "This note is very large: only its beginning is shown, and it can't be changed here."
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
            text = data.decode("utf-16" if utf16 else "cp1252", "replace")
            why_not = "This file is not UTF-8 text: it can be read here but not changed."
    if _NOT_KEPT.search(text):
        text = _NOT_KEPT.sub("\ufffd", text)
        why_not = why_not or "This file is not only text: it can be read here but not changed."
    windows = text.count("\r\n") * 2 > text.count("\n")
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")
    return Content(name, text, why_not, "\r\n" if windows else "\n", bom, _stamp_of(status))


def _bytes(content: Content, text: str) -> bytes:
    """``text`` as the file had it before: same line ends, same byte order mark."""
    if content.newline != "\n":
        text = text.replace("\n", content.newline)
    return (codecs.BOM_UTF8 if content.bom else b"") + text.encode("utf-8", "replace")


def _stamp_of(status: os.stat_result) -> tuple[int, int]:
    return status.st_mtime_ns, status.st_size


def _unused_like(folder: Path, name: str) -> str:
    path = PurePath(name)
    return files.unused(folder, path.stem, path.suffix)
