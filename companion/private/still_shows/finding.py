"""Looking for what this program left outside of itself. Reads only; asks disks that may hang: call it in threads."""

import hashlib
import os
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from urllib.parse import quote_from_bytes

from companion.private.still_shows import recent
from companion.private.still_shows.written import Place, What

PRINTED = ("print.pdf", "print.ps", "output.pdf", "output.ps")
"""What printing into a file is called where nobody says otherwise."""
_LOOKED_AT = 64 * 1024
_LARGEST_HASHED = 64 * 1024 * 1024
_URI_SAFE = b"!$&'()*+,;=:@/-._~"
"""What GLib leaves as it is in the address of a file."""


class Kind(Enum):
    """What was found."""

    REST = "rest"
    COPY = "copy"
    FILE = "file"
    ADDED = "added"
    CHANGED = "changed"
    AWAY = "away"
    RECENT = "recent"
    PREVIEW = "preview"
    PRINT = "print"


@dataclass(frozen=True)
class Seal:
    """What a file was: its bytes, and for what was seen on the disk also which file it is."""

    size: int
    sha256: str = ""
    changed_ns: int = -1
    inode: int = -1


@dataclass(frozen=True)
class Find:
    """One leftover. `path` is the file that removing changes; `about` the one that it tells of.

    `place` is the line of the list it belongs to, `block` the bytes of a line in the list of recent files.
    """

    kind: Kind
    path: Path
    about: Path
    seal: Seal
    place: Place | None = None
    block: bytes = b""


@dataclass(frozen=True)
class Found:
    """`settled` are the ids of places where nothing is left."""

    finds: tuple[Find, ...]
    settled: frozenset[str] = frozenset()


def at_home(places: Sequence[Place], home: Path, name: str) -> Found:
    """In the list of recent files, among small previews, and print-outs. `name` is the program's own name."""
    names = {Path(text) for place in places for text in (place.path, place.part) if text}
    finds = [*_in_recent_list(names), *_previews(sorted(names), home), *_printed(home, name)]
    return Found(tuple(finds))


def on_disk(places: Iterable[Place], fixed: bool) -> Found:  # noqa: FBT001 - partial() of it reads well
    """On one disk or stick: `places` all have one mount. On a fixed disk what is not there is settled.

    A stick may have been another one of that name, so there she is the one who says.
    """
    finds: list[Find] = []
    settled: set[str] = set()
    for place in places:
        found = _of_place(place)
        if found:
            finds += found
        elif fixed:
            settled.add(place.id)
        elif place.what is not What.ADDED:
            finds.append(Find(Kind.AWAY, Path(place.path), Path(place.path), Seal(place.size), place))
    return Found(tuple(finds), frozenset(settled))


def is_fixed(mount: str, home: Path) -> bool:
    """Whether what was mounted there is a disk of the computer itself, which is always there."""
    return mount == os.path.sep or str(home) == mount or str(home).startswith(mount.rstrip(os.path.sep) + os.path.sep)


def seal_of(path: Path, *, hashed: bool = True) -> Seal | None:
    """What a plain file is now; None where there is none, or it is a link or no file. Raises OSError."""
    with suppress(FileNotFoundError, NotADirectoryError):
        told = path.lstat()
        if stat.S_ISREG(told.st_mode):
            sum_ = hashlib.sha256(path.read_bytes()).hexdigest() if hashed and told.st_size < _LARGEST_HASHED else ""
            return Seal(told.st_size, sum_, told.st_mtime_ns, told.st_ino)
    return None


def preview_paths(path: Path, home: Path) -> list[Path]:
    """Where desktops keep the small pictures of a file (freedesktop.org, "Thumbnail Managing Standard")."""
    cache = os.environ.get("XDG_CACHE_HOME", "")
    folder = (Path(cache) if cache else home / ".cache") / "thumbnails"
    address = "file://" + quote_from_bytes(os.fsencode(path), _URI_SAFE)
    name = hashlib.md5(address.encode(), usedforsecurity=False).hexdigest() + ".png"
    return [folder / size / name for size in ("normal", "large", "x-large", "xx-large")]


def _of_place(place: Place) -> list[Find]:
    path = Path(place.path)
    found = []
    with suppress(OSError):
        if place.part and (rest := seal_of(Path(place.part), hashed=False)) is not None:
            found.append(Find(Kind.REST, Path(place.part), path, rest, place))
        if place.sha256 and (there := seal_of(path, hashed=False)) is not None:
            # What it holds is looked at before it is removed; reading all of them now would take long.
            kind = _KINDS[place.what] if there.size == place.size else Kind.CHANGED
            found.append(Find(kind, path, path, Seal(place.size, place.sha256), place))
    return found


_KINDS = {What.COPY: Kind.COPY, What.FILE: Kind.FILE, What.ADDED: Kind.ADDED}


def _in_recent_list(names: set[Path]) -> list[Find]:
    path = recent.recent_list()
    try:
        seal = seal_of(path, hashed=False)
        if seal is None or seal.size > recent.LARGEST:
            return []
        marks = recent.bookmarks(path.read_bytes())
    except (OSError, recent.NotAList):
        return []
    return [Find(Kind.RECENT, path, mark.path, Seal(0), block=mark.block) for mark in marks if mark.path in names]


def _previews(names: Iterable[Path], home: Path) -> list[Find]:
    found = []
    for name in names:
        for path in preview_paths(name, home):
            with suppress(OSError):
                if (seal := seal_of(path)) is not None:
                    found.append(Find(Kind.PREVIEW, path, name, seal))
    return found


def _printed(home: Path, name: str) -> list[Find]:
    found = []
    for path in (home / printed for printed in PRINTED):
        with suppress(OSError):
            seal = seal_of(path)
            if seal is not None and seal.size and _looks_like_ours(path, name):
                found.append(Find(Kind.PRINT, path, path, seal))
    return found


def _looks_like_ours(path: Path, name: str) -> bool:
    """Whether it was made by the toolkit that this program is made with, and has this program's name as its title."""
    with path.open("rb") as file:
        data = file.read(_LOOKED_AT)
        file.seek(max(len(data), path.stat().st_size - _LOOKED_AT))
        data += file.read(_LOOKED_AT)
    both = (_in_pdf("Qt"), b"Qt ")
    titles = [b"/Title (" + _in_pdf(name) + b")", b"/Title (" + name.encode() + b")", b"%%Title: " + name.encode()]
    return any(sign in data for sign in both) and any(title in data for title in titles)


def _in_pdf(text: str) -> bytes:
    """A text as Qt writes it into a PDF: UTF-16 behind a mark, with brackets and backslashes escaped."""
    raw = text.encode("utf-16-be")
    for sign in (b"\\", b"(", b")"):
        raw = raw.replace(sign, b"\\" + sign)
    return b"\xfe\xff" + raw
