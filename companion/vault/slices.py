"""All rows of a table, a few at a time, so that whoever else needs the database never waits long."""

import time
from collections.abc import Iterator, Sequence
from typing import Any

from companion.vault.database import Database

HELD = 0.01
"""Seconds after which the database is given back."""
_BEFORE_ALL = -(1 << 63)
"""What sorts before every key: numbers come before texts."""


def slices(database: Database, table: str, columns: Sequence[str], *, keys: int = 1) -> Iterator[list[tuple[Any, ...]]]:
    """The rows in the order of their key, the first `keys` columns. What is added behind meanwhile comes too.

    Raises VaultError.
    """
    key, marks = ", ".join(columns[:keys]), ", ".join("?" * keys)
    statement = f"SELECT {', '.join(columns)} FROM {table} WHERE ({key}) > ({marks}) ORDER BY {key}"  # noqa: S608 - constants
    last: tuple[Any, ...] = (_BEFORE_ALL,) * keys
    while True:
        rows: list[tuple[Any, ...]] = []
        with database.read() as connection:
            until = time.monotonic() + HELD
            cursor = connection.execute(statement, last)
            while (row := cursor.fetchone()) is not None and time.monotonic() < until:
                rows.append(row)
            cursor.close()
        if row is not None:
            rows.append(row)
        yield rows
        if row is None:
            return
        last = row[:keys]
