"""A real desktop for a test: X server, window manager, session bus and accessibility bus of its own."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from Xlib import X, Xatom, display, error
from Xlib.ext import res
from Xlib.xobject.drawable import Window

T = TypeVar("T")
ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / ".venv" / "bin" / "python"
NOTES = ROOT / ".venv" / "bin" / "notes"


def wait_until(condition: Callable[[], T], what: str, seconds: float = 20.0, pause: float = 0.02) -> T:
    """The first truthy answer of `condition`. Fails with `what` where none comes in time."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        assert time.monotonic() < end, f"not within {seconds} s: {what}"
        time.sleep(pause)


def accepts(path: Path) -> bool:
    """Whether somebody listens at the socket."""
    with socket.socket(socket.AF_UNIX) as client:
        return client.connect_ex(os.fspath(path)) == 0


class Desktop:
    """One X server with openbox and buses. `observe` is a connection of the observer's own."""

    def __init__(self, folder: Path, size: str = "1366x768") -> None:
        self.folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []
        self.programs: list[Program] = []
        self.runtime = folder / "run"
        self.runtime.mkdir(mode=0o700)
        read, write = os.pipe()
        # Without -noreset the server starts anew whenever its last client goes, as the accessibility bus does at once,
        # and drops whoever connects just then.
        options = ("-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset")
        self._start("Xvfb", *options, keep=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            self.name = f":{answer.readline().strip()}"
        self._start_bus()
        home = folder / "desktop-home"
        home.mkdir()
        self._start("openbox", env=self.environment(home))
        self.observe = display.Display(self.name)
        self.root = self.observe.screen().root
        wait_until(self._managed, "the window manager")

    def environment(self, home: Path, **more: str) -> dict[str, str]:
        """What a program of a user with this home folder sees."""
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "DISPLAY": self.name,
            "XDG_RUNTIME_DIR": str(self.runtime),
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        return env | more

    def windows(self, pid: int | None = None) -> list[Window]:
        """Every mapped top-level window that a client made, of `pid` alone where given."""
        found = []
        for window in self._clients():
            with contextlib.suppress(error.XError):
                if window.get_attributes().map_state != X.IsViewable:
                    continue
                if pid is None or self.pid_of(window) == pid:
                    found.append(window)
        return found

    def pid_of(self, window: Window) -> int | None:
        """The process whose connection made the window, as the X server knows it: what a window says may differ."""
        with contextlib.suppress(error.XError):
            asked = [{"client": window.id, "mask": res.LocalClientPIDMask}]
            for answer in self.observe.res_query_client_ids(asked).ids:
                if answer.value:
                    return int(answer.value[0])
        return None

    def said_pid_of(self, window: Window) -> int | None:
        """The process that the window names as its own, as a task bar sees it."""
        with contextlib.suppress(error.XError):
            answer = window.get_full_property(self.observe.get_atom("_NET_WM_PID"), Xatom.CARDINAL)
            if answer is not None:
                return int(answer.value[0])
        return None

    def has_focus(self, window: Window) -> bool:
        """Whether keys go to the window, or to something in it."""
        focus = self.observe.get_input_focus().focus
        while isinstance(focus, Window):
            if focus == window:
                return True
            parent = focus.query_tree().parent
            focus = parent if parent != self.root else None
        return False

    def title_of(self, window: Window) -> str:
        """The window's title as the task bar shows it."""
        with contextlib.suppress(error.XError):
            answer = window.get_full_property(self.observe.get_atom("_NET_WM_NAME"), X.AnyPropertyType)
            if answer is not None:
                return bytes(answer.value).decode()
        return ""

    def pixel(self, x: int, y: int) -> int:
        """The colour of one point of the screen, 0xRRGGBB."""
        image = self.root.get_image(x, y, 1, 1, X.ZPixmap, 0xFFFFFFFF)
        return int.from_bytes(image.data[:3], "little")

    def screenshot(self, path: Path) -> None:
        """The whole screen as a PNG."""
        from PIL import Image

        size = self.root.get_geometry()
        image = self.root.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF)
        Image.frombytes("RGB", (size.width, size.height), image.data, "raw", "BGRX").save(path)

    def lose_display(self) -> None:
        """The X server dies."""
        self.observe.close()
        self._processes[0].kill()
        self._processes[0].wait()

    def close(self) -> None:
        """End every process of the desktop, and the programs on it."""
        for program in self.programs:
            program.close()
        with contextlib.suppress(Exception):
            self.observe.close()
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _clients(self) -> Iterator[Window]:
        # Below the root stand the window manager's frames, and windows that bypass it (menus, pop-ups).
        pending = list(self.root.query_tree().children)
        while pending:
            window = pending.pop()
            try:
                if self.said_pid_of(window) is not None and window.get_attributes().win_class == X.InputOutput:
                    yield window
                else:
                    pending += window.query_tree().children
            except error.XError:
                continue

    def _managed(self) -> bool:
        answer = self.root.get_full_property(self.observe.get_atom("_NET_SUPPORTING_WM_CHECK"), X.AnyPropertyType)
        return answer is not None

    def _start(self, *command: str, env: dict[str, str] | None = None, keep: tuple[int, ...] = ()) -> None:
        program = shutil.which(command[0])
        assert program, f"{command[0]} is not installed"
        self._processes.append(
            subprocess.Popen(
                [program, *command[1:]],
                env=env,
                pass_fds=keep,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def _start_bus(self) -> None:
        self.bus = f"unix:path={self.runtime / 'bus'}"
        self._start("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={self.bus}")
        wait_until(lambda: accepts(self.runtime / "bus"), "the session bus")
        env = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "DISPLAY": self.name,
            "XDG_RUNTIME_DIR": str(self.runtime),
            "DBUS_SESSION_BUS_ADDRESS": self.bus,
        }
        self._start("/usr/libexec/at-spi-bus-launcher", "--launch-immediately", env=env)


class Program:
    """Notes, as one user of the desktop runs it."""

    def __init__(self, desktop: Desktop, home: Path, **environment: str) -> None:
        self.desktop = desktop
        self.home = home
        desktop.programs.append(self)
        home.mkdir(exist_ok=True)
        with (desktop.folder / "out.txt").open("ab") as output:
            self.process = subprocess.Popen(
                [NOTES],
                env=desktop.environment(home, **environment),
                cwd=home,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def pid(self) -> int:
        """The cover's process id."""
        return self.process.pid

    def worker(self) -> int | None:
        """The worker's process id, or None where none lives."""
        children = Path(f"/proc/{self.pid}/task/{self.pid}/children")
        with contextlib.suppress(OSError):
            for child in children.read_text().split():
                if Path(f"/proc/{child}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z":
                    return int(child)
        return None

    def wait_window(self) -> Window:
        """The notes window, once it is on the screen."""
        return wait_until(lambda: self.desktop.windows(self.pid), "the notes window")[0]

    def wait_private(self, seconds: float = 20) -> Window:
        """The worker's window, once it is on the screen."""

        def find() -> list[Window]:
            worker = self.worker()
            return self.desktop.windows(worker) if worker else []

        return wait_until(find, "the worker's window", seconds)[0]

    def wait_rest(self) -> None:
        """Until no worker lives."""
        wait_until(lambda: self.worker() is None, "the end of the worker")

    def close(self) -> None:
        """End it as a logout would."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
