"""The version history gets the sizes and times that it has on every installation, on a thread: the disk may hang."""

import contextlib
import threading
from collections.abc import Callable
from pathlib import Path

from companion import footprint

_SIZES = 0.1
"""Seconds that sizes may take; a kill leaves them a few MiB apart, and the next time goes on."""


class Evening:
    """At most one thread. While it runs no worker may start: what it appends to must be closed."""

    def __init__(self, folder: Path, latest: Callable[[], float]) -> None:
        """`latest`: when the newest note was changed, in seconds since 1970; 0 where none is known."""
        self._folder = folder
        self._latest = latest
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin, where nothing is under way."""
        if self.done():
            stamp = self._latest() or None
            self._thread = threading.Thread(target=self._run, args=(stamp,), name="evening", daemon=True)
            self._thread.start()

    def done(self, seconds: float = 0.0) -> bool:
        """Whether nothing is under way, after waiting so long."""
        if self._thread is not None:
            self._thread.join(seconds)
            if self._thread.is_alive():
                return False
            self._thread = None
        return True

    def _run(self, stamp: float | None) -> None:
        # A full or read-only disk leaves them as they are; the next start evens them.
        with contextlib.suppress(OSError):
            footprint.even_sizes(self._folder, seconds=_SIZES)
        with contextlib.suppress(OSError):
            footprint.even_times(self._folder, stamp)
