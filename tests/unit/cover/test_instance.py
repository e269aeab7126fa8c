"""The local socket: whatever is said to it, it only shows the notes."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from companion.cover.instance import Instance

_PIECES = st.lists(st.binary(max_size=4096), max_size=8)
_OTHER_USER = """
import os, socket, sys
os.setgid(65534); os.setuid(65534)
with socket.socket(socket.AF_UNIX) as client:
    client.connect("\\0" + sys.argv[1])
    client.sendall(b"show")
    print(client.recv(16))
"""


class Held:
    """A name that this process holds, and how often it was told to show itself."""

    def __init__(self, folder: Path) -> None:
        self.shown = 0
        self.instance = Instance("notes-test", folder, self._show)
        before = set(_abstract_names())
        assert self.instance.claim()
        [self.name] = set(_abstract_names()) - before

    def _show(self) -> None:
        self.shown += 1

    def connect(self) -> socket.socket:
        client = socket.socket(socket.AF_UNIX)
        client.settimeout(5)
        client.connect(self.name)
        return client


def _abstract_names() -> list[str]:
    lines = Path("/proc/net/unix").read_text().splitlines()
    return ["\0" + line.split("@", 1)[1] for line in lines if "@notes-test-" in line]


def process(times: int = 20) -> None:
    for _ in range(times):
        QCoreApplication.processEvents()


@pytest.fixture
def held(qtbot: QtBot, tmp_path: Path) -> Iterator[Held]:
    made = Held(tmp_path)
    yield made
    made.instance.release()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=_PIECES, half_closed=st.booleans(), early=st.booleans())
def test_whatever_is_sent_is_one_showing(held: Held, pieces: list[bytes], half_closed: bool, early: bool) -> None:
    before = held.shown
    with held.connect() as client:
        with suppress(OSError):  # it has hung up: it reads nothing
            for piece in pieces:
                client.sendall(piece)
                if early:
                    process(1)
            if half_closed:
                client.shutdown(socket.SHUT_WR)
        process()
        with suppress(ConnectionResetError):  # what was sent was not read
            assert client.recv(16) == b"", "it never answers"
    process()
    assert held.shown == before + 1


def test_many_at_once_and_none_that_stays_hold_it_up(held: Held) -> None:
    with ExitStack() as stack:
        for _ in range(5):
            stack.enter_context(held.connect())
        process()
        assert held.shown == 5
        with held.connect():
            process()
        assert held.shown == 6


def test_another_user_is_not_heard(held: Held) -> None:
    if os.getuid() != 0:
        pytest.skip("only root can be somebody else")
    command = [sys.executable, "-c", _OTHER_USER, held.name[1:]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as other:
        while other.poll() is None:
            process(1)
    assert held.shown == 0


def test_a_second_one_is_refused_and_the_first_is_told(held: Held, tmp_path: Path) -> None:
    second = Instance("notes-test", tmp_path, lambda: None)
    assert not second.claim()
    process()
    assert held.shown == 1
    elsewhere = Instance("notes-test", tmp_path / "other", lambda: None)
    assert elsewhere.claim(), "another data folder is another program"
    elsewhere.release()
