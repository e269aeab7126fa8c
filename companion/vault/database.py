"""The open database: one connection behind one lock, transactions, and the size on disk."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock

from sqlcipher3 import dbapi2

from companion.footprint import even_times, grow_to
from companion.vault.container import PAGE
from companion.vault.errors import FULL, Damaged, StorageFull, VaultError, plain_errors
from companion.vault.pages import LOCK_BYTE
from companion.vault.random_bytes import random_bytes
from companion.vault.turns import Turns

STEP = 1024 * 1024
"""Both containers grow to the next multiple of this many bytes."""
MARGIN = 32 * PAGE
"""Free bytes kept inside, so that an ordinary save never changes the size of the file."""
LARGE = 2 * STEP
"""Bytes from which a save lets the database grow by itself: what is written ahead would be written twice."""
KEPT_FREE = 4 * STEP
"""Bytes of the disk that growth leaves alone: taking something away needs room for the rollback journal."""
_LEAST = 8 * PAGE
"""Free bytes with which a small save is still tried when the disk has no room to grow."""
_ANEW = 16 * STEP
"""Bytes of free pages that are written anew after a kill."""
_OVERFLOW = PAGE - 80 - 4
"""Bytes of a blob in one page: SQLCipher keeps 80 for itself, SQLite 4 for the number of the next page."""


class Database:
    """A connection that any thread may use, one at a time, in the order of asking.

    `path` is the open file, `other` the closed container that must keep the same size (None while a new
    database is being built). `connect` opens the file anew: for growth, which appends to a closed file, and
    because SQLCipher, once it has met a page that it can't decrypt, gives no page any more that it does not
    hold already, and saves nothing.
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
        self._lock = Turns()
        self._follows = Lock()
        self._writing = False
        self._lost = False
        self._streams = 0

    @property
    def wanted(self) -> bool:
        """Whether another thread waits. Who does long work inside `write` looks, and ends it early then."""
        return self._lock.wanted

    @contextmanager
    def read(self) -> Iterator[dbapi2.Connection]:
        """The connection, for reading. Raises VaultError."""
        with self._lock, self._begun_anew(), plain_errors():
            yield self._connection

    @contextmanager
    def write(self, room: int = 0, *, frees: bool = False, follow: bool = True) -> Iterator[dbapi2.Connection]:
        """One transaction: committed at the end, undone on any exception. Inside another one it joins that.

        `room` is the number of bytes that will be added, where it is more than a text; `frees` says that it
        only takes away, which must go on a full disk too. The closed container follows afterwards, or, where
        `follow` is false, when the caller says so. Raises VaultError.
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
        if follow and room >= LARGE:
            self.follow()

    @contextmanager
    def stream(self) -> Iterator[None]:
        """While much is stored in many commits: the file grows by them, and no save grows it ahead of need."""
        with self._lock:
            self._streams += 1
        try:
            yield
        finally:
            with self._lock:
                self._streams -= 1
                with suppress(VaultError):
                    self._cover_lock_page()
            if self._other is not None:
                with suppress(VaultError), plain_errors():
                    grow_to(self._other, 0)  # long enough already: only the disk is waited for

    def follow(self) -> None:
        """Let the closed container have the size of the open one. It needs no key: it grows by random bytes.

        Nothing is locked. What can't be done for want of room is done another time.
        """
        if self._other is None:
            return
        with self._follows, suppress(VaultError), plain_errors():
            size = self._size(self._path)
            if self._size(self._other) < size:
                # While much is stored it is waited for the disk once, at the end.
                grow_to(self._other, size, random=random_bytes, sync=not self._streams)
        self._even_times()

    def even(self) -> None:
        """Give both containers the same size, also where one grew alone before the power went.

        What can't be done for want of room is done another time: it must not keep anyone out.
        """
        if self._other is None:
            return
        with self._lock, suppress(VaultError):
            self._cover_lock_page()
            size = max(self._size(self._path), self._size(self._other))
            self._grow(-(-size // PAGE) * PAGE)
        self._even_times()

    def size(self) -> int:
        """Bytes of the file. Raises VaultError."""
        return self._size(self._path)

    def free(self) -> int:
        """Bytes inside the file that hold nothing. Raises VaultError."""
        with self.read():
            return self._free()

    def fill(self, size: int) -> None:
        """Make the database itself at least `size` bytes, by free pages. Raises VaultError."""
        with self._lock, plain_errors():
            missing = -(-size // PAGE) - self._number("page_count")
            if missing > 0:
                self._reserve(missing)

    def empty_journal(self) -> None:
        """Save nothing, so that the journal is cut to nothing: a rollback at the open leaves its bytes there.

        And write every free page anew: the library keeps no copy of a free page in the journal, so one that was
        being written may be torn. Nothing of hers is in it, but a check and a copy under a new key would stop there.
        Where there are very many, they stay as they are: she is not kept waiting for them. Raises VaultError.
        """
        with self._lock:
            # In one save: what was torn must not outlast the journal that tells of it.
            try:
                with plain_errors():
                    few = self._number("freelist_count") * PAGE <= _ANEW
                self._reserve(0) if few else self._cut_journal()
            except StorageFull:
                self._cut_journal()
        self._even_times()

    def replace(self, work: Callable[[], Callable[[], dbapi2.Connection]]) -> None:
        """Close the connection, let `work` put another file in place, and go on with how that one is opened.

        Where `work` raises, the file is opened as before. Raises VaultError.
        """
        with self._lock, self._follows:
            self._connection.close()
            try:
                self._connect = work()
            finally:
                self._open_again()

    def play_back(self, lay_down: Callable[[], None]) -> None:
        """Close the connection, let `lay_down` write a journal, and open again: its pages are put in their places.

        Raises VaultError.
        """
        with self._lock:
            self._connection.close()
            try:
                lay_down()
            finally:
                self._open_again()
            self._cut_journal()

    def close(self) -> None:
        """Close the connection."""
        with self._lock, self._follows:
            self._connect = None
            self._connection.close()

    @contextmanager
    def _begun_anew(self) -> Iterator[None]:
        """Where a page is damaged, everything else must go on: a new connection takes the place of this one."""
        if self._lost:
            self._open_again()
        try:
            yield
        except Damaged:
            if self._connect is not None and not self._writing:
                self._connection.close()  # first: its lock keeps every other one out
                with suppress(VaultError):
                    self._open_again()
                    if self._size(self._path.with_name(f"{self._path.name}-journal")):
                        self.empty_journal()
            raise

    def _cut_journal(self) -> None:
        with self._transaction():
            self._connection.execute("INSERT INTO reserve(bytes) VALUES (zeroblob(64))")
            self._connection.execute("DELETE FROM reserve")

    def _open_again(self) -> None:
        """A new connection; where that fails, the next one who asks tries again."""
        if self._connect is not None:
            self._lost = True
            self._connection = self._connect()
            self._lost = False

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
        """Grow before it is needed, in steps that tell little; a full disk shows here, before anything was begun."""
        if room >= LARGE or self._streams:
            with plain_errors():
                missing = max(0, room - self._free())
            self._need_on_disk(2 * missing)
            return
        with plain_errors():
            free = self._free()
            if free >= room + MARGIN:
                return
            size = self._size(self._path) + room + MARGIN - free
        try:
            self._grow(-(-size // STEP) * STEP)
        except StorageFull:
            if free < room + _LEAST or self._lost:
                raise  # else it fits all the same

    def _free(self) -> int:
        """Free pages, and what lies behind the last page: random bytes that the database overwrites in time."""
        behind = self._size(self._path) // PAGE - self._number("page_count")
        return (self._number("freelist_count") + max(0, behind)) * PAGE

    def _grow(self, size: int) -> None:
        """Append random bytes to both containers up to `size`; to ours while it is closed. Raises VaultError."""
        if self._connect is None:
            self.fill(size)
            return
        with self._follows:
            paths = [path for path in (self._other, self._path) if path is not None and self._size(path) < size]
            if not paths:
                return
            self._need_on_disk(sum(size - self._size(path) for path in paths))
            if self._path not in paths:
                self._append(paths, size)
                return
            self._connection.close()
            try:
                self._append(paths, size)
            finally:
                self._open_again()

    def _cover_lock_page(self) -> None:
        """The library locks at 1 GiB and never writes the page there: zeros would tell which file is the database."""
        with plain_errors(writing=True):
            if self._size(self._path) <= LOCK_BYTE:
                return
            file = os.open(self._path, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                os.lseek(file, LOCK_BYTE, os.SEEK_SET)
                found = os.read(file, PAGE)
                if found == bytes(len(found)):
                    os.lseek(file, LOCK_BYTE, os.SEEK_SET)
                    os.write(file, random_bytes(len(found)))
                    os.fsync(file)
            finally:
                os.close(file)

    def _append(self, paths: list[Path], size: int) -> None:
        before = [self._size(path) for path in paths]
        try:
            with plain_errors(writing=True):
                for path in paths:
                    grow_to(path, size, random=random_bytes)
        except VaultError:
            # What was just appended and holds nothing: the disk needs it for the next save.
            for path, length in zip(paths, before, strict=True):
                with suppress(OSError):
                    os.truncate(path, length)
            raise

    def _need_on_disk(self, size: int) -> None:
        """Raises StorageFull where the disk has not that many bytes and a little more."""
        if not size:
            return
        try:
            free = shutil.disk_usage(self._path.parent).free
        except OSError:
            return  # the disk says no by itself where it must
        if free < size + KEPT_FREE:
            raise StorageFull(FULL)

    def _reserve(self, pages: int) -> None:
        """Add `pages` free pages: a blob as large as the free list and them, put in and taken out at once."""
        size = max(64, (self._number("freelist_count") + pages) * _OVERFLOW - 16)
        with self._transaction():
            self._connection.execute("INSERT INTO reserve(bytes) VALUES (zeroblob(?))", (size,))
            self._connection.execute("DELETE FROM reserve")

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
