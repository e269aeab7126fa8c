"""The notes shown in the list, as Qt's views want them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import compress, count
from operator import attrgetter, eq, is_not
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from companion.cover.dates import readable
from companion.notes.store import Note

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

AnyIndex = QModelIndex | QPersistentModelIndex
NAME = Qt.ItemDataRole.UserRole
PREVIEW = Qt.ItemDataRole.UserRole + 1
DATE = Qt.ItemDataRole.UserRole + 2
DRAGGED = "application/x-notes"
"""What a drag of notes carries: its bytes mean nothing outside this window."""
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_BLANKS: list[str] = [""] * 1000


_MOST_DATES = 2000
_NAMES = attrgetter("name")


class Row:
    """What is drawn of a note."""

    __slots__ = ("date", "pinned", "preview", "title", "words")

    def __init__(self, title: str, date: str, preview: str, words: tuple[str, ...], *, pinned: bool) -> None:
        self.title = title
        self.date = date
        self.preview = preview
        self.words = words
        self.pinned = pinned


class NoteListModel(QStringListModel):
    """A list of :class:`Note`; rows with the same names in the same places are updated, not replaced.

    The strings of the class it extends stay empty: it is there for counting rows without asking Python, which
    makes laying out ten thousand of them twenty times faster.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Note] = []
        self._words: tuple[str, ...] = ()
        self._pinned: set[str] = set()
        self._preview: Callable[[Note, Sequence[str]], str] = _beginning
        self._locale = QLocale()
        self._today = 0
        self._dates: dict[float, str] = {}

    def use_previews(self, preview: Callable[[Note, Sequence[str]], str]) -> None:
        """Where the piece of a note comes from that shows the words searched for."""
        self._preview = preview

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, file name, preview, readable date, and one sentence for assistive technology."""
        if not index.isValid() or index.row() >= len(self._notes):
            return None
        note = self._notes[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return note.title or self.tr("Untitled")
        if role == NAME:
            return note.name
        if role == PREVIEW:
            return self._preview(note, self._words)
        if role == DATE:
            return self._date(note.modified)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title, pinned = note.title or self.tr("Untitled"), self.tr("pinned")
            told = f"{title}, {self.data(index, DATE)}"
            return f"{told}, {pinned}" if note.name in self._pinned else told
        return None

    def row(self, number: int) -> Row:
        """All that is drawn of one row at once."""
        note = self._notes[number]
        title = note.title or self.tr("Untitled")
        preview = self._preview(note, self._words)
        return Row(title, self._date(note.modified), preview, self._words, pinned=note.name in self._pinned)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Notes can be dragged to a folder and not edited in the list."""
        return _FLAGS | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def supportedDragActions(self) -> Qt.DropAction:
        """A note that is dragged to a folder moves there."""
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        """Rows have no order of their own to be dropped into."""
        return Qt.DropAction.IgnoreAction

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return [DRAGGED]

    def mimeData(self, _indexes: Sequence[AnyIndex]) -> QMimeData:
        """A mark: which notes are meant is what is selected."""
        from PySide6.QtCore import QMimeData

        data = QMimeData()
        data.setData(DRAGGED, b"")
        return data

    def show_notes(self, notes: Sequence[Note], words: Sequence[str] = (), pinned: Iterable[str] = ()) -> None:
        """Show exactly ``notes`` in this order, marking ``words`` in them."""
        new = list(notes)
        same = (tuple(words), set(pinned)) == (self._words, self._pinned)
        self._words, self._pinned = tuple(words), set(pinned)
        if _same_names(new, self._notes):
            changed = list(compress(count(), map(is_not, self._notes, new)))
            self._notes = new
            if not same and new:
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            elif changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        while len(_BLANKS) < len(new):
            _BLANKS.extend(_BLANKS)
        self._notes = new
        self.setStringList(_BLANKS[: len(new)])

    def _date(self, modified: float) -> str:
        """A date as people say it, which holds good for a day."""
        now = QDateTime.currentDateTime()
        today = now.date().toJulianDay()
        if today != self._today or len(self._dates) > _MOST_DATES:
            self._today = today
            self._dates.clear()
        if modified not in self._dates:
            self._dates[modified] = readable(modified, now, self._locale)
        return self._dates[modified]

    def row_of(self, name: str) -> int:
        """The row of the note in file ``name``, or -1."""
        return next((row for row, note in enumerate(self._notes) if note.name == name), -1)

    def name_at(self, row: int) -> str:
        """The file name in ``row``, or "" where there is no such row."""
        return self._notes[row].name if 0 <= row < len(self._notes) else ""


def _same_names(new: list[Note], old: list[Note]) -> bool:
    """Whether the same files are in the same places. Mostly they are even the same objects, which is seen at once."""
    return len(new) == len(old) and (new == old or all(map(eq, map(_NAMES, new), map(_NAMES, old))))


def _beginning(note: Note, _words: Sequence[str]) -> str:
    return note.preview
