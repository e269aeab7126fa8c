"""The folder of the data goes: real mounts, real folders, a real share that hangs."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue

import pytest

from companion.platform import volume_linux
from companion.platform.volume_linux import FolderAway, device_nodes, mounts
from tests.desktop import ROOT, wait_until
from tests.share import Share
from tests.unit.platform.threads import descriptors, named, wait_asleep, wakes

_STICK = """
import ctypes, os, sys
from pathlib import Path
from queue import SimpleQueue
from companion.platform.volume_linux import FolderAway
from tests.desktop import wait_until
from tests.faults.small_disk import mount
from tests.unit.platform.threads import named, wait_asleep
stick, how = Path(sys.argv[1]), sys.argv[2]
try:
    mount(stick)
except OSError:
    sys.exit("not allowed")
(stick / "data").mkdir()
(stick / "other").mkdir()
told = SimpleQueue()
away = FolderAway(stick / "data", told.put)
away.start()
wait_asleep(named("folder"))
libc = ctypes.CDLL(None, use_errno=True)
libc.mount(b"none", os.fsencode(stick / "other"), b"tmpfs", 0, None)
libc.umount2(os.fsencode(stick / "other"), 0)
wait_asleep(named("folder"))
assert told.empty()
# What the worker has open keeps a file system alive that was detached.
held = (stick / "data" / "file").open("wb") if how == "pulled" else None
assert libc.umount2(os.fsencode(stick), 2 if held else 0) == 0, os.strerror(ctypes.get_errno())
assert told.get(timeout=10) == "folder"
away.stop()
wait_until(lambda: not named("folder"), "the end of its thread", 5)
"""


@contextmanager
def watched(folder: Path) -> Iterator[SimpleQueue[str]]:
    """Somebody watches the folder, and is asleep."""
    told: SimpleQueue[str] = SimpleQueue()
    before = descriptors()
    away = FolderAway(folder, told.put)
    away.start()
    wait_asleep(named("folder"))
    yield told
    away.stop()
    wait_until(lambda: not named("folder"), "the end of its thread", 5)
    assert not descriptors() - before  # what earlier tests have left may go meanwhile


@pytest.mark.parametrize("how", ["unmounted", "pulled"])
def test_a_stick_that_is_unmounted_or_pulled(how: str, tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", _STICK, tmp_path, how], cwd=ROOT, capture_output=True, text=True)
    if run.stderr.strip() == "not allowed":
        assert os.getuid() != 0
        pytest.skip("only root or a user namespace may mount a disk here")
    assert run.returncode == 0, run.stderr


def _removed(folder: Path) -> None:
    shutil.rmtree(folder)


def _moved(folder: Path) -> None:
    folder.rename(folder.parent / "elsewhere")


def _moved_above(folder: Path) -> None:
    folder.parent.rename(folder.parent.parent / "elsewhere")


def _moved_far_above(folder: Path) -> None:
    _moved_above(folder.parent)


@pytest.mark.parametrize("how", [_removed, _moved, _moved_above, _moved_far_above])
def test_a_folder_that_goes(how: Callable[[Path], None], tmp_path: Path) -> None:
    folder = tmp_path / "there" / "here" / "data"
    folder.mkdir(parents=True)
    (folder / "file").write_text("text")
    with watched(folder) as told:
        (folder / "file").write_text("changed")
        (folder / "file").unlink()
        (folder.parent / "other").mkdir()
        (folder.parent / "other").rmdir()
        with pytest.raises(Empty):
            told.get(timeout=0.2)
        how(folder)
        assert told.get(timeout=10) == "folder"


def test_a_folder_that_is_removed_while_somebody_has_it_open(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    with watched(folder) as told:
        held = os.open(folder, os.O_RDONLY)
        folder.rmdir()
        assert told.get(timeout=10) == "folder"
        os.close(held)


def test_a_folder_that_is_gone_already(tmp_path: Path) -> None:
    told: SimpleQueue[str] = SimpleQueue()
    away = FolderAway(tmp_path / "data", told.put)
    away.start()
    assert told.get(timeout=10) == "folder"
    away.stop()


def test_a_device_that_goes_while_it_is_mounted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # No device can be pulled here: a file stands for its node, whose removal the kernel tells in the same way.
    node = tmp_path / "node"
    node.touch()
    monkeypatch.setattr(volume_linux, "device_nodes", lambda *_: {node})
    folder = tmp_path / "data"
    folder.mkdir()
    with watched(folder) as told:
        node.chmod(0o600)
        with pytest.raises(Empty):
            told.get(timeout=0.2)
        node.unlink()
        assert told.get(timeout=10) == "folder"


def test_the_nodes_of_the_devices_of_this_computer() -> None:
    for device in Path("/sys/dev/block").iterdir():
        node = Path("/dev") / device.resolve().name
        assert node in device_nodes(device.name, "none") or not node.exists()
    assert device_nodes("0:1", "tmpfs") == set()


def test_the_table_of_mounts() -> None:
    table = mounts(Path("/proc/self/mountinfo").read_text())
    assert {mount.point for mount in table} >= {"/", "/proc"}
    line = r"36 35 8:17 / /media/my\040stick rw,noatime shared:7 master:1 - vfat /dev/sdb1 rw"
    (mount,) = mounts(line)
    assert (mount.id, mount.number, mount.point, mount.source) == ("36", "8:17", r"/media/my\040stick", "/dev/sdb1")


def test_it_sleeps_without_waking(tmp_path: Path) -> None:
    with watched(tmp_path):
        threads = named("folder")
        before = wakes(threads)
        time.sleep(2)
        assert wakes(threads) == before


def test_a_share_that_hangs(tmp_path: Path) -> None:
    try:
        share = Share(tmp_path / "source", tmp_path / "share")
    except OSError:
        assert os.getuid() != 0
        pytest.skip("only root may mount a share here")
    try:
        folder = tmp_path / "share" / "data"
        folder.mkdir()
        with watched(folder) as told:
            share.hold()
            time.sleep(1.2)  # as long as the kernel keeps what it knows of the share
            begin = time.monotonic()
            late = FolderAway(folder, lambda _: None)
            late.start()
            wait_until(share.held, "the second watch to hang")
            late.stop()
            assert time.monotonic() - begin < 5
            subprocess.run(["umount", "-l", tmp_path / "share"], check=True)
            assert told.get(timeout=10) == "folder"
            share.go()
            wait_until(lambda: not named("folder"), "the end of the second watch")
    finally:
        share.close()
