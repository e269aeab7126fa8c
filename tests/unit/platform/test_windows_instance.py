"""One running program under Windows, against fakes of its events."""

import ctypes
import threading
from typing import Any

import pytest

from companion.platform import windows_api
from companion.platform.windows_instance import EventName, user_id
from tests.desktop import wait_until
from tests.unit.platform.system_calls import Calls, fake, put
from tests.unit.platform.threads import named


class Events:
    """Named events that set themselves back (auto-reset), as all processes of a session share them."""

    def __init__(self, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
        self._names: dict[str, int] = {}
        self._set: dict[int, threading.Event] = {}
        self._error = 0
        calls.answers |= {"CreateEventW": self._create, "SetEvent": self._signal, "WaitForSingleObject": self._wait}
        monkeypatch.setattr(windows_api, "last_error", lambda: self._error)

    def _create(self, security: None, manual: int, signalled: int, name: str) -> int:
        assert (security, manual, signalled) == (None, 0, 0)
        self._error = 183 if name in self._names else 0  # ERROR_ALREADY_EXISTS
        handle = self._names.setdefault(name, 0x100 + len(self._names))
        self._set.setdefault(handle, threading.Event())
        return handle

    def _signal(self, handle: int) -> int:
        self._set[handle].set()
        return 1

    def _wait(self, handle: int, milliseconds: int) -> int:
        assert milliseconds == 0xFFFFFFFF  # INFINITE
        assert self._set[handle].wait(10)
        self._set[handle].clear()
        return 0


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = fake(monkeypatch, windows_api)
    Events(made, monkeypatch)
    return made


def test_a_second_start_shows_the_first(calls: Calls) -> None:
    told: list[str] = []
    first = EventName("Notes-S-1-5-21-1", lambda: told.append("first"))
    second = EventName("Notes-S-1-5-21-1", lambda: told.append("second"))
    assert first.claim()
    assert not second.claim()
    wait_until(lambda: told == ["first"], "the word to the first", 5)
    assert not second.claim()
    wait_until(lambda: told == ["first"] * 2, "the second word", 5)
    assert calls.of("CreateEventW")[0][-1] == "Local\\Notes-S-1-5-21-1"
    second.release()
    first.release()
    assert told == ["first"] * 2, "giving up is no start"
    assert not named("instance")
    assert calls.names("CloseHandle") == ["CloseHandle"] * 3


def test_two_accounts_are_apart(calls: Calls) -> None:
    names = [EventName(f"Notes-{user}", lambda: None) for user in ("S-1-5-21-1", "S-1-5-21-2")]
    assert [name.claim() for name in names] == [True, True]
    for name in names:
        name.release()


def test_a_name_that_is_not_to_be_had_keeps_nobody_away(calls: Calls) -> None:
    calls.answers["CreateEventW"] = None  # ERROR_ACCESS_DENIED, ERROR_INVALID_HANDLE
    name = EventName("Notes", lambda: None)
    assert name.claim()
    name.release()
    assert not named("instance")


def test_the_user_is_named_by_the_token(calls: Calls) -> None:
    text = ctypes.create_unicode_buffer("S-1-5-21-1")

    def answer(_token: Any, what: int, room: Any, _size: int, _length: Any) -> int:
        assert what == 1  # TokenUser
        put(room, windows_api.SidAndAttributes(0xBEEF, 0))
        return 1

    def as_text(sid: int, place: Any) -> int:
        assert sid == 0xBEEF
        place._obj.value = ctypes.addressof(text)
        return 1

    calls.answers |= {"GetTokenInformation": answer, "ConvertSidToStringSidW": as_text, "GetCurrentProcess": -1}
    assert user_id() == "S-1-5-21-1"
    assert calls.of("OpenProcessToken")[0][:2] == (-1, 8)  # TOKEN_QUERY
    assert calls.names("LocalFree", "CloseHandle") == ["LocalFree", "CloseHandle"]


@pytest.mark.parametrize("refused", ["OpenProcessToken", "GetTokenInformation", "ConvertSidToStringSidW"])
def test_a_user_that_is_not_told_is_no_name(calls: Calls, refused: str) -> None:
    calls.answers |= {
        "GetTokenInformation": lambda _t, _w, room, *_: put(room, windows_api.SidAndAttributes(1, 0)) or 1,
        refused: 0,
    }
    assert user_id() == ""
    assert len(calls.of("CloseHandle")) == (refused != "OpenProcessToken")
