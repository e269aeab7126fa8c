"""What this computer still shows: a copy cut off by hiding is tidied up; what was left is removed when she says so."""

from pathlib import Path

from companion.bundle.part_file import part_file
from companion.private.still_shows.written import What, WrittenPlaces
from tests.desktop import Desktop, wait_until
from tests.eyes import Person
from tests.journeys.steps import gone, section, shift_three_times, start, through_filled_field
from tests.spaces import PASSPHRASE, make_space

COPY = "recipes.dat"


def home_with_leftovers(home: Path) -> Path:
    """A photo was saved from the space, and another program opened it since."""
    vault = make_space(home)
    (home / "Pictures").mkdir()
    with part_file(home / "Pictures" / "gate.jpg", WrittenPlaces(vault).writing(What.FILE)) as sink:
        sink.write(b"photo" * 1000)
    vault.close()
    (home / ".local" / "share" / "recently-used.xbel").write_text(
        f'<xbel>\n  <bookmark href="file://{home}/list.txt"/>\n  <bookmark href="file://{home}/Pictures/gate.jpg"/>\n</xbel>'
    )
    return home


def remove(person: Person, pid: int, button: str, yes: str, said: str) -> None:
    """Press the button, read the question, say yes."""
    person.click(pid, button, "push button")
    person.click(pid, yes, "push button")
    person.eyes.find(pid, said, "label")


def test_a_copy_cut_off_and_what_was_left(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_leftovers(tmp_path / "home")
    stick = tmp_path / "stick"
    stick.mkdir()

    program = start(desktop, home)
    through_filled_field(person, program, PASSPHRASE)
    pid = section(person, program, "Make a copy")
    person.click(pid, "Choose a place", "push button")
    person.fill(pid, "Folder", str(stick))
    person.hands.key("Return")
    person.click(pid, "Choose this folder", "push button")
    person.click(pid, "Make the copy", "push button", which=lambda thing: thing.enabled)
    part = stick / f"{COPY}.part"
    wait_until(part.exists, "the beginning of the copy", pause=0.001)
    shift_three_times(person)
    gone(program, pid)
    assert part.exists(), "it was done before it was cut off"
    assert part.read_bytes()[:3] in (b"", b"age")

    again = start(desktop, home)
    through_filled_field(person, again, PASSPHRASE)
    assert again.worker()
    wait_until(lambda: not part.exists(), "the removal of the rest")
    assert list(stick.iterdir()) == []

    pid = section(person, again, "This computer")
    person.eyes.find(pid, "What this computer still shows", "label")
    remove(person, pid, "Take it off the list …", "Take it off the list", "It is off the list.")
    assert "gate.jpg" not in (home / ".local" / "share" / "recently-used.xbel").read_text()
    assert "list.txt" in (home / ".local" / "share" / "recently-used.xbel").read_text()
    assert (home / "Pictures" / "gate.jpg").exists()
    remove(person, pid, "Remove it …", "Remove it", "It is removed.")
    assert list((home / "Pictures").iterdir()) == []
    person.eyes.find(pid, "Windows", "radio button")
    person.click(pid, "Windows", "radio button")
    person.eyes.find(pid, "Family reports", "label")
    shift_three_times(person)
    gone(again, pid)
