"""What lies in a rollback journal, looked at before the database library plays it back.

The library puts back every page that it finds there and looks at no HMAC while it does: a journal of another file
would overwrite good pages. https://www.sqlite.org/fileformat2.html#the_rollback_journal
"""

import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import BinaryIO

from companion.vault.errors import DAMAGED, Damaged, plain_errors
from companion.vault.pages import PAGE, PageFile, PageKeys

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8sIIIII")
_TO_THE_END = 0xFFFFFFFF
_RECORD = 4 + PAGE + 4
_SECTOR = 512
_SUMMED = range(PAGE - 200, 0, -200)
"""The bytes of a page that its sum runs over."""


class Kind(Enum):
    """What a journal is."""

    NOTHING = auto()
    """None, or none that is played back."""
    UNUSED = auto()
    """Begun and never finished: nothing was written to the database yet."""
    OURS = auto()
    """Every page in it was written under our key."""
    BROKEN = auto()
    """Ours, or perhaps: some of its pages are damaged or not there."""
    FOREIGN = auto()
    """None of its pages was written under our key."""


@dataclass(frozen=True)
class _Header:
    """The beginning of a segment: how many pages follow, what the sums begin with, and its own size in bytes."""

    pages: int
    nonce: int
    sector: int
    page_size: int


def look(path: Path, keys: PageKeys) -> Kind:
    """What the journal at `path` is. Raises VaultError."""
    with plain_errors():
        if not path.exists() or path.stat().st_size == 0:
            return Kind.NOTHING
        with path.open("rb") as file:
            first = _header(file, 0)
            if first is None:
                return Kind.NOTHING
            if first.page_size != PAGE:
                return Kind.FOREIGN
            if first.pages == 0:
                return Kind.UNUSED
            read = [(number > 0, bool(page)) for number, page in _pages(file, keys)]
    if all(right for right, _ in read):
        return Kind.OURS
    # One that is cut in its first page tells nothing of whose it is.
    foreign = any(whole for _, whole in read) and not any(right for right, _ in read)
    return Kind.FOREIGN if foreign else Kind.BROKEN


def whole_pages(path: Path, keys: PageKeys) -> dict[int, bytes]:
    """The pages of a journal that are whole, by number: what the file held before an interrupted save."""
    found: dict[int, bytes] = {}
    with plain_errors(), path.open("rb") as file:
        first = _header(file, 0)
        if first is not None and first.page_size == PAGE:
            for number, page in _pages(file, keys):
                if number > 0:
                    found.setdefault(number, page)
    return found


def settle(container: Path, journal: Path, keys: PageKeys) -> None:
    """Empty a journal that can't be of use here; leave one that the library may play back.

    Raises Damaged where one of ours is broken: played back in part, it would mix two states; and where the keys
    do not fit the container itself: then they say nothing about its journal.
    """
    kind = look(journal, keys)
    if kind in (Kind.NOTHING, Kind.OURS):
        return
    with PageFile(container, keys) as pages:
        fits = pages.right(1)
    if kind is Kind.BROKEN or not fits:
        raise Damaged(DAMAGED)
    empty(journal)


def empty(path: Path) -> None:
    """Cut a journal to nothing; one that is not there is not made. Raises VaultError."""
    with plain_errors():
        if not path.exists():
            return
        file = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        try:
            os.ftruncate(file, 0)
            os.fsync(file)
        finally:
            os.close(file)


def lay_down(path: Path, pages: dict[int, bytes], count: int) -> None:
    """Write a journal that puts these encrypted pages in their places at the next open of a file of `count` pages.

    Cut anywhere before its header is written, it is none. Raises VaultError.
    """
    nonce = int.from_bytes(os.urandom(4), "big")
    with plain_errors(writing=True), path.open("r+b") as file:
        file.seek(_SECTOR)
        for number, page in pages.items():
            total = (nonce + sum(page[place] for place in _SUMMED)) & 0xFFFFFFFF
            file.write(number.to_bytes(4, "big") + page + total.to_bytes(4, "big"))
        file.flush()
        os.fsync(file.fileno())
        file.seek(0)
        file.write(_HEADER.pack(_MAGIC, len(pages), nonce, count, _SECTOR, PAGE))
        file.flush()
        os.fsync(file.fileno())


def _header(file: BinaryIO, offset: int) -> _Header | None:
    file.seek(offset)
    data = file.read(_HEADER.size)
    if len(data) < _HEADER.size:
        return None
    magic, pages, nonce, _, sector, page_size = _HEADER.unpack(data)
    size = os.fstat(file.fileno()).st_size
    if magic != _MAGIC or not 32 <= sector <= 65536 or offset + sector > size:
        return None
    if pages == _TO_THE_END:
        pages = (size - offset - sector) // _RECORD
    return _Header(pages, nonce, sector, page_size)


def _pages(file: BinaryIO, keys: PageKeys) -> Iterator[tuple[int, bytes]]:
    """Every page that the library would read, with its number: 0 for one that is not as it was written, and no
    bytes where the file ends in it.
    """
    offset, sector = 0, 0
    while header := _header(file, offset):
        sector = sector or header.sector
        offset += sector
        for _ in range(header.pages):
            file.seek(offset)
            record = file.read(_RECORD)
            yield _whole(record, header.nonce, keys)
            if len(record) < _RECORD:
                return
            offset += _RECORD
        offset = -(-offset // sector) * sector


def _whole(record: bytes, nonce: int, keys: PageKeys) -> tuple[int, bytes]:
    if len(record) < _RECORD:
        return 0, b""
    number = int.from_bytes(record[:4], "big")
    page = record[4:-4]
    total = (nonce + sum(page[place] for place in _SUMMED)) & 0xFFFFFFFF
    right = total == int.from_bytes(record[-4:], "big") and keys.right(number, page)
    return (number, page) if right else (0, page)
