"""What the set-up phrase opens: the right to make a space in a container that nothing uses."""

import hashlib
import os
from contextlib import suppress
from dataclasses import replace

from companion.domain.common import now
from companion.domain.faces import Face
from companion.footprint import CONTAINER_SIZE, CONTAINERS, JOURNALS, even_times
from companion.vault.building import build, head_of, lay_over, overwrite, remove_temporary
from companion.vault.container import PAGE, Container
from companion.vault.errors import VaultError, plain_errors
from companion.vault.kdf import wipe
from companion.vault.keys import TAKEN, Keys
from companion.vault.lock import Lock
from companion.vault.own_slots import ROLES
from companion.vault.slot_map import Half
from companion.vault.slots import (
    NO_HASH,
    NO_PLACES,
    RECOVERY_PLACE,
    SETUP_PLACE,
    SPACE_PLACE,
    SlotContent,
    SlotKind,
    random_slot,
    seal,
)
from companion.vault.space import open_vault
from companion.vault.spare_words import SETTING, announced
from companion.vault.vault import Vault

GONE = "This can't be done any more. Nothing was changed."


class SetupTicket:
    """Made by `Installation.unlock`; used once.

    The slot behind it names the container to use next. Where its `other` places are known, nothing was in use
    when it was made, and set-up moves on to the other container afterwards, if that one is still as it was
    then; else this is the last one: the other container is in use, or may be.
    """

    def __init__(self, keys: Keys, master: bytearray, place: int, content: SlotContent) -> None:
        self._keys = keys
        self._master = master
        self._place = place
        self._content = content

    def finish(self, passphrase: str, *, face: Face, recovery: str | None = None) -> Vault:
        """Make the space and open it. BLOCKING: one key derivation for each of the two words.

        Whatever interrupts it, either the new space opens or set-up can be run again, and nothing that was in
        use is touched. Raises VaultError: words that can't be used, no room, in use, no longer possible.
        """
        lock = Lock(self._keys.map.path)
        lock.take()
        try:
            half, content = self._current()
            masters = self._masters(half, passphrase, recovery)
            space = self._make(half, content, masters, face)
            for master in (*masters.values(), self._master):
                wipe(master)
            return open_vault(self._keys, space, lock, first=True)
        except BaseException:
            with suppress(VaultError):
                remove_temporary(self._keys.folder)
            lock.release()
            raise

    def remove_everything(self) -> None:
        """End set-up, and take away what this program made where nothing of it is in use. Raises VaultError.

        Where the other container may be in use only set-up ends, whether the slot says so or its head is not
        the one it was made with: nobody who knows the phrase can destroy what somebody keeps here.
        """
        with Lock(self._keys.map.path):
            half, content = self._current()
            self._keys.map.write(half.with_slots({self._place: random_slot()}))
            wipe(self._master)
            if not self._may_move_on(content):
                return
            overwrite(self._keys.map.path)
            for name in CONTAINERS:
                overwrite(self._keys.folder / name)
            # The map goes last but for its lock: while it is there, a start does not make new files.
            with plain_errors():
                for name in (*CONTAINERS, *JOURNALS):
                    (self._keys.folder / name).unlink(missing_ok=True)
                if os.name != "nt":
                    self._keys.map.path.unlink(missing_ok=True)
        with plain_errors():
            self._keys.map.path.unlink(missing_ok=True)

    def _current(self) -> tuple[Half, SlotContent]:
        """The slots as they are now, and this ticket's; checks that the container is still unused."""
        half = self._keys.map.whole()
        found = dict(half.open(self._master)).get(self._place)
        if found is None or found.kind is not SlotKind.SETUP:
            raise VaultError(GONE)
        if self._container(found).head_hash() not in (found.head_hash, found.pending_hash):
            raise VaultError(GONE)
        return half, found

    def _masters(self, half: Half, passphrase: str, recovery: str | None) -> dict[int, bytearray]:
        """A master key for each role that gets a slot."""
        masters = {SPACE_PLACE: self._keys.new_master(passphrase, half)}
        if recovery is not None:
            masters[RECOVERY_PLACE] = self._keys.new_master(recovery, half)
            if masters[RECOVERY_PLACE] == masters[SPACE_PLACE]:
                raise VaultError(TAKEN)
        return masters

    def _make(self, half: Half, setup: SlotContent, masters: dict[int, bytearray], face: Face) -> SlotContent:
        """Every step on disk, in the order that may be cut anywhere. Returns what the space's slot holds."""
        container = self._container(setup)
        key, salt = os.urandom(32), os.urandom(16)
        # A first start that was cut leaves containers that are shorter than they must be.
        size = max(CONTAINER_SIZE, container.size(), Container(self._keys.folder, 1 - setup.container).size())
        space = SlotContent(SlotKind.SPACE, setup.container, setup.own, data_key=key, salt=salt)
        final = self._final_slots(half, setup, space, masters)
        spare = [final[setup.own[role]] for role in masters if role == RECOVERY_PLACE]
        settings = {SETTING: announced("", (), spare, now())}
        temporary = build(self._keys.folder, key, salt, face, -(-size // PAGE) * PAGE, settings)

        new_head = hashlib.sha256(head_of(temporary)).digest()
        pending = replace(setup, head_hash=container.head_hash(), pending_hash=new_head)
        half = half.with_slots({self._place: seal(pending, self._master, half.salt, self._place)})
        self._keys.map.write(half)

        lay_over(temporary, container)

        self._keys.map.write(half.with_slots(final))
        # The space is there: what can't be taken away now goes at the next start.
        with suppress(VaultError):
            remove_temporary(self._keys.folder)
        with suppress(OSError):
            even_times(self._keys.folder)
        return space

    def _final_slots(
        self, half: Half, setup: SlotContent, space: SlotContent, masters: dict[int, bytearray]
    ) -> dict[int, bytes]:
        """The slots of the one write that turns the unused container into a space."""
        changed = {self._place: random_slot()}
        for role, master in masters.items():
            place = setup.own[role]
            changed[place] = seal(replace(space, kind=ROLES[role]), master, half.salt, place)
        if self._may_move_on(setup):
            head = setup.other_hash
            place = setup.own[SETUP_PLACE]
            following = SlotContent(SlotKind.SETUP, 1 - setup.container, setup.other, head_hash=head, pending_hash=head)
            changed[place] = seal(following, self._master, half.salt, place)
        return changed

    def _may_move_on(self, setup: SlotContent) -> bool:
        """Whether the other container is known, and still begins as when the slots were made."""
        if setup.other == NO_PLACES or setup.other_hash == NO_HASH:
            return False
        return Container(self._keys.folder, 1 - setup.container).head_hash() == setup.other_hash

    def _container(self, content: SlotContent) -> Container:
        return Container(self._keys.folder, content.container)
