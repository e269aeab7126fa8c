"""Files that are made beside the containers, to be laid over one or to take the name of one."""

import os
from collections.abc import Callable, Mapping
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
"""What is made. What is left of it after a crash is removed at the next start: it is never the only copy."""
TEMPORARY_OTHER = f"{TEMPORARY}-other"
"""A copy of the other container, while a new key is made for one of them."""
_PIECE = 1024 * 1024
_O_BINARY = getattr(os, "O_BINARY", 0)


def remove_temporary(folder: Path) -> None:
    """Remove what an interrupted set-up or new key left. Raises VaultError."""
    with plain_errors():
        for name in (TEMPORARY, f"{TEMPORARY}-journal", TEMPORARY_OTHER):
            (folder / name).unlink(missing_ok=True)


def build(
    folder: Path, data_key: bytes, salt: bytes, face: Face, size: int, settings: Mapping[str, str] | None = None
) -> Path:
    """Make the file, `size` bytes long, and return its path. Raises VaultError."""
    remove_temporary(folder)
    path = folder / TEMPORARY
    with plain_errors():
        path.touch(mode=0o600, exist_ok=False)
    # The rollback journal may be in memory here and only here: a file that a crash spoilt is thrown away.
    with closing(connect(path, data_key, salt, journal="MEMORY")) as connection:
        with plain_errors(writing=True):
            connection.execute("CREATE TABLE reserve(bytes BLOB NOT NULL)")
        database = Database(connection, path, None)
        migrate(database)
        with database.write() as writing:
            writing.executemany(
                "INSERT INTO meta(name, value) VALUES (?, ?)",
                [("vault_id", uuid4().hex), ("face", face.value), ("signing_key", os.urandom(32))],
            )
            writing.executemany("INSERT INTO setting(name, value) VALUES (?, ?)", (settings or {}).items())
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
            overwrite_open(file)
        finally:
            os.close(file)


def overwrite_open(file: int, step: Callable[[int], None] | None = None) -> None:
    """Write random bytes over all of an open file; `step` gets the bytes done so far. Raises OSError."""
    size = os.fstat(file).st_size
    for offset in range(0, size, _PIECE):
        write_all(file, os.urandom(min(_PIECE, size - offset)), offset)
        if step is not None:
            step(offset)
    os.fsync(file)


def copy_file(source: Path, target: Path, step: Callable[[int], None]) -> bool:
    """Copy a file into an empty one, fsync, and say whether it reads back as the same. Raises VaultError.

    `step` gets the bytes copied so far.
    """
    with plain_errors(writing=True), source.open("rb") as reader, target.open("r+b") as writer:
        while piece := reader.read(_PIECE):
            write_all(writer.fileno(), piece, reader.tell() - len(piece))
            step(reader.tell())
    sync_file(target)
    with plain_errors(), source.open("rb") as one, target.open("rb") as two:
        while piece := one.read(_PIECE):
            if two.read(_PIECE) != piece:
                return False
        return two.read(1) == b""


def sync_file(path: Path) -> None:
    """Have a file written to the disk, and forget it, so that it is read from there next. Raises VaultError."""
    with plain_errors(writing=True):
        file = os.open(path, os.O_RDWR | _O_BINARY)
        try:
            os.fsync(file)
            if hasattr(os, "posix_fadvise"):
                with suppress(OSError):  # only a wish
                    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(file)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder written to the disk. Raises OSError where a system does not do that."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
