"""A real vault with a cheap key derivation, and the services that pages are given."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from companion.decoding import process
from companion.domain.faces import Face, Section
from companion.identity import resources
from companion.private.attachments import loading
from companion.private.page import Services
from companion.vault.installation import Installation, SetupTicket
from companion.vault.kdf import KdfParams
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from tests.samples import this_program

SETUP = "open the pantry door"
PASSPHRASE = "maple orbit candle wagon thirteen"
CHEAP = KdfParams(memory_kib=64, time_cost=1, lanes=1)


@dataclass
class Visits:
    """Where pages asked to go: (section, record id)."""

    seen: list[tuple[Section, str]] = field(default_factory=list)

    def go(self, section: Section, record_id: str = "") -> None:
        self.seen.append((section, record_id))


@pytest.fixture(autouse=True)
def reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """Photos and pages are read by the real program; its process ends soon after the last of them."""
    monkeypatch.setattr(process, "program", this_program)
    monkeypatch.setattr(loading, "PREVIEWS_IDLE", 0.3)


@pytest.fixture
def visits() -> Visits:
    return Visits()


@pytest.fixture
def ticket(tmp_path: Path) -> SetupTicket:
    """What the set-up phrase opens on a fresh installation."""
    installation = Installation(tmp_path / "data", CHEAP)
    installation.create(SETUP)
    opened = installation.unlock(bytearray(SETUP, "utf-8"))
    assert isinstance(opened, SetupTicket)
    return opened


@pytest.fixture
def make_vault(tmp_path: Path) -> Iterator[Callable[..., Vault]]:
    """Makes vaults, each in an installation of its own; closes them afterwards."""
    made: list[Vault] = []

    def make(face: Face = Face.FULL) -> Vault:
        installation = Installation(tmp_path / f"data-{len(made)}", CHEAP)
        installation.create(SETUP)
        opened = installation.unlock(bytearray(SETUP, "utf-8"))
        assert isinstance(opened, SetupTicket)
        made.append(opened.finish(PASSPHRASE, face=face))
        return made[-1]

    yield make
    for vault in made:
        vault.close()


@pytest.fixture
def vault(make_vault: Callable[..., Vault]) -> Vault:
    return make_vault()


@pytest.fixture
def services(vault: Vault, visits: Visits) -> Services:
    return Services(vault, FileChooser, "en", resources(), visits.go)
