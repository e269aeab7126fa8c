"""The interfaces that each operating system's file fills, and the plain answers where one can't."""

import contextlib
import os
import signal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


def _nothing(*_: object) -> None:
    """Nobody listens."""


@dataclass(frozen=True)
class KeyWatch:
    """What is told on the watching thread, at once. Nothing here may block for long."""

    fired: Callable[[], None]
    """The key was pressed in any program, or its stand-in for when another program has a menu open."""
    typed: Callable[[], None] = _nothing
    """Shift three times was typed into a private window."""
    lost: Callable[[int], None] = _nothing
    """A private window is no more: its id."""


class ScreenKeys(Protocol):
    """A key that works from any program, and the means to take windows off the screen."""

    shift: bool
    """Whether Shift three times counts."""

    def grab(self, key: str) -> bool:
        """Ask for `key`, such as "Ctrl+F9"; False, and the one before stays, where the system refuses it."""

    def watch(self, window: int) -> bool:
        """Shift three times typed into this window counts, and its end is told; False where it is gone already."""

    def fill(self, window: int, pixel: int) -> None:
        """What is uncovered of a window of our own gets this colour (0xAARRGGBB) before its thread draws it."""

    def unmap_watched(self) -> None:
        """Take every private window that is known off the screen, whatever its process is doing."""

    def release(self) -> None:
        """Drop the key and forget the windows."""

    def close(self) -> None:
        """Give everything back: nothing is asked of it any more."""

    def disconnect_client(self, window: int) -> None:
        """Cut the connection of the process that owns `window`: all of its windows go."""

    def activate(self, window: int) -> None:
        """Give a private window the keyboard: else what she types might go into the notes beneath it."""

    def unmap(self, window: int) -> None:
        """Take a window of our own off the screen, whatever its thread is doing."""


class NoKeys:
    """No key from other programs: only those typed into our own windows work."""

    shift = True

    def grab(self, key: str) -> bool:
        """Never granted."""
        del key
        return False

    def watch(self, window: int) -> bool:
        """The window sees its own keys."""
        del window
        return True

    def fill(self, window: int, pixel: int) -> None:
        """Left to the window's own thread."""

    def unmap_watched(self) -> None:
        """Left to the window's own thread."""

    def release(self) -> None:
        """Nothing to drop."""

    def close(self) -> None:
        """Nothing to give back."""

    def disconnect_client(self, window: int) -> None:
        """Nothing to cut; ending the process takes its windows."""

    def activate(self, window: int) -> None:
        """Left to the window itself."""

    def unmap(self, window: int) -> None:
        """Left to the window's own thread."""


class Victim(Protocol):
    """A process that can be ended without a doubt which one it is."""

    def kill(self) -> None:
        """End it now. Never raises."""

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, after waiting up to `seconds`."""


class Hardening(Protocol):
    """Protection of the worker and a sure way to end it."""

    def harden(self, parent: int) -> bool:
        """Make this process unreadable, let it die with `parent`; False where the parent is gone already."""

    def victim(self, pid: int) -> Victim:
        """A handle on a child of ours."""

    def shut_display(self) -> None:
        """Cut this process's own connection to the display; its windows go at once."""


class PlainVictim:
    """A child known by its process id; sound as long as nobody else collects it."""

    def __init__(self, pid: int) -> None:
        self._pid = pid

    def kill(self) -> None:
        """End it now."""
        with contextlib.suppress(OSError):
            os.kill(self._pid, getattr(signal, "SIGKILL", signal.SIGTERM))

    def wait(self, seconds: float) -> bool:
        """Not known here without collecting the child."""
        del seconds
        return False


class PlainHardening:
    """Nothing beyond what every system gives."""

    def harden(self, parent: int) -> bool:
        """Only checks that the parent lives."""
        return os.getppid() == parent

    def victim(self, pid: int) -> Victim:
        """By process id."""
        return PlainVictim(pid)

    def shut_display(self) -> None:
        """Left to the end of the process."""
