"""Process 2 from start to end: take the secret, open the space, show it, be gone.

The order matters. The process is made unreadable before anything of hers enters it; the key is derived on a
thread while this one loads what the window needs; a window exists only once a slot has opened.
"""

import contextlib
import os
import sys
import threading
import time
from pathlib import Path
from typing import Any

from companion import identity as identities
from companion.door import Channel, ChannelError, Kind, wipe
from companion.platform import hardening, memory, same_program, signals

_LAST_WRITES = 1.0
"""Seconds that storing what was being typed may take when the process is told to end."""
_LAST_KEYS = 0.02
"""Seconds for keys that the display has sent already."""


class Derivation:
    """Heals the files and tries the secret on a thread of its own."""

    def __init__(self, data: Path, secret: bytearray) -> None:
        # Loaded here and not on the thread: two threads that load modules of one package at once may each
        # find the other's half-loaded, and right words would then be met with silence.
        from companion.vault.errors import VaultError
        from companion.vault.installation import Installation
        from companion.vault.kdf import keep_in_memory

        keep_in_memory(memory.lock, memory.unlock)
        self._expected = VaultError
        self._installation = Installation(data)
        self._secret = secret
        self._outcome: object = None
        self._thread = threading.Thread(target=self._run, name="worker")
        self._thread.start()

    def _run(self) -> None:
        try:
            installation = self._installation
            # What can't be healed now (a read-only disk) may well open all the same, and then say what is wrong.
            with contextlib.suppress(self._expected):
                installation.heal()
            self._outcome = installation.unlock(self._secret)
        except Exception as error:  # noqa: BLE001 - whatever it is, the door stays silent
            self._outcome = error
        finally:
            wipe(self._secret)

    def result(self) -> object:
        """A SpaceKey, a SetupTicket, or None: nothing opened, or nothing could."""
        self._thread.join()
        return None if isinstance(self._outcome, Exception) else self._outcome


def run(channel: Channel, parent: int) -> int:
    """The worker's life. Returns the exit status, or never."""
    # Nothing that goes wrong here may be printed, and no value may reach a crash reporter.
    sys.excepthook = _end_silently
    threading.excepthook = _thread_end_silently
    if not hardening().harden(parent):
        return 0
    try:
        kind, hello = channel.receive()
        if kind is Kind.READ and isinstance(hello, dict):
            return _read(channel, hello)
        request, body = channel.receive()
    except ChannelError:
        return 0
    if kind is not Kind.HELLO or not isinstance(hello, dict):
        return 0
    data = Path(str(hello["data"]))
    if request is Kind.PREPARE:
        return _prepare(data)
    if request is Kind.SECRET and isinstance(body, bytearray):
        return _open(channel, hello, Derivation(data, body))
    return 0


def _prepare(data: Path) -> int:
    from companion.vault.errors import VaultError
    from companion.vault.installation import Installation

    try:
        Installation(data).create(identities.load().setup_phrase)
    except (OSError, VaultError):
        # A full or read-only disk: the next start tries again.
        return 1
    return 0


def _read(channel: Channel, wanted: dict[str, Any]) -> int:
    """Not the worker, but a process of its own that reads files for it."""
    from companion.decoding.serving import serve

    serve(channel.stream, str(wanted.get("what", "")))
    return 0


def _open(channel: Channel, hello: dict[str, Any], derivation: Derivation) -> int:
    # Loaded while the key is being derived, for a right and a wrong secret alike.
    from companion.decoding import process
    from companion.private.session import PrivateSession
    from companion.widgets import input_method
    from companion.widgets.application import make_application

    process.program = same_program
    found = derivation.result()
    if found is None:
        return 0
    signals.watch(_cut_display, _LAST_WRITES)
    with input_method.chosen(str(hello.get("input_method", input_method.AUTO))):
        application = make_application(identities.load())
    session = PrivateSession(application, channel, hello)
    session.start(found)
    application.exec()
    # The window was closed by its frame, or the display is gone: the same end as every other.
    session.panic()
    return 0


def _cut_display(_number: int) -> None:
    """On the signals' thread. Qt's event loop ends then, and what was being typed is stored."""
    time.sleep(_LAST_KEYS)
    hardening().shut_display()


def _end_silently(*_: object) -> None:
    os._exit(1)


def _thread_end_silently(_: threading.ExceptHookArgs) -> None:
    """A helper thread's failure is reported to its window by the thread itself."""
