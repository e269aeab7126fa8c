"""The key under macOS, and going away, against fakes of its calls."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from companion.platform import away as away_module
from companion.platform import macos_api, screen_keys
from companion.platform.away import Away, away
from companion.platform.base import KeyWatch
from companion.platform.macos_keys import MacKeys
from tests.desktop import wait_until
from tests.unit.platform.system_calls import Calls, fake, put
from tests.unit.platform.threads import named

TARGET, CONTROL, F9, F7, F12 = 0x33, 0x1000, 0x65, 0x62, 0x6F  # controlKey, kVK_F9, kVK_F7, kVK_F12
TAKEN = -9878  # eventHotKeyExistsErr


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = fake(monkeypatch, macos_api)
    references = iter(range(500, 600))

    def register(_code: int, _mods: int, _id: Any, _target: int, _options: int, reference: Any) -> int:
        put(reference, next(references))
        return 0

    made.answers |= {
        "GetApplicationEventTarget": TARGET,
        "InstallEventHandler": 0,
        "RegisterEventHotKey": register,
    }
    return made


@pytest.fixture
def fired() -> list[int]:
    return []


@pytest.fixture
def keys(calls: Calls, fired: list[int]) -> MacKeys:
    made = screen_keys("cocoa", KeyWatch(lambda: fired.append(1)))
    assert isinstance(made, MacKeys)
    return made


def press(calls: Calls) -> None:
    """The system calls the handler that was installed last."""
    assert calls.of("InstallEventHandler")[-1][1](None, None, None) == 0


def test_the_key_is_asked_for_alone_and_heard(keys: MacKeys, calls: Calls, fired: list[int]) -> None:
    ((target, _, count, kind, data, _),) = calls.of("InstallEventHandler")
    assert (target, count, data) == (TARGET, 1, None)
    assert (kind._obj.event_class, kind._obj.kind) == (0x6B657962, 5)  # kEventClassKeyboard, kEventHotKeyPressed
    press(calls)
    assert not fired, "nothing was asked for"
    assert keys.grab("Ctrl+F9")
    ((code, modifiers, number, target, options, _),) = calls.of("RegisterEventHotKey")
    assert (code, modifiers, target, options) == (F9, CONTROL, TARGET, 1)  # kEventHotKeyExclusive
    assert number.id == F9
    press(calls)
    assert fired == [1]


def test_a_taken_key_leaves_the_one_before(keys: MacKeys, calls: Calls, fired: list[int]) -> None:
    assert keys.grab("Ctrl+F9")
    calls.answers["RegisterEventHotKey"] = TAKEN
    assert not keys.grab("Ctrl+F7")
    assert not calls.of("UnregisterEventHotKey")
    press(calls)
    assert fired == [1]


def test_another_key_takes_the_place_of_the_one_before(keys: MacKeys, calls: Calls) -> None:
    assert keys.grab("Ctrl+F9")
    assert keys.grab("Ctrl+F9")
    assert keys.grab("Alt+Shift+F7")
    assert [call[:2] for call in calls.of("RegisterEventHotKey")] == [
        (F9, CONTROL),
        (F7, 0x0A00),
    ]  # optionKey, shiftKey
    assert [call[0].value for call in calls.of("UnregisterEventHotKey")] == [500]
    assert keys.grab("Ctrl+F12")
    assert calls.of("RegisterEventHotKey")[-1][0] == F12


@pytest.mark.parametrize("key", ["Meta+F9", "Ctrl+A", "Ctrl+F0", "", "Ctrl+F13"])
def test_what_is_no_such_key(keys: MacKeys, calls: Calls, key: str) -> None:
    assert not keys.grab(key)
    assert not calls.of("RegisterEventHotKey")


def test_everything_is_given_back(keys: MacKeys, calls: Calls, fired: list[int]) -> None:
    keys.grab("Ctrl+F9")
    keys.release()
    assert [call[0].value for call in calls.of("UnregisterEventHotKey")] == [500]
    press(calls)
    assert not fired
    keys.close()
    keys.close()
    assert len(calls.of("RemoveEventHandler")) == 1
    assert not keys.grab("Ctrl+F9")


def test_without_a_handler_nothing_is_granted(calls: Calls) -> None:
    calls.answers["InstallEventHandler"] = -50  # paramErr
    assert not MacKeys(KeyWatch(lambda: None)).grab("Ctrl+F9")
    assert not calls.of("RegisterEventHotKey")


def test_without_carbon_nothing_is_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: str) -> Any:
        raise OSError

    monkeypatch.setattr(macos_api, "library", missing)
    keys = MacKeys(KeyWatch(lambda: None))
    assert not keys.grab("Ctrl+F9")
    keys.close()


# going away

CENTER, ROOT, LOOP, MODE = 0x40, 7, 0x50, 0x70


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def watch(calls: Calls, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Away]:
    stopped = threading.Event()
    monkeypatch.setattr(away_module.platform, "system", lambda: "Darwin")
    monkeypatch.setattr(macos_api, "constant", lambda _library, _symbol: MODE)
    calls.answers |= {
        "CFNotificationCenterGetDistributedCenter": CENTER,
        "IORegisterForSystemPower": ROOT,
        "CFRunLoopGetCurrent": LOOP,
        "CFRunLoopRun": lambda: stopped.wait(10),
        "CFRunLoopStop": lambda _: stopped.set(),
        "IOAllowPowerChange": 0,
    }
    made = away("Notes", tmp_path, told.append)
    made.start()
    wait_until(lambda: calls.of("CFRunLoopRun"), "the thread", 5)
    yield made
    made.stop()
    assert not named("power")


def test_a_locked_screen_is_told(watch: Away, calls: Calls, told: list[str]) -> None:
    ((center, _, callback, _, thing, how),) = calls.of("CFNotificationCenterAddObserver")
    assert (center, thing, how) == (CENTER, None, 4)  # CFNotificationSuspensionBehaviorDeliverImmediately
    # kCFStringEncodingUTF8
    assert calls.of("CFStringCreateWithCString") == [(None, b"com.apple.screenIsLocked", 0x08000100)]
    callback(CENTER, 1, None, None, None)
    assert told == ["lock"]


def test_sleep_is_told_and_then_allowed(watch: Away, calls: Calls, told: list[str]) -> None:
    ((_, _, callback, _),) = calls.of("IORegisterForSystemPower")
    allowed_after: list[int] = []
    calls.answers["IOAllowPowerChange"] = lambda *_: allowed_after.append(len(told)) or 0
    callback(None, 0, 0xE0000270, 11)  # kIOMessageCanSystemSleep
    assert told == []
    callback(None, 0, 0xE0000280, 12)  # kIOMessageSystemWillSleep
    callback(None, 0, 0xE0000300, 13)  # kIOMessageSystemHasPoweredOn
    assert told == ["sleep"]
    assert calls.of("IOAllowPowerChange") == [(ROOT, 11), (ROOT, 12)]
    assert allowed_after == [0, 1], "what must be gone is gone before"


def test_stopping_takes_all_of_it_back(watch: Away, calls: Calls, told: list[str]) -> None:
    ((_, _, lock, _, _, _),) = calls.of("CFNotificationCenterAddObserver")
    watch.stop()
    assert calls.of("CFNotificationCenterRemoveEveryObserver") == [(CENTER, 1)]
    assert calls.of("CFRunLoopStop") == [(LOOP,)]
    assert calls.names("IODeregisterForSystemPower") == ["IODeregisterForSystemPower"]
    lock(CENTER, 1, None, None, None)
    assert told == []


def test_without_notice_of_sleep_the_lock_is_still_told(
    calls: Calls, told: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(away_module.platform, "system", lambda: "Darwin")
    calls.answers["IORegisterForSystemPower"] = 0
    watch = away("Notes", tmp_path, told.append)
    watch.start()
    ((_, _, lock, _, _, _),) = calls.of("CFNotificationCenterAddObserver")
    lock(CENTER, 1, None, None, None)
    watch.stop()
    assert told == ["lock"]
    assert not calls.of("CFRunLoopRun")
