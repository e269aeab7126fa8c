"""The door, in real windows with real keys: right words, wrong words, and a second start."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import NOTES, Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import SETUP_PHRASE, start, through_empty_field, through_filled_field

SEARCH = "Search notes"
WRONG = "seven lamps under the bridge"


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    made = start(desktop, tmp_path / "home")
    yield made
    made.close()


def differing_pixels(one: Path, other: Path) -> int:
    """How many pixels differ between two screenshots."""
    from PIL import Image, ImageChops

    with Image.open(one) as first, Image.open(other) as second:
        return sum(ImageChops.difference(first, second).convert("L").point(bool).histogram()[1:])


def notes_and_settings(program: Program) -> bytes:
    """Every byte that the cover keeps."""
    kept = [*program.home.rglob("*.md"), *program.home.rglob("*.json")]
    return b"".join(path.read_bytes() for path in kept)


def test_wrong_words_in_the_field_show_nothing_and_leave_nothing(
    person: Person, program: Program, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.png", tmp_path / "after.png"
    person.hands.key("ctrl+f")
    time.sleep(0.5)
    program.desktop.screenshot(before)
    person.hands.type(WRONG)
    field = person.eyes.find(program.pid, SEARCH)
    wait_until(lambda: person.eyes.text(field) == WRONG, "the words in the field")
    person.hands.key("ctrl+shift+Return")
    wait_until(lambda: person.eyes.text(field) == "", "the cleared field")
    program.wait_rest()
    time.sleep(0.5)
    program.desktop.screenshot(after)
    # Only the text cursor, which blinks, may differ.
    assert differing_pixels(before, after) < 80
    person.hands.key("ctrl+z", "ctrl+z")
    assert person.eyes.text(field) == ""
    assert len(program.desktop.windows()) == 1
    program.close()
    assert WRONG.encode() not in notes_and_settings(program)


def test_wrong_words_in_the_empty_field_never_reach_it(person: Person, program: Program) -> None:
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    seen = []
    field = person.eyes.find(program.pid, SEARCH)
    for letter in WRONG:
        person.hands.type(letter)
        seen.append(person.eyes.text(field))
    person.hands.key("Return")
    program.wait_rest()
    person.hands.key("ctrl+z", "ctrl+a", "ctrl+c")
    person.hands.key("ctrl+n", "ctrl+v")
    person.hands.click(*person.eyes.find(program.pid, "Note text").centre, button=2)
    assert not any(word in text for text in seen for word in WRONG.split())
    note = person.eyes.text(person.eyes.find(program.pid, "Note text"))
    assert not any(word in note for word in ("seven", "lamps", "bridge"))
    assert len(program.desktop.windows()) == 1
    program.close()
    assert b"lamps" not in notes_and_settings(program)


def test_both_doors_open_the_set_up(person: Person, program: Program) -> None:
    through_filled_field(person, program, SETUP_PHRASE, tries=1)
    worker = program.worker()
    person.eyes.find(worker, "Before you begin", "label")
    person.click(worker, "Back to my notes", "push button")
    program.wait_rest()
    program.wait_window()
    # Capital letters, accents, spaces and punctuation make no difference.
    through_empty_field(person, program, SETUP_PHRASE.upper().replace(" ", "-"), tries=1)
    person.eyes.find(program.worker(), "Before you begin", "label")
    assert {program.desktop.title_of(window) for window in program.desktop.windows()} == {"Notes"}


def test_the_empty_door_closes_by_itself_at_a_click(person: Person, program: Program) -> None:
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    person.hands.type("two yellow")
    person.hands.click(*person.eyes.find(program.pid, "Note text").centre)
    field = person.eyes.find(program.pid, SEARCH)
    assert person.eyes.text(field) == ""
    assert program.worker() is None


def test_a_second_start_shows_the_first_ones_notes(desktop: Desktop, person: Person, program: Program) -> None:
    env = desktop.environment(program.home)
    second = subprocess.run([NOTES], env=env, stdin=subprocess.DEVNULL, timeout=20)
    assert second.returncode == 0
    assert len(desktop.windows()) == 1


def test_a_second_start_while_something_private_is_open_hides_it_first(
    desktop: Desktop, person: Person, program: Program
) -> None:
    through_filled_field(person, program, SETUP_PHRASE)
    worker = program.worker()
    assert worker
    env = desktop.environment(program.home)
    assert subprocess.run([NOTES], env=env, stdin=subprocess.DEVNULL, timeout=20).returncode == 0
    program.wait_rest()
    assert desktop.windows(worker) == []
    wait_until(lambda: desktop.windows(program.pid), "the notes")


def test_the_worker_dies_with_the_cover(desktop: Desktop, person: Person, program: Program) -> None:
    through_filled_field(person, program, SETUP_PHRASE)
    worker = program.worker()
    assert worker
    program.process.kill()
    program.process.wait()
    wait_until(lambda: not desktop.windows(), "the end of all windows")
    wait_until(lambda: not Path(f"/proc/{worker}").exists() or _ended(worker), "the end of the worker")


def test_not_on_this_computer_takes_away_what_the_program_made(person: Person, program: Program) -> None:
    through_filled_field(person, program, SETUP_PHRASE)
    worker = program.worker()
    person.click(worker, "Not on this computer", "push button")
    person.click(worker, "Remove it", "push button")
    wait_until(lambda: program.process.poll() is not None, "the end of Notes")
    assert list((program.home / ".local" / "share").glob("*")) == []
    assert list((program.home / "Documents" / "Notes").glob("*.md"))


def _ended(pid: int) -> bool:
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except OSError:
        return True


def test_a_second_start_calls_off_what_is_being_tried(desktop: Desktop, person: Person, program: Program) -> None:
    person.hands.key("ctrl+f")
    person.hands.type(SETUP_PHRASE)
    person.hands.key("ctrl+shift+Return")
    worker = wait_until(program.worker, "the worker")
    time.sleep(0.1)  # stopped before it is its own program it would hold its parent
    os.kill(worker, signal.SIGSTOP)
    assert subprocess.run([NOTES], env=desktop.environment(program.home), stdin=subprocess.DEVNULL).returncode == 0
    wait_until(lambda: not Path(f"/proc/{worker}").exists(), "the end of the worker")
    assert [desktop.pid_of(window) for window in desktop.windows()] == [program.pid]


@pytest.mark.parametrize("key", ["Escape", "Shift_L"])
def test_a_key_calls_off_what_is_being_tried(desktop: Desktop, person: Person, program: Program, key: str) -> None:
    person.hands.key("ctrl+f")
    person.hands.type(SETUP_PHRASE)
    person.hands.key("ctrl+shift+Return")
    worker = wait_until(program.worker, "the worker")
    time.sleep(0.1)  # stopped before it is its own program it would hold its parent
    os.kill(worker, signal.SIGSTOP)
    person.hands.key(key)
    wait_until(lambda: not Path(f"/proc/{worker}").exists(), "the end of the worker")
    assert [desktop.pid_of(window) for window in desktop.windows()] == [program.pid]
