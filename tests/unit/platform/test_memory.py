"""Secrets stay out of swap: asked of the real kernel."""

import ctypes
import mmap
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion import door
from companion.platform import memory
from companion.platform.memory import LockedMemory
from companion.vault import kdf
from companion.widgets.capture import Capture
from tests.desktop import ROOT


def locked_kib() -> int:
    """What of this process the kernel keeps in memory, in KiB."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmLck:"):
            return int(line.split()[1])
    raise AssertionError


def test_the_kernel_keeps_it_and_lets_go() -> None:
    before = locked_kib()
    secret = bytearray(10 * mmap.PAGESIZE)
    assert memory.lock(secret)
    assert locked_kib() >= before + 10 * mmap.PAGESIZE // 1024
    assert memory.lock(secret), "twice is once"
    memory.unlock(secret)
    assert locked_kib() == before
    memory.unlock(secret)


def test_a_locked_buffer_stays_where_it_is() -> None:
    secret = bytearray(b"orange lamp")
    memory.lock(secret)
    with pytest.raises(BufferError):
        secret.extend(bytes(100_000))
    memory.unlock(secret)
    secret.extend(bytes(100_000))


def test_nothing_is_nothing() -> None:
    assert not memory.lock(bytearray())
    memory.unlock(bytearray())


def _pages(buffer: bytearray) -> range:
    start = ctypes.addressof(ctypes.c_char.from_buffer(buffer))
    return range(start - start % mmap.PAGESIZE, start + len(buffer), mmap.PAGESIZE)


def _neighbours() -> list[bytearray]:
    """Three buffers on one page."""
    pages: dict[range, list[bytearray]] = {}
    while True:
        buffer = bytearray(16)
        near = pages.setdefault(_pages(buffer), [])
        near.append(buffer)
        if len(near) == 3:
            return near


_NEIGHBOURS = _neighbours()


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), max_size=40))
def test_a_page_that_two_share_is_locked_until_both_let_go(steps: list[tuple[int, bool]]) -> None:
    locked: set[int] = set()

    def lock(page: int, _: int) -> bool:
        assert page not in locked
        locked.add(page)
        return True

    def unlock(page: int, _: int) -> bool:
        locked.remove(page)
        return True

    held = LockedMemory(lock, unlock)
    buffers = [*_NEIGHBOURS, *(bytearray(size) for size in (512, 5000, 9000))]
    kept: set[int] = set()
    for index, on in steps:
        (held.lock if on else held.unlock)(buffers[index])
        (kept.add if on else kept.discard)(index)
        assert locked == {page for index in kept for page in _pages(buffers[index])}
    for buffer in buffers:
        held.unlock(buffer)
    assert not locked


def test_a_limit_that_is_reached_leaves_nothing_behind() -> None:
    locked: set[int] = set()
    held = LockedMemory(
        lambda page, _: len(locked) < 2 and not locked.add(page),
        lambda page, _: not locked.discard(page),
    )
    large, small = bytearray(5 * mmap.PAGESIZE), bytearray(16)
    assert not held.lock(large)
    assert not locked
    held.unlock(large)
    assert held.lock(small)
    held.unlock(small)
    assert not locked


_AS_ANYBODY = """
import os, resource
from companion.platform import memory
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
limit = resource.getrlimit(resource.RLIMIT_MEMLOCK)[1]
least = 64 * 1024
resource.setrlimit(resource.RLIMIT_MEMLOCK, (min(limit, least) if limit >= 0 else least,) * 2)
print(memory.lock(bytearray(512)), memory.lock(bytearray(4 * least)), memory.lock(bytearray(512)))
"""


def test_an_ordinary_user_may_and_more_than_the_limit_is_refused() -> None:
    """64 KiB is what older systems grant; the kernel's default is 8 MiB today."""
    told = subprocess.run([sys.executable, "-c", _AS_ANYBODY], capture_output=True, text=True, cwd=ROOT)
    assert told.stdout.split() == ["True", "False", "True"], told.stderr


# where secrets live


def test_what_is_typed_at_the_door_is_locked_until_it_is_wiped() -> None:
    # In a process of its own: what earlier tests have left locked may go at any moment.
    begin = "from tests.unit.platform.test_memory import typed_at_the_door; typed_at_the_door()"
    done = subprocess.run([sys.executable, "-c", begin], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def typed_at_the_door() -> None:
    """The door's buffer, from the first key to the end."""
    before = locked_kib()
    capture = Capture()
    assert locked_kib() == before
    capture.add("orange ")
    capture.add("lamp")
    typing = locked_kib()
    assert typing > before
    taken = capture.take()
    assert taken == b"orange lamp"
    assert locked_kib() > before
    door.wipe(taken)
    assert taken == bytes(11)
    assert locked_kib() == before


def test_what_crosses_to_the_worker_is_locked_until_it_is_wiped() -> None:
    before = locked_kib()
    ours, theirs = door.pair()
    other = door.Channel(theirs)
    both = locked_kib()
    assert both >= before + 2 * door.MAX_BODY // 1024
    ours.send_bytes(door.Kind.SECRET, bytearray(3 * mmap.PAGESIZE))
    assert locked_kib() == both, "the frame went"
    _, secret = other.receive()
    assert locked_kib() >= both + 3 * mmap.PAGESIZE // 1024
    assert isinstance(secret, bytearray)
    door.wipe(secret)
    assert locked_kib() == both
    ours.close()
    other.close()
    assert locked_kib() == before


def test_a_master_key_is_locked_until_it_is_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kdf, "_memory", kdf._memory)
    before = locked_kib()
    params = kdf.KdfParams(memory_kib=64, time_cost=1, lanes=1)
    kdf.wipe(kdf.master_key(bytearray(b"orangelamp"), bytes(32), params))
    kdf.keep_in_memory(memory.lock, memory.unlock)
    master = kdf.master_key(bytearray(b"orangelamp"), bytes(32), params)
    assert locked_kib() > before
    kdf.wipe(master)
    assert locked_kib() == before
    assert master == bytes(32)
