"""What the notes folder is filled with: notes as a household has them, ten thousand of them, and one very long one."""

import json
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from companion.identity import resources

LONG = "A long note"
"""The title of the note of 5 MB, and the name of its file."""
_TAGS = ("#garden", "#kitchen", "#bills", "#journey", "#school")
_FOLDERS = ("", "", "", "Recipes/", "Garden/", "Letters/", "House/Repairs/")
_NEWEST = 1_780_000_000  # seconds since 1970
SIDEBAR, LIST = 170, 290
"""Pixels: how wide sidebar and list are."""
SIZE = (1100, 680)
"""Pixels of the window."""


@dataclass(frozen=True)
class Scale:
    """How large a run is: notes and bytes of all of them, bytes of the long one, starts, keys."""

    notes: int
    bytes: int
    long: int
    starts: int
    keys: int


FULL = Scale(notes=10_000, bytes=15_000_000, long=5_000_000, starts=15, keys=120)
SMALL = Scale(notes=100, bytes=150_000, long=50_000, starts=1, keys=2)


def notes(scale: Scale) -> Iterator[tuple[str, str]]:
    """Name and text of each note, the same in every run."""
    chance = random.Random(2026)
    words = vocabulary()
    each = scale.bytes // scale.notes
    for number in range(scale.notes):
        title = " ".join(chance.choices(words, k=3)).capitalize()
        tag = f"\n{chance.choice(_TAGS)}\n" if number % 10 == 0 else ""
        text = f"# {title}\n{tag}\n{prose(chance, words, each - len(title) - 5)}\n"
        yield f"{chance.choice(_FOLDERS)}{title} {number}.md", text


def long_note(size: int) -> str:
    """Headings, lists and paragraphs, of `size` bytes."""
    chance = random.Random(5)
    words = vocabulary()
    made, length = [f"# {LONG}", ""], 0
    while length < size:
        kind = chance.random()
        line = " ".join(chance.choices(words, k=chance.randint(3, 60 if kind > 0.4 else 8)))
        made.append(f"## {line}" if kind < 0.04 else f"- [ ] {line}" if kind < 0.3 else f"{line} **{words[0]}**.")
        length += len(made[-1]) + 1
    return "\n".join(made)[:size]


def prose(chance: random.Random, words: list[str], size: int) -> str:
    """About `size` characters in lines of a paragraph's length."""
    made, length = [], 0
    while length < size:
        made.append(" ".join(chance.choices(words, k=40)))
        length += len(made[-1]) + 1
    return "\n".join(made)[: max(0, size)]


def vocabulary() -> list[str]:
    """Ordinary words."""
    return (resources() / "words" / "en.txt").read_text("utf-8").split()


def fill(home: Path, scale: Scale) -> None:
    """Write the notes into the folder where the program of this home looks for them, and where its window stands."""
    folder = home / "Documents" / "Notes"
    for number, (name, text) in enumerate(notes(scale)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        os.utime(path, (_NEWEST - 3600 * number,) * 2)
    remember(home, "")


def empty(home: Path) -> None:
    """A notes folder with nothing in it."""
    (home / "Documents" / "Notes").mkdir(parents=True)
    remember(home, "")


def remember(home: Path, last_note: str) -> None:
    """What the settings remember: the window's parts at known places, and the note that was open."""
    data = home / ".local" / "share" / "notes"
    data.mkdir(parents=True, exist_ok=True)
    values = {
        "geometry": [20, 20, *SIZE],
        "splitter": [LIST, SIZE[0] - SIDEBAR - LIST],
        "sidebar_width": SIDEBAR,
        "last_note": last_note,
    }
    (data / "settings.json").write_text(json.dumps(values))
