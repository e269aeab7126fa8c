"""A space that a passphrase has opened the slot of, before and while its container is open."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from companion.footprint import MAP
from companion.vault.container import Container, connect
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged, VaultError
from companion.vault.kdf import KdfParams, master_key, wipe
from companion.vault.lock import Lock
from companion.vault.passphrase import normalise
from companion.vault.slot_map import Half, SlotMap
from companion.vault.slots import SETUP_PLACE, SPACE_PLACE, SlotContent, SlotKind, random_slot, seal
from companion.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterable

TAKEN = "These words can't be used. Please choose others."
TOO_SHORT = "Please choose words with at least 8 letters or digits."
MIN_LENGTH = 8
MAP_DAMAGED = (
    "The small file that holds the keys is damaged. Everything is still here and can be read and written, "
    "but the words that open it can't be changed. Make a copy to keep outside soon."
)


class Keys:
    """What a session may do to the key slots: read all, write only its container's own four."""

    def __init__(self, folder: Path, params: KdfParams) -> None:
        self.folder = folder
        self.params = params
        self.map = SlotMap(folder / MAP)

    def master(self, text: str | bytearray, salt: bytes) -> bytearray:
        """The master key of a passphrase under this file's salt. BLOCKING. Raises VaultError."""
        if isinstance(text, str):
            typed = bytearray(text.encode("utf-8", "replace"))
            plain = normalise(typed)
            wipe(typed)
        else:
            plain = normalise(text)
        try:
            return master_key(plain, salt, self.params)
        finally:
            wipe(plain)

    def new_master(self, text: str, half: Half, *, replaced: "Iterable[int]" = ()) -> bytearray:
        """The master key of a passphrase that is to open a new slot. BLOCKING.

        Raises VaultError where it is too short, or opens a slot already that does not go away (`replaced`):
        then one of the two would never be found.
        """
        typed = bytearray(text.encode("utf-8", "replace"))
        plain = normalise(typed)
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

    def change_passphrase(self, content: SlotContent, old: bytearray, new: str) -> bool:
        """Seal the space's slot with a new passphrase; False where `old` opens neither it nor its recovery."""
        half = self.map.whole()
        before = self.master(old, half.salt)
        found = [
            slot
            for place, slot in half.open(before)
            if slot.kind in (SlotKind.SPACE, SlotKind.RECOVERY)
            and slot.container == content.container
            and place in content.own
        ]
        wipe(before)
        if not found:
            return False
        place = content.own[SPACE_PLACE]
        master = self.new_master(new, half, replaced=(place,))
        slot = SlotContent(SlotKind.SPACE, content.container, content.own, data_key=content.data_key, salt=content.salt)
        self.map.write(half.with_slots({place: seal(slot, master, half.salt, place)}))
        wipe(master)
        return True

    def end_setup(self, content: SlotContent) -> None:
        """Put random bytes into the set-up place of this container's own four. Raises VaultError."""
        half = self.map.whole()
        self.map.write(half.with_slots({content.own[SETUP_PLACE]: random_slot()}))


class SpaceKey:
    """The right to open one space. Made by `Installation.unlock`."""

    def __init__(self, keys: Keys, content: SlotContent) -> None:
        self._keys = keys
        self._content = content

    def open(self) -> Vault:
        """Open the container; the caller uses the Vault from one thread, attachments from others too.

        Raises Damaged, InUse, ReadOnly or another VaultError; nothing is overwritten then.
        """
        lock = Lock(self._keys.map.path)
        lock.take()
        try:
            return open_vault(self._keys, self._content, lock)
        except BaseException:
            lock.release()
            raise


def open_vault(keys: Keys, content: SlotContent, lock: Lock) -> Vault:
    """Open the container that `content` names, under a lock already held. Raises VaultError."""
    container = Container(keys.folder, content.container)
    container.check()
    if content.kind not in (SlotKind.SPACE, SlotKind.RECOVERY):
        raise Damaged(DAMAGED)
    again = partial(connect, container.path, content.data_key, content.salt)
    database = Database(again(), container.path, container.other, again)
    try:
        vault = Vault(
            database,
            change_passphrase=lambda old, new: keys.change_passphrase(content, old, new),
            end_setup=lambda: keys.end_setup(content),
            released=lock.release,
            damage="" if keys.map.read() is not None else MAP_DAMAGED,
        )
        if container.has_journal():
            database.empty_journal()
    except BaseException:
        database.close()
        raise
    return vault
