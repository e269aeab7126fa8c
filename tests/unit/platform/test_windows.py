"""Windows' back end against fakes of its calls. It has not run on a real Windows yet; constants are the headers'."""

import ctypes
import os
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from companion.platform import memory, windows, windows_api
from tests.desktop import wait_until
from tests.unit.platform.system_calls import Calls, fake, put

PARENT, PROCESS, JOB = 4711, 0x84, 0x88


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = fake(monkeypatch, windows_api)
    made.answers |= {"OpenProcess": PROCESS, "CreateJobObjectW": JOB, "GetCurrentProcess": -1}
    return made


@pytest.fixture
def hardened(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> Iterator[Calls]:
    """The parent lives until the test ends; the test's own output is left alone."""
    ended = threading.Event()

    def wait(_process: int, milliseconds: int) -> int:
        if milliseconds == 0xFFFFFFFF:  # INFINITE
            ended.wait(10)
        return 0 if ended.is_set() else 0x102  # WAIT_OBJECT_0, WAIT_TIMEOUT

    calls.answers["WaitForSingleObject"] = wait
    monkeypatch.setattr(os, "getppid", lambda: PARENT)
    monkeypatch.setattr(os, "dup2", lambda *_: 0)
    monkeypatch.setattr(calls, "parent_ends", ended.set, raising=False)
    yield calls
    ended.set()


def test_layouts_are_those_of_the_headers() -> None:
    """Sizes on a 64-bit Windows, taken from a compiler with its headers."""
    assert ctypes.sizeof(windows_api.Message) == 48
    assert ctypes.sizeof(windows_api.WindowClass) == 72
    assert windows_api.WindowClass.class_name.offset == 64
    assert ctypes.sizeof(windows_api.JobLimits) == 144
    assert windows_api.JobLimits.flags.offset == 16
    assert windows_api.PowerSetting.data.offset == 20
    assert ctypes.sizeof(windows_api.UnicodeString) == 16


def test_hardening_closes_everything_before_anything_is_read(hardened: Calls) -> None:
    assert windows.WindowsHardening().harden(PARENT)
    order = ["SetErrorMode", "WerSetFlags", "_set_abort_behavior", "SetKernelObjectSecurity", "OpenProcess"]
    assert hardened.names(*order) == order
    # SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX
    assert hardened.of("SetErrorMode") == [(0x8003,)]
    # WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_NO_UI
    assert hardened.of("WerSetFlags") == [(33,)]
    # nothing of _WRITE_ABORT_MSG | _CALL_REPORTFAULT
    assert hardened.of("_set_abort_behavior") == [(0, 3)]
    ((text, revision, _, _),) = hardened.of("ConvertStringSecurityDescriptorToSecurityDescriptorW")
    assert revision == 1
    ((process, what, _),) = hardened.of("SetKernelObjectSecurity")
    assert (process, what) == (-1, 4)  # GetCurrentProcess, DACL_SECURITY_INFORMATION
    # PROCESS_TERMINATE, PROCESS_SET_QUOTA, PROCESS_QUERY_LIMITED_INFORMATION, SYNCHRONIZE and nothing else: no reading
    # of memory, and no change of this list, by the owner (OW ends what he may otherwise do) or the system (SY).
    assert text.startswith("D:P(")
    entries = [entry.rstrip(")").split(";") for entry in text.split("(")[1:]]
    assert [(entry[0], int(entry[2], 16), entry[-1]) for entry in entries] == [
        ("A", 0x101101, "OW"),
        ("A", 0x101101, "SY"),
    ]
    # Only to wait for it: SYNCHRONIZE.
    assert hardened.of("OpenProcess") == [(0x100000, 0, PARENT)]


@pytest.mark.parametrize(
    "refused", ["ConvertStringSecurityDescriptorToSecurityDescriptorW", "SetKernelObjectSecurity", "OpenProcess"]
)
def test_a_process_that_stays_readable_or_alone_gives_up(hardened: Calls, refused: str) -> None:
    hardened.answers[refused] = 0
    assert not windows.WindowsHardening().harden(PARENT)


def test_another_parent_is_none(hardened: Calls) -> None:
    assert not windows.WindowsHardening().harden(PARENT + 1)


def test_it_dies_with_its_parent(hardened: Any) -> None:
    windows.WindowsHardening().harden(PARENT)
    assert not hardened.of("TerminateProcess")
    hardened.parent_ends()
    wait_until(lambda: hardened.of("TerminateProcess") == [(-1, 1)], "its end", 5)


def test_a_victim_is_held_by_a_handle_and_goes_with_its_job(calls: Calls) -> None:
    limits: list[int] = []
    calls.answers["SetInformationJobObject"] = lambda _j, _c, given, _s: limits.append(given._obj.flags) or 1
    victim = windows.WindowsHardening().victim(99)
    # PROCESS_TERMINATE | PROCESS_SET_QUOTA | SYNCHRONIZE, not to be inherited
    assert calls.of("OpenProcess") == [(0x100101, 0, 99)]
    ((job, kind, _, size),) = calls.of("SetInformationJobObject")
    assert (job, kind, size) == (JOB, 9, 144)  # JobObjectExtendedLimitInformation
    # JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION
    assert limits == [0x2400]
    assert calls.of("AssignProcessToJobObject") == [(JOB, PROCESS)]
    victim.kill()
    assert calls.of("TerminateProcess") == [(PROCESS, 1)]
    assert calls.of("TerminateJobObject") == [(JOB, 1)]
    calls.answers["WaitForSingleObject"] = 0x102
    assert not victim.wait(0.25)
    calls.answers["WaitForSingleObject"] = 0
    assert victim.wait(1.0)
    assert calls.of("WaitForSingleObject") == [(PROCESS, 250), (PROCESS, 1000)]
    del victim
    assert calls.of("CloseHandle") == [(PROCESS,), (JOB,)]


def test_a_victim_that_is_gone_is_said(calls: Calls) -> None:
    calls.answers["OpenProcess"] = None
    with pytest.raises(OSError, match=r"^$"):
        windows.WindowsHardening().victim(99)
    assert not calls.of("CreateJobObjectW")


def test_a_victim_without_a_job_is_ended_all_the_same(calls: Calls) -> None:
    calls.answers["CreateJobObjectW"] = None
    windows.WindowsHardening().victim(99).kill()
    assert calls.of("TerminateProcess") == [(PROCESS, 1)]
    assert not calls.of("TerminateJobObject")


def test_only_windows_of_our_own_leave_the_screen(calls: Calls) -> None:
    owners = {0x10: os.getpid(), 0x20: os.getpid() + 1, 0x30: os.getpid()}

    def enumerate_windows(procedure: Any, data: int) -> int:
        return int(all(procedure(window, data) for window in owners))

    def owner_of(window: int, process: Any) -> int:
        put(process, owners[window])
        return 1

    calls.answers |= {"EnumWindows": enumerate_windows, "GetWindowThreadProcessId": owner_of}
    windows.WindowsHardening().shut_display()
    assert [(window, what) for window, what, _, _ in calls.of("DwmSetWindowAttribute")] == [(0x10, 13), (0x30, 13)]
    # SWP_HIDEWINDOW without a new size, place, order or focus, and without waiting (SWP_ASYNCWINDOWPOS)
    assert [(call[0], call[-1]) for call in calls.of("SetWindowPos")] == [(0x10, 0x4497), (0x30, 0x4497)]


def test_captures_leave_a_window_out_or_black(calls: Calls) -> None:
    assert windows.exclude_from_capture(5)
    assert calls.of("SetWindowDisplayAffinity") == [(5, 0x11)]  # WDA_EXCLUDEFROMCAPTURE
    calls.answers["SetWindowDisplayAffinity"] = lambda _, how: int(how == 1)  # before Windows 10 2004: WDA_MONITOR
    assert windows.exclude_from_capture(6)
    assert calls.of("SetWindowDisplayAffinity")[1:] == [(6, 0x11), (6, 1)]
    calls.answers["SetWindowDisplayAffinity"] = 0
    assert not windows.exclude_from_capture(7)


def test_memory_is_locked_by_virtual_lock(calls: Calls) -> None:
    kernel = windows_api.library("kernel32")
    held = memory.LockedMemory(
        lambda place, size: bool(kernel.VirtualLock(place, size)),
        lambda place, size: bool(kernel.VirtualUnlock(place, size)),
    )
    secret = bytearray(32)
    assert held.lock(secret)
    held.unlock(secret)
    assert calls.names() == ["VirtualLock", "VirtualUnlock"]
    assert calls.of("VirtualLock") == calls.of("VirtualUnlock")
