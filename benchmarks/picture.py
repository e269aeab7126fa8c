"""When a window's picture changes, as the X server sees it: from a key that enters the server to what it has drawn."""

import select
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from Xlib import display
from Xlib.ext import damage

QUIET = 0.1
"""Seconds without anything drawn in the box after which its picture is taken to be complete."""
Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels of the window."""


class Answer(NamedTuple):
    """Seconds from the key to the last thing drawn in the box, and seconds that the window's thread worked for it."""

    drawn: float
    worked: float


class Picture:
    """One window of one process, watched by a connection of its own."""

    def __init__(self, name: str, window: int, pid: int) -> None:
        self._display = display.Display(name)
        self._display.damage_query_version()
        drawable = self._display.create_resource_object("window", window)
        drawable.damage_create(damage.DamageReportRawRectangles)
        self._display.sync()
        self._pid = pid

    def after(self, act: Callable[[], object], box: Box, *, seconds: float = 20.0) -> Answer:
        """`act` and wait until the box is drawn and quiet. Raises TimeoutError where nothing in it is drawn."""
        self._drawn(box, 0)
        before = worked(self._pid)
        start = time.perf_counter()
        act()
        last = 0.0
        while True:
            now = time.perf_counter()
            if last and now - last > QUIET:
                return Answer(last - start, worked(self._pid) - before)
            if now - start > seconds:
                raise TimeoutError
            if self._drawn(box, 0.02):
                last = time.perf_counter()

    def wait_quiet(self) -> None:
        """Until the process has done next to nothing for a moment: what it does behind its window is done."""
        before = self._all()
        while True:
            time.sleep(0.05)
            now = self._all()
            if now - before < 0.002:
                break
            before = now

    def _drawn(self, box: Box, seconds: float) -> bool:
        """Whether something in the box was drawn within so many seconds."""
        if seconds and not self._display.pending_events():
            select.select([self._display.fileno()], [], [], seconds)
        found = False
        while self._display.pending_events():
            area = getattr(self._display.next_event(), "area", None)
            if area is not None:
                across = area.x < box[2] and area.x + area.width > box[0]
                found = found or (across and area.y < box[3] and area.y + area.height > box[1])
        return found

    def _all(self) -> float:
        threads = Path(f"/proc/{self._pid}/task").iterdir()
        return sum(_seconds(thread / "schedstat") for thread in threads)

    def close(self) -> None:
        """Give the connection back."""
        self._display.close()


def worked(pid: int) -> float:
    """Seconds that the first thread of a process, which is the window's, has been on a processor."""
    return _seconds(Path(f"/proc/{pid}/task/{pid}/schedstat"))


def _seconds(file: Path) -> float:
    """Time on a processor, which the system counts in nanoseconds."""
    try:
        return int(file.read_text().split()[0]) / 1e9
    except FileNotFoundError:
        return 0.0  # a thread that has just ended
