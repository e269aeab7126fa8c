"""What Markdown says of one line, without Qt: which stretches are what, and what a line begins with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

LONGEST_LINE = 5000  # characters: longer ones are not prose
_HEADING = re.compile(r"(#{1,6})\s+\S")
_RULE = re.compile(r"\s{0,3}([-*_])(?:\s*\1){2,}\s*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_LINES = re.compile(r"(\s*)(?:(>+)|([-*+]\s+\[([ xX])\]|\d+[.)]\s+\[([ xX])\])|([-*+]|\d+[.)]))(?=\s)\s*")
_SPANS = (
    ("bold", re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")),
    (
        "italic",
        re.compile(
            r"(?<![*\w])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![*\w])|(?<![_\w])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![_\w])"
        ),
    ),
    ("struck", re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")),
    ("code", re.compile(r"`[^`]+`")),
    ("link", re.compile(r"!?\[[^\]]*\]\([^)\s]*\)|https?://[^\s<>)]+|[\w.+-]+@[\w-]+\.[\w.]+")),
    ("tag", re.compile(r"(?<![\w#&/])#(?=[\w/-]*[^\W\d_])[\w/-]+")),
)
_PREFIX = re.compile(
    r"(?P<indent>\s*)(?P<mark>(?P<heading>#{1,6}\s+)|(?P<quote>>\s?)"
    r"|(?P<item>(?P<bullet>[-*+]|\d+[.)])\s+)(?P<task>\[[ xX]\](?:\s+|$))?)?"
)


class Span(NamedTuple):
    """A stretch of a line, in characters, and what it is: the name of a style."""

    begin: int
    end: int
    style: str


class Prefix(NamedTuple):
    """What a line begins with. ``kind`` is "", "heading", "quote", "bullet", "number" or "task"."""

    indent: str
    kind: str
    mark: str
    """The signs themselves with the space after them."""
    level: int = 0

    @property
    def length(self) -> int:
        """Characters before the line's own text."""
        return len(self.indent) + len(self.mark)


def prefix_of(line: str) -> Prefix:
    """What ``line`` begins with."""
    match = _PREFIX.match(line)
    if match is None or not match["mark"]:
        return Prefix(line[: len(line) - len(line.lstrip())], "", "")
    kind = "heading" if match["heading"] else "quote" if match["quote"] else "bullet"
    if match["task"]:
        kind = "task"
    elif kind == "bullet" and match["bullet"][0].isdigit():
        kind = "number"
    return Prefix(match["indent"], kind, match["mark"], len((match["heading"] or "").strip()))


def box_of(line: str) -> int:
    """Where the letter of a line's check box stands, or -1 where it has none."""
    prefix = prefix_of(line)
    return len(prefix.indent) + prefix.mark.index("[") + 1 if prefix.kind == "task" else -1


def link_at(line: str, place: int) -> str:
    """The address of the link that covers ``place``, or ""."""
    for match in _SPANS[4][1].finditer(line):
        if match.start() <= place <= match.end():
            found = match.group()
            if found.startswith(("[", "!")):
                return found[found.index("](") + 2 : -1]
            return found if "://" in found else f"mailto:{found}"
    return ""


def spans(line: str, *, fenced: bool) -> list[Span]:
    """The styles of one line; ``fenced`` says whether it lies in a block of code."""
    if fenced or is_fence(line):
        return [Span(0, len(line), "code")]
    if not line or len(line) > LONGEST_LINE:
        return []
    heading = _HEADING.match(line)
    if heading:
        level = min(3, len(heading[1]))
        return [Span(0, len(line), f"heading{level}"), Span(0, len(heading[1]), "mark")]
    if _RULE.fullmatch(line):
        return [Span(0, len(line), "mark")]
    found = _beginning(line)
    if found and found[0].style == "quote":
        return found
    for style, pattern in _SPANS:
        found += [Span(*match.span(), style) for match in pattern.finditer(line)]
    return found


def is_fence(line: str) -> bool:
    """Whether a line begins or ends a block of code."""
    return _FENCE.match(line) is not None


def _beginning(line: str) -> list[Span]:
    match = _LINES.match(line)
    if match is None:
        return []
    if match[2]:
        return [Span(0, len(line), "quote")]
    end = max(match.end(3), match.end(6))
    found = [Span(match.end(1), end, "bullet")]
    if (match[4] or match[5] or " ") in "xX":
        found.append(Span(match.end(), len(line), "done"))
    return found


def _fences(text: str) -> Iterator[tuple[int, str]]:
    """The beginnings of all fences' lines. Searching for the signs is ten times as fast as trying each line."""
    for sign in ("```", "~~~"):
        place = text.find(sign)
        while place >= 0:
            begin = text.rfind("\n", 0, place) + 1
            if place - begin <= 3 and not text[begin:place].strip(" "):
                yield begin, sign
            end = text.find("\n", place)
            place = text.find(sign, end) if end >= 0 else -1


class Fences:
    """Where a text's blocks of code begin and end, kept up with every change, in Qt's positions."""

    def __init__(self) -> None:
        self._places: list[int] = []
        self._signs: list[str] = []
        self._open: list[str] = []

    def read(self, text: str) -> None:
        """Begin anew with a whole text."""
        from companion.notes.matches import Units

        units = Units(text)
        found = [(units.at(place), sign) for place, sign in sorted(_fences(text))]
        self._places = [place for place, _ in found]
        self._signs = [sign for _, sign in found]
        self._follow()

    def change(self, begin: int, end: int, shift: int, lines: list[tuple[int, str]]) -> bool:
        """Lines from ``begin`` to ``end`` (old places) are now ``lines``, what follows moved by ``shift``.

        Returns whether a fence came, went or became another one.
        """
        first, last = bisect_left(self._places, begin), bisect_left(self._places, end)
        before = list(zip(self._places[first:last], self._signs[first:last], strict=True))
        now = [(place, match[1]) for place, line in lines if (match := _FENCE.match(line))]
        self._places[first:] = [place for place, _ in now] + [place + shift for place in self._places[last:]]
        self._signs[first:last] = [sign for _, sign in now]
        changed = [sign for _, sign in before] != [sign for _, sign in now]
        if changed:
            self._follow()
        return changed

    def inside(self, place: int) -> bool:
        """Whether the line that begins at ``place`` lies in a block of code; its own fence does not count."""
        before = bisect_left(self._places, place)
        return bool(before and self._open[before - 1])

    def _follow(self) -> None:
        """For each fence the sign that closes the block of code which is open after it, or ""."""
        self._open, open_by = [], ""
        for sign in self._signs:
            open_by = "" if sign == open_by else open_by or sign
            self._open.append(open_by)
