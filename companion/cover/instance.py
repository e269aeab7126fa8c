"""One running program for each user and data folder: a second start only says "show yourself".

Whoever connects is shown the notes; no byte is ever read from the connection, so nothing else can be said.
"""

import os
import socket
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier


class Instance(QObject):
    """Holds the name, or finds out that another process does."""

    def __init__(self, app_id: str, data: Path, poked: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._poked = poked
        self._address = _address(app_id, data)
        self._server: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None

    def claim(self) -> bool:
        """Take the name; False where another process has it, which is then told to show itself."""
        if self._address is None:
            return True
        server = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            server.bind(self._address)
        except OSError:
            server.close()
            # Where the name is not held by this user, somebody else took it: start all the same.
            return not _poke(self._address)
        server.listen(4)
        server.setblocking(False)
        self._server = server
        self._notifier = QSocketNotifier(server.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._accept)
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

    def release(self) -> None:
        """Give the name up."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        if self._server is not None:
            self._server.close()
            self._server = None


def _address(app_id: str, data: Path) -> str | None:
    """A name in Linux's abstract namespace, which leaves no file. Elsewhere none yet."""
    if not sys.platform.startswith("linux"):
        return None
    place = zlib.crc32(os.fsencode(data))
    return f"\0{app_id}-{os.getuid()}-{place:08x}"


def _poke(address: str) -> bool:
    """Tell the process that holds the name; False where that is not a process of this user."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        try:
            client.connect(address)
        except OSError:
            # It ended in this very moment.
            return False
        return _is_ours(client)


def _is_ours(connection: socket.socket) -> bool:
    """Whether the process at the other end belongs to this user (SO_PEERCRED: pid, uid, gid)."""
    credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int(struct.unpack("iII", credentials)[1]) == os.getuid()
