"""A file that is written as NAME.part and gets its name when it is whole and on the disk."""

import errno
import hashlib
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from companion.bundle.errors import CannotWrite, NoRoom

BUFFER = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class WriteLog(Protocol):
    """Is told of each step before it is taken, so that what a kill leaves can be found again. Raises nothing."""

    def begins(self, destination: Path, part: Path) -> None:
        """`part` is about to be made; nothing has that name yet."""

    def whole(self, size: int, sha256: str) -> None:
        """All of it is on the disk, so many bytes; it is about to get its name."""

    def placed(self) -> None:
        """It has its name."""

    def undone(self) -> None:
        """It failed, and nothing of it is left."""

    def left(self) -> None:
        """It failed, and the part may be there still: the stick is gone, or does not let it be removed."""


@contextmanager
def part_file(destination: Path, log: WriteLog | None = None) -> Iterator[BinaryIO]:
    """The file that becomes `destination`, replacing what is there, if all goes well, and is gone if not.

    It is written once, from its beginning to its end. A part that another left is not touched: it may be somebody
    else's. Raises NoRoom, CannotWrite for what the operating system says; what the body raises otherwise passes on.
    """
    part = _free_name(destination)
    made = False
    if log is not None:
        log.begins(destination, part)
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        made = True
        with _Sink(handle) as sink:
            yield sink
            sink.flush()
            os.fsync(handle)
            if log is not None:
                log.whole(sink.size, sink.sum.hexdigest())
        part.replace(destination)
        if log is not None:
            log.placed()
        _sync_folder(destination.parent)
    except BaseException as error:
        gone = not made
        if made:
            with suppress(OSError):
                part.unlink()
                gone = True
        if log is not None:
            (log.undone if gone else log.left)()
        if isinstance(error, OSError):
            raise (NoRoom if error.errno in _FULL else CannotWrite) from None
        raise


class _Sink(io.BufferedWriter):
    """Counts and sums what is written."""

    def __init__(self, handle: int) -> None:
        super().__init__(io.FileIO(handle, "wb"), BUFFER)
        self.size = 0
        self.sum = hashlib.sha256()

    def write(self, data: Any, /) -> int:
        """Every byte of `data`."""
        self.sum.update(data)
        written = super().write(data)
        self.size += written
        return written


def _free_name(destination: Path) -> Path:
    """NAME.part, or NAME.1.part and so on where that is taken."""
    for number in count():
        part = destination.with_name(f"{destination.name}{f'.{number}' if number else ''}.part")
        if not os.path.lexists(part):
            break
    return part


def _sync_folder(folder: Path) -> None:
    """Makes the new name last. Not every file system and system can; the data itself is on the disk."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
