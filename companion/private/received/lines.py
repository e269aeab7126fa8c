"""A received record as lines of label and text, in the words of the readable page. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import fields

from companion.bundle.report_tables import Tables, day
from companion.bundle.report_texts import Words
from companion.domain.codec import Record, kind_of
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.plan import Plan, PlanStep
from companion.vault.received import ReceivedRecord

KIND_ORDER = ("person_sheet", "incident", "paper", "contact", "plan", "step", "bag", "bag_item")
"""The order in which the kinds are listed."""

_TITLE_LENGTH = 90


class Lines:
    """Titles and rows in one language, "en" or "es"."""

    def __init__(self, language: str) -> None:
        self._words = Words(language)
        self._tables = Tables(self._words)
        self._known = self._words.keys()

    def heading(self, kind: str) -> str:
        """What records of this kind are called."""
        return self._words[f"heading.{kind}"]

    def know(self, records: Iterable[Record]) -> None:
        """Where an entry tells of one of these people and papers, it is named."""
        self._tables = Tables(self._words, {record.id: record for record in records})

    def letter(self) -> str:
        """What the letter is called."""
        return self._words["heading.letter"]

    def title(self, record: Record) -> str:
        """What the record is called in a list."""
        text = self.whole_title(record)
        return text if len(text) <= _TITLE_LENGTH else text[:_TITLE_LENGTH].rstrip() + "…"

    def whole_title(self, record: Record) -> str:
        """What the record is called, however long."""
        return " ".join(_naming(record).split()) or self._words["word.untitled"]

    def rows(self, revisions: Sequence[ReceivedRecord]) -> list[tuple[str, str]]:
        """Label and text of everything that is filled in; `revisions` of one record, the oldest first."""
        record = revisions[-1].record
        rows = []
        if isinstance(record, Incident):
            rows.append((self._words["word.happened"], self._tables.when(record.happened)))
            rows.append((self._words["word.written"], day(revisions[0].written_at)))
        rows += self._fields(record)
        for earlier in reversed(revisions[:-1]):
            if isinstance(earlier.record, Incident) and earlier.record != record:
                heading = f"{self._words['word.earlier']}, {day(earlier.written_at)}"
                values = [earlier.record.summary, *(value for _, value in self._fields(earlier.record))]
                rows.append((heading, "\n".join(value for value in values if value)))
        return rows

    def _fields(self, record: Record) -> list[tuple[str, str]]:
        kind = kind_of(record)
        found = []
        for field in fields(record):
            label = f"label.{kind}.{field.name}"
            if label in self._known and (shown := self._tables.value(getattr(record, field.name))):
                found.append((self._words[label], shown))
        return found

    def withdrawn(self) -> str:
        """Said of an entry that its writer took back."""
        return self._words["word.withdrawn"]


def _naming(record: Record) -> str:
    if isinstance(record, Incident):
        return " · ".join(part for part in (record.happened.date, record.summary or record.what) if part)
    if isinstance(record, PlanStep):
        return record.text
    if isinstance(record, Plan):
        return record.review or record.note
    if isinstance(record, Paper):
        return record.title
    return record.name


def by_record(received: Sequence[ReceivedRecord]) -> list[tuple[ReceivedRecord, ...]]:
    """The revisions of each record together, the oldest first. The newest incidents come first."""
    found: dict[str, list[ReceivedRecord]] = {}
    for each in received:
        found.setdefault(each.record.id, []).append(each)
    together = [tuple(sorted(revisions, key=_revision)) for revisions in found.values()]
    return sorted(together, key=_happened, reverse=True)


def _happened(revisions: tuple[ReceivedRecord, ...]) -> str:
    record = revisions[-1].record
    return record.happened.sort_key() if isinstance(record, Incident) else ""


def _revision(received: ReceivedRecord) -> int:
    return received.revision
