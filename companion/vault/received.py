"""What somebody else gave: kept apart from her own, never changed, taken away as a whole."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import astuple, dataclass

from sqlcipher3 import dbapi2

from companion.domain.codec import Record, kind_of, to_plain
from companion.vault.attachments import Attachment
from companion.vault.contents import Contents
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, FAILED, Damaged, VaultError
from companion.vault.records import parse

NOT_WHOLE = "A file in it is damaged. Nothing was kept."
_BATCH = 200


@dataclass(frozen=True)
class ReceivedBundle:
    """One bundle. `sender` is the title she gave it; `signer` a public key in hex; `records` and `attachments` are
    counts; `letter` is what its writer says to whoever opens it, or "".
    """

    id: str
    sender: str
    made_at: str
    imported_at: str
    signer: str
    records: int
    attachments: int
    letter: str


@dataclass(frozen=True)
class ReceivedRecord:
    """One record of a bundle. Journal entries come once for each revision; `written_at` is theirs alone."""

    kind: str
    revision: int
    record: Record
    written_at: str = ""
    withdrawn: bool = False


class Received:
    """The received bundles of one vault."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents

    def store(
        self,
        info: ReceivedBundle,
        records: Iterable[ReceivedRecord],
        originals: Iterable[tuple[tuple[Attachment, ...], Iterable[bytes]]],
    ) -> None:
        """Keep a bundle: first the records to their end, then the originals, each content to its end.

        Each original is one content with every attachment that has it. Stored in pieces under a pending mark
        that one small commit takes off. On any exception, also one of the iterables (passed on as it is),
        nothing stays. Raises VaultError; Damaged where a content is not what its attachments say.
        """
        with self._database.write(len(info.letter) * 4) as connection:
            number = int(
                connection.execute(
                    "INSERT INTO received_bundle(id, sender, made_at, imported_at, signer, records, "
                    "attachments, letter, pending) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)",
                    astuple(info),
                ).lastrowid
                or 0
            )
        try:
            self._store_records(number, records)
            for owners, pieces in originals:
                self._store_original(number, owners, pieces)
            with self._database.write() as connection:
                for content, size, sha256 in connection.execute(
                    "SELECT DISTINCT content, size, sha256 FROM received_attachment WHERE bundle = ?", (number,)
                ).fetchall():
                    self._contents.keep(connection, content, size, sha256)
                connection.execute("UPDATE received_bundle SET pending = 0 WHERE number = ?", (number,))
        except BaseException:
            with suppress(VaultError):  # what can't be taken away now is swept at the next open
                self._take_away(number)
            raise

    def bundles(self) -> list[ReceivedBundle]:
        """Every bundle, the newest first. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, sender, made_at, imported_at, signer, records, attachments, letter "
                "FROM received_bundle WHERE NOT pending ORDER BY number DESC"
            ).fetchall()
        return [ReceivedBundle(*row) for row in rows]

    def records(self, bundle_id: str, kind: str) -> list[ReceivedRecord]:
        """The records of a kind, in the order of the bundle. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT r.kind, r.revision, r.body, r.written_at, r.withdrawn FROM received_record r "
                "JOIN received_bundle b ON b.number = r.bundle "
                "WHERE b.id = ? AND NOT b.pending AND r.kind = ? ORDER BY r.number",
                (bundle_id, kind),
            ).fetchall()
        return [
            ReceivedRecord(found, revision, parse(found, body), written_at, bool(withdrawn))
            for found, revision, body, written_at, withdrawn in rows
        ]

    def attachments(self, bundle_id: str, record_id: str) -> list[Attachment]:
        """The files of one of its records, in the order added by its writer. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT a.id, a.record, a.name, a.media_type, a.size, a.sha256, a.added_at "
                "FROM received_attachment a "
                "JOIN received_bundle b ON b.number = a.bundle "
                "WHERE b.id = ? AND NOT b.pending AND a.record = ? ORDER BY a.added_at, a.name, a.number",
                (bundle_id, record_id),
            ).fetchall()
        return [Attachment(*row) for row in rows]

    def read(self, bundle_id: str, sha256: str) -> Iterator[bytes]:
        """The bytes of one original in chunks of 256 KiB; usable from any thread.

        Raises Damaged where they are not there, or at the end where they are not right.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT a.content, a.size, a.sha256 FROM received_attachment a "
                "JOIN received_bundle b ON b.number = a.bundle WHERE b.id = ? AND NOT b.pending AND a.sha256 = ?",
                (bundle_id, sha256),
            ).fetchone()
        if row is None:
            raise Damaged(DAMAGED)
        yield from self._contents.read(*row)

    def content(self, bundle_id: str, sha256: str) -> bytes:
        """All the bytes of one original at once. Raises Damaged where they are not there or not right."""
        return b"".join(self.read(bundle_id, sha256))

    def remove(self, bundle_id: str) -> None:
        """Take a bundle away for good; contents that she has herself stay hers. Raises VaultError."""
        with self._database.write(frees=True) as connection:
            row = connection.execute("SELECT number FROM received_bundle WHERE id = ?", (bundle_id,)).fetchone()
            if row is not None:
                connection.execute("UPDATE received_bundle SET pending = 1 WHERE number = ?", row)
        if row is not None:
            self._take_away(row[0])

    def sweep(self) -> None:
        """Take away what earlier processes left half stored. Before anything else is stored. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT number FROM received_bundle WHERE pending").fetchall()
        for (number,) in rows:
            self._forget(number)

    def _store_records(self, bundle: int, records: Iterable[ReceivedRecord]) -> None:
        batch: list[ReceivedRecord] = []
        for record in records:
            batch.append(record)
            if len(batch) == _BATCH:
                self._store_batch(bundle, batch)
                batch = []
        self._store_batch(bundle, batch)

    def _store_batch(self, bundle: int, batch: list[ReceivedRecord]) -> None:
        rows = []
        for r in batch:
            if r.kind != kind_of(r.record):
                raise VaultError("A part of this file is not what it says. Nothing was kept.")
            body = json.dumps(to_plain(r.record), ensure_ascii=False)
            rows.append((bundle, r.kind, r.record.id, r.revision, r.written_at, r.withdrawn, body))
        with self._database.write(sum(len(row[-1]) for row in rows) * 4) as connection:
            connection.executemany(
                "INSERT INTO received_record(bundle, kind, id, revision, written_at, withdrawn, body) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows,
            )

    def _store_original(self, bundle: int, owners: tuple[Attachment, ...], pieces: Iterable[bytes]) -> None:
        """Bytes that are here already are read to their end, and not stored again."""
        expected = {(owner.size, owner.sha256) for owner in owners}
        here = self._contents.find(*min(expected)) if len(expected) == 1 else None
        if here is not None:
            if expected != {_sum_of(pieces)}:
                raise Damaged(NOT_WHOLE)
            if self._own(bundle, owners, here):
                return
            raise VaultError(FAILED)  # it was removed for good while this was read, and can't be read twice
        number, size, sha256 = self._contents.write(pieces)
        if expected != {(size, sha256)}:
            self._contents.discard(number)
            raise Damaged(NOT_WHOLE)
        with self._database.write() as connection:
            _insert(connection, bundle, owners, number)

    def _own(self, bundle: int, owners: tuple[Attachment, ...], number: int) -> bool:
        with self._database.write() as connection:
            kept = self._contents.is_kept(connection, number)
            if kept:
                _insert(connection, bundle, owners, number)
        return kept

    def _take_away(self, bundle: int) -> None:
        for content in self._forget(bundle):
            self._contents.discard(content)

    def _forget(self, bundle: int) -> list[int]:
        """Take all rows of a bundle away; returns the contents that nobody else has, pending then."""
        with self._database.write(frees=True) as connection:
            rows = connection.execute(
                "SELECT DISTINCT content FROM received_attachment WHERE bundle = ?", (bundle,)
            ).fetchall()
            connection.execute("DELETE FROM received_attachment WHERE bundle = ?", (bundle,))
            connection.execute("DELETE FROM received_record WHERE bundle = ?", (bundle,))
            connection.execute("DELETE FROM received_bundle WHERE number = ?", (bundle,))
            return self._contents.release(connection, (content for (content,) in rows))


def _insert(connection: dbapi2.Connection, bundle: int, owners: tuple[Attachment, ...], number: int) -> None:
    connection.executemany(
        "INSERT INTO received_attachment(id, record, name, media_type, size, sha256, added_at, bundle, content) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(*astuple(owner), bundle, number) for owner in owners],
    )


def _sum_of(pieces: Iterable[bytes]) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    for piece in pieces:
        digest.update(piece)
        size += len(piece)
    return size, digest.hexdigest()
