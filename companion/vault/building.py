"""A new, empty vault as a file of ciphertext, ready to be laid over an unused container."""

import os
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

from companion.domain.faces import Face
from companion.vault.container import HEAD, Container, connect
from companion.vault.database import Database
from companion.vault.errors import plain_errors
from companion.vault.migrations import migrate
from companion.vault.slot_map import write_all

TEMPORARY = "history.tmp"
"""The one temporary name. What is left of it after a crash is removed at the next start."""
_PIECE = 1024 * 1024
_O_BINARY = getattr(os, "O_BINARY", 0)


def remove_temporary(folder: Path) -> None:
    """Remove what an interrupted set-up left. Raises VaultError."""
    with plain_errors():
        for name in (TEMPORARY, f"{TEMPORARY}-journal"):
            (folder / name).unlink(missing_ok=True)


def build(folder: Path, data_key: bytes, salt: bytes, face: Face, size: int) -> Path:
    """Make the file, `size` bytes long, and return its path. Raises VaultError."""
    remove_temporary(folder)
    path = folder / TEMPORARY
    with plain_errors():
        path.touch(mode=0o600, exist_ok=False)
    # The rollback journal may be in memory here and only here: a file that a crash spoilt is thrown away.
    with closing(connect(path, data_key, salt, journal="MEMORY")) as connection:
        with plain_errors():
            connection.execute("CREATE TABLE reserve(bytes BLOB NOT NULL)")
        database = Database(connection, path, None)
        migrate(database)
        with database.write() as writing:
            writing.executemany(
                "INSERT INTO meta(name, value) VALUES (?, ?)",
                [("vault_id", uuid4().hex), ("face", face.value), ("signing_key", os.urandom(32))],
            )
        database.fill(size)
    return path


def head_of(path: Path) -> bytes:
    """The first bytes of a built file, those that `Container.head_hash` runs over. Raises VaultError."""
    with plain_errors(), path.open("rb") as file:
        return file.read(HEAD)


def lay_over(source: Path, container: Container) -> None:
    """Copy a built file into the container in place: all but the head, fsync, the head, fsync.

    Whatever interrupts it, the head is either the old or the new one. Raises VaultError.
    """
    with plain_errors():
        os.truncate(container.journal, 0)  # an unused container's; anything in it would be played back
        file = os.open(container.path, os.O_RDWR | _O_BINARY)
        try:
            with source.open("rb") as reader:
                head = reader.read(HEAD)
                offset = HEAD
                while piece := reader.read(_PIECE):
                    write_all(file, piece, offset)
                    offset += len(piece)
            os.fsync(file)
            write_all(file, head, 0)
            os.fsync(file)
        finally:
            os.close(file)


def overwrite(path: Path) -> None:
    """Write random bytes over a whole file. Raises VaultError."""
    with plain_errors(), suppress(FileNotFoundError):
        file = os.open(path, os.O_RDWR | _O_BINARY)
        try:
            size = os.fstat(file).st_size
            for offset in range(0, size, _PIECE):
                write_all(file, os.urandom(min(_PIECE, size - offset)), offset)
            os.fsync(file)
        finally:
            os.close(file)
