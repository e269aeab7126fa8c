"""A process that has shut itself in: what it may still do, and what not, tried by itself."""

import subprocess
import sys
from pathlib import Path

import pytest

from companion.platform import windows_api, windows_confined
from companion.platform.syscall_filter import program
from tests.unit.platform.system_calls import fake

ROOT = Path(__file__).resolve().parents[3]
_TRY = """
import os, signal, socket, subprocess, sys, threading
from companion.platform import confined
path = sys.argv[1]
read, write = os.pipe()
tries = {
    "read a file": lambda: os.open(path, os.O_RDONLY),
    "write a file": lambda: os.open(path + "2", os.O_WRONLY | os.O_CREAT),
    "delete a file": lambda: os.unlink(path),
    "look into a folder": lambda: os.scandir("."),
    "connect": lambda: socket.socket(),
    "connect here": lambda: socket.socket(socket.AF_UNIX),
    "start a process": lambda: os.fork(),
    "start a program": lambda: os.execv("/bin/true", ["true"]),
    "end another process": lambda: os.kill(os.getppid(), 0),
    "have more memory": lambda: bytearray(600_000_000),
}
assert confined.confine(512 * 1024 * 1024, 60)
said = []
for name, attempt in tries.items():
    try:
        attempt()
    except (OSError, MemoryError):
        continue
    said.append(name)
ran = []
thread = threading.Thread(target=lambda: ran.append("a thread"))
thread.start()
thread.join()
os.write(write, b"x")
os.write(1, repr((said, ran, os.read(read, 1))).encode())
os._exit(0)
"""


def test_nothing_more_can_be_had(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("hers")
    done = subprocess.run([sys.executable, "-c", _TRY, str(tmp_path / "file")], capture_output=True, cwd=ROOT)
    assert done.stdout == b"([], ['a thread'], b'x')", done.stderr
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_the_limits_alone_keep_files_and_sockets_out(tmp_path: Path) -> None:
    """As on a processor or a kernel that has no filter."""
    (tmp_path / "file").write_text("hers")
    without = "from companion.platform import syscall_filter\nsyscall_filter.install = lambda: True\n"
    others = ("delete a file", "start a process", "start a program", "end another process")
    kept = [line for line in _TRY.splitlines() if not line.strip().startswith(tuple(f'"{name}"' for name in others))]
    done = subprocess.run(
        [sys.executable, "-c", without + "\n".join(kept), str(tmp_path / "file")], capture_output=True, cwd=ROOT
    )
    assert done.stdout == b"([], ['a thread'], b'x')", done.stderr


def test_time_is_bounded() -> None:
    code = "from companion.platform import confined\nassert confined.confine(2**30, 1)\nwhile True: pass"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True).returncode in {-9, -24}


@pytest.mark.parametrize("number", [1, 57, 200])
def test_every_jump_ends_within_the_filter(number: int) -> None:
    calls = {"clone": 56, **{str(other): other for other in range(number)}}
    code = program(0xC000003E, calls)
    lines = len(code) // 8
    for at in range(lines):
        if code[8 * at] in {0x15, 0x45}:
            assert max(code[8 * at + 2], code[8 * at + 3]) + at + 1 < lines


def test_windows_puts_it_into_a_job_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = fake(monkeypatch, windows_api)
    calls.answers |= {"CreateJobObjectW": 0x88, "GetCurrentProcess": -1, "SetInformationJobObject": 1}
    calls.answers |= {"AssignProcessToJobObject": 1}
    assert windows_confined.confine(2**30, 60)
    assert calls.of("AssignProcessToJobObject") == [(0x88, -1)]
    calls.answers["AssignProcessToJobObject"] = 0
    assert not windows_confined.confine(2**30, 60)
