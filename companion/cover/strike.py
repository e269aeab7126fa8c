"""What takes the private windows off the screen, from any thread and whatever any process is doing.

Only plain values, each replaced in one step: the thread that sees the key reads them while the window's thread writes.
"""

import time

from companion.platform.base import ScreenKeys, Victim

_OWN_ENDING = 0.3
"""Seconds that a worker whose windows are unmapped has to end by itself, before its display is cut: what has been typed
up to then waits in its queue."""
_AGAIN = 0.005


class Strike:
    """Aimed once a private window is on the screen; harmless before that and after it."""

    def __init__(self) -> None:
        self.keys: ScreenKeys | None = None
        self.window = 0
        """The private window, or 0."""
        self.notes_window = 0
        self.hides_notes = True
        self.victim: Victim | None = None

    def hard(self) -> None:
        """Cut the worker's display and kill it. What was typed in the last moment before is not waited for."""
        window, keys, victim = self.window, self.keys, self.victim
        if not window or victim is None:
            return
        if keys is not None:
            # The server drops the windows even while the worker hangs in a read that no signal ends.
            keys.disconnect_client(window)
            self._hide_notes(keys)
        victim.kill()

    def soft(self) -> None:
        """Unmap everything of the worker's, again and again, until it has stored what was typed and ended; then cut."""
        window, keys, victim = self.window, self.keys, self.victim
        if not window or keys is None or victim is None:
            return
        keys.unmap_watched()
        self._hide_notes(keys)
        end = time.monotonic() + _OWN_ENDING
        while not victim.wait(_AGAIN) and time.monotonic() < end:
            keys.unmap_watched()
        keys.disconnect_client(window)

    def _hide_notes(self, keys: ScreenKeys) -> None:
        if self.hides_notes:
            keys.unmap(self.notes_window)
