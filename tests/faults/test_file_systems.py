"""File systems that lack something: locks, a sync of folders, times, modes. And folders that go away."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from companion import footprint
from companion.vault.errors import InUse, VaultError
from tests.faults.changes import Stage, contact, nothing, used
from tests.faults.children import Say, in_child, looked_at
from tests.faults.facts import SECOND, of_vault, start
from tests.faults.injector import LOCK, Call, Injector, Perform
from tests.unit.vault.house import WORDS, House

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left threads
LACKS = {
    "sync of folders": (lambda call: call.name == "fsync" and Path(call.path).is_dir(), errno.EINVAL),
    "times": (lambda call: call.name == "utime", errno.EPERM),
    "modes": (lambda call: call.name == "chmod", errno.EPERM),
}


def lacking(what: str, folder: Path) -> None:
    fails, code = LACKS[what]

    def handler(call: Call, perform: Perform) -> object:
        if call.path != str(folder) and call.name == "fsync" and what == "sync of folders":
            return perform()
        if fails(call):
            raise OSError(code, os.strerror(code))
        return perform()

    Injector(folder, handler).arm()


@pytest.mark.parametrize("what", LACKS)
def test_all_of_it_works_where_a_file_system_lacks_something(tmp_path: Path, what: str) -> None:
    folder = tmp_path / "data"
    nothing(folder)

    def work(_say: Say) -> None:
        lacking(what, folder)
        house = House(folder)
        start(house)
        house.finish(WORDS).close()
        vault = house.open()
        vault.set_setting("name", "first")
        vault.records.save(contact(7))
        assert vault.new_key(bytearray(WORDS.encode()), SECOND)
        vault.close()
        start(house)
        house.open(SECOND).close()

    assert in_child(work).problems() == []
    facts, problems = looked_at(folder)
    assert problems == []
    assert facts[f"opens {SECOND}"] == "space"
    assert f"opens {WORDS}" not in facts
    assert f"first: record {contact(7).id}" in facts


@pytest.mark.parametrize("code", [errno.ENOLCK, errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_without_locks_refuses_in_plain_words(tmp_path: Path, code: int) -> None:
    # Without a lock two processes could write at once: better none.
    folder = tmp_path / "data"
    used(folder)
    before = House(folder).bytes()

    def work(say: Say) -> None:
        def handler(call: Call, perform: Perform) -> object:
            if call.name == LOCK:
                raise OSError(code, os.strerror(code))
            return perform()

        Injector(folder, handler).arm()
        house = House(folder)
        start(house)
        for attempt in (house.open, lambda: house.finish(SECOND)):
            try:
                attempt()
            except VaultError as error:
                say("refused", [type(error).__name__, str(error)])

    ended = in_child(work)
    assert ended.problems() == []
    assert len(ended.get("refused")) == 2
    assert all(sentence.endswith(".") for _, sentence in ended.get("refused"))
    assert House(folder).bytes() == before
    assert looked_at(folder)[1] == []


def test_a_folder_that_goes_away_while_the_space_is_open(tmp_path: Path) -> None:
    folder, away = tmp_path / "data", tmp_path / "away"
    used(folder)

    def work(say: Say) -> None:
        stage = Stage(folder)
        vault = stage.open()
        held = of_vault(vault)
        folder.rename(away)
        for attempt in (
            lambda: vault.records.save(contact(7)),
            vault.end_setup,
            lambda: vault.new_key(bytearray(WORDS.encode()), SECOND),
            lambda: of_vault(vault),
            lambda: House(folder).open(),
            House(folder).installation.heal,
        ):
            try:
                attempt()
            except VaultError as error:
                say("refused", type(error).__name__)
        assert not folder.exists()
        away.rename(folder)
        # It is back: the same process goes on, or says that it can't; a new one finds all of it.
        try:
            assert held.items() <= of_vault(vault).items()
            vault.records.save(contact(8))
            say("goes on", True)
        except VaultError as error:
            say("goes on", type(error).__name__)
        stage.close()

    ended = in_child(work)
    assert ended.problems() == []
    assert len(ended.get("refused")) >= 3
    facts, problems = looked_at(folder)
    assert problems == []
    assert f"first: record {contact(1).id}" in facts
    if ended.get("goes on") == [True]:
        assert f"first: record {contact(8).id}" in facts


def test_a_file_that_is_taken_away_while_the_space_is_open(tmp_path: Path) -> None:
    for name in footprint.NAMES:
        folder = tmp_path / name
        used(folder)

        def work(say: Say, folder: Path = folder, name: str = name) -> None:
            stage = Stage(folder)
            vault = stage.open()
            kept = (folder / name).read_bytes()
            (folder / name).unlink()
            for attempt in (lambda: vault.records.save(contact(7)), lambda: of_vault(vault), stage.close):
                try:
                    attempt()
                except VaultError as error:
                    say("refused", type(error).__name__)
            if not (folder / name).exists() and not name.endswith("-journal"):
                (folder / name).write_bytes(kept)

        assert in_child(work).problems() == []
        facts, problems = looked_at(folder)
        assert problems == []
        assert f"first: record {contact(1).id}" in facts


def test_a_lock_is_not_left_behind_by_a_copy(tmp_path: Path) -> None:
    folder, copy = tmp_path / "data", tmp_path / "copy"
    used(folder)
    vault = House(folder).open()
    shutil.copytree(folder, copy)
    with pytest.raises(InUse):
        House(folder).open()
    House(copy).open().close()
    vault.close()
