"""Windows: the key from any program, on a thread with a message queue of its own. Not yet run on a real Windows.

No listening to every key: such hooks are what antivirus programs look for. Shift three times is seen by the private
window itself. The window of another process can't be taken away here; ending that process takes it.
"""

from companion.platform import windows_api
from companion.platform.base import KeyWatch, NoKeys
from companion.platform.windows import hide
from companion.platform.windows_messages import MessageThread

# winuser.h
_HOT_KEY = 0x0312
_MODIFIERS = {"Alt": 0x0001, "Ctrl": 0x0002, "Shift": 0x0004}
_NO_REPEAT = 0x4000
_F1 = 0x70
_USABLE = range(1, 12)
"""F12 is the debugger's, and refused; keys with the Windows key are the system's."""


class WindowsKeys(NoKeys):
    """At most one key."""

    def __init__(self, watch: KeyWatch) -> None:
        self._watch = watch
        self._user = windows_api.library("user32")
        self._grabbed: tuple[int, int] | None = None
        self._number = 0
        self._windows: frozenset[int] = frozenset()
        self.shift = True
        self._thread = MessageThread("keys", self._heed)
        self._thread.start()

    def grab(self, key: str) -> bool:
        """Ask for `key`; False where another program has it or no such key exists. The one before stays then."""
        found = _parse(key)
        if found is None:
            return False
        return self._grabbed == found or self._thread.ask(lambda: self._register(*found))

    def watch(self, window: int) -> bool:
        """Remember a private window; False where it is gone already."""
        self._windows |= {window}
        return bool(self._user.IsWindow(window))

    def unmap_watched(self) -> None:
        """Ask every private window to go. One whose process hangs goes with the process only."""
        for window in self._windows:
            hide(window)

    def release(self) -> None:
        """Drop the key and forget the windows."""
        self._windows = frozenset()
        self._thread.ask(self._drop)

    def close(self) -> None:
        """Give everything back, the thread, too."""
        self.release()
        self._thread.close()

    def activate(self, window: int) -> None:
        """Give a private window the keyboard; granted to the process that has it now, which the notes are."""
        self._user.SetForegroundWindow(window)

    def unmap(self, window: int) -> None:
        """Take a window of our own off the screen."""
        if window:
            hide(window)

    def _register(self, modifiers: int, code: int) -> bool:
        # Under a new number, so that the one before stays where this is refused (ERROR_HOTKEY_ALREADY_REGISTERED).
        number = 3 - self._number if self._number else 1
        if not self._user.RegisterHotKey(None, number, modifiers | _NO_REPEAT, code):
            return False
        self._drop()
        self._grabbed, self._number = (modifiers, code), number
        return True

    def _drop(self) -> bool:
        if self._grabbed is not None:
            self._user.UnregisterHotKey(None, self._number)
        self._grabbed = None
        return True

    def _heed(self, message: int, number: int, _: int) -> None:
        if message == _HOT_KEY and self._grabbed is not None and number == self._number:
            self._watch.fired()


def _parse(key: str) -> tuple[int, int] | None:
    *modifiers, name = key.split("+")
    if not set(modifiers) <= set(_MODIFIERS) or not (name.startswith("F") and name[1:].isdigit()):
        return None
    number = int(name[1:])
    if number not in _USABLE:
        return None
    return sum(_MODIFIERS[modifier] for modifier in modifiers), _F1 + number - 1
