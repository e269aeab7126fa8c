"""A connection to a message bus (D-Bus) that runs already: calls and signals, as the specification writes them.

Not Qt's: connecting through it waits for the bus and keeps the interpreter lock meanwhile, so that a bus which
hangs would stop the key's thread, too; and it would start a bus where none is.
"""

import contextlib
import os
import socket
import struct
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote

from companion.platform.bus_values import Reader, call, padding

_LARGEST = 1 << 20
"""Bytes of a message. What is listened for here is far smaller."""
_LINE = 1024
_INT = array("i").itemsize
_BESIDE = socket.CMSG_SPACE(4 * _INT)
"""Room for the descriptors that come with a message; the system closes those that find none."""
_REPLY, _ERROR, _SIGNAL = 2, 3, 4
_NO_REPLY, _NO_START = 1, 2
_PATH, _INTERFACE, _MEMBER, _REPLY_TO, _SIGNATURE = 1, 2, 3, 5, 8
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus")


class BusError(Exception):
    """No bus, one that refuses, or the end of the connection."""


@dataclass
class Message:
    """One message, as far as it matters here. `descriptors` are closed after it was handled, unless taken out."""

    kind: int
    path: str
    interface: str
    member: str
    reply_to: int
    body: tuple[Any, ...]
    descriptors: list[int] = field(default_factory=list)


def session_addresses() -> list[str]:
    """Where the user's bus listens, as far as the environment tells; none is ever started."""
    told = os.environ.get("DBUS_SESSION_BUS_ADDRESS") or "unix:runtime=yes"
    return list(_sockets(told))


def system_addresses() -> list[str]:
    """Where the computer's bus listens."""
    told = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS")
    return list(_sockets(told or "unix:path=/run/dbus/system_bus_socket;unix:path=/var/run/dbus/system_bus_socket"))


def _sockets(addresses: str) -> Iterator[str]:
    """The local sockets among them. Everything else would be the network, or the start of a program."""
    for address in addresses.split(";"):
        transport, _, told = address.partition(":")
        values = {key: unquote(value) for key, _, value in (pair.partition("=") for pair in told.split(","))}
        if transport != "unix":
            continue
        if path := values.get("path"):
            yield path
        elif name := values.get("abstract"):
            yield f"\0{name}"
        elif values.get("runtime") == "yes" and (folder := os.environ.get("XDG_RUNTIME_DIR")):
            yield f"{folder}/bus"


class Bus:
    """One connection, used by one thread; only `close` may be called from another."""

    def __init__(self, on_signal: Callable[[Message], None]) -> None:
        self._on_signal = on_signal
        self._socket = socket.socket(socket.AF_UNIX)
        self._closed = False
        self._serial = 0

    def connect(self, addresses: list[str], *, descriptors: bool = False) -> None:
        """Join the first bus that answers, waiting as long as it takes. Raises BusError where there is none."""
        if not any(self._reach(address) for address in addresses):
            raise BusError
        if self._closed:
            raise BusError
        self._say(f"\0AUTH EXTERNAL {str(os.geteuid()).encode().hex()}\r\n")
        if not self._line().startswith(b"OK "):
            raise BusError
        if descriptors:
            self._say("NEGOTIATE_UNIX_FD\r\n")
            self._line()
        self._say("BEGIN\r\n")
        if self.call(*_BUS, "Hello") is None:
            raise BusError

    def match(self, **rule: str) -> None:
        """Ask for signals that fit the rule; the answer is not waited for. Raises BusError."""
        text = ",".join(f"{key}='{value}'" for key, value in {"type": "signal", **rule}.items())
        self._send(_NO_REPLY, *_BUS, "AddMatch", text)

    def call(self, service: str, path: str, interface: str, member: str, *values: str | int) -> Message | None:
        """Call and wait for the answer, heeding signals meanwhile; None where it was refused.

        Values are strings, or whole numbers of 32 bits. Raises BusError.
        """
        serial = self._send(0, service, path, interface, member, *values)
        while True:
            message = self._receive()
            if message.reply_to == serial and message.kind in {_REPLY, _ERROR}:
                if message.kind == _REPLY:
                    return message
                _drop(message)
                return None
            self._heed(message)

    def listen(self) -> None:
        """Heed signals until the connection ends. Raises BusError then."""
        while True:
            self._heed(self._receive())

    def close(self) -> None:
        """End the connection; whoever waits on it goes on with a BusError. From any thread."""
        self._closed = True
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)

    def release(self) -> None:
        """Free the socket; on the thread that used it."""
        self._socket.close()

    def _reach(self, address: str) -> bool:
        # Where the queue of a bus that takes nobody is full, connecting would wait with nothing to end it.
        self._socket.setblocking(False)
        try:
            self._socket.connect(address)
        except (OSError, ValueError):
            return False
        self._socket.setblocking(True)
        return True

    def _heed(self, message: Message) -> None:
        try:
            if message.kind == _SIGNAL:
                self._on_signal(message)
        finally:
            _drop(message)

    def _say(self, text: str) -> None:
        self._write(text.encode("ascii"))

    def _line(self) -> bytes:
        line = bytearray()
        while not line.endswith(b"\r\n"):
            if len(line) > _LINE:
                raise BusError
            line += self._read(1, [])
        return bytes(line)

    def _send(self, flags: int, service: str, path: str, interface: str, member: str, *values: str | int) -> int:
        self._serial += 1
        self._write(call(flags | _NO_START, self._serial, (service, path, interface, member), values))
        return self._serial

    def _write(self, piece: bytes) -> None:
        try:
            self._socket.sendall(piece)
        except OSError as error:
            raise BusError from error

    def _read(self, size: int, descriptors: list[int]) -> bytes:
        """Exactly `size` bytes, so that descriptors are those of the message that is being read."""
        piece = bytearray()
        while len(piece) < size:
            try:
                # Not socket.recv_fds, which forgets the flag: the worker would inherit what arrives.
                more, beside, _, _ = self._socket.recvmsg(size - len(piece), _BESIDE, socket.MSG_CMSG_CLOEXEC)
            except OSError as error:
                raise BusError from error
            for level, kind, found in beside:
                if (level, kind) == (socket.SOL_SOCKET, socket.SCM_RIGHTS):
                    descriptors += array("i", found[: len(found) - len(found) % _INT])
            if not more:
                raise BusError
            piece += more
        return bytes(piece)

    def _receive(self) -> Message:
        descriptors: list[int] = []
        try:
            return self._message(descriptors)
        except (struct.error, LookupError, TypeError, ValueError, RecursionError) as error:
            _close(descriptors)
            raise BusError from error
        except BusError:
            _close(descriptors)
            raise

    def _message(self, descriptors: list[int]) -> Message:
        start = self._read(16, descriptors)
        order = "<" if start[:1] == b"l" else ">"
        body_size, _, fields_size = struct.unpack_from(f"{order}III", start, 4)
        gap = padding(fields_size, 8)
        if max(body_size, fields_size) > _LARGEST:
            raise BusError
        rest = self._read(fields_size + gap + body_size, descriptors)
        fields = dict(Reader(start + rest, order, at=12).read("a(yv)")[0])
        body = Reader(rest[fields_size + gap :], order).read(str(fields.get(_SIGNATURE, "")))
        path, interface, member = (str(fields.get(code, "")) for code in (_PATH, _INTERFACE, _MEMBER))
        return Message(start[1], path, interface, member, int(fields.get(_REPLY_TO, 0)), body, descriptors)


def _drop(message: Message) -> None:
    _close(message.descriptors)


def _close(descriptors: list[int]) -> None:
    while descriptors:
        with contextlib.suppress(OSError):
            os.close(descriptors.pop())
