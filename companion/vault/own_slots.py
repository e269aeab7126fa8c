"""What an open session may do to the key slots: write its own container's four, and no other."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from threading import RLock

from companion.vault.errors import FAILED, VaultError
from companion.vault.kdf import wipe
from companion.vault.keys import Keys
from companion.vault.slot_map import Half
from companion.vault.slots import RECOVERY_PLACE, SETUP_PLACE, SPACE_PLACE, SlotContent, SlotKind, random_slot, seal

ROLES = {SPACE_PLACE: SlotKind.SPACE, RECOVERY_PLACE: SlotKind.RECOVERY}
"""The places of a container's four that open it, and the kind of slot in each."""


class OwnSlots:
    """`content` is what the session's own slot holds now, settled on one key. Any thread, one at a time."""

    def __init__(self, keys: Keys, content: SlotContent) -> None:
        self.keys = keys
        self.content = content
        self.lock = RLock()

    def proves(self, half: Half, typed: bytearray) -> bool:
        """Whether what was typed opens this very space: its own slot or that of its spare words. BLOCKING."""
        master = self.keys.master(typed, half.salt)
        found = [
            slot
            for place, slot in half.open(master)
            if slot.kind in ROLES.values() and slot.container == self.content.container and place in self.content.own
        ]
        wipe(master)
        return bool(found)

    def seal(self, content: SlotContent, role: int, master: bytearray, half: Half) -> bytes:
        """The bytes of this container's slot for `role`, SPACE_PLACE or RECOVERY_PLACE."""
        place = self.content.own[role]
        return seal(replace(content, kind=ROLES[role]), master, half.salt, place)

    def write(self, half: Half, changed: Mapping[int, bytes]) -> Half:
        """Write some of this container's four, by role, and give back what is there now. Raises VaultError.

        The slots are read anew, so that no other slot goes back to what it was when `half` was read; what was
        sealed for `half` is of no use in another file's slots, and refused.
        """
        present = self.keys.map.whole()
        if present.salt != half.salt:
            raise VaultError(FAILED)
        written = present.with_slots({self.content.own[role]: slot for role, slot in changed.items()})
        self.keys.map.write(written)
        return written

    def change_passphrase(self, old: bytearray, new: str) -> bool:
        """Seal the space's slot with a new passphrase; False where `old` opens neither it nor its recovery."""
        return self._seal_anew(SPACE_PLACE, old, new, lambda _: None)

    def add_recovery(self, old: bytearray, code: str, announce: Callable[[bytes], None]) -> bool:
        """Seal the recovery slot with new spare words; False where `old` does not open this space.

        `announce` gets the slot's bytes before they are written.
        """
        return self._seal_anew(RECOVERY_PLACE, old, code, announce)

    def end_recovery(self) -> None:
        """Random bytes in the recovery place. Raises VaultError."""
        self._put_random(RECOVERY_PLACE)

    def end_setup(self) -> None:
        """Random bytes in the set-up place of this container's own four. Raises VaultError."""
        self._put_random(SETUP_PLACE)

    def recovery_bytes(self) -> list[bytes]:
        """What is in the recovery place, in each half that can be read. Raises VaultError."""
        return [half.slots[self.content.own[RECOVERY_PLACE]] for half in self.keys.map.readable()]

    def _seal_anew(self, role: int, old: bytearray, words: str, announce: Callable[[bytes], None]) -> bool:
        with self.lock:
            half = self.keys.map.whole()
            if not self.proves(half, old):
                return False
            master = self.keys.new_master(words, half, replaced=(self.content.own[role],))
            try:
                slot = self.seal(self.content, role, master, half)
            finally:
                wipe(master)
            announce(slot)
            self.write(half, {role: slot})
            return True

    def _put_random(self, role: int) -> None:
        with self.lock:
            self.write(self.keys.map.whole(), {role: random_slot()})
