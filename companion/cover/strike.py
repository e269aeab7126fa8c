"""What takes the private windows off the screen, from any thread and whatever any process is doing.

Only plain values, each replaced in one step: the thread that sees the key reads them while the window's thread writes.
"""

import time

from companion.platform.base import ScreenKeys, Victim

_OWN_ENDING = 0.03
"""Seconds that a worker whose windows are unmapped has to end by itself, before its display is cut."""


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
        window, victim = self.window, self.victim
        if not window or victim is None:
            return
        if self.keys is not None:
            # The server drops the windows even while the worker hangs in a read that no signal ends.
            self.keys.disconnect_client(window)
            self._hide_notes(self.keys)
        victim.kill()

    def soft(self) -> None:
        """Unmap, and a moment later cut the display: the worker may still store what was being typed."""
        window, keys = self.window, self.keys
        if not window or keys is None:
            return
        keys.unmap_watched()
        self._hide_notes(keys)
        # A menu of the worker's is known to nobody but itself: the cut takes it.
        time.sleep(_OWN_ENDING)
        keys.disconnect_client(window)

    def _hide_notes(self, keys: ScreenKeys) -> None:
        if self.hides_notes:
            keys.unmap(self.notes_window)
