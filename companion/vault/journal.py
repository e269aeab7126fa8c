"""The journal: drafts that change as she types, and a record of incidents that only grows.

commitment = SHA-256(32 random bytes ‖ canonical form); link n = SHA-256(link n-1 ‖ commitment n);
link 0 = SHA-256(the 16 bytes of the vault id). The canonical form is that of
{"incident": the incident without private_note, "revision", "withdrawn", "written_at"}.
"""

import hashlib
import json
import os
from dataclasses import dataclass, replace
from typing import Any

from sqlcipher3 import dbapi2

from companion.domain.codec import canonical, from_plain, to_plain
from companion.domain.common import now
from companion.domain.journal import Incident
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.search import DRAFT, Search

CHAIN_DAMAGED = "What you wrote down was changed from outside this program. Nothing was overwritten."
_KIND = "incident"
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


@dataclass(frozen=True)
class Link:
    """One link of the chain: nonce, commitment and link as 64 hex digits each.

    `plain` is the incident's plain form without private_note; None where its text was removed for good.
    """

    sequence: int
    incident_id: str
    revision: int
    written_at: str
    withdrawn: bool
    nonce: str
    commitment: str
    link: str
    plain: dict[str, Any] | None


def first_link(vault_id: str) -> bytes:
    """Link 0 for a vault id of 32 hex digits."""
    return hashlib.sha256(bytes.fromhex(vault_id)).digest()


def next_link(link: bytes, commitment: bytes) -> bytes:
    """The link after `link`."""
    return hashlib.sha256(link + commitment).digest()


def committed_form(plain: dict[str, Any], revision: int, written_at: str, *, withdrawn: bool) -> bytes:
    """The canonical bytes that a commitment runs over. `plain` has no private_note."""
    return canonical({"incident": plain, "revision": revision, "withdrawn": withdrawn, "written_at": written_at})


def commit(nonce: bytes, form: bytes) -> bytes:
    """The commitment to canonical bytes."""
    return hashlib.sha256(nonce + form).digest()


class Journal:
    """Drafts and entries of one vault."""

    def __init__(self, database: Database, search: Search, vault_id: str) -> None:
        self._database = database
        self._search = search
        self._vault_id = vault_id

    def save_draft(self, incident: Incident) -> None:
        """Keep what is typed; drafts are no part of the record. Raises VaultError."""
        body = json.dumps(to_plain(incident), ensure_ascii=False)
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
        with self._database.write(len(json.dumps(to_plain(incident))) * 4) as connection:
            entry = self._append(connection, incident, withdrawn=False)
            self._drop(connection, incident.id)
            self._search.put(connection, _KIND, incident)
        return entry

    def withdraw(self, incident_id: str) -> None:
        """Mark an incident as withdrawn, by one more link; what was written stays. Raises VaultError."""
        with self._database.write() as connection:
            row = connection.execute(
                "SELECT sequence, incident, revision, withdrawn, written_at, nonce, commitment, "
                "link, body, private_note "
                "FROM entry WHERE incident = ? ORDER BY revision DESC LIMIT 1",
                (incident_id,),
            ).fetchone()
            if row is not None and not row[3]:
                self._append(connection, _entry(row).incident, withdrawn=True)

    def entries(self) -> list[Entry]:
        """The newest revision of each incident, by when it happened, the latest first. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT sequence, incident, revision, withdrawn, written_at, nonce, commitment, "
                "link, body, private_note, max(revision) "
                "FROM entry WHERE body IS NOT NULL GROUP BY incident"
            ).fetchall()
        found = [_entry(row[:-1]) for row in rows]
        return sorted(found, key=lambda e: (e.incident.happened.sort_key(), e.sequence), reverse=True)

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

    def chain(self) -> list[Link]:
        """Every link in order. Raises VaultError."""
        return [_link(row) for row in self._rows()]

    def verify(self) -> str:
        """Recompute every commitment and link; returns the head, 64 hex digits. Raises Damaged."""
        link = first_link(self._vault_id)
        for expected, row in enumerate(self._rows(), start=1):
            sequence, incident, revision, withdrawn, written_at, nonce, commitment, stored, body, _ = row
            link = next_link(link, commitment)
            sound = sequence == expected and link == stored
            if body is not None:
                content = _loaded(body)
                same = (content.get("revision"), content.get("withdrawn"), content.get("written_at"))
                sound = sound and commit(nonce, body) == commitment
                sound = sound and same == (revision, bool(withdrawn), written_at)
                sound = sound and content.get("incident", {}).get("id") == incident
            if not sound:
                raise Damaged(CHAIN_DAMAGED)
        return link.hex()

    def _rows(self) -> list[Row]:
        with self._database.read() as connection:
            rows: list[Row] = connection.execute(
                "SELECT sequence, incident, revision, withdrawn, written_at, nonce, commitment, "
                "link, body, private_note "
                "FROM entry ORDER BY sequence"
            ).fetchall()
        return rows

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


def _loaded(body: str | bytes) -> dict[str, Any]:
    try:
        plain = json.loads(body)
    except ValueError:
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
    incident = replace(incident, private_note=private_note)
    return Entry(incident, revision, sequence, written_at, commitment.hex(), bool(withdrawn))


def _link(row: Row) -> Link:
    sequence, incident, revision, withdrawn, written_at, nonce, commitment, link, body, _ = row
    plain = None if body is None else _loaded(body).get("incident")
    hexes = (nonce.hex(), commitment.hex(), link.hex())
    return Link(sequence, incident, revision, written_at, bool(withdrawn), *hexes, plain)
