"""Notes written to another place, as Markdown, plain text or web pages, or all of them in one ZIP file."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
import zipfile
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from companion.notes import files
from companion.notes.errors import NotesError, sentences
from companion.notes.note import ENDINGS, LARGEST, folder_of, joined, last_part
from companion.notes.pictures import inside, open_picture
from companion.notes.saving import open_regular
from companion.notes.scan import scan
from companion.notes.store import NoteStore
from companion.notes.text import file_stem, title_and_preview


@dataclass(frozen=True)
class Exported:
    """How many notes were written; the names of those that could not be read, each with a sentence that says why."""

    count: int
    unread: tuple[tuple[str, str], ...] = ()


Progress = Generator[tuple[int, int], None, Exported]
"""Yields after each small piece how many notes are done, and of how many."""
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_BOX = re.compile(r"^(\s*)[-*+]\s+\[([ xX])\]\s+")
_MARKS = re.compile(r"\*\*|__|~~|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\s]*)\)")
_PICTURE = re.compile(r"!\[[^\]\n]*\]\(\s*(?:<([^>\n]+)>|([^)\s]+))")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".heic", ".avif")
_PIECE = 1024 * 1024  # bytes
_CLOSED = "This note can't be opened."
_EARLIEST, _LATEST = (1980, 1, 1, 0, 0, 0), (2107, 12, 31, 23, 59, 58)  # what a ZIP file can say


def plain_text(text: str) -> str:
    """Markdown without its signs, as a person would have typed it."""
    return "\n".join(map(_plain_line, text.split("\n")))


def _plain_line(line: str) -> str:
    heading = _HEADING.match(line)
    line = heading[1] if heading else line
    line = _BOX.sub(lambda match: f"{match[1]}{'☐' if match[2] == ' ' else '☑'} ", line)
    line = _LINK.sub(lambda match: f"{match[1]} ({match[2]})" if match[1] and match[1] != match[2] else match[2], line)
    return _MARKS.sub("", line)


def converted(name: str, text: str, kind: str) -> str:
    """The note ``name`` as "md", "txt" or "html"."""
    markdown = not name.lower().endswith(".txt")
    if kind == "html":
        from companion.notes.markdown import page

        return page(text, title_and_preview(text)[0] or _stem(name), markdown=markdown)
    return plain_text(text) if kind == "txt" and markdown else text


def export_file(store: NoteStore, name: str, target: Path, kind: str) -> None:
    """Write one note to exactly ``target``, in place of what may be there."""
    data = _content(store, name, kind)
    with sentences(elsewhere=True):
        files.write(target, data)


def export_one(store: NoteStore, name: str, target: Path, kind: str) -> Progress:
    """:func:`export_file`, in the same form as several. For a thread."""
    export_file(store, name, target, kind)
    yield 1, 1
    return Exported(1)


def outcome(count: int, unread: Sequence[tuple[str, NotesError]]) -> Exported:
    """Of ``count`` notes these could not be read. Raises the first of their errors where nothing could be."""
    if unread and len(unread) == count:
        raise unread[0][1]
    return Exported(count - len(unread), tuple((name, str(error)) for name, error in unread))


def _content(store: NoteStore, name: str, kind: str) -> bytes:
    """What the file gets. Raises NotesError where the note can't be read."""
    if kind == "md":
        with sentences(closed=_CLOSED), open_regular(store.folder / name) as file:
            return file.read()
    return converted(name, store.read(name).text, kind).encode("utf-8", "replace")


def targets(names: Sequence[str], folder: Path, kind: str) -> list[tuple[str, Path]]:
    """Where each note goes below ``folder``: in its own folders, and in the place of nothing.

    As "md" every note keeps the ending that it has.
    """
    taken: set[str] = set()
    pairs = []
    for name in names:
        inner = folder / folder_of(name)
        stem, number = _stem(name), 1
        ending = Path(name).suffix if kind == "md" else f".{kind}"
        target = inner / f"{stem}{ending}"
        while str(target).casefold() in taken or os.path.lexists(target):
            number += 1
            target = inner / f"{stem} {number}{ending}"
        taken.add(str(target).casefold())
        pairs.append((name, target))
    return pairs


def export_files(store: NoteStore, names: Sequence[str], folder: Path, kind: str) -> Progress:
    """Write several notes below ``folder``, replacing nothing. For a thread."""
    unread = []
    with sentences(elsewhere=True):
        pairs = targets(names, folder, kind)
    for number, (name, target) in enumerate(pairs, 1):
        try:
            data = _content(store, name, kind)
        except NotesError as error:
            unread.append((name, error))
        else:
            with sentences(elsewhere=True):
                target.parent.mkdir(parents=True, exist_ok=True)
                files.write(target, data)
        yield number, len(pairs)
    return outcome(len(pairs), unread)


def export_zip(store: NoteStore, target: Path) -> Progress:
    """Write every note, and the pictures beside them that they name, byte for byte to one ZIP file.

    For a thread.
    """
    unread = []
    temporary = target.with_name(f"{files.TEMPORARY}{os.urandom(6).hex()}.tmp")
    try:
        with sentences(elsewhere=True):
            names = [note.name for note in scan(store.folder).notes]
            pictures: set[str] = set()
            with zipfile.ZipFile(temporary, "x", zipfile.ZIP_DEFLATED, strict_timestamps=False) as pack:
                for number, name in enumerate(names, 1):
                    try:
                        with sentences(closed=_CLOSED):
                            file, beginning = _opened(store.folder / name)
                    except NotesError as error:
                        unread.append((name, error))
                    else:
                        with file:
                            pictures |= set(pictures_in(name, beginning))
                            _add(pack, name, file)
                    yield number, len(names)
                for name in sorted(pictures):
                    if (picture := open_picture(store.folder, name)) is not None:
                        with picture:
                            _add(pack, name, picture)
                    yield len(names), len(names)
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return outcome(len(names), unread)


def pictures_in(name: str, data: bytes) -> list[str]:
    """The pictures below the notes folder that the note ``name`` shows: their paths, whether they are there or not."""
    found = []
    for match in _PICTURE.finditer(data.decode("utf-8", "replace")):
        address = match[1] or match[2]
        path = inside(address, folder_of(name))
        if path and address.lower().endswith(_PICTURES):
            found.append(path)
    return found


def _opened(path: Path) -> tuple[BinaryIO, bytes]:
    """The file, at its beginning, and as much of it as is searched for pictures."""
    file = open_regular(path)
    try:
        data = file.read(LARGEST)
        file.seek(0)
    except OSError:
        file.close()
        raise
    return file, data


def _add(pack: zipfile.ZipFile, name: str, file: BinaryIO) -> None:
    shown = name.encode("utf-8", "replace").decode()
    entry = zipfile.ZipInfo(joined("Notes", shown), date_time=_moment(os.fstat(file.fileno()).st_mtime))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    with pack.open(entry, "w", force_zip64=True) as packed:
        shutil.copyfileobj(file, packed, _PIECE)


def _moment(modified: float) -> tuple[int, int, int, int, int, int]:
    try:
        at = time.localtime(modified)
    except (OverflowError, ValueError, OSError):
        return _EARLIEST
    whole = (at.tm_year, at.tm_mon, at.tm_mday, at.tm_hour, at.tm_min, at.tm_sec)
    return min(max(_EARLIEST, whole), _LATEST)


def _stem(name: str) -> str:
    part = last_part(name)
    shown = part[: -len(Path(part).suffix)] if part.lower().endswith(ENDINGS) else part
    return file_stem(shown)
