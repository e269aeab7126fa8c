"""The life of a reading process: load what it needs, shut itself in, answer until the other end is gone."""

import os
from typing import Protocol

from companion.decoding.frames import (
    MAX_CONTENT,
    MAX_SIDE,
    READY,
    REQUEST,
    Asked,
    Sheet,
    Stream,
    pack_answer,
    receive,
)
from companion.decoding.kinds import Reads
from companion.platform import confined

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space: a photo of 50 megapixels needs about half."""
SECONDS = 240
"""Of processor time, for all that one process reads."""
_BEHIND = 10


class Reader(Protocol):
    """Photos or Pages."""

    def open(self, content: bytearray) -> None:
        """The file that is drawn from now on. May raise anything."""

    def draw(self, asked: Asked) -> tuple[Sheet, bytes]:
        """The sheet and its pixels. May raise anything."""


def serve(stream: Stream, what: str) -> None:
    """Answer until the other end is gone. `what` is a Reads; a ValueError where it is none."""
    if hasattr(os, "nice"):
        # Her window comes first.
        os.nice(_BEHIND)
    reader = _reader(Reads(what))
    if not confined.confine(MEMORY, SECONDS):
        return
    # Nothing is found or closed any more: this process ends without looking back.
    try:
        stream.sendall(READY)
        while True:
            _answer(stream, reader)
    except (OSError, EOFError):
        os._exit(0)


def _reader(kind: Reads) -> Reader:
    if kind is Reads.PAGES:
        from companion.decoding.pages import Pages

        return Pages()
    from companion.decoding.photos import Photos

    return Photos(kind)


def _answer(stream: Stream, reader: Reader) -> None:
    asked = Asked(*REQUEST.unpack(bytes(receive(stream, REQUEST.size))))
    if asked.size > MAX_CONTENT or not 1 <= asked.longest <= MAX_SIDE:
        raise EOFError
    content = receive(stream, asked.size)
    try:
        if content:
            reader.open(content)
        sheet, pixels = reader.draw(asked)
    except Exception:  # noqa: BLE001 - whatever is wrong with a file, the next one may be sound
        stream.sendall(pack_answer(None))
        return
    stream.sendall(pack_answer(sheet))
    stream.sendall(pixels)
