"""Takes in a bundle that somebody gave: first everything is verified, then it is stored apart, read-only.

The file is decrypted twice as a stream; no plaintext is ever written outside of the vault.
"""

import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from companion.bundle import age
from companion.bundle import passphrase as phrases
from companion.bundle.errors import (
    AlreadyHere,
    Altered,
    Cancelled,
    CannotRead,
    NotAge,
    TooLarge,
    WrongPassphrase,
)
from companion.bundle.limits import MAX_ARCHIVE, MAX_TITLE, MIB
from companion.bundle.manifest import Manifest
from companion.bundle.reading import BundleReader, verify
from companion.domain.common import now
from companion.vault.attachments import Attachment
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.vault.vault import Vault

_MAX_FILE = MAX_ARCHIVE + 2 * MIB
"""The archive, a tag of 16 bytes for each 64 KiB, and the header."""


def import_bundle(
    path: Path,
    passphrase: str,
    vault: Vault,
    *,
    sender: str,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> ReceivedBundle:
    """Verifies the whole file, then stores it under the received ones.

    progress(done, total) counts bytes, the file twice. Blocks: call it in a thread. Raises BundleError,
    VaultError; nothing is changed then.
    """
    with _open(path) as file:
        source = _Source(file, progress, cancelled)
        key = _unlock(source, passphrase)
        manifest = verify(key.reader(source.again()))
        if any(bundle.id == manifest.bundle for bundle in vault.received.bundles()):
            raise AlreadyHere
        info = _info(manifest, sender)
        reader = BundleReader(key.reader(source.again()))
        if reader.manifest != manifest:
            raise Altered
        vault.received.store(info, _records(reader), _originals(reader))
        return info


class _Source:
    """The file, with progress, cancelling, and read errors as CannotRead."""

    def __init__(self, file: BinaryIO, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> None:
        self._file = file
        self._progress = progress
        self._cancelled = cancelled
        self._size = self._seek(2)
        self._passes = -1
        self._seek(0)

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self._size

    def read(self, size: int, /) -> bytes:
        try:
            data = self._file.read(size)
        except OSError:
            raise CannotRead from None
        if size > 1:
            self._step()
        return data

    def rewind(self) -> None:
        """Back to the first byte."""
        self._seek(0)

    def again(self) -> "_Source":
        """Back to the first byte for the next counted pass."""
        self._seek(0)
        self._passes += 1
        return self

    def _seek(self, whence: int) -> int:
        try:
            return self._file.seek(0, whence)
        except OSError:
            raise CannotRead from None

    def _step(self) -> None:
        if self._cancelled():
            raise Cancelled
        if self._passes >= 0:
            done = self._passes * self._size + self._file.tell()
            self._progress(min(done, 2 * self._size), 2 * self._size)


def _open(path: Path) -> BinaryIO:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAge
        if status.st_size > _MAX_FILE:
            raise TooLarge
        return path.open("rb", buffering=MIB)
    except OSError:
        raise CannotRead from None


def _unlock(source: _Source, passphrase: str) -> age.FileKey:
    """The tidy form first; then as typed, for a file that another program locked."""
    for attempt in dict.fromkeys((phrases.tidy(passphrase), passphrase)):
        source.rewind()
        try:
            return age.unlock(attempt, source)
        except WrongPassphrase:
            continue
    raise WrongPassphrase


def _info(manifest: Manifest, sender: str) -> ReceivedBundle:
    return ReceivedBundle(
        id=manifest.bundle,
        sender=sender.strip()[:MAX_TITLE],
        made_at=manifest.made_at,
        imported_at=now(),
        signer=manifest.signer,
        records=manifest.records,
        attachments=manifest.attachments,
        letter=manifest.letter,
    )


def _records(reader: BundleReader) -> Iterator[ReceivedRecord]:
    """What is stored; an entry whose text was removed for good leaves nothing to store."""
    for read in reader.records():
        if read.record is not None:
            yield ReceivedRecord(read.kind, read.revision, read.record, read.written_at, read.withdrawn)


def _originals(reader: BundleReader) -> Iterator[tuple[tuple[Attachment, ...], Iterator[bytes]]]:
    """The contents; the end of the file is verified before the vault commits."""
    yield from reader.originals()
    reader.finish()
