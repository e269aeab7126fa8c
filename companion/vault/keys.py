"""From what is typed to the master key of the key-slot file, and which words may open a new slot."""

from collections.abc import Iterable
from pathlib import Path

from companion.footprint import MAP
from companion.vault.errors import VaultError
from companion.vault.kdf import KdfParams, hold, master_key, wipe
from companion.vault.passphrase import normalise
from companion.vault.slot_map import Half, SlotMap

TAKEN = "These words can't be used. Please choose others."
TOO_SHORT = "Please choose words with at least 8 letters or digits."
MIN_LENGTH = 8


class Keys:
    """The key-slot file in `folder`, and the cost of a derivation."""

    def __init__(self, folder: Path, params: KdfParams) -> None:
        self.folder = folder
        self.params = params
        self.map = SlotMap(folder / MAP)

    def master(self, text: str | bytearray, salt: bytes) -> bytearray:
        """The master key of a passphrase under this file's salt. BLOCKING. Raises VaultError."""
        if isinstance(text, str):
            typed = bytearray(text.encode("utf-8", "replace"))
            plain = hold(normalise(typed))
            wipe(typed)
        else:
            plain = hold(normalise(text))
        try:
            return master_key(plain, salt, self.params)
        finally:
            wipe(plain)

    def new_master(self, text: str, half: Half, *, replaced: Iterable[int] = ()) -> bytearray:
        """The master key of a passphrase that is to open a new slot. BLOCKING.

        Raises VaultError where it is too short, or opens a slot already that does not go away (`replaced`):
        then one of the two would never be found.
        """
        typed = bytearray(text.encode("utf-8", "replace"))
        plain = hold(normalise(typed))
        wipe(typed)
        length = len(plain.decode("utf-8"))
        wipe(plain)
        if length < MIN_LENGTH:
            raise VaultError(TOO_SHORT)
        master = self.master(text, half.salt)
        gone = set(replaced)
        if any(place not in gone for place, _ in half.open(master)):
            wipe(master)
            raise VaultError(TAKEN)
        return master
