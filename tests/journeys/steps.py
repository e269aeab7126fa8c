"""Steps of a journey, each done with keys and clicks from outside the program."""

import time
from pathlib import Path

from companion.identity import load
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person

SETUP_PHRASE = load().setup_phrase
GO_ON = "Go on"
MISSES: list[int] = []
"""One for each time that the door did not open at once: the run names their number at its end."""


def start(desktop: Desktop, home: Path, **environment: str) -> Program:
    """Notes, up and at rest: the files that every installation has are made."""
    program = Program(desktop, home, **environment)
    window = program.wait_window()
    wait_until(lambda: desktop.has_focus(window), "the focus")
    history = home / ".local" / "share" / "notes" / "history.map"
    wait_until(history.exists, "the files of every installation")
    wait_until(lambda: list((home / "Documents" / "Notes").glob("*.md")), "the first note")
    program.wait_rest()
    return program


def through_filled_field(person: Person, program: Program, words: str, tries: int = 2) -> None:
    """The door with words in the search field."""
    for _ in range(tries):
        person.hands.key("ctrl+f")
        person.hands.type(words)
        person.hands.key("ctrl+shift+Return")
        if opened(program):
            return
    raise AssertionError("the door did not open")


def opened(program: Program) -> bool:
    """Whether the door opens within a while. "Nothing happened? Nothing is lost. Clear the field and try again.\""""
    try:
        program.wait_private(8)
    except AssertionError:
        MISSES.append(program.pid)
        return False
    return True


def through_empty_field(person: Person, program: Program, words: str, tries: int = 2) -> None:
    """The door with an empty field."""
    for _ in range(tries):
        person.hands.key("ctrl+f")
        person.hands.key("ctrl+shift+Return")
        person.hands.type(words)
        person.hands.key("Return")
        if opened(program):
            return
    raise AssertionError("the door did not open")


def go_on(person: Person, program: Program, button: str = GO_ON) -> None:
    """The wizard's button that goes on, once it can be used."""
    pid = program.worker()
    assert pid
    person.click(pid, button, "push button", which=lambda thing: thing.enabled)


def set_up(person: Person, program: Program, *, recovery: bool = False, after: str | None = None) -> str:
    """The whole set-up; the words she took. `after` is the label of what the key leaves on the screen."""
    through_filled_field(person, program, SETUP_PHRASE)
    pid = program.worker()
    assert pid
    eyes, hands = person.eyes, person.hands
    eyes.find(pid, "Before you begin", "label")
    go_on(person, program)
    words = eyes.described(pid, "Words offered").name
    go_on(person, program)
    eyes.find(pid, "One key hides everything", "label")
    if after:
        person.click(pid, after, "radio button")
    go_on(person, program)
    rehearse(person, program)
    go_on(person, program)
    eyes.find(pid, "Spare words, if you like", "label")
    if recovery:
        person.click(pid, "Make spare words", "push button")
        eyes.described(pid, "Spare words")
    go_on(person, program)
    eyes.find(pid, "What this place shows", "label")
    go_on(person, program)
    eyes.find(pid, "The way in", "label")
    hands.type(words)
    hands.key("ctrl+shift+Return")
    eyes.find(pid, "That is it.", "label")
    go_on(person, program)
    eyes.find(pid, "When someone may be looking", "label")
    hands.key("ctrl+shift+Return")
    hands.type(words)
    hands.key("Return")
    eyes.find(pid, "That is it.", "label")
    go_on(person, program)
    eyes.find(pid, "It is ready", "label")
    go_on(person, program, "Open it")
    eyes.find(pid, "Start", "list item")
    return words


def rehearse(person: Person, program: Program) -> None:
    """Press the key once: the window goes and comes back."""
    pid = program.worker()
    assert pid
    person.click(pid, "Try it now", "push button")
    person.eyes.find(pid, "Now press Ctrl+F9, or Shift three times, or the button.", "label")
    person.hands.key("ctrl+F9")
    wait_until(lambda: not program.desktop.windows(pid), "the window's going in the rehearsal")
    wait_until(lambda: program.desktop.windows(pid), "its coming back")
    person.eyes.find(pid, "It worked. From now on it is real.", "label")


def section(person: Person, program: Program, name: str) -> int:
    """Go to a section of the private space; the worker's process id."""
    pid = program.worker()
    assert pid
    person.click(pid, name, "list item")
    time.sleep(0.2)
    return pid


def shift_three_times(person: Person) -> None:
    """The key that needs no choosing."""
    person.hands.key("Shift_L", "Shift_L", "Shift_L")


def gone(program: Program, pid: int) -> None:
    """Nothing of the private space is on the screen, its process has ended, and so has Notes."""
    wait_until(lambda: not program.desktop.windows(pid), "the going of every private window", 5, 0.002)
    wait_until(lambda: program.process.poll() is not None, "the end of Notes")
    assert not program.desktop.windows()
    assert not Path(f"/proc/{pid}").exists()
