"""The visit as the cover sees it, with a worker that the system can't end: only the operating system is faked."""

import socket

import pytest
from pytestqt.qtbot import QtBot

from companion import door
from companion.cover import worker as worker_module
from companion.cover.door_session import DoorSession
from companion.platform.away import Several


class Undying:
    """A process stuck in a read that no signal ends."""

    def kill(self) -> None:
        """Asked for, without effect."""

    def wait(self, _seconds: float) -> bool:
        return False


class Hardening:
    def harden(self, _parent: int) -> bool:
        return True

    def victim(self, _pid: int) -> Undying:
        return Undying()

    def shut_display(self) -> None:
        """Not asked of the cover."""


class Process:
    pid = 1


@pytest.mark.parametrize(("second_start", "outcome"), [(False, "hide"), (True, "show")])
def test_a_worker_that_cannot_die_does_not_keep_the_notes_away(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, second_start: bool, outcome: str
) -> None:
    theirs: list[socket.socket] = []
    real = door.pair

    def pair() -> tuple[door.Channel, socket.socket]:
        ours, other = real()
        theirs.append(other.dup())
        return ours, other

    monkeypatch.setattr(door, "pair", pair)
    monkeypatch.setattr(worker_module.subprocess, "Popen", lambda *_, **__: Process())
    session = DoorSession(Hardening(), dict, lambda: 0, lambda _: Several(()), lambda: True)
    session.attempt(bytearray(b"orange lamp"))
    worker = door.Channel(theirs[0])
    worker.send(door.Kind.OPENED, window=5, key="Ctrl+F9", after="hide")
    with qtbot.waitSignal(session.opened):
        pass
    with qtbot.waitSignal(session.ended, timeout=5000) as ended:
        worker.send(door.Kind.PANIC)
        qtbot.wait(100)
        if second_start:
            session.panic(after="show")
    assert ended.args == [outcome]
    worker.close()
