"""Each scan finds what was planted for it, and nothing in random bytes."""

import os
import random
from collections.abc import Callable

import pytest

from tests.security import scans
from tests.security.scans import BLOCK, PAGE, SCANS, Scan, byte_positions, differences, findings

PAGES = 64
TEXT = b"He waited outside the house again, and she went in by the other door. "
Fault = Callable[[bytearray], None]


@pytest.fixture
def data() -> bytearray:
    """1 MiB, the same in every run."""
    return bytearray(random.Random(2026).randbytes(PAGES * PAGE))


def zero_page(data: bytearray) -> None:
    data[37 * PAGE : 38 * PAGE] = bytes(PAGE)


def page_again(data: bytearray) -> None:
    data[9 * PAGE : 10 * PAGE] = data[3 * PAGE : 4 * PAGE]


def page_again_elsewhere(data: bytearray) -> None:
    """Where no block and no page begins."""
    data[9 * PAGE + 5 : 10 * PAGE + 5] = data[3 * PAGE : 4 * PAGE]


def block_again(data: bytearray) -> None:
    data[50 * PAGE : 50 * PAGE + BLOCK] = data[:BLOCK]


def page_of_text(data: bytearray) -> None:
    data[9 * PAGE : 10 * PAGE] = (TEXT * PAGE)[:PAGE]


def line_of_text(data: bytearray) -> None:
    """A quarter of a page."""
    data[9 * PAGE : 9 * PAGE + PAGE // 4] = (TEXT * PAGE)[: PAGE // 4]


def slightly_biased_page(data: bytearray) -> None:
    """One bit that is set in 54 of 100 bytes."""
    bias(data, 30 * PAGE, 31 * PAGE, 0.04)


def slightly_biased_bytes(data: bytearray) -> None:
    """One byte value half as often again, everywhere."""
    chance = random.Random(1)
    for _ in range(len(data) // 512):
        data[chance.randrange(len(data))] = 0x0A


def one_bit_everywhere(data: bytearray) -> None:
    """One bit that is set in 505 of 1000 bytes."""
    bias(data, 0, len(data), 0.005)


def bias(data: bytearray, start: int, end: int, share: float) -> None:
    chance = random.Random(2)
    # Half of them are set already.
    for place in chance.sample(range(start, end), round((end - start) * share * 2)):
        data[place] |= 0x80


def zeros_in_a_row(data: bytearray) -> None:
    data[500_003:500_011] = bytes(8)


def like_the_byte_before(data: bytearray) -> None:
    """One byte in 100."""
    chance = random.Random(3)
    for place in chance.sample(range(1, len(data)), len(data) // 100):
        data[place] = data[place - 1]


def like_the_page_before(data: bytearray) -> None:
    """One byte in 100 as in the same place of the page before: a counter or a stream used again."""
    chance = random.Random(4)
    for place in chance.sample(range(PAGE, len(data)), len(data) // 100):
        data[place] = data[place - PAGE]


def kind_of_page(data: bytearray) -> None:
    """A byte at the start of one page in four that says what is in it."""
    for page in range(0, PAGES, 4):
        data[page * PAGE] = 0x0D


def flag_of_page(data: bytearray) -> None:
    """One bit in all pages but a few."""
    for page in range(PAGES):
        if page % 20:
            data[page * PAGE + 100] |= 0x01


def weak_code(data: bytearray) -> None:
    """One of the last 64 bytes of each page is zero, now here and now there."""
    chance = random.Random(5)
    for page in range(1, PAGES + 1):
        data[page * PAGE - chance.randint(1, 64)] = 0


FOUND_BY: list[tuple[Fault, Scan]] = [
    *((zero_page, scan) for scan in SCANS if scan not in (scans.repeated_pages, scans.byte_positions, scans.page_ends)),
    *((page_again, scan) for scan in (scans.repeated_pages, scans.repeated_blocks, scans.lzma_size)),
    (page_again_elsewhere, scans.lzma_size),
    (block_again, scans.repeated_blocks),
    *((page_of_text, scan) for scan in (scans.byte_counts, scans.page_bits, scans.zlib_size)),
    *((line_of_text, scan) for scan in (scans.page_bits, scans.zlib_size, scans.lzma_size)),
    (slightly_biased_page, scans.page_bits),
    (slightly_biased_bytes, scans.byte_counts),
    (one_bit_everywhere, scans.page_bits),
    (zeros_in_a_row, scans.runs),
    (like_the_byte_before, scans.serial_correlation),
    (like_the_page_before, scans.serial_correlation),
    (kind_of_page, scans.byte_positions),
    (flag_of_page, scans.byte_positions),
    (weak_code, scans.page_ends),
]


@pytest.mark.parametrize(("plant", "scan"), FOUND_BY)
def test_a_planted_fault_is_found(data: bytearray, plant: Fault, scan: Scan) -> None:
    assert scan(bytes(data)) == []
    plant(data)
    assert scan(bytes(data)) != []


def test_every_scan_was_tried() -> None:
    assert {scan for _, scan in FOUND_BY} == set(SCANS)


@pytest.mark.parametrize("size", [4096, 8 * PAGE, 100 * PAGE + 17])
def test_random_bytes_of_any_size_pass(size: int) -> None:
    assert findings(os.urandom(size)) == []


def test_pieces_of_another_size() -> None:
    sealed = bytearray(random.Random(6).randbytes(504 * 512))
    assert byte_positions(bytes(sealed), 504) == []
    for start in range(0, len(sealed), 504 * 6):
        sealed[start + 44] = 1
    assert byte_positions(bytes(sealed), 504) != []


def test_two_files_that_differ(data: bytearray) -> None:
    other = bytearray(random.Random(7).randbytes(len(data)))
    assert differences(bytes(data), bytes(other)) == []
    slightly_biased_bytes(other)
    assert differences(bytes(data), bytes(other)) != []


def test_a_block_in_both_of_two_files(data: bytearray) -> None:
    other = bytearray(random.Random(7).randbytes(len(data)))
    other[:BLOCK] = data[PAGE : PAGE + BLOCK]
    assert differences(bytes(data), bytes(other)) != []
