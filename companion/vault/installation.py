"""The files of one installation: made at the first start, healed at every start, unlocked by a passphrase."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from companion.footprint import CONTAINER_SIZE, CONTAINERS, JOURNALS, MAP, even_sizes, even_times, grow_to
from companion.vault.building import TEMPORARY, remove_temporary, sync_folder
from companion.vault.container import HEAD, Container
from companion.vault.errors import InUse, StorageFull, plain_errors
from companion.vault.kdf import KdfParams, hold, wipe
from companion.vault.keys import Keys
from companion.vault.lock import Lock
from companion.vault.passphrase import normalise
from companion.vault.setup_ticket import SetupTicket
from companion.vault.slot_map import Half, write_all
from companion.vault.slots import NO_HASH, NO_PLACES, OWN_SLOTS, SETUP_PLACE, SLOTS, SlotContent, SlotKind, seal
from companion.vault.space import SpaceKey

__all__ = ["Installation", "KdfParams", "SetupTicket", "SpaceKey"]


class Installation:
    """The three files and their two journals in `folder`."""

    def __init__(self, folder: Path, params: KdfParams | None = None) -> None:
        self._folder = folder
        self._keys = Keys(folder, params or KdfParams())
        self._containers = tuple(Container(folder, number) for number in range(len(CONTAINERS)))

    def exists(self) -> bool:
        """Whether the key-slot file is there. Raises VaultError where the disk does not say."""
        with plain_errors():
            return (self._folder / MAP).is_file()

    def create(self, setup_phrase: str) -> None:
        """Make what is missing: heads of containers, empty journals, key slots, then full sizes. BLOCKING.

        Nothing grows before there are key slots. So without them a container larger than its head shows that
        they were lost, and that it may be used: new ones don't let anybody set up there.

        May be killed anywhere and run again; a file that exists is never overwritten, only a container that
        is shorter than it must be grows. Raises VaultError.
        """
        with plain_errors():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name in (*CONTAINERS, *JOURNALS):
                (self._folder / name).touch(mode=0o600)
        self._grow_to(HEAD)
        if not self.exists():
            self._create_map(setup_phrase)
        # Not while a space is open: its own sizes are its own to change. The next start asks again.
        with suppress(InUse), Lock(self._folder / MAP):
            self._grow_to(CONTAINER_SIZE)
        with suppress(OSError):  # not every disk lets times be set
            even_times(self._folder)

    def heal(self) -> None:
        """Undo the traces of an interruption: unequal halves, a temporary file, unequal sizes.

        Does nothing while another process has the space open. Raises VaultError.
        """
        if not self.exists():
            return
        try:
            with Lock(self._folder / MAP):
                self._keys.map.heal()
                remove_temporary(self._folder)
                with suppress(StorageFull), plain_errors():
                    if all((self._folder / name).is_file() for name in CONTAINERS):
                        even_sizes(self._folder)
        except InUse:
            return
        with suppress(OSError):  # not every disk lets times be set
            even_times(self._folder)

    def unlock(self, secret: bytearray) -> SpaceKey | SetupTicket | None:
        """What the passphrase opens, or None. BLOCKING for one key derivation; no container is opened.

        `secret` is UTF-8 as typed; the caller wipes it. Raises VaultError where the key slots can't be read.
        """
        found: list[tuple[Half, bytearray, int, SlotContent]] = []
        plain = normalise(secret)
        usable = bool(plain)
        wipe(plain)
        masters: dict[bytes, bytearray] = {}
        for half in self._keys.map.readable():
            if half.salt not in masters:
                masters[half.salt] = self._keys.master(secret, half.salt)
            master = masters[half.salt]
            found += [(half, master, place, content) for place, content in half.open(master)]
        spaces = [content for _, _, _, content in found if content.kind is not SlotKind.SETUP]
        if usable and spaces:
            result: SpaceKey | SetupTicket | None = SpaceKey(self._keys, spaces[0])
        elif usable and found:
            _, master, place, content = found[0]
            result = SetupTicket(self._keys, hold(bytearray(master)), place, content)
        else:
            result = None
        for master in masters.values():
            wipe(master)
        return result

    def _grow_to(self, size: int) -> None:
        """Append random bytes to each container that is shorter than `size`."""
        for container in self._containers:
            if container.size() < size:
                with plain_errors():
                    grow_to(container.path, size)

    def _create_map(self, setup_phrase: str) -> None:
        """Make the key slots; set-up gets one only for containers that never were more than a head."""
        half = Half.fresh()
        unused = [container for container in self._containers if container.size() == HEAD]
        if unused:
            half = self._with_setup(half, secrets.choice(unused), setup_phrase, last=len(unused) == 1)
        remove_temporary(self._folder)
        with plain_errors():
            temporary = self._folder / TEMPORARY
            file = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            try:
                write_all(file, half.pack() * 2, 0)
                os.fsync(file)
            finally:
                os.close(file)
            temporary.rename(self._folder / MAP)
        # The name must outlast a power cut that comes after a container has grown.
        with suppress(OSError):  # not every system lets a folder be opened
            sync_folder(self._folder)

    def _with_setup(self, half: Half, target: Container, setup_phrase: str, *, last: bool) -> Half:
        """The half with a set-up slot for `target`; `last` where the other container may be used."""
        places = secrets.SystemRandom().sample(range(SLOTS), SLOTS)
        own, other = tuple(places[:OWN_SLOTS]), tuple(places[OWN_SLOTS:])
        head = target.head_hash()
        content = SlotContent(
            SlotKind.SETUP,
            target.number,
            own,
            NO_PLACES if last else other,
            head_hash=head,
            pending_hash=head,
            other_hash=NO_HASH if last else self._containers[1 - target.number].head_hash(),
        )
        place = other[SETUP_PLACE]
        master = self._keys.master(setup_phrase, half.salt)
        try:
            return half.with_slots({place: seal(content, master, half.salt, place)})
        finally:
            wipe(master)
