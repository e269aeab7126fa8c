"""Printers on Linux: the system's own list of them, and a job handed over from memory.

Qt's way would write each job to a file in the temporary folder first, and look around in the network for printers
that nobody set up, in the window's thread.
"""

import ctypes
from contextlib import suppress
from functools import cache
from typing import Any

from companion.private.printing.queue import CannotPrint, Printer

_LIBRARY = "libcups.so.2"
_PATIENCE_MS = 5000
_DISCOVERED = 0x1000000
"""Printers that stand in no list of this computer, and would be asked for in the network."""
_CONTINUE = 100
_LAST_GOOD = 0xFF
_PIECE = 64 * 1024


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Destination(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


_OnDestination = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_uint, ctypes.POINTER(_Destination))
_OnPassword = ctypes.CFUNCTYPE(
    ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_void_p
)
_no_password = _OnPassword(lambda *_: None)
"""A printer that wants a password gets none: the library would ask at a terminal. It keeps this for each thread."""


class CupsQueue:
    """The printers that were set up on this computer. Every call here may take seconds: call it in a thread."""

    def printers(self) -> tuple[Printer, ...]:
        """All of them, the one used most first; () where there is no such service."""
        library = _service()
        if library is None:
            return ()
        library.cupsSetPasswordCB2(_no_password, None)
        found: dict[str, tuple[bool, Printer]] = {}

        def take(_data: int, _flags: int, destination: Any) -> int:
            here = destination.contents
            name = here.name.decode(errors="replace")
            if not here.instance:
                said = {here.options[n].name: here.options[n].value for n in range(here.num_options)}
                label = (said.get(b"printer-info") or b"").decode(errors="replace").strip()
                found[name] = (bool(here.is_default), Printer(name, label or name))
            return 1

        library.cupsEnumDests(0, _PATIENCE_MS, None, 0, _DISCOVERED, _OnDestination(take), None)
        return tuple(printer for _, printer in sorted(found.values(), key=_order))

    def send(self, printer: Printer, html: str, pdf: bytes, job: str) -> None:
        """Hand the file over under the name `job`. Raises CannotPrint; then nothing is printed."""
        del html  # what is sent is the file
        library = _service()
        if library is None:
            raise CannotPrint
        library.cupsSetPasswordCB2(_no_password, None)
        queue, title = printer.name.encode(), job.encode()
        number = library.cupsCreateJob(None, queue, title, 0, None)
        if not number:
            raise CannotPrint
        try:
            _write(library, queue, number, title, pdf)
        except CannotPrint:
            library.cupsCancelJob(queue, number)
            raise


def _write(library: Any, queue: bytes, number: int, title: bytes, pdf: bytes) -> None:
    if library.cupsStartDocument(None, queue, number, title, b"application/pdf", 1) != _CONTINUE:
        raise CannotPrint
    for begin in range(0, len(pdf), _PIECE):
        piece = pdf[begin : begin + _PIECE]
        if library.cupsWriteRequestData(None, piece, len(piece)) != _CONTINUE:
            raise CannotPrint
    if library.cupsFinishDocument(None, queue) > _LAST_GOOD:
        raise CannotPrint


def _order(found: tuple[bool, Printer]) -> tuple[bool, str]:
    default, printer = found
    return (not default, printer.label.casefold())


def _service() -> Any:
    """The library where this computer's own service answers; None where it would be asked over a network."""
    library = _library()
    return library if library is not None and library.cupsServer().startswith(b"/") else None


@cache
def _library() -> Any:
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(_LIBRARY)
        text, number, size, pointer = ctypes.c_char_p, ctypes.c_int, ctypes.c_size_t, ctypes.c_void_p
        library.cupsEnumDests.argtypes = (
            ctypes.c_uint, number, pointer, ctypes.c_uint, ctypes.c_uint, _OnDestination, pointer,
        )  # fmt: skip
        library.cupsCreateJob.argtypes = (pointer, text, text, number, pointer)
        library.cupsStartDocument.argtypes = (pointer, text, number, text, text, number)
        library.cupsWriteRequestData.argtypes = (pointer, text, size)
        library.cupsFinishDocument.argtypes = (pointer, text)
        library.cupsCancelJob.argtypes = (text, number)
        library.cupsSetPasswordCB2.argtypes = (_OnPassword, pointer)
        library.cupsServer.restype = text
        return library
    return None
