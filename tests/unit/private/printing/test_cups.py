"""A list goes to a real print service from memory: under a neutral name, whole, and by no file of ours."""

import socket
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from companion.private.printing.cups import CupsQueue
from companion.private.printing.pages import pdf
from companion.private.printing.queue import CannotPrint, Printer
from tests.unit.private.printing.service import LABEL, NAME, REFUSES, aside

pytestmark = pytest.mark.usefixtures("qapp")
HALL = Printer(NAME, LABEL)


def test_a_list_is_handed_over_as_it_is(spool: Path, qtbot: QtBot) -> None:
    queue, sheet = CupsQueue(), pdf("<p>Passport</p>")
    assert aside(queue.printers) == (HALL, Printer(REFUSES, REFUSES))
    assert aside(lambda: queue.send(HALL, "", sheet.data, "Notes")) is None
    assert (spool / "d00001-001").read_bytes() == sheet.data
    qtbot.waitUntil((spool / "c00001").exists, timeout=20000)
    job = (spool / "c00001").read_bytes()
    assert b"Notes" in job
    assert b"Passport" not in job


@pytest.mark.parametrize("name", [REFUSES, "Attic"])
def test_a_printer_that_is_gone_or_refuses_is_told(spool: Path, name: str) -> None:
    given = aside(lambda: CupsQueue().send(Printer(name, name), "", b"%PDF-", "Notes"))
    assert isinstance(given, CannotPrint)
    assert not list(spool.glob("d*"))


def test_no_service_over_a_network_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as far:
        far.setblocking(False)
        monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{far.getsockname()[1]}")
        assert aside(CupsQueue().printers) == ()
        assert isinstance(aside(lambda: CupsQueue().send(HALL, "", b"%PDF-", "Notes")), CannotPrint)
        with pytest.raises(BlockingIOError):  # nobody has knocked
            far.accept()
