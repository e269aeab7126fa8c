"""The lock that keeps a second worker out. It goes with the process, however that ends."""

import os
import sys
from pathlib import Path
from typing import Self

from companion.vault.errors import IN_USE, InUse, plain_errors

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # locks on Windows keep others from reading: one byte far behind the end harms nobody

    def _take(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """Held from `take` to `release`. Not inherited by child processes' programs."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = -1

    def take(self) -> None:
        """Raises InUse where another holds it, VaultError where the file can't be opened."""
        with plain_errors():
            file = os.open(self._path, os.O_RDWR)
        try:
            _take(file)
        except OSError:
            os.close(file)
            raise InUse(IN_USE) from None
        self._file = file

    def release(self) -> None:
        """Give it back. May be called twice."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
