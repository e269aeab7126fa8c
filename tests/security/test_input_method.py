"""With an input method that is told of every key, as on many desktops: the doors work, and it learns nothing there.

The service speaks as IBus does through its portal and keeps a log of the letters.
"""

import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from companion.widgets.input_method import chosen, is_there, is_used
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import start
from tests.security.test_door_leaks import DOORS, WRONG
from tests.spaces import PASSPHRASE, home_with_space

_CONTEXT = "/org/freedesktop/IBus/InputContext_1"
_RELEASED = 1 << 30
_ANSWERS: dict[str, tuple[str, Any]] = {"CreateInputContext": ("o", _CONTEXT), "ProcessKeyEvent": ("b", False)}


@dataclass
class InputMethod:
    """Takes no key, and keeps the letters that it is told of."""

    bus: str
    letters: str = ""

    def __post_init__(self) -> None:
        self._speaker = open_dbus_connection(self.bus)
        self._speaker.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.IBus"))
        threading.Thread(target=self._serve, name="input method", daemon=True).start()

    def close(self) -> None:
        self._speaker.close()

    def _serve(self) -> None:
        try:
            while True:
                call = self._speaker.receive()
                if call.header.message_type is not MessageType.method_call:
                    continue
                member = call.header.fields[HeaderFields.member]
                if member == "ProcessKeyEvent":
                    key, _code, state = call.body
                    if not state & _RELEASED and 0x20 <= key < 0x7F:
                        self.letters += chr(key)
                self._speaker.send(new_method_return(call, *_form(member)))
        except (OSError, ConnectionError):
            return


def _form(member: str) -> tuple[Any, ...]:
    if member not in _ANSWERS:
        return ()
    signature, value = _ANSWERS[member]
    return signature, (value,)


@pytest.fixture
def method(desktop: Desktop) -> Iterator[InputMethod]:
    made = InputMethod(desktop.bus)
    yield made
    made.close()


def notes(desktop: Desktop, home: Path, language: str) -> Program:
    return start(desktop, home, QT_IM_MODULE="ibus", IBUS_USE_PORTAL="1", LANG=f"{language}.UTF-8", QT_IM_MODULES="")


@pytest.mark.parametrize("words", [PASSPHRASE, WRONG], ids=["right", "wrong"])
@pytest.mark.parametrize("door", DOORS)
def test_the_doors_work_and_it_is_told_nothing(
    desktop: Desktop, person: Person, method: InputMethod, tmp_path: Path, door: str, words: str
) -> None:
    """Neither the words nor what is written behind the door."""
    program = notes(desktop, home_with_space(tmp_path / "home", panic_after="show"), "en_GB")
    hands = person.hands
    hands.key("ctrl+n")
    hands.type("Lighthouse")
    wait_until((program.home / "Documents/Notes/Lighthouse.md").exists, "the ordinary note")
    DOORS[door](person, words)
    wait_until(program.worker, "the worker that tries them")
    if words == PASSPHRASE:
        window = program.wait_private(30)
        wait_until(lambda: desktop.has_focus(window), "the focus")
        hands.type("quince")
        hands.key("ctrl+F9")
    program.wait_rest()
    program.close()
    assert method.letters == ""


def test_a_language_that_is_written_with_one_has_it(
    desktop: Desktop, person: Person, method: InputMethod, tmp_path: Path
) -> None:
    program = notes(desktop, tmp_path / "home", "ja_JP")
    person.hands.key("ctrl+f")
    person.hands.type("niwa")
    wait_until(lambda: method.letters.endswith("niwa"), "the letters")
    program.close()


@pytest.mark.parametrize(
    ("environment", "there"),
    [
        ({}, False),
        ({"QT_IM_MODULE": "ibus"}, True),
        ({"QT_IM_MODULE": "compose"}, False),
        ({"QT_IM_MODULES": "wayland;ibus", "QT_IM_MODULE": "compose"}, True),
        ({"QT_IM_MODULES": "compose;ibus", "QT_IM_MODULE": "ibus"}, False),
        ({"QT_IM_MODULE": "ibus", "XDG_SESSION_TYPE": "wayland"}, False),
    ],
)
def test_where_one_would_be_told(environment: dict[str, str], there: bool) -> None:
    assert is_there(environment) is there


def test_she_may_choose() -> None:
    assert [is_used(choice, "en") for choice in ("auto", "on", "off")] == [False, True, False]
    assert [is_used(choice, "zh") for choice in ("auto", "on", "off")] == [True, True, False]


@pytest.mark.parametrize("before", [None, "", "ibus;compose"])
def test_what_is_started_later_finds_the_environment_as_it_was(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    """A browser that a link opens may need one."""
    for name in ("XDG_SESSION_TYPE", "WAYLAND_DISPLAY", "QT_IM_MODULES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_IM_MODULE", "ibus")
    if before is not None:
        monkeypatch.setenv("QT_IM_MODULES", before)
    with chosen("off") as there:
        assert there
        assert os.environ["QT_IM_MODULES"] == "compose"
    assert os.environ.get("QT_IM_MODULES") == before
