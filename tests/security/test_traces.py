"""An installation with a private space and one without look alike on disk."""

import os
import stat
from pathlib import Path

from companion import footprint
from tests.desktop import ROOT, Desktop
from tests.eyes import Person
from tests.journeys.steps import gone, section, shift_three_times, start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space


def shape(home: Path) -> dict[str, tuple[int, int]]:
    """Name, mode and size of every file of the home folder, the notes' own content aside."""
    found = {}
    for path in sorted(home.rglob("*")):
        status = path.lstat()
        size = status.st_size if path.name in footprint.NAMES else 0
        found[str(path.relative_to(home))] = (stat.S_IFMT(status.st_mode) | stat.S_IMODE(status.st_mode), size)
    return found


def times(home: Path) -> set[float]:
    data = home / ".local" / "share" / "notes"
    return {(data / name).stat().st_mtime for name in footprint.NAMES}


def last_note(home: Path) -> float:
    return max(path.stat().st_mtime for path in (home / "Documents" / "Notes").glob("*.md"))


def test_used_and_unused_look_alike_even_after_panic(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    unused = start(desktop, tmp_path / "unused")
    unused.close()
    used = start(desktop, home_with_space(tmp_path / "used"))
    through_filled_field(person, used, PASSPHRASE)
    pid = used.worker()
    assert pid
    person.click(pid, "What happened, in one line", "text")
    person.hands.type("A canary sings in the cellar")
    shift_three_times(person)
    gone(used, pid)
    for home in (tmp_path / "unused", tmp_path / "used"):
        # One more ordinary start and end, as both would see.
        again = start(desktop, home)
        person.hands.key("ctrl+q")
        again.process.wait(10)
    assert shape(tmp_path / "unused") == shape(tmp_path / "used")
    for home in (tmp_path / "unused", tmp_path / "used"):
        assert times(home) == {last_note(home)}
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"canary" not in path.read_bytes(), path


def test_nothing_is_written_outside_the_notes_and_the_data_folder(desktop: Desktop, tmp_path: Path) -> None:
    program = start(desktop, tmp_path / "home")
    program.close()
    top = {str(path.relative_to(tmp_path / "home")) for path in (tmp_path / "home").rglob("*") if path.is_file()}
    assert {os.path.dirname(name) for name in top} == {"Documents/Notes", ".local/share/notes"}  # noqa: PTH120


def compiled() -> dict[Path, int]:
    """Every compiled file of the program, and when it was written."""
    return {path: path.stat().st_mtime_ns for path in (ROOT / "companion").rglob("*.pyc")}


def test_no_compiled_file_tells_which_part_was_first_used_when(
    desktop: Desktop, person: Person, tmp_path: Path
) -> None:
    cache = ROOT / "companion" / "private" / "contacts" / "__pycache__"
    for path in cache.glob("page.*.pyc"):
        path.unlink()
    before = compiled()
    program = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, program, PASSPHRASE)
    section(person, program, "People")
    person.hands.key("ctrl+F9")
    program.process.wait(10)
    assert compiled() == before
