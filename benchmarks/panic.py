"""Key to no private window mapped, as the X server sees it, whatever the worker or the notes are at; the cost at rest.

The floor of the times is a bare program: one thread that unmaps its one window when its key comes. The floor of the
memory is a bare window of the same library, in a process of its own. Both are measured in the same run.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.resting import memory, wake_ups
from benchmarks.stage import desktop, settled, wait_unmapped
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.share import Share
from tests.spaces import PASSPHRASE, home_with_space

RUNS = 100
DATA = Path(".local/share/notes")
LONG = "Long"
MEGABYTES = 5
_BARE = """
import os, sys
from Xlib import X, XK, display
d = display.Display()
root = d.screen().root
w = root.create_window(0, 0, 300, 200, 0, X.CopyFromParent)
w.change_property(d.get_atom("_NET_WM_PID"), d.get_atom("CARDINAL"), 32, [os.getpid()])
root.grab_key(d.keysym_to_keycode(XK.XK_F8), X.ControlMask, 0, X.GrabModeAsync, X.GrabModeAsync)
for _ in sys.stdin:
    w.map()
    d.sync()
    while d.next_event().type != X.KeyPress:
        pass
    w.unmap()
    d.sync()
"""


@dataclass
class Visit:
    """Where one measurement takes place."""

    program: Program
    person: Person
    share: Share | None = None

    @property
    def worker(self) -> int:
        """Its process id."""
        pid = self.program.worker()
        assert pid is not None
        return pid


def measure(*, small: bool = False) -> list[Figure]:
    """Median, 99th of 100 and worst, in milliseconds; a run in which a window stays raises TimeoutError."""
    return list(_measure(1 if small else RUNS, 1.0 if small else 10.0))


def _measure(runs: int, seconds: float) -> Iterator[Figure]:
    with desktop() as stage:
        # Her notes stay beneath, so that one cover serves all runs; what the key does to the worker is the same.
        home_with_space(stage.folder / "home", panic_after="show")
        person = Person(stage)
        floor = _bare(stage, person, runs)
        with _bare_window(stage) as pid:  # alone: what two processes share would count by half in each
            bare = max(1.0, wake_ups(pid, seconds)), memory(pid)
        with _notes(stage, stage.folder / "home", person) as visit:
            yield from _at_rest(visit, bare, seconds)
        _write_long_note(stage.folder / "home")
        with _notes(stage, stage.folder / "home", person) as visit:
            for name, before, during, fire in (
                ("key to nothing private mapped", _nothing, _nothing, _key),
                ("Shift three times, the same", _nothing, _nothing, _shift),
                ("worker stopped, the same", _nothing, _stop, _key),
                (f"door opened while {MEGABYTES} MB load, the same", _load, _nothing, _key),
            ):
                times = [_panic(visit, before, during, fire) for _ in range(runs)]
                yield from _figures(name, times, floor)
        try:
            share = Share(stage.folder / "served", stage.folder / "far" / DATA)
        except OSError:
            return  # mounting is not allowed here
        try:
            home_with_space(stage.folder / "far", panic_after="show")
            with _notes(stage, stage.folder / "far", person) as visit:
                visit.share = share
                times = [_panic(visit, _nothing, _hang, _key) for _ in range(runs)]
                yield from _figures("worker stuck in a write, the same", times, floor)
        finally:
            share.close()
            person.close()


def _figures(name: str, times: Sequence[float], floor: Sequence[float]) -> Iterator[Figure]:
    for what, of in (("median", median), ("p99", _p99), ("worst", max)):
        value, least = (of(each) * 1000 for each in (times, floor))
        yield Figure("panic", f"{name}, {what}", value, "ms", least, len(times))


def _p99(times: Sequence[float]) -> float:
    return sorted(times)[max(0, -(-99 * len(times) // 100) - 1)]


def _panic(
    visit: Visit,
    before: Callable[[Visit], None],
    during: Callable[[Visit], None],
    fire: Callable[[Visit], float],
) -> float:
    hands, program = visit.person.hands, visit.program
    _open(visit, before)
    time.sleep(0.0 if before is _load else 0.3)
    during(visit)
    windows = program.desktop.windows(visit.worker)
    seconds = wait_unmapped(windows, fire(visit))
    hands.up("ctrl")
    if visit.share is not None:
        visit.share.go()
    program.wait_rest()
    return seconds


def _open(visit: Visit, before: Callable[[Visit], None] | None = None) -> None:
    program, hands = visit.program, visit.person.hands
    notes = program.wait_window()
    wait_until(lambda: program.desktop.has_focus(notes), "the focus of the notes")
    time.sleep(0.3)  # words that come before the visit before is wholly over open nothing
    if before is not None:
        before(visit)
    hands.key("ctrl+f")
    hands.type(PASSPHRASE)
    hands.key("ctrl+shift+Return")
    program.wait_private(60)
    # A tooltip, too, is a window of the worker's: under a pointer that rests it comes by itself.
    wait_until(lambda: any(map(program.desktop.has_focus, program.desktop.windows(visit.worker))), "the focus")


def _nothing(_visit: Visit) -> None:
    """Only the window."""


def _stop(visit: Visit) -> None:
    os.kill(visit.worker, signal.SIGSTOP)


def _load(visit: Visit) -> None:
    """Another note, and then the long one: a click each."""
    for name in ("Shopping", LONG):
        place = wait_until(partial(_line, visit, name), name)
        assert place is not None
        visit.person.hands.click(*place)


def _line(visit: Visit, name: str) -> tuple[int, int] | None:
    things = visit.person.eyes.things(visit.program.pid)
    return next((thing.centre for thing in things if thing.role == "list item" and thing.name.startswith(name)), None)


def _hang(visit: Visit) -> None:
    """A letter, which is being stored on a disk that does not answer."""
    assert visit.share is not None
    visit.share.hold("write", "fsync")
    visit.person.hands.type("a")
    wait_until(visit.share.held, "a write that hangs")


def _key(visit: Visit) -> float:
    visit.person.hands.down("ctrl")
    start = time.perf_counter()
    visit.person.hands.down("F9")
    visit.person.hands.up("F9")
    return start


def _shift(visit: Visit) -> float:
    visit.person.hands.key("Shift_L", "Shift_L")
    visit.person.hands.down("Shift_L")
    start = time.perf_counter()
    visit.person.hands.up("Shift_L")
    return start


def _bare(stage: Desktop, person: Person, runs: int) -> list[float]:
    env = stage.environment(stage.folder / "home")
    times = []
    with subprocess.Popen([sys.executable, "-c", _BARE], env=env, stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        for _ in range(runs):
            process.stdin.write(b"\n")
            process.stdin.flush()
            windows = wait_until(lambda: stage.windows(process.pid), "the bare window")
            time.sleep(0.1)
            person.hands.down("ctrl")
            start = time.perf_counter()
            person.hands.down("F8")
            person.hands.up("F8")
            times.append(wait_unmapped(windows, start))
            person.hands.up("ctrl")
    return times


def _at_rest(visit: Visit, bare: tuple[float, float], seconds: float) -> Iterator[Figure]:
    """What the notes cost while nobody touches them. Where they have the focus, a caret blinks, as in a bare window."""
    time.sleep(2)
    calls, size = wake_ups(visit.program.pid, seconds), memory(visit.program.pid)
    yield Figure("panic", "notes at rest, wake-ups (floor: a bare window)", calls, "1/s", bare[0], 1)
    yield Figure("panic", "notes at rest, memory (floor: a bare window)", size, "MiB", bare[1], 1)
    _open(visit)
    time.sleep(1)
    calls = wake_ups(visit.program.pid, seconds)
    yield Figure("panic", "notes while a space is open, wake-ups (floor: the 1 allowed)", calls, "1/s", 1.0, 1)
    _key(visit)
    visit.person.hands.up("ctrl")
    visit.program.wait_rest()


@contextmanager
def _bare_window(stage: Desktop) -> Iterator[int]:
    env = stage.environment(stage.folder / "home")
    with subprocess.Popen([sys.executable, "-m", "benchmarks.resting"], env=env) as process:
        wait_until(lambda: stage.windows(process.pid), "the bare window")
        time.sleep(1)
        yield process.pid
        process.kill()


@contextmanager
def _notes(stage: Desktop, home: Path, person: Person) -> Iterator[Visit]:
    program = Program(stage, home)
    settled(program)
    yield Visit(program, person)
    program.close()


def _write_long_note(home: Path) -> None:
    notes = home / "Documents" / "Notes"
    notes.mkdir(parents=True, exist_ok=True)
    (notes / "Shopping.md").write_text("# Shopping\n\nmilk, bread\n")
    line = "the quick brown fox walks along the river and back again, every day\n"
    (notes / f"{LONG}.md").write_text(f"# {LONG}\n\n" + line * (MEGABYTES * 1_000_000 // len(line)))
    os.utime(notes / f"{LONG}.md", (1_000_000_000,) * 2)  # not the one that is shown at first
