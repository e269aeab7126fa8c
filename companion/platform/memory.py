"""Buffers that never reach the disk's swap: their pages are locked in memory while they are in use.

The system locks whole pages and does not count: two buffers may share one, so the counting is done here. A buffer
that is locked can't be resized (its address is held), and must be unlocked: wiping it does that.
"""

import ctypes
import mmap
import sys
import threading
from collections import Counter
from collections.abc import Callable

Call = Callable[[int, int], bool]
"""Told an address and a size in bytes; whether the system did it."""


class LockedMemory:
    """Which pages are locked, and for how many buffers."""

    def __init__(self, lock: Call, unlock: Call) -> None:
        self._lock_pages, self._unlock_pages = lock, unlock
        self._guard = threading.Lock()
        self._held: dict[int, ctypes.Array[ctypes.c_char]] = {}
        self._users: Counter[int] = Counter()

    def lock(self, buffer: bytearray) -> bool:
        """Keep `buffer` out of swap until `unlock`; False where the system's limit is reached."""
        with self._guard:
            if not buffer or id(buffer) in self._held:
                return bool(buffer)
            place = (ctypes.c_char * len(buffer)).from_buffer(buffer)
            done: list[int] = []
            for page in _pages(place):
                if not self._users[page] and not self._lock_pages(page, mmap.PAGESIZE):
                    self._let_go(done)
                    return False
                self._users[page] += 1
                done.append(page)
            self._held[id(buffer)] = place
            return True

    def unlock(self, buffer: bytearray) -> None:
        """Let the system treat `buffer` as any other memory. Nothing where it was not locked."""
        with self._guard:
            place = self._held.pop(id(buffer), None)
            if place is not None:
                self._let_go(_pages(place))

    def _let_go(self, pages: "list[int] | range") -> None:
        for page in pages:
            self._users[page] -= 1
            if not self._users[page]:
                del self._users[page]
                self._unlock_pages(page, mmap.PAGESIZE)


def _pages(place: "ctypes.Array[ctypes.c_char]") -> range:
    start = ctypes.addressof(place)
    return range(start - start % mmap.PAGESIZE, start + len(place), mmap.PAGESIZE)


def _calls() -> tuple[Call, Call]:
    if sys.platform == "win32":
        from companion.platform import windows_api

        kernel32 = windows_api.library("kernel32")
        return (
            lambda place, size: bool(kernel32.VirtualLock(place, size)),
            lambda place, size: bool(kernel32.VirtualUnlock(place, size)),
        )
    else:  # noqa: RET505 - the type checker passes over what another system runs
        libc = ctypes.CDLL(None)
        for function in (libc.mlock, libc.munlock):
            function.argtypes = (ctypes.c_void_p, ctypes.c_size_t)
        return (lambda place, size: not libc.mlock(place, size), lambda place, size: not libc.munlock(place, size))


_memory = LockedMemory(*_calls())


def lock(buffer: bytearray) -> bool:
    """Keep `buffer` out of swap until `unlock`; False where the system does not allow it. Never raises."""
    return _memory.lock(buffer)


def unlock(buffer: bytearray) -> None:
    """Take that back. Nothing where it was not locked."""
    _memory.unlock(buffer)
