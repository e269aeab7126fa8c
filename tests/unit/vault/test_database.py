import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from companion import footprint
from companion.vault.container import PAGE
from companion.vault.database import Database
from companion.vault.errors import StorageFull, VaultError
from companion.vault.migrations import STEPS, migrate
from companion.vault.vault import Vault
from tests.unit.vault.conftest import FullDisk
from tests.unit.vault.house import House

ROOT = Path(__file__).parents[3]


def sizes(house: House) -> list[int]:
    return [(house.folder / name).stat().st_size for name in footprint.CONTAINERS]


def test_both_containers_grow_together_and_hold_no_zeros(house: House) -> None:
    vault = house.open()
    seen = set()
    for number in range(30):
        vault.set_setting(str(number), os.urandom(100_000).hex())
        one, two = sizes(house)
        assert one == two
        assert one % PAGE == 0
        seen.add(one)
    assert len(seen) > 3
    vault.close()
    house.look()


def test_small_saves_do_not_change_the_size(house: House, vault: Vault) -> None:
    for number in range(20):
        vault.set_setting("text", "words " * number)
    assert sizes(house) == [footprint.CONTAINER_SIZE] * 2


@pytest.mark.parametrize("name", footprint.CONTAINERS)
def test_sizes_are_evened_at_every_open(house: House, name: str) -> None:
    footprint.grow_to(house.folder / name, footprint.CONTAINER_SIZE + 7 * PAGE)
    vault = house.open()
    assert sizes(house) == [footprint.CONTAINER_SIZE + 7 * PAGE] * 2
    free = vault._database.free()
    vault.set_setting("a", os.urandom((free - 40 * PAGE) // 2).hex())
    assert sizes(house) == [footprint.CONTAINER_SIZE + 7 * PAGE] * 2
    vault.close()
    house.look()


def test_an_exception_undoes_all_of_a_transaction(vault: Vault) -> None:
    vault.set_setting("a", "1")

    def change() -> None:
        with vault._database.write() as connection:
            connection.execute("UPDATE setting SET value = '2'")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change()
    assert vault.setting("a") == "1"
    vault.set_setting("a", "3")
    assert vault.setting("a") == "3"


def test_a_full_disk_says_so_and_keeps_what_was_saved(vault: Vault, full_disk: FullDisk) -> None:
    saved: list[int] = []

    def fill() -> None:
        for number in range(60):
            vault.set_setting(str(number), os.urandom(50_000).hex())
            saved.append(number)

    with full_disk(vault), pytest.raises(StorageFull) as caught:
        fill()
    assert len(saved) > 10
    assert "no room" in str(caught.value)
    assert [len(vault.setting(str(number))) for number in saved] == [100_000] * len(saved)
    assert vault.setting(str(len(saved))) == ""
    with full_disk(vault):
        vault.set_setting("small", "still fits")
    vault.set_setting(str(len(saved)), os.urandom(50_000).hex())


def fill(vault: Vault) -> None:
    for number in range(12):
        vault.set_setting(f"large {number}", "x" * 400_000)


def test_growth_that_fails_half_way_leaves_sizes_as_they_were(
    house: House, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    def some(path: Path, size: int, **_: object) -> None:
        with path.open("ab") as file:
            file.write(os.urandom(5000))
        if path == vault._database._path:
            raise OSError(errno.ENOSPC, "canary")

    before = sizes(house)
    grow_to = footprint.grow_to
    monkeypatch.setattr("companion.vault.database.grow_to", some)
    with pytest.raises(StorageFull) as caught:
        fill(vault)
    monkeypatch.setattr("companion.vault.database.grow_to", grow_to)
    assert "canary" not in str(caught.value)
    assert sizes(house)[0] == sizes(house)[1] >= before[0]
    vault.set_setting("after", "y" * 400_000)
    assert vault.setting("after") == "y" * 400_000


def test_a_connection_that_could_not_be_opened_again_is_tried_again(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = vault._database._connect
    vault.set_setting("a", "1")

    def refused() -> None:
        raise StorageFull("no")

    monkeypatch.setattr(vault._database, "_connect", refused)
    with pytest.raises(StorageFull):
        fill(vault)
    monkeypatch.setattr(vault._database, "_connect", connect)
    assert vault.setting("a") == "1"


FULL = """
import os, resource, sys
from pathlib import Path
from companion.vault.errors import StorageFull
from tests.unit.vault.house import House
house = House(Path(sys.argv[1]))
vault = house.open()
size = os.path.getsize(house.folder / "history-1.db")
resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
saved = 0
try:
    for number in range(60):
        vault.set_setting(str(number), os.urandom(50_000).hex())
        saved = number + 1
except StorageFull:
    assert len(vault.setting("0")) == 100_000
    vault.set_setting("small", "fits")
    vault.close()
    print(saved)
"""


def test_a_disk_that_takes_no_more_loses_nothing(house: House) -> None:
    run = subprocess.run([sys.executable, "-c", FULL, house.folder], cwd=ROOT, capture_output=True, timeout=60)
    assert (run.returncode, run.stderr) == (0, b"")
    saved = int(run.stdout)
    assert saved > 10
    house.look()
    vault = house.open()
    assert [len(vault.setting(str(number))) for number in range(saved)] == [100_000] * saved
    assert vault.setting("small") == "fits"
    vault.close()
    house.look()


def test_threads_share_the_connection(vault: Vault) -> None:
    failed: list[Exception] = []

    def write(name: str) -> None:
        try:
            for number in range(20):
                vault.set_setting(name, str(number))
                assert vault.setting(name) == str(number)
        except Exception as error:  # noqa: BLE001 - handed to the main thread
            failed.append(error)

    threads = [threading.Thread(target=write, args=(name,)) for name in "abc"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_errors_carry_nothing_of_what_was_saved(vault: Vault) -> None:
    with pytest.raises(VaultError) as caught, vault._database.write() as connection:
        connection.execute("INSERT INTO nowhere VALUES ('canary')")
    assert "canary" not in str(caught.value) + repr(caught.value)
    assert "nowhere" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_each_migration_runs_once_and_in_order(vault: Vault) -> None:
    database: Database = vault._database
    ran = []
    steps = (*STEPS, lambda _: ran.append(1), lambda _: ran.append(2))
    migrate(database, steps)
    assert ran == [1, 2]
    migrate(database, steps)
    assert ran == [1, 2]
    with pytest.raises(VaultError):
        migrate(database)


def test_a_failed_migration_leaves_the_old_version(vault: Vault) -> None:
    database: Database = vault._database

    def step(connection: object) -> None:
        connection.execute("CREATE TABLE half(a)")
        raise RuntimeError

    with pytest.raises(RuntimeError):
        migrate(database, (*STEPS, step))
    with database.read() as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'half'").fetchone() == (0,)
