"""The desktop's list of recently used files (recently-used.xbel): finding a line of it, and taking just that one out.

The list is an XML file (freedesktop.org, "Desktop Bookmark"). Everything else in it stays byte for byte.
"""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes, urlsplit
from xml.parsers import expat

LARGEST = 32 * 1024 * 1024
"""Bytes; a larger list is left alone."""
_EMPTY = re.compile(rb"<[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*/>")


class NotAList(Exception):
    """The file is not one that can be read."""


@dataclass(frozen=True)
class Bookmark:
    """One line. `path` is the file that it names; `block` are its bytes as they stand."""

    path: Path
    block: bytes


def recent_list() -> Path:
    """Where the list lies, whether or not it is there."""
    data = os.environ.get("XDG_DATA_HOME", "")
    return (Path(data) if data else Path.home() / ".local" / "share") / "recently-used.xbel"


def bookmarks(data: bytes) -> list[Bookmark]:
    """The lines that name files of this computer. Raises NotAList."""
    return [Bookmark(path, data[start:end]) for path, start, end in _spans(data)]


def without(data: bytes, block: bytes) -> bytes | None:
    """`data` without the one line that has exactly these bytes; None where there is none. Raises NotAList."""
    for _, start, end in _spans(data):
        if data[start:end] == block:
            # The space that stands before it goes with it, so that no empty line is left.
            before = data[:start].rstrip(b" \t")
            before = before.removesuffix(b"\n").removesuffix(b"\r") if before.endswith(b"\n") else data[:start]
            return before + data[end:]
    return None


def _spans(data: bytes) -> list[tuple[Path, int, int]]:
    found: list[tuple[Path, int, int]] = []
    open_: list[tuple[str, int]] = []
    parser = expat.ParserCreate()

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "bookmark":
            open_.append((attributes.get("href", ""), parser.CurrentByteIndex))

    def end(name: str) -> None:
        if name != "bookmark":
            return
        href, begin = open_.pop()
        empty = _EMPTY.match(data, begin)
        until = empty.end() if empty else data.index(b">", parser.CurrentByteIndex) + 1
        if (path := _path(href)) is not None:
            found.append((path, begin, until))

    def refuse(*_: object) -> None:
        raise NotAList

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError):
        raise NotAList from None
    return found


def _path(href: str) -> Path | None:
    """The path of a file: address; None for every other address."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return None
    raw = unquote_to_bytes(href.removeprefix("file://").removeprefix("localhost"))
    return Path(os.fsdecode(raw)) if raw.startswith(b"/") and b"\0" not in raw else None
