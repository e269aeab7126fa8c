"""What lies in a folder, which places are offered, what a typed name means. No Qt; no file is opened."""

import os
import re
import stat
import sys
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
SEPARATORS = tuple(sign for sign in (os.sep, os.altsep) if sign)
REMOVABLE_ROOTS = ("/media/", "/run/media/", "/mnt/")


@dataclass(frozen=True)
class FileRow:
    """One file or folder. `size` in bytes; `changed` in seconds since 1970."""

    name: str
    path: Path
    is_folder: bool
    size: int
    changed: float


class Taken(Enum):
    """What has a name already. NOWHERE: there is no folder that it could be in."""

    NO = "no"
    NOWHERE = "nowhere"
    FILE = "file"
    FOLDER = "folder"


def taken(path: Path) -> Taken:
    """What is at `path`. A link that leads nowhere is a file: it would be replaced. Raises OSError."""
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return Taken.NO if path.parent.is_dir() else Taken.NOWHERE
    return Taken.FOLDER if stat.S_ISDIR(mode) or path.is_dir() else Taken.FILE


def list_folder(folder: Path, endings: tuple[str, ...] = (), *, files: bool = True) -> tuple[FileRow, ...]:
    """The folder's content by name, folders first; names that begin with a dot are left out.

    Only names, sizes and times are read. Raises OSError where the folder can't be read.
    """
    rows = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                is_folder = entry.is_dir()
                stat = entry.stat()
            except OSError:
                continue  # went away meanwhile, or a link that leads nowhere
            if not is_folder and not (files and entry.is_file() and _wanted(entry.name, endings)):
                continue
            rows.append(FileRow(entry.name, folder / entry.name, is_folder, stat.st_size, stat.st_mtime))
    return tuple(sorted(rows, key=_order))


def removable_places() -> tuple[Path, ...]:
    """Where sticks and cards are mounted at this moment, by the system's own list."""
    if sys.platform == "win32":
        return tuple(Path(f"{letter}:\\") for letter in "DEFGHIJKLMNOPQRSTUVWXYZ" if Path(f"{letter}:\\").exists())
    if sys.platform == "darwin":
        return tuple(sorted(path for path in Path("/Volumes").iterdir() if not path.is_symlink()))
    return mounted_under(MOUNTS.read_text(encoding="utf-8", errors="surrogateescape"), REMOVABLE_ROOTS)


def mounted_under(table: str, roots: tuple[str, ...]) -> tuple[Path, ...]:
    """The mount points of a table like /proc/self/mounts (proc(5)) that lie under one of `roots`.

    Only devices: what else is mounted there, such as a share, can hang.
    """
    points = (line.split(" ")[1] for line in table.splitlines() if line.startswith("/dev/") and line.count(" ") >= 2)
    names = {re.sub(r"\\([0-7]{3})", _octal, point) for point in points}
    return tuple(Path(name) for name in sorted(names) if name.startswith(roots))


def writable_name(name: str) -> str:
    """`name` as every common file system takes it: no separators, control signs or outer dots."""
    kept = "".join("-" if sign in '\\/:*?"<>|' or ord(sign) < 32 else sign for sign in name)
    return kept.strip(" .")[:120]


def is_path(text: str) -> bool:
    """Whether what was typed as the name of a file is a whole path, or one from the folder that is shown."""
    return any(sign in text for sign in SEPARATORS)


def typed_target(text: str, folder: Path) -> Path | None:
    """The file meant by `text`, typed while `folder` is shown: a name in it, or a path; None where it names nothing.

    "~" at the beginning is the home folder. The name itself is made one that can be written; a path that ends with a
    separator, or in "..", is a folder's. Asks no disk.
    """
    text = text.strip()
    if not is_path(text):
        name = writable_name(text)
        return folder / name if name else None
    path = Path(os.path.normpath(folder / os.path.expanduser(text)))  # noqa: PTH111 - which raises for "~nobody"
    if text.endswith(SEPARATORS) or Path(text).name == "..":
        return path
    name = writable_name(path.name)
    return path.with_name(name) if name else None


def new_folder(folder: Path, name: str) -> Path:
    """Make exactly one folder and nothing in place of anything. Raises OSError."""
    made = folder / name
    made.mkdir()
    return made


def _octal(match: re.Match[str]) -> str:
    return chr(int(match[1], 8))


def _wanted(name: str, endings: tuple[str, ...]) -> bool:
    return not endings or name.lower().endswith(endings)


def _order(row: FileRow) -> tuple[bool, str, str]:
    return (not row.is_folder, row.name.casefold(), row.name)
