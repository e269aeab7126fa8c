"""What happens at the n-th call: the process ends, or the call fails."""

import errno
import os
import signal
from typing import Any

from tests.faults.injector import LOCK, READS, Call, Perform, real_size

SECTOR = 512
"""Bytes that a disk writes at once or not at all."""


def some_sectors(call: Call) -> int:
    """Bytes of a write that was cut: whole sectors, at least one, never all; 0 where it is only one."""
    sectors = len(call.data) // SECTOR
    return SECTOR * (1 + call.number * 7919 % (sectors - 1)) if sectors > 1 else 0


class Kill:
    """Ends the process at call `at`: `before` it, in the middle of it (`torn`), or `after` it."""

    def __init__(self, at: int, variant: str) -> None:
        self._at = at
        self.variant = variant

    def __call__(self, call: Call, perform: Perform) -> Any:
        if call.number != self._at:
            return perform()
        if self.variant == "after":
            perform()
        elif self.variant == "torn" and some_sectors(call):
            perform(some_sectors(call))
        os.kill(os.getpid(), signal.SIGKILL)
        return None


class Fail:
    """Lets calls fail from `at` on.

    `once`: only that one. `full`: those that need new room, the first write in part, as a full disk does.
    `stuck`: all that change something. `gone`: all, reads and locks too.
    """

    def __init__(self, at: int, variant: str, code: int = errno.ENOSPC) -> None:
        self._at = at
        self.variant = variant
        self._code = code
        self._begun = False
        self.failed = ""

    def __call__(self, call: Call, perform: Perform) -> Any:
        if call.number == self._at:
            self._begun = True
            if self.variant in ("full", "stuck") and call.name == "write" and some_sectors(call):
                self.failed = str(call)
                return perform(some_sectors(call))
        if self._begun and self._fails(call):
            self.failed = self.failed or str(call)
            raise OSError(self._code, os.strerror(self._code))
        return perform()

    def _fails(self, call: Call) -> bool:
        if self.variant == "once":
            return call.number == self._at
        if self.variant == "gone":
            return True
        if call.name in READS or call.name == LOCK:
            return False
        return self.variant == "stuck" or needs_room(call)


def needs_room(call: Call) -> bool:
    """Whether the call takes room that its file does not have yet."""
    if call.name in ("create", "mkdir"):
        return True
    if call.name == "write":
        return call.offset + len(call.data) > real_size(call.path)
    return call.name == "truncate" and call.size > real_size(call.path)
