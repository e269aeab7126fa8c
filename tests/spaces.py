"""A home folder that holds a private space already, for tests and figures that begin behind the door."""

from pathlib import Path

from companion.domain.faces import Face
from companion.identity import load
from companion.vault.installation import Installation, SetupTicket
from companion.vault.vault import Vault

PASSPHRASE = "orange lamp over quiet water"
"""Opens a space that is made for the measurement and holds nothing of anyone."""


def make_space(folder: Path, *, passphrase: str = PASSPHRASE, face: Face = Face.FULL, **settings: str) -> Vault:
    """An open vault in the data folder of the home `folder`, with the program's own key derivation."""
    data = folder / ".local" / "share" / "notes"
    data.mkdir(mode=0o700, parents=True, exist_ok=True)  # as the program does
    installation = Installation(data)
    phrase = load().setup_phrase
    installation.create(phrase)
    ticket = installation.unlock(bytearray(phrase.encode()))
    assert isinstance(ticket, SetupTicket)
    vault = ticket.finish(passphrase, face=face)
    for name, value in settings.items():
        vault.set_setting(name, value)
    return vault


def home_with_space(folder: Path, **settings: str) -> Path:
    """A home folder whose installation has a space under PASSPHRASE."""
    make_space(folder, **settings).close()
    return folder
