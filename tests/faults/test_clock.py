"""A clock set back, dates after 2038, and times of files that do not fit 32 bits: order and lists stay right."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.common import When
from companion.domain.journal import Incident
from companion.vault import attachments, journal
from tests.faults.changes import Stage, attached, incident, made_bytes, number_id, used
from tests.faults.children import looked_at
from tests.faults.facts import start
from tests.unit.vault.house import House

LATE = 2**31 + 1000
"""Seconds since 1970: in January 2038, past what 32 bits with a sign hold."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    used(tmp_path / "data")
    return tmp_path / "data"


def at(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """Let the clock show another moment."""
    for module in (journal, attachments):
        monkeypatch.setattr(module, "now", lambda: moment)


def test_a_clock_set_back_a_year(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(folder)
    vault = stage.open()
    at(monkeypatch, "2026-06-01T10:00:00+02:00")
    vault.journal.add(incident(1, "first"))
    attached(stage, 1, made_bytes(1, 100)).make()
    at(monkeypatch, "2025-06-01T10:00:00+02:00")
    vault.journal.add(incident(2, "second"))
    vault.journal.add(incident(1, "corrected"))
    vault.journal.withdraw(incident(2).id)
    attached(stage, 2, made_bytes(2, 100)).make()
    stage.close()
    vault = stage.open()
    vault.journal.verify()
    links = vault.journal.chain()
    assert [link.sequence for link in links] == list(range(1, len(links) + 1))
    times = [link.written_at[:4] for link in links[-4:]]
    assert times == ["2026", "2025", "2025", "2025"]
    history = vault.journal.history(incident(1).id)
    assert [(entry.revision, entry.written_at[:4]) for entry in history] == [(1, "2026"), (2, "2025")]
    assert [entry.revision for entry in vault.journal.history(incident(2).id)] == [1, 2]
    assert vault.journal.history(incident(2).id)[-1].withdrawn
    shown = vault.journal.entries()
    assert [entry.incident.happened.sort_key() for entry in shown] == sorted(
        (entry.incident.happened.sort_key() for entry in shown), reverse=True
    )
    names = [file.name for file in vault.attachments.of(number_id(1))]
    assert names == ["99.jpg", "1.jpg", "2.jpg"]
    stage.close()
    assert looked_at(folder)[1] == []


def test_files_are_newer_than_the_clock(folder: Path) -> None:
    later = datetime.now(UTC).timestamp() + 365 * 86400
    for name in footprint.NAMES:
        os.utime(folder / name, (later, later))
    assert looked_at(folder)[1] == []
    house = House(folder)
    vault = house.open()
    vault.journal.add(incident(3))
    vault.close()
    assert looked_at(folder)[1] == []


def test_what_happens_after_2038(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(folder)
    vault = stage.open()
    moments = ("2038-01-19T03:14:08+00:00", "2106-02-07T06:28:16+00:00", "9998-12-31T23:59:59+14:00")
    for number, moment in enumerate(moments):
        at(monkeypatch, moment)
        vault.journal.add(Incident(number_id(500 + number), When(date=moment[:10], time="10:00"), summary=moment))
        attached(stage, number, made_bytes(number, 10)).make()
    stage.close()
    vault = stage.open()
    vault.journal.verify()
    assert [entry.written_at for entry in vault.journal.entries()[:3]] == list(reversed(moments))
    added = {file.added_at for file in vault.attachments.of(number_id(1))}
    assert set(moments) <= added
    stage.close()
    assert looked_at(folder)[1] == []


@pytest.mark.parametrize("stamp", [LATE, 2**32 + 1000, 1, -86400])
def test_times_of_files_beyond_32_bits_and_before_1970(folder: Path, stamp: int) -> None:
    footprint.even_times(folder, float(stamp))
    house = House(folder)
    start(house)
    vault = house.open()
    vault.journal.add(incident(3))
    vault.close()
    assert looked_at(folder)[1] == []
    # Times that passed stay as the notes have them; from a time to come the files fall back to the present, all alike.
    found = {int((folder / name).stat().st_mtime) for name in footprint.NAMES}
    assert len(found) == 1
    assert found == {stamp} or stamp > datetime.now(UTC).timestamp()


def test_a_file_system_whose_times_end_early(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.utime

    def utime(path: Path, times: tuple[float, float]) -> None:
        if times[0] >= 2**31:
            raise OverflowError("timestamp out of range for platform time_t")
        real(path, times)

    footprint.even_times(folder, float(LATE))
    monkeypatch.setattr(os, "utime", utime)
    house = House(folder)
    start(house)
    vault = house.open()
    vault.journal.add(incident(3))
    vault.close()
    monkeypatch.undo()
    assert looked_at(folder)[1] == []
