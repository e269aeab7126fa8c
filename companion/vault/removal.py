"""Removal for good: what a row said is in no page of the container afterwards."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Literal

from sqlcipher3 import dbapi2

from companion.vault.contents import Contents
from companion.vault.errors import VaultError


class Removal:
    """Takes files away for good, and what the database leaves in its pages.

    `clear` overwrites that; it may take a while.
    """

    def __init__(self, contents: Contents, clear: Callable[[], None]) -> None:
        self._contents = contents
        self._clear = clear

    def take(self, connection: dbapi2.Connection, column: Literal["id", "record"], value: str) -> list[int]:
        """Take away the files with this id, or of this record, and return the contents that `finish` discards."""
        where = f"WHERE {column} = ?"
        rows = connection.execute(f"SELECT content FROM attachment {where}", (value,)).fetchall()  # noqa: S608 - a constant
        connection.execute(f"DELETE FROM attachment {where}", (value,))  # noqa: S608 - a constant
        return self._contents.release(connection, (content for (content,) in rows))

    def finish(self, contents: Iterable[int] = ()) -> None:
        """After the commit. What the disk refuses now is taken away at a later start: it is no one's any more."""
        with suppress(VaultError):
            for number in contents:
                self._contents.discard(number)
        with suppress(VaultError):
            self._clear()
