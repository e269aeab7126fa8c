"""What is left in memory: of the passphrase in the notes' process; after panic of what she typed, in every one."""

import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import start, through_empty_field
from tests.security.memory import copies, processes_of
from tests.spaces import PASSPHRASE, home_with_space

ORDINARY = "visible lighthouse"
"""Stands in an ordinary note: a search of memory that does not find it finds nothing."""
TYPED = ("hoopoe", "quillwort", "zwartbles")
QUICK = "What happened, in one line"


def parts(phrase: str) -> list[str]:
    """Each word of six letters or more, and each pair of words: none of them stands in memory for another reason."""
    words = phrase.split()
    return [word for word in words if len(word) > 5] + [f"{a} {b}" for a, b in pairwise(words)]


@pytest.fixture
def program(desktop: Desktop, person: Person, tmp_path: Path) -> Iterator[Program]:
    """Notes that stay on the screen after panic, with an ordinary note open."""
    made = start(desktop, home_with_space(tmp_path / "home", panic_after="show"))
    person.hands.key("ctrl+n")
    person.hands.type(ORDINARY)
    wait_until((made.home / "Documents/Notes" / f"{ORDINARY}.md").exists, "the ordinary note")
    assert copies(made.pid, [ORDINARY])
    yield made
    made.close()


def words_at_the_empty_field(person: Person, words: str) -> None:
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    person.hands.type(words)
    person.hands.key("Return")


def words_in_the_field(person: Person, words: str) -> None:
    person.hands.key("ctrl+f")
    person.hands.type(words)
    person.hands.key("ctrl+shift+Return")


def test_wrong_words_at_the_empty_field_leave_none_in_memory(person: Person, program: Program) -> None:
    wrong = "seven grebes under lanterns"
    words_at_the_empty_field(person, wrong)
    wait_until(program.worker, "the worker that tries them")
    program.wait_rest()
    assert copies(program.pid, parts(wrong)) == {}


def test_wrong_words_in_the_field_leave_pieces_but_never_two_words_in_a_row(person: Person, program: Program) -> None:
    """What the threat model says of the interpreter's strings: single words may stay. The whole never does."""
    wrong = "seven grebes under lanterns"
    words_in_the_field(person, wrong)
    wait_until(program.worker, "the worker that tries them")
    program.wait_rest()
    pairs = [part for part in parts(wrong) if " " in part]
    assert len(pairs) == 3
    assert copies(program.pid, pairs) == {}


def test_after_panic_no_process_of_the_desktop_holds_what_she_typed(
    desktop: Desktop, person: Person, program: Program
) -> None:
    """With a screen reader at work, which has been told and has asked; with a copy made. Words, too, that opened it."""
    # Some single words stand in any program: colours have names.
    sought = [text for text in (*TYPED, *parts(PASSPHRASE)) if not copies(program.pid, [text])]
    assert set(TYPED) < set(sought)
    person.eyes.listen("object:")
    through_empty_field(person, program, PASSPHRASE)
    worker = program.worker()
    assert worker
    field = person.eyes.find(worker, QUICK, "text")
    person.hands.type(f"{TYPED[0]} and {TYPED[1]}")
    wait_until(lambda: TYPED[1] in person.eyes.text(field), "what a screen reader reads")
    person.click(worker, "Write more", "push button")
    person.eyes.find(worker, "Draft", "label")
    person.click(worker, QUICK, "text", which=lambda thing: thing.x < 740)
    person.hands.type(TYPED[2])
    person.hands.key("ctrl+a", "ctrl+c")
    time.sleep(0.3)
    assert {text.split()[0] for text in copies(worker, TYPED)} == set(TYPED)
    person.hands.key("ctrl+F9")
    program.wait_rest()
    wait_until(lambda: desktop.windows(program.pid), "the notes")
    remaining = processes_of(desktop)
    assert {"Xvfb", "openbox", "dbus-daemon", "at-spi2-registryd"} <= set(remaining.values())
    assert program.pid in remaining
    left = {f"{name} {pid}": dict(found) for pid, name in remaining.items() if (found := copies(pid, sought))}
    assert left == {}
