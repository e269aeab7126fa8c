"""What the kernel says of this process's threads and descriptors."""

import contextlib
import threading
import time
from pathlib import Path

from tests.desktop import wait_until


def named(*names: str) -> list[threading.Thread]:
    """The threads that Python runs under these names."""
    return [thread for thread in threading.enumerate() if thread.name in names]


def wakes(threads: list[threading.Thread]) -> int:
    """How often these have been woken so far."""
    found = 0
    for thread in threads:
        # One that has ended is woken no more.
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):
            status = Path(f"/proc/self/task/{thread.native_id}/status").read_text().split()
            found += int(status[status.index("voluntary_ctxt_switches:") + 1])
    return found


def wait_asleep(threads: list[threading.Thread]) -> None:
    """Until none of them has been woken for a tenth of a second."""

    def rested() -> bool:
        before = wakes(threads)
        time.sleep(0.1)
        return wakes(threads) == before

    wait_until(rested, "the threads' sleep")


def descriptors() -> set[str]:
    """What this process holds open."""
    found = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        # The one that lists them is gone by now.
        with contextlib.suppress(FileNotFoundError):
            found.add(f"{descriptor.name} {descriptor.readlink()}")
    return found
