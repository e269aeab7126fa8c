"""One visit behind the door, as the cover sees it: start the worker, pass the secret, end it all.

The cover knows the worker only as a process with a socket and a window id.
"""

from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from companion import door
from companion.cover.strike import Strike
from companion.cover.worker import Worker
from companion.door import ChannelError, Kind
from companion.platform import Hardening, KeyWatch, screen_keys
from companion.platform.away import Away, Gone
from companion.platform.base import ScreenKeys
from companion.widgets.arrival import PipeNotifier, arrival

_LAST_WRITES = 1000
"""Milliseconds that a worker whose windows are gone already may take for what was being typed."""

_COLLECT = 200
"""Milliseconds to wait for the end of a worker that was killed, before it is looked at again."""

_LAST_SIGN = 8
"""Seconds more than her idle time without a sign of her: a worker that lives has ended by itself. It sends one in 5."""

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
    closed = Signal()
    """The files of the version history are nobody's: they may be evened."""
    _key_fired = Signal()
    _shift_typed = Signal()
    _window_lost = Signal(int)
    _gone_away = Signal()

    def __init__(
        self,
        hardening: Hardening,
        hello: Callable[[], Mapping[str, Any]],
        own_window: Callable[[], int],
        watch_away: Callable[[Gone], Away],
        files_free: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hardening = hardening
        self._hello = hello
        self._own_window = own_window
        self._watch_away = watch_away
        self._files_free = files_free
        self._away: Away | None = None
        self._state = State.IDLE
        self._keys: ScreenKeys | None = None
        self._waiting: bytearray | None = None
        self._worker: Worker | None = None
        self._dying: list[Worker] = []
        self._notifier: QSocketNotifier | PipeNotifier | None = None
        self._strike = Strike()
        self._after = "hide"
        self._rehearsing = False
        self._outcome = "back"
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._finish)
        self._collecting = QTimer(self, singleShot=True)
        self._collecting.timeout.connect(self._collect)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self.panic)
        self._key_fired.connect(self._on_key)
        self._shift_typed.connect(self._on_ending)
        self._window_lost.connect(self._on_lost)
        self._gone_away.connect(self.panic)

    @property
    def is_open(self) -> bool:
        """Whether a private window is on the screen."""
        return self._state is State.OPEN

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
        if self._worker is not None:
            try:
                self._worker.channel.send_bytes(Kind.SECRET, secret)
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
        self._strike.hard()
        self._on_key()

    def strike(self) -> None:
        """Take every private window away. From any thread; :meth:`panic` does the rest."""
        self._strike.hard()

    def close(self) -> bool:
        """End any worker; the program is closing. Whether its files are closed, too."""
        if self._worker is not None:
            self._worker.kill()
            self._dying.append(self._worker)
            self._worker = None
        self._dying = [worker for worker in self._dying if not worker.ended(_LAST_WRITES / 1000)]
        return not self._dying

    def await_worker(self) -> None:
        """The display is gone, for the worker too: let it store what was being typed before it dies with us."""
        if self._worker is not None:
            self._worker.ended(_LAST_WRITES / 1000)

    def _spawn(self, state: State) -> None:
        if state is State.TRYING:
            self.started.emit()
        try:
            if not self._files_free():
                raise TimeoutError
            self._worker = Worker(self._hardening)
        except OSError:
            self.ended.emit("back")
            return
        self._state = state
        self._outcome = "back"
        if state is State.TRYING:
            self._patience.start(_LAST_TRY)
        self._notifier = arrival(self._worker.channel, self)
        self._notifier.activated.connect(self._on_message)
        self._send(Kind.HELLO, **self._hello())

    def _send(self, kind: Kind, **values: Any) -> None:
        if self._worker is None:
            return
        try:
            self._worker.channel.send(kind, **values)
        except ChannelError:
            # The end of the stream arrives at the notifier as well, and ends the visit there.
            return

    def _on_message(self) -> None:
        if self._worker is None:
            return
        try:
            messages = self._worker.channel.receive_ready()
        except ChannelError:
            self._finish()
            return
        for kind, values in messages:
            if isinstance(values, dict):
                self._handle(kind, values)

    def _handle(self, kind: Kind, values: dict[str, Any]) -> None:
        if kind is Kind.OPENED:
            self._on_opened(int(values["window"]), values)
        elif kind is Kind.WINDOW and self._keys is not None:
            self._keys.watch(int(values["window"]))
        elif kind is Kind.KEY:
            self._use_key(values)
        elif kind is Kind.ACTIVE and self._idle.isActive():
            self._idle.start()
        elif kind is Kind.PRESSED:
            self._send(Kind.PRESSED)
        elif kind is Kind.PANIC:
            self._on_ending()
        elif kind is Kind.LEAVE:
            self._outcome = self._after = "remove" if values.get("remove") else "show"

    def _on_opened(self, window: int, values: dict[str, Any]) -> None:
        self._state = State.OPEN
        self._patience.stop()
        if self._keys is None:
            watch = KeyWatch(self._fired, typed=self._typed, lost=self._window_lost.emit)
            self._keys = self._strike.keys = screen_keys(QGuiApplication.platformName(), watch)
        self._strike.window, self._strike.victim = window, self._worker.victim if self._worker is not None else None
        self._strike.notes_window = self._own_window()
        self._keys.fill(self._strike.notes_window, QGuiApplication.palette().window().color().rgba())
        self._use_key(values)
        if self._away is None:
            self._away = self._watch_away(self._on_away)
            self._away.start()
        if not self._keys.watch(window):
            self._on_lost(window)
        self.opened.emit(self._after == "show")
        if self._keys is not None:
            self._keys.activate(window)

    def _use_key(self, values: dict[str, Any]) -> None:
        if self._keys is None:
            return
        self._after = "show" if values.get("after") == "show" else "hide"
        self._outcome = self._after
        self._strike.hides_notes = self._after == "hide"
        self._rehearsing = bool(values.get("rehearse"))
        self._keys.shift = bool(values.get("shift", True))
        seconds = float(values.get("idle", 0))
        self._idle.setInterval(int((seconds + _LAST_SIGN) * 1000))
        if seconds:
            self._idle.start()
        else:
            self._idle.stop()
        key = str(values.get("key", ""))
        self._send(Kind.GRANTED, key=key, ok=self._keys.grab(key))

    def _fired(self) -> None:
        """The key was pressed. On the key's own thread: nothing here waits."""
        if not self._rehearsing:
            self._strike.hard()
        self._key_fired.emit()

    def _typed(self) -> None:
        """Shift three times, typed into a private window. On the key's own thread."""
        if not self._rehearsing:
            self._shift_typed.emit()
            self._strike.soft()

    def _on_away(self, _why: str) -> None:
        """Nobody is there, or the files are not. On a thread of the watch; the computer may sleep once this is done."""
        victim = self._strike.victim
        self._strike.hard()
        if victim is not None:
            victim.wait(_LAST_WRITES / 1000)
        self._gone_away.emit()

    def _on_key(self) -> None:
        if self._rehearsing:
            self._send(Kind.PRESSED)
        elif self._state is State.OPEN:
            self._outcome = self._after
            self._finish()

    def _on_ending(self) -> None:
        """Its windows are gone; it may write down what was being typed, but not for long."""
        if self._state is State.OPEN:
            self._outcome = self._after
            self._state = State.ENDING
            self._patience.start(_LAST_WRITES)

    def _on_lost(self, window: int) -> None:
        """A private window is no more: closed by its frame, or replaced by another that has been announced."""
        if self._worker is not None and self._worker.channel.is_ready():
            self._on_message()
        if window == self._strike.window:
            self._on_ending()

    def _finish(self) -> None:
        """The worker is gone or must be: say what follows, and collect it."""
        worker = self._worker
        if self._state is State.IDLE or worker is None:
            return
        self._patience.stop()
        self._idle.stop()
        self._strike.window, self._strike.victim = 0, None
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None
        worker.channel.close()
        worker.kill()
        self._dying.append(worker)
        self._worker = None
        self._rehearsing = False
        self._state = State.IDLE
        # First of all: whoever looks at the screen waits for what follows.
        self.ended.emit(self._outcome)
        self._give_up_watching()
        self._collect(_COLLECT / 1000)
        waiting, self._waiting = self._waiting, None
        if waiting is not None and self._outcome == "back":
            self.attempt(waiting)
        elif waiting is not None:
            door.wipe(waiting)

    def _give_up_watching(self) -> None:
        keys, away = self._keys, self._away
        self._keys = self._away = self._strike.keys = None
        if keys is not None:
            keys.close()
        if away is not None:
            away.stop()

    def _collect(self, seconds: float = 0.0) -> None:
        """One that hangs in a disk is looked at again until it has ended."""
        self._dying = [worker for worker in self._dying if not worker.ended(seconds)]
        if self._dying:
            self._collecting.start(_COLLECT)
        elif self._state is State.IDLE:
            self.closed.emit()
