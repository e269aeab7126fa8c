"""Rows read page by page are those that the database gives."""

import os
import random
from pathlib import Path

from companion.vault.btree import LOST, cells, payload, row
from companion.vault.container import connect
from companion.vault.pages import PageFile, PageKeys

KEY, SALT = b"k" * 32, b"s" * 16
SIZES = (0, 1, 100, 2000, 4000, 8100, 8200, 16_200, 16_260, 16_268, 16_269, 16_270, 20_000, 32_600, 300_000)


def value(rnd: random.Random) -> object:
    size = rnd.choice(SIZES)
    integers = (0, 1, -1, 127, 128, -129, 40_000, 2**23, 2**31, -(2**40), 2**47, 2**62, -(2**63))
    return rnd.choice([None, rnd.choice(integers), "ñ" * (size // 2), rnd.randbytes(size), "x" * size])


def test_tables_and_indexes_of_all_shapes(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    path.touch()
    rnd = random.Random(5)
    connection = connect(path, KEY, SALT)
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE one(number INTEGER PRIMARY KEY, a, b, c)")
    connection.execute("CREATE TABLE two(name TEXT PRIMARY KEY, value) WITHOUT ROWID")
    numbers = {0, -5, 2**40, *range(1, 150)}
    connection.executemany("INSERT INTO one VALUES (?, ?, ?, ?)", [(n, *(value(rnd) for _ in "abc")) for n in numbers])
    connection.executemany(
        "INSERT INTO two VALUES (?, ?)",
        [(f"{n} {os.urandom(20).hex() * rnd.choice((1, 60, 300))}", n) for n in range(300)],
    )
    connection.execute("COMMIT")
    ones = {tuple(found) for found in connection.execute("SELECT number, a, b, c FROM one")}
    twos = {tuple(found) for found in connection.execute("SELECT name, value FROM two")}
    connection.close()
    tables, indexes = set(), set()
    with PageFile(path, PageKeys(KEY, SALT)) as pages:
        for number in range(2, pages.count + 1):
            for cell in cells(pages.read(number)):
                found = row(cell, payload(cell, pages.read))
                if cell.key is None:
                    indexes.add(found.values)
                else:
                    tables.add((cell.key, *found.values[1:]))
    assert tables == ones
    assert indexes == twos


def test_a_row_whose_end_is_lost_keeps_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "some.db"
    path.touch()
    connection = connect(path, KEY, SALT)
    connection.execute("CREATE TABLE one(number INTEGER PRIMARY KEY, a, b, c)")
    connection.execute("INSERT INTO one VALUES (7, 'first', ?, 'last')", ("x" * 100_000,))
    connection.close()
    with PageFile(path, PageKeys(KEY, SALT)) as pages:
        (cell,) = cells(pages.read(2))
        whole = row(cell, payload(cell, pages.read))
        torn = row(cell, payload(cell, lambda number: pages.read(number) if number < 5 else None))
    assert whole.values == (None, "first", "x" * 100_000, "last")
    assert (torn.shape, torn.values) == ("nttt", (None, "first", LOST, LOST))
