"""Linux: the folder of the data goes: its stick is pulled or unmounted, it or a folder above is moved or removed.

The kernel tells of each; the thread sleeps until then. A watch keeps no file system busy: a stick can be unmounted.
"""

import contextlib
import ctypes
import io
import os
import select
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

# sys/inotify.h
_ATTRIB, _DELETE, _DELETE_SELF, _MOVE_SELF, _UNMOUNT = 0x4, 0x200, 0x400, 0x800, 0x2000
_ADD = 0x20000000
_CLOSE_ON_EXEC, _NO_WAIT = os.O_CLOEXEC, os.O_NONBLOCK
_SELF = _DELETE_SELF | _MOVE_SELF | _UNMOUNT
_EVENT = struct.Struct("iIII")
_EVENTS = 16 * 1024
_JOIN = 0.2


@dataclass(frozen=True)
class Mount:
    """One mounted file system. `number` and `source` name its device: "8:17", "/dev/sdb1"."""

    id: str
    number: str
    root: str
    point: str
    source: str


def mounts(lines: str) -> set[Mount]:
    """What /proc/self/mountinfo says."""
    found = set()
    for line in lines.splitlines():
        place, _, system = line.partition(" - ")
        number, _, device, root, point, *_ = place.split()
        found.add(Mount(number, device, root, point, system.split()[1]))
    return found


def device_nodes(number: str, source: str) -> set[Path]:
    """The files in /dev of a device and of all that it stands on, such as the stick beneath its encryption."""
    nodes = {Path(source)} if source.startswith("/dev/") else set()
    pending = [Path("/sys/dev/block") / number]
    while pending:
        device = pending.pop()
        try:
            told = dict(line.partition("=")[::2] for line in (device / "uevent").read_text().splitlines())
        except OSError:
            continue
        if name := told.get("DEVNAME"):
            nodes.add(Path("/dev") / name)
        if (device / "slaves").is_dir():
            pending += (device / "slaves").iterdir()
    return {node for node in nodes if node.exists()}


class Watches:
    """An inotify instance. Nothing that it watches is kept open."""

    def __init__(self) -> None:
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = self._libc.inotify_init1(_CLOSE_ON_EXEC | _NO_WAIT)
        if self._descriptor < 0:
            raise OSError(ctypes.get_errno(), "inotify_init1")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.close(self._descriptor)

    def fileno(self) -> int:
        """The descriptor, for poll."""
        return int(self._descriptor)

    def add(self, path: str | Path, mask: int) -> int:
        """Watch `path` for this, too; its number, or -1 where that is not possible."""
        return int(self._libc.inotify_add_watch(self._descriptor, os.fsencode(path), mask | _ADD))

    def read(self) -> list[tuple[int, int, bytes]]:
        """What has happened: number, mask, name of the file in a folder."""
        events, at = [], 0
        with contextlib.suppress(BlockingIOError):
            data = os.read(self._descriptor, _EVENTS)
            while at < len(data):
                watch, mask, _, size = _EVENT.unpack_from(data, at)
                at += _EVENT.size + size
                events.append((watch, mask, data[at - size : at].rstrip(b"\0")))
        return events


class FolderAway:
    """Calls `gone("folder")` once, from a thread of its own, while it is started."""

    def __init__(self, folder: Path, gone: Callable[[str], None]) -> None:
        self._folder = folder
        self._gone = gone
        self._stopped = False
        self._wake = -1
        self._closing = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="folder", daemon=True)

    def start(self) -> None:
        """Begin; the folder is looked at on the thread, for it may lie on a share that hangs."""
        self._wake = os.eventfd(0)
        self._thread.start()

    def stop(self) -> None:
        """End the thread. One that hangs with its share stays until the share answers."""
        self._stopped = True
        with self._closing:
            if self._wake >= 0:
                os.eventfd_write(self._wake, 1)
        if self._thread.is_alive() and self._thread is not threading.current_thread():
            self._thread.join(_JOIN)

    def _run(self) -> None:
        try:
            is_gone = self._wait()
        except FileNotFoundError:
            is_gone = True
        except OSError:
            # The system refuses to watch it (too many watches): the other ways out remain.
            is_gone = False
        if is_gone and not self._stopped:
            with contextlib.suppress(Exception):
                self._gone("folder")
        with self._closing:
            os.close(self._wake)
            self._wake = -1

    def _wait(self) -> bool:
        """Wait until the folder is gone, or False at the end of the watch."""
        with Path("/proc/self/mountinfo").open("rb", buffering=0) as table, Watches() as watches:
            poll = select.poll()
            poll.register(self._wake, select.POLLIN)
            poll.register(watches, select.POLLIN)
            poll.register(table, select.POLLPRI)
            place = _Place(self._folder, watches, mounts(_whole(table)))
            while True:
                ready = {descriptor for descriptor, _ in poll.poll()}
                if self._wake in ready:
                    return False
                if watches.fileno() in ready and any(place.is_ended_by(*event) for event in watches.read()):
                    return True
                # Twice: older kernels may leave a line out where the table changes while it is read.
                if table.fileno() in ready and all(place.is_unmounted(mounts(_whole(table))) for _ in range(2)):
                    return True


def _whole(table: io.FileIO) -> str:
    table.seek(0)
    return table.read().decode(errors="replace")


class _Place:
    """Where the folder lay at the start, and what its end looks like."""

    def __init__(self, folder: Path, watches: Watches, table: set[Mount]) -> None:
        descriptor = os.open(folder, os.O_PATH | os.O_DIRECTORY)
        try:
            itself = f"/proc/self/fd/{descriptor}"
            self._real = Path(itself).readlink()
            told = Path(f"/proc/self/fdinfo/{descriptor}").read_text().split()
            watches.add(itself, _SELF)
        finally:
            # Open, it would keep the stick from being unmounted.
            os.close(descriptor)
        number = told[told.index("mnt_id:") + 1]
        self._mount = next((mount for mount in table if mount.id == number), None)
        above = list(self._real.parents)
        self._parent = watches.add(above[0], _DELETE | _SELF)
        for folder_above in above[1:]:
            watches.add(folder_above, _SELF)
        self._nodes = device_nodes(self._mount.number, self._mount.source) if self._mount else set()
        self._node_watches = {watches.add(node, _ATTRIB | _DELETE_SELF) for node in self._nodes}

    def is_ended_by(self, watch: int, mask: int, name: bytes) -> bool:
        """Whether this event means that the folder is gone."""
        if watch in self._node_watches:
            return not all(node.exists() for node in self._nodes)
        if mask & _DELETE:
            # A folder that somebody holds open tells of its own removal only when they let go.
            return watch == self._parent and name == os.fsencode(self._real.name)
        return bool(mask & _SELF)

    def is_unmounted(self, table: set[Mount]) -> bool:
        """Whether what was mounted there is so no more."""
        return self._mount is not None and self._mount not in table
