"""What is known of Wayland before any window: which keys can work there."""

import pytest

from companion.platform import screen_keys, works_from_any_program
from companion.platform.base import KeyWatch
from companion.platform.wayland import WaylandKeys


@pytest.fixture(autouse=True)
def no_session(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_SESSION_TYPE", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)


@pytest.mark.parametrize("windowing", ["wayland", "wayland-egl"])
def test_only_our_own_windows_hear_a_key(windowing: str) -> None:
    keys = screen_keys(windowing, KeyWatch(lambda: None))
    assert isinstance(keys, WaylandKeys)
    assert not keys.grab("Ctrl+F9")
    assert keys.watch(1), "a window that is there is not said to be gone"
    assert not works_from_any_program(windowing)


@pytest.mark.parametrize("name", ["XDG_SESSION_TYPE", "WAYLAND_DISPLAY"])
def test_an_x_server_inside_wayland_promises_no_more(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert works_from_any_program("xcb")
    monkeypatch.setenv(name, "wayland")
    assert not works_from_any_program("xcb")


def test_other_systems_have_keys() -> None:
    assert works_from_any_program("windows")
    assert works_from_any_program("cocoa")
