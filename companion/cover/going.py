"""Back and forward among the notes that have been looked at, and which ones these were. In memory alone."""

from __future__ import annotations

from collections.abc import Iterable

_MOST = 100
_RECENT = 12


class Going:
    """A trail of names with a place in it, as browsers have."""

    def __init__(self) -> None:
        self._trail: list[str] = []
        self._at = -1

    def visit(self, name: str) -> None:
        """A note is shown. What was ahead is forgotten, unless it is the note gone back or forward to."""
        if not name or (self._trail and self._trail[self._at] == name):
            return
        self._trail = [*self._trail[: self._at + 1], name][-_MOST:]
        self._at = len(self._trail) - 1

    def back(self) -> str:
        """The name before, or ""; the place moves there."""
        return self._step(-1)

    def forward(self) -> str:
        """The name after, or ""; the place moves there."""
        return self._step(1)

    @property
    def can_back(self) -> bool:
        """Whether there is a note before."""
        return self._at > 0

    @property
    def can_forward(self) -> bool:
        """Whether there is a note after."""
        return self._at < len(self._trail) - 1

    def renamed(self, old: str, new: str) -> None:
        """A note has another name now."""
        self._trail = [new if name == old else name for name in self._trail]

    def keep(self, names: Iterable[str]) -> None:
        """Forget all other names: their notes are gone."""
        there = set(names)
        now = self._trail[self._at] if self._trail else ""
        before = [name for name in self._trail[: self._at + 1] if name in there]
        after = [name for name in self._trail[self._at + 1 :] if name in there]
        self._trail = _no_repeats(before + after)
        self._at = len(_no_repeats(before)) - 1
        if now in there and self._trail and self._trail[self._at] != now:
            self._at = len(self._trail) - 1 - self._trail[::-1].index(now)
        self._at = max(self._at, 0) if self._trail else -1

    def recent(self) -> list[str]:
        """The names last visited, newest first, each once."""
        return list(dict.fromkeys(reversed(self._trail)))[:_RECENT]

    def _step(self, way: int) -> str:
        if not 0 <= self._at + way < len(self._trail):
            return ""
        self._at += way
        return self._trail[self._at]


def _no_repeats(names: list[str]) -> list[str]:
    return [name for number, name in enumerate(names) if number == 0 or names[number - 1] != name]
