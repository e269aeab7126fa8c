"""The short pages, by language."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Part:
    """A heading, which may be "", sentences below it, and a list below them; either may be empty."""

    heading: str
    text: tuple[str, ...]
    list: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Reading:
    """One page. `id` stays the same in every language; `picture_words` say what its picture shows."""

    id: str
    title: str
    picture_words: str
    parts: tuple[Part, ...]

    @property
    def words(self) -> str:
        """Everything that can be read on it, a line for each sentence or heading."""
        inner = (line for part in self.parts for line in (part.heading, *part.text, *part.list) if line)
        return "\n".join((self.title, *inner))


def load_readings(resources: Path, language: str) -> tuple[Reading, ...]:
    """The pages in `language`, or in English where there are none in it. "{chord}" in them is still to be replaced.

    Raises OSError, tomllib.TOMLDecodeError or KeyError where the program's own files are broken.
    """
    folder = resources / "knowing"
    file = folder / f"{language}.toml"
    if not file.is_file():
        file = folder / "en.toml"
    return tuple(_reading(page) for page in tomllib.loads(file.read_text(encoding="utf-8"))["pages"])


def _reading(plain: dict[str, Any]) -> Reading:
    parts = tuple(
        Part(part["heading"], tuple(part["text"]), tuple(part["list"]), part.get("numbered", False))
        for part in plain["parts"]
    )
    return Reading(plain["key"], plain["title"], plain["picture_words"], parts)
