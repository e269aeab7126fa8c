"""Files of any size: constant memory, nothing outside the containers, and a kill in the middle."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from companion import footprint
from companion.vault.pages import LOCK_BYTE, PAGE
from companion.vault.vault import Vault
from tests.unit.vault.house import WORDS, House
from tests.unit.vault.large import Noise

ROOT = Path(__file__).parents[3]
MIB = 1024 * 1024
LONG = os.environ.get("NOTES_TEST_LONG") == "1"


def sizes(house: House) -> list[int]:
    return [(house.folder / name).stat().st_size for name in footprint.CONTAINERS]


def large(house: House, size: int, count: int) -> subprocess.Popen[bytes]:
    arguments = [sys.executable, "-m", "tests.unit.vault.large", house.folder, str(size), str(count)]
    return subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.timeout(3000)
@pytest.mark.parametrize(("size", "count"), [(1024 * MIB, 1), (512 * MIB, 4)] if LONG else [(80 * MIB, 2)])
def test_a_large_file_takes_little_memory(house: House, size: int, count: int) -> None:
    run = large(house, size, count)
    out, err = run.communicate()
    assert (run.returncode, err) == (0, b"")
    assert int(out) < 60 * 1024
    one, two = sizes(house)
    assert one == two
    assert count * size < one < count * size * 1.02 + 8 * MIB
    vault = house.open()
    assert [file.size for file in vault.attachments.all()] == [5, size]
    assert sizes(house) == [one, one]
    if LONG:
        # Past 1 GiB, where the library never writes the page that it locks at.
        assert vault.check().sentences == ()
        assert vault.new_key(bytearray(WORDS.encode()), WORDS)
        assert vault.check().sentences == ()
        for name in footprint.CONTAINERS:
            with (house.folder / name).open("rb") as file:
                file.seek(LOCK_BYTE)
                assert len(set(file.read(PAGE))) > 250
    vault.close()


def open_files(process: int) -> set[str]:
    found = set()
    for link in Path(f"/proc/{process}/fd").iterdir():
        try:
            found.add(str(link.readlink()))
        except OSError:
            continue
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc")
def test_nothing_is_written_elsewhere(house: House, tmp_path: Path) -> None:
    run = large(house, 60 * MIB, 1)
    opened: set[str] = set()
    names: set[str] = set()
    while run.poll() is None:
        opened |= open_files(run.pid)
        names |= {path.name for path in house.folder.iterdir()}
        time.sleep(0.005)
    assert (run.returncode, run.stderr.read()) == (0, b"")
    run.stdout.close()
    run.stderr.close()
    assert names == set(footprint.NAMES)
    written = {name for name in opened if name.startswith("/") and not name.startswith(("/proc", "/dev", sys.prefix))}
    inside = {str(house.folder.resolve() / name) for name in footprint.NAMES}
    assert written & inside
    assert {name for name in written - inside if str(tmp_path.resolve()) in name or "/tmp" in name} == set()


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9])
def test_killed_while_a_large_file_is_added(house: House, share: float) -> None:
    before = sizes(house)[0]
    run = large(house, 30 * MIB, 1)
    aim = before + int(share * 30 * MIB)
    while max(sizes(house)) < aim and run.poll() is None:
        time.sleep(0.001)
    run.kill()
    run.communicate()
    one, two = sizes(house)
    assert abs(one - two) <= 24 * MIB  # two commits and what the database had begun to write
    footprint.even_sizes(house.folder, seconds=60)  # as the notes do
    assert sizes(house) == [max(one, two)] * 2
    house.installation.heal()
    assert sizes(house) == [max(one, two)] * 2
    vault = house.open()
    assert sizes(house) == [max(one, two)] * 2
    vault.journal.verify()
    assert vault.check().sound
    assert all(len(vault.attachments.content(file)) == file.size for file in vault.attachments.all())
    vault.close()
    house.look()


def test_the_closed_container_follows_closely(vault: Vault, house: House) -> None:
    apart = []

    def told(_: int) -> None:
        one, two = sizes(house)
        apart.append(abs(one - two))

    vault.attachments.add("x", "a", Noise(50 * MIB, 0), progress=told)
    assert max(apart) <= 20 * MIB
    one, two = sizes(house)
    assert one == two
    assert one % MIB == 0
