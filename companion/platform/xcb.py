"""libxcb by ctypes: one connection to the X server, as far as keys and windows of ours need it.

Numbers and layouts are those of xcb/xproto.h and xcb/xkb.h. Every function of libxcb may be called from any thread.
"""

import ctypes
import os
import socket
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from companion.platform.xcb_library import Cookie, XKeyEvent, library

KEY_PRESS, KEY_RELEASE, DESTROY_NOTIFY = 2, 3, 17
SHIFT, CONTROL, ALT = 1, 4, 8
"""Bits of a modifier mask; Alt is Mod1, as everywhere."""
CAPS_LOCK, NUM_LOCK = 2, 16
ATOM, CARDINAL = 4, 6
"""Predefined atoms: types of properties."""
_KEYS_AND_STRUCTURE = 1 | 2 | 0x20000
_BACK_PIXEL, _EVENT_MASK = 2, 2048
_CLIENT_MESSAGE, _TO_MANAGER = 33, 0x180000
_ASYNC = 1
_XKB_CORE_KEYBOARD = 0x100
_XKB_STATE_NOTIFY = 2
_XKB_MODIFIER_BASE = 2
_XKB_POINTER_BUTTONS = 1 << 13
_XKB_BASE_MODIFIERS, _XKB_CHANGED = 10, 13
"""Where baseMods (as bytes) and changed (as pairs of bytes) stand in xcb_xkb_state_notify_event_t."""
_EVENT_SIZE = 32
_LONGEST = 1024


@dataclass(frozen=True)
class KeyEvent:
    """A key went down or up: its code, the modifiers held before, and the window it was typed into."""

    pressed: bool
    code: int
    modifiers: int
    window: int


@dataclass(frozen=True)
class Destroyed:
    """A window that was watched is no more."""

    window: int


@dataclass(frozen=True)
class StateChanged:
    """The modifiers that are held down, whoever has the keyboard, and whether it was a mouse button that changed.

    No other key is ever told.
    """

    held: int
    clicked: bool


Event = KeyEvent | Destroyed | StateChanged


class Connection:
    """A connection of our own to the display that DISPLAY names. Raises OSError where there is none."""

    def __init__(self) -> None:
        self._xcb = library()
        self._free = ctypes.CDLL(None).free
        self._free.argtypes = (ctypes.c_void_p,)
        screen = ctypes.c_int()
        self._handle = self._xcb.xcb_connect(None, ctypes.byref(screen))
        if self._xcb.xcb_connection_has_error(self._handle):
            self._xcb.xcb_disconnect(self._handle)
            raise OSError
        self._setup = self._xcb.xcb_get_setup(self._handle)
        roots = self._xcb.xcb_setup_roots_iterator(self._setup)
        for _ in range(screen.value):
            self._xcb.xcb_screen_next(ctypes.byref(roots))
        self._root = roots.data.contents.value
        self._first_xkb_event = 0

    def close(self) -> None:
        """End the connection. Nothing may be called afterwards, and no thread may be waiting."""
        self._xcb.xcb_disconnect(self._handle)

    def shut(self) -> None:
        """Have whoever waits for an event find that the display is gone; the connection is still to be closed."""
        with socket.socket(fileno=os.dup(self._xcb.xcb_get_file_descriptor(self._handle))) as stream:
            stream.shutdown(socket.SHUT_RDWR)

    def symbols(self) -> dict[int, tuple[int, ...]]:
        """The key symbols (X11/keysymdef.h) of every key code."""
        first, last = self._setup.contents.min_keycode, self._setup.contents.max_keycode
        cookie = self._xcb.xcb_get_keyboard_mapping(self._handle, first, last - first + 1)
        reply = self._xcb.xcb_get_keyboard_mapping_reply(self._handle, cookie, None)
        if not reply:
            return {}
        try:
            width = reply.contents.per_code
            all_of_them = self._xcb.xcb_get_keyboard_mapping_keysyms(reply)
            return {
                code: tuple(all_of_them[(code - first) * width : (code - first + 1) * width])
                for code in range(first, last + 1)
            }
        finally:
            self._free(reply)

    def grab_key(self, code: int, modifiers: int) -> bool:
        """Ask for a key with exactly these modifiers; False where another program has it."""
        return self._done(self._xcb.xcb_grab_key_checked(self._handle, 0, self._root, modifiers, code, _ASYNC, _ASYNC))

    def ungrab_keys(self, code: int, masks: Iterable[int]) -> None:
        """Give a key back, with each of these modifiers."""
        for mask in masks:
            self._xcb.xcb_ungrab_key(self._handle, code, self._root, mask)
        self._xcb.xcb_flush(self._handle)

    def fill(self, window: int, pixel: int) -> None:
        """Have the server itself fill what is uncovered of a window with this colour, 0xAARRGGBB."""
        value = ctypes.c_uint32(pixel)
        self._done(
            self._xcb.xcb_change_window_attributes_checked(self._handle, window, _BACK_PIXEL, ctypes.byref(value))
        )

    def watch_window(self, window: int) -> bool:
        """Tell of keys typed into this window and of its end; False where it is gone already."""
        value = ctypes.c_uint32(_KEYS_AND_STRUCTURE)
        return self._done(
            self._xcb.xcb_change_window_attributes_checked(self._handle, window, _EVENT_MASK, ctypes.byref(value))
        )

    def watch_state(self, *, on: bool) -> bool:
        """Tell which modifiers are held, even while another program holds the keyboard, and of mouse buttons.

        False where that can't be.
        """
        try:
            xkb = ctypes.CDLL("libxcb-xkb.so.1")
            extension = ctypes.c_char.in_dll(xkb, "xcb_xkb_id")
        except (OSError, ValueError):
            return False
        data = self._xcb.xcb_get_extension_data(self._handle, ctypes.byref(extension))
        if not data or not data.contents.present:
            return False
        pointer, u16 = ctypes.c_void_p, ctypes.c_uint16
        xkb.xcb_xkb_use_extension.restype = Cookie
        xkb.xcb_xkb_use_extension.argtypes = (pointer, u16, u16)
        xkb.xcb_xkb_use_extension_reply.restype = pointer
        xkb.xcb_xkb_use_extension_reply.argtypes = (pointer, Cookie, pointer)
        self._free(xkb.xcb_xkb_use_extension_reply(self._handle, xkb.xcb_xkb_use_extension(self._handle, 1, 0), None))
        select = xkb.xcb_xkb_select_events_checked
        select.restype, select.argtypes = Cookie, (pointer, u16, u16, u16, u16, u16, u16, ctypes.c_char_p)
        parts = _XKB_MODIFIER_BASE | _XKB_POINTER_BUTTONS
        which, details = 1 << _XKB_STATE_NOTIFY, struct.pack("=HH", parts, parts * on)
        self._first_xkb_event = data.contents.first_event
        return self._done(select(self._handle, _XKB_CORE_KEYBOARD, which, 0, 0, 0, 0, details))

    def read_property(self, window: int, name: str) -> tuple[int, ...]:
        """The numbers (32 bits each) of a window's property; empty where it has none."""
        cookie = self._xcb.xcb_get_property(self._handle, 0, window, self.atom(name), 0, 0, _LONGEST)
        reply = self._xcb.xcb_get_property_reply(self._handle, cookie, None)
        if not reply:
            return ()
        try:
            if reply.contents.format != 32:
                return ()
            length = reply.contents.value_len
            return struct.unpack(f"={length}I", ctypes.string_at(self._xcb.xcb_get_property_value(reply), length * 4))
        finally:
            self._free(reply)

    def write_property(self, window: int, name: str, kind: int, numbers: Iterable[int]) -> bool:
        """Replace a window's property by these numbers of type `kind`; False where the window is gone."""
        values = tuple(numbers)
        data = struct.pack(f"={len(values)}I", *values)
        return self._done(
            self._xcb.xcb_change_property_checked(
                self._handle, 0, window, self.atom(name), kind, 32, len(values), ctypes.create_string_buffer(data)
            )
        )

    def atom(self, name: str) -> int:
        """The server's number for a name."""
        cookie = self._xcb.xcb_intern_atom(self._handle, 0, len(name), name.encode())
        reply = self._xcb.xcb_intern_atom_reply(self._handle, cookie, None)
        if not reply:
            return 0
        try:
            return int(reply.contents.atom)
        finally:
            self._free(reply)

    def of_same_owner(self, window: int) -> list[int]:
        """The windows on the desktop itself, such as menus, that the owner of `window` has made."""
        reply = self._xcb.xcb_query_tree_reply(self._handle, self._xcb.xcb_query_tree(self._handle, self._root), None)
        if not reply:
            return []
        try:
            children = self._xcb.xcb_query_tree_children(reply)
            numbers = [children[place] for place in range(self._xcb.xcb_query_tree_children_length(reply))]
        finally:
            self._free(reply)
        # What is not in the mask is the same in every number that the server gave to one client.
        owner = ~self._setup.contents.resource_id_mask
        return [number for number in numbers if number & owner == window & owner]

    def kill_client(self, window: int) -> None:
        """XKillClient: the server closes the connection of the window's owner, and all its windows go."""
        self._xcb.xcb_kill_client(self._handle, window)
        self._xcb.xcb_flush(self._handle)

    def activate(self, window: int) -> None:
        """Ask the window manager to give this window the keyboard, as a task bar asks: that is not refused."""
        message = struct.pack(
            "=BBHII5I", _CLIENT_MESSAGE, 32, 0, window, self.atom("_NET_ACTIVE_WINDOW"), 2, 0, 0, 0, 0
        )
        self._xcb.xcb_send_event(self._handle, 0, self._root, _TO_MANAGER, message)
        self._xcb.xcb_flush(self._handle)

    def unmap(self, window: int) -> None:
        """Take a window off the screen."""
        self._xcb.xcb_unmap_window(self._handle, window)
        self._xcb.xcb_flush(self._handle)

    def wait(self) -> Event | None:
        """The next event that is of use; None once the display is gone. Holds no interpreter lock while it waits."""
        while event := self._xcb.xcb_wait_for_event(self._handle):
            found = self._read(event)
            # What is typed behind the door is not to stay in this process, not even as numbers of keys.
            ctypes.memset(event, 0, _EVENT_SIZE)
            self._free(event)
            if found is not None:
                return found
        return None

    def _read(self, event: "ctypes._Pointer[ctypes.c_uint8]") -> Event | None:
        kind = event[0] & 0x7F
        if kind in (KEY_PRESS, KEY_RELEASE):
            key = ctypes.cast(event, ctypes.POINTER(XKeyEvent)).contents
            return KeyEvent(kind == KEY_PRESS, key.code, key.state, key.window)
        if kind == DESTROY_NOTIFY:
            return Destroyed(ctypes.cast(event, ctypes.POINTER(ctypes.c_uint32))[2])
        if self._first_xkb_event and kind == self._first_xkb_event and event[1] == _XKB_STATE_NOTIFY:
            changed = ctypes.cast(event, ctypes.POINTER(ctypes.c_uint16))[_XKB_CHANGED]
            return StateChanged(event[_XKB_BASE_MODIFIERS], bool(changed & _XKB_POINTER_BUTTONS))
        return None

    def _done(self, cookie: Cookie) -> bool:
        error = self._xcb.xcb_request_check(self._handle, cookie)
        if error:
            self._free(error)
        return not error
