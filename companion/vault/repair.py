"""Everything that can still be read of a damaged container, in a new one that takes its place once she agrees."""

from collections.abc import Callable
from contextlib import closing, suppress

from companion.domain.faces import Face
from companion.footprint import even_times
from companion.vault.building import (
    TEMPORARY,
    TEMPORARY_OTHER,
    build,
    copy_file,
    remove_temporary,
    sync_file,
    sync_folder,
)
from companion.vault.container import PAGE, Container, connect
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, STOPPED, Cancelled, Damaged, VaultError, plain_errors
from companion.vault.keys import Keys
from companion.vault.lock import Lock
from companion.vault.pages import PageFile, PageKeys
from companion.vault.refilling import Refilling
from companion.vault.rollback import Kind, empty, look, whole_pages
from companion.vault.salvage import Salvage
from companion.vault.slots import NO_SALT, SlotContent
from companion.vault.vault import Vault

_TRIED = 64
"""Pages that tell which of two keys is right."""


class Repair:
    """What `SpaceKey.repair` made beside the damaged container, which is as it was until `accept`.

    `kept` counts by kind (those of the codec, "entry", "draft", "attachment", "received"); `lost` are sentences.
    """

    def __init__(
        self, container: Container, lock: Lock, open_: Callable[[], Vault], kept: dict[str, int], lost: tuple[str, ...]
    ) -> None:
        self._container = container
        self._lock = lock
        self._open = open_
        self.kept = kept
        self.lost = lost

    def accept(self) -> Vault:
        """Put the new container in the place of the damaged one, and open it. Raises VaultError.

        Whatever interrupts it, one of the two is in place, whole as it was.
        """
        folder = self._container.folder
        try:
            # What is in the journal belongs to the damaged file, and the new one has the same key.
            empty(self._container.journal)
            with plain_errors(writing=True):
                (folder / TEMPORARY).replace(self._container.path)
                if (folder / TEMPORARY_OTHER).exists():
                    (folder / TEMPORARY_OTHER).replace(self._container.other)
            with suppress(OSError):  # not every system lets a folder be opened
                sync_folder(folder)
            with suppress(OSError):
                even_times(folder)
            return self._open()
        except BaseException:
            self.drop()
            raise

    def drop(self) -> None:
        """Leave the damaged container as it is. May be called twice. Raises VaultError."""
        try:
            remove_temporary(self._container.folder)
        finally:
            self._lock.release()


def repair(
    keys: Keys,
    content: SlotContent,
    lock: Lock,
    open_: Callable[[], Vault],
    progress: Callable[[int, int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Repair:
    """See `SpaceKey.repair`. `lock` is held; `open_` opens the space under it."""
    container = Container(keys.folder, content.container)
    container.check()
    content = _with_the_right_key(container, content)
    page_keys = PageKeys(content.data_key, content.salt)
    with suppress(VaultError):  # an interrupted save is undone first, as at every opening
        connect(container.path, content.data_key, content.salt).close()
    broken = look(container.journal, page_keys) is Kind.BROKEN
    over = whole_pages(container.journal, page_keys) if broken else {}
    work = _Work(container, content, progress, cancelled)
    try:
        with PageFile(container.path, page_keys, over) as pages:
            refilled = work.run(pages)
        return Repair(container, lock, open_, dict(refilled.kept), tuple(refilled.lost))
    except BaseException:
        with suppress(VaultError):
            remove_temporary(keys.folder)
        raise


class _Work:
    """The making of one new container; half of the progress is reading the old one."""

    def __init__(
        self,
        container: Container,
        content: SlotContent,
        progress: Callable[[int, int], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._container = container
        self._content = content
        self._progress = progress
        self._cancelled = cancelled
        self._size = container.size()
        self._written = 0

    def run(self, pages: PageFile) -> Refilling:
        salvage = Salvage(pages)
        found = salvage.run(lambda number: self._tell(number * PAGE), self._cancelled)
        if found.whole_pages == 0:
            raise Damaged(DAMAGED)  # nothing tells that it ever was this space
        other = Container(self._container.folder, 1 - self._container.number)
        size = -(-max(self._size, other.size() if other.path.is_file() else 0) // PAGE) * PAGE
        key, salt = self._content.data_key, self._content.salt
        path = build(self._container.folder, key, salt, Face.PLAIN, size)
        with closing(connect(path, key, salt, journal="MEMORY")) as connection:
            database = Database(connection, path, None)
            refilled = Refilling(database, salvage, found, self._step)
            refilled.run()
        sync_file(path)
        self._copy_other(other)
        return refilled

    def _copy_other(self, other: Container) -> None:
        """The other container gets a new file in the same moment: nothing tells which of the two was repaired."""
        copy = other.folder / TEMPORARY_OTHER
        same = False
        with suppress(VaultError):
            with plain_errors():
                copy.touch(mode=0o600)
            same = copy_file(other.path, copy, lambda _: self._stop_if_asked())
        if not same:
            with plain_errors():
                copy.unlink(missing_ok=True)
        self._stop_if_asked()

    def _step(self, written: int) -> None:
        self._stop_if_asked()
        self._written += written
        self._tell(self._size + min(self._written, self._size))

    def _tell(self, done: int) -> None:
        if self._progress is not None:
            self._progress(done, 2 * self._size)

    def _stop_if_asked(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled(STOPPED)


def _with_the_right_key(container: Container, content: SlotContent) -> SlotContent:
    """Where a new key was being made, the one under which more pages are whole: the first one may be damaged."""
    both = [content.settled(NO_SALT)]
    if content.next_salt != NO_SALT:
        both.append(content.settled(content.next_salt))

    def whole(one: SlotContent) -> int:
        with PageFile(container.path, PageKeys(one.data_key, one.salt)) as pages:
            return sum(pages.right(number) for number in range(1, min(pages.count, _TRIED) + 1))

    return max(both, key=whole)
