"""The places that a search has found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.notes.matches import Units, spans


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Lentil soup", ["soup"], ["soup"]),
        ("Lentil SOUP, soup", ["soup"], ["SOUP", "soup"]),
        ("Limón y limon", ["limon"], ["Limón", "limon"]),
        ("Straße", ["strasse"], ["Straße"]),
        ("لِيمون", ["ليمون"], ["لِيمون"]),
        ("a soup", ["so", "soup"], ["soup"]),
        ("a soup", ["", " "], []),
        ("🍋 limón", ["LIMÓN"], ["limón"]),
    ],
)
def test_case_and_accents_make_no_difference(text: str, words: list[str], found: list[str]) -> None:
    assert [text[begin:end] for begin, end in spans(text, words)] == found


@given(st.text(), st.lists(st.text(min_size=1, max_size=3)))
def test_places_lie_in_the_text_one_after_the_other(text: str, words: list[str]) -> None:
    last = 0
    for begin, end in spans(text, words):
        assert last <= begin < end <= len(text)
        last = begin


@given(st.text())
def test_places_for_qt(text: str) -> None:
    units = Units(text)
    for place in range(len(text) + 1):
        unit = len(text[:place].encode("utf-16-le", "surrogatepass")) // 2
        assert units.at(place) == unit
        assert units.back(unit) == place
