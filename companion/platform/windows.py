"""Windows: no crash report, not readable by the user's ordinary tools, dies with its parent, ended by a handle.

Not yet run on a real Windows. Whoever may debug every process (an administrator) reads this one, too.
"""

import ctypes
import os
import threading

from companion.platform import windows_api
from companion.platform.base import Victim

# errhandlingapi.h: critical errors, general protection faults, files that can't be opened.
_SEM_NO_BOXES = 0x0001 | 0x0002 | 0x8000
# werapi.h: no heap in a report, no dialog.
_WER_NO_HEAP, _WER_NO_UI = 1, 32
# stdlib.h: _WRITE_ABORT_MSG, _CALL_REPORTFAULT.
_ABORT_SPEAKS = 1 | 2
# winnt.h
_TERMINATE, _SET_QUOTA, _SYNCHRONIZE = 0x0001, 0x0100, 0x00100000
_DACL = 4
_IMAGE_LOAD_POLICY, _NO_LOW_LABEL = 10, 2
_EXTENDED_LIMITS = 9
_KILL_ON_JOB_CLOSE, _DIE_ON_EXCEPTION = 0x2000, 0x0400
# winbase.h
_SIGNALLED, _FOR_EVER = 0, 0xFFFFFFFF
_SDDL_REVISION = 1
# dwmapi.h
_CLOAK = 13
# winuser.h: no size, no place, no order, no focus, hidden, unasked, not waited for.
_HIDDEN = 0x0001 | 0x0002 | 0x0004 | 0x0010 | 0x0080 | 0x0400 | 0x4000
_EXCLUDE_FROM_CAPTURE, _BLACK_IN_CAPTURE = 0x11, 1

_ACCESS = "D:P(A;;0x101101;;;OW)(A;;0x101101;;;SY)"
"""To end, to wait for, to put into a job, to ask for the name. For the owner, whose right to change this it ends."""


class HandleVictim:
    """A child held by a handle, in a job that ends with this object or this process, whichever is first."""

    def __init__(self, pid: int) -> None:
        self._kernel = windows_api.library("kernel32")
        self._job: int | None = None
        self._process = self._kernel.OpenProcess(_TERMINATE | _SET_QUOTA | _SYNCHRONIZE, 0, pid)
        if not self._process:
            raise OSError
        self._job = self._kernel.CreateJobObjectW(None, None)
        if self._job:
            limits = windows_api.JobLimits(flags=_KILL_ON_JOB_CLOSE | _DIE_ON_EXCEPTION)
            self._kernel.SetInformationJobObject(
                self._job, _EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
            )
            # Where it can't be put there, the child's own watch over its parent is left.
            self._kernel.AssignProcessToJobObject(self._job, self._process)

    def kill(self) -> None:
        """End it now, and whatever it started."""
        self._kernel.TerminateProcess(self._process, 1)
        if self._job:
            self._kernel.TerminateJobObject(self._job, 1)

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, after waiting up to `seconds`."""
        return bool(self._kernel.WaitForSingleObject(self._process, round(seconds * 1000)) == _SIGNALLED)

    def __del__(self) -> None:
        for handle in (getattr(self, "_process", None), getattr(self, "_job", None)):
            if handle:
                self._kernel.CloseHandle(handle)


class WindowsHardening:
    """Access list, job, error mode."""

    def harden(self, parent: int) -> bool:
        """Make this process unreadable and let it die with `parent`.

        False where the system refuses the one, or the parent is gone.
        """
        kernel = windows_api.library("kernel32")
        kernel.SetErrorMode(_SEM_NO_BOXES)
        kernel.WerSetFlags(_WER_NO_HEAP | _WER_NO_UI)
        # Qt ends itself by abort() where it can't go on; that asks for a report in its own way.
        windows_api.library("ucrtbase")._set_abort_behavior(0, _ABORT_SPEAKS)  # noqa: SLF001 - the library's own name
        if not _close_access():
            return False
        policy = windows_api.DWORD(_NO_LOW_LABEL)
        kernel.SetProcessMitigationPolicy(_IMAGE_LOAD_POLICY, ctypes.byref(policy), ctypes.sizeof(policy))
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        os.close(null)
        handle = kernel.OpenProcess(_SYNCHRONIZE, 0, parent)
        if not handle:
            return False
        threading.Thread(target=_die_with, args=(handle,), name="parent", daemon=True).start()
        return os.getppid() == parent and kernel.WaitForSingleObject(handle, 0) != _SIGNALLED

    def victim(self, pid: int) -> Victim:
        """A handle on a child of ours. Raises OSError where there is no such process."""
        return HandleVictim(pid)

    def shut_display(self) -> None:
        """Take every window of this process off the screen, whatever its thread is doing."""
        for window in _own_windows():
            # Of one's own process only, but at once and without the window's thread.
            yes = windows_api.BOOL(1)
            windows_api.library("dwmapi").DwmSetWindowAttribute(window, _CLOAK, ctypes.byref(yes), ctypes.sizeof(yes))
            hide(window)


def hide(window: int) -> None:
    """Take a window off the screen; another thread's does it once that thread looks."""
    windows_api.library("user32").SetWindowPos(window, None, 0, 0, 0, 0, _HIDDEN)


def exclude_from_capture(window: int) -> bool:
    """Keep a window of this process out of pictures and recordings of the screen, or black there (before 2004)."""
    user = windows_api.library("user32")
    return bool(
        user.SetWindowDisplayAffinity(window, _EXCLUDE_FROM_CAPTURE)
        or user.SetWindowDisplayAffinity(window, _BLACK_IN_CAPTURE)
    )


def _close_access() -> bool:
    security = windows_api.library("advapi32")
    kernel = windows_api.library("kernel32")
    descriptor = windows_api.PTR()
    if not security.ConvertStringSecurityDescriptorToSecurityDescriptorW(
        _ACCESS, _SDDL_REVISION, ctypes.byref(descriptor), None
    ):
        return False
    done = security.SetKernelObjectSecurity(kernel.GetCurrentProcess(), _DACL, descriptor)
    kernel.LocalFree(descriptor)
    return bool(done)


def _die_with(parent: int) -> None:
    kernel = windows_api.library("kernel32")
    kernel.WaitForSingleObject(parent, _FOR_EVER)
    kernel.TerminateProcess(kernel.GetCurrentProcess(), 1)


def _own_windows() -> list[int]:
    user = windows_api.library("user32")
    found: list[int] = []

    def look(window: int, _: int) -> int:
        owner = windows_api.DWORD()
        user.GetWindowThreadProcessId(window, ctypes.byref(owner))
        if owner.value == os.getpid():
            found.append(window)
        return 1

    user.EnumWindows(windows_api.EnumProcedure(look), 0)
    return found
