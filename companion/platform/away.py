"""What tells that somebody went away from the computer, or that the folder went: one file for each system."""

import platform
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

Gone = Callable[[str], None]
"""Told why: "lock", "switch" (another user's turn), "sleep", "end" (logout, shutdown), "lid" or "folder".

It is called on a thread of the watch, never on the one that started it, and perhaps more than once. The computer
sleeps once it has returned: it should return when what must be gone is gone, a second later at most.
"""


class Away(Protocol):
    """A watch that can be started and stopped once."""

    def start(self) -> None:
        """Begin; never waits."""

    def stop(self) -> None:
        """End: what was asked for is taken back, and `gone` is not called any more."""


class Several:
    """Watches as one."""

    def __init__(self, watches: Sequence[Away]) -> None:
        self._watches = watches

    def start(self) -> None:
        """Begin all of them."""
        for watch in self._watches:
            watch.start()

    def stop(self) -> None:
        """End all of them."""
        for watch in self._watches:
            watch.stop()


def away(name: str, folder: Path, gone: Gone) -> Away:
    """A watch for this system. `name`: what the program is called there; `folder`: where its data lies."""
    if platform.system() == "Linux":
        from companion.platform.away_linux import BusAway
        from companion.platform.volume_linux import FolderAway

        return Several((BusAway(name, gone), FolderAway(folder, gone)))
    if platform.system() == "Windows":
        from companion.platform.away_windows import WindowsAway

        return WindowsAway(name, folder, gone)
    if platform.system() == "Darwin":
        from companion.platform.away_macos import MacAway

        return MacAway(gone)
    return Several(())
