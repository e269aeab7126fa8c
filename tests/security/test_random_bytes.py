"""What lies on the disk can't be told from random bytes, used or not, grown or not, and after a panic."""

import io
import os
import random
import signal
import struct
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from companion import footprint
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.slots import SLOT_SIZE, SlotContent, SlotKind, seal
from companion.vault.vault import Vault
from tests.desktop import ROOT
from tests.security.scans import PAGE, byte_positions, differences, findings
from tests.unit.vault.house import WORDS, House

SECOND = "pillow candle orange"
TEXT = "He waited outside again. "
JOURNAL_START = bytes.fromhex("d9d505f920a163d7")
States = dict[str, House]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    """An installation in each state, under its name."""
    folder = tmp_path_factory.mktemp("states")
    made = {"unused": House(folder / "unused").create()}
    made["one space"] = made["unused"].copy(folder / "one")
    fill(made["one space"].finish(WORDS))
    made["two spaces"] = made["one space"].copy(folder / "two")
    fill(made["two spaces"].finish(SECOND))
    made["grown"] = made["one space"].copy(folder / "grown")
    grow(made["grown"].open())
    made["killed while writing"] = made["one space"].copy(folder / "killed")
    kill_while_writing(made["killed while writing"].folder)
    made["the next visit"] = made["killed while writing"].copy(folder / "next")
    made["the next visit"].installation.heal()
    made["the next visit"].open().close()
    return made


def fill(vault: Vault) -> None:
    """Some records, with much that stands in them again and again."""
    vault.records.save_many([Contact(new_id(), name=f"Marta {n}", note=TEXT * 4) for n in range(100)])
    for n in range(10):
        vault.journal.add(Incident(new_id(), summary=f"{TEXT} {n}", what=TEXT * 20))
    vault.close()


def grow(vault: Vault) -> None:
    """More records and files than fit: one of zeros, one of text."""
    vault.records.save_many([Contact(new_id(), name=f"Anna {n}", note=TEXT * 20) for n in range(300)])
    vault.attachments.add(new_id(), "zeros.bmp", io.BytesIO(bytes(2_500_000)))
    vault.attachments.add(new_id(), "text.txt", io.BytesIO(TEXT.encode() * 20_000))
    vault.close()


def kill_while_writing(folder: Path) -> None:
    """SIGKILL at a moment when a journal counts, after the container has grown."""
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.unit.vault.writer", folder], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert writer.stdout is not None
    while not writer.stdout.readline().startswith(b"attachment"):
        pass
    for _ in range(10_000):
        writer.send_signal(signal.SIGSTOP)
        os.waitpid(writer.pid, os.WUNTRACED)
        if any(journal.startswith(JOURNAL_START) for journal in journals(folder)):
            break
        writer.send_signal(signal.SIGCONT)
        time.sleep(0.0005)
    writer.kill()
    writer.stdout.close()
    assert writer.wait() == -signal.SIGKILL


def journals(folder: Path) -> list[bytes]:
    return [(folder / name).read_bytes() for name in footprint.JOURNALS]


@cache
def scanned(data: bytes) -> list[str]:
    """Once for what stands in several states."""
    return findings(data)


def containers(house: House) -> list[bytes]:
    return [(house.folder / name).read_bytes() for name in footprint.CONTAINERS]


NAMES = ("unused", "one space", "two spaces", "grown", "killed while writing", "the next visit")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("number", [0, 1])
def test_a_container_can_not_be_told_from_random_bytes(states: States, name: str, number: int) -> None:
    assert scanned(containers(states[name])[number]) == []


@pytest.mark.parametrize("name", NAMES)
def test_nor_can_the_map(states: States, name: str) -> None:
    slots = (states[name].folder / footprint.MAP).read_bytes()
    assert slots[:4096] == slots[4096:]
    assert findings(slots[:4096]) == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_tells_the_two_containers_apart(states: States, name: str) -> None:
    """Whether none, one or both are used: but for a journal that a kill left, and then till the next visit."""
    house = states[name]
    assert differences(*containers(house)) == []
    if name != "killed while writing":
        house.look()
        assert same_outside(house)


def same_outside(house: House) -> bool:
    """Whether mode, size and time of change of both containers are the same."""
    one, two = ((house.folder / name).stat() for name in footprint.CONTAINERS)
    return (one.st_mode, one.st_size, one.st_mtime_ns) == (two.st_mode, two.st_size, two.st_mtime_ns)


def test_nor_right_after_set_up(states: States, tmp_path: Path) -> None:
    house = states["unused"].copy(tmp_path / "new")
    house.finish(WORDS).close()
    house.look()
    assert same_outside(house)


def test_size_tells_only_that_something_grew(states: States) -> None:
    sizes = {name: {len(data) for data in containers(states[name])} for name in NAMES}
    assert sizes["unused"] == sizes["one space"] == sizes["two spaces"] == {footprint.CONTAINER_SIZE}
    assert min(sizes["grown"]) > footprint.CONTAINER_SIZE


def test_either_container_may_be_the_first_to_be_used(tmp_path: Path) -> None:
    """24 set-ups all alike by chance: 1 in 8 million."""
    first = {House(tmp_path / str(n)).create().ticket()._content.container for n in range(24)}
    assert first == {0, 1}


def test_a_visit_without_a_change_changes_no_byte_of_either(states: States, tmp_path: Path) -> None:
    house = states["one space"].copy(tmp_path / "visited")
    before = containers(house)
    house.open().close()
    assert containers(house) == before


def test_every_place_of_a_used_slot_is_as_of_random_bytes() -> None:
    chance, sealed = random.Random(2026), bytearray()
    for n in range(512):
        content = SlotContent(SlotKind.SPACE, n % 2, (5, 0, 7, 2), data_key=bytes(32))
        # Its first 32 bytes come from the key and the place alone: another key for each.
        sealed += seal(content, bytearray(chance.randbytes(32)), bytes(32), n % 8)
    assert byte_positions(bytes(sealed), SLOT_SIZE) == []
    assert findings(bytes(sealed)) == []


def test_what_a_kill_leaves_in_a_journal(states: States) -> None:
    """A head and page numbers that can be read, and old pages as they were: encrypted."""
    (journal,) = [data for data in journals(states["killed while writing"].folder) if data.startswith(JOURNAL_START)]
    pages, sector, page = struct.unpack_from(">III", journal, 16)
    assert page == PAGE
    records = [journal[at : at + PAGE + 8] for at in range(sector, len(journal) - PAGE - 7, PAGE + 8)]
    assert records
    assert all(0 < int.from_bytes(record[:4], "big") <= pages for record in records)
    assert findings(b"".join(record[4:-4] for record in records)) == []
    assert journals(states["the next visit"].folder) == [b"", b""]
