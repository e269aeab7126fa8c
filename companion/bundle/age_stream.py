"""The payload of an age v1 file: STREAM with ChaCha20-Poly1305 over chunks of 64 KiB.

Nonce: 11 bytes big-endian counter and one byte that is 1 for the last chunk. No empty last chunk
unless the whole payload is empty. One chunk is held in memory, whatever the length.
"""

import os
from types import TracebackType
from typing import Protocol, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from companion.bundle.age_header import ByteSource
from companion.bundle.errors import DamagedFile, NotAge

CHUNK = 64 * 1024
TAG = 16
NONCE = 16


class ByteSink(Protocol):
    """Anything with write(data)."""

    def write(self, data: bytes, /) -> object:
        """Takes all of `data`."""


def read_up_to(source: ByteSource, size: int) -> bytes:
    """Exactly `size` bytes, fewer only at the end of the source."""
    data = source.read(size)
    if len(data) == size or not data:
        return data
    parts = [data]
    missing = size - len(data)
    while missing and (data := source.read(missing)):
        parts.append(data)
        missing -= len(data)
    return b"".join(parts)


class Writer:
    """Encrypts what is written into `sink`. close() writes the last chunk and leaves the sink open."""

    def __init__(self, file_key: bytes, sink: ByteSink) -> None:
        nonce = os.urandom(NONCE)
        sink.write(nonce)
        self._cipher = _cipher(file_key, nonce)
        self._sink = sink
        self._held = bytearray()
        self._counter = 0
        self._closed = False

    def write(self, data: bytes) -> int:
        """Takes all of `data`; returns its length."""
        if self._closed:
            raise ValueError("already closed")
        view = memoryview(data)
        # A full chunk is held back until more comes: it may turn out to be the last one.
        while len(self._held) + len(view) > CHUNK:
            taken = CHUNK - len(self._held)
            self._held += view[:taken]
            view = view[taken:]
            self._emit(last=False)
        self._held += view
        return len(data)

    def close(self) -> None:
        """Writes the last chunk. A second call does nothing."""
        if not self._closed:
            self._closed = True
            self._emit(last=True)

    def _emit(self, *, last: bool) -> None:
        self._sink.write(self._cipher.encrypt(_nonce(self._counter, last=last), bytes(self._held), None))
        self._held.clear()
        self._counter += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes only after success: what failed stays without an end and cannot be opened."""
        if kind is None:
            self.close()


class Reader:
    """Decrypts `source`. What read() returns is authentic; the end is authentic once b"" came.

    read() raises DamagedFile where a chunk is altered, missing, out of order, or follows the last.
    """

    def __init__(self, file_key: bytes, source: ByteSource) -> None:
        nonce = read_up_to(source, NONCE)
        if len(nonce) != NONCE:
            raise NotAge
        self._cipher = _cipher(file_key, nonce)
        self._source = source
        self._ready = memoryview(b"")
        self._counter = 0
        self._ended = False

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes (all that is left if negative), fewer only at the end."""
        parts: list[memoryview] = []
        missing = size
        while missing != 0:
            if not self._ready and not self._next():
                break
            part = self._ready if missing < 0 else self._ready[:missing]
            self._ready = self._ready[len(part) :]
            missing -= len(part) if missing > 0 else 0
            parts.append(part)
        return b"".join(parts)

    def _next(self) -> bool:
        """Makes the next chunk ready; False at the authentic end."""
        if self._ended:
            if self._source.read(1):
                raise DamagedFile
            return False
        sealed = read_up_to(self._source, CHUNK + TAG)
        if len(sealed) < TAG:
            raise DamagedFile
        chunk = None if len(sealed) < CHUNK + TAG else self._open(sealed, last=False)
        if chunk is None:
            chunk = self._open(sealed, last=True)
            if chunk is None or (not chunk and self._counter > 0):
                raise DamagedFile
            self._ended = True
        self._counter += 1
        self._ready = memoryview(chunk)
        return bool(chunk) or self._next()

    def _open(self, sealed: bytes, *, last: bool) -> bytes | None:
        try:
            return self._cipher.decrypt(_nonce(self._counter, last=last), sealed, None)
        except InvalidTag:
            return None


def _cipher(file_key: bytes, nonce: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt=nonce, info=b"payload").derive(file_key))


def _nonce(counter: int, *, last: bool) -> bytes:
    return counter.to_bytes(11, "big") + (b"\x01" if last else b"\x00")
