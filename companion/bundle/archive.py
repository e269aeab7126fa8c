"""A ZIP in one exact form: stored, fixed times, sizes known first, no descriptors, no extras.

Because every byte around the contents follows from name, size and CRC, the reader builds the bytes
it must find and compares: lying sizes, overlaps, comments, doubles and odd names cannot occur.
`unzip`, every desktop and Python's zipfile open the result.
"""

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from companion.bundle.age_header import ByteSource
from companion.bundle.age_stream import ByteSink, read_up_to
from companion.bundle.errors import Altered, NotABundle, TooLarge, VaultChanged
from companion.bundle.limits import MAX_ARCHIVE

PIECE = 256 * 1024
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_MADE_BY_UNIX = 3 << 8 | _VERSION
_MIDNIGHT = 0
_FIRST_DAY = 1 << 5 | 1
"""1 January 1980, the earliest date of a ZIP: the time of making is in the manifest alone."""
_MODE = 0o100644 << 16
_ROOM = 4096
"""More than the headers of one entry and the end record take."""


@dataclass(frozen=True)
class Seal:
    """What is known of a part before it is written: bytes, SHA-256 (hex), CRC-32."""

    size: int
    sha256: str
    crc: int


@dataclass(frozen=True)
class Part:
    """One entry to be written; `chunks` gives the same bytes each time it is called."""

    name: str
    seal: Seal
    chunks: Callable[[], Iterable[bytes]]


class Meter:
    """Sums up a run of bytes into a Seal."""

    def __init__(self) -> None:
        self._hash = hashlib.sha256()
        self._size = 0
        self._crc = 0

    def add(self, data: bytes) -> None:
        """The next bytes of the run."""
        self._hash.update(data)
        self._size += len(data)
        self._crc = zlib.crc32(data, self._crc)

    def seal(self) -> Seal:
        """What the bytes so far sum up to."""
        return Seal(self._size, self._hash.hexdigest(), self._crc)


def gather(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces of PIECE or somewhat more, where they come in many small ones."""
    held: list[bytes] = []
    size = 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size >= PIECE:
            yield b"".join(held)
            held.clear()
            size = 0
    if held:
        yield b"".join(held)


def measure(chunks: Iterable[bytes]) -> Seal:
    """Reads all of `chunks` once."""
    meter = Meter()
    for chunk in chunks:
        meter.add(chunk)
    return meter.seal()


class ArchiveWriter:
    """Writes entries one after the other into `sink`, then the directory."""

    def __init__(self, sink: ByteSink) -> None:
        self._sink = sink
        self._layout = _Layout()

    def add(self, part: Part) -> Iterator[int]:
        """Writes the part; yields the length of each piece written, so that the caller may stop.

        Raises VaultChanged where the bytes are not those that were measured, TooLarge past the limit.
        """
        self._sink.write(self._layout.begin(part.name, part.seal.size, part.seal.crc))
        meter = Meter()
        for chunk in part.chunks():
            meter.add(chunk)
            self._sink.write(chunk)
            yield len(chunk)
        if meter.seal() != part.seal:
            raise VaultChanged

    def close(self) -> None:
        """Writes the directory; the sink stays open."""
        self._sink.write(self._layout.end())


class ArchiveReader:
    """Reads entries in the order in which they must stand.

    Raises NotABundle for any byte of the frame that is not as it must be, Altered for a wrong content.
    """

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._layout = _Layout()

    def open(self, name: str, size: int) -> Iterator[bytes]:
        """The pieces of the next entry, which must have this name and size. Read them to the end."""
        found = read_up_to(self._source, _LOCAL.size + len(name))
        crc, _size = self._peek(found)
        self._expect(found, self._layout.begin(name, size, crc))
        return self._pieces(size, crc)

    def open_capped(self, name: str, cap: int) -> bytes:
        """The next entry whole, with a size that only its own header tells. Raises TooLarge past `cap`."""
        found = read_up_to(self._source, _LOCAL.size + len(name))
        crc, size = self._peek(found)
        self._expect(found[: _LOCAL.size], self._layout.header(name, size, crc))
        if size > cap:
            raise TooLarge
        self._expect(found, self._layout.begin(name, size, crc))
        return b"".join(self._pieces(size, crc))

    def close(self) -> None:
        """Reads the directory and the end; nothing may follow."""
        expected = self._layout.end()
        self._expect(read_up_to(self._source, len(expected)), expected)
        if self._source.read(1):
            raise NotABundle

    def _pieces(self, size: int, crc: int) -> Iterator[bytes]:
        running = 0
        while size:
            piece = read_up_to(self._source, min(size, PIECE))
            if not piece:
                raise NotABundle
            size -= len(piece)
            running = zlib.crc32(piece, running)
            yield piece
        if running != crc:
            raise Altered

    def _peek(self, found: bytes) -> tuple[int, int]:
        if len(found) < _LOCAL.size:
            raise NotABundle
        fields = _LOCAL.unpack_from(found)
        return fields[6], fields[8]

    @staticmethod
    def _expect(found: bytes, expected: bytes) -> None:
        if found != expected:
            raise NotABundle


class _Layout:
    """Builds the frame: local headers, directory, end record."""

    def __init__(self) -> None:
        self._directory = bytearray()
        self._offset = 0
        self._count = 0

    def header(self, name: str, size: int, crc: int) -> bytes:
        """The local header without the name."""
        return _LOCAL.pack(b"PK\3\4", _VERSION, 0, 0, _MIDNIGHT, _FIRST_DAY, crc, size, size, len(name), 0)

    def begin(self, name: str, size: int, crc: int) -> bytes:
        """The local header with its name; notes the entry for the directory. Raises TooLarge."""
        encoded = name.encode("ascii")
        if self._offset + len(self._directory) + size + _ROOM > MAX_ARCHIVE:
            raise TooLarge
        local = self.header(name, size, crc) + encoded
        self._directory += _CENTRAL.pack(
            b"PK\1\2", _MADE_BY_UNIX, _VERSION, 0, 0, _MIDNIGHT, _FIRST_DAY,
            crc, size, size, len(encoded), 0, 0, 0, 0, _MODE, self._offset,
        ) + encoded  # fmt: skip
        self._offset += len(local) + size
        self._count += 1
        return local

    def end(self) -> bytes:
        """The directory and the end record."""
        return bytes(self._directory) + _END.pack(
            b"PK\5\6", 0, 0, self._count, self._count, len(self._directory), self._offset, 0
        )
