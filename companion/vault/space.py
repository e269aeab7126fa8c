"""A space that a passphrase has opened the slot of, before and while its container is open."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from companion.vault.building import head_of
from companion.vault.container import Container, connect
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged, VaultError
from companion.vault.keys import Keys
from companion.vault.lock import Lock
from companion.vault.own_slots import ROLES, OwnSlots
from companion.vault.repair import Repair, repair
from companion.vault.slots import SlotContent
from companion.vault.vault import Vault

MAP_DAMAGED = (
    "The small file that holds the keys is damaged. Everything is still here and can be read and written, "
    "but the words that open it can't be changed. Make a copy to keep outside soon."
)


class SpaceKey:
    """The right to open one space. Made by `Installation.unlock`."""

    def __init__(self, keys: Keys, content: SlotContent) -> None:
        self._keys = keys
        self._content = content
        self._slots: OwnSlots | None = None

    def open(self) -> Vault:
        """Open the container; the caller uses the Vault from one thread, attachments from others too.

        Raises Damaged, InUse, ReadOnly or another VaultError; nothing is overwritten then.
        """
        lock = Lock(self._keys.map.path)
        lock.take()
        try:
            return self._open(lock)
        except BaseException:
            lock.release()
            raise

    def repair(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Repair:
        """Read everything that can still be read into a new container beside the damaged one. BLOCKING.

        Nothing is changed until `Repair.accept`; one of that and `Repair.drop` must be called, for the files are
        in use until then. `progress` gets bytes, done and in all. Raises VaultError: Damaged where nothing can be
        read, StorageFull, Cancelled; nothing stays of it then.
        """
        lock = Lock(self._keys.map.path)
        lock.take()
        try:
            return repair(self._keys, self._present(), lock, partial(self._open, lock), progress, cancelled)
        except BaseException:
            lock.release()
            raise

    def _open(self, lock: Lock) -> Vault:
        vault = open_vault(self._keys, self._present(), lock)
        self._slots = vault.slots
        return vault

    def _present(self) -> SlotContent:
        """What opens the container now: there may have been a new key since it was unlocked."""
        return self._content if self._slots is None else self._slots.content


def open_vault(keys: Keys, content: SlotContent, lock: Lock, *, first: bool = False) -> Vault:
    """Open the container that `content` names, under a lock already held; `first` right after set-up.

    Raises VaultError.
    """
    container = Container(keys.folder, content.container)
    container.check()
    if content.kind not in ROLES.values():
        raise Damaged(DAMAGED)
    content = content.settled(head_of(container.path))
    again = partial(connect, container.path, content.data_key, content.salt)
    interrupted = container.has_journal()
    database = Database(again(), container.path, container.other, again)
    try:
        if interrupted:
            # Before any other save, since that empties the journal, too. What is damaged is said further on.
            with suppress(VaultError):
                database.empty_journal()
        vault = Vault(
            database,
            slots=OwnSlots(keys, content),
            released=lock.release,
            damage="" if keys.map.read() is not None else MAP_DAMAGED,
        )
        if container.has_journal():
            database.empty_journal()
        if first:
            # Every write changes the head: from now on it is none that a set-up slot ever named.
            with suppress(VaultError):
                database.empty_journal()
    except BaseException:
        database.close()
        raise
    return vault
