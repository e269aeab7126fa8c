"""A folder that can't be written to: said in plain words, nothing changed, and no other kind of error."""

import ctypes
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from companion import footprint
from companion.vault.errors import ReadOnly, VaultError
from tests.faults.changes import Stage, contact, nothing, used
from tests.faults.children import Ended, Say, in_child, looked_at
from tests.faults.facts import SECOND, of_door, of_vault, start
from tests.faults.small_disk import mount
from tests.unit.vault.house import WORDS, House

pytestmark = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")  # other tests may have left threads
NOBODY = 65534
_REMOUNT, _READ_ONLY, _BIND = 32, 1, 4096


def as_nobody(folder: Path, work: Callable[[Say], None]) -> Ended:
    """Do `work` as a user whom the modes of files bind: root is not."""

    def child(say: Say) -> None:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        work(say)

    if os.getuid() == 0:
        for path in (folder, *folder.iterdir()):
            os.chown(path, NOBODY, NOBODY)
    return in_child(child)


def saved(folder: Path) -> None:
    vault = House(folder).open()
    try:
        vault.records.save(contact(7))
    finally:
        vault.close()


def tried(folder: Path) -> Callable[[Say], None]:
    """What the program does with such a folder; each error is said by its name."""

    def work(say: Say) -> None:
        house = House(folder)
        for name, attempt in (
            ("start", lambda: start(house)),
            ("set up", lambda: house.finish(SECOND).close()),
            ("open", lambda: saved(folder)),
        ):
            try:
                attempt()
            except VaultError as error:
                say(name, [type(error).__name__, str(error)])
            else:
                say(name, ["", ""])
        say("door", of_door(house))

    return work


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder that everybody can get to, in which `data` is made."""
    for parent in (tmp_path, *tmp_path.parents):
        if parent.stat().st_uid == os.getuid() and parent != Path("/"):
            parent.chmod(0o755)
        if parent.name.startswith("pytest-of"):
            break
    return tmp_path


def check(ended: Ended, folder: Path, before: dict[str, bytes]) -> None:
    assert ended.problems() == []
    (opened,), (set_up,), (door,) = ended.get("open"), ended.get("set up"), ended.get("door")
    assert opened[0] == ReadOnly.__name__
    assert set_up[0] == ReadOnly.__name__
    assert "can't be written to" in opened[1]
    assert door[f"opens {WORDS}"] == "space"
    assert House(folder).bytes() == before


@pytest.mark.parametrize("what", ["files", "folder", "both"])
def test_modes_that_forbid_writing(place: Path, what: str) -> None:
    folder = place / "data"
    used(folder)
    before = House(folder).bytes()
    if what in ("files", "both"):
        for name in footprint.NAMES:
            (folder / name).chmod(0o400)
    if what in ("folder", "both"):
        folder.chmod(0o500)
    ended = as_nobody(folder, tried(folder))
    folder.chmod(0o700)
    if what == "folder":
        # The files can be written to, and no other file is needed: it opens, and only set-up can't be done.
        assert ended.problems() == []
        assert [answer[0] for answer in ended.get("open") + ended.get("set up")] == ["", ReadOnly.__name__]
    else:
        check(ended, folder, before)
    for name in footprint.NAMES:
        (folder / name).chmod(0o600)
    assert looked_at(folder)[1] == []


@pytest.mark.parametrize("name", footprint.NAMES)
def test_one_file_that_forbids_writing(place: Path, name: str) -> None:
    folder = place / "data"
    used(folder)
    (folder / name).chmod(0o400)
    ended = as_nobody(folder, tried(folder))
    assert ended.problems() == []
    for said in ended.get("open") + ended.get("set up") + ended.get("start"):
        assert said[0] in ("", ReadOnly.__name__)
    assert ended.get("door")[0][f"opens {WORDS}"] == "space"
    (folder / name).chmod(0o600)
    facts, problems = looked_at(folder)
    assert problems == []
    assert f"first: record {contact(1).id}" in facts


def test_a_first_start_where_nothing_can_be_made(place: Path) -> None:
    folder = place / "data"
    nothing(folder)
    folder.chmod(0o500)

    def work(say: Say) -> None:
        for _ in range(2):
            try:
                House(folder).create()
            except VaultError as error:
                say("start", type(error).__name__)

    ended = as_nobody(folder, work)
    assert (ended.problems(), ended.get("start")) == ([], [ReadOnly.__name__] * 2)
    assert list(folder.iterdir()) == []


def test_a_disk_that_is_mounted_read_only(tmp_path: Path) -> None:
    source, disk = tmp_path / "source", tmp_path / "disk"
    used(source)
    disk.mkdir()

    def work(say: Say) -> None:
        try:
            mount(disk)
        except OSError:
            say("not allowed", os.getuid())
            return
        folder = disk / "data"
        shutil.copytree(source, folder)
        before = House(folder).bytes()
        options = _REMOUNT | _READ_ONLY | (0 if os.getuid() == 0 else _BIND)
        assert ctypes.CDLL(None, use_errno=True).mount(b"none", os.fsencode(disk), None, options, None) == 0
        with pytest.raises(OSError, match="Read-only"):
            (disk / "other").touch()
        tried(folder)(say)
        say("same", House(folder).bytes() == before)

    ended = in_child(work)
    if ended.get("not allowed"):
        assert ended.get("not allowed") != [0]
        pytest.skip("only root or a user namespace may mount a disk here")
    assert ended.problems() == []
    assert ended.get("same") == [True]
    assert [answer[0] for answer in ended.get("open") + ended.get("set up")] == [ReadOnly.__name__] * 2


def test_a_space_that_becomes_read_only_while_it_is_open(place: Path) -> None:
    folder = place / "data"
    used(folder)

    def work(say: Say) -> None:
        stage = Stage(folder)
        vault = stage.open()
        before = of_vault(vault)
        folder.chmod(0o500)
        for name in footprint.NAMES:
            (folder / name).chmod(0o400)
        # Files that are open stay so; whatever is refused is refused in plain words.
        for attempt in (lambda: vault.records.save(contact(7)), vault.end_setup):
            try:
                attempt()
            except VaultError as error:
                say("refused", str(error))
        say("kept", before.items() <= of_vault(vault).items())
        stage.close()

    ended = as_nobody(folder, work)
    assert (ended.problems(), ended.get("kept")) == ([], [True])
    assert "This folder can't be written to. Nothing was changed." in ended.get("refused")
