"""What others on the same desktop can see at any moment of a session, gathered while it goes on.

Each gathers texts under the name of the place where they stood, for a test to search.
"""

import contextlib
import os
import stat
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from jeepney import HeaderFields
from jeepney.bus_messages import Monitoring, message_bus
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import unwrap_msg
from Xlib import X, display, error
from Xlib.xobject.drawable import Window

from tests.desktop import Desktop

PAUSE = 0.15
"""Seconds between two looks."""
Seen = dict[str, set[bytes]]


class Watcher:
    """Looks at every window and every process again and again, on a thread and a connection of its own."""

    def __init__(self, desktop: Desktop) -> None:
        self._display = display.Display(desktop.name)
        self._root = self._display.screen().root
        self._end = threading.Event()
        self._atoms: dict[int, str] = {}
        self.looks = 0
        self.atoms: list[str] = []
        """Every name that any program has made known to the X server, where they stay until it ends."""
        self.windows: Seen = defaultdict(set)
        """Values of all properties of all windows, the root among them, by the property's name."""
        self.processes: dict[int, set[bytes]] = defaultdict(set)
        """Argument list, environment and name of each process that was seen, by its id."""
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """One look more, and the end."""
        self._end.set()
        self._thread.join()
        self._look()
        self.atoms = list(self._names())
        self._display.close()

    def _names(self) -> Iterator[str]:
        number = 1
        with contextlib.suppress(error.BadAtom):
            while True:
                yield self._display.get_atom_name(number)
                number += 1

    def _run(self) -> None:
        while not self._end.wait(PAUSE):
            self._look()

    def _look(self) -> None:
        self._look_at(self._root)
        self._look_at_processes()
        self.looks += 1

    def _look_at(self, window: Window) -> None:
        with contextlib.suppress(error.XError):
            for atom in window.list_properties():
                value = window.get_full_property(atom, X.AnyPropertyType)
                if value is not None:
                    raw = value.value
                    self.windows[self._name(atom)].add(raw if isinstance(raw, bytes) else bytes(raw))
            for child in window.query_tree().children:
                self._look_at(child)

    def _name(self, atom: int) -> str:
        if atom not in self._atoms:
            self._atoms[atom] = str(self._display.get_atom_name(atom))
        return self._atoms[atom]

    def _look_at_processes(self) -> None:
        for process in Path("/proc").glob("[0-9]*"):
            for name in ("cmdline", "environ", "comm"):
                with contextlib.suppress(OSError):
                    self.processes[int(process.name)].add((process / name).read_bytes())


class BusMonitor:
    """Hears every message on the session bus, whoever it is for, as dbus-monitor does."""

    def __init__(self, address: str) -> None:
        self._bus = open_dbus_connection(address)
        unwrap_msg(self._bus.send_and_get_reply(Monitoring().BecomeMonitor([])))
        self._end = threading.Event()
        self.messages: list[str] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening."""
        self._end.set()
        self._thread.join()
        self._bus.close()

    def _listen(self) -> None:
        while not self._end.is_set():
            with contextlib.suppress(TimeoutError):
                message = self._bus.receive(timeout=0.1)
                fields = {HeaderFields(key).name: value for key, value in message.header.fields.items()}
                self.messages.append(f"{fields} {message.body!r}")


def bus_names(address: str) -> list[str]:
    """Every name on a bus."""
    bus = open_dbus_connection(address)
    try:
        return list(unwrap_msg(bus.send_and_get_reply(message_bus.ListNames()))[0])
    finally:
        bus.close()


def files(folders: Iterable[Path], since: float = 0.0) -> Iterator[tuple[Path, bytes]]:
    """Every file below the folders that was changed since then, and its bytes; what goes meanwhile is passed over."""
    for top in folders:
        for folder, _, names in os.walk(top):
            for path in (Path(folder) / name for name in names):
                with contextlib.suppress(OSError):
                    status = path.lstat()
                    if stat.S_ISREG(status.st_mode) and status.st_mtime >= since:
                        yield path, path.read_bytes()
