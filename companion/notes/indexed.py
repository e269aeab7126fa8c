"""One note's text made ready for searching, and the piece of it that shows why it was found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from companion.notes.tags import tags
from companion.notes.text import fold, pieces

_NEAR = 24  # characters from the beginning of a line, which is then shown from there
_BEFORE, _AFTER = 16, 160  # characters before and after the first word found
_WORDS = re.compile(r"\S")
_SPACES = re.compile(r"\s+")


class Indexed:
    """Text, which is a title and below it a whole note, and the same folded.

    Made in a thread: folding a large text takes its time.
    """

    __slots__ = ("_ends", "folded", "tags", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        folded = [fold(piece) for piece in pieces(text)]
        self.folded = "".join(folded)
        self._ends: tuple[tuple[int, int], ...] = ()
        if self.folded == text:
            self.folded = text  # one copy in memory instead of two
        elif len(self.folded) != len(text):
            self._ends = _ends(text, folded)
        self.tags = tags(text)

    def piece(self, words: Sequence[str]) -> str:
        """What stands around the first of the folded ``words`` found below the title, on one line.

        "" where none is found there.
        """
        below = self._below_title()
        at = min((place for word in words if (place := self.folded.find(word, below)) >= 0), default=-1)
        if at < 0:
            return ""
        middle = self._original(at)
        begin = self.text.rfind("\n", 0, middle) + 1
        cut = middle - begin > _NEAR
        if cut:
            begin = middle - _BEFORE
            space = self.text.find(" ", begin, middle)
            begin = space + 1 if space >= 0 else begin
        found = _SPACES.sub(" ", self.text[begin : middle + _AFTER]).strip()
        return f"…{found}" if cut else found

    def _below_title(self) -> int:
        """Where, in the folded text, the line ends from which the title is."""
        at = self.folded.find("\n") + 1
        first = _WORDS.search(self.folded, at)
        end = self.folded.find("\n", first.start()) if first is not None else -1
        return end + 1 if end >= 0 else len(self.folded)

    def _original(self, place: int) -> int:
        """The place in the text of a place in the folded text."""
        if not self._ends:
            return place
        low, folded_low = 0, 0
        high = len(self.text)
        for original, folded in self._ends:
            if folded > place:
                high = original
                break
            low, folded_low = original, folded
        while high - low > 1:
            middle = (low + high) // 2
            length = len(fold(self.text[low:middle]))
            if folded_low + length > place:
                high = middle
            else:
                low, folded_low = middle, folded_low + length
        return low


def _ends(text: str, folded: Sequence[str]) -> tuple[tuple[int, int], ...]:
    original = length = 0
    found = []
    for piece, short in zip(pieces(text), folded, strict=True):
        original += len(piece)
        length += len(short)
        found.append((original, length))
    return tuple(found)
