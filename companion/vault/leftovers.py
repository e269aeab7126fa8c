"""Overwrites what the database library leaves in its pages.

With `secure_delete` it overwrites what is removed, but not the copies that stay behind where it moved rows between
pages: they lie in the gap between the list of cells and the cells (https://www.sqlite.org/fileformat2.html, "B-tree
Pages"). It can't be told to overwrite them, but it puts back whole pages from a rollback journal. So the cleaned
pages are written into one: whatever interrupts that, each page is either the old or the cleaned one.
"""

import time
from collections.abc import Callable

from companion.vault.container import Container
from companion.vault.database import Database
from companion.vault.errors import STOPPED, Cancelled
from companion.vault.pages import PAGE, USABLE, PageFile, PageKeys
from companion.vault.rollback import lay_down

_HEADERS = {2: 12, 5: 12, 10: 8, 13: 8}
"""Bytes of the header of each kind of page that holds cells."""
_AT_ONCE = 32
"""Pages put back together; the database is locked meanwhile."""
_LOOK = 256
"""Pages looked at between two short rests, so that the window's thread is never kept waiting."""


class Leftovers:
    """What lies in the pages of one open container besides its rows."""

    def __init__(self, database: Database, container: Container, keys: PageKeys) -> None:
        self._database = database
        self._container = container
        self._keys = keys

    def clear(
        self,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Overwrite all of it. `progress` gets pages, done and in all. Raises VaultError; Cancelled."""
        with self._database.read() as connection:
            (count,) = connection.execute("PRAGMA page_count").fetchone()
        found: list[int] = []
        with PageFile(self._container.path, self._keys) as pages:
            for number in range(2, count + 1):
                if self._is_dirty(pages, number):
                    found.append(number)
                if number % _LOOK == 0:
                    if cancelled is not None and cancelled():
                        raise Cancelled(STOPPED)
                    if progress is not None:
                        progress(number, count)
                    time.sleep(0.001)
                if len(found) == _AT_ONCE:
                    self._put_back(pages, found)
                    found = []
            self._put_back(pages, found)
        if progress is not None:
            progress(count, count)

    def _is_dirty(self, pages: PageFile, number: int) -> bool:
        if pages.first_byte(number) not in _HEADERS:
            return False
        plain = pages.read(number)
        if plain is None:  # perhaps it is just being written
            with self._database.read():
                plain = pages.read(number)
        return plain is not None and cleaned(plain) != plain

    def _put_back(self, pages: PageFile, numbers: list[int]) -> None:
        if not numbers:
            return
        with self._database.read():
            clean = {}
            for number in numbers:
                plain = pages.read(number)
                if plain is not None and cleaned(plain) != plain:
                    clean[number] = self._keys.encrypt(number, cleaned(plain))
            if clean:
                count = self._container.size() // PAGE
                self._database.play_back(lambda: lay_down(self._container.journal, clean, count))


def cleaned(page: bytes) -> bytes:
    """A page with zeros in the gap between its list of cells and its cells; others as they are.

    A page that holds the rest of a long row, or nothing, begins with a zero.
    """
    header = _HEADERS.get(page[0])
    if header is None:
        return page
    start = header + 2 * int.from_bytes(page[3:5], "big")
    end = int.from_bytes(page[5:7], "big") or USABLE
    if not start <= end <= USABLE:
        return page
    return page[:start] + bytes(end - start) + page[end:]
