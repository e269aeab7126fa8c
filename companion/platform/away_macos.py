"""macOS: the screen is locked, the computer goes to sleep. Not yet run on a real Mac.

A change of user without a lock, the lid of a computer that stays awake, and the stick that is pulled are not told.
"""

import contextlib
import ctypes
import threading
from collections.abc import Callable

from companion.platform import macos_api

_LOCKED = b"com.apple.screenIsLocked"
_UTF8 = 0x08000100  # CFString.h
_DELIVER_AT_ONCE = 4  # CFNotificationCenter.h
_OBSERVER = 1
"""Any number but 0: by it the center knows what to take back."""
# IOMessage.h
_CAN_SLEEP, _WILL_SLEEP = 0xE0000270, 0xE0000280
_START_S = 1.0


class MacAway:
    """Listens while it is started."""

    def __init__(self, gone: Callable[[str], None]) -> None:
        self._gone = gone
        self._stopped = False
        self._core = macos_api.library("core")
        self._io = macos_api.library("io")
        # Kept: what is called from outside must not be collected.
        self._notice = macos_api.NoticeProcedure(lambda *_: self._tell("lock"))
        self._power = macos_api.PowerProcedure(self._on_power)
        self._root = 0
        self._loop: int | None = None
        self._running = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="power", daemon=True)

    def start(self) -> None:
        """Begin."""
        name = self._core.CFStringCreateWithCString(None, _LOCKED, _UTF8)
        center = self._core.CFNotificationCenterGetDistributedCenter()
        self._core.CFNotificationCenterAddObserver(center, _OBSERVER, self._notice, name, None, _DELIVER_AT_ONCE)
        self._core.CFRelease(name)
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._stopped = True
        center = self._core.CFNotificationCenterGetDistributedCenter()
        self._core.CFNotificationCenterRemoveEveryObserver(center, _OBSERVER)
        self._running.wait(_START_S)
        if self._loop:
            self._core.CFRunLoopStop(self._loop)
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(_START_S)

    def _follow(self) -> None:
        port, notifier = ctypes.c_void_p(), ctypes.c_uint32()
        self._root = self._io.IORegisterForSystemPower(None, ctypes.byref(port), self._power, ctypes.byref(notifier))
        if not self._root:
            self._running.set()
            return
        self._loop = self._core.CFRunLoopGetCurrent()
        source = self._io.IONotificationPortGetRunLoopSource(port)
        self._core.CFRunLoopAddSource(self._loop, source, macos_api.constant("core", "kCFRunLoopDefaultMode"))
        self._running.set()
        self._core.CFRunLoopRun()
        self._io.IODeregisterForSystemPower(ctypes.byref(notifier))

    def _on_power(self, _data: int | None, _service: int, message: int, change: int | None) -> None:
        if message == _WILL_SLEEP:
            self._tell("sleep")
        if message in (_CAN_SLEEP, _WILL_SLEEP):
            # It sleeps once this is said, or 30 seconds later.
            self._io.IOAllowPowerChange(self._root, change or 0)

    def _tell(self, why: str) -> None:
        if not self._stopped:
            with contextlib.suppress(Exception):
                self._gone(why)
