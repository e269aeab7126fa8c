"""Work on a disk that may not answer: a share that is gone lets whoever asks it wait for minutes."""

from __future__ import annotations

import errno
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
PATIENCE = 0.7
"""Seconds: longer, and a person thinks that the window is dead."""


class _Piece(Generic[T]):
    """One piece of work in a thread of its own."""

    def __init__(self, work: Callable[[], T], late: Callable[[T], None] | None) -> None:
        self._work = work
        self._late = late
        self._given_up = False
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._result: T
        self._error: BaseException | None = None
        threading.Thread(target=self._run, name="disk", daemon=True).start()

    @property
    def ended(self) -> bool:
        """Whether nothing of it is left to do."""
        return self._ended.is_set()

    def wait(self, seconds: float) -> bool:
        """Whether it has ended within that time. Where it has not, it goes on, and ``late`` gets its result."""
        if self._ended.wait(seconds):
            return True
        with self._lock:
            self._given_up = not self._ended.is_set()
        return not self._given_up

    def result(self) -> T:
        """What the work has returned, or raised."""
        if self._error is not None:
            raise self._error
        return self._result

    def _run(self) -> None:
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001 - raised where it is waited for
            self._error = error
        with self._lock:
            if self._given_up and self._late is not None and self._error is None:
                self._late(self._result)
            self._ended.set()


class Answering:
    """Lets whoever calls wait for the disk only so long: where it doesn't answer, only a thread is lost."""

    def __init__(self, patience: float = PATIENCE) -> None:
        """``patience`` is in seconds."""
        self._patience = patience
        self._given_up: _Piece[object] | None = None

    def within(self, work: Callable[[], T], late: Callable[[T], None] | None = None, patience: float = 0.0) -> T:
        """Do ``work`` and return what it returns, or raise what it raises.

        TimeoutError where that takes too long. The work then goes on; until it has ended, everything else is
        refused at once, so that nothing is done in another order than it was asked for. What it returns in the
        end goes to ``late``, in its thread.
        """
        if self._given_up is not None and not self._given_up.ended:
            raise TimeoutError(errno.ETIMEDOUT, "still waiting")
        self._given_up = None
        piece = _Piece(work, late)
        if not piece.wait(patience or self._patience):
            self._given_up = piece  # type: ignore[assignment]
            raise TimeoutError(errno.ETIMEDOUT, "no answer")
        return piece.result()
