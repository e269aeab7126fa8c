"""The store's own code and tables, over its containers and over an SQLite that encrypts nothing."""

import os
import sqlite3
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from companion.domain.faces import Face
from companion.footprint import CONTAINER_SIZE, CONTAINERS, NAMES, grow_to
from companion.vault import tally
from companion.vault.building import build
from companion.vault.container import connect
from companion.vault.database import Database
from companion.vault.kdf import KdfParams
from companion.vault.keys import Keys
from companion.vault.migrations import migrate
from companion.vault.own_slots import OwnSlots
from companion.vault.slots import SlotContent, SlotKind
from companion.vault.vault import Vault

_PRAGMAS = (
    "locking_mode",
    "journal_mode",
    "synchronous",
    "temp_store",
    "secure_delete",
    "foreign_keys",
    "recursive_triggers",
    "cache_size",
    "cache_spill",
)


def encrypted(folder: Path) -> Vault:
    """A new, empty store as it is in use: a container, another that keeps even with it, a journal of each."""
    key, salt = os.urandom(32), os.urandom(16)
    path, other = (folder / name for name in CONTAINERS)
    build(folder, key, salt, Face.FULL, CONTAINER_SIZE).rename(path)
    for name in NAMES:
        (folder / name).touch()
    grow_to(other, CONTAINER_SIZE)
    again = partial(connect, path, key, salt)
    return _vault(folder, Database(again(), path, other, again))


def plain(folder: Path, library: ModuleType) -> Vault:
    """A new, empty store in `folder` without encryption and without a second file to keep even.

    `library` is `sqlite3`, or `sqlcipher3.dbapi2`, which encrypts nothing where it gets no key.
    """
    settings = _settings(folder)
    path = folder / "plain.db"
    first = _open(path, library, settings, factory=_Older if library is sqlite3 else None)
    first.execute("CREATE TABLE reserve(bytes BLOB NOT NULL)")
    migrate(Database(first, path, None))
    meta = [("vault_id", "0" * 32), ("face", Face.FULL.value), ("signing_key", bytes(32))]
    first.executemany("INSERT INTO meta(name, value) VALUES (?, ?)", meta)
    first.close()
    again = partial(_open, path, library, settings)
    return _vault(folder, Database(again(), path, None, again))


def _vault(folder: Path, database: Database) -> Vault:
    slots = OwnSlots(Keys(folder, KdfParams()), SlotContent(SlotKind.SPACE, 0, (0, 1, 2, 3)))
    return Vault(database, slots=slots, released=_nothing)


def _nothing() -> None:
    """No lock is held."""


class _Older(sqlite3.Connection):
    """Python's SQLite may be older than 3.42, where the search index can't erase at once: then it does less."""

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        try:
            return super().execute(sql, parameters)
        except sqlite3.OperationalError:
            if "secure-delete" not in sql:
                raise
            return super().execute("SELECT 1")


def _open(path: Path, library: Any, settings: dict[str, object], factory: type | None = None) -> Any:
    options = {} if factory is None else {"factory": factory}
    connection = library.connect(path, isolation_level=None, check_same_thread=False, **options)
    for name, value in settings.items():
        connection.execute(f"PRAGMA {name}={value}").fetchall()
    tally.register(connection)
    return connection


def _settings(folder: Path) -> dict[str, object]:
    """The settings that the program's own connections have, page size included."""
    path = folder / "settings.db"
    path.touch()
    connection = connect(path, bytes(32), bytes(16))
    found: dict[str, object] = {"page_size": connection.execute("PRAGMA cipher_page_size").fetchone()[0]}
    for name in _PRAGMAS:
        found[name] = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    path.unlink()
    return found
