"""The list at left: drafts first, then the record, newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from companion.domain.journal import Incident
from companion.private.journal.labels import kind_label, when_label
from companion.vault.journal import Entry
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

    def load(self, drafts: Sequence[Incident], entries: Sequence[Entry]) -> None:
        """Show these: both newest first."""
        self.set_rows(
            [
                *(JournalRow(incident) for incident in drafts),
                *(JournalRow(entry.incident, entry) for entry in entries),
            ]
        )

    def entries(self) -> list[Entry]:
        """The entries that are shown, in order."""
        return [row.entry for row in self._rows if row.entry is not None]

    def put_draft(self, incident: Incident) -> None:
        """Show a draft, a new one at the top."""
        self.put(JournalRow(incident), 0)

    def put_entry(self, entry: Entry) -> None:
        """Show an entry where its time puts it; a former revision goes."""
        self.take(entry.incident.id)
        key = entry.incident.happened.sort_key()
        place = next(
            (
                row
                for row, other in enumerate(self._rows)
                if other.entry is not None and other.incident.happened.sort_key() <= key
            ),
            len(self._rows),
        )
        self.put(JournalRow(entry.incident, entry), place)
