"""Windows' message queues of threads, faked: what is posted to a thread is what it gets."""

import threading
from queue import SimpleQueue
from typing import Any

from companion.platform.windows_api import Message
from tests.unit.platform.system_calls import Calls

QUIT = 0x0012  # winuser.h


class Queues:
    """One queue for each thread that asked for one by PeekMessageW."""

    def __init__(self, calls: Calls) -> None:
        self.of_thread: dict[int, SimpleQueue[tuple[int | None, int, int, int]]] = {}
        calls.answers |= {
            "PeekMessageW": self._peek,
            "GetMessageW": self._get,
            "PostThreadMessageW": self._post,
            "GetCurrentThreadId": threading.get_native_id,
        }

    def send(self, message: int, first: int = 0, second: int = 0) -> None:
        """The system tells the newest thread."""
        self._post(list(self.of_thread)[-1], message, first, second)

    def _peek(self, *_: Any) -> int:
        self.of_thread[threading.get_native_id()] = SimpleQueue()
        return 0

    def _post(self, thread: int, message: int, first: int, second: int) -> int:
        if thread not in self.of_thread:
            return 0
        self.of_thread[thread].put((None, message, first, second))
        return 1

    def _get(self, reference: Any, *_: Any) -> int:
        message: Message = reference._obj
        _, message.message, message.wparam, message.lparam = self.of_thread[threading.get_native_id()].get(timeout=10)
        message.hwnd = None
        return int(message.message != QUIT)
