"""macOS' back end against fakes of its calls. It has not run on a real Mac yet; constants are the headers'."""

import os
import resource
import signal
import threading
from collections.abc import Iterator
from queue import SimpleQueue
from typing import Any

import pytest

from companion.platform import exclude_from_capture, macos, macos_api
from tests.desktop import wait_until
from tests.unit.platform.system_calls import Calls, fake
from tests.unit.platform.threads import named

PARENT = 4711


class Kernel:
    """kqueue: which processes live, and who asked about them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.living = {PARENT, 99}
        self.asked: list[tuple[int, ...]] = []
        self.closed = 0
        self._told: dict[int, SimpleQueue[int]] = {}
        monkeypatch.setattr(macos, "_kqueue", lambda: Queue(self))
        monkeypatch.setattr(macos, "_kevent", lambda *values: values)

    def end(self, pid: int) -> None:
        self.living.discard(pid)
        if pid in self._told:
            self._told[pid].put(pid)

    def told(self, pid: int) -> "SimpleQueue[int]":
        return self._told.setdefault(pid, SimpleQueue())


class Queue:
    def __init__(self, kernel: Kernel) -> None:
        self._kernel = kernel
        self._pid = 0

    def control(self, changes: list[Any], most: int, seconds: float | None) -> list[int]:
        for change in changes:
            self._kernel.asked.append(change)
            self._pid = change[0]
            if self._pid not in self._kernel.living:
                raise ProcessLookupError
        if not most:
            return []
        try:
            return [self._kernel.told(self._pid).get(timeout=10 if seconds is None else seconds)]
        except Exception:  # noqa: BLE001 - queue.Empty: nothing yet
            return []

    def close(self) -> None:
        self._kernel.closed += 1


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    return Kernel(monkeypatch)


@pytest.fixture
def killed(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: found.append((pid, number)))
    return found


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch, kernel: Kernel, killed: list[tuple[int, int]]) -> Iterator[Calls]:
    made = fake(monkeypatch, macos_api)
    made.answers["ptrace"] = 0
    monkeypatch.setattr(os, "getppid", lambda: PARENT)
    monkeypatch.setattr(os, "dup2", lambda *_: 0)
    monkeypatch.setattr(resource, "setrlimit", lambda *values: made.made("setrlimit", values))
    yield made
    kernel.end(PARENT)
    wait_until(lambda: not named("parent"), "the end of the watch", 5)


def test_hardening_denies_debuggers_and_cores(calls: Calls, kernel: Kernel) -> None:
    assert macos.MacHardening().harden(PARENT)
    assert calls.names() == ["setrlimit", "ptrace"]
    assert calls.of("setrlimit") == [(resource.RLIMIT_CORE, (0, 0))]
    assert calls.of("ptrace") == [(31, 0, None, 0)]  # PT_DENY_ATTACH
    # EVFILT_PROC, EV_ADD | EV_ONESHOT, NOTE_EXIT
    assert kernel.asked == [(PARENT, -5, 0x11, 0x80000000, 0, 0)]


def test_a_process_that_stays_readable_or_alone_gives_up(calls: Calls, kernel: Kernel) -> None:
    assert not macos.MacHardening().harden(PARENT + 1)
    kernel.living.add(PARENT + 1)
    assert not macos.MacHardening().harden(PARENT + 1)
    kernel.end(PARENT + 1)
    calls.answers["ptrace"] = -1
    assert not macos.MacHardening().harden(PARENT)


def test_it_dies_with_its_parent(calls: Calls, kernel: Kernel, killed: list[tuple[int, int]]) -> None:
    macos.MacHardening().harden(PARENT)
    assert not killed
    kernel.end(PARENT)
    wait_until(lambda: killed == [(os.getpid(), signal.SIGKILL)], "its end", 5)


def test_a_victim_is_ended_while_its_number_is_its_own(kernel: Kernel, killed: list[tuple[int, int]]) -> None:
    victim = macos.MacHardening().victim(99)
    assert not victim.wait(0)
    victim.kill()
    assert killed == [(99, signal.SIGKILL)]
    kernel.end(99)
    assert victim.wait(1)
    assert victim.wait(0), "it stays so"
    victim.kill()
    assert len(killed) == 1, "the number may be another's by now"
    assert kernel.closed == 1


def test_a_victim_that_has_ended_before(kernel: Kernel, killed: list[tuple[int, int]]) -> None:
    victim = macos.MacHardening().victim(98)
    assert victim.wait(0)
    victim.kill()
    assert not killed


class Objects:
    """Objective-C, as far as windows go: every message that was sent, and what came back."""

    def __init__(self, calls: Calls) -> None:
        self.sent: list[tuple[Any, str, int]] = []
        self._selectors: dict[int, str] = {}
        calls.answers |= {
            "sel_registerName": self._register,
            "objc_getClass": lambda name: 1000 if name == b"NSApplication" else 0,
            "objc_msgSend": self._send,
        }

    def _register(self, name: bytes) -> int:
        self._selectors[len(self._selectors) + 1] = name.decode()
        return len(self._selectors)

    def _send(self, receiver: int, selector: int, value: int) -> int:
        message = self._selectors[selector]
        self.sent.append((receiver, message, value))
        answers = {"sharedApplication": 1, "windows": 2, "count": 2, "objectAtIndex:": 10 + value, "window": 50}
        return answers.get(message, 0)


def test_every_window_is_ordered_out(calls: Calls) -> None:
    objects = Objects(calls)
    macos.MacHardening().shut_display()
    assert objects.sent[:2] == [(1000, "sharedApplication", 0), (1, "windows", 0)]
    assert [receiver for receiver, message, _ in objects.sent if message == "orderOut:"] == [10, 11]


def test_windows_are_the_main_threads(calls: Calls) -> None:
    objects = Objects(calls)
    for action in (macos.MacHardening().shut_display, lambda: macos.hide(5)):
        thread = threading.Thread(target=action)
        thread.start()
        thread.join()
    assert not objects.sent
    macos.hide(5)
    assert objects.sent == [(5, "window", 0), (50, "orderOut:", 0)]


def test_captures_leave_a_window_out(calls: Calls) -> None:
    objects = Objects(calls)
    exclude_from_capture("cocoa", 5)
    assert objects.sent == [(5, "window", 0), (50, "setSharingType:", 0)]  # NSWindowSharingNone
