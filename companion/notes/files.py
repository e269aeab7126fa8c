"""Writing and moving files so that at any moment either the old or the new one is whole."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

TEMPORARY = ".~"  # the beginning of a temporary file's name; hidden, and left out of every list
_MADE_HERE = re.compile(re.escape(TEMPORARY) + r"[0-9a-f]{12}\.tmp$")
_IN_USE_FOR = 24 * 3600  # seconds


def write(target: Path, data: bytes) -> None:
    """Make ``target`` hold ``data`` in one step; an existing file keeps its mode. Raises OSError."""
    temporary = target.with_name(f"{TEMPORARY}{os.urandom(6).hex()}.tmp")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            if hasattr(os, "fchmod"):
                keep_mode(file.fileno(), target)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def keep_mode(handle: int, target: Path) -> None:
    """Give the open file the permissions that ``target`` has, if it exists."""
    try:
        os.fchmod(handle, stat.S_IMODE(target.stat().st_mode))
    except (FileNotFoundError, PermissionError):
        return


def sync_folder(folder: Path) -> None:
    """Make a rename in ``folder`` last, where the system can (Windows can't open a folder)."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return  # some network file systems refuse; the rename itself has been done
    finally:
        os.close(handle)


def move(source: Path, target: Path) -> None:
    """Move a file, to another file system too; modification time and mode stay. Raises OSError."""
    try:
        source.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        _copy(source, target)
        try:
            source.unlink()
        except OSError:
            target.unlink()  # it stays where it was, and there alone
            raise


def _copy(source: Path, target: Path) -> None:
    """A copy under a name that nothing has, whole and on the disk before it has that name."""
    import shutil

    copy = target.with_name(f"{TEMPORARY}{os.urandom(6).hex()}.tmp")
    try:
        shutil.copy2(source, copy, follow_symlinks=False)
        if not copy.is_symlink():
            with copy.open("rb") as file:
                os.fsync(file.fileno())
        copy.replace(target)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def unused(folder: Path, stem: str, ending: str, *, besides: str = "") -> str:
    """A file name which nothing in ``folder`` but ``besides`` has in any case: "stem.md", "stem 2.md", …"""
    taken = {name.casefold() for name in os.listdir(folder)} - {besides.casefold()}  # noqa: PTH208 - 10,000 names
    name, number = stem + ending, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem} {number}{ending}"
    return name


def tidy(folder: Path, now: float) -> None:
    """Remove temporary files which a crash left more than a day before ``now``."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if _MADE_HERE.match(entry.name) and now - entry.stat(follow_symlinks=False).st_mtime > _IN_USE_FOR:
                Path(entry.path).unlink(missing_ok=True)
