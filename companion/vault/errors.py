"""What can go wrong in the vault, each as one plain sentence that holds nothing of what a person wrote."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2


class VaultError(Exception):
    """Something in the vault did not work. `str()` is one plain sentence."""


class Damaged(VaultError):
    """A file is not what it should be. Nothing was overwritten."""


class StorageFull(VaultError):
    """There is no room left. What was saved before is still there."""


class ReadOnly(VaultError):
    """The folder or a file in it can't be written to."""


class InUse(VaultError):
    """Another process has the files open."""


class Cancelled(VaultError):
    """The person stopped it. Nothing of it stays."""


FULL = "There is no room left on this disk. What was saved before is still there."
READ_ONLY = "This folder can't be written to. Nothing was changed."
IN_USE = "This is already open on this computer. Close the other one, or restart the computer."
DAMAGED = (
    "The file is damaged and can't be read. Nothing was overwritten. "
    "Copy the whole folder to a safe place before you try anything, and use your last copy from outside."
)
STOPPED = "Stopped. Nothing of it was kept."
NOT_WRITTEN = "The disk is full or does not answer. What was saved before is still there."
NO_ANSWER = "The disk does not answer. Nothing was changed."
TOO_LONG = "This text is too long to be kept here. Keep it as a file."
FAILED = "This could not be saved. What was saved before is still there."

_FULL_ERRNO = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY_ERRNO = {errno.EROFS, errno.EACCES, errno.EPERM}
_DAMAGE = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB, dbapi2.SQLITE_ERROR}


@contextmanager
def plain_errors(*, writing: bool = False) -> Iterator[None]:
    """Turn errors of the database and the operating system into the ones above.

    The cause is dropped on purpose: messages of the database can quote what was being saved.
    """
    try:
        yield
    except dbapi2.Error as error:
        raise _from_database(error, writing=writing) from None
    except OSError as error:
        raise from_system(error) from None


def from_system(error: OSError) -> VaultError:
    """The error that stands for an OSError."""
    if error.errno in _FULL_ERRNO:
        return StorageFull(FULL)
    if error.errno in _READ_ONLY_ERRNO:
        return ReadOnly(READ_ONLY)
    if isinstance(error, FileNotFoundError):
        return Damaged(DAMAGED)
    return VaultError(FAILED)


def _from_database(error: dbapi2.Error, *, writing: bool) -> VaultError:
    # Primary result codes (sqlite.org/rescode.html): the library does not pass on the extended ones.
    code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
    if code == dbapi2.SQLITE_FULL:
        return StorageFull(FULL)
    if code == dbapi2.SQLITE_IOERR:
        return StorageFull(NOT_WRITTEN) if writing else VaultError(NO_ANSWER)
    if code in {dbapi2.SQLITE_READONLY, dbapi2.SQLITE_CANTOPEN, dbapi2.SQLITE_PERM}:
        return ReadOnly(READ_ONLY)
    if code in {dbapi2.SQLITE_BUSY, dbapi2.SQLITE_LOCKED}:
        return InUse(IN_USE)
    if code in _DAMAGE:
        return Damaged(DAMAGED)
    return VaultError(FAILED)
