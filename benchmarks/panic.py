"""Key to no private window mapped, as the X server sees it; also while the worker is stopped."""

import os
import signal
import subprocess
import sys
import time

from benchmarks.figures import Figure, median
from benchmarks.stage import desktop, settled, wait_unmapped
from tests.desktop import Desktop, Program, wait_until
from tests.hands import Hands
from tests.spaces import PASSPHRASE, home_with_space

RUNS = 100
# The floor: one thread of a bare program that unmaps its own window when the key comes.
_BARE = """
from Xlib import X, XK, display
d = display.Display()
root = d.screen().root
w = root.create_window(0, 0, 300, 200, 0, X.CopyFromParent)
w.change_property(d.get_atom("_NET_WM_PID"), d.get_atom("CARDINAL"), 32, [__import__("os").getpid()])
w.map()
root.grab_key(d.keysym_to_keycode(XK.XK_F8), X.ControlMask, 0, X.GrabModeAsync, X.GrabModeAsync)
d.sync()
while d.next_event().type != X.KeyPress:
    pass
w.unmap()
d.sync()
"""


def measure(*, small: bool = False) -> list[Figure]:
    """Median and worst, in milliseconds; a run in which a window stays raises TimeoutError."""
    runs = 1 if small else RUNS
    with desktop() as stage:
        # Her notes stay beneath, so that one cover serves all runs; what the key does to the worker is the same.
        home_with_space(stage.folder / "home", panic_after="show")
        floor = [_bare(stage) for _ in range(runs)]
        program = Program(stage, stage.folder / "home")
        settled(program)
        figures = []
        for name, stopped in (("key to nothing private mapped", False), ("the same, worker stopped", True)):
            times = [_panic(program, stopped=stopped) for _ in range(runs)]
            figures += [
                Figure("panic", f"{name}, median", median(times) * 1000, "ms", median(floor) * 1000, runs),
                Figure("panic", f"{name}, worst", max(times) * 1000, "ms", max(floor) * 1000, runs),
            ]
    return figures


def _panic(program: Program, *, stopped: bool) -> float:
    stage = program.desktop
    hands = Hands(stage.name)
    try:
        program.wait_rest()
        hands.key("ctrl+f")
        hands.type(PASSPHRASE)
        hands.key("ctrl+shift+Return")
        program.wait_private()
        worker = program.worker()
        assert worker is not None
        time.sleep(0.3)
        windows = stage.windows(worker)
        if stopped:
            os.kill(worker, signal.SIGSTOP)
        start = time.perf_counter()
        hands.key("ctrl+F9")
        return wait_unmapped(windows, start)
    finally:
        hands.close()


def _bare(stage: Desktop) -> float:
    env = stage.environment(stage.folder / "home")
    hands = Hands(stage.name)
    with subprocess.Popen([sys.executable, "-c", _BARE], env=env) as process:
        windows = wait_until(lambda: stage.windows(process.pid), "the bare window")
        time.sleep(0.1)
        start = time.perf_counter()
        hands.key("ctrl+F8")
        seconds = wait_unmapped(windows, start)
        process.kill()
    hands.close()
    return seconds
