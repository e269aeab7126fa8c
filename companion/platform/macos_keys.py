"""macOS: the key from any program, by the one way that asks for no right to watch every key. Not yet run on a Mac.

It is told on the main thread, by Qt's own event loop. While a private space is open the cover does nothing else.
"""

import ctypes

from companion.platform import macos_api
from companion.platform.base import KeyWatch, NoKeys
from companion.platform.macos import hide

# Carbon: CarbonEvents.h, Events.h
_KEYBOARD = int.from_bytes(b"keyb", "big")
_HOT_KEY_PRESSED = 5
_EXCLUSIVE = 1
_SIGNATURE = int.from_bytes(b"Note", "big")
_MODIFIERS = {"Shift": 0x0200, "Alt": 0x0800, "Ctrl": 0x1000}
_CODES = dict(enumerate((0x7A, 0x78, 0x63, 0x76, 0x60, 0x61, 0x62, 0x64, 0x65, 0x6D, 0x67, 0x6F), start=1))
"""kVK_F1 to kVK_F12."""


class MacKeys(NoKeys):
    """At most one key. Where Carbon is missing nothing is granted."""

    def __init__(self, watch: KeyWatch) -> None:
        self._watch = watch
        self._grabbed: tuple[int, int] | None = None
        self._key, self._handler = ctypes.c_void_p(), ctypes.c_void_p()
        self.shift = True
        self._procedure = macos_api.KeyProcedure(self._heed)
        self._listens = False
        try:
            self._carbon = macos_api.library("carbon")
        except (OSError, AttributeError):
            return
        pressed = macos_api.EventType(_KEYBOARD, _HOT_KEY_PRESSED)
        self._target = self._carbon.GetApplicationEventTarget()
        self._listens = not self._carbon.InstallEventHandler(
            self._target, self._procedure, 1, ctypes.byref(pressed), None, ctypes.byref(self._handler)
        )

    def grab(self, key: str) -> bool:
        """Ask for `key`; False where another program has it for itself or there is no such key. The one before stays.

        One that another program has not for itself alone is granted, and both are told of it.
        """
        found = _parse(key)
        if found is None or not self._listens:
            return False
        if self._grabbed == found:
            return True
        modifiers, code = found
        new = ctypes.c_void_p()
        number = macos_api.HotKeyId(_SIGNATURE, code)
        # eventHotKeyExistsErr and any other number are a refusal.
        if self._carbon.RegisterEventHotKey(code, modifiers, number, self._target, _EXCLUSIVE, ctypes.byref(new)):
            return False
        self._drop()
        self._grabbed, self._key = found, new
        return True

    def release(self) -> None:
        """Drop the key."""
        self._drop()

    def close(self) -> None:
        """Give everything back, the handler, too."""
        self._drop()
        if self._listens:
            self._carbon.RemoveEventHandler(self._handler)
        self._listens = False

    def unmap(self, window: int) -> None:
        """Take a window of our own off the screen."""
        if window:
            hide(window)

    def _drop(self) -> None:
        if self._grabbed is not None:
            self._carbon.UnregisterEventHotKey(self._key)
        self._grabbed = None

    def _heed(self, _caller: int | None, _event: int | None, _data: int | None) -> int:
        if self._grabbed is not None:
            self._watch.fired()
        return 0


def _parse(key: str) -> tuple[int, int] | None:
    *modifiers, name = key.split("+")
    if not set(modifiers) <= set(_MODIFIERS) or not (name.startswith("F") and name[1:].isdigit()):
        return None
    code = _CODES.get(int(name[1:]))
    return None if code is None else (sum(_MODIFIERS[modifier] for modifier in modifiers), code)
