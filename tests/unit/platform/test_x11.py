"""The key grab and the cut connection, against a real X server."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib import X

from companion.platform.base import KeyWatch
from companion.platform.x11 import X11Keys, present_as
from tests.desktop import Desktop, wait_until
from tests.hands import Hands

_CLIENT = """
import sys, time
from Xlib import X, Xatom, display
d = display.Display()
w = d.screen().root.create_window(0, 0, 100, 100, 0, X.CopyFromParent)
import os
w.change_property(d.get_atom("_NET_WM_PID"), Xatom.CARDINAL, 32, [os.getpid()])
w.map(); d.sync()
print(w.id, flush=True)
time.sleep(60)
"""


@pytest.fixture
def keys(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[X11Keys, threading.Event]]:
    monkeypatch.setenv("DISPLAY", desktop.name)
    fired = threading.Event()
    made = X11Keys(KeyWatch(fired.set))
    yield made, fired
    made.close()


def test_the_key_fires_with_any_lock_on(desktop: Desktop, keys: tuple[X11Keys, threading.Event]) -> None:
    grabber, fired = keys
    assert grabber.grab("Ctrl+F9")
    hands = Hands(desktop.name)
    for lock in (None, "Caps_Lock", "Num_Lock"):
        if lock:
            hands.key(lock)
        fired.clear()
        hands.key("ctrl+F9")
        assert fired.wait(5), lock
    fired.clear()
    hands.key("F9", "ctrl+F8")
    assert not fired.wait(0.3)
    grabber.release()
    hands.key("ctrl+F9")
    assert not fired.wait(0.3)
    hands.close()


def test_a_taken_key_is_refused(keys: tuple[X11Keys, threading.Event]) -> None:
    grabber, _ = keys
    other = X11Keys(KeyWatch(lambda: None))
    assert other.grab("Ctrl+F7")
    assert not grabber.grab("Ctrl+F7")
    assert grabber.grab("Ctrl+F6")


@pytest.mark.parametrize("key", ["", "Ctrl+Q", "Hyper+F9", "Ctrl+F99", "F", "+"])
def test_what_is_no_key_is_refused(keys: tuple[X11Keys, threading.Event], key: str) -> None:
    assert not keys[0].grab(key)


def test_cutting_a_client_takes_its_windows_even_when_it_is_stopped(
    desktop: Desktop, keys: tuple[X11Keys, threading.Event]
) -> None:
    env = os.environ | {"DISPLAY": desktop.name}
    with subprocess.Popen(
        [sys.executable, "-c", _CLIENT], env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as client:
        assert client.stdout
        window = int(client.stdout.readline())
        wait_until(lambda: desktop.windows(client.pid), "the client's window")
        os.kill(client.pid, 19)
        start = time.monotonic()
        keys[0].disconnect_client(window)
        wait_until(lambda: not desktop.windows(client.pid), "the window's end", 2, 0.001)
        assert time.monotonic() - start < 1
        client.kill()


def test_without_a_display_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4095")
    grabber = X11Keys(KeyWatch(lambda: None))
    assert not grabber.grab("Ctrl+F9")
    grabber.disconnect_client(1)
    grabber.unmap(1)
    grabber.release()


def test_a_refused_key_leaves_the_one_before(desktop: Desktop, keys: tuple[X11Keys, threading.Event]) -> None:
    grabber, fired = keys
    other = X11Keys(KeyWatch(lambda: None))
    assert other.grab("Ctrl+F7")
    assert grabber.grab("Ctrl+F9")
    assert not grabber.grab("Ctrl+F7")
    hands = Hands(desktop.name)
    hands.key("ctrl+F9")
    assert fired.wait(5)
    hands.close()


_MAPPED_LATER = """
import os, sys, time
from Xlib import X, Xatom, display
d = display.Display()
w = d.screen().root.create_window(0, 0, 100, 100, 0, X.CopyFromParent)
w.change_property(d.get_atom("_NET_WM_PID"), Xatom.CARDINAL, 32, [os.getpid()])
w.set_wm_protocols([d.get_atom("WM_TAKE_FOCUS"), d.get_atom("WM_DELETE_WINDOW")])
d.sync()
print(w.id, flush=True)
sys.stdin.readline()
w.map(); d.sync()
print("mapped", flush=True)
time.sleep(60)
"""
_HOLDS_THE_KEYBOARD = """
import time
from Xlib import X, display
d = display.Display()
w = d.screen().root.create_window(0, 0, 100, 100, 0, X.CopyFromParent, event_mask=X.KeyPressMask)
w.map(); d.sync(); time.sleep(0.3)
print(w.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime), flush=True)
time.sleep(60)
"""


@contextmanager
def client(desktop: Desktop, program: str) -> Iterator[subprocess.Popen[str]]:
    """Another program on the desktop; its first line is told by its own tests."""
    env = os.environ | {"DISPLAY": desktop.name}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, "-c", program], env=env, text=True, **pipes) as process:
        try:
            yield process
        finally:
            process.kill()


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


class Told:
    """What a watch has told, in order."""

    def __init__(self, desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DISPLAY", desktop.name)
        self.events: list[str] = []
        self.keys = X11Keys(
            KeyWatch(
                lambda: self.events.append("fired"),
                typed=lambda: self.events.append("typed"),
                lost=lambda window: self.events.append(f"lost {window}"),
            )
        )

    def wait(self, *events: str) -> None:
        wait_until(lambda: self.events == list(events), f"{events}, not {self.events}", 5)


@pytest.fixture
def told(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> Iterator[Told]:
    made = Told(desktop, monkeypatch)
    yield made
    made.keys.close()


@pytest.fixture
def hands(desktop: Desktop) -> Iterator[Hands]:
    made = Hands(desktop.name)
    yield made
    made.close()


def test_shift_three_times_counts_in_the_window_of_a_stopped_program(
    desktop: Desktop, told: Told, hands: Hands
) -> None:
    with client(desktop, _CLIENT) as program:
        window = int(line_of(program))
        mapped = wait_until(lambda: desktop.windows(program.pid), "the client's window")[0]
        hands.key("shift", "shift", "shift")
        assert told.keys.watch(window)
        assert told.keys.grab("Ctrl+F9")
        mapped.set_input_focus(X.RevertToParent, X.CurrentTime)
        desktop.observe.sync()
        os.kill(program.pid, signal.SIGSTOP)
        for _ in range(4):
            hands.down("shift")
            hands.click(500, 500)
            hands.up("shift")
        hands.key("shift", "shift", "a", "shift", "shift+b", "shift", "ctrl+shift", "shift")
        time.sleep(0.2)
        assert told.events == []
        hands.key("shift", "shift", "shift")
        told.wait("typed")
        told.keys.shift = False
        hands.key("shift", "shift", "shift")
        told.keys.unmap_watched()
        wait_until(lambda: not desktop.windows(program.pid), "the window off the screen")
        assert told.events == ["typed"]


def test_after_release_nothing_is_told(desktop: Desktop, told: Told, hands: Hands) -> None:
    with client(desktop, _CLIENT) as program:
        window = int(line_of(program))
        mapped = wait_until(lambda: desktop.windows(program.pid), "the client's window")[0]
        mapped.set_input_focus(X.RevertToParent, X.CurrentTime)
        desktop.observe.sync()
        assert told.keys.grab("Ctrl+F9")
        assert told.keys.watch(window)
        told.keys.release()
        hands.key("shift", "shift", "shift", "ctrl+F9", "ctrl+alt+shift")
        time.sleep(0.3)
        assert told.events == []


def test_the_end_of_a_window_is_told_once(desktop: Desktop, told: Told) -> None:
    with client(desktop, _CLIENT) as program:
        window = int(line_of(program))
        wait_until(lambda: desktop.windows(program.pid), "the client's window")
        assert told.keys.watch(window)
        program.kill()
        told.wait(f"lost {window}")
        assert not told.keys.watch(window)


def test_while_another_program_holds_the_keyboard_the_stand_in_fires(
    desktop: Desktop, told: Told, hands: Hands
) -> None:
    with client(desktop, _CLIENT) as program, client(desktop, _HOLDS_THE_KEYBOARD) as other:
        window = int(line_of(program))
        assert told.keys.watch(window)
        assert told.keys.grab("Ctrl+F9")
        assert line_of(other) == "0"
        hands.key("ctrl+F9")
        hands.key("ctrl+shift+a", "alt+shift")
        time.sleep(0.2)
        assert told.events == []
        hands.key("ctrl+alt+shift")
        told.wait("fired")


def test_whoever_closes_a_window_of_a_hanging_program_takes_it_away(
    desktop: Desktop, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", desktop.name)
    with client(desktop, _MAPPED_LATER) as program:
        window = int(line_of(program))
        present_as(window, os.getpid())
        assert program.stdin
        program.stdin.write("\n")
        program.stdin.flush()
        assert line_of(program) == "mapped"
        mapped = wait_until(lambda: desktop.windows(program.pid), "the client's window")[0]
        assert desktop.said_pid_of(mapped) == os.getpid()
        assert list(mapped.get_wm_protocols()) == [desktop.observe.get_atom("WM_TAKE_FOCUS")]
        os.kill(program.pid, signal.SIGSTOP)
        wait_until(lambda: desktop.has_focus(mapped), "the focus")
        hands.key("alt+F4")
        wait_until(lambda: not desktop.windows(program.pid), "the window's end", 5)


def test_presenting_a_window_that_is_gone_is_no_error(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", desktop.name)
    present_as(12345, 1)
    monkeypatch.setenv("DISPLAY", ":4095")
    present_as(12345, 1)


def test_what_a_window_uncovers_is_filled_even_when_it_is_stopped(desktop: Desktop, told: Told) -> None:
    with client(desktop, _CLIENT) as below, client(desktop, _CLIENT) as above:
        windows = [int(line_of(below)), int(line_of(above))]
        lower, upper = (wait_until(lambda p=p: desktop.windows(p.pid), "a window")[0] for p in (below, above))
        for window in (lower, upper):
            window.configure(x=200, y=200, width=100, height=100)
        upper.raise_window()
        corners = [lambda w=w: desktop.root.translate_coords(w, 0, 0) for w in (lower, upper)]
        wait_until(lambda: len({(at().x, at().y) for at in corners}) == 1 and corners[0]().x > 190, "their places")
        drawing = upper.create_gc(foreground=0x445566)

        def middle() -> int:
            place = desktop.root.translate_coords(upper, 50, 50)
            upper.fill_rectangle(drawing, 0, 0, 100, 100)
            return desktop.pixel(place.x, place.y)

        wait_until(lambda: middle() == 0x445566, "the window above")
        place = desktop.root.translate_coords(upper, 50, 50)
        told.keys.fill(windows[0], 0xFF778899)
        os.kill(below.pid, signal.SIGSTOP)
        told.keys.disconnect_client(windows[1])
        wait_until(lambda: desktop.pixel(place.x, place.y) == 0x778899, "the colour", 5)
        os.kill(below.pid, signal.SIGCONT)


def test_after_closing_nothing_is_left_of_it(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", desktop.name)
    before = len(list(Path("/proc/self/fd").iterdir()))
    for _ in range(3):
        keys = X11Keys(KeyWatch(lambda: None))
        assert keys.grab("Ctrl+F9")
        keys.close()
        assert not keys.grab("Ctrl+F9")
    wait_until(lambda: "keys" not in {thread.name for thread in threading.enumerate()}, "the thread's end")
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_a_window_is_given_the_keyboard_from_another_programs(desktop: Desktop, told: Told) -> None:
    with client(desktop, _CLIENT) as first, client(desktop, _CLIENT) as second:
        windows = {int(line_of(first)): first.pid, int(line_of(second)): second.pid}
        for window, pid in [*windows.items()] * 2:
            mapped = wait_until(lambda pid=pid: desktop.windows(pid), "a window")[0]
            told.keys.activate(window)
            wait_until(lambda mapped=mapped: desktop.has_focus(mapped), "the focus")
