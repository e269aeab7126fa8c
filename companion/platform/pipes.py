"""Two anonymous pipes as one stream: where a process can't inherit a socket, its standard input and output."""

import contextlib
import os
import threading
from typing import Protocol


class Waiting(Protocol):
    """What the system knows of a pipe's reading end, given as a descriptor."""

    def read(self, descriptor: int, buffer: memoryview) -> int:
        """Wait for bytes and put them into `buffer`; how many, 0 at the end of the stream. Raises OSError."""

    def wait(self, descriptor: int) -> None:
        """Return when there is something to read, at the end of the stream, or after `cancel`."""

    def is_ready(self, descriptor: int) -> bool:
        """Whether a read would return at once: with bytes, or with the end of the stream."""

    def cancel(self, thread: int) -> None:
        """Let a `wait` on this thread (its native id) return."""


class PipeStream:
    """Has the methods of a socket that a channel needs. Reads one pipe, writes the other; owns both descriptors."""

    def __init__(self, read: int, write: int, waiting: Waiting) -> None:
        self._read, self._write = read, write
        self._waiting = waiting
        self._waits_on = 0
        self._left = threading.Event()
        self._left.set()
        self._closed = False

    def fileno(self) -> int:
        """The descriptor to read from: a child's standard input."""
        return self._read

    @property
    def output(self) -> int:
        """The descriptor to write to: a child's standard output."""
        return self._write

    def sendall(self, data: "bytes | bytearray") -> None:
        """Write all of it. Raises OSError."""
        with memoryview(data) as left:
            done = 0
            while done < len(left):
                done += os.write(self._write, left[done:])

    def recv_into(self, buffer: memoryview) -> int:
        """Wait for something to read; how many bytes came, 0 at the end. Raises OSError."""
        return self._waiting.read(self._read, buffer)

    def is_ready(self) -> bool:
        """Whether a read would return at once. Not while another thread waits."""
        return self._left.is_set() and self._waiting.is_ready(self._read)

    def wait(self) -> bool:
        """On a thread of one's own: whether there is something to read, or the end; False once this is closed."""
        self._left.clear()
        self._waits_on = threading.get_native_id()
        try:
            if not self._closed:
                self._waiting.wait(self._read)
        finally:
            self._left.set()
        return not self._closed

    def close(self) -> None:
        """Close both ends. May be called twice."""
        if self._closed:
            return
        self._closed = True
        # A pipe that a thread waits on can't be closed: that would wait, too.
        for _ in range(1000):
            if self._left.is_set():
                break
            self._waiting.cancel(self._waits_on)
            self._left.wait(0.001)
        for descriptor in (self._read, self._write):
            with contextlib.suppress(OSError):
                os.close(descriptor)
