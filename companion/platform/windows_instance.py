"""Windows: one running program for each user, session and data folder. Not yet run on a real Windows.

The name is that of an event: it is held while its holder lives, leaves no file, and being set is all that can be
said to it.
"""

import ctypes
import threading
from collections.abc import Callable

from companion.platform import windows_api

# winerror.h, winbase.h, winnt.h
_ALREADY_EXISTS = 183
_SIGNALLED, _FOR_EVER = 0, 0xFFFFFFFF
_QUERY_TOKEN, _TOKEN_USER = 0x0008, 1


class EventName:
    """Holds the name. `poked` is called on a thread."""

    def __init__(self, name: str, poked: Callable[[], None]) -> None:
        # In the session's own names: a window in another session could not be shown here.
        self._name = f"Local\\{name}"
        self._poked = poked
        self._kernel = windows_api.library("kernel32")
        self._event: int | None = None
        self._released = False
        self._thread: threading.Thread | None = None

    def claim(self) -> bool:
        """Take the name; False where another process of this user has it, which is then told to show itself."""
        event = self._kernel.CreateEventW(None, 0, 0, self._name)
        taken = windows_api.last_error() == _ALREADY_EXISTS
        if not event:
            # Somebody else holds something of that name: start all the same.
            return True
        if taken:
            self._kernel.SetEvent(event)
            self._kernel.CloseHandle(event)
            return False
        self._event = event
        self._thread = threading.Thread(target=self._listen, args=(event,), name="instance", daemon=True)
        self._thread.start()
        return True

    def release(self) -> None:
        """Give the name up."""
        event, self._event = self._event, None
        if event is None or self._thread is None:
            return
        self._released = True
        self._kernel.SetEvent(event)
        self._thread.join(1)
        self._kernel.CloseHandle(event)

    def _listen(self, event: int) -> None:
        while self._kernel.WaitForSingleObject(event, _FOR_EVER) == _SIGNALLED and not self._released:
            self._poked()


def user_id() -> str:
    """The user's security identifier as text; empty where the system does not say."""
    kernel, security = windows_api.library("kernel32"), windows_api.library("advapi32")
    token = windows_api.HANDLE()
    if not security.OpenProcessToken(kernel.GetCurrentProcess(), _QUERY_TOKEN, ctypes.byref(token)):
        return ""
    room, length = ctypes.create_string_buffer(256), windows_api.DWORD()
    text = windows_api.PTR()
    try:
        if not security.GetTokenInformation(token, _TOKEN_USER, ctypes.byref(room), len(room), ctypes.byref(length)):
            return ""
        owner = windows_api.SidAndAttributes.from_buffer(room)
        if not security.ConvertSidToStringSidW(owner.sid, ctypes.byref(text)) or not text.value:
            return ""
        found = ctypes.wstring_at(text.value)
        kernel.LocalFree(text)
        return found
    finally:
        kernel.CloseHandle(token)
