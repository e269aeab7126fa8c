"""Shift, pressed and let go alone, three times within three seconds."""

import time

TIMES = 3
WITHIN_S = 3.0


class ShiftCount:
    """Fed with what happens to the keyboard; any other key begins the count anew."""

    def __init__(self) -> None:
        self._starts: list[float] = []
        self._down = False

    def press(self) -> None:
        """Shift went down, by itself."""
        if not self._down:
            self._down = True
            self._starts.append(time.monotonic())

    def let_go(self) -> bool:
        """Shift went up: whether that was the third time."""
        if not self._down:
            return False
        self._down = False
        newest = time.monotonic()
        self._starts = [start for start in self._starts if newest - start <= WITHIN_S][-TIMES:]
        if len(self._starts) < TIMES:
            return False
        self.forget()
        return True

    def forget(self) -> None:
        """Something else was pressed."""
        self._starts.clear()
        self._down = False
