"""Removing one leftover, after she said so: exactly the file that was asked about, and only while it is that file."""

import hashlib
import os
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path

from companion.private.still_shows import recent
from companion.private.still_shows.finding import Find, Kind, Seal, seal_of
from companion.private.still_shows.written import Place, What
from companion.vault.attachments import Attachments
from companion.vault.errors import STOPPED, Cancelled, Damaged, VaultError

_PIECE = 1024 * 1024
_AGE = b"age-encryption.org/v1\n"
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

Stop = Callable[[], bool]


class Changed(Exception):
    """It is not what it was any more. Nothing was removed."""


class NotKept(Exception):
    """The file that was added can't be read whole from here. The one outside was not removed."""


def remove(find: Find, attachments: Attachments, cancelled: Stop) -> None:
    """Remove it; what is gone already counts as removed. BLOCKING.

    Raises Changed, NotKept, Cancelled, OSError; nothing was removed then.
    """
    if find.kind is Kind.RECENT:
        take_out(find.path, find.block)
        return
    if find.kind is Kind.ADDED:
        _be_sure_it_is_kept(find.seal, attachments, cancelled)
    if find.kind not in (Kind.AWAY, Kind.CHANGED):
        remove_file(find.path, find.seal, cancelled)


def remove_file(path: Path, seal: Seal, cancelled: Stop) -> None:
    """Remove the file at `path` where it is the one that `seal` tells of. Raises Changed, Cancelled, OSError."""
    try:
        handle = os.open(path, os.O_RDONLY | _NO_LINKS)
    except FileNotFoundError:
        return
    try:
        told = os.fstat(handle)
        if not stat.S_ISREG(told.st_mode) or told.st_size != seal.size:
            raise Changed
        if seal.inode >= 0 and (told.st_ino, told.st_mtime_ns) != (seal.inode, seal.changed_ns):
            raise Changed
        if seal.sha256 and _sum_of(handle, cancelled) != seal.sha256:
            raise Changed
        now = path.lstat()
        if (now.st_ino, now.st_dev, now.st_size, now.st_mtime_ns) != (
            told.st_ino,
            told.st_dev,
            told.st_size,
            told.st_mtime_ns,
        ):
            raise Changed
    finally:
        os.close(handle)
    path.unlink()


def take_out(path: Path, block: bytes) -> None:
    """Write the list of recent files anew without the one line. Raises Changed, OSError."""
    before = seal_of(path, hashed=False)
    if before is None or before.size > recent.LARGEST:
        raise Changed
    try:
        data = recent.without(path.read_bytes(), block)
    except recent.NotAList:
        raise Changed from None
    if data is None:
        raise Changed
    handle, name = tempfile.mkstemp(prefix=path.name + ".", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IMODE(path.lstat().st_mode))
        _be_unchanged(path, before)  # another program may have written to it just now
        os.replace(name, path)  # noqa: PTH105 - both are names
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108 - a name
        raise


class Rest(Enum):
    """What became of a file whose writing was cut off."""

    REMOVED = "removed"
    WHOLE = "whole"
    """It had got its name just before."""
    NONE = "none"
    """Nothing is there; on a stick that can be because it is another stick."""
    STAYS = "stays"
    """The disk or stick is not there, what is there is not surely ours, or it can't be removed."""


def tidy(place: Place, attachments: Attachments) -> Rest:
    """Remove the rest of a file whose writing was cut off, where it is there and surely ours. BLOCKING."""
    part, path = Path(place.part), Path(place.path)
    try:
        if not os.path.ismount(place.mount) or not part.parent.is_dir():
            return Rest.STAYS
        rest = seal_of(part, hashed=False)
        if rest is not None:
            if not _is_rest(part, place, attachments):
                return Rest.STAYS
            remove_file(part, rest, lambda: False)
            return Rest.REMOVED
        whole = seal_of(path, hashed=False) if place.sha256 else None
    except (OSError, VaultError, Changed):
        return Rest.STAYS
    return Rest.WHOLE if whole is not None and whole.size == place.size else Rest.NONE


def _is_rest(part: Path, place: Place, attachments: Attachments) -> bool:
    """Whether it is what was being written: empty yet, or the beginning of that.

    Another program may have made a file of this name since. A locked copy is known by its first line, and a file
    that was being saved by its bytes, where it is one of her own.
    """
    if place.sha256 and part.lstat().st_size != place.size:
        return False
    with part.open("rb") as file:
        if place.what is What.COPY:
            return file.read(len(_AGE)) in (b"", _AGE)
        left = os.fstat(file.fileno()).st_size
        kept = [each for each in attachments.all() if each.sha256 == place.of]
        for piece in attachments.read(kept[0]) if kept and left else ():
            if file.read(min(left, len(piece))) != piece[:left]:
                return False
            left -= min(left, len(piece))
            if not left:
                break
    return not left


def _be_sure_it_is_kept(seal: Seal, attachments: Attachments, cancelled: Stop) -> None:
    for attachment in attachments.all():
        if (attachment.size, attachment.sha256) != (seal.size, seal.sha256):
            continue
        with suppress(Damaged):
            for _ in attachments.read(attachment):
                if cancelled():
                    raise Cancelled(STOPPED)
            return
    raise NotKept


def _be_unchanged(path: Path, before: Seal) -> None:
    if seal_of(path, hashed=False) != before:
        raise Changed


def _sum_of(handle: int, cancelled: Stop) -> str:
    digest = hashlib.sha256()
    while piece := os.read(handle, _PIECE):
        if cancelled():
            raise Cancelled(STOPPED)
        digest.update(piece)
    return digest.hexdigest()
