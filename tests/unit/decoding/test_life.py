"""How a reading process lives and ends: it has nothing, gets nothing, and outlives nobody."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from companion.decoding import process
from companion.decoding.frames import CannotShow, Sheet
from companion.decoding.kinds import Reads
from companion.decoding.process import ReadingProcess
from tests.desktop import wait_until
from tests.samples import photo, this_program
from tests.unit.decoding.helpers import SAMPLES, TEAL, Helpers, gone, near


def test_one_that_hangs_is_ended_in_time(helpers: Helpers, monkeypatch: pytest.MonkeyPatch) -> None:
    helper = helpers.of(Reads.PHOTOS)
    os.kill(helper.pid, signal.SIGSTOP)
    monkeypatch.setattr(process, "READ_SECONDS", 0.3)
    with pytest.raises(CannotShow):
        helpers.read(SAMPLES["jpeg"])
    wait_until(lambda: gone(helper.pid), "the end of the one that hangs")
    monkeypatch.undo()
    assert near(helpers.read(SAMPLES["jpeg"])[1](0.5, 0.8), TEAL)


def test_one_that_is_killed_while_it_reads_is_followed_by_another(helpers: Helpers) -> None:
    helper = helpers.of(Reads.PHOTOS)
    os.kill(helper.pid, signal.SIGSTOP)
    killer = subprocess.Popen([sys.executable, "-c", f"import os, time; time.sleep(0.2); os.kill({helper.pid}, 9)"])
    with pytest.raises(CannotShow):
        helpers.read(SAMPLES["jpeg"])
    killer.wait()
    assert near(helpers.read(SAMPLES["jpeg"])[1](0.5, 0.8), TEAL)


def test_one_that_was_given_up_is_not_asked_again(helpers: Helpers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its end of the pipe goes a little before the process does."""
    helper = ReadingProcess(Reads.PHOTOS)
    with monkeypatch.context() as alive:
        alive.setattr(helper, "kill", lambda: None)
        helper._channel.stream.shutdown(socket.SHUT_RDWR)  # type: ignore[attr-defined]
        with pytest.raises(CannotShow):
            helper.read([SAMPLES["jpeg"]], 0, 400, 0, no_room)
        assert helper.ended()
    helper.close()


def no_room(sheet: Sheet) -> memoryview:
    raise AssertionError(sheet)


def test_it_ends_with_the_thread_that_started_it(helpers: Helpers) -> None:
    started: list[ReadingProcess] = []
    thread = threading.Thread(target=lambda: started.append(ReadingProcess(Reads.PHOTOS)))
    thread.start()
    thread.join()
    os.kill(started[0].pid, signal.SIGSTOP)
    wait_until(lambda: gone(started[0].pid), "the end of the one whose thread has ended", 5)
    started[0].close()


def test_it_has_nothing_but_its_pipe_and_no_way_to_more(helpers: Helpers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    helper = ReadingProcess(Reads.PHOTOS)
    place = Path(f"/proc/{helper.pid}")
    limits = dict(
        line.rsplit(None, 3)[:2] for line in (place / "limits").read_text().splitlines()[1:] if "nice" not in line
    )
    assert {limits[f"Max {name}"] for name in ("core file size", "file size", "open files")} == {"0"}
    assert limits["Max address space"] == str(1024 * 1024 * 1024)
    status = (place / "status").read_text()
    assert "NoNewPrivs:\t1" in status
    assert "Seccomp:\t2" in status
    # Files of a process that is not dumpable belong to root, whoever runs it.
    assert (place / "environ").stat().st_uid == 0
    assert (place / "cmdline").read_bytes().split(b"\0")[:-1] == [word.encode() for word in this_program()[0]]
    if os.geteuid() == 0:
        assert not {b"DISPLAY", b"DBUS_SESSION_BUS_ADDRESS"} & names(place / "environ")
        open_ = {str(one.readlink()).split(":")[0] for one in (place / "fd").iterdir()}
        assert open_ == {"socket", os.devnull}
    helper.close()
    assert helper.ended()


def names(environ: Path) -> set[bytes]:
    return {line.split(b"=")[0] for line in environ.read_bytes().split(b"\0")}


_PARENT = """
import sys
from companion.decoding import process
from companion.decoding.kinds import Reads
from tests.samples import this_program
process.program = this_program
helper = process.ReadingProcess(Reads.PHOTOS)
print(helper.pid, flush=True)
content = sys.stdin.buffer.read()
while True:
    helper.read([content], 0, 4096, 0, lambda sheet: memoryview(bytearray(sheet.size[0] * sheet.size[1] * 4)))
"""
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("state", ["reading", "hanging"])
def test_it_dies_with_the_one_it_reads_for(state: str) -> None:
    parent = subprocess.Popen([sys.executable, "-c", _PARENT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdin
    assert parent.stdout
    helper = int(parent.stdout.readline())
    parent.stdin.write(photo("PNG", 3000, 3000))
    parent.stdin.close()
    time.sleep(0.3)
    if state == "hanging":
        os.kill(helper, signal.SIGSTOP)
    assert Path(f"/proc/{helper}").exists()
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    wait_until(lambda: gone(helper), "the end of the reading process", 5)
    parent.stdout.close()


_SHORT = """
import subprocess, sys
from companion import door
ours, theirs = door.pair()
ours.send(door.Kind.READ, what="photos")
late = ["/bin/sh", "-c", 'sleep 0.5; exec "$@"', "sh", sys.executable, "-m", "companion"]
print(subprocess.Popen(late, stdin=theirs.fileno(), stdout=subprocess.DEVNULL).pid, flush=True)
import os; os._exit(0)
"""


def test_one_that_comes_too_late_is_no_window(tmp_path: Path) -> None:
    """Everything was hidden while it started: it must not be taken for the program being opened anew."""
    env = os.environ | {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", _SHORT], stdout=subprocess.PIPE, env=env, cwd=ROOT, check=True)
    late = int(done.stdout)
    try:
        wait_until(lambda: gone(late), "the end of the one that came late", 20)
        assert list(tmp_path.iterdir()) == []
    finally:
        if not gone(late):
            os.kill(late, signal.SIGKILL)


def test_without_this_program_nothing_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "program", None)
    with pytest.raises(CannotShow):
        ReadingProcess(Reads.PHOTOS)


def test_a_start_that_goes_wrong_leaves_no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> tuple[list[str], str, dict[str, str]]:
        raise TypeError

    monkeypatch.setattr(process, "program", broken)
    before = len(list(Path("/proc/self/fd").iterdir()))
    with pytest.raises(TypeError) as raised:
        ReadingProcess(Reads.PHOTOS)
    assert len(list(Path("/proc/self/fd").iterdir())) == before, raised  # which holds what was not let go
