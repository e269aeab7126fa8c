import os
import subprocess
import sys
from pathlib import Path
from typing import ClassVar

import pytest
from sqlcipher3 import dbapi2

from companion import footprint
from companion.vault import container as module
from companion.vault.container import PAGE, connect
from companion.vault.errors import Damaged, ReadOnly, VaultError
from companion.vault.keys import Keys
from companion.vault.own_slots import OwnSlots
from companion.vault.slots import SlotContent, SlotKind
from companion.vault.vault import Vault
from tests.unit.vault.house import SMALL, House

ROOT = Path(__file__).parents[3]

ORDER = (
    "cipher_log_level=NONE",
    "key=",
    "cipher_page_size=16384",
    "locking_mode=EXCLUSIVE",
    "SELECT",
    "journal_mode",
    "synchronous=FULL",
    "temp_store=MEMORY",
    "secure_delete=ON",
    "foreign_keys=ON",
    "recursive_triggers=ON",
)


class Recorder(dbapi2.Connection):
    """A connection that notes what is asked of it."""

    asked: ClassVar[list[str]] = []

    def execute(self, statement: str, *rest: object) -> dbapi2.Cursor:
        self.asked.append(statement)
        return super().execute(statement, *rest)


def test_the_order_of_opening(tmp_path: Path) -> None:
    connection = dbapi2.connect(tmp_path / "x.db", isolation_level=None, factory=Recorder)
    module._prepare(connection, "ab" * 48, "TRUNCATE")
    connection.close()
    assert len(Recorder.asked) == len(ORDER)
    assert all(part in statement for part, statement in zip(ORDER, Recorder.asked, strict=True))


def used_container(house: House) -> Path:
    """The container that the space of `house` lies in."""
    before = house.bytes()
    vault = house.open()
    vault.set_setting("a", "b")
    vault.close()
    (path,) = [house.folder / n for n in footprint.CONTAINERS if house.bytes()[n] != before[n]]
    return path


def test_settings_of_the_connection(vault: Vault) -> None:
    connection = vault._database._connection

    def value(pragma: str) -> object:
        return connection.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert value("journal_mode") == "truncate"
    assert value("locking_mode") == "exclusive"
    assert int(value("synchronous")) == 2
    assert int(value("temp_store")) == 2
    assert int(value("secure_delete")) == 1
    assert int(value("foreign_keys")) == 1
    assert int(value("cipher_page_size")) == PAGE


@pytest.mark.parametrize("size", [0, 100, PAGE, 10 * PAGE])
def test_a_container_cut_short_is_damaged_and_stays_as_it_is(house: House, size: int) -> None:
    path = used_container(house)
    with path.open("r+b") as file:
        file.truncate(size)
    before = house.bytes()
    with pytest.raises(Damaged):
        house.open()
    assert house.bytes() == before


@pytest.mark.parametrize("size", [0, PAGE])
def test_healing_a_container_cut_short_only_adds_to_it(house: House, size: int) -> None:
    path = used_container(house)
    kept = path.read_bytes()[:size]
    path.write_bytes(kept)
    house.installation.heal()
    assert path.read_bytes()[:size] == kept
    before = house.bytes()
    with pytest.raises(Damaged):
        house.open()
    assert house.bytes() == before


def test_a_container_of_noise_is_damaged(house: House) -> None:
    path = used_container(house)
    path.write_bytes(os.urandom(footprint.CONTAINER_SIZE))
    before = house.bytes()
    with pytest.raises(Damaged) as caught:
        house.open()
    assert house.bytes() == before
    assert "Nothing was overwritten" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_a_missing_container_is_damaged_and_not_made(house: House) -> None:
    path = used_container(house)
    path.unlink()
    with pytest.raises(Damaged):
        house.open()
    assert not path.exists()


def test_one_damaged_page_is_found_where_it_is_read(house: House) -> None:
    path = used_container(house)
    data = bytearray(path.read_bytes())
    data[PAGE + 5 : -1 : PAGE] = os.urandom(len(data[PAGE + 5 : -1 : PAGE]))
    path.write_bytes(data)
    with pytest.raises(Damaged):
        house.open()
    assert path.read_bytes() == data


def test_an_empty_database_with_the_right_key_is_damaged(house: House, tmp_path: Path) -> None:
    # A file cut to nothing opens as an empty database: only the missing identity tells.
    path = tmp_path / "empty.db"
    path.touch()
    connection = connect(path, bytes(32), bytes(16))
    connection.execute("CREATE TABLE reserve(bytes BLOB)")
    connection.close()
    from companion.vault.database import Database

    with pytest.raises(VaultError):
        Vault(
            Database(connect(path, bytes(32), bytes(16)), path, None),
            slots=OwnSlots(Keys(tmp_path, SMALL), SlotContent(SlotKind.SPACE, 0, (0, 1, 2, 3))),
            released=lambda: None,
        )


WRONG_KEY = """
import sys
from pathlib import Path
from companion.vault.container import connect
from companion.vault.errors import Damaged
try:
    connect(Path(sys.argv[1]), b"k" * 32, b"s" * 16)
except Damaged:
    sys.exit(7)
"""


def test_a_wrong_key_prints_nothing(house: House) -> None:
    run = subprocess.run(
        [sys.executable, "-c", WRONG_KEY, used_container(house)], cwd=ROOT, capture_output=True, timeout=60
    )
    assert (run.returncode, run.stdout, run.stderr) == (7, b"", b"")


READ_ONLY = """
import os, sys
from pathlib import Path
from companion.vault.errors import ReadOnly
from companion.vault.installation import Installation
from tests.unit.vault.house import SMALL, WORDS
os.chdir(sys.argv[1])
if os.geteuid() == 0:
    os.setuid(65534)
key = Installation(Path("."), SMALL).unlock(bytearray(WORDS.encode()))
try:
    key.open()
except ReadOnly:
    sys.exit(7)
"""


def test_a_folder_that_cannot_be_written_to_says_so(house: House) -> None:
    before = house.bytes()
    for path in house.folder.iterdir():
        path.chmod(0o444)
    house.folder.chmod(0o555)
    try:
        run = subprocess.run([sys.executable, "-c", READ_ONLY, house.folder], cwd=ROOT, capture_output=True, timeout=60)
    finally:
        house.folder.chmod(0o755)
    assert (run.returncode, run.stdout, run.stderr) == (7, b"", b"")
    assert house.bytes() == before


def test_read_only_is_an_error_of_its_own() -> None:
    assert issubclass(ReadOnly, VaultError)
