"""A thread with a message queue of its own: what Windows tells a thread, it tells there. Not yet run on Windows."""

import contextlib
import ctypes
import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from companion.platform import windows_api

# winuser.h
_QUIT, _APP = 0x0012, 0x8000
_ANSWER_S = 1.0


class MessageThread:
    """`heed` is called on the thread with each message that is for no window: its number and its two values."""

    def __init__(self, name: str, heed: Callable[[int, int, int], None]) -> None:
        self._heed = heed
        self._user = windows_api.library("user32")
        self._kernel = windows_api.library("kernel32")
        self._asked: SimpleQueue[tuple[Callable[[], bool], SimpleQueue[bool]]] = SimpleQueue()
        self._ready = threading.Event()
        self._id = 0
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin; returns when the thread can be spoken to."""
        self._thread.start()
        self._ready.wait(_ANSWER_S)

    def ask(self, action: Callable[[], bool]) -> bool:
        """Do `action` on the thread: hot keys and windows belong to the thread that made them. Its answer, or False."""
        if threading.current_thread() is self._thread:
            return action()
        answer: SimpleQueue[bool] = SimpleQueue()
        self._asked.put((action, answer))
        if not self._id or not self._user.PostThreadMessageW(self._id, _APP, 0, 0):
            return False
        try:
            return answer.get(timeout=_ANSWER_S)
        except Empty:
            return False

    def close(self) -> None:
        """End the thread."""
        if self._id:
            self._user.PostThreadMessageW(self._id, _QUIT, 0, 0)
        if self._thread.is_alive() and threading.current_thread() is not self._thread:
            self._thread.join(_ANSWER_S)

    def _run(self) -> None:
        message = windows_api.Message()
        # A thread has no queue until it asks for one: what is posted before is lost.
        self._user.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)
        self._id = self._kernel.GetCurrentThreadId()
        self._ready.set()
        while self._user.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            with contextlib.suppress(Exception):
                self._take(message)

    def _take(self, message: windows_api.Message) -> None:
        if message.hwnd:
            self._user.DispatchMessageW(ctypes.byref(message))
        elif message.message == _APP:
            action, answer = self._asked.get_nowait()
            done = False
            try:
                done = action()
            finally:
                answer.put(done)
        else:
            self._heed(message.message, message.wparam, message.lparam)
