"""An installation with small key-derivation costs, and an open vault in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from companion.vault.vault import Vault
from tests.unit.vault.house import SPARE, House


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
