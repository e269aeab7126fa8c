"""Answers of a process that may have been taken over: nothing in them is believed."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.decoding.frames import ANSWER, MAX_PAGES, Sheet, pack_answer, parse_answer
from companion.decoding.kinds import SNIFFED, UNKNOWN, media_type
from tests.unit.decoding.helpers import SAMPLES

SOUND = Sheet(3, (4000, 3000), (400, 300), taken="2024-05-03T14:22:10+02:00", place=(40.4, -3.7))


def answer(**changed: object) -> bytes:
    values = {
        "state": 1, "pages": 1, "nw": 40, "nh": 30, "width": 40, "height": 30, "placed": 1, "lat": 1.0, "lon": 1.0,
        "taken": b"",
    } | changed  # fmt: skip
    return ANSWER.pack(*values.values())


def test_what_is_said_is_heard() -> None:
    assert parse_answer(pack_answer(SOUND), 400) == SOUND
    assert parse_answer(pack_answer(None), 400) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"width": 401}, {"height": 4_000_000_000}, {"width": 0}, {"height": 0}, {"nw": 0}, {"nh": 2_000_000_000},
        {"pages": 0}, {"pages": MAX_PAGES + 1}, {"state": 3},
    ],
    ids=str,
)  # fmt: skip
def test_sizes_beyond_what_was_asked_for_are_refused(changed: dict[str, int]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - nothing but its kind is known
        parse_answer(answer(**changed), 400)


@pytest.mark.parametrize("taken", [b"<b>yesterday</b>", b"2024-05-03", b"\xff" * 25, b"2024-05-03T14:22:10+02:0x"])
def test_a_time_has_one_shape(taken: bytes) -> None:
    sheet = parse_answer(answer(taken=taken), 400)
    assert sheet is not None
    assert sheet.taken == ""


@pytest.mark.parametrize("lat", [math.nan, math.inf, 90.1])
def test_a_place_is_on_earth(lat: float) -> None:
    sheet = parse_answer(answer(lat=lat), 400)
    assert sheet is not None
    assert sheet.place is None


@given(st.binary(min_size=ANSWER.size, max_size=ANSWER.size))
def test_any_bytes_are_a_bounded_sheet_or_nonsense(frame: bytes) -> None:
    try:
        sheet = parse_answer(frame, 400)
    except ValueError:
        return
    assert sheet is None or (1 <= min(sheet.size) <= max(sheet.size) <= 400 and len(sheet.taken) <= 25)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (SAMPLES["jpeg"], "image/jpeg"), (SAMPLES["png"], "image/png"), (SAMPLES["webp"], "image/webp"),
        (SAMPLES["heic"], "image/heic"), (SAMPLES["pdf"], "application/pdf"),
        (b"\0\0\0\x1cftypisom\0\0\0\0", "video/mp4"), (b"\0\0\0\x14ftypqt  \0\0", "video/quicktime"),
        (b"\0\0\0\x20ftypM4A \0\0", "audio/mp4"), (b"RIFF\0\0\0\0WAVEfmt ", "audio/wav"),
        (b"ID3\x04", "audio/mpeg"), (b"#!AMR\n", "audio/amr"),
        (b"<svg xmlns=", UNKNOWN), (b"RIFF", UNKNOWN), (b"", UNKNOWN),
    ],
    ids=lambda value: value if isinstance(value, str) else "bytes",
)  # fmt: skip
def test_bytes_decide_and_not_the_name(head: bytes, kind: str) -> None:
    assert media_type(head[:SNIFFED]) == kind
