"""Bytes of any length in the container: chunk rows, committed in pieces under a pending mark, each content once.

Reading and hashing run beside the database in another thread: it is the slowest of the three.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import islice

from sqlcipher3 import dbapi2

from companion.vault.database import Database
from companion.vault.errors import DAMAGED, STOPPED, Cancelled, Damaged, StorageFull, VaultError

CHUNK = 256 * 1024
"""Bytes of a chunk; only the last one of a content is shorter."""
_COMMIT = 32
"""Chunks of one commit at most. It is shorter where another thread waits for the database."""
_READ = 4
"""Chunks read at once."""
_SWEPT = 16
"""Chunks taken away in one commit: all of their bytes go through the rollback journal."""
_HELD = 64
"""Pages held back for the end of a commit, which nobody can cut short; the library's own number is 500."""


class Contents:
    """Contents by number. What stays pending is no one's, and is swept away."""

    def __init__(self, database: Database) -> None:
        self._database = database
        with database.read() as connection:
            (newest,) = connection.execute("SELECT coalesce(max(number), 0) FROM content").fetchone()
        self._newest_left = int(newest)

    def write(
        self,
        pieces: Iterable[bytes],
        *,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[int, int, str]:
        """Store the pieces (of any size) as a pending content; returns its number, size and SHA-256 in hex.

        Nothing is locked while the pieces are read. On any exception the content is taken away again.
        """
        filling = _Filling(self._database, progress or _ignore)
        digest = hashlib.sha256()
        chunks = _noticed(_chunks(pieces), digest.update, cancelled)
        try:
            filling.run(chunks)
        except BaseException:
            with suppress(VaultError):  # what can't be taken away now is swept at the next open
                self.discard(filling.number)
            raise
        return filling.number, filling.size, digest.hexdigest()

    def find(self, size: int, sha256: str) -> int | None:
        """A content that has these bytes, or None. It is read to its end: a damaged one must not pass for them."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT number FROM content WHERE sha256 = ? AND size = ? AND NOT pending ORDER BY number DESC",
                (sha256, size),
            ).fetchall()
        for (number,) in rows:
            with suppress(Damaged):
                for _ in self.read(number, size, sha256):
                    pass
                return int(number)
        return None

    def has_size(self, size: int) -> bool:
        """Whether there is a content of this size. Raises VaultError."""
        with self._database.read() as connection:
            row = connection.execute("SELECT 1 FROM content WHERE size = ? AND NOT pending LIMIT 1", (size,)).fetchone()
        return row is not None

    @staticmethod
    def newest(connection: dbapi2.Connection, size: int, sha256: str) -> int:
        """The number of the last content that should have these bytes, whether or not it has; 0 where there is none."""
        (number,) = connection.execute(
            "SELECT coalesce(max(number), 0) FROM content WHERE sha256 = ? AND size = ? AND NOT pending", (sha256, size)
        ).fetchone()
        return int(number)

    @staticmethod
    def is_kept(connection: dbapi2.Connection, number: int) -> bool:
        """Whether the content is there and somebody's. Inside the transaction that gives it one more owner."""
        row = connection.execute("SELECT 1 FROM content WHERE number = ? AND NOT pending", (number,)).fetchone()
        return row is not None

    @staticmethod
    def keep(connection: dbapi2.Connection, number: int, size: int, sha256: str) -> None:
        """Take the pending mark off, inside the transaction that gives the content an owner."""
        connection.execute(
            "UPDATE content SET pending = 0, size = ?, sha256 = ? WHERE number = ? AND pending", (size, sha256, number)
        )

    @staticmethod
    def release(connection: dbapi2.Connection, numbers: Iterable[int]) -> list[int]:
        """Those of the contents that have no owner left, pending from now on: to be discarded.

        Inside the transaction that takes an owner away. A file that was only taken out of the lists owns its bytes.
        """
        gone = []
        for number in set(numbers):
            changed = connection.execute(
                "UPDATE content SET pending = 1, sha256 = '' WHERE number = ?1 "
                "AND NOT EXISTS (SELECT 1 FROM attachment WHERE content = ?1) "
                "AND NOT EXISTS (SELECT 1 FROM received_attachment WHERE content = ?1)",
                (number,),
            )
            if changed.rowcount:
                gone.append(number)
        return gone

    def read(self, number: int, size: int, sha256: str) -> Iterator[bytes]:
        """The chunks; nothing is locked between them. Raises Damaged where size or SHA-256 is not right."""
        digest, total = hashlib.sha256(), 0
        count = -(-size // CHUNK)
        for chunk in self._direct(number, count) if count <= _READ else self._ahead(number, count):
            digest.update(chunk)
            total += len(chunk)
            yield chunk
        if total != size or digest.hexdigest() != sha256:
            raise Damaged(DAMAGED)

    def discard(self, number: int) -> None:
        """Take away a pending content, a few chunks at a time, so that no transaction is long."""
        self._sweep(number, limit=None)

    def sweep(self, limit: int | None = None) -> None:
        """Take away what earlier processes left pending: all of it, or `limit` chunks at most."""
        while (number := self._left_pending()) is not None:
            if not self._sweep(number, limit) or limit is not None:
                return

    def _direct(self, number: int, count: int) -> Iterator[bytes]:
        position = 0
        while position < count:
            chunks = self._fetch(number, position)
            yield from chunks
            position += len(chunks)

    def _ahead(self, number: int, count: int) -> Iterator[bytes]:
        """The chunks, the next ones being read while these are used."""
        position = 0
        with ThreadPoolExecutor(1) as reader:
            coming: Future[list[bytes]] = reader.submit(self._fetch, number, 0)
            while position < count:
                chunks = coming.result()
                position += len(chunks)
                if position < count:
                    coming = reader.submit(self._fetch, number, position)
                yield from chunks

    def _fetch(self, number: int, position: int) -> list[bytes]:
        """A few chunks from a position on, at least one."""
        chunks: list[bytes] = []
        with self._database.read() as connection:
            cursor = connection.execute(
                "SELECT position, bytes FROM chunk WHERE content = ? AND position >= ? ORDER BY position LIMIT ?",
                (number, position, _READ),
            )
            for found, chunk in cursor:
                if found != position + len(chunks):
                    break
                chunks.append(chunk)
                if self._database.wanted:
                    break
            cursor.close()
        if not chunks:
            raise Damaged(DAMAGED)
        return chunks

    def _left_pending(self) -> int | None:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT number FROM content WHERE pending AND number <= ? LIMIT 1", (self._newest_left,)
            ).fetchone()
        return None if row is None else int(row[0])

    def _sweep(self, number: int, limit: int | None) -> bool:
        """Whether all of the content is gone."""
        left, most = limit, _SWEPT
        while left is None or left > 0:
            try:
                gone, end = self._sweep_some(number, most if left is None else min(most, left))
            except StorageFull:
                if most == 1:
                    raise
                most = 1  # the journal of one chunk may still fit
                continue
            if end:
                return True
            left = None if left is None else left - gone
        return False

    def _sweep_some(self, number: int, most: int) -> tuple[int, bool]:
        """One commit: how many chunks went, and whether it was all."""
        with self._database.write(frees=True) as connection, _few_held(connection):
            for gone in range(most):
                row = connection.execute("SELECT number FROM chunk WHERE content = ? LIMIT 1", (number,)).fetchone()
                if row is None:
                    connection.execute("DELETE FROM content WHERE number = ? AND pending", (number,))
                    return gone, True
                connection.execute("DELETE FROM chunk WHERE number = ?", row)
                if self._database.wanted:
                    return gone + 1, False
        return most, False


class _Filling:
    """One content being stored. `number` is 0 before the first commit, `size` the bytes committed."""

    def __init__(self, database: Database, progress: Callable[[int], None]) -> None:
        self._database = database
        self._progress = progress
        self._position = 0
        self.number = 0
        self.size = 0

    def run(self, chunks: Iterator[bytes]) -> None:
        """To the end of the chunks: each lot is stored in a thread while the next one is read in this one.

        The closed container follows in this one too, one commit behind.
        """
        lot = list(islice(chunks, _COMMIT))
        if len(lot) < _COMMIT:
            self._store(lot)
            self._database.follow()
            self._tell()
            return
        with ThreadPoolExecutor(1) as writer, self._database.stream():
            while lot:
                storing = writer.submit(self._store, lot)
                self._database.follow()
                self._tell()
                lot = list(islice(chunks, _COMMIT))
                storing.result()
        self._database.follow()
        self._tell()

    def _tell(self) -> None:
        if self.size:
            self._progress(self.size)

    def _store(self, lot: list[bytes]) -> None:
        left = lot[::-1]
        while left or not self.number:
            self._store_some(left)

    def _store_some(self, left: list[bytes]) -> None:
        """One commit: all of them, or fewer where somebody waits. `left` is in reverse; what is stored leaves it."""
        number, position, size = self.number, self._position, self.size
        rest = left.copy()
        with self._database.write(sum(map(len, left)), follow=False) as connection, _few_held(connection):
            if not number:
                number = int(connection.execute("INSERT INTO content(pending) VALUES (1)").lastrowid or 0)
            while rest:
                chunk = rest.pop()
                connection.execute(
                    "INSERT INTO chunk(content, position, bytes) VALUES (?, ?, ?)", (number, position, chunk)
                )
                position += 1
                size += len(chunk)
                if self._database.wanted:
                    break
        self.number, self._position, self.size = number, position, size
        left[:] = rest


@contextmanager
def _few_held(connection: dbapi2.Connection) -> Iterator[None]:
    """Let the library write most pages as they are made, and not all of them at the end of the transaction."""
    (usual,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size={_HELD}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size={usual}")


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for piece in pieces:
        if len(piece) == CHUNK and not held:
            yield piece
            continue
        held += piece
        while len(held) >= CHUNK:
            yield bytes(held[:CHUNK])
            del held[:CHUNK]
    if held:
        yield bytes(held)


def _noticed(
    chunks: Iterator[bytes], notice: Callable[[bytes], None], cancelled: Callable[[], bool] | None
) -> Iterator[bytes]:
    for chunk in chunks:
        if cancelled is not None and cancelled():
            raise Cancelled(STOPPED)
        notice(chunk)
        yield chunk


def _ignore(_: int) -> None:
    """No progress is told."""
