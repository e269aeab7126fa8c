"""macOS: no core, no debugger, dies with its parent, ended while it can't be another process.

Not yet run on a real Mac. A process id stays its child's until that is collected, so a kill by id hits nobody else.
"""

import contextlib
import os
import resource
import select
import signal
import threading
from typing import Any

from companion.platform import macos_api
from companion.platform.base import Victim

_DENY_ATTACH = 31  # sys/ptrace.h
_SHARING_NONE = 0  # AppKit/NSWindow.h

# Only where there is a kqueue does the module have them.
_kqueue: Any = getattr(select, "kqueue", None)
_kevent: Any = getattr(select, "kevent", None)
# sys/event.h
_PROC, _ADD, _ONESHOT, _EXIT = -5, 0x0001, 0x0010, 0x80000000


def watch_exit(pid: int) -> Any:
    """A kqueue that tells of the end of process `pid`. Raises OSError (ESRCH) where it has ended."""
    queue = _kqueue()
    try:
        queue.control([_kevent(pid, _PROC, _ADD | _ONESHOT, _EXIT, 0, 0)], 0, 0)
    except OSError:
        queue.close()
        raise
    return queue


class ChildVictim:
    """A child that nobody else collects."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._ended = False
        self._queue: Any = None
        try:
            self._queue = watch_exit(pid)
        except ProcessLookupError:
            self._ended = True

    def kill(self) -> None:
        """End it now. Once it was seen to have ended it may be collected, and the id another's."""
        if not self._ended:
            with contextlib.suppress(OSError):
                os.kill(self._pid, signal.SIGKILL)

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, after waiting up to `seconds`."""
        if not self._ended and self._queue.control([], 1, seconds):
            self._ended = True
            self._queue.close()
        return self._ended


class MacHardening:
    """ptrace, rlimit and kqueue."""

    def harden(self, parent: int) -> bool:
        """Make this process unreadable and let it die with `parent`; False where that can't be, or it is gone."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if macos_api.library("system").ptrace(_DENY_ATTACH, 0, None, 0):
            return False
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.close(null)
        try:
            queue = watch_exit(parent)
        except OSError:
            return False
        threading.Thread(target=_die_with, args=(queue,), name="parent", daemon=True).start()
        return os.getppid() == parent

    def victim(self, pid: int) -> Victim:
        """A child of ours."""
        return ChildVictim(pid)

    def shut_display(self) -> None:
        """Order every window of this process out. From the main thread only: elsewhere the end of the process does."""
        if threading.current_thread() is not threading.main_thread():
            return
        application = macos_api.send(macos_api.kind("NSApplication"), "sharedApplication")
        windows = macos_api.send(application, "windows")
        for index in range(macos_api.send(windows, "count") or 0):
            macos_api.send(macos_api.send(windows, "objectAtIndex:", index), "orderOut:")


def hide(view: int) -> None:
    """Order the window of an NSView (what Qt calls a window's id) out. From the main thread only."""
    if threading.current_thread() is threading.main_thread():
        macos_api.send(macos_api.send(view, "window"), "orderOut:")


def exclude_from_capture(view: int) -> None:
    """Ask that the window of an NSView is left out of pictures of the screen. From macOS 15 on nobody heeds that."""
    macos_api.send(macos_api.send(view, "window"), "setSharingType:", _SHARING_NONE)


def _die_with(queue: Any) -> None:
    while not queue.control([], 1, None):
        continue
    os.kill(os.getpid(), signal.SIGKILL)
