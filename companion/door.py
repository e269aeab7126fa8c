"""The two ends of the socket between the cover and its worker: messages, life and death.

The worker is this same program, started with the same argument list. What makes it the worker is its
standard input: one end of a socket pair whose other end its parent holds. Everything crosses there. On Windows
two pipes stand for the socket pair, as standard input and output.

A message is a frame: length of the body in 4 bytes, big-endian; one byte for its kind; the body. A SECRET
frame's body is raw bytes, so that a passphrase never becomes a string; every other body is a JSON object.
"""

import contextlib
import json
import os
import select
import socket
import stat
import struct
import subprocess
import sys
from enum import IntEnum
from pathlib import Path
from typing import Any, Protocol

from companion.platform import memory
from companion.platform.pipes import PipeStream

_HEADER = struct.Struct(">IB")
MAX_BODY = 64 * 1024
"""The longest body, in bytes."""


class Kind(IntEnum):
    """What a message says. C: from the cover, W: from the worker."""

    HELLO = 1
    """C: folder, language, theme, geometry: all that the worker needs to look like the cover."""
    PREPARE = 2
    """C: make the files that every installation has, then end."""
    SECRET = 3
    """C: what was typed at the door."""
    OPENED = 4
    """W: a private window is mapped: {"window": id, "key": str, "after": "hide" | "show", "shift": bool, "idle": s}.

    `shift`: whether Shift three times hides it. `idle`: seconds without ACTIVE after which it must go; 0 for never.
    """
    KEY = 5
    """W: use these from now on: {"key": str, "after": str, "shift": bool, "idle": s, "rehearse": bool}."""
    GRANTED = 6
    """C: whether the system grants the key: {"key": str, "ok": bool}."""
    PRESSED = 7
    """C: the key was pressed while it is being rehearsed. W: so it was, inside the window."""
    PANIC = 8
    """W: gone; the cover does the rest."""
    LEAVE = 9
    """W: back to the notes: {"remove": bool}; with `remove`, take away what the program made, then end."""
    ACTIVE = 10
    """W: somebody is there: a key, the pointer or a screen reader. At most one in five seconds."""
    WINDOW = 11
    """W: one more private window is mapped, a dialog: {"window": id}."""
    READ = 12
    """From the worker to a process of its own, before it starts: read files of this kind: {"what": str}."""


class ChannelError(Exception):
    """The other end is gone or does not speak the protocol."""


class Stream(Protocol):
    """What a channel needs of a socket, or of what stands for one."""

    def fileno(self) -> int:
        """The descriptor to read from."""

    def sendall(self, data: bytes | bytearray, /) -> None:
        """Write all of it."""

    def recv_into(self, buffer: memoryview, /) -> int:
        """Wait for bytes; how many came, 0 at the end."""

    def close(self) -> None:
        """Close it."""


class Channel:
    """One end. Not for two threads at once, except `send`, which writes one frame in one call.

    What arrives stays in one buffer, locked in memory, until it is handed out; nothing of it stays behind.
    """

    def __init__(self, stream: Stream) -> None:
        self.stream = stream
        self._buffer = bytearray(_HEADER.size + MAX_BODY)
        self._used = 0
        memory.lock(self._buffer)

    def fileno(self) -> int:
        """The descriptor, for a notifier."""
        return self.stream.fileno()

    def send(self, kind: Kind, **values: Any) -> None:
        """Send one message. Raises ChannelError where the other end is gone."""
        self.send_bytes(kind, json.dumps(values).encode())

    def send_bytes(self, kind: Kind, body: bytes | bytearray) -> None:
        """Send one frame with a raw body. Raises ChannelError."""
        frame = bytearray(_HEADER.size + len(body))
        memory.lock(frame)
        _HEADER.pack_into(frame, 0, len(body), kind)
        with memoryview(frame) as room:
            room[_HEADER.size :] = body
        try:
            self.stream.sendall(frame)
        except OSError as error:
            raise ChannelError from error
        finally:
            wipe(frame)

    def receive(self) -> tuple[Kind, dict[str, Any] | bytearray]:
        """Wait for one message. Raises ChannelError at the end of the stream or on nonsense."""
        while (message := self._next()) is None:
            self._read()
        return message

    def receive_ready(self) -> list[tuple[Kind, dict[str, Any] | bytearray]]:
        """All messages that have arrived, after at most one read. Raises ChannelError as `receive` does."""
        if self.is_ready():
            self._read()
        messages = []
        while (message := self._next()) is not None:
            messages.append(message)
        return messages

    def is_ready(self) -> bool:
        """Whether something has arrived, or the end of the stream."""
        if isinstance(self.stream, PipeStream):
            return self.stream.is_ready()
        try:
            return bool(select.select([self.stream], [], [], 0)[0])
        except (OSError, ValueError) as error:
            raise ChannelError from error

    def close(self) -> None:
        """Close this end."""
        with contextlib.suppress(OSError):
            self.stream.close()
        wipe(self._buffer)

    def _read(self) -> None:
        try:
            with memoryview(self._buffer) as room:
                count = self.stream.recv_into(room[self._used :])
        except OSError as error:
            raise ChannelError from error
        if not count:
            raise ChannelError
        self._used += count

    def _next(self) -> tuple[Kind, dict[str, Any] | bytearray] | None:
        if self._used < _HEADER.size:
            return None
        length, number = _HEADER.unpack_from(self._buffer)
        if length > MAX_BODY:
            raise ChannelError
        end = _HEADER.size + length
        if self._used < end:
            return None
        body = bytearray(length)
        if number == Kind.SECRET:
            memory.lock(body)
        with memoryview(self._buffer) as room, memoryview(body) as copy:
            copy[:] = room[_HEADER.size : end]
            left = self._used - end
            room[:left] = room[end : self._used]
            room[left : self._used] = bytes(end)
        self._used = left
        try:
            kind = Kind(number)
            if kind is Kind.SECRET:
                return kind, body
            values = json.loads(body)
        except ValueError as error:
            raise ChannelError from error
        if not isinstance(values, dict):
            raise ChannelError
        return kind, values


def wipe(secret: bytearray) -> None:
    """Overwrite a buffer in place; it need not stay in memory any more."""
    secret[:] = bytes(len(secret))
    memory.unlock(secret)


def pair() -> tuple[Channel, Stream]:
    """The cover's channel and what becomes the worker's standard input, and its output where `output` says so."""
    if sys.platform == "win32":
        from companion.platform import windows_start

        ours, theirs = windows_start.pair()
    else:
        ours, theirs = socket.socketpair()
    return Channel(ours), theirs


def output(theirs: Stream) -> int:
    """The worker's standard output, as subprocess.Popen takes it."""
    return theirs.output if isinstance(theirs, PipeStream) else subprocess.DEVNULL


def inherited() -> tuple[Channel, int] | None:
    """The worker's channel and its parent's process id, or None in a process that nobody made a worker.

    Standard input must be one end of a Unix socket pair that was made by the process's own parent, or, on Windows,
    with standard output a pair of its pipes.
    """
    if sys.platform == "win32":
        from companion.platform import windows_start

        found = windows_start.inherited()
        return (Channel(found[0]), found[1]) if found is not None else None
    try:
        if not stat.S_ISSOCK(os.fstat(0).st_mode):
            return None
        sock = socket.socket(fileno=os.dup(0))
    except OSError:
        return None
    parent = _pair_maker(sock)
    # A worker that wants files read may not be looked into, and may be gone by now. Its process is no window then:
    # it ends as soon as it sees that its parent is another.
    if parent is None or not (_is_to_read(sock) or (parent == os.getppid() and _same_program(parent))):
        sock.close()
        return None
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    return Channel(sock), parent


def _is_to_read(sock: socket.socket) -> bool:
    """Whether a message of the kind READ waits there."""
    begins = b'{"what": '
    try:
        head = sock.recv(_HEADER.size + len(begins), socket.MSG_PEEK | socket.MSG_DONTWAIT)
    except OSError:
        return False
    return head[_HEADER.size - 1 :] == bytes((Kind.READ,)) + begins


def _same_program(parent: int) -> bool:
    """Whether the parent runs this very program: other launchers give their children a socket pair, too."""
    if sys.platform != "linux":
        return True
    try:
        same_words = Path(f"/proc/{parent}/cmdline").read_bytes() == Path("/proc/self/cmdline").read_bytes()
        return same_words and Path(f"/proc/{parent}/exe").samefile("/proc/self/exe")
    except OSError:
        return False


def _pair_maker(sock: socket.socket) -> int | None:
    if sock.family != socket.AF_UNIX or sock.getsockname() or sock.type != socket.SOCK_STREAM:
        return None
    try:
        if sys.platform == "darwin":
            # The numbers of SOL_LOCAL and LOCAL_PEERPID in sys/un.h, which Python does not name.
            return int(struct.unpack("i", sock.getsockopt(0, 2, 4))[0])
        return int(struct.unpack("iII", sock.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))[0])
    except OSError:
        return None
