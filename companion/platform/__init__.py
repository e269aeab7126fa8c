"""What differs between operating systems: one file for each, chosen here."""

import platform
import sys

from companion.platform.base import Hardening, KeyWatch, ScreenKeys


def hardening() -> Hardening:
    """Process protection for this system."""
    system = platform.system()
    if system == "Linux":
        from companion.platform.linux import LinuxHardening

        return LinuxHardening()
    if system == "Windows":
        from companion.platform.windows import WindowsHardening

        return WindowsHardening()
    if system == "Darwin":
        from companion.platform.macos import MacHardening

        return MacHardening()
    from companion.platform.base import PlainHardening

    return PlainHardening()


def screen_keys(windowing: str, watch: KeyWatch) -> ScreenKeys:
    """The key that works from any program, for a windowing system as Qt names it ("xcb", "wayland", …)."""
    if windowing == "xcb":
        from companion.platform.x11 import X11Keys

        return X11Keys(watch)
    if windowing == "windows":
        from companion.platform.windows_keys import WindowsKeys

        return WindowsKeys(watch)
    if windowing == "cocoa":
        from companion.platform.macos_keys import MacKeys

        return MacKeys(watch)
    from companion.platform.wayland import WaylandKeys

    return WaylandKeys()


def works_from_any_program(windowing: str) -> bool:
    """Whether a key that is granted works from any program, or only while a window of ours has the focus."""
    if windowing.startswith("wayland"):
        return False
    from companion.platform.wayland import is_wayland_session

    return windowing != "xcb" or not is_wayland_session()


def present_as(windowing: str, window: int, pid: int) -> None:
    """Before a private window is mapped: it counts as process `pid`'s, and closing it can't be refused."""
    if windowing == "xcb":
        from companion.platform import x11

        x11.present_as(window, pid)


def exclude_from_capture(windowing: str, window: int) -> None:
    """Keep a private window out of pictures of the screen, where the system can."""
    if windowing == "windows":
        from companion.platform import windows

        windows.exclude_from_capture(window)
    elif windowing == "cocoa":
        from companion.platform import macos

        macos.exclude_from_capture(window)


def same_program() -> tuple[list[str] | str, str, dict[str, str]]:
    """How to start this program once more: its words or command line, its file, additions to the environment."""
    if platform.system() == "Windows":
        from companion.platform import windows_start

        return windows_start.same_program()
    return sys.orig_argv, sys.executable, {}


__all__ = [
    "Hardening",
    "KeyWatch",
    "ScreenKeys",
    "exclude_from_capture",
    "hardening",
    "present_as",
    "same_program",
    "screen_keys",
    "works_from_any_program",
]
