"""The journal: drafts that change as she types, and a record of incidents that only grows (chain)."""

import heapq
import json
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlcipher3 import dbapi2

from companion.domain.codec import from_plain, to_plain
from companion.domain.common import now
from companion.domain.fingerprint import fingerprint
from companion.domain.journal import Incident
from companion.vault.bodies import body_of
from companion.vault.chain import Link, commit, committed_form, first_link, next_link
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.removal import Removal
from companion.vault.search import DRAFT, Search
from companion.vault.slices import slices

CHAIN_DAMAGED = "What you wrote down was changed from outside this program. Nothing was overwritten."
_KIND = "incident"
_RUN = 2000
"""Entries sorted at once: some milliseconds."""
_COLUMNS = (
    *("sequence", "incident", "revision", "withdrawn", "written_at"),
    *("nonce", "commitment", "link", "body", "private_note"),
)
Row = tuple[int, str, int, int, str, bytes, bytes, bytes, bytes | None, str]


@dataclass(frozen=True)
class Entry:
    """One revision of an incident as it stands in the record. Revision 1 is the original.

    `written_at` is ISO 8601 with the offset, `commitment` 64 hex digits.
    """

    incident: Incident
    revision: int
    sequence: int
    written_at: str
    commitment: str
    withdrawn: bool


class Journal:
    """Drafts and entries of one vault."""

    def __init__(self, database: Database, search: Search, removal: Removal, vault_id: str) -> None:
        self._database = database
        self._search = search
        self._removal = removal
        self._vault_id = vault_id

    def save_draft(self, incident: Incident) -> None:
        """Keep what is typed; drafts are no part of the record. Raises VaultError."""
        body = body_of(incident)
        with self._database.write(len(body) * 4) as connection:
            # A new number each time: the highest is the draft touched last.
            connection.execute("INSERT OR REPLACE INTO draft(id, body) VALUES (?, ?)", (incident.id, body))
            self._search.put(connection, DRAFT, incident)

    def drafts(self) -> list[Incident]:
        """Every draft, the one touched last first. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT body FROM draft ORDER BY number DESC").fetchall()
        return [_incident(_loaded(body)) for (body,) in rows]

    def drop_draft(self, incident_id: str) -> None:
        """Throw a draft away. Raises VaultError."""
        with self._database.write() as connection:
            self._drop(connection, incident_id)

    def add(self, incident: Incident) -> Entry:
        """Append it to the record and drop its draft, at once; the same id again is a correction.

        Raises VaultError.
        """
        with self._database.write(len(body_of(incident)) * 4) as connection:
            entry = self._append(connection, incident, withdrawn=False)
            self._drop(connection, incident.id)
            self._search.put(connection, _KIND, incident)
        return entry

    def add_many(self, incidents: Sequence[Incident]) -> list[Entry]:
        """Append all of them at once, in this order: all or none are added. Raises VaultError."""
        room = sum(len(body_of(incident)) for incident in incidents) * 4
        with self._database.write(room):
            return [self.add(incident) for incident in incidents]

    def erase(self, incident_id: str) -> None:
        """Take all texts of an incident away for good, its draft and its files. BLOCKING. Raises VaultError.

        Its links in the chain stay, without the random bytes that a guess could be tried with.
        """
        with self._database.write(frees=True) as connection:
            connection.execute(
                "UPDATE entry SET body = NULL, nonce = X'', private_note = '' WHERE incident = ?", (incident_id,)
            )
            self._drop(connection, incident_id)
            self._search.drop(connection, _KIND, incident_id)
            contents = self._removal.take(connection, "record", incident_id)
        self._removal.finish(contents)

    def withdraw(self, incident_id: str) -> None:
        """Mark an incident as withdrawn, by one more link; what was written stays. Raises VaultError."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT sequence, incident, revision, withdrawn, written_at, nonce, commitment, "
                "link, body, private_note "
                "FROM entry WHERE incident = ? AND body IS NOT NULL ORDER BY revision DESC LIMIT 1",
                (incident_id,),
            ).fetchone()
            if row is not None and not row[3]:
                self._append(connection, _entry(row).incident, withdrawn=True)

    def entries(self) -> list[Entry]:
        """The newest revision of each incident, by when it happened, the latest first. Raises VaultError."""
        newest: dict[str, Row] = {}
        for rows in slices(self._database, "entry", _COLUMNS):
            newest |= {row[1]: row for row in rows if row[8] is not None}
        found = []
        while newest:  # taken apart row by row: all at once would keep the interpreter from the window's thread
            found.append(_entry(newest.popitem()[1]))
        return _latest_first(found)

    def history(self, incident_id: str) -> list[Entry]:
        """Every revision of an incident, the original first. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT sequence, incident, revision, withdrawn, written_at, nonce, commitment, "
                "link, body, private_note "
                "FROM entry WHERE incident = ? AND body IS NOT NULL ORDER BY revision",
                (incident_id,),
            ).fetchall()
        return [_entry(row) for row in rows]

    def mentioning(self, record_id: str) -> list[Entry]:
        """The newest revision of each incident that a contact or paper belongs to, the latest first. BLOCKING.

        Raises VaultError.
        """
        wanted, newest = record_id.encode(), dict[str, Row]()
        for rows in slices(self._database, "entry", _COLUMNS):
            newest |= {row[1]: row for row in rows if row[8] is not None}
        # Most texts do not hold the id: only those that do are taken apart.
        found = [_entry(row) for row in newest.values() if wanted in (row[8] or b"")]
        return _latest_first([e for e in found if record_id in e.incident.people + e.incident.papers])

    def holding(self, text: str) -> set[str]:
        """The ids of incidents and drafts that hold every word of `text`, or its beginning. Raises VaultError."""
        return self._search.ids(text, (_KIND, DRAFT))

    def chain(self) -> list[Link]:
        """Every link in order. Raises VaultError."""
        return [_link(row) for row in self._rows()]

    def verify(self, *, progress: Callable[[int, int], None] | None = None) -> str:
        """Recompute every commitment and link; returns the head, 64 hex digits. Raises Damaged.

        `progress` gets entries, done and in all. Nothing is locked for long, and what is added meanwhile counts.
        """
        link, expected = first_link(self._vault_id), 1
        for rows in slices(self._database, "entry", _COLUMNS):
            for row in rows:
                try:
                    link = next_link(link, row[6])
                    sound = row[0] == expected and _sound(row, link)
                except (TypeError, AttributeError):  # rows of another table, where an old page was put back
                    sound = False
                if not sound:
                    raise Damaged(CHAIN_DAMAGED)
                expected += 1
            if progress is not None:
                progress(expected - 1, max(self._length(), expected - 1))
        return link.hex()

    def fingerprint(self, words: Sequence[str]) -> str:
        """Six of the first 2048 `words` that stand for everything added to the record. Raises VaultError."""
        with self._database.read() as connection:
            last = connection.execute("SELECT link FROM entry ORDER BY sequence DESC LIMIT 1").fetchone()
        head = first_link(self._vault_id) if last is None else last[0]
        return fingerprint(head.hex(), words)

    def ends_well(self, count: int) -> bool:
        """Whether the last of `count` entries is there and follows the one before it. Raises VaultError."""
        with self._database.read() as connection:
            last = connection.execute(
                "SELECT sequence, commitment, link FROM entry ORDER BY sequence DESC LIMIT 2"
            ).fetchall()
        if not last:
            return count == 0
        before = last[1][2] if len(last) == 2 else first_link(self._vault_id)
        sequence, commitment, link = last[0]
        whole = isinstance(before, bytes) and isinstance(commitment, bytes)
        return whole and bool(sequence == count and next_link(before, commitment) == link)

    def _length(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute("SELECT coalesce(max(sequence), 0) FROM entry").fetchone()[0])

    def _rows(self) -> list[Row]:
        return [row for rows in slices(self._database, "entry", _COLUMNS) for row in rows]

    def _append(self, connection: dbapi2.Connection, incident: Incident, *, withdrawn: bool) -> Entry:
        last = connection.execute("SELECT sequence, link FROM entry ORDER BY sequence DESC LIMIT 1").fetchone()
        sequence, link = last if last is not None else (0, first_link(self._vault_id))
        (newest,) = connection.execute(
            "SELECT coalesce(max(revision), 0) FROM entry WHERE incident = ?", (incident.id,)
        ).fetchone()
        revision, written_at, nonce = newest + 1, now(), os.urandom(32)
        plain = to_plain(incident)
        private_note = plain.pop("private_note")
        form = committed_form(plain, revision, written_at, withdrawn=withdrawn)
        commitment = commit(nonce, form)
        connection.execute(
            "INSERT INTO entry(sequence, incident, revision, withdrawn, written_at, nonce, "
            "commitment, link, body, private_note) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                sequence + 1,
                incident.id,
                revision,
                withdrawn,
                written_at,
                nonce,
                commitment,
                next_link(link, commitment),
                form,
                private_note,
            ),
        )
        return Entry(incident, revision, sequence + 1, written_at, commitment.hex(), withdrawn)

    def _drop(self, connection: dbapi2.Connection, incident_id: str) -> None:
        connection.execute("DELETE FROM draft WHERE id = ?", (incident_id,))
        self._search.drop(connection, DRAFT, incident_id)


def _sound(row: Row, link: bytes) -> bool:
    """Whether an entry has this link, and a text that its commitment and columns tell the truth about."""
    _, incident, revision, withdrawn, written_at, nonce, commitment, stored, body, _ = row
    if body is None:
        return link == stored
    content = _loaded(body)
    told = (content.get("revision"), content.get("withdrawn"), content.get("written_at"))
    return (
        link == stored
        and commit(nonce, body) == commitment
        and told == (revision, bool(withdrawn), written_at)
        and content.get("incident", {}).get("id") == incident
    )


def _latest_first(entries: list[Entry]) -> list[Entry]:
    """By when it happened. In runs that are merged: one long sort would keep the interpreter to itself."""
    runs = [entries[start : start + _RUN] for start in range(0, len(entries), _RUN)]
    for run in runs:
        run.sort(key=_when, reverse=True)
    return list(heapq.merge(*runs, key=_when, reverse=True))


def _when(entry: Entry) -> tuple[Any, ...]:
    return entry.incident.happened.sort_key(), entry.sequence


def _loaded(body: str | bytes) -> dict[str, Any]:
    try:
        plain = json.loads(body)
    except (ValueError, TypeError):
        raise Damaged(DAMAGED) from None
    if not isinstance(plain, dict):
        raise Damaged(DAMAGED)
    return plain


def _incident(plain: object) -> Incident:
    try:
        record = from_plain(_KIND, plain)
    except ValueError:
        raise Damaged(DAMAGED) from None
    if not isinstance(record, Incident):
        raise Damaged(DAMAGED)
    return record


def _entry(row: Row) -> Entry:
    sequence, _, revision, withdrawn, written_at, _, commitment, _, body, private_note = row
    incident = _incident(_loaded(body or b"").get("incident"))
    if not isinstance(commitment, bytes):
        raise Damaged(DAMAGED)
    incident = replace(incident, private_note=private_note)
    return Entry(incident, revision, sequence, written_at, commitment.hex(), bool(withdrawn))


def _link(row: Row) -> Link:
    sequence, incident, revision, withdrawn, written_at, nonce, commitment, link, body, _ = row
    plain = None if body is None else _loaded(body).get("incident")
    hexes = (nonce.hex(), commitment.hex(), link.hex())
    return Link(sequence, incident, revision, written_at, bool(withdrawn), *hexes, plain)
