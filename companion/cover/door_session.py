"""One visit behind the door, as the cover sees it: start the worker, pass the secret, end it all.

The cover knows the worker only as a process with a socket and a window id.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from companion import door
from companion.door import Channel, ChannelError, Kind
from companion.platform import Hardening, KeyWatch, screen_keys
from companion.platform.base import ScreenKeys, Victim

_LAST_WRITES = 1000
"""Milliseconds that a worker whose windows are gone already may take for what was being typed."""

_LAST_TRY = 30_000
"""Milliseconds after which a worker that opened nothing may open nothing any more."""


class State(Enum):
    """Where a visit stands."""

    IDLE = auto()
    PREPARING = auto()
    TRYING = auto()
    OPEN = auto()
    ENDING = auto()


class DoorSession(QObject):
    """At most one worker at a time."""

    started = Signal()
    """A worker is about to try something: the notes rest."""
    opened = Signal(bool)
    """A private window is mapped; True where the notes stay on the screen beneath."""
    ended = Signal(str)
    """No worker lives. "back": the notes go on as they were; "show", "hide", "remove": what follows."""
    _key_fired = Signal()

    def __init__(
        self,
        hardening: Hardening,
        hello: Callable[[], Mapping[str, Any]],
        own_window: Callable[[], int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hardening = hardening
        self._hello = hello
        self._own_window = own_window
        self._state = State.IDLE
        self._keys: ScreenKeys | None = None
        self._waiting: bytearray | None = None
        self._process: subprocess.Popen[bytes] | None = None
        self._victim: Victim | None = None
        self._channel: Channel | None = None
        self._notifier: QSocketNotifier | None = None
        # Read by the key's thread: plain values, each replaced in one step.
        self._window = 0
        self._notes_window = 0
        self._after = "hide"
        self._rehearsing = False
        self._outcome = "back"
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._finish)
        self._key_fired.connect(self._on_key)

    @property
    def is_trying(self) -> bool:
        """Whether something private may still appear."""
        return self._state is State.TRYING

    def prepare(self) -> None:
        """Let a worker make the files that every installation has."""
        if self._state is State.IDLE:
            self._spawn(State.PREPARING)
            self._send(Kind.PREPARE)

    def attempt(self, secret: bytearray) -> None:
        """Try what was typed; the buffer is wiped. While a worker is busy the newest attempt waits."""
        if self._state is not State.IDLE:
            if self._waiting is not None:
                door.wipe(self._waiting)
            self._waiting = secret
            return
        self._spawn(State.TRYING)
        if self._channel is not None:
            try:
                self._channel.send_bytes(Kind.SECRET, secret)
            except ChannelError:
                self._finish()
        door.wipe(secret)

    def cancel(self) -> None:
        """Nothing that is being tried may open any more."""
        if self._waiting is not None:
            door.wipe(self._waiting)
            self._waiting = None
        if self._state is State.TRYING:
            self._finish()

    def panic(self, after: str | None = None) -> None:
        """End the worker and its windows now. `after` overrides what she chose to follow."""
        if self._state is State.ENDING and after is not None:
            self._after = self._outcome = after
        if self._state is not State.OPEN:
            return
        if after is not None:
            self._after = after
        self._rehearsing = False
        self._strike()
        self._on_key()

    def close(self) -> None:
        """End any worker; the program is closing."""
        if self._victim is not None:
            self._victim.kill()

    def _spawn(self, state: State) -> None:
        if state is State.TRYING:
            self.started.emit()
        ours, theirs = door.pair()
        try:
            # From the main thread, which never ends: the worker's death signal follows the thread.
            self._process = subprocess.Popen(
                sys.orig_argv,
                executable=sys.executable,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=_environment(),
            )
            self._victim = self._hardening.victim(self._process.pid)
        except OSError:
            ours.close()
            self.ended.emit("back")
            return
        finally:
            theirs.close()
        self._state = state
        self._outcome = "back"
        if state is State.TRYING:
            self._patience.start(_LAST_TRY)
        self._channel = ours
        self._notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_message)
        self._send(Kind.HELLO, **self._hello())

    def _send(self, kind: Kind, **values: Any) -> None:
        if self._channel is None:
            return
        try:
            self._channel.send(kind, **values)
        except ChannelError:
            # The end of the stream arrives at the notifier as well, and ends the visit there.
            return

    def _on_message(self) -> None:
        if self._channel is None:
            return
        try:
            messages = self._channel.receive_ready()
        except ChannelError:
            self._finish()
            return
        for kind, values in messages:
            if isinstance(values, dict):
                self._handle(kind, values)

    def _handle(self, kind: Kind, values: dict[str, Any]) -> None:
        if kind is Kind.OPENED:
            self._window = int(values["window"])
            self._state = State.OPEN
            self._patience.stop()
            self._use_key(values)
        elif kind is Kind.KEY:
            self._use_key(values)
        elif kind is Kind.PRESSED:
            self._send(Kind.PRESSED)
        elif kind is Kind.PANIC:
            self._outcome = self._after
            self._state = State.ENDING
            # Its windows are gone; it may write down what was being typed, but not for long.
            self._patience.start(_LAST_WRITES)
        elif kind is Kind.LEAVE:
            self._outcome = self._after = "remove" if values.get("remove") else "show"

    def _use_key(self, values: dict[str, Any]) -> None:
        self._after = "show" if values.get("after") == "show" else "hide"
        self._outcome = self._after
        self._rehearsing = bool(values.get("rehearse"))
        if self._keys is None:
            self._keys = screen_keys(QGuiApplication.platformName(), KeyWatch(self._fired))
        self._notes_window = self._own_window()
        key = str(values.get("key", ""))
        self._send(Kind.GRANTED, key=key, ok=self._keys.grab(key))
        self.opened.emit(self._after == "show")

    def _fired(self) -> None:
        """The key was pressed. On the key's own thread: nothing here waits."""
        if not self._rehearsing:
            self._strike()
        self._key_fired.emit()

    def _strike(self) -> None:
        window, victim, keys = self._window, self._victim, self._keys
        if not window or victim is None:
            return
        if keys is not None:
            # The server drops the windows even while the worker hangs in a read that no signal ends.
            keys.disconnect_client(window)
            if self._after == "hide":
                keys.unmap(self._notes_window)
        victim.kill()

    def _on_key(self) -> None:
        if self._rehearsing:
            self._send(Kind.PRESSED)
        elif self._state is State.OPEN:
            self._outcome = self._after
            self._finish()

    def _finish(self) -> None:
        """The worker is gone or must be: collect it and say what follows."""
        if self._state is State.IDLE:
            return
        self._patience.stop()
        if self._keys is not None:
            self._keys.release()
        self._window = 0
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self._victim is not None:
            self._victim.kill()
            if self._victim.wait(1.0) and self._process is not None:
                self._process.wait()
        self._victim = self._process = None
        self._rehearsing = False
        self._state = State.IDLE
        self.ended.emit(self._outcome)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._outcome == "back":
            self.attempt(waiting)
        elif waiting is not None:
            door.wipe(waiting)


def _environment() -> dict[str, str]:
    """The environment this process was started with: the binding adds marks of its own when it loads."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYSIDE6_")}
