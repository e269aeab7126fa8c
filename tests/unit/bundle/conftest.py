"""Real vaults with a cheap key derivation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from companion.domain.faces import Face
from companion.vault.installation import Installation, KdfParams, SetupTicket
from companion.vault.vault import Vault
from tests.unit.bundle.filling import MakeVault


@pytest.fixture
def make_vault(tmp_path: Path) -> Iterator[MakeVault]:
    made: list[Vault] = []

    def make(name: str) -> Vault:
        installation = Installation(tmp_path / name, KdfParams(memory_kib=64, time_cost=1, lanes=1))
        installation.create("two yellow boats")
        ticket = installation.unlock(bytearray(b"two yellow boats"))
        assert isinstance(ticket, SetupTicket)
        vault = ticket.finish(f"a phrase for {name}", face=Face.FULL)
        made.append(vault)
        return vault

    yield make
    for vault in made:
        vault.close()


@pytest.fixture
def hers(make_vault: MakeVault) -> Vault:
    return make_vault("hers")


@pytest.fixture
def friends(make_vault: MakeVault) -> Vault:
    return make_vault("friends")
