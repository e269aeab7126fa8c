"""Pipes in place of a socket pair: real pipes under a channel, and fakes of what Windows knows of them."""

import ctypes
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from companion import door, platform
from companion.door import Channel, ChannelError, Kind
from companion.platform import windows_api, windows_start
from companion.platform.pipes import PipeStream
from companion.widgets.arrival import PipeNotifier, arrival
from tests.desktop import wait_until
from tests.unit.platform.system_calls import Calls, fake, put
from tests.unit.platform.threads import named

PARENT, OTHER = 4711, 0x90


class Pipes:
    """What Windows answers about pipes, told from real ones: a handle is a descriptor here."""

    def __init__(self, calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
        self._cancelled: set[int] = set()
        self.error = 0
        calls.answers |= {
            "ReadFile": self._read,
            "PeekNamedPipe": self._peek,
            "OpenThread": lambda _rights, _inherit, thread: thread,
            "CancelSynchronousIo": lambda thread: self._cancelled.add(thread) or 1,
        }
        monkeypatch.setattr(windows_api, "last_error", lambda: self.error)

    def _read(self, handle: int, room: Any, size: int, done: Any, _overlapped: None) -> int:
        while not select.select([handle], [], [], 0.005)[0]:
            if threading.get_native_id() in self._cancelled:
                self._cancelled.discard(threading.get_native_id())
                return 0
        if not size:
            return 1
        piece = os.read(handle, size)
        self.error = 109  # ERROR_BROKEN_PIPE
        ctypes.memmove(room._obj, piece, len(piece))
        put(done, len(piece))
        return int(bool(piece))

    def _peek(self, handle: int, *rest: Any) -> int:
        read, _, _ = select.select([handle], [], [], 0)
        if not read:
            return 1
        # More than nothing, or the end: told apart by poll.
        poll = select.poll()
        poll.register(handle, select.POLLIN | select.POLLHUP)
        events = poll.poll(0)[0][1]
        put(rest[-2], int(bool(events & select.POLLIN)))
        return int(bool(events & select.POLLIN))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    made = fake(monkeypatch, windows_api)
    Pipes(made, monkeypatch)
    return made


@pytest.fixture
def ends(calls: Calls) -> Iterator[tuple[Channel, Channel]]:
    ours, theirs = (Channel(stream) for stream in windows_start.pair())
    yield ours, theirs
    ours.close()
    theirs.close()


def test_messages_cross_both_ways(ends: tuple[Channel, Channel]) -> None:
    ours, theirs = ends
    ours.send(Kind.HELLO, data="x")
    ours.send_bytes(Kind.SECRET, bytearray(b"orange lamp"))
    assert theirs.receive() == (Kind.HELLO, {"data": "x"})
    assert theirs.receive() == (Kind.SECRET, bytearray(b"orange lamp"))
    assert b"orange" not in bytes(theirs._buffer)
    assert theirs.receive_ready() == [], "nothing is waited for"
    theirs.send(Kind.PANIC)
    assert ours.is_ready()
    assert ours.receive_ready() == [(Kind.PANIC, {})]


def test_the_other_ends_end_is_met(ends: tuple[Channel, Channel]) -> None:
    ours, theirs = ends
    theirs.close()
    assert ours.is_ready()
    with pytest.raises(ChannelError):
        ours.receive_ready()
    with pytest.raises(ChannelError):
        ours.receive()


def test_the_workers_input_and_output_are_pipes(calls: Calls) -> None:
    ours, theirs = windows_start.pair()
    code = "import os; os.write(1, os.read(0, 3)[::-1])"
    with subprocess.Popen([sys.executable, "-c", code], stdin=theirs.fileno(), stdout=door.output(theirs)):
        theirs.close()
        ours.sendall(b"abc")
        room = bytearray(9)
        assert ours.recv_into(memoryview(room)) == 3
        assert room[:3] == b"cba"
        assert ours.recv_into(memoryview(room)) == 0
    ours.close()


def test_arrivals_come_to_the_windows_thread(qtbot: QtBot, ends: tuple[Channel, Channel]) -> None:
    ours, theirs = ends
    got: list[Any] = []
    notifier = arrival(ours, None)
    assert isinstance(notifier, PipeNotifier)
    notifier.activated.connect(lambda: got.extend(ours.receive_ready()))
    for number in range(20):
        theirs.send(Kind.KEY, number=number)
    qtbot.waitUntil(lambda: len(got) == 20)
    theirs.send(Kind.PANIC)
    qtbot.waitUntil(lambda: len(got) == 21)
    assert [values.get("number") for _, values in got[:20]] == list(range(20))
    notifier.setEnabled(False)
    ours.close()
    wait_until(lambda: not named("pipe"), "the end of the thread", 5)


def test_what_was_received_otherwise_is_not_waited_for(qtbot: QtBot, ends: tuple[Channel, Channel]) -> None:
    ours, theirs = ends
    got: list[Any] = []
    notifier = arrival(ours, None)
    notifier.activated.connect(lambda: got.append(ours.receive_ready()))
    theirs.send(Kind.GRANTED, key="Ctrl+F9")
    # The thread has seen it; here it is taken before the event loop comes to it.
    wait_until(ours.stream.is_ready, "the thread's notice", 5)
    assert ours.receive()[0] is Kind.GRANTED
    qtbot.waitUntil(lambda: bool(got))
    assert got == [[]]
    theirs.send(Kind.PANIC)
    qtbot.waitUntil(lambda: [(Kind.PANIC, {})] in got)
    notifier.setEnabled(False)


def test_the_end_of_the_stream_is_an_arrival(qtbot: QtBot, ends: tuple[Channel, Channel]) -> None:
    ours, theirs = ends
    ended: list[bool] = []
    notifier = arrival(ours, None)

    def meet() -> None:
        with pytest.raises(ChannelError):
            ours.receive_ready()
        ended.append(True)
        notifier.setEnabled(False)

    notifier.activated.connect(meet)
    theirs.close()
    qtbot.waitUntil(lambda: bool(ended))
    wait_until(lambda: not named("pipe"), "the end of the thread", 5)


def test_closing_does_not_wait_for_the_other_end(qtbot: QtBot, ends: tuple[Channel, Channel], calls: Calls) -> None:
    ours, _ = ends
    notifier = arrival(ours, None)
    wait_until(lambda: calls.of("ReadFile"), "the waiting thread", 5)
    begun = time.monotonic()
    notifier.setEnabled(False)
    ours.close()
    assert time.monotonic() - begun < 0.9
    assert calls.of("CancelSynchronousIo")
    wait_until(lambda: not named("pipe"), "the end of the thread", 5)


# who is a worker


@pytest.fixture
def child(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> Calls:
    """A process whose standard input and output are pipes of its parent, which is this program, too."""
    line = 'notes.exe "a b"'
    text = ctypes.create_string_buffer(line.encode("utf-16-le"))
    state = {"command": line}

    def maker(_handle: int, process: Any) -> int:
        put(process, PARENT)
        return 1

    def image(_process: int, _flags: int, name: Any, _length: Any) -> int:
        name._obj.value = "C:\\notes.exe"
        return 1

    def command_line(_process: int, what: int, room: Any, _size: int, _length: None) -> int:
        assert what == 60  # ProcessCommandLineInformation
        put(room, windows_api.UnicodeString(len(text) - 1, len(text), ctypes.addressof(text)))
        return 0

    calls.answers |= {
        "GetStdHandle": lambda which: {0xFFFFFFF6: 7, 0xFFFFFFF5: 8}[which],  # STD_INPUT_HANDLE, STD_OUTPUT_HANDLE
        "GetFileType": 3,  # FILE_TYPE_PIPE
        "GetNamedPipeServerProcessId": maker,
        "OpenProcess": OTHER,
        "GetCurrentProcess": -1,
        "QueryFullProcessImageNameW": image,
        "NtQueryInformationProcess": command_line,
        "GetCommandLineW": lambda: state["command"],
    }
    monkeypatch.setattr(os, "getppid", lambda: PARENT)
    monkeypatch.setattr(os, "dup", lambda _: os.open(os.devnull, os.O_RDWR))
    monkeypatch.setattr(os, "dup2", lambda *_: 0)
    calls.state = state  # type: ignore[attr-defined]
    return calls


def test_pipes_of_the_same_programs_make_a_worker(child: Calls) -> None:
    found = windows_start.inherited()
    assert found is not None
    stream, parent = found
    assert isinstance(stream, PipeStream)
    assert parent == PARENT
    # Standard input and output are nobody's from then on.
    assert [which for which, _ in child.of("SetStdHandle")] == [0xFFFFFFF6, 0xFFFFFFF5]
    assert child.of("OpenProcess") == [(0x1000, 0, PARENT)]  # PROCESS_QUERY_LIMITED_INFORMATION
    assert child.of("CloseHandle") == [(OTHER,)]
    stream.close()


def _nobody(_handle: int, process: Any) -> int:
    put(process, PARENT + 1)
    return 1


@pytest.mark.parametrize(
    ("function", "answer"),
    [
        ("GetStdHandle", None),
        ("GetFileType", 2),  # FILE_TYPE_CHAR: a console, or the null device
        ("GetNamedPipeServerProcessId", 0),
        ("GetNamedPipeServerProcessId", _nobody),
        ("OpenProcess", None),
        ("QueryFullProcessImageNameW", 0),
        ("NtQueryInformationProcess", -0x3FFFFFDE),  # STATUS_ACCESS_DENIED
    ],
)
def test_anything_else_is_the_cover(child: Calls, function: str, answer: Any) -> None:
    child.answers[function] = answer
    assert windows_start.inherited() is None


def test_another_command_line_is_the_cover(child: Any) -> None:
    child.state["command"] = "notes.exe more"
    assert windows_start.inherited() is None
    assert child.of("CloseHandle") == [(OTHER,)]


def test_another_program_is_the_cover(child: Calls) -> None:
    def image(process: int, _flags: int, name: Any, _length: Any) -> int:
        name._obj.value = "C:\\notes.exe" if process == -1 else "C:\\explorer.exe"
        return 1

    child.answers["QueryFullProcessImageNameW"] = image
    assert windows_start.inherited() is None


def test_the_worker_is_started_as_the_cover_was(calls: Calls, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform.platform, "system", lambda: "Windows")
    calls.answers["GetCommandLineW"] = 'notes.exe "a b"'
    monkeypatch.setattr(sys, "executable", "venv.exe")
    monkeypatch.setattr(sys, "_base_executable", "real.exe", raising=False)
    assert platform.same_program() == ('notes.exe "a b"', "real.exe", {"__PYVENV_LAUNCHER__": "venv.exe"})
    monkeypatch.setattr(sys, "_base_executable", "venv.exe")
    assert platform.same_program() == ('notes.exe "a b"', "venv.exe", {})
