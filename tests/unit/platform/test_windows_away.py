"""Lock, sleep, logout, lid and drives under Windows, against fakes of its calls."""

import ctypes
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from companion.platform import away as away_module
from companion.platform import windows_api
from companion.platform.away import Away, away
from tests.unit.platform.messages import Queues
from tests.unit.platform.system_calls import Calls, fake
from tests.unit.platform.threads import named

WINDOW, LID, INSTANCE = 0x60, 0x70, 0x400000
QUERY_END, END, POWER, SESSION, DEVICE = 0x0011, 0x0016, 0x0218, 0x02B1, 0x0219  # WM_…
SUSPEND, SETTING = 0x0004, 0x8013  # PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE
LOCK, UNLOCK, LOGOFF, CONSOLE_GONE, REMOTE_GONE = 7, 8, 6, 2, 4  # WTS_…
Tell = Callable[..., int]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    monkeypatch.setattr(away_module.platform, "system", lambda: "Windows")
    made = fake(monkeypatch, windows_api)
    made.answers |= {
        "CreateWindowExW": WINDOW,
        "GetModuleHandleW": INSTANCE,
        "RegisterPowerSettingNotification": LID,
        "DefWindowProcW": 0,
    }
    Queues(made)
    return made


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def procedure(calls: Calls) -> list[Any]:
    """The window procedure that was registered."""
    found: list[Any] = []

    def register(kind: Any) -> int:
        found.append(kind._obj.procedure)
        return 1

    calls.answers["RegisterClassW"] = register
    return found


@pytest.fixture
def watch(calls: Calls, told: list[str], procedure: list[Any], tmp_path: Path) -> Iterator[Away]:
    made = away("Notes", tmp_path / "data", told.append)
    (tmp_path / "data").mkdir()
    made.start()
    yield made
    made.stop()
    assert not named("away")


@pytest.fixture
def tell(watch: Away, procedure: list[Any]) -> Tell:
    """What the system tells the window: message, and its two values."""
    return lambda message, first=0, second=0: int(procedure[0](WINDOW, message, first, second))


def test_a_window_that_is_never_shown_asks_for_all_of_it(watch: Away, calls: Calls) -> None:
    names = ["RegisterClassW", "CreateWindowExW", "WTSRegisterSessionNotification", "RegisterPowerSettingNotification"]
    assert calls.names(*names) == names
    (made,) = calls.of("CreateWindowExW")
    # WS_POPUP without WS_VISIBLE, no parent (HWND_MESSAGE hears no broadcasts), called as the program is.
    assert made == (0, "Notes", "Notes", 0x80000000, 0, 0, 0, 0, None, None, INSTANCE, None)
    assert calls.of("WTSRegisterSessionNotification") == [(WINDOW, 0)]  # NOTIFY_FOR_THIS_SESSION


@pytest.mark.parametrize(
    ("message", "first", "why"),
    [
        (SESSION, LOCK, "lock"),
        (SESSION, CONSOLE_GONE, "switch"),
        (SESSION, REMOTE_GONE, "switch"),
        (SESSION, LOGOFF, "end"),
        (POWER, SUSPEND, "sleep"),
        (END, 1, "end"),
    ],
)
def test_going_away_is_told(tell: Tell, told: list[str], message: int, first: int, why: str) -> None:
    tell(message, first)
    assert told == [why]


@pytest.mark.parametrize(("message", "first"), [(SESSION, UNLOCK), (END, 0), (POWER, 7), (DEVICE, 7), (0x000F, 0)])
def test_anything_else_is_the_systems(tell: Tell, told: list[str], calls: Calls, message: int, first: int) -> None:
    assert tell(message, first, 9) == 0
    assert told == []
    assert calls.of("DefWindowProcW") == [(WINDOW, message, first, 9)]


def test_the_session_is_not_kept_from_ending(tell: Tell, told: list[str]) -> None:
    assert tell(QUERY_END) == 1
    assert told == [], "another program may still refuse"


def lid(state: int, name: str = "ba3e0f4d-b817-4094-a2d1-d56379e6a0f3") -> windows_api.PowerSetting:
    """A setting as it is told; its name is GUID_LIDSWITCH_STATE_CHANGE of winnt.h."""
    first, second, third, rest = name[:8], name[9:13], name[14:18], name[19:].replace("-", "")
    laid = b"".join(bytes.fromhex(part)[::-1] for part in (first, second, third)) + bytes.fromhex(rest)
    return windows_api.PowerSetting((ctypes.c_ubyte * 16)(*laid), 4, state)


def test_the_lid_counts_when_it_closes(tell: Tell, told: list[str], calls: Calls) -> None:
    ((window, name, how),) = calls.of("RegisterPowerSettingNotification")
    assert (window, bytes(name._obj), how) == (WINDOW, bytes(lid(0).setting), 0)  # DEVICE_NOTIFY_WINDOW_HANDLE
    # How it stands is told at once: closed, on a desk with a screen of its own.
    for state, so_far in ((0, 0), (1, 0), (0, 1), (0, 1), (1, 1), (0, 2)):
        setting = lid(state)
        tell(POWER, SETTING, ctypes.addressof(setting))
        assert told == ["lid"] * so_far
    other = lid(1, "5d3e9a59-e9d5-4b00-a6bd-ff34ff516548")  # GUID_ACDC_POWER_SOURCE
    tell(POWER, SETTING, ctypes.addressof(other))
    tell(POWER, SETTING, 0)
    assert told == ["lid"] * 2


def test_a_drive_that_goes_matters_where_it_had_the_folder(tell: Tell, told: list[str], tmp_path: Path) -> None:
    tell(DEVICE, 0x8004)  # DBT_DEVICEREMOVECOMPLETE
    assert told == []
    (tmp_path / "data").rmdir()
    tell(DEVICE, 0x8004)
    assert told == ["folder"]


def test_stopping_takes_all_of_it_back(watch: Away, tell: Tell, told: list[str], calls: Calls) -> None:
    watch.stop()
    names = ["UnregisterPowerSettingNotification", "WTSUnRegisterSessionNotification", "DestroyWindow"]
    assert calls.names(*names) == names
    assert calls.of("UnregisterClassW") == [("Notes", INSTANCE)]
    tell(SESSION, LOCK)
    assert told == []


def test_without_a_window_nothing_is_asked_for(calls: Calls, told: list[str], tmp_path: Path) -> None:
    calls.answers["CreateWindowExW"] = None
    watch = away("Notes", tmp_path, told.append)
    watch.start()
    watch.stop()
    assert not calls.of("WTSRegisterSessionNotification")
    assert not calls.of("DestroyWindow")
