import errno
import hashlib
import io
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from companion.domain.common import new_id
from companion.vault.contents import CHUNK
from companion.vault.errors import Cancelled, Damaged, StorageFull, VaultError
from companion.vault.vault import Vault
from tests.unit.vault.conftest import FullDisk


def rows(vault: Vault) -> tuple[int, ...]:
    with vault._database.read() as connection:
        return connection.execute("SELECT (SELECT count(*) FROM content), (SELECT count(*) FROM chunk)").fetchone()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 17])
def test_bytes_come_back_untouched(vault: Vault, reopened: Callable[[Vault], Vault], size: int) -> None:
    data, owner = os.urandom(size), new_id()
    added = vault.attachments.add(owner, "фото 🙂.jpg", io.BytesIO(data), media_type="image/jpeg")
    assert (added.size, added.sha256) == (size, hashlib.sha256(data).hexdigest())
    vault = reopened(vault)
    assert vault.attachments.of(owner) == vault.attachments.all() == [added]
    assert vault.attachments.content(added) == data
    assert all(len(piece) <= CHUNK for piece in vault.attachments.read(added))
    assert vault.attachments.of(new_id()) == []


def test_progress_is_told(vault: Vault) -> None:
    told: list[int] = []
    vault.attachments.add(new_id(), "a", io.BytesIO(os.urandom(70 * CHUNK + 5)), progress=told.append)
    assert told == sorted(told)
    assert len(told) > 2
    assert told[-1] == 70 * CHUNK + 5


def test_nothing_stays_of_what_was_stopped(vault: Vault) -> None:
    asked: list[int] = []

    def enough() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Cancelled):
        vault.attachments.add(new_id(), "a", io.BytesIO(bytes(9 * CHUNK)), cancelled=enough)
    assert vault.attachments.all() == []
    assert rows(vault) == (0, 0)


class Broken(io.RawIOBase):
    def __init__(self, error: Exception) -> None:
        self.error, self.left = error, 3

    def read(self, size: int = -1) -> bytes:
        self.left -= 1
        if not self.left:
            raise self.error
        return bytes(size)


def test_nothing_stays_of_what_cannot_be_read(vault: Vault) -> None:
    for error, expected in ((OSError(5, "canary"), VaultError), (RuntimeError("own"), RuntimeError)):
        with pytest.raises(expected) as caught:
            vault.attachments.add(new_id(), "a", Broken(error))
        assert "canary" not in str(caught.value)
    assert rows(vault) == (0, 0)


def test_a_file_that_does_not_fit_leaves_nothing_and_room_for_words(vault: Vault, full_disk: FullDisk) -> None:
    with full_disk(vault):
        with pytest.raises(StorageFull):
            vault.attachments.add(new_id(), "a", io.BytesIO(os.urandom(40 * CHUNK)))
        assert rows(vault) == (0, 0)
        vault.set_setting("after", "words")
        added = vault.attachments.add(new_id(), "a", io.BytesIO(bytes(2 * CHUNK)))
        assert vault.attachments.all() == [added]


def test_leftovers_of_a_kill_are_swept(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    with vault._database.write(40 * CHUNK) as connection:
        connection.execute("INSERT INTO content(number, pending) VALUES (7, 1)")
        connection.executemany(
            "INSERT INTO chunk(content, position, bytes) VALUES (7, ?, zeroblob(262144))", [(n,) for n in range(40)]
        )
    vault = reopened(vault)
    assert vault.attachments.all() == []
    assert rows(vault)[1] == 24
    added = vault.attachments.add(new_id(), "a", io.BytesIO(b"abc"))
    assert rows(vault) == (1, 1)
    assert vault.attachments.content(added) == b"abc"


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE chunk SET bytes = zeroblob(262144) WHERE position = 1",
        "DELETE FROM chunk WHERE position = 1",
        "UPDATE attachment SET sha256 = 'ab'",
        "UPDATE attachment SET size = size + 1",
    ],
)
def test_changed_bytes_are_damaged(vault: Vault, change: str) -> None:
    added = vault.attachments.add(new_id(), "a", io.BytesIO(os.urandom(2 * CHUNK + 5)))
    with vault._database.write() as connection:
        connection.execute(change)
    with pytest.raises(Damaged):
        vault.attachments.content(added)


def test_removed_and_restored(vault: Vault) -> None:
    owner = new_id()
    added = vault.attachments.add(owner, "a", io.BytesIO(b"abc"))
    vault.attachments.remove(added)
    assert vault.attachments.of(owner) == vault.attachments.all() == []
    vault.attachments.restore(added)
    assert vault.attachments.of(owner) == [added]


def test_a_thread_adds_while_she_writes(vault: Vault) -> None:
    def add() -> None:
        vault.attachments.add("x", "a", io.BytesIO(bytes(20 * CHUNK)))

    threads = [threading.Thread(target=add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for number in range(30):
        vault.set_setting("typed", str(number))
    for thread in threads:
        thread.join()
    assert vault.setting("typed") == "29"
    assert [one.size for one in vault.attachments.all()] == [20 * CHUNK] * 2
    assert rows(vault) == (1, 20)


class Once(io.RawIOBase):
    """A source that can be read only forwards."""

    def __init__(self, data: bytes) -> None:
        self._source = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._source.read(size)


@pytest.mark.parametrize("source", [io.BytesIO, Once])
@pytest.mark.parametrize("size", [0, 5, 3 * CHUNK, 70 * CHUNK + 9])
def test_the_same_bytes_are_stored_once(
    vault: Vault, reopened: Callable[[Vault], Vault], source: Callable[[bytes], BinaryIO], size: int
) -> None:
    data = os.urandom(size)
    one = vault.attachments.add(new_id(), "one", source(data))
    before = rows(vault)
    two = vault.attachments.add(new_id(), "two", source(data))
    assert rows(vault) == before
    assert (two.size, two.sha256, two.name) == (one.size, one.sha256, "two")
    vault = reopened(vault)
    assert vault.attachments.content(one) == vault.attachments.content(two) == data


def test_what_is_here_already_is_not_written_at_all(vault: Vault, full_disk: FullDisk) -> None:
    data = os.urandom(60 * CHUNK)
    vault.attachments.add(new_id(), "one", io.BytesIO(data))
    with full_disk(vault):
        told: list[int] = []
        vault.attachments.add(new_id(), "two", io.BytesIO(data), progress=told.append)
    assert told == [len(data)]


def test_a_damaged_content_does_not_swallow_a_good_file(vault: Vault) -> None:
    data = os.urandom(3 * CHUNK)
    old = vault.attachments.add(new_id(), "old", io.BytesIO(data))
    with vault._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(262144) WHERE position = 1")
    new = vault.attachments.add(new_id(), "new", io.BytesIO(data))
    third = vault.attachments.add(new_id(), "third", io.BytesIO(data))
    assert vault.attachments.content(new) == vault.attachments.content(third) == data
    assert rows(vault) == (2, 6)
    with pytest.raises(Damaged):
        vault.attachments.content(old)


def test_a_stopped_duplicate_changes_nothing(vault: Vault) -> None:
    data = os.urandom(9 * CHUNK)
    vault.attachments.add(new_id(), "one", io.BytesIO(data))
    with pytest.raises(Cancelled):
        vault.attachments.add(new_id(), "two", io.BytesIO(data), cancelled=lambda: True)
    assert len(vault.attachments.all()) == 1


def test_saved_to_a_file_with_progress(vault: Vault, tmp_path: Path) -> None:
    data, told = os.urandom(11 * CHUNK + 3), []
    added = vault.attachments.add(new_id(), "a", io.BytesIO(data))
    with (tmp_path / "out").open("wb") as target:
        vault.attachments.save_to(added, target, progress=lambda done, total: told.append((done, total)))
    assert (tmp_path / "out").read_bytes() == data
    assert told == sorted(told)
    assert told[-1] == (len(data), len(data))
    target = io.BytesIO()
    with pytest.raises(Cancelled):
        vault.attachments.save_to(added, target, cancelled=lambda: target.tell() > CHUNK)
    assert target.tell() < len(data)


class FullTarget(io.BytesIO):
    def write(self, _: object) -> int:
        raise OSError(errno.ENOSPC, "canary")


def test_a_target_that_is_full_is_said_plainly(vault: Vault) -> None:
    added = vault.attachments.add(new_id(), "a", io.BytesIO(b"abc"))
    with pytest.raises(StorageFull) as caught:
        vault.attachments.save_to(added, FullTarget())
    assert "canary" not in str(caught.value)
