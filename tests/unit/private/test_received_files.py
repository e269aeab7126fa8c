"""The files of a received copy go out as her own do."""

import errno
import hashlib
import io

import pytest

from companion.domain.common import new_id
from companion.private.received.source import ReceivedFiles
from companion.vault.attachments import Attachment
from companion.vault.errors import Cancelled, StorageFull
from companion.vault.received import ReceivedBundle
from companion.vault.vault import Vault

DATA = bytes(range(256)) * 2000
WHEN = "2026-11-22T10:00:00+01:00"


class FullTarget(io.BytesIO):
    """A stick without room."""

    def write(self, _data: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def files(vault: Vault) -> tuple[ReceivedFiles, Attachment]:
    sha256 = hashlib.sha256(DATA).hexdigest()
    attachment = Attachment(new_id(), new_id(), "photo.jpg", "image/jpeg", len(DATA), sha256, WHEN)
    bundle = ReceivedBundle(new_id(), "Ana", WHEN, WHEN, "ab" * 32, 0, 1, "")
    vault.received.store(bundle, iter([]), iter([((attachment,), iter([DATA]))]))
    return ReceivedFiles(vault.received, bundle.id), attachment


def test_the_bytes_with_progress(files: tuple[ReceivedFiles, Attachment]) -> None:
    source, attachment = files
    target, told = io.BytesIO(), []
    source.save_to(attachment, target, progress=lambda done, total: told.append((done, total)))
    assert target.getvalue() == DATA
    assert told[-1] == (len(DATA), len(DATA))


def test_it_can_be_stopped(files: tuple[ReceivedFiles, Attachment]) -> None:
    source, attachment = files
    with pytest.raises(Cancelled):
        source.save_to(attachment, io.BytesIO(), cancelled=lambda: True)


def test_a_stick_without_room_is_said_in_plain_words(files: tuple[ReceivedFiles, Attachment]) -> None:
    source, attachment = files
    with pytest.raises(StorageFull):
        source.save_to(attachment, FullTarget())
