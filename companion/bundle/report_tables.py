"""Values and tables of the readable page: every text is escaped here, every choice gets its words."""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields as dataclass_fields
from enum import StrEnum
from typing import Any

from companion.bundle.report_texts import Words
from companion.domain.codec import Record, kind_of
from companion.domain.common import Certainty, When
from companion.domain.contacts import Contact
from companion.domain.papers import OrderPlace, Paper

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
LINKED = ("contact", "paper")
"""The kinds of what an entry may tell of by id."""
_QUESTIONS = {"certified", "safe", "there"}
"""Fields of one of several whose answer says nothing without its question."""
_TITLE_FIELDS = {"id", "position", "private_note", "name", "title", "summary", "happened"}


def text(value: str) -> str:
    """Escaped for element content and for quoted attributes; control characters are shown as U+FFFD."""
    kept = _CONTROL.sub("\ufffd", value.replace("\r\n", "\n"))
    return html.escape(kept, quote=True)


def day(moment: str) -> str:
    """An ISO moment as date, time and offset with spaces between."""
    return moment.replace("T", " ", 1)


class Tables:
    """Turns records into rows and tables, in the words of one language."""

    def __init__(self, words: Words, linked: Mapping[str, Record] | None = None) -> None:
        """`linked` are the people and papers that entries tell of, by id: nothing of them is shown but the name."""
        self._words = words
        self._linked = linked or {}

    def rows(self, record: Record) -> Iterator[tuple[str, str]]:
        """Label and value of each field that says something and does not stand in the heading."""
        kind = kind_of(record)
        for field in dataclass_fields(record):
            if field.name not in _TITLE_FIELDS and (shown := self.value(getattr(record, field.name))):
                yield self._words[f"label.{kind}.{field.name}"], shown

    def value(self, value: Any) -> str:
        """A field's value as words, not yet escaped; "" for what says nothing."""
        if isinstance(value, bool):
            return self._words["word.yes"] if value else ""
        if isinstance(value, StrEnum):
            return self._words[f"choice.{type(value).__name__.lower()}.{value}"] if value else ""
        if isinstance(value, tuple):
            return "\n".join(line for line in map(self._one_of, value) if line)
        return str(value)

    def _name(self, record_id: str) -> str:
        """What a person or paper is called; "" for one that is not here."""
        record = self._linked.get(record_id)
        if isinstance(record, Paper):
            return record.title or self.value(record.type)
        return record.name if isinstance(record, Contact) else ""

    def _one_of(self, one: Any) -> str:
        """One of several, such as a copy or a phone number, in one line; "" for what says nothing."""
        if isinstance(one, StrEnum):
            return self.value(one)
        if isinstance(one, str):
            return self._name(one)
        kind = type(one).__name__.lower()
        shown: list[str] = []
        told = False
        for field in dataclass_fields(one):
            value = getattr(one, field.name)
            if said := self.value(value):
                told = told or not isinstance(value, OrderPlace)
                shown.append(
                    f"{self._words[f'label.{kind}.{field.name}']}: {said}" if field.name in _QUESTIONS else said
                )
        return ", ".join(shown) if told else ""

    def table(self, rows: list[tuple[str, str]]) -> Iterator[str]:
        """Label beside value, one row each; nothing where there are no rows."""
        if rows:
            yield "<table>\n"
            for label, value in rows:
                yield f'<tr><th scope="row">{text(label)}</th><td class="t" dir="auto">{text(value)}</td></tr>\n'
            yield "</table>\n"

    def grid(self, records: list[Any], names: tuple[str, ...]) -> Iterator[str]:
        """One row a record; columns that are empty everywhere are left out."""
        kind = kind_of(records[0])
        used = [name for name in names if any(self.value(getattr(record, name)) for record in records)]
        heads = "".join(f'<th scope="col">{self._words[f"label.{kind}.{name}"]}</th>' for name in used)
        yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n"
        for record in records:
            cells = (text(self.value(getattr(record, name))) for name in used)
            yield "<tr>" + "".join(f'<td class="t" dir="auto">{cell}</td>' for cell in cells) + "</tr>\n"
        yield "</tbody>\n</table>\n"

    def when(self, when: When) -> str:
        """When something happened, in one line, not yet escaped."""
        parts = [when.date, when.time, when.zone, when.words]
        if when.certainty is Certainty.RANGE:
            parts = [*self._between(when), when.zone, when.words]
        elif when.certainty is not Certainty.EXACT:
            parts.insert(0, self._words["choice.certainty." + when.certainty])
        return " ".join(part for part in parts if part) or self._words["choice.certainty.unknown"]

    def _between(self, when: When) -> list[str]:
        first, last = f"{when.date} {when.time}".strip(), f"{when.end_date} {when.end_time}".strip()
        if first and last:
            return [self._words["choice.certainty.range"], first, self._words["word.and"], last]
        return [self._words["word.from" if first else "word.until"], first or last] if first or last else []
