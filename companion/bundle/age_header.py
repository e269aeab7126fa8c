"""The text header of an age v1 file (C2SP age.md): strict reading, one way of writing.

The header is a version line, stanzas ("-> type args" and a base64 body in lines of 64 columns),
and a line "--- " with the header's MAC. Base64 is canonical and has no padding.
"""

import base64
import binascii
import hmac
import re
from dataclasses import dataclass
from typing import Protocol

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from companion.bundle.errors import DamagedFile, NotAge

VERSION_LINE = b"age-encryption.org/v1"
MAX_HEADER = 64 * 1024
"""The most bytes a header may have; far more than any real one."""
COLUMNS = 64
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")


class ByteSource(Protocol):
    """Anything with read(n) -> at most n bytes, fewer or none at its end."""

    def read(self, size: int, /) -> bytes:
        """Up to `size` bytes, b"" at the end."""


@dataclass(frozen=True)
class Stanza:
    """One wrapped file key: the arguments (type first) and the body."""

    arguments: tuple[str, ...]
    body: bytes


@dataclass(frozen=True)
class Header:
    """The stanzas, the MAC, and the exact bytes that the MAC covers."""

    stanzas: tuple[Stanza, ...]
    mac: bytes
    covered: bytes

    def verify(self, file_key: bytes) -> None:
        """Raises DamagedFile unless the MAC fits the header under this file key."""
        if not hmac.compare_digest(_mac(file_key, self.covered), self.mac):
            raise DamagedFile


def encode64(data: bytes) -> bytes:
    """Standard base64 without padding."""
    return base64.b64encode(data).rstrip(b"=")


def decode64(text: bytes) -> bytes:
    """The bytes; raises NotAge for padding, foreign characters, or a form that is not canonical."""
    try:
        data = base64.b64decode(text + b"=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise NotAge from error
    if encode64(data) != text:
        raise NotAge
    return data


def format_header(stanza: Stanza, file_key: bytes) -> bytes:
    """The whole header with this one stanza, its MAC line and the newline after it."""
    body = encode64(stanza.body)
    lines = [VERSION_LINE, b"-> " + " ".join(stanza.arguments).encode("ascii")]
    lines += [body[i : i + COLUMNS] for i in range(0, len(body), COLUMNS)]
    if len(body) % COLUMNS == 0:
        lines.append(b"")
    covered = b"\n".join(lines) + b"\n---"
    return covered + b" " + encode64(_mac(file_key, covered)) + b"\n"


def read_header(source: ByteSource) -> Header:
    """Reads up to and including the MAC line, and not a byte more. Raises NotAge."""
    lines = _Lines(source)
    if lines.next() != VERSION_LINE:
        raise NotAge
    stanzas: list[Stanza] = []
    line = lines.next()
    while line.startswith(b"-> "):
        stanzas.append(_stanza(line, lines))
        line = lines.next()
    if not stanzas or not line.startswith(b"--- "):
        raise NotAge
    mac = decode64(line[4:])
    if len(mac) != SHA256.digest_size:
        raise NotAge
    covered = bytes(lines.seen[: len(lines.seen) - len(line) - 1]) + b"---"
    return Header(tuple(stanzas), mac, covered)


class _Lines:
    """Lines of a source, byte by byte, so that nothing after the header is consumed."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self.seen = bytearray()

    def next(self) -> bytes:
        start = len(self.seen)
        while len(self.seen) < MAX_HEADER:
            byte = self._source.read(1)
            if not byte:
                raise NotAge
            self.seen += byte
            if byte == b"\n":
                return bytes(self.seen[start:-1])
            if len(self.seen) <= len(VERSION_LINE) and not VERSION_LINE.startswith(self.seen):
                raise NotAge  # not an age file at all: no need to read on
        raise NotAge


def _stanza(line: bytes, lines: _Lines) -> Stanza:
    arguments = line[3:].split(b" ")
    if not all(_ARGUMENT.fullmatch(argument) for argument in arguments):
        raise NotAge
    body = b""
    while True:
        part = lines.next()
        if len(part) > COLUMNS:
            raise NotAge
        if len(part) == COLUMNS:
            body += decode64(part)
            continue
        return Stanza(tuple(argument.decode("ascii") for argument in arguments), body + decode64(part))


def _mac(file_key: bytes, covered: bytes) -> bytes:
    key = HKDF(SHA256(), 32, salt=None, info=b"header").derive(file_key)
    return hmac.digest(key, covered, "sha256")
