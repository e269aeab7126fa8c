"""Windows: what it tells a window of ours about lock, sleep, logout and drives. Not yet run on a real Windows.

The window is never shown. One for messages only would not do: broadcasts pass it by.
"""

import contextlib
import ctypes
import uuid
from collections.abc import Callable
from pathlib import Path

from companion.platform import windows_api
from companion.platform.windows_messages import MessageThread

# winuser.h, wtsapi32.h, dbt.h
_QUERY_END_SESSION, _END_SESSION = 0x0011, 0x0016
_POWER_BROADCAST, _SUSPEND, _SETTING_CHANGED = 0x0218, 0x0004, 0x8013
_DEVICE_CHANGE, _REMOVED = 0x0219, 0x8004
_SESSION_CHANGE = 0x02B1
_SESSION = {2: "switch", 4: "switch", 6: "end", 7: "lock"}
"""Console disconnected, remote disconnected, logged off, locked."""
_THIS_SESSION = 0
_POP_UP = 0x80000000
# winnt.h: GUID_LIDSWITCH_STATE_CHANGE; its data is 0 where the lid is closed.
_LID = uuid.UUID("ba3e0f4d-b817-4094-a2d1-d56379e6a0f3").bytes_le


class WindowsAway:
    """Listens while it is started. `name` is what the window is called, should anybody list hidden windows."""

    def __init__(self, name: str, folder: Path, gone: Callable[[str], None]) -> None:
        self._name = name
        self._folder = folder
        self._gone = gone
        self._stopped = False
        self._lid_was_open = False
        self._window: int | None = None
        self._lid: int | None = None
        self._user = windows_api.library("user32")
        self._procedure = windows_api.WindowProcedure(self._heed)
        self._thread = MessageThread("away", lambda *_: None)

    def start(self) -> None:
        """Begin."""
        self._thread.start()
        self._thread.ask(self._open)

    def stop(self) -> None:
        """End."""
        self._stopped = True
        self._thread.ask(self._close)
        self._thread.close()

    def _open(self) -> bool:
        instance = windows_api.library("kernel32").GetModuleHandleW(None)
        kind = windows_api.WindowClass(procedure=self._procedure, instance=instance, class_name=self._name)
        self._user.RegisterClassW(ctypes.byref(kind))
        self._window = self._user.CreateWindowExW(
            0, self._name, self._name, _POP_UP, 0, 0, 0, 0, None, None, instance, None
        )
        if not self._window:
            return False
        windows_api.library("wtsapi32").WTSRegisterSessionNotification(self._window, _THIS_SESSION)
        lid = (ctypes.c_ubyte * 16).from_buffer_copy(_LID)
        self._lid = self._user.RegisterPowerSettingNotification(self._window, ctypes.byref(lid), 0)
        return True

    def _close(self) -> bool:
        if self._lid:
            self._user.UnregisterPowerSettingNotification(self._lid)
        if self._window:
            windows_api.library("wtsapi32").WTSUnRegisterSessionNotification(self._window)
            self._user.DestroyWindow(self._window)
        self._user.UnregisterClassW(self._name, windows_api.library("kernel32").GetModuleHandleW(None))
        self._lid = self._window = None
        return True

    def _heed(self, window: int | None, message: int, first: int, second: int) -> int:
        why = None
        if message == _QUERY_END_SESSION:
            return 1  # nothing here keeps the session from ending
        if message == _SESSION_CHANGE:
            why = _SESSION.get(first)
        elif message == _POWER_BROADCAST:
            why = self._power(first, second)
        elif message == _END_SESSION and first:
            why = "end"
        elif message == _DEVICE_CHANGE and first == _REMOVED and not self._folder_is_there():
            why = "folder"
        if why is not None and not self._stopped:
            # The computer sleeps, or the session ends, once this returns.
            with contextlib.suppress(Exception):
                self._gone(why)
        return int(self._user.DefWindowProcW(window, message, first, second))

    def _power(self, what: int, place: int) -> str | None:
        if what == _SUSPEND:
            return "sleep"
        if what != _SETTING_CHANGED or not place:
            return None
        told = windows_api.PowerSetting.from_address(place)
        if bytes(told.setting) != _LID:
            return None
        # It is told once for how things stand, too: a lid that is closed on a desk with a screen of its own.
        was_open, self._lid_was_open = self._lid_was_open, bool(told.data)
        return "lid" if was_open and not told.data else None

    def _folder_is_there(self) -> bool:
        try:
            return self._folder.is_dir()
        except OSError:
            return False
