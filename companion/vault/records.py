"""Bags, things, contacts, papers and steps: everything but incidents. Each call is one committed transaction."""

import json
from collections.abc import Sequence

from sqlcipher3 import dbapi2

from companion.domain.codec import Record, from_plain, kind_of
from companion.vault.bodies import body_of
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.removal import Removal
from companion.vault.search import Search

_AT_ONCE = 500
"""Rows read while the database is locked."""


class Records:
    """The records of a vault, by kind and id."""

    def __init__(self, database: Database, search: Search, removal: Removal) -> None:
        self._database = database
        self._search = search
        self._removal = removal

    def save(self, record: Record) -> None:
        """Insert it, or replace the one with its id; its revision goes up by one. Raises VaultError."""
        self.save_many([record])

    def save_many(self, records: Sequence[Record]) -> None:
        """All of them in one transaction: all or none are saved. Raises VaultError."""
        rows = [(record, kind_of(record), body_of(record)) for record in records]
        if any(kind == "incident" for _, kind, _ in rows):
            raise ValueError("incidents belong to the journal")
        room = sum(len(body) for _, _, body in rows) * 4
        with self._database.write(room) as connection:
            for record, kind, body in rows:
                self._put(connection, record, kind, body)

    def get(self, kind: str, id_: str) -> Record | None:
        """The record, or None where there is none or it was removed. Raises VaultError."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT body FROM record WHERE id = ? AND kind = ? AND NOT removed", (id_, kind)
            ).fetchone()
        return None if row is None else parse(kind, row[0])

    def all(self, kind: str) -> list[Record]:
        """Every record of a kind that was not removed, by position, then in the order made. Raises VaultError."""
        found: list[Record] = []
        last, rows = (-(1 << 63), 0), [()]
        while rows:
            with self._database.read() as connection:
                rows = connection.execute(
                    "SELECT body, position, number FROM record WHERE kind = ? AND removed = 0 "
                    "AND (position, number) > (?, ?) ORDER BY position, number LIMIT ?",
                    (kind, *last, _AT_ONCE),
                ).fetchall()
            found += [parse(kind, body) for body, _, _ in rows]
            if rows:
                last = rows[-1][1:]
        return found

    def revisions(self, kind: str) -> dict[str, int]:
        """The revision of every record of a kind that was not removed, by id. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, revision FROM record WHERE kind = ? AND removed = 0", (kind,)
            ).fetchall()
        return dict(rows)

    def remove(self, record: Record) -> None:
        """Take it out of every list and search; `restore` brings it back. Raises VaultError."""
        with self._database.write() as connection:
            connection.execute("UPDATE record SET removed = 1 WHERE id = ?", (record.id,))
            self._search.drop(connection, kind_of(record), record.id)

    def erase(self, record: Record) -> None:
        """Take it and its files away for good. BLOCKING. Raises VaultError."""
        with self._database.write(frees=True) as connection:
            connection.execute("DELETE FROM record WHERE id = ?", (record.id,))
            self._search.drop(connection, kind_of(record), record.id)
            contents = self._removal.take(connection, "record", record.id)
        self._removal.finish(contents)

    def restore(self, record: Record) -> None:
        """Bring a removed record back as it was saved last. Raises VaultError."""
        with self._database.write() as connection:
            row = connection.execute("SELECT kind, body FROM record WHERE id = ?", (record.id,)).fetchone()
            if row is not None:
                connection.execute("UPDATE record SET removed = 0 WHERE id = ?", (record.id,))
                self._search.put(connection, row[0], parse(*row))

    def _put(self, connection: dbapi2.Connection, record: Record, kind: str, body: str) -> None:
        position = getattr(record, "position", 0)
        saved = connection.execute(
            "INSERT INTO record(id, kind, revision, position, body) VALUES (?, ?, 1, ?, ?) "
            "ON CONFLICT(id) DO UPDATE SET revision = revision + 1, position = excluded.position, removed = 0, "
            "body = excluded.body WHERE kind = excluded.kind",
            (record.id, kind, position, body),
        )
        if saved.rowcount != 1:
            raise ValueError("this id belongs to a record of another kind")
        self._search.put(connection, kind, record)


def parse(kind: str, body: str) -> Record:
    """The record in a stored text. Raises Damaged."""
    try:
        return from_plain(kind, json.loads(body))
    except (ValueError, TypeError):  # a page of another table gives other types
        raise Damaged(DAMAGED) from None
