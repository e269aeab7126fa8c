"""What a note is: one line of the list, and a text with what is needed to write it back as it was."""

from __future__ import annotations

import codecs
import os
import re
from dataclasses import dataclass
from pathlib import Path

from companion.notes.text import file_stem, title_and_preview

ENDINGS = (".md", ".txt")
IMPORTED = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".xhtml")
"""How files end that can be made notes of."""
LARGEST = 20 * 1024 * 1024  # bytes that are opened for writing
SHOWN = 1024 * 1024  # bytes shown of a file that is only looked at
_NUMBER = re.compile(r" \d+$")
_LONG_LINE = re.compile(r"[^\n]{2000}(?!\n)")  # to lay out one of a million characters takes minutes
# A text document turns these into something else, so such a file is only looked at.
_NOT_KEPT = re.compile("[\x00\ufdd0\ufdd1]")


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the list: ``name`` is the file's path below the notes folder, with "/" between its parts.

    ``modified`` is in seconds since 1970, ``size`` in bytes.
    """

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
    ``folder`` is where a note without a name gets its file.
    ``apart`` says that the last save made a new file, since another program had changed the old one;
    ``other`` is the old one's name where it is still there.
    ``follows`` is the title that the file's name has been made of, "" where it has a name of its own.
    """

    name: str
    text: str
    why_not: str = ""
    newline: str = "\n"
    bom: bool = False
    stamp: tuple[int, int] | None = None
    folder: str = ""
    apart: bool = False
    other: str = ""
    follows: str = ""

    @property
    def behind(self) -> bool:
        """Whether the title has changed since the file was named after it."""
        return bool(self.follows) and stem_of(self.text) != self.follows


def stem_of(text: str) -> str:
    """How the file of a note with this text is called, without ending and number."""
    return file_stem(title_and_preview(text)[0])


def named_after(name: str, stem: str) -> str:
    """``stem`` where the file ``name`` has been called so, be it with a number, else ""."""
    part = last_part(name)
    return stem if _NUMBER.sub("", part[: -len(Path(part).suffix)]) == _NUMBER.sub("", stem) else ""


def folder_of(name: str) -> str:
    """The folder of a note or folder by its path; "" is the notes folder itself."""
    return name.rpartition("/")[0]


def last_part(name: str) -> str:
    """A path without the folders before it."""
    return name.rpartition("/")[2]


def joined(folder: str, part: str) -> str:
    """``part`` inside ``folder``, which may be ""."""
    return f"{folder}/{part}" if folder else part


def is_in(name: str, folder: str) -> bool:
    """Whether ``name`` lies in ``folder`` or somewhere below it."""
    return not folder or name.startswith(folder + "/")


def stamp_of(status: os.stat_result) -> tuple[int, int]:
    """What tells that a file has changed."""
    return status.st_mtime_ns, status.st_size


def decoded_head(head: bytes) -> str:
    """Text of a file's beginning, which may end in the middle of a character."""
    head = head.removeprefix(codecs.BOM_UTF8)
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp1252", "replace")


def decoded(data: bytes) -> tuple[str, bool]:
    """``data`` as text, and whether it is UTF-8 and so can be written back as it was."""
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        return data.decode("utf-16" if utf16 else "cp1252", "replace"), False


def one_line_end(text: str) -> str:
    """``text`` with LF as its only line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n")


def content_of(name: str, data: bytes, status: os.stat_result) -> Content:
    """What the file's bytes are to the editor."""
    bom = data.startswith(codecs.BOM_UTF8)
    why_not = ""
    if status.st_size > LARGEST:
        text = data[:SHOWN].decode("utf-8", "replace")
        why_not = "This note is very large: only its beginning is shown, and it can't be changed here."
    else:
        text, kept = decoded(data)
        if not kept:
            why_not = "This file is not UTF-8 text: it can be read here but not changed."
    if _NOT_KEPT.search(text):
        text = _NOT_KEPT.sub("\ufffd", text)
        why_not = why_not or "This file is not only text: it can be read here but not changed."
    if why_not:
        text = _LONG_LINE.sub(r"\g<0>\n", text)
    windows = text.count("\r\n") * 2 > text.count("\n")
    text = one_line_end(text)
    follows = named_after(name, stem_of(text))
    return Content(name, text, why_not, "\r\n" if windows else "\n", bom, stamp_of(status), follows=follows)


def bytes_of(content: Content, text: str) -> bytes:
    """``text`` as the file had it before: same line ends, same byte order mark."""
    if content.newline != "\n":
        text = text.replace("\n", content.newline)
    return (codecs.BOM_UTF8 if content.bom else b"") + text.encode("utf-8", "replace")
