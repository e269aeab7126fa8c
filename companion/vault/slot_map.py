"""The key-slot file: two equal halves, written in place one after the other, so that one is always whole."""

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from companion.vault.errors import DAMAGED, Damaged, VaultError, plain_errors
from companion.vault.kdf import SALT_SIZE
from companion.vault.slots import SLOT_SIZE, SLOTS, SlotContent, open_slot, random_slot

HALF_SIZE = SALT_SIZE + SLOTS * SLOT_SIZE + 32
MAP_SIZE = 2 * HALF_SIZE
_O_BINARY = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, repr=False)
class Half:
    """One half: a salt of 32 bytes and 8 slots of 504. It has no repr."""

    salt: bytes
    slots: tuple[bytes, ...]

    @classmethod
    def fresh(cls) -> "Half":
        """A half in which nothing is used."""
        return cls(os.urandom(SALT_SIZE), tuple(random_slot() for _ in range(SLOTS)))

    @classmethod
    def parse(cls, data: bytes) -> "Half | None":
        """The half in these 4096 bytes, whether its sum is right or not; None where there are fewer."""
        if len(data) < HALF_SIZE:
            return None
        slots = tuple(data[start : start + SLOT_SIZE] for start in range(SALT_SIZE, HALF_SIZE - 32, SLOT_SIZE))
        return cls(data[:SALT_SIZE], slots)

    def pack(self) -> bytes:
        """The 4096 bytes of this half."""
        body = self.salt + b"".join(self.slots)
        return body + hashlib.sha256(body).digest()

    def with_slots(self, changed: Mapping[int, bytes]) -> "Half":
        """The same half with some slots replaced."""
        return Half(self.salt, tuple(changed.get(index, slot) for index, slot in enumerate(self.slots)))

    def open(self, master: bytearray) -> list[tuple[int, SlotContent]]:
        """Every slot that `master` opens, with its place. All eight are always tried."""
        opened = [(index, open_slot(slot, master, self.salt, index)) for index, slot in enumerate(self.slots)]
        return [(index, content) for index, content in opened if content is not None]


def write_all(file: int, data: bytes, offset: int) -> None:
    """Write all of `data` at `offset` of an open descriptor. Raises OSError."""
    os.lseek(file, offset, os.SEEK_SET)
    view = memoryview(data)
    while view:
        view = view[os.write(file, view) :]


class SlotMap:
    """The key-slot file at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def halves(self) -> tuple[bytes, bytes]:
        """The bytes of both halves as they are; empty or short where the file is. Raises VaultError."""
        with plain_errors():
            data = self.path.read_bytes()
        return data[:HALF_SIZE], data[HALF_SIZE:MAP_SIZE]

    def read(self) -> Half | None:
        """The first half whose sum is right, or None. Raises VaultError where the file can't be read."""
        for data in self.halves():
            half = Half.parse(data)
            if half is not None and half.pack() == data:
                return half
        return None

    def readable(self) -> list[Half]:
        """The whole half; where none is whole, what can be tried all the same (a slot proves itself)."""
        whole = self.read()
        if whole is not None:
            return [whole]
        parsed = [Half.parse(data) for data in self.halves()]
        return [half for half in parsed if half is not None]

    def whole(self) -> Half:
        """The half to change and write back. Raises Damaged where none is whole."""
        half = self.read()
        if half is None:
            raise Damaged(DAMAGED)
        return half

    def write(self, half: Half) -> None:
        """Write both halves in place: first, fsync, second, fsync.

        Raises VaultError where the first can't be written; the old one is put back then, as far as the disk lets
        it: what was refused must not be in force.
        """
        self.heal()  # else the first would be cut while the second is still torn by an earlier write
        data, (before, _) = half.pack(), self.halves()
        try:
            self._write_in_order(data, (0,))
        except VaultError:
            with suppress(VaultError):
                self._write_in_order(before, (0,))
            raise
        # From here on it holds: every start, and every later write, makes the second like the first.
        with suppress(VaultError):
            self._write_in_order(data, (HALF_SIZE,))

    def heal(self) -> None:
        """Make both halves equal again after an interrupted write; touch nothing where neither is whole."""
        half = self.read()
        if half is None:
            return
        data = half.pack()
        first, second = self.halves()
        self._write_in_order(data, tuple(at for at, found in ((0, first), (HALF_SIZE, second)) if found != data))

    def _write_in_order(self, data: bytes, offsets: tuple[int, ...]) -> None:
        if not offsets:
            return
        with plain_errors():
            file = os.open(self.path, os.O_RDWR | _O_BINARY)
            try:
                for offset in offsets:
                    write_all(file, data, offset)
                    os.fsync(file)
            finally:
                os.close(file)
