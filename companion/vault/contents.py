"""Bytes of any length in the container: chunk rows, committed in pieces under a pending mark."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from sqlcipher3 import dbapi2

from companion.vault.database import Database
from companion.vault.errors import DAMAGED, STOPPED, Cancelled, Damaged, VaultError

CHUNK = 256 * 1024
"""Bytes of a chunk; only the last one of a content is shorter."""


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
        with self._database.write() as connection:
            number = int(connection.execute("INSERT INTO content(pending) VALUES (1)").lastrowid or 0)
        try:
            size, sha256 = self._fill(number, pieces, progress, cancelled)
        except BaseException:
            with suppress(VaultError):  # what can't be taken away now is swept at the next open
                self.discard(number)
            raise
        return number, size, sha256

    def _fill(
        self,
        number: int,
        pieces: Iterable[bytes],
        progress: Callable[[int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> tuple[int, str]:
        digest, size = hashlib.sha256(), 0
        for position, chunk in enumerate(_chunks(pieces)):
            if cancelled is not None and cancelled():
                raise Cancelled(STOPPED)
            with self._database.write(len(chunk)) as connection:
                connection.execute(
                    "INSERT INTO chunk(content, position, bytes) VALUES (?, ?, ?)", (number, position, chunk)
                )
            digest.update(chunk)
            size += len(chunk)
            if progress is not None:
                progress(size)
        return size, digest.hexdigest()

    @staticmethod
    def give_up(connection: dbapi2.Connection, number: int) -> None:
        """Set the pending mark, inside the transaction that takes the owner away; then `discard` it."""
        connection.execute("UPDATE content SET pending = 1 WHERE number = ?", (number,))

    @staticmethod
    def keep(connection: dbapi2.Connection, number: int) -> None:
        """Take the pending mark off, inside the transaction that gives the content an owner."""
        connection.execute("UPDATE content SET pending = 0 WHERE number = ?", (number,))

    def read(self, number: int, size: int, sha256: str) -> Iterator[bytes]:
        """The chunks; nothing is locked between them. Raises Damaged where size or SHA-256 is not right."""
        digest, total = hashlib.sha256(), 0
        for position in range(-(-size // CHUNK)):
            with self._database.read() as connection:
                row = connection.execute(
                    "SELECT bytes FROM chunk WHERE content = ? AND position = ?", (number, position)
                ).fetchone()
            if row is None:
                raise Damaged(DAMAGED)
            digest.update(row[0])
            total += len(row[0])
            yield row[0]
        if total != size or digest.hexdigest() != sha256:
            raise Damaged(DAMAGED)

    def discard(self, number: int) -> None:
        """Take away a pending content, chunk by chunk, so that no transaction is long."""
        self._sweep(number, limit=None)

    def sweep(self, limit: int | None = None) -> None:
        """Take away what earlier processes left pending: all of it, or `limit` chunks at most."""
        while (number := self._left_pending()) is not None:
            if not self._sweep(number, limit) or limit is not None:
                return

    def _left_pending(self) -> int | None:
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT number FROM content WHERE pending AND number <= ? LIMIT 1", (self._newest_left,)
            ).fetchone()
        return None if row is None else int(row[0])

    def _sweep(self, number: int, limit: int | None) -> bool:
        """Whether all of the content is gone."""
        done = 0
        while limit is None or done < limit:
            with self._database.write(frees=True) as connection:
                gone = connection.execute(
                    "DELETE FROM chunk WHERE number = (SELECT number FROM chunk WHERE content = ? LIMIT 1)",
                    (number,),
                ).rowcount
                if not gone:
                    connection.execute("DELETE FROM content WHERE number = ? AND pending", (number,))
                    return True
            done += 1
        return False


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= CHUNK:
            yield bytes(held[:CHUNK])
            del held[:CHUNK]
    if held:
        yield bytes(held)
