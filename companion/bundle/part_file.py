"""A file that is written as NAME.part and gets its name when it is whole and on the disk."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from companion.bundle.errors import CannotWrite, NoRoom

BUFFER = 1024 * 1024
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@contextmanager
def part_file(destination: Path) -> Iterator[BinaryIO]:
    """The file that becomes `destination`, replacing what is there, if all goes well, and is gone if not.

    Raises NoRoom, CannotWrite for what the operating system says; what the body raises otherwise passes on.
    """
    part = destination.with_name(destination.name + ".part")
    try:
        part.unlink(missing_ok=True)  # the rest of one that was ended
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "wb", buffering=BUFFER) as sink:
                yield sink
                sink.flush()
                os.fsync(sink.fileno())
            part.replace(destination)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise
        _sync_folder(destination.parent)
    except OSError as error:
        raise (NoRoom if error.errno in _FULL else CannotWrite) from None


def _sync_folder(folder: Path) -> None:
    """Makes the new name last. Not every file system and system can; the data itself is on the disk."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
