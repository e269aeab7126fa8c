"""Signals that ask a process to end, met on a thread of their own: also while the window's thread hangs.

The system's handler writes the signal's number into a pipe, in whichever thread the signal lands. No signal is
blocked: a mask would be inherited by every program started from here, and a browser opened for a link in a note
could then be ended by nobody. A handler is not inherited.
"""

import contextlib
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP", "SIGINT")


def watch(callback: Callable[[int], None], seconds: float = 5.0) -> bool:
    """Call `callback` with the first signal's number, on a thread of its own; False where signals are not to be had.

    To be called once, from the main thread. The process ends `seconds` after the signal at the latest, whatever the
    callback or any other thread does. A signal that was ignored at the start (nohup) stays ignored.
    """
    if os.name != "posix":
        return False
    numbers = {number for number in (getattr(signal, name) for name in _NAMES) if _is_heeded(number)}
    read, write = os.pipe()
    os.set_blocking(write, False)
    signal.set_wakeup_fd(write, warn_on_full_buffer=False)
    threading.Thread(target=_wait, args=(read, numbers, callback, seconds), name="signals", daemon=True).start()
    for number in numbers:
        signal.signal(number, _nothing)
        # System calls of other threads go on as if nothing had been.
        signal.siginterrupt(number, False)
    return True


def _is_heeded(number: int) -> bool:
    return signal.getsignal(number) is not signal.SIG_IGN


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """The pipe has it."""


def _wait(read: int, numbers: set[int], callback: Callable[[int], None], seconds: float) -> None:
    while (number := os.read(read, 1)[0]) not in numbers:
        continue
    # The system's own alarm ends the process even where something keeps the interpreter lock for good.
    signal.setitimer(signal.ITIMER_REAL, seconds + 1)
    deadline = threading.Timer(seconds, os._exit, (0,))
    deadline.daemon = True
    deadline.start()
    with contextlib.suppress(Exception):
        callback(number)
