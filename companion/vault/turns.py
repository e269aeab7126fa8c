"""A lock that is given in the order of asking, so that nobody who holds it again and again keeps others out."""

from collections import deque
from threading import Lock, get_ident
from typing import Self


class Turns:
    """Reentrant, like an RLock. `wanted` tells whoever holds it that somebody waits."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._waiting: deque[tuple[int, Lock]] = deque()
        self._owner: int | None = None
        self._depth = 0

    @property
    def wanted(self) -> bool:
        """Whether another thread waits for it."""
        return bool(self._waiting)

    def __enter__(self) -> Self:
        me = get_ident()
        with self._guard:
            if self._owner in (None, me):
                self._owner = me
                self._depth += 1
                return self
            gate = Lock()
            gate.acquire()
            self._waiting.append((me, gate))
        gate.acquire()  # opened by whoever gives the lock to this thread
        return self

    def __exit__(self, *_: object) -> None:
        with self._guard:
            self._depth -= 1
            if self._depth:
                return
            if not self._waiting:
                self._owner = None
                return
            self._owner, gate = self._waiting.popleft()
            self._depth = 1
            gate.release()
