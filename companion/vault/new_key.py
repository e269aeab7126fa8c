"""A new key for one space: a copy of its container under it, put in the place of the old one by a rename.

Against somebody who copied the files, or learned the words, before. Whatever interrupts it, either the old words
open the old container, or the new words open whichever of the two is in place: for that moment their slots hold
both keys, and the container's first bytes tell which is right.
"""

import os
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from functools import partial

from sqlcipher3 import dbapi2

from companion.vault.building import (
    TEMPORARY,
    TEMPORARY_OTHER,
    copy_file,
    head_of,
    overwrite_open,
    remove_temporary,
    sync_file,
    sync_folder,
)
from companion.vault.container import PAGE, Container, connect
from companion.vault.database import Database
from companion.vault.errors import (
    DAMAGED,
    FAILED,
    NOT_WRITTEN,
    STOPPED,
    Cancelled,
    Damaged,
    StorageFull,
    VaultError,
    plain_errors,
)
from companion.vault.kdf import wipe
from companion.vault.keys import TAKEN
from companion.vault.own_slots import OwnSlots
from companion.vault.pages import PageFile, PageKeys
from companion.vault.slot_map import Half
from companion.vault.slots import RECOVERY_PLACE, SPACE_PLACE, SlotContent, random_slot

_STEP = 64
"""Pages copied at once: a megabyte, some milliseconds."""
_COPIED, _OTHER, _VERIFIED, _OVERWRITTEN, _PARTS = range(5)
"""The parts of the work, each as long as the container."""


class NewKey:
    """Run once. `announce` gets the bytes of recovery slots that are about to be written."""

    def __init__(
        self,
        database: Database,
        slots: OwnSlots,
        announce: Callable[[Sequence[bytes]], None],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        self._database = database
        self._slots = slots
        self._announce = announce
        self._progress = progress
        self._cancelled = cancelled
        self._folder = slots.keys.folder
        self._container = Container(self._folder, slots.content.container)
        self._copy = self._folder / TEMPORARY
        self._other_copy = self._folder / TEMPORARY_OTHER
        self._size = 0

    def run(self, old: bytearray, new: str, recovery: str | None) -> bool:
        """See `Vault.new_key`."""
        with self._slots.lock:
            half = self._slots.keys.map.whole()
            if not self._slots.proves(half, old):
                return False
            both = replace(self._slots.content, next_key=os.urandom(32), next_salt=os.urandom(16))
            only = both.settled(both.next_salt)
            # Never under the old words, not even for a moment: who knows those may copy the file at any time.
            slots = _Slots(only, *self._sealed(half, (both, only), self._masters(half, new, recovery)))
            if recovery is not None:
                self._announce([slots.passing[RECOVERY_PLACE], slots.final[RECOVERY_PLACE]])
            try:
                with self._database.read() as source:
                    self._make_copies(source, only)
                    self._stop_if_asked()
                    self._database.replace(lambda: self._switch(half, slots))
            finally:
                with suppress(VaultError):
                    remove_temporary(self._folder)
            self._database.even()
        return True

    def _masters(self, half: Half, new: str, recovery: str | None) -> dict[int, bytearray]:
        replaced = [self._slots.content.own[role] for role in (SPACE_PLACE, RECOVERY_PLACE)]
        masters = {SPACE_PLACE: self._slots.keys.new_master(new, half, replaced=replaced)}
        if recovery is not None:
            masters[RECOVERY_PLACE] = self._slots.keys.new_master(recovery, half, replaced=replaced)
            if masters[RECOVERY_PLACE] == masters[SPACE_PLACE]:
                raise VaultError(TAKEN)
        return masters

    def _sealed(
        self, half: Half, contents: Sequence[SlotContent], masters: dict[int, bytearray]
    ) -> list[dict[int, bytes]]:
        """The two slots, by role, for each of `contents`; random bytes where there are no spare words."""
        sealed = []
        for content in contents:
            slots = {role: self._slots.seal(content, role, master, half) for role, master in masters.items()}
            sealed.append({RECOVERY_PLACE: random_slot(), **slots})
        for master in masters.values():
            wipe(master)
        return sealed

    def _make_copies(self, source: dbapi2.Connection, only: SlotContent) -> None:
        """The copy under the new key, and an exact one of the other container.

        That one gets a new file too, made in the same moment and in the order in which both were made at the
        first start: nothing that the file system keeps of them tells which of the two has a new key.
        """
        other = Container(self._folder, 1 - self._container.number)
        self._database.fill(max(self._container.size(), other.size()))
        with plain_errors():
            (pages,) = source.execute("PRAGMA page_count").fetchone()
        self._size = pages * PAGE
        remove_temporary(self._folder)
        copies = (self._copy, self._other_copy)
        with plain_errors(writing=True):
            for path in copies if self._container.number == 0 else reversed(copies):
                path.touch(mode=0o600, exist_ok=False)
        self._copy_database(source, only)
        self._copy_other(other)
        self._verify(only)

    def _copy_database(self, source: dbapi2.Connection, only: SlotContent) -> None:
        def step(_status: int, remaining: int, pages: int) -> None:
            self._step(_COPIED, (pages - remaining) * PAGE)

        # The rollback journal may be in memory: a copy that a crash spoilt is thrown away.
        copied = connect(self._copy, only.data_key, only.salt, journal="MEMORY")
        with closing(copied):
            try:
                source.backup(copied, pages=_STEP, progress=step, sleep=0)
            except dbapi2.Error:  # a backup does not say with a code what went wrong
                raise StorageFull(NOT_WRITTEN) from None
        sync_file(self._copy)

    def _copy_other(self, other: Container) -> None:
        """What is wrong with the other container must not keep anybody from a new key for this one."""
        try:
            same = copy_file(other.path, self._other_copy, partial(self._step, _OTHER))
        except Cancelled:
            raise
        except VaultError:
            same = False
        if not same:
            with plain_errors():
                self._other_copy.unlink()

    def _verify(self, only: SlotContent) -> None:
        """Compare both files page by page, without the library. Raises VaultError where they differ.

        Damaged where a page of the container is not whole: the library copies zeros then, from there to the
        end, and says nothing.
        """
        before = PageKeys(self._slots.content.data_key, self._slots.content.salt)
        after = PageKeys(only.data_key, only.salt)
        with PageFile(self._container.path, before) as one, PageFile(self._copy, after) as two:
            for number in range(1, self._size // PAGE + 1):
                found, copied = one.read(number), two.read(number)
                if found is None:
                    raise Damaged(DAMAGED)
                if copied is None or _content(number, found) != _content(number, copied):
                    raise VaultError(NOT_WRITTEN)
                if number % _STEP == 0:
                    self._step(_VERIFIED, number * PAGE)
        with closing(connect(self._copy, only.data_key, only.salt, journal="MEMORY")):
            whole = self._copy.stat().st_size == self._size
        if not whole:
            raise VaultError(NOT_WRITTEN)

    def _switch(self, half: Half, slots: "_Slots") -> Callable[[], dbapi2.Connection]:
        """Slots with both keys, the renames, slots with the new key. The container is closed meanwhile."""
        if self._container.has_journal():
            raise VaultError(FAILED)  # it would be played back into the new file
        old = self._open_old()
        try:
            self._rename(half, slots)
            self._slots.content = slots.only
            self._finish(half, slots, old)
        finally:
            if old >= 0:
                os.close(old)
        return partial(connect, self._container.path, slots.only.data_key, slots.only.salt)

    def _rename(self, half: Half, slots: "_Slots") -> None:
        """All that may fail: where it does, the old slots are put back and the old container is in place."""
        before = {role: half.slots[slots.only.own[role]] for role in slots.passing}
        try:
            self._slots.write(half, slots.passing)
            with plain_errors(writing=True):
                self._copy.replace(self._container.path)
        except VaultError:
            # A rename over a network can be done and yet be said to have failed.
            if self._begins_with(slots.only.salt):
                return
            with suppress(VaultError):
                self._slots.write(half, before)
            raise

    def _begins_with(self, salt: bytes) -> bool:
        return head_of(self._container.path).startswith(salt)

    def _finish(self, half: Half, slots: "_Slots", old: int) -> None:
        """Take away what is old. The new key is in place, so nothing here may fail any more.

        The old key and the old file go only once the new name is sure to be on the disk.
        """
        with suppress(OSError):
            if self._other_copy.exists():
                self._other_copy.replace(self._container.other)
        with suppress(OSError, VaultError):
            sync_folder(self._folder)
            self._slots.write(half, slots.final)
            if old >= 0:
                # Its blocks are free from now on, and whoever has the old key could read them.
                overwrite_open(old, partial(self._tell, _OVERWRITTEN))
        self._tell(_PARTS - 1, self._size)

    def _open_old(self) -> int:
        """A descriptor of the old file that outlives its name; -1 on Windows, where it would keep the name."""
        if os.name == "nt":
            return -1
        with plain_errors():
            return os.open(self._container.path, os.O_RDWR)

    def _tell(self, part: int, done: int) -> None:
        if self._progress is not None:
            self._progress(part * self._size + min(done, self._size), _PARTS * self._size)

    def _step(self, part: int, done: int) -> None:
        self._stop_if_asked()
        self._tell(part, done)

    def _stop_if_asked(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(STOPPED)


def _content(number: int, page: bytes) -> bytes:
    """A page without what a backup counts on: change counter, schema cookie, version of the library."""
    return page[28:40] + page[44:92] + page[100:] if number == 1 else page


@dataclass(frozen=True, repr=False)
class _Slots:
    """What the slots hold in the end, and their bytes by role: with both keys, and with the new one alone."""

    only: SlotContent
    passing: dict[int, bytes]
    final: dict[int, bytes]
