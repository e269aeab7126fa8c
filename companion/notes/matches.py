"""Where the words of a search stand in a text: for highlighting what was found."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from companion.notes.text import fold

_WIDE = re.compile("[\U00010000-\U0010ffff]")


def spans(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Begin and end, in characters of ``text``, of every place that holds one of ``words``, without overlaps.

    Case and accents make no difference, as in the search itself. For texts the length of a line: a thousand
    characters with accents take about a millisecond.
    """
    wanted = [folded for folded in map(fold, words) if folded.strip()]
    if not wanted:
        return []
    folded, origin = _folded(text)
    found = re.finditer("|".join(map(re.escape, sorted(wanted, key=len, reverse=True))), folded)
    return [(origin[match.start()], origin[match.end() - 1] + 1) for match in found]


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """``text`` folded, and for each of its characters the place in ``text`` that it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    parts, origin = [], []
    for place, character in enumerate(text):
        part = character.lower() if character.isascii() else fold(character)
        parts.append(part)
        origin += [place] * len(part)
    return "".join(parts), origin


class Units:
    """Turns places in a Python text into those of Qt, which counts emoji and the like as two."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [match.start() for match in _WIDE.finditer(text)]

    def at(self, place: int) -> int:
        """Qt's place for Python's ``place``."""
        return place + bisect_left(self._wide, place)

    def back(self, unit: int) -> int:
        """Python's place for Qt's ``unit``."""
        if not self._wide:
            return unit
        low, high = max(0, unit - len(self._wide)), unit
        while low < high:
            middle = (low + high) // 2
            if self.at(middle) < unit:
                low = middle + 1
            else:
                high = middle
        return low
