"""Whether everything is as it was written: rows against their tally, the chain, the file's pages, the attachments."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from sqlcipher3 import dbapi2

from companion.vault import tally
from companion.vault.container import PAGE
from companion.vault.contents import Contents
from companion.vault.database import Database
from companion.vault.errors import STOPPED, Cancelled, Damaged, VaultError
from companion.vault.journal import CHAIN_DAMAGED, Journal
from companion.vault.pages import PageFile
from companion.vault.slices import slices
from companion.vault.tally import TALLIED, Count
from companion.vault.word_index import terms_are_found

OLDER = "A part of what is kept here is older than the rest, or missing. Nothing was overwritten."
UNREADABLE = "A part of what is kept here can't be read. Everything else is still there."
FILE_DAMAGED = "A file kept here is damaged or not complete. The others are still there."
LISTS_DAMAGED = "Something may not be found or shown, though it is still there."
PAGE_DAMAGED = "A part of the file in which everything is kept is damaged."

SMALL = 300
"""Rows of a table up to which it is counted while opening."""
_TRIES = 3
_PAGES_AT_ONCE = 64


@dataclass(frozen=True)
class Findings:
    """What a check found. `sentences` are plain words; `entries` links in the chain, `head` its last, in hex.

    `head` is "" where the chain is not sound.
    """

    sound: bool
    sentences: tuple[str, ...]
    entries: int
    head: str


@dataclass(frozen=True)
class Aside:
    """Two ways to read the open container past its connection. Nothing is locked by either.

    Closing them drops the library's own lock on the file (POSIX); the lock on the key slots keeps others out.
    """

    pages: Callable[[], PageFile]
    connect: Callable[[], dbapi2.Connection]


def glance(database: Database, journal: Journal) -> str:
    """What can be seen in a moment while opening: the end of the chain, and small tables. "" where it is sound."""
    try:
        with database.read() as connection:
            counted = tally.stored(connection)
        if counted.keys() != TALLIED.keys() or not journal.ends_well(counted["entry"].count):
            return OLDER
        small = [table for table, count in counted.items() if count.count <= SMALL]
        sound = all(_counted(database, table) == counted[table] for table in small)
    except Damaged:
        return UNREADABLE
    return "" if sound else OLDER


class Check:
    """One check of an open vault. Any thread; nothing is locked for longer than some milliseconds."""

    def __init__(
        self,
        database: Database,
        journal: Journal,
        contents: Contents,
        aside: Aside,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._database = database
        self._journal = journal
        self._contents = contents
        self._aside = aside
        self._progress = progress
        self._cancelled = cancelled
        self._found: list[str] = []
        self._done = 0
        self._total = 0

    def run(self, *, deep: bool) -> Findings:
        """See `Vault.check`. Raises VaultError; Cancelled where it is stopped."""
        counted = self._tally()
        self._total = sum(count.count for count in counted.values()) + counted.get("entry", Count()).count
        if deep:
            self._total += self._page_count() + self._bytes() // PAGE
        for table in TALLIED:
            self._ask(partial(self._check_rows, table), UNREADABLE)
        head = self._check_chain()
        self._ask(self._check_lists if not deep else self._check_structure, LISTS_DAMAGED)
        if deep:
            self._check_pages()
            self._ask(self._check_files, FILE_DAMAGED)
        if UNREADABLE in self._found:  # says what these two would, and more
            self._found = [sentence for sentence in self._found if sentence not in (LISTS_DAMAGED, PAGE_DAMAGED)]
        sentences = tuple(dict.fromkeys(self._found))
        return Findings(not sentences, sentences, counted.get("entry", Count()).count, head)

    def _tally(self) -> dict[str, Count]:
        counted: dict[str, Count] = {}
        try:
            with self._database.read() as connection:
                counted = tally.stored(connection)
        except Damaged:
            self._found.append(UNREADABLE)
        return counted

    def _ask(self, question: Callable[[], None], sentence: str) -> None:
        """What can't even be read to be checked is a finding."""
        try:
            question()
        except Damaged:
            self._found.append(sentence)

    def _check_rows(self, table: str) -> None:
        """Its rows against the tally; again where something was written meanwhile, at last with nobody else."""

        def same() -> bool:
            counted = self._counted(table)
            with self._database.read() as connection:
                return tally.stored(connection).get(table) == counted

        if not self._settled(same):
            self._found.append(OLDER)
        with self._database.read() as connection:
            self._step(tally.stored(connection).get(table, Count()).count)

    def _settled(self, question: Callable[[], bool]) -> bool:
        """The answer to a question that may be wrongly answered no where something is written meanwhile."""
        for _ in range(_TRIES):
            before = self._changes()
            if question():
                return True
            if self._changes() == before:
                return False
        with self._database.read():
            return question()

    def _changes(self) -> object:
        with self._database.read() as connection:
            return id(connection), connection.total_changes

    def _counted(self, table: str) -> Count:
        return _counted(self._database, table, self._stop_if_asked)

    def _check_chain(self) -> str:
        def progress(done: int, _: int) -> None:
            self._stop_if_asked()
            self._say(started + done)

        started = self._done
        try:
            return self._journal.verify(progress=progress)
        except Damaged as error:
            self._found.append(CHAIN_DAMAGED if str(error) == CHAIN_DAMAGED else UNREADABLE)
            return ""
        finally:
            self._done = started + self._entries()

    def _check_lists(self) -> None:
        """That each index holds its table's rows and no others. Those of the chunks without their bytes."""
        for table in TALLIED:
            if table != "chunk":
                self._integrity(f"PRAGMA integrity_check({table})")
        columns = ("content", "position", "number")
        if not self._settled(lambda: self._same_chunks(columns)):
            self._found.append(LISTS_DAMAGED)

    def _same_chunks(self, columns: Sequence[str]) -> bool:
        with self._database.read() as connection:
            rows = connection.execute(f"SELECT {', '.join(columns)} FROM chunk INDEXED BY sqlite_autoindex_chunk_1")  # noqa: S608 - constants
            counted = Count().with_rows((number, content, position) for content, position, number in rows)
            return tally.stored(connection).get("chunk") == counted

    def _check_structure(self) -> None:
        """That every page is used once, every index and the search hold what they should."""
        self._integrity("PRAGMA integrity_check")
        if not self._settled(lambda: terms_are_found(self._database)):
            self._found.append(LISTS_DAMAGED)

    def _integrity(self, statement: str) -> None:
        if not self._settled(lambda: self._passes(statement)):
            self._found.append(LISTS_DAMAGED)

    def _passes(self, statement: str) -> bool:
        try:
            with closing(self._aside.connect()) as connection:
                connection.set_progress_handler(self._asked_to_stop, 10_000)
                rows = connection.execute(statement).fetchall()
        except (dbapi2.Error, VaultError):
            self._stop_if_asked()
            return False
        return [row[0] for row in rows] == ["ok"]

    def _check_pages(self) -> None:
        with self._aside.pages() as pages:
            numbers = range(1, min(self._page_count(), pages.count) + 1)  # what grew since is looked at next time
            for number in self._counting(numbers):
                # A page that was just being written is looked at again, while nobody writes.
                if not pages.right(number):
                    with self._database.read():
                        if not pages.right(number):
                            self._found.append(PAGE_DAMAGED)

    def _check_files(self) -> None:
        for rows in slices(self._database, "content", ("number", "pending", "size", "sha256")):
            for number, pending, size, sha256 in rows:
                if not pending:
                    self._check_content(number, size, sha256)
        # What is just being received has contents that are pending still.
        received = "received_attachment a JOIN received_bundle b ON b.number = a.bundle AND NOT b.pending"
        for owners in ("attachment a", received):
            with self._database.read() as connection:
                wrong = connection.execute(
                    f"SELECT 1 FROM {owners} LEFT JOIN content c ON c.number = a.content AND NOT c.pending "  # noqa: S608 - constants
                    "WHERE (a.size, a.sha256) IS NOT (c.size, c.sha256) LIMIT 1"
                ).fetchone()
            if wrong:
                self._found.append(FILE_DAMAGED)

    def _check_content(self, number: int, size: int, sha256: str) -> None:
        try:
            for piece in self._contents.read(number, size, sha256):
                self._step(len(piece) // PAGE)
        except Damaged:
            with self._database.read() as connection:
                gone = connection.execute("SELECT 1 FROM content WHERE number = ? AND NOT pending", (number,))
                if gone.fetchone() is not None:
                    self._found.append(FILE_DAMAGED)

    def _counting(self, numbers: Iterable[int]) -> Iterator[int]:
        for number in numbers:
            if number % _PAGES_AT_ONCE == 0:
                self._step(_PAGES_AT_ONCE)
            yield number

    def _entries(self) -> int:
        try:
            with self._database.read() as connection:
                return tally.stored(connection).get("entry", Count()).count
        except Damaged:
            return 0

    def _page_count(self) -> int:
        with self._database.read() as connection:
            return int(connection.execute("PRAGMA page_count").fetchone()[0])

    def _bytes(self) -> int:
        try:
            with self._database.read() as connection:
                return int(connection.execute("SELECT coalesce(sum(size), 0) FROM content").fetchone()[0])
        except Damaged:
            return 0  # found where it is read

    def _step(self, more: int) -> None:
        self._stop_if_asked()
        self._say(self._done + more)

    def _say(self, done: int) -> None:
        self._done = done
        if self._progress is not None:
            self._progress(min(done, self._total), self._total)

    def _asked_to_stop(self) -> bool:
        return self._cancelled is not None and self._cancelled()

    def _stop_if_asked(self) -> None:
        if self._asked_to_stop():
            raise Cancelled(STOPPED)


def _counted(database: Database, table: str, step: Callable[[], None] | None = None) -> Count:
    """What a table holds now. Raises VaultError."""
    counted = Count()
    for rows in slices(database, table, TALLIED[table]):
        counted = counted.with_rows(rows)
        if step is not None:
            step()
    return counted
