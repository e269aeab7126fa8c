"""Photos and pages read in a real process of their own: what they show, and what files that mean harm cost."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from companion.decoding.frames import MAX_SIDE, PIXEL, CannotShow, Sheet
from companion.decoding.kinds import Reads
from tests.samples import document, pages, photo, sized_page
from tests.unit.decoding.helpers import SAMPLES, TEAL, WHITE, Helpers, near


@pytest.mark.parametrize("form", ["jpeg", "png", "webp", "heic"])
def test_a_photo_is_shown_with_what_it_says(helpers: Helpers, form: str) -> None:
    sheet, colour = helpers.read(SAMPLES[form])
    assert near(colour(0.1, 0.1), WHITE)
    assert near(colour(0.5, 0.8), TEAL)
    assert sheet.whole
    assert sheet.pages == 1
    assert sheet.taken == "2024-05-03T14:22:10+02:00"
    assert sheet.place == pytest.approx((40.416793, -3.703790), abs=1e-6)
    assert max(sheet.size) == (96 if form == "heic" else 400)
    assert sheet.natural == ((96, 64) if form == "heic" else (640, 400))


@pytest.mark.parametrize(("orientation", "at"), [(1, (0.1, 0.1)), (3, (0.9, 0.9)), (6, (0.9, 0.1)), (8, (0.1, 0.9))])
def test_it_stands_upright(helpers: Helpers, orientation: int, at: tuple[float, float]) -> None:
    sheet, colour = helpers.read(photo(orientation=orientation))
    assert sheet.natural == ((400, 640) if orientation > 4 else (640, 400))
    assert near(colour(*at), WHITE)


@pytest.mark.parametrize(("turns", "at"), [(1, (0.9, 0.1)), (2, (0.9, 0.9)), (3, (0.1, 0.9))])
def test_it_is_turned_clockwise_for_the_eye(helpers: Helpers, turns: int, at: tuple[float, float]) -> None:
    sheet, colour = helpers.read(photo(), turns=turns)
    assert sheet.natural == ((400, 640) if turns % 2 else (640, 400))
    assert near(colour(*at), WHITE)
    assert helpers.read(pages(), turns=turns)[0].size == ((400, 300) if turns % 2 else (300, 400))


def test_what_is_seen_through_stands_on_white(helpers: Helpers) -> None:
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    assert helpers.read(out.getvalue())[1](0.5, 0.5) == WHITE


def test_a_scan_of_sixteen_bits_is_not_all_white(helpers: Helpers) -> None:
    out = io.BytesIO()
    Image.new("I;16", (40, 40), 0x4000).save(out, "PNG")
    assert near(helpers.read(out.getvalue())[1](0.5, 0.5), (64, 64, 64))


def test_pages_one_after_another_without_the_file_again(helpers: Helpers) -> None:
    content = pages(3)
    assert helpers.read(content)[0].pages == 3
    for page in (1, 2):
        kind = helpers.of(Reads.PAGES)
        made: list[bytearray] = []

        def room(sheet: Sheet, made: list[bytearray] = made) -> memoryview:
            made.append(bytearray(sheet.size[0] * sheet.size[1] * PIXEL))
            return memoryview(made[0])

        kind.read((), page, 400, 0, room)
        assert made[0][0] == 40 * page
    with pytest.raises(CannotShow):
        helpers.read(content, page=3)


def test_a_photo_that_breaks_off_shows_its_beginning(helpers: Helpers) -> None:
    content = photo("JPEG", 1200, 1200)
    sheet, colour = helpers.read(content[: len(content) * 3 // 4])
    assert not sheet.whole
    assert near(colour(0.05, 0.05), WHITE)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few kilobytes that says it is so large."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(bytes(4_000_000), 9)) + chunk(b"IEND", b"")


def deep() -> bytes:
    """A page whose kids are pages whose kids are …"""
    return document([b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 999999 >>", b""], kids=b"2 0 R 3 0 R", count=10**6)


HOSTILE = {
    "nothing after the first bytes": b"\x89PNG\r\n\x1a\n",
    "a bomb of 10,000 million pixels": bomb(100_000, 100_000),
    "a bomb of 196 million pixels": bomb(14_000, 14_000),
    "half a phone's photo": SAMPLES["heic"][:400],
    "half of a WebP": SAMPLES["webp"][: len(SAMPLES["webp"]) // 2],
    "a page tree in a circle": deep(),
    "arrays in arrays": document([b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", b"[" * 500_000]),
    "a page of nothing but saving": sized_page(200, 200, b"q " * 500_000),
    "no size": sized_page(0, 0),
    "words": b"%PDF-1.7 hello",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_costs_nothing_but_itself(helpers: Helpers, name: str) -> None:
    try:
        sheet, _ = helpers.read(HOSTILE[name])
    except CannotShow:
        pass
    else:
        assert max(sheet.size) <= 400
    assert near(helpers.read(SAMPLES["jpeg"])[1](0.5, 0.8), TEAL)
    assert helpers.read(SAMPLES["pdf"])[0].pages == 2


@pytest.mark.parametrize("name", ["a bomb of 10,000 million pixels", "half a phone's photo", "words"])
def test_what_can_not_be_shown_is_said(helpers: Helpers, name: str) -> None:
    with pytest.raises(CannotShow):
        helpers.read(HOSTILE[name])


def test_a_million_pages_and_a_page_as_large_as_a_field(helpers: Helpers) -> None:
    many = document([b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>", b""], count=10**6)
    with suppress(CannotShow):
        assert helpers.read(many)[0].pages <= 100_000
    sheet, _ = helpers.read(sized_page(2_000_000, 3))
    assert max(sheet.size) <= 400


@pytest.mark.parametrize("form", SAMPLES)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_bytes_changed_at_random(helpers: Helpers, form: str, data: st.DataObject) -> None:
    content = bytearray(SAMPLES[form])
    places = st.tuples(st.integers(16, len(content) - 1), st.integers(0, 255))
    for place, value in data.draw(st.lists(places, min_size=1, max_size=40)):
        content[place] = value
    cut = data.draw(st.integers(16, len(content)))
    try:
        sheet, _ = helpers.read(bytes(content[:cut]))
    except CannotShow:
        return
    assert 1 <= min(sheet.size) <= max(sheet.size) <= 400


def test_the_largest_side(helpers: Helpers) -> None:
    sheet, _ = helpers.read(photo("JPEG", 4400, 900), longest=MAX_SIDE)
    assert sheet.size[0] == MAX_SIDE
