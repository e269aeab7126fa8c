"""Whatever is done to a space, the tally is what a new count gives."""

import io
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pytest

from companion.domain.common import new_id
from companion.domain.journal import Incident
from companion.vault.errors import Cancelled, VaultError
from companion.vault.tally import MASK, TALLIED, Count, row_digest, stored
from companion.vault.vault import Vault
from tests.unit.vault import damage


def counted(vault: Vault) -> dict[str, Count]:
    return {
        table: Count().with_rows(damage.rows(vault, f"SELECT {', '.join(columns)} FROM {table}"))
        for table, columns in TALLIED.items()
    }


def kept(vault: Vault) -> dict[str, Count]:
    with vault._database.read() as connection:
        return stored(connection)


def remove_a_bundle(vault: Vault) -> None:
    given = damage.bundle()
    vault.received.store(given, damage.received(Incident(new_id())), iter([]))
    vault.received.remove(given.id)


def cancel_a_file(vault: Vault) -> None:
    with pytest.raises(Cancelled):
        vault.attachments.add(
            new_id(), "x", io.BytesIO(os.urandom(900_000)), cancelled=iter([False, False, True]).__next__
        )


def a_save_that_fails(vault: Vault) -> None:
    with suppress(VaultError), vault._database.write() as connection:
        connection.execute("INSERT INTO setting(name, value) VALUES ('x', 'y')")
        connection.execute("INSERT INTO setting(name, value) VALUES ('x', 'z')")
    assert vault.setting("x") == ""


def drafts(vault: Vault) -> None:
    draft = Incident(new_id(), summary="one")
    for text in ("two", "three"):
        vault.journal.save_draft(replace(draft, summary=text))
    vault.journal.drop_draft(draft.id)
    vault.journal.save_draft(Incident(new_id()))


def replaced_rows(vault: Vault) -> None:
    with vault._database.write() as connection:
        for value in ("a", "b", "b"):
            connection.execute("INSERT OR REPLACE INTO setting(name, value) VALUES ('r', ?)", (value,))


def test_the_tally_follows(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    works = [*damage.steps(), remove_a_bundle, cancel_a_file, a_save_that_fails, drafts, replaced_rows]
    assert kept(vault) == counted(vault)
    for work in works:
        work(vault)
        assert kept(vault) == counted(vault)
    vault = reopened(vault)
    assert kept(vault) == counted(vault)
    assert [table for table, count in kept(vault).items() if not count.count] == ["received_attachment"]


def test_every_table_with_something_of_hers_is_tallied(vault: Vault) -> None:
    tables = {str(name) for (name,) in damage.rows(vault, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    derived = {name for name in tables if name.startswith(("words", "sqlite_"))} | {"indexed", "reserve", "tally"}
    assert tables - derived == TALLIED.keys()


def test_every_column_is_counted_but_the_bytes_of_chunks(vault: Vault) -> None:
    for table, columns in TALLIED.items():
        there = {str(row[1]) for row in damage.rows(vault, f"PRAGMA table_info({table})")}
        assert there - set(columns) == ({"bytes"} if table == "chunk" else set())


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ((1, 2), (2, 1)),
        ((12,), (1, 2)),
        (("a", "b"), ("ab", "")),
        (("1",), (1,)),
        (("a",), (b"a",)),
        ((None,), ("",)),
        (("t1;a",), ("a",)),
        ((-1,), (1,)),
    ],
)
def test_rows_that_differ_have_other_digests(one: tuple[object, ...], two: tuple[object, ...]) -> None:
    assert row_digest(*one) != row_digest(*two)


def test_a_digest_is_as_written_down() -> None:
    # docs/formats.md: the first 62 bits of BLAKE2b with 8 bytes over i1;t1;ab2;xyn
    assert row_digest(1, "a", b"xy", None) == 2448627891393452837


def test_sums_stay_in_range() -> None:
    count = Count(0, MASK).with_rows([(number,) for number in range(100)])
    assert (count.count, 0 <= count.total <= MASK) == (100, True)
