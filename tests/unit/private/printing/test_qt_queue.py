"""The way of Windows and macOS, run here against the service of this system."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.private.printing.qt_queue import QtQueue
from companion.private.printing.queue import CannotPrint, Printer
from tests.unit.private.printing.service import NAME, REFUSES, aside

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_usual_printer_comes_first_and_takes_the_list(spool: Path, qtbot: QtBot) -> None:
    queue = QtQueue()
    assert aside(queue.printers) == (Printer(NAME, NAME), Printer(REFUSES, REFUSES))
    assert aside(lambda: queue.send(Printer(NAME, NAME), "<p>Passport</p>", b"", "Notes")) is None
    qtbot.waitUntil(lambda: any(spool.glob("d00001-001")), timeout=20000)
    qtbot.waitUntil((spool / "c00001").exists, timeout=20000)
    assert (spool / "d00001-001").read_bytes().startswith(b"%PDF-")
    assert b"Notes" in (spool / "c00001").read_bytes()


def test_a_printer_that_is_gone_is_told(spool: Path) -> None:
    given = aside(lambda: QtQueue().send(Printer("Attic", "Attic"), "<p>x</p>", b"", "Notes"))
    assert isinstance(given, CannotPrint)
    assert not list(spool.glob("d*"))
