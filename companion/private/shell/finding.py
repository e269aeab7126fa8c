"""What a search finds besides her records: sections by their names, and pages to read. And where its words stand."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from companion.domain.faces import Section
from companion.private.knowing.texts import Reading, load_readings
from companion.private.page import Services
from companion.private.sections import section_title
from companion.vault.search import Hit

SECTION, READING = "section", "reading"
"""Kinds of hits that are no records; the id is the section's value, or that of the page."""
SECTION_LETTERS, READING_LETTERS = 2, 3
"""So many letters must be typed before sections and pages are looked for."""


@dataclass(frozen=True)
class _Page:
    reading: Reading
    words: tuple[str, ...]


class Finder:
    """Looks in memory only; the pages to read are loaded with the first search."""

    def __init__(self, services: Services) -> None:
        self._services = services
        face = services.vault.face
        self._titles = {section: section_title(section, face) for section in face.sections}
        self._pages: list[_Page] | None = None if Section.KNOWING in face.sections else []

    def sections(self, text: str) -> list[Hit]:
        """The sections in whose names every word of `text` begins a word; those that she put away too."""
        wanted = words_of(text)
        if _letters(wanted) < SECTION_LETTERS:
            return []
        return [
            Hit(SECTION, section.value, title, "")
            for section, title in self._titles.items()
            if _holds(words_of(title), wanted)
        ]

    def readings(self, text: str) -> list[Hit]:
        """The pages to read with every word of `text` in them."""
        wanted = words_of(text)
        if _letters(wanted) < READING_LETTERS:
            return []
        if self._pages is None:
            read = load_readings(self._services.resources, self._services.language)
            self._pages = [_Page(reading, tuple(words_of(reading.words))) for reading in read]
        return [
            Hit(READING, page.reading.id, page.reading.title, _line(page.reading, wanted))
            for page in self._pages
            if _holds(page.words, wanted)
        ]


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: small letters without accents."""
    return ["".join(plain for plain, _ in word) for word in _words(text)]


def marks(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where in `text` a word begins with one of `words` (as words_of gives them): place and length of each."""
    found = []
    for word in _words(text):
        plain = "".join(letter for letter, _ in word)
        longest = max((len(begin) for begin in words if plain.startswith(begin)), default=0)
        if longest:
            start = word[0][1]
            end = word[longest][1] if longest < len(word) else word[-1][1] + 1
            found.append((start, end - start))
    return found


def _words(text: str) -> list[list[tuple[str, int]]]:
    """Each word as (plain letter, its place in `text`)."""
    letters = [
        (plain, place)
        for place, letter in enumerate(text)
        for plain in unicodedata.normalize("NFD", letter.casefold())
        if not unicodedata.combining(plain)
    ]
    return [list(run) for alone, run in groupby(letters, lambda pair: pair[0].isalnum()) if alone]


def _letters(words: Sequence[str]) -> int:
    return sum(map(len, words))


def _holds(words: Sequence[str], wanted: Sequence[str]) -> bool:
    return all(any(word.startswith(begin) for word in words) for begin in wanted)


def _line(reading: Reading, wanted: Sequence[str]) -> str:
    """The first line below the title in which one of the words stands; "" where only the title has them."""
    return next((line for line in reading.words.splitlines()[1:] if marks(line, wanted)), "")
