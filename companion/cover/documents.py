"""The texts that have been open lately, each with its own history of changes, cursor and place."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_MOST = 24  # notes
_LARGEST = 12_000_000  # characters of all of them together: two of the longest notes that anybody writes


class Left:
    """A note's document as it was left: cursor, other end of the selection, first line in sight."""

    def __init__(self, document: QTextDocument, position: int, anchor: int, scroll: int) -> None:
        self.document = document
        self.position = position
        self.anchor = anchor
        self.scroll = scroll


class Documents:
    """Keeps the last few documents by file name, in memory alone and as long as the program runs."""

    def __init__(self) -> None:
        self._left: OrderedDict[str, Left] = OrderedDict()

    def keep(self, name: str, left: Left) -> None:
        """Put a document away, and let the oldest ones go where it gets too much. "" is kept under no name."""
        self.forget(name)
        if not name:
            left.document.deleteLater()
            return
        self._left[name] = left
        while len(self._left) > _MOST or self._characters() > _LARGEST:
            self.forget(next(iter(self._left)))

    def take(self, name: str, text: str) -> Left | None:
        """The document of this name where it still holds ``text``: another program may have changed the file."""
        left = self._left.pop(name, None)
        if left is None:
            return None
        if plain_text(left.document) != text:
            left.document.deleteLater()
            return None
        return left

    def rename(self, old: str, new: str) -> None:
        """The note's file has another name now."""
        left = self._left.pop(old, None)
        if left is not None:
            self.forget(new)
            self._left[new] = left

    def forget(self, name: str) -> None:
        """Let a note's document go."""
        left = self._left.pop(name, None)
        if left is not None:
            left.document.deleteLater()

    def __len__(self) -> int:
        return len(self._left)

    def _characters(self) -> int:
        return sum(left.document.characterCount() for left in self._left.values())


def plain_text(document: QTextDocument) -> str:
    """The text with LF as line end; unlike toPlainText it keeps no-break spaces and line separators."""
    return document.toRawText().replace("\u2029", "\n")
