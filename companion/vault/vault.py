"""An open space: its records, journal, files, settings and search."""

from collections.abc import Callable

from companion.domain.faces import Face
from companion.vault.attachments import Attachments
from companion.vault.contents import Contents
from companion.vault.database import Database
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.journal import Journal
from companion.vault.migrations import migrate
from companion.vault.received import Received
from companion.vault.records import Records
from companion.vault.search import Hit, Search

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
        change_passphrase: Callable[[bytearray, str], bool],
        end_setup: Callable[[], None],
        released: Callable[[], None],
        damage: str = "",
    ) -> None:
        self._database = database
        self._change_passphrase = change_passphrase
        self._end_setup = end_setup
        self._released = released
        self.damage = damage
        self.vault_id = self._meta_text("vault_id")
        self._check_id()
        migrate(database)
        self.face = Face(self._meta_text("face"))
        self._search = Search(database)
        contents = Contents(database)
        self.records = Records(database, self._search)
        self.journal = Journal(database, self._search, self.vault_id)
        self.attachments = Attachments(database, contents)
        self.received = Received(database, contents)
        self.received.sweep()
        contents.sweep(_SWEEP_AT_OPEN)
        database.even()

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

    def change_passphrase(self, old: bytearray, new: str) -> bool:
        """False where `old` (passphrase or spare words) does not open this space. BLOCKING: two derivations.

        The caller wipes `old`. Raises VaultError where `new` can't be used.
        """
        return self._change_passphrase(old, new)

    def end_setup(self) -> None:
        """The set-up phrase opens nothing any more, whether or not it did."""
        self._end_setup()

    def signing_key(self) -> bytes:
        """The private Ed25519 seed of this space, 32 bytes."""
        return self._meta("signing_key")

    def close(self) -> None:
        """Close the container and let others in. May be called twice."""
        self._database.close()
        self._released()

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
