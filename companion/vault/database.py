"""The open database: one connection behind one lock, transactions, and the size on disk."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import RLock

from sqlcipher3 import dbapi2

from companion.footprint import even_times, grow_to
from companion.vault.container import PAGE
from companion.vault.errors import Damaged, StorageFull, VaultError, plain_errors

STEP = 1024 * 1024
"""Bytes by which both containers grow at least."""
MARGIN = 32 * PAGE
"""Free bytes kept inside, so that an ordinary save never changes the size of the file."""
_LEAST = 8 * PAGE
"""Free bytes with which a small save is still tried when the disk has no room to grow."""
_OVERFLOW = PAGE - 80 - 4
"""Bytes of a blob in one page: SQLCipher keeps 80 for itself, SQLite 4 for the number of the next page."""


class Database:
    """A connection that any thread may use, one at a time.

    `path` is the open file, `other` the closed container that must keep the same size (None while a new
    database is being built). `connect` opens the file anew: SQLCipher, once it has met a page that it can't
    decrypt, gives no page any more that it does not hold already, and saves nothing.
    """

    def __init__(
        self,
        connection: dbapi2.Connection,
        path: Path,
        other: Path | None,
        connect: Callable[[], dbapi2.Connection] | None = None,
    ) -> None:
        self._connection = connection
        self._connect = connect
        self._path = path
        self._other = other
        self._lock = RLock()
        self._writing = False

    @contextmanager
    def read(self) -> Iterator[dbapi2.Connection]:
        """The connection, for reading. Raises VaultError."""
        with self._lock, self._begun_anew(), plain_errors():
            yield self._connection

    @contextmanager
    def write(self, room: int = 0, *, frees: bool = False) -> Iterator[dbapi2.Connection]:
        """One transaction: committed at the end, undone on any exception. Inside another one it joins that.

        `room` is the number of bytes that will be added, where it is more than a text; `frees` says that it
        only takes away, which must go on a full disk too. Raises VaultError.
        """
        with self._lock:
            if self._writing:
                with plain_errors():
                    yield self._connection
                return
            with self._begun_anew():
                if not frees:
                    self._make_room(room)
                self._writing = True
                try:
                    with self._transaction():
                        yield self._connection
                finally:
                    self._writing = False
            self._even_times()

    def even(self) -> None:
        """Give both containers the same size, also where one grew alone before the power went.

        What can't be done for want of room is done another time: it must not keep anyone out.
        """
        if self._other is None:
            return
        with self._lock, suppress(VaultError):
            size = max(self._size(self._path), self._size(self._other))
            self.fill(size)
            self._follow()
        self._even_times()

    def fill(self, size: int) -> None:
        """Make the database itself at least `size` bytes, by free pages. Raises VaultError."""
        with self._lock, plain_errors():
            missing = -(-size // PAGE) - self._number("page_count")
            if missing > 0:
                self._reserve(missing)

    def empty_journal(self) -> None:
        """Save nothing, so that the journal is cut to nothing: a rollback at the open leaves its bytes there.

        Raises VaultError.
        """
        with self._lock, self._transaction():
            self._connection.execute("INSERT INTO reserve(bytes) VALUES (zeroblob(64))")
            self._connection.execute("DELETE FROM reserve")

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _begun_anew(self) -> Iterator[None]:
        """Where a page is damaged, everything else must go on: a new connection takes the place of this one."""
        try:
            yield
        except Damaged:
            if self._connect is not None and not self._writing:
                self._connection.close()  # first: its lock keeps every other one out
                with suppress(VaultError):
                    self._connection = self._connect()
                    self.empty_journal()
            raise

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with plain_errors(writing=True):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(dbapi2.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _make_room(self, room: int) -> None:
        """Grow by free pages before they are needed: a growth in the middle of a save could be undone, and the
        file would be cut; and a full disk shows here, before anything was begun.
        """
        with plain_errors():
            free = self._number("freelist_count") * PAGE
            if free >= room + MARGIN:
                return
            pages = self._number("page_count")
            more = max(STEP, room + MARGIN - free, pages * PAGE // 16)
            try:
                self._reserve(-(-more // PAGE))
            except StorageFull:
                if free < room + _LEAST:
                    raise  # else it fits all the same
        if self._other is not None:
            with suppress(VaultError):
                self._follow()

    def _reserve(self, pages: int) -> None:
        """Add `pages` free pages: a blob as large as the free list and them, put in and taken out at once."""
        size = (self._number("freelist_count") + pages) * _OVERFLOW - 16
        with self._transaction():
            self._connection.execute("INSERT INTO reserve(bytes) VALUES (zeroblob(?))", (size,))
            self._connection.execute("DELETE FROM reserve")

    def _follow(self) -> None:
        """Let the closed container have the size of the open one. It needs no key: it grows by random bytes."""
        if self._other is not None and self._size(self._other) < self._size(self._path):
            with plain_errors():
                grow_to(self._other, self._size(self._path))

    def _even_times(self) -> None:
        if self._other is not None:
            with suppress(OSError):
                even_times(self._path.parent)

    @staticmethod
    def _size(path: Path) -> int:
        with plain_errors():
            return path.stat().st_size

    def _number(self, pragma: str) -> int:
        (value,) = self._connection.execute(f"PRAGMA {pragma}").fetchone()
        return int(value)
