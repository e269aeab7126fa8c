"""The key grab and the cut connection, against a real X server."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from companion.platform.base import KeyWatch
from companion.platform.x11 import X11Keys
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
    made.release()


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
