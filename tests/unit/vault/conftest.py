"""An installation with small key-derivation costs, and an open vault in it."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from companion.vault.vault import Vault
from tests.unit.vault.damage import fill
from tests.unit.vault.house import SPARE, House

FullDisk = Callable[[Vault], AbstractContextManager[None]]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    """As long as it is entered no file grows any more."""

    @contextmanager
    def full(vault: Vault) -> Iterator[None]:
        database = vault._database
        pages = database.size() // 16384
        connection = database._connection
        with monkeypatch.context() as patched:
            patched.setattr("companion.vault.database.shutil.disk_usage", lambda _: SimpleNamespace(free=0))
            connection.execute(f"PRAGMA max_page_count={pages}")
            try:
                yield
            finally:
                database._connection.execute("PRAGMA max_page_count=100000000")

    return full


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> House:
    """A used installation, to be copied."""
    house = House(tmp_path_factory.mktemp("made") / "data").create()
    house.finish(recovery=SPARE).close()
    return house


@pytest.fixture(scope="session")
def unused(tmp_path_factory: pytest.TempPathFactory) -> House:
    """An installation in which nothing was set up, to be copied."""
    return House(tmp_path_factory.mktemp("unused") / "data").create()


@pytest.fixture(scope="session")
def furnished(made: House, tmp_path_factory: pytest.TempPathFactory) -> House:
    """A space with something of everything in it, to be copied."""
    house = made.copy(tmp_path_factory.mktemp("furnished") / "data")
    vault = house.open()
    fill(vault)
    vault.close()
    return house


@pytest.fixture
def house(made: House, tmp_path: Path) -> House:
    return made.copy(tmp_path / "data")


@pytest.fixture
def fresh(unused: House, tmp_path: Path) -> House:
    return unused.copy(tmp_path / "fresh")


@pytest.fixture
def vault(house: House) -> Iterator[Vault]:
    vault = house.open()
    yield vault
    vault.close()


@pytest.fixture
def reopened(house: House) -> Iterator[Callable[[Vault], Vault]]:
    """Close a vault and open it anew."""
    opened: list[Vault] = []

    def again(vault: Vault) -> Vault:
        vault.close()
        opened.append(house.open())
        return opened[-1]

    yield again
    for vault in opened:
        vault.close()
