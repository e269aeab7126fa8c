"""A space written by the first working version opens, is brought up to date at once or not at all."""

import hashlib
import json
import os
import shutil
from dataclasses import asdict
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from companion import footprint
from companion.domain.codec import KINDS, from_plain, kind_of
from companion.vault import migrations
from companion.vault.container import connect
from companion.vault.migrations import STEPS
from companion.vault.vault import Vault
from tests.unit.vault import damage
from tests.unit.vault.house import SPARE, House

FIXTURE = Path(__file__).parents[2] / "fixtures" / "vault_1"
EXPECTED = json.loads((FIXTURE / "expected.json").read_text())


@pytest.fixture
def old(tmp_path: Path) -> House:
    """The fixture beside another container of random bytes."""
    folder = tmp_path / "old"
    shutil.copytree(FIXTURE, folder)
    (folder / "expected.json").unlink()
    size = (folder / footprint.CONTAINERS[0]).stat().st_size
    (folder / footprint.CONTAINERS[1]).write_bytes(os.urandom(size))
    for name in footprint.JOURNALS:
        (folder / name).touch()
    return House(folder)


def version(vault: Vault) -> int:
    return int(str(damage.rows(vault, "PRAGMA user_version")[0][0]))


def assert_as_expected(vault: Vault) -> None:
    """Everything that the first version had, as it said it."""
    assert hashlib.sha256(vault.signing_key()).hexdigest() == EXPECTED["signing_key_sha256"]
    assert vault.vault_id == EXPECTED["vault_id"]
    assert vault.journal.verify() == EXPECTED["head"]
    records = [record for kind in KINDS if kind != "incident" for record in vault.records.all(kind)]
    # Fields that the first version did not have take their defaults.
    expected = zip(map(kind_of, records), EXPECTED["records"], strict=True)
    assert records == [from_plain(kind, plain) for kind, plain in expected]
    entries = [
        (e.incident, e.revision, e.sequence, e.written_at, e.commitment, e.withdrawn) for e in vault.journal.entries()
    ]
    assert entries == [(from_plain("incident", plain), *rest) for plain, *rest in EXPECTED["entries"]]
    assert vault.journal.drafts() == [from_plain("incident", plain) for plain in EXPECTED["drafts"]]
    files = vault.attachments.all()
    assert [list(asdict(file).values()) for file in files] == EXPECTED["attachments"]
    assert [hashlib.sha256(vault.attachments.content(file)).hexdigest() for file in files] == [f.sha256 for f in files]


def test_it_opens_and_is_as_it_was(old: House) -> None:
    vault = old.open()
    assert (version(vault), vault.damage) == (len(STEPS), "")
    assert_as_expected(vault)
    assert vault.check().sound
    vault.close()
    vault = old.open(SPARE)
    assert_as_expected(vault)
    vault.close()
    old.look()


def test_contents_have_their_sums(old: House) -> None:
    vault = old.open()
    wrong = damage.rows(
        vault,
        "SELECT 1 FROM attachment a JOIN content c ON c.number = a.content "
        "WHERE a.sha256 != c.sha256 OR a.size != c.size",
    )
    there = damage.rows(vault, "SELECT count(*) FROM content WHERE sha256 != '' AND NOT pending")
    vault.close()
    assert wrong == []
    assert there[0][0]


class Counting:
    """A connection that ends the process before statement number `end_at`."""

    def __init__(self, connection: dbapi2.Connection, end_at: int) -> None:
        self._connection = connection
        self._left = end_at

    def execute(self, *args: object) -> dbapi2.Cursor:
        self._left -= 1
        if self._left == 0:
            os._exit(9)
        return self._connection.execute(*args)


def killed_at(house: House, statement: int) -> int:
    """How a process ended that was to end before that statement of the last step."""
    child = os.fork()
    if child == 0:
        step = STEPS[-1]
        migrations.migrate.__defaults__ = ((*STEPS[:-1], lambda connection: step(Counting(connection, statement))),)
        house.open().close()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_a_kill_at_any_statement_leaves_the_old_one(old: House, tmp_path: Path) -> None:
    statement, code = 0, 9
    while code == 9:
        statement += 3
        house = old.copy(tmp_path / str(statement))
        code = killed_at(house, statement)
        vault = house.open()
        assert_as_expected(vault)
        assert vault.check(deep=False).sound
        vault.close()
        house.look()
    assert code == 0
    assert statement > 40


def test_one_transaction(old: House) -> None:
    """What an interrupted step leaves is version 1 and nothing of version 2."""
    assert killed_at(old, 30) == 9
    content = damage.content(old)
    path = damage.container(old)
    connection = connect(path, content.data_key, content.salt)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master").fetchall()}
    connection.close()
    assert "tally" not in names
    assert not any(str(name).endswith("_added") for name in names)
