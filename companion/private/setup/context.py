"""What the set-up pages are given, and what she has chosen so far. Nothing is stored before the end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from companion.domain.faces import Face
from companion.private.key_choice import DEFAULT_KEY, HIDE
from companion.vault.vault import Vault


class Ticket(Protocol):
    """What the set-up words opened: companion.vault.installation.SetupTicket."""

    def finish(self, passphrase: str, *, face: Face, recovery: str | None = None) -> Vault:
        """Make the space. Raises VaultError, and the set-up can be run again."""

    def remove_everything(self) -> None:
        """Remove what the program made for keeping things. Raises VaultError."""


@dataclass(frozen=True)
class Context:
    """`words` is the list that words are offered from.

    `grab_key(key)` says whether the system grants the key. `rehearse(key, after, on)` tells the session
    that from now on (`on`) a press is a rehearsal, or no longer one.
    """

    ticket: Ticket
    language: str
    resources: Path
    words: Sequence[str]
    grab_key: Callable[[str], bool]
    rehearse: Callable[[str, str, bool], None]


@dataclass
class Choices:
    """Kept in memory only."""

    passphrase: str = ""
    key: str = DEFAULT_KEY
    after: str = HIDE
    recovery: str | None = None
    face: Face = Face.FULL
