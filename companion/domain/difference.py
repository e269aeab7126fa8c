"""What changed between two texts, word by word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
_MOST = 4000
"""Words and signs of either text that are compared one by one; more would keep her waiting."""


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Piece:
    """Some text, never empty, and what became of it."""

    change: Change
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces in order, each unlike its neighbours; removed words stand before those in their place.

    Without the added pieces they are `old`, without the removed ones `new`.
    """
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    start = _common(before, after)
    end = _common(before[start:][::-1], after[start:][::-1])
    changed = (before[start : len(before) - end], after[start : len(after) - end])
    return _tidy(
        [
            Piece(Change.SAME, "".join(before[:start])),
            *_compared(*changed),
            Piece(Change.SAME, "".join(before[len(before) - end :])),
        ]
    )


def _common(some: Sequence[str], others: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for one, other in zip(some, others, strict=False):
        if one != other:
            break
        count += 1
    return count


def _compared(before: list[str], after: list[str]) -> list[Piece]:
    if max(len(before), len(after)) > _MOST:
        return [Piece(Change.REMOVED, "".join(before)), Piece(Change.ADDED, "".join(after))]
    pieces = []
    # Spaces alone are no reason to call two places the same.
    for what, a, b, c, d in SequenceMatcher(str.isspace, before, after).get_opcodes():
        if what == "equal":
            pieces.append(Piece(Change.SAME, "".join(before[a:b])))
        else:
            pieces += [Piece(Change.REMOVED, "".join(before[a:b])), Piece(Change.ADDED, "".join(after[c:d]))]
    return pieces


def _tidy(pieces: list[Piece]) -> tuple[Piece, ...]:
    """Without empty pieces, and neighbours of one kind together."""
    tidy: list[Piece] = []
    removed, added = "", ""
    for piece in pieces:
        if piece.change is Change.REMOVED:
            removed += piece.text
        elif piece.change is Change.ADDED:
            added += piece.text
        elif piece.text:
            tidy += _pieces(removed, added)
            removed, added = "", ""
            if tidy and tidy[-1].change is Change.SAME:
                tidy[-1] = Piece(Change.SAME, tidy[-1].text + piece.text)
            else:
                tidy.append(piece)
    return (*tidy, *_pieces(removed, added))


def _pieces(removed: str, added: str) -> list[Piece]:
    return [Piece(change, text) for change, text in ((Change.REMOVED, removed), (Change.ADDED, added)) if text]
