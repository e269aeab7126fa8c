"""Full-text search over her own records, journal entries and drafts.

Drafts change with every pause in typing and are few: their index is in memory alone, made when it is asked. What
was typed and thrown away never was in the index on disk.
"""

import json
import unicodedata
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

from sqlcipher3 import dbapi2

from companion.domain.codec import Record, from_plain, kind_of
from companion.domain.journal import Incident
from companion.vault.database import Database

DRAFT = "draft"
"""The kind under which a draft of an incident is found; all other kinds are those of the codec."""
_TITLES = {
    "bag": "name",
    "bag_item": "name",
    "contact": "name",
    "paper": "title",
    "person_sheet": "name",
    "plan": "note",
    "step": "text",
}
_TITLE_LENGTH = 120
_MOST_WORDS = 12
TABLE = """CREATE VIRTUAL TABLE words USING fts5(
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3')"""
"""The index: accents make no difference, and a word is found from its first letter on."""
_FIND = """SELECT indexed.kind, indexed.id, words.title, snippet(words, -1, '', '', '…', 16) FROM words
    JOIN indexed ON indexed.number = words.rowid WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT ?"""
_FIND_IDS = "SELECT kind, id FROM words JOIN indexed ON indexed.number = words.rowid WHERE words MATCH ?"


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
        self._drafts: dbapi2.Connection | None = None

    def put(self, connection: dbapi2.Connection, kind: str, record: Record) -> None:
        """Index a record, in place of what it held before."""
        if kind == DRAFT:
            self._drafts = None
            return
        added = connection.execute("INSERT OR IGNORE INTO indexed(kind, id) VALUES (?, ?)", (kind, record.id))
        number = self._number(connection, kind, record.id)
        if not added.rowcount:
            connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
        _insert(connection, number, record)

    def drop(self, connection: dbapi2.Connection, kind: str, id_: str) -> None:
        """Take a record out of the index."""
        if kind == DRAFT:
            self._drafts = None
            return
        number = self._number(connection, kind, id_)
        if number is not None:
            connection.execute("DELETE FROM words WHERE rowid = ?", (number,))
            connection.execute("DELETE FROM indexed WHERE number = ?", (number,))

    def find(self, text: str, limit: int) -> list[Hit]:
        """What holds every word of `text`, or a word that begins so; drafts, then what was made last first."""
        query = _query(text)
        if not query:
            return []
        with self._database.read() as connection:
            if self._drafts is None:
                self._drafts = _index_of_drafts(connection)
            rows = self._drafts.execute(_FIND, (query, limit)).fetchall()
            rows += connection.execute(_FIND, (query, limit)).fetchall()
        return [Hit(*row) for row in rows[:limit]]

    def ids(self, text: str, kinds: Collection[str]) -> set[str]:
        """The ids of all records of these kinds that find() would find."""
        query = _query(text)
        if not query:
            return set()
        with self._database.read() as connection:
            if self._drafts is None:
                self._drafts = _index_of_drafts(connection)
            rows = self._drafts.execute(_FIND_IDS, (query,)).fetchall()
            rows += connection.execute(_FIND_IDS, (query,)).fetchall()
        return {id_ for kind, id_ in rows if kind in kinds}

    @staticmethod
    def _number(connection: dbapi2.Connection, kind: str, id_: str) -> int | None:
        row = connection.execute("SELECT number FROM indexed WHERE kind = ? AND id = ?", (kind, id_)).fetchone()
        return None if row is None else int(row[0])


def _insert(connection: dbapi2.Connection, number: int | None, record: Record) -> None:
    connection.execute(
        "INSERT INTO words(rowid, title, body) VALUES (?, ?, ?)",
        (number, title_of(record), "\n".join(_texts(record))),
    )


def _index_of_drafts(connection: dbapi2.Connection) -> dbapi2.Connection:
    index = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    index.execute(TABLE)
    index.execute("CREATE TABLE indexed(number INTEGER PRIMARY KEY, kind TEXT, id TEXT)")
    for number, body in connection.execute("SELECT number, body FROM draft ORDER BY number"):
        with suppress(ValueError):  # one that can't be read is told of elsewhere
            draft = from_plain("incident", json.loads(body))
            index.execute("INSERT INTO indexed VALUES (?, ?, ?)", (number, DRAFT, draft.id))
            _insert(index, number, draft)
    return index


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
                found += _texts(inner) if is_dataclass(inner) else []  # ids of other records are no texts
        elif isinstance(value, str) and value and not isinstance(value, StrEnum) and field.name not in {"id", "bag"}:
            found.append(value)
    return found


def _query(text: str) -> str:
    """An FTS5 query in which nothing typed can be an operator: each word quoted and open-ended."""
    plain = unicodedata.normalize("NFC", text).replace("\0", " ").replace('"', " ")
    words = [word for word in plain.split() if any(c.isalnum() for c in word)][:_MOST_WORDS]
    return " ".join(f'"{word}"*' for word in words)
