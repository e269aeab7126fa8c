"""An observer of the screen with a connection and a process of its own: when was something of somebody new on it?

`python -m tests.security.observer DISPLAY` reads lines: "begin" takes every program that has a window now as known and
looks from then on, about once a millisecond, which windows of other programs are mapped; "end" prints what was seen.
"""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from Xlib import X, display, error
from Xlib.xobject.drawable import Window

ROOT = Path(__file__).resolve().parents[2]
_PAUSE = 0.0007


@dataclass(frozen=True)
class Look:
    """One moment at which it changed what is mapped: seconds of the system's clock before and after looking."""

    before: float
    after: float
    windows: tuple[int, ...]


@dataclass(frozen=True)
class Seen:
    """What was mapped from `begin` to `end`, and how well it was looked at: the longest time between two looks."""

    changes: tuple[Look, ...]
    blind: float

    def at(self, moment: float) -> tuple[int, ...]:
        """What was mapped then."""
        return next((look.windows for look in reversed(self.changes) if look.after <= moment), ())

    def gone(self, moment: float) -> float:
        """Seconds from `moment` until nothing was mapped and nothing came any more; inf where something stayed."""
        if not self.changes:
            return 0.0
        last = self.changes[-1]
        return float("inf") if last.windows else max(0.0, last.after - moment)

    def came_after(self, moment: float) -> list[int]:
        """Windows that were mapped anew after `moment`."""
        came: list[int] = []
        for before, after in pairwise((Look(0, 0, ()), *self.changes)):
            if after.before > moment:
                came += set(after.windows) - set(before.windows)
        return came


class Observer:
    """The test's end of it."""

    def __init__(self, name: str) -> None:
        command = [sys.executable, "-m", "tests.security.observer", name]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._ask("")

    def begin(self) -> None:
        """Whoever has a window now is known; look from now on."""
        self._ask("begin")

    def end(self) -> Seen:
        """Stop looking; what was seen."""
        told = json.loads(self._ask("end"))
        return Seen(tuple(Look(before, after, tuple(ids)) for before, after, ids in told["changes"]), told["blind"])

    def close(self) -> None:
        """Send it home."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()

    def _ask(self, line: str) -> str:
        assert self._process.stdin
        assert self._process.stdout
        if line:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
        return self._process.stdout.readline()


class _Watch:
    """The windows of programs that were not there at the beginning."""

    def __init__(self, name: str) -> None:
        self._display = display.Display(name)
        self._mask = ~self._display.display.info.resource_id_mask
        self._root = self._display.screen().root
        # Every window with a frame, too, is made on the root first: none is missed.
        self._root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self._display.sync()
        self._known: set[int] = set()
        self._windows: dict[int, Window] = {}
        self._last: tuple[int, ...] = ()
        self._ended = 0.0
        self.changes: list[tuple[float, float, tuple[int, ...]]] = []
        self.blind = 0.0

    def begin(self) -> None:
        """Everyone who has a window now is known."""
        self._display.sync()
        while self._display.pending_events():
            self._display.next_event()
        # The server hands a number of the range out again once its owner is gone: only the living count.
        self._known = {self._root.id & self._mask} | {window & self._mask for window in self._tree(self._root)}
        self._windows, self._last, self._ended = {}, (), 0.0
        self.changes, self.blind = [], 0.0

    def look(self) -> None:
        """Which windows of others are mapped now; a change is noted."""
        before = time.monotonic()
        while self._display.pending_events():
            event = self._display.next_event()
            if event.type == X.CreateNotify and event.window.id & self._mask not in self._known:
                self._windows[event.window.id] = event.window
        seen = tuple(sorted(id_ for id_, window in list(self._windows.items()) if self._mapped(window)))
        after = time.monotonic()
        if seen != self._last:
            self._last = seen
            self.changes.append((before, after, seen))
        if self._ended:
            self.blind = max(self.blind, after - self._ended)
        self._ended = after

    def _mapped(self, window: Window) -> bool:
        try:
            return bool(window.get_attributes().map_state == X.IsViewable)
        except error.XError:
            self._windows.pop(window.id, None)
            return False

    def _tree(self, window: Window) -> list[int]:
        found: list[int] = []
        try:
            for child in window.query_tree().children:
                found += [child.id, *self._tree(child)]
        except error.XError:
            pass
        return found


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> None:
    """Do as the lines say."""
    watch = _Watch(sys.argv[1])
    with contextlib.suppress(OSError, AttributeError):
        # Where it is allowed: it looks when it is due, however busy the others are.
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    _say("ready")
    looking = False
    while True:
        ready, _, _ = select.select([sys.stdin], [], [], _PAUSE if looking else None)
        if ready:
            line = sys.stdin.readline().strip()
            if not line:
                return
            looking = line == "begin"
            if looking:
                watch.begin()
                _say("looking")
            else:
                _say(json.dumps({"changes": watch.changes, "blind": watch.blind}))
        if looking:
            watch.look()


if __name__ == "__main__":
    main()
