"""Values as a message bus writes them: aligned, their types in a signature beside them."""

import struct
from collections.abc import Sequence
from typing import Any

# Codes of the specification, and of the module struct.
_FIXED = dict(zip("ybnqiuxtdh", "BIhHiIqQdI", strict=True))
_ALIGNMENT = {"v": 1, "g": 1, "s": 4, "o": 4, "a": 4, "(": 8, "{": 8}
_CLOSING = {"(": ")", "{": "}"}
_PATH, _INTERFACE, _MEMBER, _SERVICE, _SIGNATURE = 1, 2, 3, 6, 8
_VERSION = 1


def padding(size: int, alignment: int) -> int:
    """Bytes from `size` to the next multiple of `alignment`."""
    return -size % alignment


class Reader:
    """Takes values from a message, or from a part of it that begins at a multiple of 8."""

    def __init__(self, data: bytes, order: str, at: int = 0) -> None:
        self._data = data
        self._order = order
        self._at = at

    def read(self, signature: str) -> tuple[Any, ...]:
        """The values of these types. Raises struct.error, LookupError, ValueError or RecursionError on nonsense."""
        values, at = [], 0
        while at < len(signature):
            end = _end(signature, at)
            values.append(self._value(signature[at:end]))
            at = end
        return tuple(values)

    def _value(self, kind: str) -> Any:
        self._align(kind[0])
        match kind[0]:
            case "s" | "o":
                return self._text(self._unpack("I"))
            case "g":
                return self._text(self._unpack("B"))
            case "v":
                return self.read(self._text(self._unpack("B")))[0]
            case "a":
                return self._array(kind[1:])
            case "(" | "{":
                return self.read(kind[1:-1])
            case "b":
                return bool(self._unpack("I"))
            case fixed:
                return self._unpack(_FIXED[fixed])

    def _array(self, kind: str) -> Any:
        size = self._unpack("I")
        self._align(kind[0])
        end = self._at + size
        values = []
        while self._at < end:
            values.append(self._value(kind))
        return dict(values) if kind[0] == "{" else values

    def _text(self, size: int) -> str:
        text = self._data[self._at : self._at + size]
        self._at += size + 1
        if self._at > len(self._data):
            raise IndexError
        return text.decode()

    def _unpack(self, code: str) -> Any:
        (value,) = struct.unpack_from(self._order + code, self._data, self._at)
        self._at += struct.calcsize(f"={code}")
        return value

    def _align(self, kind: str) -> None:
        alignment = _ALIGNMENT.get(kind) or struct.calcsize(f"={_FIXED[kind]}")
        self._at += padding(self._at, alignment)


def _end(signature: str, at: int) -> int:
    """Where the one complete type that begins at `at` ends."""
    while signature[at] == "a":
        at += 1
    closing = _CLOSING.get(signature[at])
    if closing is None:
        return at + 1
    at += 1
    if signature[at] == closing:
        raise ValueError
    while signature[at] != closing:
        at = _end(signature, at)
    return at + 1


def call(flags: int, serial: int, to: tuple[str, str, str, str], values: Sequence[str | int]) -> bytes:
    """A method call. `to`: service, path, interface, member; `values`: strings, or whole numbers of 32 bits."""
    service, path, interface, member = to
    signature = "".join("s" if isinstance(value, str) else "u" for value in values)
    body = bytearray()
    for value in values:
        body += bytes(padding(len(body), 4))
        body += _string(value) if isinstance(value, str) else struct.pack("<I", value)
    fields = bytearray()
    told = ((_PATH, "o", path), (_INTERFACE, "s", interface), (_MEMBER, "s", member), (_SERVICE, "s", service))
    for code, kind, text in told:
        fields += bytes(padding(len(fields), 8)) + bytes((code, 1)) + kind.encode() + b"\0" + _string(text)
    if signature:
        fields += bytes(padding(len(fields), 8)) + bytes((_SIGNATURE, 1)) + b"g\0"
        fields += bytes((len(signature),)) + signature.encode() + b"\0"
    start = struct.pack("<cBBBIII", b"l", 1, flags, _VERSION, len(body), serial, len(fields))
    return start + bytes(fields) + bytes(padding(len(fields), 8)) + bytes(body)


def _string(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("<I", len(raw)) + raw + b"\0"
