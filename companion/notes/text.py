"""Titles, previews, file names and folded text: what the notes tool makes of a note's characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

HEAD = 4096  # bytes of a file that are read for its title and preview
_BEGINNING = 20_000  # characters of a long text that are looked at for these two before the whole is
_LONGEST_NAME = 180  # bytes of UTF-8: file systems take 255, encrypted home folders as few as 143 characters
_LONGEST_TITLE = 80  # characters
_PIECE = 16 * 1024  # characters folded at a time
_ASCII = re.compile(r"[\x00-\x7f]")
_LINE_MARKS = re.compile(r"^\s*(?:#{1,6}(?=\s|$)|>+|[-*+]\s+\[[ xX]\]|[-*+](?=\s)|\d+[.)](?=\s))\s*")
_INLINE_MARKS = re.compile(r"\*\*|__|`|~~|(?<!\w)[*_](?=\S)|(?<=\S)[*_](?!\w)")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_AFTER_TITLE = re.compile(r"(?:\s+#+)?\s*$")
_MOST_COPIES = 1000
_NOT_IN_NAMES = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f'
    r"\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)
_COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)


def title_and_preview(text: str) -> tuple[str, str]:
    """The first line with words, without Markdown's signs, and the next one; either may be ""."""
    if len(text) > _BEGINNING:
        title, preview = _first_two(text[:_BEGINNING].splitlines()[:-1])  # the last line may be cut
        if preview:
            return title, preview
    return _first_two(text.splitlines())


def copy_of(text: str, titles: Iterable[str], word: str) -> str:
    """``text`` with a title that none of ``titles`` is: "Soup (copy)", "Soup (copy 2)", where ``word`` is "copy".

    It stands at the end of the line that is the title. A text without any stays as it is.
    """
    for line in text.splitlines(keepends=True):
        title = _clean(line)
        if title:
            break
    else:
        return text
    taken = {each.casefold() for each in titles}
    bare = re.sub(rf" \({re.escape(word)}(?: \d+)?\)(?=\s*#*\s*$)", "", line, flags=re.IGNORECASE)
    match = _AFTER_TITLE.search(bare)
    end = match.start() if match is not None else len(bare)
    made = ""
    for number in range(1, _MOST_COPIES):
        made = f"{bare[:end]} ({word}{f' {number}' if number > 1 else ''}){bare[end:]}"
        if _clean(made).casefold() not in taken:
            break
    return text.replace(line, made, 1)


def _first_two(lines: Sequence[str]) -> tuple[str, str]:
    found: list[str] = []
    for line in lines:
        clean = _clean(line)
        if clean:
            found.append(clean)
        if len(found) == 2:
            break
    found += ["", ""]
    return found[0], found[1]


def _clean(line: str) -> str:
    line = _LINE_MARKS.sub("", line[:500])
    line = _INLINE_MARKS.sub("", _LINK.sub(r"\1", line))
    return " ".join(line.split())


def file_stem(title: str) -> str:
    """A file name without ending for ``title``: safe on Linux, Windows and macOS, never empty or hidden."""
    stem = unicodedata.normalize("NFC", _NOT_IN_NAMES.sub(" ", title))
    stem = " ".join(stem.split())[:_LONGEST_TITLE].strip(" .")
    while len(stem.encode("utf-8")) > _LONGEST_NAME:
        stem = stem[:-1].rstrip(" .")
    if _RESERVED.match(stem):
        stem += "_"
    return stem or "Note"


def fold(text: str) -> str:
    """``text`` for searching: without case and accents. Its length may differ from the original's."""
    if text.isascii():
        return text.lower()
    return "".join(_COMBINING.sub("", unicodedata.normalize("NFKD", piece).casefold()) for piece in pieces(text))


def pieces(text: str) -> Iterator[str]:
    """``text`` in parts that can be folded one by one: other threads can go on between two of them.

    Each part but the first begins with an ASCII character, which no accent before it belongs to.
    """
    begin = 0
    while (match := _ASCII.search(text, begin + _PIECE)) is not None:
        yield text[begin : match.start()]
        begin = match.start()
    yield text[begin:]


def right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction goes from right to left."""
    for character in text:
        way = unicodedata.bidirectional(character)
        if way in {"L", "R", "AL"}:
            return way != "L"
    return False


def count_words(text: str) -> int:
    """How many words a person would count: runs of anything but white space that hold a letter or digit."""
    return sum(1 for word in text.split() if any(map(str.isalnum, word)))
