"""One installation in a folder, with small key-derivation costs, and what tests ask of it."""

import shutil
from pathlib import Path

from companion import footprint
from companion.domain.faces import Face
from companion.vault.installation import Installation, KdfParams, SetupTicket, SpaceKey
from companion.vault.vault import Vault

SMALL = KdfParams(memory_kib=64, time_cost=1, lanes=1)
PHRASE = "set up my diary"
WORDS = "river table lamp green"
SPARE = "spare words for a friend"
RESOURCES = Path(__file__).parents[3] / "resources"


class House:
    """A folder with an installation, and the few things tests do with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.installation = Installation(folder, SMALL)

    def create(self) -> "House":
        self.installation.create(PHRASE)
        return self

    def ticket(self) -> SetupTicket:
        ticket = self.installation.unlock(bytearray(PHRASE.encode()))
        assert isinstance(ticket, SetupTicket)
        return ticket

    def key(self, words: str = WORDS) -> SpaceKey:
        key = self.installation.unlock(bytearray(words.encode()))
        assert isinstance(key, SpaceKey)
        return key

    def finish(self, words: str = WORDS, face: Face = Face.FULL, recovery: str | None = None) -> Vault:
        return self.ticket().finish(words, face=face, recovery=recovery)

    def open(self, words: str = WORDS) -> Vault:
        return self.key(words).open()

    def copy(self, folder: Path) -> "House":
        shutil.copytree(self.folder, folder)
        return House(folder)

    def look(self) -> None:
        """Assert what must hold on every installation at rest: names, sizes, no trace of what is used."""
        assert sorted(path.name for path in self.folder.iterdir()) == sorted(footprint.NAMES)
        one, two = ((self.folder / name).read_bytes() for name in footprint.CONTAINERS)
        assert len(one) == len(two)
        assert not has_zeros(one)
        assert not has_zeros(two)
        assert [(self.folder / name).stat().st_size for name in footprint.JOURNALS] == [0, 0]
        slots = (self.folder / footprint.MAP).read_bytes()
        assert len(slots) == 8192
        assert slots[:4096] == slots[4096:]

    def bytes(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in sorted(self.folder.iterdir())}


def has_zeros(data: bytes) -> bool:
    """Whether 16 zeros in a row stand anywhere: random bytes of this length never have them."""
    return bytes(16) in data
