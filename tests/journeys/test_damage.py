"""Damaged files, after the right words: a plain page says so, and nothing is overwritten."""

from pathlib import Path

from companion import footprint
from tests.desktop import Desktop, wait_until
from tests.eyes import Person
from tests.journeys.steps import start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space


def data(home: Path) -> Path:
    return home / ".local" / "share" / "notes"


def contents(home: Path) -> dict[str, bytes]:
    return {name: (data(home) / name).read_bytes() for name in footprint.NAMES}


def spoil(path: Path, offset: int, length: int) -> None:
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(bytes(length))


def test_a_damaged_container_is_said_and_left_alone(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_space(tmp_path / "home")
    for name in footprint.CONTAINERS:
        spoil(data(home) / name, 100, 40_000)
    program = start(desktop, home)
    before = contents(home)
    through_filled_field(person, program, PASSPHRASE)
    pid = program.worker()
    assert pid
    person.eyes.find(pid, "This can't be opened just now", "label")
    person.eyes.find(pid, "Your words were right. Nothing was changed and nothing was overwritten.", "label")
    person.click(pid, "Close", "push button")
    program.wait_rest()
    wait_until(lambda: desktop.windows(program.pid), "the notes")
    assert contents(home) == before


def test_one_bad_half_of_the_map_is_healed_unseen(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_space(tmp_path / "home")
    whole = (data(home) / footprint.MAP).read_bytes()
    spoil(data(home) / footprint.MAP, 10, 100)
    program = start(desktop, home)
    through_filled_field(person, program, PASSPHRASE)
    person.eyes.find(program.worker(), "Start", "list item")
    assert (data(home) / footprint.MAP).read_bytes() == whole


def test_two_bad_halves_still_open_and_are_said(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_space(tmp_path / "home")
    path = data(home) / footprint.MAP
    for half in (0, footprint.MAP_SIZE // 2):
        # The sums are wrong; the slots are as they were.
        spoil(path, half + footprint.MAP_SIZE // 2 - 16, 16)
    before = path.read_bytes()
    program = start(desktop, home)
    through_filled_field(person, program, PASSPHRASE)
    pid = program.worker()
    assert pid
    person.eyes.find(pid, "Start", "list item")
    assert any("damaged" in thing.name for thing in person.eyes.things(pid) if thing.role == "label")
    assert path.read_bytes() == before
