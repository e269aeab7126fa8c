"""What crosses between a window's process and the one that reads its files: two frames of fixed size, then bytes.

Asked: page and longest side in pixels, quarter turns clockwise, and the size of the file that follows; with size 0
it is the file before. Answered: a Sheet, then its pixels row by row, 4 bytes each: blue, green, red, 255. The asking
side trusts nothing in an answer: sizes are bounded before there is room for them, texts have one shape.
"""

import math
import re
import struct
from dataclasses import dataclass
from typing import NamedTuple, Protocol

REQUEST = struct.Struct(">IIBQ")
ANSWER = struct.Struct(">BIIIIIBdd25s")
READY = b"R"
"""What a reading process sends once nothing more is open to it."""
PIXEL = 4
"""Bytes of one pixel."""

MAX_CONTENT = 64 * 1024 * 1024
"""The largest file, in bytes, that is read."""
MAX_SIDE = 4096
"""The longest side, in pixels, that is asked for."""
MAX_PAGES = 100_000
_MAX_NATURAL = 1_000_000
_REFUSED, _WHOLE, _PART = 0, 1, 2
_TAKEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?", re.ASCII)


class CannotShow(Exception):
    """The file can't be read, or the process that should have has ended."""


class Asked(NamedTuple):
    """`turns` are quarters, clockwise. `size` in bytes."""

    page: int
    longest: int
    turns: int
    size: int


@dataclass(frozen=True)
class Sheet:
    """One photo or page. Sizes are width and height in pixels, upright and turned as asked.

    `natural` is how large it is by itself, `size` how large it was drawn. `taken` is what the photo says of its time,
    ISO with or without an offset, "" where it says none; `place` is latitude and longitude in degrees. `whole` is
    False where part of it could not be read.
    """

    pages: int
    natural: tuple[int, int]
    size: tuple[int, int]
    whole: bool = True
    taken: str = ""
    place: tuple[float, float] | None = None


class Stream(Protocol):
    """What is needed of a socket, or of the pipes that stand for one."""

    def sendall(self, data: bytes | bytearray, /) -> None:
        """Write all of it. Raises OSError."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Wait for bytes; how many came, 0 at the end. Raises OSError."""


def fill(stream: Stream, room: memoryview) -> None:
    """Read until `room` is full. Raises OSError, EOFError at the end of the stream."""
    got = 0
    while got < len(room):
        count = stream.recv_into(room[got:])
        if not count:
            raise EOFError
        got += count


def receive(stream: Stream, size: int) -> bytearray:
    """Exactly so many bytes. Raises OSError, EOFError."""
    content = bytearray(size)
    with memoryview(content) as room:
        fill(stream, room)
    return content


def pack_answer(sheet: Sheet | None) -> bytes:
    """The frame of an answer; None says that it can't be shown."""
    if sheet is None:
        return ANSWER.pack(_REFUSED, 0, 0, 0, 0, 0, 0, 0.0, 0.0, b"")
    state = _WHOLE if sheet.whole else _PART
    lat, lon = sheet.place or (0.0, 0.0)
    numbers = (min(sheet.pages, MAX_PAGES), *(min(side, _MAX_NATURAL) for side in sheet.natural), *sheet.size)
    return ANSWER.pack(state, *numbers, sheet.place is not None, lat, lon, sheet.taken.encode("ascii", "replace"))


def parse_answer(frame: bytes | bytearray, longest: int) -> Sheet | None:
    """What an answer says: None that it can't be shown. Raises ValueError where it is not what was asked for."""
    state, pages, natural_width, natural_height, width, height, placed, lat, lon, taken = ANSWER.unpack(bytes(frame))
    if state == _REFUSED:
        return None
    natural, size = (natural_width, natural_height), (width, height)
    sound = min(size) >= 1 and max(size) <= longest and min(natural) >= 1 and max(natural) <= _MAX_NATURAL
    if state not in {_WHOLE, _PART} or not sound or not 1 <= pages <= MAX_PAGES:
        raise ValueError
    said = taken.rstrip(b"\0").decode("ascii", "replace")
    place = (lat, lon) if placed and is_place(lat, lon) else None
    return Sheet(pages, natural, size, state == _WHOLE, said if _TAKEN.fullmatch(said) else "", place)


def is_place(lat: float, lon: float) -> bool:
    """Whether these are degrees of a place on Earth."""
    return math.isfinite(lat) and math.isfinite(lon) and abs(lat) <= 90 and abs(lon) <= 180
