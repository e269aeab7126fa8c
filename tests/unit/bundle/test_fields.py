"""Names and media types: what comes out is harmless, and stays as it is the second time."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bundle import fields
from companion.bundle.errors import BadRecord


@given(st.text(max_size=400))
def test_a_clean_name_is_harmless_and_stays(name: str) -> None:
    clean = fields.clean_name(name)
    assert fields.clean_name(clean) == clean
    assert fields.file_name(clean) == clean
    assert 0 < len(clean) <= 255
    assert clean not in {".", ".."}
    assert not set(clean) & set('/\\\0:*?"<>|\n\r\t')
    assert clean.encode()
    assert not any(unicodedata.bidirectional(c) in {"RLO", "LRO", "RLE", "LRE", "RLI", "LRI"} for c in clean)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("photo 1.jpg", "photo 1.jpg"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\nb.pdf", "a_b.pdf"),
        ("gpj.\u202eexe", "gpj._exe"),
        ("سند.pdf", "سند.pdf"),
        ("नमस्ते\u200dक.png", "नमस्ते\u200dक.png"),
        ("", "_"),
        ("...", "_"),
        ("x" * 300 + ".jpg", "x" * 251 + ".jpg"),
    ],
)
def test_clean_names(name: str, clean: str) -> None:
    assert fields.clean_name(name) == clean


def test_media_types() -> None:
    assert fields.media_type("") == ""
    assert fields.media_type("image/jpeg") == "image/jpeg"
    assert fields.clean_media_type("text/html; charset=x") == ""
    for bad in ("image", "image/jpeg\n", "a/" + "b" * 200, 3, None):
        with pytest.raises(BadRecord):
            fields.media_type(bad)


def test_moments() -> None:
    assert fields.moment("2026-05-12T10:00:00+02:00")
    assert fields.moment("2026-05-12T10:00:00.123456Z")
    for bad in (
        "9999-12-31T23:59:59-12:00",
        "0001-01-01T00:00:00+14:00",
        "2026-13-12T10:00:00Z",
        "2026-05-12",
        "2026-05-12T10:00:00",
        "2026-05-12T10:00:00+02:00\n",
        "٢٠٢٦-05-12T10:00:00Z",
        5,
    ):
        with pytest.raises(BadRecord):
            fields.moment(bad)
