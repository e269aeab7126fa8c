"""Files that belong to records: original bytes untouched, under their SHA-256, the same bytes once."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from typing import BinaryIO

from sqlcipher3 import dbapi2

from companion.domain.common import new_id, now
from companion.vault.contents import CHUNK, Contents
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, STOPPED, Cancelled, Damaged, from_system, plain_errors
from companion.vault.removal import Removal


@dataclass(frozen=True)
class Attachment:
    """One file. `record` is the id of the record it belongs to, `size` in bytes, `sha256` 64 hex digits."""

    id: str
    record: str
    name: str
    media_type: str
    size: int
    sha256: str
    added_at: str


class Attachments:
    """The files of one vault. Every method may be used from any thread."""

    def __init__(self, database: Database, contents: Contents, removal: Removal) -> None:
        self._database = database
        self._contents = contents
        self._removal = removal

    def add(
        self,
        record_id: str,
        name: str,
        source: BinaryIO,
        *,
        media_type: str = "",
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Attachment:
        """Store what `source` holds. `progress` gets the bytes stored so far.

        Where a content of this size is here already, `source` is read once more, first: bytes that are here are not
        stored again. Committed in pieces; until the last small commit nothing of it is seen anywhere. Raises
        Cancelled, another VaultError, or what reading `source` raises (an OSError becomes a VaultError); nothing
        stays then.
        """
        self._contents.sweep()
        size, sha256 = self._sum_of(source, cancelled)
        number = self._contents.find(size, sha256) if sha256 else None
        if number is not None:
            added = Attachment(new_id(), record_id, name, media_type, size, sha256, now())
            if self._own(added, number):
                if progress is not None:
                    progress(size)
                return added
        number, size, sha256 = self._contents.write(_pieces(source), progress=progress, cancelled=cancelled)
        added = Attachment(new_id(), record_id, name, media_type, size, sha256, now())
        if not self._settled(added, number):
            self._contents.discard(number)
        return added

    def _settled(self, added: Attachment, number: int) -> bool:
        """Give the file its new content, or one with the same bytes that came to be meanwhile: False then."""
        while True:
            with self._database.read() as connection:
                seen = self._contents.newest(connection, added.size, added.sha256)
            twin = self._contents.find(added.size, added.sha256) if seen else None
            if twin is not None and self._own(added, twin):
                return False
            with self._database.write() as connection:
                if self._contents.newest(connection, added.size, added.sha256) == seen:
                    self._contents.keep(connection, number, added.size, added.sha256)
                    _insert(connection, added, number)
                    return True

    def _sum_of(self, source: BinaryIO, cancelled: Callable[[], bool] | None) -> tuple[int, str]:
        """Size and SHA-256 of a source where a content of its size is here, else "" for the second."""
        with plain_errors():
            if not source.seekable():
                return 0, ""
            start = source.tell()
            size = source.seek(0, os.SEEK_END) - start
            source.seek(start)
        if not self._contents.has_size(size):
            return size, ""
        digest, size = hashlib.sha256(), 0
        for piece in _pieces(source):
            if cancelled is not None and cancelled():
                raise Cancelled(STOPPED)
            digest.update(piece)
            size += len(piece)
        with plain_errors():
            source.seek(start)
        return size, digest.hexdigest()

    def _own(self, added: Attachment, number: int) -> bool:
        """Let the file have a content that is here; False where that has gone meanwhile."""
        with self._database.write() as connection:
            if not self._contents.is_kept(connection, number):
                return False
            _insert(connection, added, number)
        return True

    def of(self, record_id: str) -> list[Attachment]:
        """The files of a record, in the order added. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, record, name, media_type, size, sha256, added_at "
                "FROM attachment WHERE record = ? AND NOT removed ORDER BY number",
                (record_id,),
            ).fetchall()
        return [Attachment(*row) for row in rows]

    def all(self) -> list[Attachment]:
        """Every file that was not removed, in the order added. Raises VaultError."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, record, name, media_type, size, sha256, added_at "
                "FROM attachment WHERE NOT removed ORDER BY number"
            ).fetchall()
        return [Attachment(*row) for row in rows]

    def read(self, attachment: Attachment) -> Iterator[bytes]:
        """The bytes, in chunks of 256 KiB. Raises Damaged at the end where the SHA-256 is not right."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT content, size, sha256 FROM attachment WHERE id = ?", (attachment.id,)
            ).fetchone()
        if row is None:
            raise Damaged(DAMAGED)
        yield from self._contents.read(*row)

    def content(self, attachment: Attachment) -> bytes:
        """All the bytes at once. Raises Damaged where the SHA-256 is not right."""
        return b"".join(self.read(attachment))

    def save_to(
        self,
        attachment: Attachment,
        target: BinaryIO,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the bytes to `target` as they are read. `progress` gets bytes, done and in all.

        Raises Damaged, at the end, where the bytes are not right; Cancelled; another VaultError where the disk says
        no. What was written to `target` until then is the caller's to remove.
        """
        write_out(self.read(attachment), attachment.size, target, progress=progress, cancelled=cancelled)

    def erase(self, attachment: Attachment) -> None:
        """Take it away for good, and its bytes where no other file has them. BLOCKING. Raises VaultError."""
        with self._database.write(frees=True) as connection:
            contents = self._removal.take(connection, "id", attachment.id)
        self._removal.finish(contents)

    def remove(self, attachment: Attachment) -> None:
        """Take it out of every list; `restore` brings it back. Raises VaultError."""
        self._mark(attachment, removed=True)

    def restore(self, attachment: Attachment) -> None:
        """Bring a removed file back. Raises VaultError."""
        self._mark(attachment, removed=False)

    def _mark(self, attachment: Attachment, *, removed: bool) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE attachment SET removed = ? WHERE id = ?", (removed, attachment.id))


def _insert(connection: dbapi2.Connection, added: Attachment, number: int) -> None:
    connection.execute(
        "INSERT INTO attachment(id, record, name, media_type, size, sha256, added_at, content) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (*astuple(added), number),
    )


def write_out(
    pieces: Iterable[bytes],
    size: int,
    target: BinaryIO,
    *,
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> None:
    """Write `pieces`, `size` bytes in all, to `target`. Raises Cancelled; VaultError where the disk says no."""
    done = 0
    for piece in pieces:
        if cancelled is not None and cancelled():
            raise Cancelled(STOPPED)
        with plain_errors(writing=True):
            target.write(piece)
        done += len(piece)
        if progress is not None:
            progress(done, size)


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            piece = source.read(CHUNK)
        except OSError as error:
            raise from_system(error) from None
        if not piece:
            return
        yield piece
