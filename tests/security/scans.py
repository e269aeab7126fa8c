"""Scans that tell bytes from random ones. Each returns what it found, as sentences; [] where it found nothing.

Each bound is one that random bytes pass with a probability above 1 - ALARM for each scan and file, by theory and
not by trial: the theorem stands beside it. Bytes are read as bits where that makes the theorem exact: bits of random
bytes, and the XOR of such bits with those some way off, are fair and independent.
"""

import lzma
import math
import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from operator import add

PAGE = 16384
BLOCK = 16
"""Bytes of a block of AES, and the smallest thing that may not stand anywhere twice."""
LEAST_EXPECTED = 16
"""Of each byte value, where a chi-square is made."""
ALARM = 1e-6
"""The most that each scan may be wrong about truly random bytes, in one file."""
Scan = Callable[[bytes], list[str]]


def deviations(tests: int) -> float:
    """How far from one half, in standard deviations, any of `tests` sums of fair bits may be.

    Hoeffding: P(|sum - n/2| >= t * sqrt(n)/2) <= 2 * exp(-t²/2), for each n.
    """
    return math.sqrt(2 * math.log(2 * tests / ALARM))


def chi_square_bounds(freedom: int, tests: int) -> tuple[float, float]:
    """The least and the most that any of `tests` chi-squares may be.

    Laurent and Massart 2000, lemma 1: P(X >= k + 2*sqrt(kx) + 2x) <= exp(-x), P(X <= k - 2*sqrt(kx)) <= exp(-x).
    Counts follow the chi-square only in the limit; with LEAST_EXPECTED in each cell what they
    spread more is less than what the lemma gives away (at 255 and 1e-9: 442, where the exact bound is 415).
    """
    x = math.log(2 * tests / ALARM)
    spread = 2 * math.sqrt(freedom * x)
    return freedom - spread, freedom + spread + 2 * x


def most_equal(samples: int, tests: int) -> int:
    """The most often that one value may stand among `samples` bytes, in any of `tests` such samples.

    The binomial tail, added up: P(Bin(n, 1/256) > m) * 256 values * tests <= ALARM.
    """
    terms = [math.comb(samples, k) * 255 ** (samples - k) / 256**samples for k in range(samples + 1)]
    tail = 0.0
    for most in range(samples, 0, -1):
        tail += terms[most]
        if tail * 256 * tests > ALARM:
            return most
    return 0


def byte_counts(data: bytes) -> list[str]:
    """Chi-square of the 256 byte values over the whole and over each page, where 64 of each are expected."""
    pages, total = [Counter(piece) for piece in _cut(data, PAGE)], [0] * 256
    for counts in pages:
        total = [number + counts[value] for value, number in enumerate(total)]
    named = {"the whole": total, **{f"page {n}": [counts[v] for v in range(256)] for n, counts in enumerate(pages, 1)}}
    found = [_chi_square(counts, len(named), name) for name, counts in named.items()]
    return [sentence for sentence in found if sentence]


def page_bits(data: bytes) -> list[str]:
    """How often each of the eight bits of a byte is set, in each page and in the whole."""
    pieces = [("the whole", data), *((f"page {number}", page) for number, page in _pages(data))]
    return [found for name, piece in pieces for found in _bits(piece, 8 * len(pieces), name)]


def runs(data: bytes) -> list[str]:
    """The same byte many times in a row, zeros and others. P(some run of r) <= n * 256^(1 - r)."""
    longest = 1 + math.ceil(math.log(len(data) / ALARM, 256))
    found = re.search(rb"(.)\1{%d}" % (longest - 1), data, re.DOTALL)
    return [f"a run of {longest} equal bytes at {found.start()}"] if found else []


def repeated_blocks(data: bytes) -> list[str]:
    """A block of 16 bytes that stands twice. P <= (n²/2) / 2^128: below 1e-20 up to 1 GiB."""
    return _repeated(data, BLOCK, "block")


def repeated_pages(data: bytes) -> list[str]:
    """A page that stands twice; as with blocks."""
    return _repeated(data, PAGE, "page")


def zlib_size(data: bytes) -> list[str]:
    """Whether zlib makes the whole or a page shorter.

    There are too few short outputs: whatever the method, P(shorter by k bytes or more) < 1.01 * 256^-k.
    """
    return _shortened([("the whole", data), *((f"page {number}", page) for number, page in _pages(data))], _deflated)


def lzma_size(data: bytes) -> list[str]:
    """Whether LZMA, which looks back 256 KiB and at any place, makes the whole shorter; as with zlib."""
    return _shortened([("the whole", data)], _lzma)


def serial_correlation(data: bytes) -> list[str]:
    """How often a bit equals the one some bits before: neighbours, bytes, blocks, and the same place a page before."""
    lags = [*range(1, 9), *(8 * lag for lag in (2, 3, 4, 8, 16, 32, 64, 80, 128, 256, 512, 1024, 4096, PAGE))]
    lags = [lag for lag in lags if lag <= len(data) * 4]
    number, bits = int.from_bytes(data, "little"), len(data) * 8
    most = deviations(len(lags))
    found = []
    for lag in lags:
        samples = bits - lag
        # What a shift leaves above the last pair has no partner.
        differing = ((number ^ (number >> lag)) & ((1 << samples) - 1)).bit_count()
        off = _off(differing, samples)
        if abs(off) > most:
            found.append(f"bits {lag} apart differ too {'often' if off > 0 else 'rarely'}: {off:.1f} deviations")
    return found


def byte_positions(data: bytes, size: int = PAGE) -> list[str]:
    """The byte at each place of a page, or of pieces of another size, over all of them: one value too often, or
    one bit.
    """
    pieces = [piece for piece in _cut(data, size) if len(piece) == size]
    if not pieces:
        return []
    allowed, most, found = most_equal(len(pieces), 2 * size), deviations(2 * 8 * size), []
    for place in range(size):
        column = data[place : len(pieces) * size : size]
        value, times = Counter(column).most_common(1)[0]
        if times > allowed:
            found.append(f"place {place}: {value:02x} in {times} of {len(pieces)}")
    for bit in range(8):
        counts = enumerate(_set_by_place(pieces, bit, size))
        found += [
            f"place {place}: bit {bit} set in {times} of {len(pieces)}"
            for place, times in counts
            if abs(_off(times, len(pieces))) > most
        ]
    return found


def page_ends(data: bytes) -> list[str]:
    """Chi-square of the pieces of all pages where something of its own lies: the start, and SQLCipher's 80 bytes."""
    pieces = {"starts": slice(0, 112), "vectors": slice(-80, -64), "codes": slice(-64, None), "ends": slice(-4, None)}
    joined = {name: Counter(b"".join(page[piece] for _, page in _pages(data))) for name, piece in pieces.items()}
    found = [_chi_square([counts[v] for v in range(256)], len(joined), name) for name, counts in joined.items()]
    return [f"of all pages {sentence}" for sentence in found if sentence]


SCANS: tuple[Scan, ...] = (
    byte_counts,
    page_bits,
    runs,
    repeated_blocks,
    repeated_pages,
    zlib_size,
    lzma_size,
    serial_correlation,
    byte_positions,
    page_ends,
)


def findings(data: bytes) -> list[str]:
    """What any of the scans finds."""
    return [f"{scan.__name__}: {found}" for scan in SCANS for found in scan(data)]


def differences(one: bytes, two: bytes) -> list[str]:
    """What tells two random files of one size apart: how often each byte value stands in them, and any block of
    the one in the other. Chi-square of two samples; blocks as in `repeated_blocks`.
    """
    first, second = Counter(one), Counter(two)
    sums = [(first[value] - second[value]) ** 2 / max(1, first[value] + second[value]) for value in range(256)]
    least, most = chi_square_bounds(255, 1)
    found = [] if least <= sum(sums) <= most else [f"the counts of bytes differ: chi-square {sum(sums):.0f}"]
    shared = set(_cut(one, BLOCK)) & set(_cut(two, BLOCK))
    return found + ([f"{len(shared)} blocks stand in both"] if shared else [])


@cache
def _mask(bit: int, size: int) -> int:
    return int.from_bytes(bytes([1 << bit]) * size, "little")


def _pages(data: bytes) -> list[tuple[int, bytes]]:
    """Every whole page and its number, from 1 as SQLite counts."""
    return list(enumerate((page for page in _cut(data, PAGE) if len(page) == PAGE), start=1))


def _cut(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


def _off(count: int, samples: int) -> float:
    """Standard deviations from one half."""
    return (2 * count - samples) / math.sqrt(samples)


def _bits(data: bytes, tests: int, name: str) -> list[str]:
    if not data:
        return []
    number, most, found = int.from_bytes(data, "little"), deviations(tests), []
    for bit in range(8):
        off = _off((number & _mask(bit, len(data))).bit_count(), len(data))
        if abs(off) > most:
            found.append(f"{name}: bit {bit} set too {'often' if off > 0 else 'rarely'}: {off:.1f} deviations")
    return found


def _set_by_place(pieces: list[bytes], bit: int, size: int) -> list[int]:
    """In how many of the pieces a bit of the byte at each place is set."""
    total, mask = [0] * size, _mask(0, size)
    # As numbers of one byte for each place: 255 of them can be added up before one overflows into the next.
    for start in range(0, len(pieces), 255):
        added = sum((int.from_bytes(piece, "little") >> bit) & mask for piece in pieces[start : start + 255])
        total = list(map(add, total, added.to_bytes(size, "little")))
    return total


def _chi_square(counts: list[int], tests: int, name: str) -> str:
    """What is wrong with the counts of the 256 values, "" where nothing is or where they are too few to say."""
    expected = sum(counts) / 256
    if expected < LEAST_EXPECTED:
        return ""
    value = sum((count - expected) ** 2 for count in counts) / expected
    least, most = chi_square_bounds(255, tests)
    return "" if least <= value <= most else f"{name}: chi-square {value:.0f}, not {least:.0f} to {most:.0f}"


def _repeated(data: bytes, size: int, name: str) -> list[str]:
    again = len(data) // size - len({piece for piece in _cut(data, size) if len(piece) == size})
    return [f"{again} times a {name} that stands elsewhere too"] if again else []


def _shortened(pieces: list[tuple[str, bytes]], method: Callable[[bytes], int]) -> list[str]:
    most = math.ceil(math.log(len(pieces) * 1.01 / ALARM, 256))
    saved = [(name, len(piece) - method(piece)) for name, piece in pieces]
    return [f"{name}: {less} bytes shorter" for name, less in saved if less > most]


def _deflated(data: bytes) -> int:
    return len(zlib.compress(data, 9, wbits=-15))


def _lzma(data: bytes) -> int:
    return len(
        lzma.compress(data, format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0, "depth": 1}])
    )
