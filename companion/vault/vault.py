"""An open space: its records, journal, files, settings and search."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

from companion.domain.common import now
from companion.domain.faces import Face
from companion.vault.attachments import Attachments
from companion.vault.check import Aside, Check, Findings, glance
from companion.vault.container import Container, connect_aside
from companion.vault.contents import Contents
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.growth import Growth, growth
from companion.vault.journal import Journal
from companion.vault.leftovers import Leftovers
from companion.vault.migrations import migrate
from companion.vault.new_key import NewKey
from companion.vault.own_slots import OwnSlots
from companion.vault.pages import PageFile, PageKeys
from companion.vault.received import Received
from companion.vault.records import Records
from companion.vault.removal import Removal
from companion.vault.search import Hit, Search
from companion.vault.spare_words import SETTING, announced, made_at

_SWEEP_AT_OPEN = 16
"""Chunks of interrupted work taken away while opening; the rest waits for the next file that is added."""


class Vault:
    """Made by `SpaceKey.open` and `SetupTicket.finish`. Everything in it is committed as it is made.

    `vault_id` is 32 hex digits. `damage` is a plain sentence where something is damaged that did not keep the
    space from opening, else "". Every method raises VaultError where the disk says no.
    """

    def __init__(
        self,
        database: Database,
        *,
        slots: OwnSlots,
        released: Callable[[], None],
        damage: str = "",
    ) -> None:
        self._database = database
        self._slots = slots
        self._released = released
        self.damage = damage
        self.vault_id = self._meta_text("vault_id")
        self._check_id()
        migrate(database)
        self.face = Face(self._meta_text("face"))
        self._search = Search(database)
        self._contents = contents = Contents(database)
        removal = Removal(contents, self.clear_leftovers)
        self.records = Records(database, self._search, removal)
        self.journal = Journal(database, self._search, removal, self.vault_id)
        self.attachments = Attachments(database, contents, removal)
        self.received = Received(database, contents)
        with suppress(Damaged):  # what can't be read keeps nobody out: a look at all of it says so
            self.received.sweep()
            contents.sweep(_SWEEP_AT_OPEN)
        database.even()
        self.damage = self.damage or glance(database, self.journal)

    def check(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        deep: bool = True,
    ) -> Findings:
        """Whether everything is as it was written: every row, the chain, the lists; `deep` also the file's pages
        and the contents of attachments.

        Any thread; everything goes on being read and written meanwhile. `progress` gets steps, done and in all.
        Raises VaultError; Cancelled where it is stopped.
        """
        check = Check(self._database, self.journal, self._contents, self._aside(), progress, cancelled)
        return check.run(deep=deep)

    @property
    def slots(self) -> OwnSlots:
        """What this session may do to the key slots, and what its own one holds now."""
        return self._slots

    def setting(self, name: str, default: str = "") -> str:
        """A setting of this space."""
        with self._database.read() as connection:
            row = connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return default if row is None else str(row[0])

    def set_setting(self, name: str, value: str) -> None:
        """Keep a setting inside the container."""
        with self._database.write(len(value) * 4) as connection:
            connection.execute(
                "INSERT INTO setting(name, value) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def search(self, text: str, limit: int = 50) -> list[Hit]:
        """Her own records, journal entries and drafts that hold every word, or one that begins so."""
        return self._search.find(text, limit)

    def clear_leftovers(
        self,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Overwrite what the database left in its pages of rows that it moved. BLOCKING; nothing is locked for long.

        Removal for good ends with it; what was only changed or thrown away may leave a little until then.
        `progress` gets pages, done and in all. Raises VaultError; Cancelled.
        """
        content = self._slots.content
        container = Container(self._slots.keys.folder, content.container)
        keys = PageKeys(content.data_key, content.salt)
        Leftovers(self._database, container, keys).clear(progress, cancelled)

    def size(self) -> int:
        """Bytes of each of the two containers."""
        return self._database.size()

    def growth(self, adding: int) -> Growth:
        """How the size of the files would look after `adding` bytes more. Raises VaultError."""
        return growth(self._database.size(), self._database.free(), adding)

    def change_passphrase(self, old: bytearray, new: str) -> bool:
        """False where `old` (passphrase or spare words) does not open this space. BLOCKING: two derivations.

        The caller wipes `old`. Raises VaultError where `new` can't be used.
        """
        return self._slots.change_passphrase(old, new)

    def new_key(
        self,
        old: bytearray,
        new: str,
        *,
        recovery: str | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bool:
        """Encrypt all of this space anew, under a new key, new words, and new spare words or none. BLOCKING.

        False where `old` (passphrase or spare words) does not open this space. Whatever interrupts it, either
        the old or the new words open everything. Every other call waits. `progress` gets bytes, done and in
        all. The caller wipes `old`. Raises VaultError; Cancelled where `cancelled` says so early enough.
        """
        renewal = NewKey(self._database, self._slots, self._announce, progress, cancelled)
        return renewal.run(old, new, recovery)

    def add_recovery(self, old: bytearray, code: str) -> bool:
        """Spare words, in the place of those there are. False where `old` does not open this space. BLOCKING.

        The caller wipes `old`. Raises VaultError where `code` can't be used.
        """
        return self._slots.add_recovery(old, code, lambda slot: self._announce([slot]))

    def end_recovery(self) -> None:
        """The spare words open nothing any more, whether or not there were some."""
        self._slots.end_recovery()

    @property
    def recovery_made_at(self) -> str:
        """When the present spare words were made, ISO date and time; "" where there are none."""
        return made_at(self.setting(SETTING), self._slots.recovery_bytes())

    def end_setup(self) -> None:
        """The set-up phrase opens nothing any more, whether or not it did."""
        self._slots.end_setup()

    def signing_key(self) -> bytes:
        """The private Ed25519 seed of this space, 32 bytes."""
        return self._meta("signing_key")

    def close(self) -> None:
        """Close the container and let others in. May be called twice."""
        self._database.close()
        self._released()

    def _announce(self, coming: Sequence[bytes]) -> None:
        self.set_setting(SETTING, announced(self.setting(SETTING), self._slots.recovery_bytes(), coming, now()))

    def _aside(self) -> Aside:
        content = self._slots.content
        path = Container(self._slots.keys.folder, content.container).path
        keys = PageKeys(content.data_key, content.salt)
        return Aside(partial(PageFile, path, keys), partial(connect_aside, path, content.data_key, content.salt))

    def _meta(self, name: str) -> bytes:
        with self._database.read() as connection:
            row = connection.execute("SELECT CAST(value AS BLOB) FROM meta WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise Damaged(DAMAGED)
        return bytes(row[0])

    def _meta_text(self, name: str) -> str:
        return self._meta(name).decode("utf-8", "replace")

    def _check_id(self) -> None:
        try:
            sound = len(bytes.fromhex(self.vault_id)) == 16
        except ValueError:
            sound = False
        if not sound:
            raise Damaged(DAMAGED)
