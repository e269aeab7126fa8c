"""One running program for each user and data folder: a second start only says "show yourself".

Whoever connects is shown the notes; no byte is ever read from the connection, so nothing else can be said.
"""

import contextlib
import os
import platform
import socket
import struct
import sys
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, Signal


class Name(Protocol):
    """A name that one process has at a time."""

    def claim(self) -> bool:
        """Take it; False where another process of this user has it, which is then told to show itself."""

    def release(self) -> None:
        """Give it up."""


class Instance(QObject):
    """Holds the name, or finds out that another process does."""

    _told = Signal()

    def __init__(self, app_id: str, data: Path, poked: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(poked)
        self._name = self._name_for(app_id, zlib.crc32(os.fsencode(data)))

    def claim(self) -> bool:
        """Take the name; False where another process has it, which is then told to show itself."""
        return self._name.claim()

    def release(self) -> None:
        """Give the name up."""
        self._name.release()

    def _name_for(self, app_id: str, place: int) -> Name:
        if sys.platform == "win32":
            from companion.platform.windows_instance import EventName, user_id

            # Told on a thread: the signal crosses to the window's.
            return EventName(f"{app_id}-{user_id()}-{place:08x}", self._told.emit)
        return SocketName(_address(f"{app_id}-{os.getuid()}-{place:08x}"), self._told.emit, self)


class SocketName(QObject):
    """A local socket's address. Where it is a path (not on Linux) the file of a process that was killed is replaced."""

    def __init__(self, address: str, poked: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._poked = poked
        self._server: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def claim(self) -> bool:
        """Take it; False where another process of this user has it, which is then told to show itself."""
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            if not self._bind(server):
                server.close()
                # Where the name is not held by this user, somebody else took it: start all the same.
                return not _poke(self._address)
        except OSError:
            server.close()
            return True
        server.listen(4)
        server.setblocking(False)
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
        return True

    def release(self) -> None:
        """Give it up."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._server is not None:
            self._server.close()
            self._server = None
            if self._has_file:
                with contextlib.suppress(OSError):
                    Path(self._address).unlink()

    @property
    def _has_file(self) -> bool:
        return not self._address.startswith("\0")

    def _bind(self, server: socket.socket) -> bool:
        try:
            server.bind(self._address)
        except OSError:
            if not self._has_file or _answers(self._address):
                return False
            # Its holder was killed.
            Path(self._address).unlink()
            server.bind(self._address)
        return True

    def _accept(self) -> None:
        if self._server is None:
            return
        try:
            connection, _ = self._server.accept()
        except OSError:
            return
        with connection:
            if not _is_ours(connection):
                return
        self._poked()


def _address(name: str) -> str:
    """On Linux in the abstract namespace, which leaves no file; elsewhere in the temporary folder."""
    return f"\0{name}" if platform.system() == "Linux" else str(Path(tempfile.gettempdir()) / name)


def _answers(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        return client.connect_ex(address) == 0


def _poke(address: str) -> bool:
    """Tell the process that holds the name; False where that is not a process of this user."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(address)
            return _is_ours(client)
        except OSError:
            # It ended in this very moment.
            return False


def _is_ours(connection: socket.socket) -> bool:
    """Whether the process at the other end belongs to this user. Raises OSError where the system does not say."""
    if sys.platform == "darwin":
        # sys/un.h: SOL_LOCAL, LOCAL_PEERCRED; sys/ucred.h: struct xucred begins with its version and the uid.
        credentials = connection.getsockopt(0, 1, 76)
        return int(struct.unpack_from("II", credentials)[1]) == os.getuid()
    # SO_PEERCRED: pid, uid, gid.
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int(struct.unpack("iII", credentials)[1]) == os.getuid()
