"""The notes shown in the list, as Qt's views want them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from companion.cover.dates import readable
from companion.notes.store import Note

AnyIndex = QModelIndex | QPersistentModelIndex
NAME = Qt.ItemDataRole.UserRole
PREVIEW = Qt.ItemDataRole.UserRole + 1
DATE = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class NoteListModel(QAbstractListModel):
    """A list of :class:`Note`; rows with the same names in the same places are updated, not replaced."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Note] = []
        self._locale = QLocale()

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many notes are shown."""
        return 0 if parent.isValid() else len(self._notes)

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
            return note.preview
        if role == DATE:
            return readable(note.modified, QDateTime.currentDateTime(), self._locale)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{note.title}, {self.data(index, DATE)}"
        return None

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show exactly ``notes`` in this order."""
        new = list(notes)
        if [note.name for note in new] == [note.name for note in self._notes]:
            changed = [row for row, pair in enumerate(zip(self._notes, new, strict=True)) if pair[0] != pair[1]]
            self._notes = new
            if changed:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self._notes = new
        self.endResetModel()

    def row_of(self, name: str) -> int:
        """The row of the note in file ``name``, or -1."""
        return next((row for row, note in enumerate(self._notes) if note.name == name), -1)

    def name_at(self, row: int) -> str:
        """The file name in ``row``, or "" where there is no such row."""
        return self._notes[row].name if 0 <= row < len(self._notes) else ""
