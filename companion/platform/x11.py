"""X11: a key grab on a connection and a thread of its own, by ctypes on libxcb.

Qt's own connection is no use here: its events wait for the GUI thread, and this one must not. Numbers and
layouts are those of xcb/xproto.h.
"""

import contextlib
import ctypes
import ctypes.util
import threading

from companion.platform.base import KeyWatch

_KEY_PRESS = 2
_MODIFIERS = {"Shift": 1, "Ctrl": 4, "Alt": 8}
_CAPS_LOCK, _NUM_LOCK = 2, 16
_LOCKS = (0, _CAPS_LOCK, _NUM_LOCK, _CAPS_LOCK | _NUM_LOCK)
"""A grab names its modifiers exactly, so each lock needs one of its own."""
_F1 = 0xFFBE  # X11/keysymdef.h
_ASYNC = 1


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Iterator(ctypes.Structure):
    _fields_ = (("data", ctypes.POINTER(ctypes.c_uint32)), ("rem", ctypes.c_int), ("index", ctypes.c_int))


class _Setup(ctypes.Structure):
    """The head of xcb_setup_t, as far as the key codes."""

    _fields_ = (
        ("status", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("major", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("length", ctypes.c_uint16),
        ("release", ctypes.c_uint32),
        ("resource_id_base", ctypes.c_uint32),
        ("resource_id_mask", ctypes.c_uint32),
        ("motion_buffer", ctypes.c_uint32),
        ("vendor_len", ctypes.c_uint16),
        ("maximum_request", ctypes.c_uint16),
        ("roots_len", ctypes.c_uint8),
        ("formats_len", ctypes.c_uint8),
        ("image_order", ctypes.c_uint8),
        ("bitmap_order", ctypes.c_uint8),
        ("scanline_unit", ctypes.c_uint8),
        ("scanline_pad", ctypes.c_uint8),
        ("min_keycode", ctypes.c_uint8),
        ("max_keycode", ctypes.c_uint8),
    )


class _Mapping(ctypes.Structure):
    """The head of xcb_get_keyboard_mapping_reply_t."""

    _fields_ = (
        ("type", ctypes.c_uint8),
        ("per_code", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
    )


def _library() -> ctypes.CDLL:
    xcb = ctypes.CDLL(ctypes.util.find_library("xcb") or "libxcb.so.1")
    pointer, u8, u16, u32 = ctypes.c_void_p, ctypes.c_uint8, ctypes.c_uint16, ctypes.c_uint32
    signatures: dict[str, tuple[object, tuple[object, ...]]] = {
        "xcb_connect": (pointer, (ctypes.c_char_p, ctypes.POINTER(ctypes.c_int))),
        "xcb_connection_has_error": (ctypes.c_int, (pointer,)),
        "xcb_get_setup": (ctypes.POINTER(_Setup), (pointer,)),
        "xcb_setup_roots_iterator": (_Iterator, (ctypes.POINTER(_Setup),)),
        "xcb_screen_next": (None, (ctypes.POINTER(_Iterator),)),
        "xcb_get_keyboard_mapping": (_Cookie, (pointer, u8, u8)),
        "xcb_get_keyboard_mapping_reply": (ctypes.POINTER(_Mapping), (pointer, _Cookie, pointer)),
        "xcb_get_keyboard_mapping_keysyms": (ctypes.POINTER(u32), (ctypes.POINTER(_Mapping),)),
        "xcb_grab_key_checked": (_Cookie, (pointer, u8, u32, u16, u8, u8, u8)),
        "xcb_ungrab_key": (_Cookie, (pointer, u8, u32, u16)),
        "xcb_request_check": (pointer, (pointer, _Cookie)),
        "xcb_wait_for_event": (ctypes.POINTER(u8), (pointer,)),
        "xcb_kill_client": (_Cookie, (pointer, u32)),
        "xcb_unmap_window": (_Cookie, (pointer, u32)),
        "xcb_flush": (ctypes.c_int, (pointer,)),
    }
    for name, (result, arguments) in signatures.items():
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb


class X11Keys:
    """One connection, one thread, at most one key. Without a display every method does nothing."""

    def __init__(self, watch: KeyWatch) -> None:
        self._watch = watch
        self._xcb = _library()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = (ctypes.c_void_p,)
        screen = ctypes.c_int()
        self._connection = self._xcb.xcb_connect(None, ctypes.byref(screen))
        self._grabbed: tuple[int, int] | None = None
        self._alive = not self._xcb.xcb_connection_has_error(self._connection)
        if not self._alive:
            return
        self._setup = self._xcb.xcb_get_setup(self._connection)
        roots = self._xcb.xcb_setup_roots_iterator(self._setup)
        for _ in range(screen.value):
            self._xcb.xcb_screen_next(ctypes.byref(roots))
        self._root = roots.data.contents.value
        threading.Thread(target=self._listen, name="keys", daemon=True).start()

    def grab(self, key: str) -> bool:
        """Ask for `key`, such as "Ctrl+F9"; False where another program has it or no such key exists.

        The key before it is dropped only once the new one is granted.
        """
        if not self._alive:
            return False
        *modifiers, name = key.split("+")
        code = self._keycode(name)
        try:
            mask = sum(_MODIFIERS[modifier] for modifier in modifiers)
        except KeyError:
            return False
        if code is None:
            return False
        if self._grabbed == (code, mask):
            return True
        refused = [lock for lock in _LOCKS if not self._grab_one(code, mask | lock)]
        if refused:
            self._ungrab(code, mask)
            return False
        self.release()
        self._grabbed = (code, mask)
        return True

    def release(self) -> None:
        """Drop the key."""
        if self._grabbed is None:
            return
        self._ungrab(*self._grabbed)
        self._grabbed = None

    def _ungrab(self, code: int, mask: int) -> None:
        for lock in _LOCKS:
            self._xcb.xcb_ungrab_key(self._connection, code, self._root, mask | lock)
        self._xcb.xcb_flush(self._connection)

    def disconnect_client(self, window: int) -> None:
        """XKillClient: the server closes the connection of the window's owner."""
        if self._alive and window:
            self._xcb.xcb_kill_client(self._connection, window)
            self._xcb.xcb_flush(self._connection)

    def unmap(self, window: int) -> None:
        """Unmap a window of our own process from this connection."""
        if self._alive and window:
            self._xcb.xcb_unmap_window(self._connection, window)
            self._xcb.xcb_flush(self._connection)

    def _keycode(self, name: str) -> int | None:
        if not (name.startswith("F") and name[1:].isdigit()):
            return None
        wanted = _F1 + int(name[1:]) - 1
        first, last = self._setup.contents.min_keycode, self._setup.contents.max_keycode
        cookie = self._xcb.xcb_get_keyboard_mapping(self._connection, first, last - first + 1)
        reply = self._xcb.xcb_get_keyboard_mapping_reply(self._connection, cookie, None)
        if not reply:
            return None
        try:
            per_code = reply.contents.per_code
            symbols = self._xcb.xcb_get_keyboard_mapping_keysyms(reply)
            codes = range(first, last + 1)
            return next((code for code in codes if symbols[(code - first) * per_code] == wanted), None)
        finally:
            self._free(reply)

    def _grab_one(self, code: int, mask: int) -> bool:
        cookie = self._xcb.xcb_grab_key_checked(self._connection, 0, self._root, mask, code, _ASYNC, _ASYNC)
        error = self._xcb.xcb_request_check(self._connection, cookie)
        if error:
            self._free(error)
        return not error

    def _listen(self) -> None:
        # The call releases the interpreter lock while it waits; None means the display is gone.
        while event := self._xcb.xcb_wait_for_event(self._connection):
            pressed = event[0] & 0x7F == _KEY_PRESS
            self._free(event)
            if pressed:
                with contextlib.suppress(Exception):
                    self._watch.fired()
