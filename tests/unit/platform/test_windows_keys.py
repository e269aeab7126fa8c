"""The key under Windows, against fakes of its calls."""

import threading
from collections.abc import Iterator

import pytest

from companion.platform import screen_keys, windows_api, works_from_any_program
from companion.platform.base import KeyWatch
from companion.platform.windows_keys import WindowsKeys
from tests.desktop import wait_until
from tests.unit.platform.messages import Queues
from tests.unit.platform.system_calls import Calls, fake
from tests.unit.platform.threads import named

HOT_KEY = 0x0312  # WM_HOTKEY
CTRL, NO_REPEAT, F7, F9 = 2, 0x4000, 0x76, 0x78  # MOD_CONTROL, MOD_NOREPEAT, VK_F7, VK_F9


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    return fake(monkeypatch, windows_api)


@pytest.fixture
def queues(calls: Calls) -> Queues:
    return Queues(calls)


@pytest.fixture
def fired() -> threading.Event:
    return threading.Event()


@pytest.fixture
def keys(queues: Queues, fired: threading.Event) -> Iterator[WindowsKeys]:
    made = screen_keys("windows", KeyWatch(fired.set))
    assert isinstance(made, WindowsKeys)
    yield made
    made.close()
    assert not named("keys")


def test_the_key_is_asked_for_and_heard_on_one_thread(
    keys: WindowsKeys, calls: Calls, queues: Queues, fired: threading.Event
) -> None:
    threads: list[int] = []
    calls.answers["RegisterHotKey"] = lambda *_: threads.append(threading.get_native_id()) or 1
    assert keys.grab("Ctrl+F9")
    assert calls.of("RegisterHotKey") == [(None, 1, CTRL | NO_REPEAT, F9)]
    assert threads == list(queues.of_thread)
    assert threads[0] != threading.get_native_id()
    queues.send(HOT_KEY, 1, 0)
    assert fired.wait(5)
    assert works_from_any_program("windows")


def test_a_queue_is_there_before_anything_is_posted(keys: WindowsKeys, calls: Calls) -> None:
    keys.grab("Ctrl+F9")
    names = calls.names("PeekMessageW", "PostThreadMessageW", "RegisterHotKey")
    assert names == ["PeekMessageW", "PostThreadMessageW", "RegisterHotKey"]


def test_a_taken_key_leaves_the_one_before(
    keys: WindowsKeys, calls: Calls, queues: Queues, fired: threading.Event
) -> None:
    assert keys.grab("Ctrl+F9")
    calls.answers["RegisterHotKey"] = 0  # ERROR_HOTKEY_ALREADY_REGISTERED
    assert not keys.grab("Ctrl+F7")
    assert not calls.of("UnregisterHotKey")
    queues.send(HOT_KEY, 1, 0)
    assert fired.wait(5)


def test_another_key_takes_the_place_of_the_one_before(
    keys: WindowsKeys, calls: Calls, queues: Queues, fired: threading.Event
) -> None:
    assert keys.grab("Ctrl+F9")
    assert keys.grab("Ctrl+F9")
    assert keys.grab("Ctrl+F7")
    assert calls.of("RegisterHotKey") == [(None, 1, CTRL | NO_REPEAT, F9), (None, 2, CTRL | NO_REPEAT, F7)]
    assert calls.names("RegisterHotKey", "UnregisterHotKey")[-2:] == ["RegisterHotKey", "UnregisterHotKey"]
    assert calls.of("UnregisterHotKey") == [(None, 1)]
    # One that was on its way when its key was dropped.
    queues.send(HOT_KEY, 1, 0)
    assert keys._thread.ask(lambda: True), "it has been met"
    assert not fired.is_set()
    queues.send(HOT_KEY, 2, 0)
    assert fired.wait(5)


@pytest.mark.parametrize("key", ["Ctrl+F12", "Meta+F9", "Win+F9", "Ctrl+A", "Ctrl+F0", "", "Ctrl+F13", "Ctrl+F"])
def test_what_the_system_keeps_is_not_even_asked_for(keys: WindowsKeys, calls: Calls, key: str) -> None:
    assert not keys.grab(key)
    assert not calls.of("RegisterHotKey")


def test_all_modifiers_are_named(keys: WindowsKeys, calls: Calls) -> None:
    assert keys.grab("Ctrl+Alt+Shift+F9")
    assert calls.of("RegisterHotKey")[0][2] == 1 | 2 | 4 | NO_REPEAT  # MOD_ALT, MOD_CONTROL, MOD_SHIFT


def test_release_gives_the_key_back_and_forgets_the_windows(
    keys: WindowsKeys, calls: Calls, queues: Queues, fired: threading.Event
) -> None:
    keys.grab("Ctrl+F9")
    assert keys.watch(0x50)
    keys.unmap_watched()
    keys.release()
    assert calls.of("UnregisterHotKey") == [(None, 1)]
    keys.unmap_watched()
    assert [call[0] for call in calls.of("SetWindowPos")] == [0x50]
    queues.send(HOT_KEY, 1, 0)
    keys.grab("Ctrl+F7")
    assert not fired.is_set()


def test_a_window_that_is_gone_is_said(keys: WindowsKeys, calls: Calls) -> None:
    calls.answers["IsWindow"] = 0
    assert not keys.watch(0x50)


def test_no_window_is_no_window(keys: WindowsKeys, calls: Calls) -> None:
    keys.unmap(0)
    assert not calls.of("SetWindowPos")


def test_a_callback_that_fails_does_not_end_the_watch(queues: Queues, calls: Calls) -> None:
    times: list[int] = []

    def fail() -> None:
        times.append(1)
        raise ValueError

    keys = WindowsKeys(KeyWatch(fail))
    keys.grab("Ctrl+F9")
    queues.send(HOT_KEY, 1, 0)
    queues.send(HOT_KEY, 1, 0)
    wait_until(lambda: len(times) == 2, "both presses", 5)
    keys.close()
