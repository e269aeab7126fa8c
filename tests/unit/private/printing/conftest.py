"""A print service where a test asks for one; no other test meets one that this computer has."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.private.printing.service import PROGRAM, print_service


@pytest.fixture(autouse=True)
def no_printers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "localhost:631")


@pytest.fixture
def spool(tmp_path: Path, no_printers: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What the service has been sent. Nothing may be left in the folder for temporary files."""
    if not PROGRAM:
        pytest.skip("needs cupsd")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    with print_service(tmp_path / "service") as socket:
        monkeypatch.setenv("CUPS_SERVER", str(socket))
        monkeypatch.setenv("TMPDIR", str(temporary))
        yield tmp_path / "service" / "spool"
        assert list(temporary.iterdir()) == []
