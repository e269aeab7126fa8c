"""Notes written to another place, as Markdown, plain text or web pages, or all of them in one ZIP file."""

from __future__ import annotations

import contextlib
import os
import re
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from companion.notes import files
from companion.notes.errors import sentences
from companion.notes.note import ENDINGS, folder_of, joined, last_part
from companion.notes.scan import scan
from companion.notes.store import NoteStore
from companion.notes.text import file_stem, title_and_preview

Progress = Callable[[int, int], None]
_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_BOX = re.compile(r"^(\s*)[-*+]\s+\[([ xX])\]\s+")
_MARKS = re.compile(r"\*\*|__|~~|`|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\]\n]*)\]\(([^)\s]*)\)")
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
    if kind == "md":
        with sentences():
            data = (store.folder / name).read_bytes()
        with sentences(elsewhere=True):
            files.write(target, data)
        return
    text = converted(name, store.read(name).text, kind)
    with sentences(elsewhere=True):
        files.write(target, text.encode("utf-8", "replace"))


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


def export_files(
    store: NoteStore, names: Sequence[str], folder: Path, kind: str, progress: Progress, stopped: Callable[[], bool]
) -> int:
    """Write several notes below ``folder``, replacing nothing; how many. For a thread."""
    count = 0
    with sentences(elsewhere=True):
        pairs = targets(names, folder, kind)
    for name, target in pairs:
        if stopped():
            break
        progress(count, len(pairs))
        with sentences(elsewhere=True):
            target.parent.mkdir(parents=True, exist_ok=True)
        export_file(store, name, target, kind)
        count += 1
    return count


def export_zip(store: NoteStore, target: Path, progress: Progress, stopped: Callable[[], bool]) -> int:
    """Write every note, byte for byte, to one ZIP file; how many notes. For a thread."""
    temporary = target.with_name(f"{files.TEMPORARY}{os.urandom(6).hex()}.tmp")
    try:
        with sentences(elsewhere=True):
            names = [note.name for note in scan(store.folder).notes]
            with zipfile.ZipFile(temporary, "x", zipfile.ZIP_DEFLATED, strict_timestamps=False) as pack:
                for number, name in enumerate(names):
                    if stopped():
                        return 0
                    progress(number, len(names))
                    _add(pack, store.folder / name, name)
            with temporary.open("rb+") as file:
                os.fsync(file.fileno())
            temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return len(names)


def _add(pack: zipfile.ZipFile, path: Path, name: str) -> None:
    shown = name.encode("utf-8", "replace").decode()
    entry = zipfile.ZipInfo(joined("Notes", shown), date_time=_moment(path.stat().st_mtime))
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    pack.writestr(entry, path.read_bytes())


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
