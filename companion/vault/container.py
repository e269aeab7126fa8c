"""One container on disk: its names, its head, and how it is opened as a database."""

import hashlib
import os
from pathlib import Path

from sqlcipher3 import dbapi2

from companion.footprint import CONTAINERS, JOURNALS
from companion.vault import tally
from companion.vault.errors import DAMAGED, READ_ONLY, Damaged, ReadOnly, VaultError, plain_errors
from companion.vault.pages import PAGE, PageKeys
from companion.vault.rollback import settle

__all__ = ["HEAD", "PAGE", "Container", "connect", "connect_aside"]
HEAD = 512
"""Bytes at the start that tell whether a container is still as it was: what a disk writes at once or not at
all, so that no interrupted write can leave a head that is neither the old nor the new one."""


class Container:
    """The files of container `number` (0 or 1) in `folder`."""

    def __init__(self, folder: Path, number: int) -> None:
        self.folder = folder
        self.number = number
        self.path = folder / CONTAINERS[number]
        self.journal = folder / JOURNALS[number]
        self.other = folder / CONTAINERS[1 - number]

    def head_hash(self) -> bytes:
        """SHA-256 of the head, 32 bytes. Only while no process has the container open. Raises VaultError."""
        with plain_errors(), self.path.open("rb") as file:
            return hashlib.sha256(file.read(HEAD)).digest()

    def size(self) -> int:
        """Bytes of the file. Raises VaultError."""
        with plain_errors():
            return self.path.stat().st_size

    def has_journal(self) -> bool:
        """Whether there is anything in the journal. Raises VaultError."""
        with plain_errors():
            return self.journal.exists() and self.journal.stat().st_size > 0

    def check(self) -> None:
        """Raises Damaged where the file is gone or cut short, ReadOnly where it can't be written to."""
        with plain_errors():  # a disk that was pulled out does not even say whether a file is there
            there = self.path.is_file()
            beside = self.journal if self.journal.exists() else self.folder
        if not there or self.size() < PAGE:
            raise Damaged(DAMAGED)
        for path in (self.path, beside):
            if not os.access(path, os.W_OK):
                raise ReadOnly(READ_ONLY)


def connect(path: Path, data_key: bytes, salt: bytes, *, journal: str = "TRUNCATE") -> dbapi2.Connection:
    """Open an existing file as a database, in the order that leaves no trace. Raises VaultError.

    `data_key` is 32 bytes, `salt` 16 (the file's first bytes). The log of the library is silenced before the
    key (a wrong one prints otherwise) and the lock is exclusive before the first read (a rollback unlinks the
    journal otherwise). A journal of another file is emptied: it would be played back. The connection may be
    used from any thread, one at a time, and commits by itself.
    """
    settle(path, path.with_name(f"{path.name}-journal"), PageKeys(data_key, salt))
    address = f"{path.absolute().as_uri()}?mode=rw"
    with plain_errors():
        connection = dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
    try:
        with plain_errors():
            _prepare(connection, data_key.hex() + salt.hex(), journal)
            tally.register(connection)
    except VaultError:
        connection.close()
        raise
    return connection


def connect_aside(path: Path, data_key: bytes, salt: bytes) -> dbapi2.Connection:
    """Read a file that another connection of this process has open, without its lock. Raises VaultError.

    What is read while that one writes may be wrong, and must be asked again.
    """
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with plain_errors():
        connection = dbapi2.connect(address, uri=True, isolation_level=None, check_same_thread=False)
        for statement in _key_statements(data_key.hex() + salt.hex()):
            connection.execute(statement).fetchall()
    return connection


def _prepare(connection: dbapi2.Connection, key: str, journal: str) -> None:
    statements = (
        *_key_statements(key),
        "PRAGMA locking_mode=EXCLUSIVE",
        "SELECT count(*) FROM sqlite_master",
        f"PRAGMA journal_mode={journal}",
        "PRAGMA synchronous=FULL",
        "PRAGMA temp_store=MEMORY",
        "PRAGMA secure_delete=ON",
        "PRAGMA foreign_keys=ON",
        "PRAGMA recursive_triggers=ON",  # else a row that is replaced would not be taken out of the tally
    )
    for statement in statements:
        connection.execute(statement).fetchall()


def _key_statements(key: str) -> tuple[str, ...]:
    return (
        "PRAGMA cipher_log_level=NONE",
        f"PRAGMA key=\"x'{key}'\"",
        f"PRAGMA cipher_page_size={PAGE}",
    )
