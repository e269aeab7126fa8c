"""Adds a large file, reads it back and takes it away; says how much memory that took, in KiB.

Run as a process of its own: python -m tests.unit.vault.large FOLDER SIZE COUNT
"""

import hashlib
import io
import os
import resource
import sys
from pathlib import Path

from tests.unit.vault.house import House


class Noise(io.RawIOBase):
    """`size` bytes that never come twice and take no memory; its start makes it this one or another."""

    def __init__(self, size: int, start: int) -> None:
        self._size, self._start, self._at = size, start, 0
        self._block = os.urandom(1 << 20)

    def read(self, size: int = -1) -> bytes:
        size = min(size if size >= 0 else 1 << 20, 1 << 20, self._size - self._at)
        mark = (self._start + self._at).to_bytes(16, "big")
        self._at += size
        return (mark + self._block)[:size]


class Sum(io.RawIOBase):
    """Keeps the SHA-256 of what is written."""

    def __init__(self) -> None:
        self.digest = hashlib.sha256()

    def write(self, data: object) -> int:
        self.digest.update(data)
        return len(data)


def main() -> None:
    folder, size, count = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    vault = House(folder).open()
    vault.attachments.add("x", "small", io.BytesIO(b"small"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    files = [vault.attachments.add("x", "large", Noise(size, number << 64)) for number in range(count)]
    for file in files:
        target = Sum()
        vault.attachments.save_to(file, target)
        assert (file.size, target.digest.hexdigest()) == (size, file.sha256)
    for file in files[1:]:
        vault.attachments.erase(file)
    vault.close()
    os.write(1, str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before).encode())


if __name__ == "__main__":
    main()
