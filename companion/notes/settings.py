"""The notes program's own settings in one JSON file; a damaged or missing one means the defaults."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from companion.notes import files
from companion.notes.answering import Answering

_CHOICES = {
    "sort": ("date", "title"),
    "theme": ("system", "light", "dark", "contrast"),
    "dates": ("short", "long", "iso"),
    "input_method": ("auto", "on", "off"),
}
_FAR = 100_000  # pixels: more is no screen
_ZOOM = range(-6, 21)  # points more or fewer than the usual size
_NUMBERS = {
    "zoom": _ZOOM,
    "cursor": range(2**31),
    "scroll": range(2**31),
    "sidebar_width": range(_FAR),
    "font_size": range(73),
    "line_width": range(301),
}
_TEXTS = ("last_note", "scope", "font", "spelling")
MOST_WORDS = 2000
_MOST = {"pinned": 1000, "words": MOST_WORDS}


@dataclass(frozen=True, slots=True)
class Values:
    """What is remembered.

    ``geometry`` is x, y, width, height in device-independent pixels, or empty. ``scope`` is what is listed:
    "folder:Recipes", "tag:garden" or, for all notes, "". ``cursor`` and ``scroll`` are those of ``last_note``.
    ``font`` is a family, "" being the system's; ``font_size`` is in points and ``line_width`` in characters, 0 being
    the usual one; ``beside`` says that the preview stands beside the text and not in its place; ``spelling`` is a
    dictionary's language, "auto" for the system's or "off"; ``input_method`` says whether the
    system's is used, "auto" being where the language needs one; ``words`` are those that the person has added to it.
    """

    geometry: tuple[int, ...] = ()
    maximized: bool = False
    splitter: tuple[int, ...] = ()
    sort: str = "date"
    theme: str = "system"
    zoom: int = 0
    last_note: str = ""
    cursor: int = 0
    scroll: int = 0
    pinned: tuple[str, ...] = ()
    scope: str = ""
    sidebar: bool = True
    sidebar_width: int = 0
    font: str = ""
    font_size: int = 0
    line_width: int = 0
    preview: bool = False
    beside: bool = True
    spelling: str = "auto"
    dates: str = "short"
    input_method: str = "auto"
    words: tuple[str, ...] = ()


class Settings:
    """Reads its file once and writes it as a whole when something has changed."""

    def __init__(self, path: Path) -> None:
        """``path`` is the file itself; its folder is made when something is written."""
        self._path = path
        self._answering = Answering()
        self.values = _load(self._path)
        self._written = self.values
        self.has_input_method = False
        """Whether the system has one that may be used or not."""

    @property
    def theme(self) -> str:
        """One of "system", "light" and "dark"."""
        return self.values.theme

    def exists(self) -> bool:
        """Whether anything has been remembered yet."""
        return self._path.exists()

    def change(self, **changes: Any) -> None:
        """Remember new values by their names in :class:`Values`."""
        self.values = replace(self.values, **changes)

    def save(self) -> None:
        """Write the file if anything differs from what it holds. Raises OSError, before long in any case."""
        values = self.values
        self._answering.within(lambda: self._write(values, changed=values != self._written))
        self._written = values

    def _write(self, values: Values, *, changed: bool) -> None:
        if changed or not self._path.exists():
            # The worker makes it too, with the same mode: whoever comes first.
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            files.write(self._path, _bytes(asdict(values)))


def _bytes(values: dict[str, Any]) -> bytes:
    try:
        return json.dumps(values, indent=1, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:  # a file name that is not UTF-8
        return json.dumps(values, indent=1).encode("ascii")


def _load(path: Path) -> Values:
    try:
        data = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return Values()
    if not isinstance(data, dict):
        return Values()
    known = {entry.name for entry in fields(Values)}
    found = {key: _checked(key, data[key]) for key in known & data.keys()}
    return replace(Values(), **{key: value for key, value in found.items() if value is not None})


def _checked(key: str, value: Any) -> Any:
    """``value`` as :class:`Values` wants it, or None where it is of no use."""
    if key in {"geometry", "splitter"}:
        length = 4 if key == "geometry" else 2
        whole = isinstance(value, list) and len(value) == length and all(type(part) is int for part in value)
        return tuple(value) if whole and all(abs(part) < _FAR for part in value) else None
    if key in _CHOICES:
        return value if value in _CHOICES[key] else None
    if key in _NUMBERS:
        return value if type(value) is int and value in _NUMBERS[key] else None
    if key in _MOST:
        whole = isinstance(value, list) and all(type(part) is str for part in value)
        return tuple(value[: _MOST[key]]) if whole else None
    wanted = str if key in _TEXTS else bool
    return value if type(value) is wanted else None
