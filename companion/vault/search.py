"""Full-text search over her own records, journal entries and drafts."""

import unicodedata
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from sqlcipher3 import dbapi2

from companion.domain.codec import Record, kind_of
from companion.domain.journal import Incident
from companion.vault.database import Database

DRAFT = "draft"
"""The kind under which a draft of an incident is found; all other kinds are those of the codec."""
_TITLES = {"bag": "name", "bag_item": "name", "contact": "name", "paper": "title", "step": "text"}
_TITLE_LENGTH = 120
_MOST_WORDS = 12


@dataclass(frozen=True)
class Hit:
    """One find. `kind` is a kind of the codec or "draft"; `snippet` is the text around the find."""

    kind: str
    id: str
    title: str
    snippet: str


class Search:
    """The index inside the container. Its writers run inside the transaction of what they follow."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, connection: dbapi2.Connection, kind: str, record: Record) -> None:
        """Index a record, in place of what it held before."""
        connection.execute("INSERT OR IGNORE INTO indexed(kind, id) VALUES (?, ?)", (kind, record.id))
        number = self._number(connection, kind, record.id)
        connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
        connection.execute(
            "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)",
            (number, title_of(record), "\n".join(_texts(record))),
        )

    def drop(self, connection: dbapi2.Connection, kind: str, id_: str) -> None:
        """Take a record out of the index."""
        number = self._number(connection, kind, id_)
        if number is not None:
            connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
            connection.execute("DELETE FROM indexed WHERE number = ?", (number,))

    def find(self, text: str, limit: int) -> list[Hit]:
        """What holds every word of `text`, or a word that begins so; what was made last first."""
        query = _query(text)
        if not query:
            return []
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT indexed.kind, indexed.id, words.title, snippet(words, -1, '', '', '…', 16) FROM words "
                "JOIN indexed ON indexed.number = words.rowid WHERE words MATCH ? "
                "ORDER BY words.rowid DESC LIMIT ?",
                (query, limit),
            ).fetchall()
        return [Hit(*row) for row in rows]

    @staticmethod
    def _number(connection: dbapi2.Connection, kind: str, id_: str) -> int | None:
        row = connection.execute("SELECT number FROM indexed WHERE kind = ? AND id = ?", (kind, id_)).fetchone()
        return None if row is None else int(row[0])


def title_of(record: Record) -> str:
    """One line that names a record in a list of finds; "" where nothing was written yet."""
    if isinstance(record, Incident):
        text = record.summary or record.what
    else:
        text = str(getattr(record, _TITLES[kind_of(record)]))
    first_line = text.strip().partition("\n")[0]
    return first_line[:_TITLE_LENGTH]


def _texts(record: Any) -> list[str]:
    """Every text a person typed into a record: no ids, no choices."""
    found: list[str] = []
    for field in fields(record):
        value = getattr(record, field.name)
        if is_dataclass(value):
            found += _texts(value)
        elif isinstance(value, tuple):
            for inner in value:
                found += _texts(inner)
        elif isinstance(value, str) and value and not isinstance(value, StrEnum) and field.name not in {"id", "bag"}:
            found.append(value)
    return found


def _query(text: str) -> str:
    """An FTS5 query in which nothing typed can be an operator: each word quoted and open-ended."""
    plain = unicodedata.normalize("NFC", text).replace("\0", " ").replace('"', " ")
    words = [word for word in plain.split() if any(c.isalnum() for c in word)][:_MOST_WORDS]
    return " ".join(f'"{word}"*' for word in words)
