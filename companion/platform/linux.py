"""Linux: no core, not traceable, dies with its parent, ended through a pidfd."""

import contextlib
import ctypes
import os
import resource
import select
import signal
import socket
import stat
from pathlib import Path

from companion.platform.base import Victim

# linux/prctl.h
_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4
_PR_SET_NAME = 15


class PidfdVictim:
    """A child held by a descriptor, so that a reused process id can't be hit."""

    def __init__(self, pid: int) -> None:
        self._descriptor = os.pidfd_open(pid)

    def kill(self) -> None:
        """End it now."""
        with contextlib.suppress(OSError):
            signal.pidfd_send_signal(self._descriptor, signal.SIGKILL)

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, after waiting up to `seconds`."""
        poll = select.poll()
        poll.register(self._descriptor, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def __del__(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._descriptor)


class LinuxHardening:
    """prctl, rlimit and pidfd."""

    def harden(self, parent: int) -> bool:
        """Make this process unreadable and let it die with `parent`.

        The parent-death signal follows the thread that made this process: the cover starts workers from
        its main thread only. Returns False where the parent died before the signal was set.
        """
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) or libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0):
            return False
        # A program started through its script is named for the script, one started as an interpreter is not.
        with contextlib.suppress(OSError):
            libc.prctl(_PR_SET_NAME, Path(f"/proc/{parent}/comm").read_bytes().rstrip(b"\n"), 0, 0, 0)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.close(null)
        return os.getppid() == parent

    def victim(self, pid: int) -> Victim:
        """A handle on a child of ours. Raises OSError where it has been collected already."""
        return PidfdVictim(pid)

    def shut_display(self) -> None:
        """Cut every connection of this process to a display server.

        Found among the descriptors by the peer's address: Qt hands out its connection as an opaque
        pointer only, and asking the server would wait for it.
        """
        for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - descriptors vanish while they are listed
            with contextlib.suppress(OSError, ValueError):
                number = int(name)
                if not stat.S_ISSOCK(os.fstat(number).st_mode):
                    continue
                sock = socket.socket(fileno=os.dup(number))
                try:
                    if _is_display(sock):
                        sock.shutdown(socket.SHUT_RDWR)
                finally:
                    sock.close()


def _is_display(sock: socket.socket) -> bool:
    if sock.family == socket.AF_UNIX:
        address = sock.getpeername()
        text = address.decode("latin-1") if isinstance(address, bytes) else address
        return "X11-unix/X" in text or "wayland-" in text
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        # ssh forwards displays on 6010 and up; ours makes no other connection at all.
        port = int(sock.getpeername()[1])
        return 6000 <= port < 6100
    return False
