"""One running program for each user and data folder: a second start only says "show yourself".

Whoever connects is shown the notes; no byte is ever read from the connection, so nothing else can be said.
"""

import contextlib
import os
import socket
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
            _poke(self._address)
            return False
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
        connection.close()
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


def _poke(address: str) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as client:
        client.settimeout(2)
        # It may have ended in this very moment; the next start then finds the name free.
        with contextlib.suppress(OSError):
            client.connect(address)
