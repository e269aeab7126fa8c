"""The list at left: drafts first, then the record, newest first; all of it, or what she looks for."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont

from companion.domain.journal import Incident
from companion.private.journal.filter import Filter
from companion.private.journal.labels import kind_label
from companion.private.journal.when import when_label
from companion.vault.journal import Entry
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList


@dataclass(frozen=True)
class JournalRow:
    """A draft (`entry` is None) or an entry of the record."""

    incident: Incident
    entry: Entry | None = None

    @property
    def id(self) -> str:
        """A draft that corrects an entry stands beside it, so the two ids differ."""
        return self.incident.id if self.entry is not None else draft_id(self.incident.id)


def draft_id(incident_id: str) -> str:
    """The row id of an incident's draft."""
    return f"draft {incident_id}"


class JournalList(RecordList[JournalRow]):
    """One line of what happened; below it when, or that it is not in the record yet."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._every: list[JournalRow] = []
        self._filter = Filter()

    def title(self, record: JournalRow) -> str:
        """What happened in one line, or the best there is."""
        incident = record.incident
        text = incident.summary.strip() or incident.what.strip()[:200]
        return text or kind_label(incident) or self.tr("No words yet")

    def subtitle(self, record: JournalRow) -> str:
        """When it happened, and what stands out about the row."""
        when = when_label(record.incident.happened)
        if record.entry is None:
            return " · ".join(part for part in (self.tr("Not added yet"), when) if part)
        if record.entry.withdrawn:
            return " · ".join(part for part in (self.tr("Taken back"), when) if part)
        return when or self.tr("No date")

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What was taken back is struck through; the line below it says so in words."""
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            row = self.record(index.row())
            if row is None or row.entry is None or not row.entry.withdrawn:
                return None
            font = QFont()
            font.setStrikeOut(True)
            return font
        return super().data(index, role)

    def load(self, drafts: Sequence[Incident], entries: Sequence[Entry]) -> None:
        """Know these: both newest first. Those that the filter wants are shown."""
        self._every = [
            *(JournalRow(incident) for incident in drafts),
            *(JournalRow(entry.incident, entry) for entry in entries),
        ]
        self.set_filter(self._filter)

    def set_filter(self, wanted: Filter) -> None:
        """Show what this one wants."""
        self._filter = wanted
        self.set_rows([row for row in self._every if wanted.wants(row.incident)] if wanted.active else self._every)

    @property
    def filter(self) -> Filter:
        """What is asked for."""
        return self._filter

    def every(self) -> Sequence[JournalRow]:
        """All drafts and entries, shown or not."""
        return tuple(self._every)

    def knows(self, row_id: str) -> bool:
        """Whether there is such a row, shown or not."""
        return any(row.id == row_id for row in self._every)

    def entries(self) -> list[Entry]:
        """All entries, in order."""
        return [row.entry for row in self._every if row.entry is not None]

    def shown_entries(self) -> list[Entry]:
        """The entries that the filter wants, in order."""
        return [row.entry for row in self._rows if row.entry is not None]

    def put(self, record: JournalRow, row: int = -1) -> None:
        """Replace or insert; it is shown whatever she looks for, since it is what she works at."""
        place = next((at for at, other in enumerate(self._every) if other.id == record.id), -1)
        if place >= 0:
            self._every[place] = record
        else:
            self._every.insert(_place(self._every, record), record)
        super().put(record, row)

    def take(self, id_: str) -> int:
        """Take a row away; returns where it was shown, or -1."""
        self._every = [row for row in self._every if row.id != id_]
        return super().take(id_)

    def put_draft(self, incident: Incident) -> None:
        """Show a draft, a new one at the top."""
        self.put(JournalRow(incident), 0)

    def put_entry(self, entry: Entry) -> None:
        """Show an entry where its time puts it; a former revision goes."""
        self.take(entry.incident.id)
        record = JournalRow(entry.incident, entry)
        self.put(record, _place(self._rows, record))


def _place(rows: Sequence[JournalRow], record: JournalRow) -> int:
    """Where a new row goes: a draft at the top, an entry before the first that is not later."""
    if record.entry is None:
        return 0
    key = record.incident.happened.sort_key()
    for at, other in enumerate(rows):
        if other.entry is not None and other.incident.happened.sort_key() <= key:
            return at
    return len(rows)
