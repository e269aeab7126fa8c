"""Rows out of single pages of a database, by the published format alone: no schema, no way down from a root.

https://www.sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format"
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from companion.vault.pages import USABLE

TABLE_LEAF = 0x0D
INDEX_LEAF = 0x0A
_INDEX_INTERIOR = 0x02
_HEADER = {TABLE_LEAF: 8, INDEX_LEAF: 8, _INDEX_INTERIOR: 12}
_LEAST = (USABLE - 12) * 32 // 255 - 23
"""The fewest bytes of a long row that lie in its own page."""
_MOST = {
    TABLE_LEAF: USABLE - 35,
    INDEX_LEAF: (USABLE - 12) * 64 // 255 - 23,
    _INDEX_INTERIOR: (USABLE - 12) * 64 // 255 - 23,
}
_FIXED = {0: ("n", 0), 1: ("i", 1), 2: ("i", 2), 3: ("i", 3), 4: ("i", 4), 5: ("i", 6), 6: ("i", 8), 7: ("f", 8)}

ReadPage = Callable[[int], bytes | None]


class Lost:
    """What stands for a value that lies in a page that can't be read."""

    def __repr__(self) -> str:
        return "LOST"


LOST = Lost()
Value = int | str | bytes | Lost | None


@dataclass(frozen=True)
class Cell:
    """A row as it lies in a page. `key` is its row number, or None in an index.

    `size` is the bytes of the whole row, `local` those in this page, `overflow` the page with more, or 0.
    """

    key: int | None
    size: int
    local: bytes
    overflow: int


@dataclass(frozen=True)
class Row:
    """`shape` is one letter for each value: n(ull), i(nteger), f(loat), t(ext), b(lob)."""

    key: int | None
    shape: str
    values: tuple[Value, ...]


def cells(page: bytes) -> Iterator[Cell]:
    """The rows that lie in a page; none where it holds none. Not for the first page of a file.

    A page that holds the rest of a long row begins with the number of the next one, which begins with a zero.
    """
    kind = page[0]
    if kind not in _HEADER:
        return
    for number in range(int.from_bytes(page[3:5], "big")):
        at = _HEADER[kind] + 2 * number
        offset = int.from_bytes(page[at : at + 2], "big")
        if kind == _INDEX_INTERIOR:
            offset += 4
        size, offset = _varint(page, offset)
        key: int | None = None
        if kind == TABLE_LEAF:
            key, offset = _varint(page, offset)
            key -= (key >> 63) << 64
        local = _local(size, _MOST[kind])
        end = offset + local
        overflow = int.from_bytes(page[end : end + 4], "big") if local < size else 0
        yield Cell(key, size, page[offset:end], overflow)


def payload(cell: Cell, read: ReadPage) -> bytes:
    """All bytes of a row, or those before the first page that can't be read."""
    parts, missing, number = [cell.local], cell.size - len(cell.local), cell.overflow
    while missing > 0:
        page = read(number)
        if page is None:
            break
        piece = page[4 : 4 + missing]
        parts.append(piece)
        missing -= len(piece)
        number = int.from_bytes(page[:4], "big")
    return b"".join(parts)


def row(cell: Cell, data: bytes) -> Row | None:
    """The row in `data`, where bytes may be missing at the end: such values are LOST. None for no row at all."""
    length, offset = _varint(data, 0)
    types = []
    while offset < length:
        if offset >= len(data):
            return None
        serial, offset = _varint(data, offset)
        types.append(serial)
    shape, values, offset = "", [], length
    for serial in types:
        letter, value, offset = _value(serial, data, offset)
        shape += letter
        values.append(value)
    return Row(cell.key, shape, tuple(values))


def _value(serial: int, data: bytes, offset: int) -> tuple[str, Value, int]:
    if serial in (8, 9):
        return "i", serial - 8, offset
    letter, size = _FIXED.get(serial) or ("t" if serial % 2 else "b", (serial - 12) // 2)
    piece = data[offset : offset + size]
    value: Value
    if len(piece) < size:
        value = LOST
    elif letter == "n":
        value = None
    elif letter == "i":
        value = int.from_bytes(piece, "big", signed=True)
    elif letter == "t":
        try:
            value = piece.decode()
        except UnicodeDecodeError:
            value = LOST
    else:
        value = piece
    return letter, value, offset + size


def _local(size: int, most: int) -> int:
    if size <= most:
        return size
    some = _LEAST + (size - _LEAST) % (USABLE - 4)
    return some if some <= most else _LEAST


def _varint(data: bytes, offset: int) -> tuple[int, int]:
    """A number of 1 to 9 bytes and the place behind it. A cut one ends where the data ends."""
    value = 0
    for place in range(offset, min(offset + 8, len(data))):
        byte = data[place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, place + 1
    if offset + 8 < len(data):
        return value << 8 | data[offset + 8], offset + 9
    return value, len(data)
