"""The difference of two texts: nothing is lost in it, and it reads as a person would say it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain import difference as module
from companion.domain.difference import Change, Piece, difference

WORDS = st.lists(st.sampled_from(["he", "she", "waited", " ", "  ", "\n", ".", "é", "e\u0301", "🙂"]), max_size=30)
TEXT = st.one_of(st.text(max_size=60), WORDS.map("".join))


def without(pieces: tuple[Piece, ...], change: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change is not change)


@given(TEXT, TEXT)
def test_without_the_marks_both_texts_are_whole(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert without(pieces, Change.ADDED) == old
    assert without(pieces, Change.REMOVED) == new
    assert all(piece.text for piece in pieces)
    for one, other in pairwise(pieces):
        assert one.change is not other.change
        assert (one.change, other.change) != (Change.ADDED, Change.REMOVED)


@given(TEXT)
def test_the_same_text_has_no_difference(text: str) -> None:
    assert difference(text, text) == ((Piece(Change.SAME, text),) if text else ())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("Calls all nigt", "Calls all night", "Calls all -nigt- +night+"),
        ("", "new", "+new+"),
        ("old", "", "-old-"),
        ("a b", "a b c", "a b+ c+"),
        ("He waited an hour.", "She waited for an hour.", "-He- +She+ waited+ for+ an hour."),
        ("one two three four", "one drei vier four", "one -two three- +drei vier+ four"),
        ("one\ntwo", "eins\nzwei", "-one\ntwo- +eins\nzwei+"),
    ],
)
def test_it_reads_word_by_word(old: str, new: str, said: str) -> None:
    marks = {Change.SAME: "{}", Change.REMOVED: "-{}-", Change.ADDED: "+{}+"}
    shown = "".join(marks[piece.change].format(piece.text) for piece in difference(old, new))
    assert shown == said.replace("- +", "-+")


def test_very_long_texts_are_not_compared_word_by_word(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(module, "SequenceMatcher", never)
    old, new = "x " * 5000, "y " * 5000
    assert difference(f"same {old}end", f"same {new}end") == (
        Piece(Change.SAME, "same "),
        Piece(Change.REMOVED, old.rstrip()),
        Piece(Change.ADDED, new.rstrip()),
        Piece(Change.SAME, " end"),
    )
