"""Files that belong to records: original bytes untouched, under their SHA-256."""

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass
from typing import BinaryIO

from companion.domain.common import new_id, now
from companion.vault.contents import CHUNK, Contents
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged, from_system


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
    """The files of one vault. `add`, `read` and `content` may be used from any thread."""

    def __init__(self, database: Database, contents: Contents) -> None:
        self._database = database
        self._contents = contents

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

        Committed in pieces; until the last small commit nothing of it is seen anywhere. Raises Cancelled,
        another VaultError, or what reading `source` raises (an OSError becomes a VaultError); nothing stays then.
        """
        self._contents.sweep()
        number, size, sha256 = self._contents.write(_pieces(source), progress=progress, cancelled=cancelled)
        added = Attachment(new_id(), record_id, name, media_type, size, sha256, now())
        with self._database.write() as connection:
            self._contents.keep(connection, number)
            connection.execute(
                "INSERT INTO attachment(id, record, name, media_type, size, sha256, added_at, content) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*astuple(added), number),
            )
        return added

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

    def remove(self, attachment: Attachment) -> None:
        """Take it out of every list; `restore` brings it back. Raises VaultError."""
        self._mark(attachment, removed=True)

    def restore(self, attachment: Attachment) -> None:
        """Bring a removed file back. Raises VaultError."""
        self._mark(attachment, removed=False)

    def _mark(self, attachment: Attachment, *, removed: bool) -> None:
        with self._database.write() as connection:
            connection.execute("UPDATE attachment SET removed = ? WHERE id = ?", (removed, attachment.id))


def _pieces(source: BinaryIO) -> Iterator[bytes]:
    while True:
        try:
            piece = source.read(CHUNK)
        except OSError as error:
            raise from_system(error) from None
        if not piece:
            return
        yield piece
