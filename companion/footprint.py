"""What every installation looks like on disk: names, equal sizes, equal times.

Both processes use it, so it knows nothing of what the files hold. Standard library only.
"""

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path

MAP = "history.map"
CONTAINERS = ("history-1.db", "history-2.db")
JOURNALS = tuple(f"{name}-journal" for name in CONTAINERS)
NAMES = (MAP, *CONTAINERS, *JOURNALS)
"""Every file of the version history, present on every installation from its first start."""

MAP_SIZE = 8192
"""Bytes of the map."""
CONTAINER_SIZE = 4 * 1024 * 1024
"""Bytes of each container at the end of a first start; never fewer from then on."""
_PIECE = 1024 * 1024


def is_complete(folder: Path) -> bool:
    """Whether every file is there (of whatever content), and each container at least of its first size."""
    if not all((folder / name).is_file() for name in NAMES):
        return False
    return all((folder / name).stat().st_size >= CONTAINER_SIZE for name in CONTAINERS)


def grow_to(
    container: Path,
    size: int,
    *,
    random: Callable[[int], bytes] = os.urandom,
    until: float | None = None,
    sync: bool = True,
) -> None:
    """Append random bytes until the container has `size` bytes, or until the clock of `time.monotonic` says so.

    Only for a container that no process has open: appending to an open database corrupts it.
    Raises OSError.
    """
    file = os.open(container, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        missing = size - os.lseek(file, 0, os.SEEK_END)
        while missing > 0 and (until is None or time.monotonic() < until):
            missing -= os.write(file, random(min(missing, _PIECE)))
        if sync:
            os.fsync(file)
    finally:
        os.close(file)


def even_sizes(folder: Path, *, seconds: float | None = None) -> None:
    """Give both containers the size of the larger one. Neither may be open. Raises OSError.

    Nothing is done without a map: one is made only for containers whose sizes show that they are unused.
    With `seconds` it takes no longer, does not wait for the disk, and leaves the rest for another time.
    """
    if not (folder / MAP).is_file():
        return
    until = None if seconds is None else time.monotonic() + seconds
    sizes = [(folder / name).stat().st_size for name in CONTAINERS]
    for name, size in zip(CONTAINERS, sizes, strict=True):
        if size < max(sizes):
            grow_to(folder / name, max(sizes), until=until, sync=seconds is None)


def even_times(folder: Path, stamp: float | None = None) -> None:
    """Give every file the same time of change.

    `stamp` is in seconds since the epoch: that of the last note saved. None takes the oldest time found.
    Raises OSError, also where the system can't express that time.
    """
    paths = [folder / name for name in NAMES if (folder / name).exists()]
    if not paths:
        return
    when = min(path.stat().st_mtime for path in paths) if stamp is None else stamp
    for path in paths:
        try:
            os.utime(path, (when, when))
        except OverflowError:
            raise OSError(errno.EOVERFLOW, os.strerror(errno.EOVERFLOW)) from None
