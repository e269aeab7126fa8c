"""X11: the keys that hide everything, seen on a connection and a thread of our own.

Qt's own connection is no use here: its events wait for the GUI thread, and these must not. Nor may they wait for
the process that shows the private windows, which may hang: its windows' keys are seen here, too.
"""

import contextlib
import threading
from collections.abc import Iterator

from companion.platform.base import KeyWatch
from companion.platform.shift_count import ShiftCount
from companion.platform.xcb import (
    ALT,
    ATOM,
    CAPS_LOCK,
    CARDINAL,
    CONTROL,
    NUM_LOCK,
    SHIFT,
    Connection,
    Event,
    KeyEvent,
    StateChanged,
)

_MODIFIERS = {"Shift": SHIFT, "Ctrl": CONTROL, "Alt": ALT}
_TOGETHER = SHIFT | CONTROL | ALT
_LOCKS = (0, CAPS_LOCK, NUM_LOCK, CAPS_LOCK | NUM_LOCK)
"""A grab names its modifiers exactly, so each lock needs one of its own."""
_F1, _SHIFT_L, _SHIFT_R = 0xFFBE, 0xFFE1, 0xFFE2  # X11/keysymdef.h


class X11Keys:
    """One connection, one thread, at most one key. Without a display every method does nothing."""

    def __init__(self, watch: KeyWatch) -> None:
        self._watch = watch
        self._lock = threading.RLock()
        self._grabbed: tuple[int, int] | None = None
        self._windows: frozenset[int] = frozenset()
        self._count = ShiftCount()
        self._together = False
        self.shift = True
        try:
            self._connection: Connection | None = Connection()
        except OSError:
            self._connection = None
            return
        self._codes = {symbol: code for code, symbols in self._connection.symbols().items() for symbol in symbols[:1]}
        self._shifts = {
            code for code, symbols in self._connection.symbols().items() if {_SHIFT_L, _SHIFT_R} & set(symbols)
        }
        threading.Thread(target=self._listen, args=(self._connection,), name="keys", daemon=True).start()

    def grab(self, key: str) -> bool:
        """Ask for `key`, such as "Ctrl+F9"; False where another program has it or no such key exists.

        The key before it is dropped only once the new one is granted. In any case Ctrl, Alt and Shift held
        together count from now on: while another program has a menu open, the system tells of no other key.
        """
        with self._using() as connection:
            if connection is None:
                return False
            connection.watch_state(on=True)
            found = self._parse(key)
            if found is None or self._grabbed == found:
                return found is not None
            code, modifiers = found
            masks = [modifiers | lock for lock in _LOCKS]
            if not all(connection.grab_key(code, mask) for mask in masks):
                connection.ungrab_keys(code, masks)
                return False
            self._drop(connection)
            self._grabbed = found
            return True

    def watch(self, window: int) -> bool:
        """Shift three times typed into this window counts, and its end is told; False where it is gone already."""
        with self._using() as connection:
            if connection is None:
                return True
            self._windows |= {window}
            return connection.watch_window(window)

    def release(self) -> None:
        """Drop the key and forget the windows."""
        with self._using() as connection:
            self._windows = frozenset()
            self._count.forget()
            if connection is None:
                return
            self._drop(connection)
            connection.watch_state(on=False)
            # Longer than the buffer in which libxcb reads: the numbers of the keys that came last go with this.
            connection.symbols()

    def close(self) -> None:
        """Give everything back, the connection and the thread, too."""
        self.release()
        with self._using() as connection:
            self._connection = None
            if connection is not None:
                connection.shut()  # the thread closes it on its way out

    def disconnect_client(self, window: int) -> None:
        """XKillClient: the server closes the connection of the window's owner."""
        with self._using() as connection:
            if connection is not None and window:
                connection.kill_client(window)

    def activate(self, window: int) -> None:
        """Give a private window the keyboard: else what she types might go into the notes beneath it."""
        with self._using() as connection:
            if connection is not None:
                connection.activate(window)

    def unmap(self, window: int) -> None:
        """Take one window off the screen, whatever its thread is doing."""
        with self._using() as connection:
            if connection is not None and window:
                connection.unmap(window)

    def fill(self, window: int, pixel: int) -> None:
        """What is uncovered of a window of our own gets this colour (0xAARRGGBB) at once, before its thread draws it.

        Else what stood before it stays to be read on the screen for as long as that thread is busy.
        """
        with self._using() as connection:
            if connection is not None and window:
                connection.fill(window, pixel)

    def unmap_watched(self) -> None:
        """Take every private window off the screen, menus and the like too, whatever their process is doing."""
        with self._using() as connection:
            if connection is None:
                return
            windows = self._windows
            for window in windows:
                connection.unmap(window)
            # All of them have one owner.
            for menu in connection.of_same_owner(min(windows)) if windows else ():
                connection.unmap(menu)

    @contextlib.contextmanager
    def _using(self) -> Iterator[Connection | None]:
        """The connection, which nobody closes meanwhile; None where there is none any more."""
        with self._lock:
            yield self._connection

    def _drop(self, connection: Connection) -> None:
        if self._grabbed is None:
            return
        code, modifiers = self._grabbed
        connection.ungrab_keys(code, [modifiers | lock for lock in _LOCKS])
        self._grabbed = None

    def _parse(self, key: str) -> tuple[int, int] | None:
        *modifiers, name = key.split("+")
        if not (name.startswith("F") and name[1:].isdigit()) or not set(modifiers) <= set(_MODIFIERS):
            return None
        code = self._codes.get(_F1 + int(name[1:]) - 1)
        return None if code is None else (code, sum(_MODIFIERS[modifier] for modifier in modifiers))

    def _listen(self, connection: Connection) -> None:
        while event := connection.wait():
            with contextlib.suppress(Exception):
                self._take(event)
        with self._using() as still:
            if still is None:
                connection.close()

    def _take(self, event: Event) -> None:
        if isinstance(event, KeyEvent):
            self._take_key(event)
        elif isinstance(event, StateChanged):
            if event.clicked:
                self._count.forget()  # Shift was held for a click
            together = event.held & _TOGETHER == _TOGETHER
            if together and not self._together and self._windows:
                self._watch.fired()
            self._together = together
        elif event.window in self._windows:
            self._windows -= {event.window}
            self._watch.lost(event.window)

    def _take_key(self, event: KeyEvent) -> None:
        if event.window not in self._windows:
            if event.pressed and self._grabbed is not None and event.code == self._grabbed[0]:
                self._watch.fired()
        elif event.code not in self._shifts or event.modifiers & (CONTROL | ALT):
            self._count.forget()
        elif event.pressed:
            self._count.press()
        elif self._count.let_go() and self.shift:
            self._watch.typed()


def present_as(window: int, pid: int) -> None:
    """Before `window` is mapped: it counts as process `pid`'s, and whoever closes it cuts its owner off.

    A window that can be asked to close can refuse, because a dialog is open or because its process hangs. One that
    can't be asked is taken away by the window manager: by XKillClient, or by SIGTERM to the process it names.
    """
    with contextlib.suppress(OSError):
        connection = Connection()
        protocols = connection.read_property(window, "WM_PROTOCOLS")
        asked = connection.atom("WM_DELETE_WINDOW")
        connection.write_property(window, "WM_PROTOCOLS", ATOM, (atom for atom in protocols if atom != asked))
        connection.write_property(window, "_NET_WM_PID", CARDINAL, (pid,))
        connection.close()
