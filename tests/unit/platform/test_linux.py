"""A hardened process can't be read, dies with its parent, and cuts its own display."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from companion.platform import hardening
from tests.desktop import Desktop, wait_until

ROOT = Path(__file__).resolve().parents[3]
_HARDENED = """
import os, time
from companion.platform import hardening
ready = os.dup(1)
assert hardening().harden(os.getppid())
os.write(ready, b"ready\\n")
time.sleep(60)
"""


def start(code: str, **more: str) -> subprocess.Popen[bytes]:
    env = os.environ | more
    return subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=env, cwd=ROOT)


def test_a_hardened_process_says_nothing_and_leaves_no_core() -> None:
    with start(_HARDENED) as child:
        assert child.stdout
        child.stdout.readline()
        process = Path(f"/proc/{child.pid}")
        assert {(process / "fd" / name).readlink() for name in "12"} == {Path(os.devnull)}
        limits = (process / "limits").read_text()
        assert "Max core file size        0                    0" in limits
        # Files of a process that is not dumpable belong to root, whoever runs it.
        assert (process / "environ").stat().st_uid == 0
        child.kill()


def test_it_dies_with_its_parent() -> None:
    middle = start(
        "import subprocess, sys\n"
        f"child = subprocess.Popen([sys.executable, '-c', {_HARDENED!r}], stdout=subprocess.PIPE)\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "import time; time.sleep(60)\n"
    )
    assert middle.stdout
    grandchild = int(middle.stdout.readline())
    middle.kill()
    middle.wait()
    wait_until(lambda: _gone(grandchild), "the end of the hardened process", 5)
    middle.stdout.close()


def test_a_victim_is_ended_even_when_stopped() -> None:
    with start("import time; print(1, flush=True); time.sleep(60)") as child:
        assert child.stdout
        child.stdout.readline()
        victim = hardening().victim(child.pid)
        assert not victim.wait(0)
        os.kill(child.pid, signal.SIGSTOP)
        victim.kill()
        assert victim.wait(5)
        victim.kill()


_WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget, QMenu
from companion.platform import hardening
app = QApplication([])
window = QWidget(); window.show()
app.processEvents()
print(1, flush=True)
sys.stdin.readline()
hardening().shut_display()
print(2, flush=True)
import time; time.sleep(60)
"""


def test_shutting_the_display_takes_the_windows_while_the_thread_goes_on(desktop: Desktop) -> None:
    env = os.environ | {"DISPLAY": desktop.name, "QT_QPA_PLATFORM": "xcb"}
    child = subprocess.Popen(
        [sys.executable, "-c", _WINDOW], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env, cwd=ROOT
    )
    with child:
        assert child.stdin
        assert child.stdout
        child.stdout.readline()
        wait_until(lambda: desktop.windows(child.pid), "the window")
        child.stdin.write(b"\n")
        child.stdin.flush()
        child.stdout.readline()
        wait_until(lambda: not desktop.windows(child.pid), "the end of the window", 2, 0.001)
        time.sleep(0.2)
        assert child.poll() is None
        child.kill()


def _gone(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True
