"""Everything the program can do, once, with keys and clicks: what `test_whole_session` looks at meanwhile."""

import contextlib
import secrets
import time
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tests.desktop import Desktop, wait_until
from tests.eyes import Person
from tests.journeys.content import photo
from tests.journeys.steps import (
    SETUP_PHRASE,
    gone,
    section,
    set_up,
    shift_three_times,
    through_empty_field,
    through_filled_field,
)
from tests.journeys.test_whole_path import attach, find_starting, not_on_the_right, on_the_right, starting
from tests.security.tracing import Traced

_SHORT = 8


def _word() -> str:
    """A word of no language, another in each run: what is found of it was left by this very run."""
    return "".join(secrets.choice("bdfgklmnprstvz") + secrets.choice("aeiou") for _ in range(5))


WRONG = f"{_word()} {_word()} {_word()}"
TYPED = {
    what: _word()
    for what in (
        "one line", "what happened", "half a sentence", "a person", "a paper", "a bag", "a step", "a letter",
        "copied", "a name of a file", "who gave it",
    )
}  # fmt: skip
"""What she types into the private space, and where."""


@dataclass
class Session:
    """One home and one stick, and the words that were used."""

    desktop: Desktop
    person: Person
    home: Path
    stick: Path
    words: list[str] = field(default_factory=lambda: [WRONG])
    """All that opens something, or was meant to; what opens the set-up stands in the project's own files, too."""
    programs: list[Traced] = field(default_factory=list)
    marks: list[tuple[str, float]] = field(default_factory=list)

    def start(self) -> Traced:
        """Notes, up and at rest."""
        program = Traced(self.desktop, self.home)
        self.programs.append(program)
        window = program.wait_window()
        wait_until(lambda: self.desktop.has_focus(window), "the focus")
        wait_until((self.home / ".local/share/notes/history.map").exists, "the files of every installation")
        wait_until(lambda: list((self.home / "Documents" / "Notes").glob("*.md")), "the first note")
        program.wait_rest()
        return program

    def mark(self, what: str) -> None:
        """Note when it was done."""
        self.marks.append((what, time.monotonic()))

    def canaries(self, *, setup: bool = True) -> list[str]:
        """All that must be found nowhere: what she typed, and each pair of words of what opens something.

        Short pairs stand in any text ("by the").
        """
        pairs = []
        for phrase in (SETUP_PHRASE, *self.words) if setup else self.words:
            words = phrase.split()
            pairs += [f"{one} {two}" for one, two in pairwise(words)]
        return [*TYPED.values(), *(pair for pair in pairs if len(pair) > _SHORT)]


def everything(session: Session) -> None:
    """All of it, in four visits and a morning with notes."""
    session.mark("begun")
    words = first_visit(session)
    session.mark("first visit")
    told = second_visit(session, words)
    session.mark("second visit")
    third_visit(session, words, told)
    session.mark("third visit")
    with_notes(session)
    session.mark("notes")


def first_visit(session: Session) -> str:
    """First start, a wrong word, set-up, every section with something in it, the global key in mid-sentence."""
    person, hands = session.person, session.person.hands
    program = session.start()
    hands.key("ctrl+f")
    hands.type(WRONG)
    hands.key("ctrl+shift+Return")
    wait_until(program.worker, "the worker that tries it")
    program.wait_rest()
    words = set_up(person, program, recovery=True)
    session.words.append(words)
    session.mark("set-up")
    pid = program.worker()
    assert pid
    person.click(pid, "What happened, in one line", "text")
    hands.type(TYPED["one line"])
    person.click(pid, "Add to my record", "push button")
    person.eyes.find(pid, "It is in your record.", "label")
    write_event(session, pid)
    session.mark("event")
    fill_sections(session, program)
    session.mark("sections")
    pid = section(person, program, "Start")
    person.click(pid, "What happened, in one line", "text")
    hands.type(TYPED["half a sentence"])
    time.sleep(0.3)  # what was typed in the last 100 ms may be lost
    hands.key("ctrl+F9")
    gone(program, pid)
    return words


def write_event(session: Session, pid: int) -> None:
    """An entry with two files, looked at and saved outside; the choosers left once without choosing."""
    person, hands, files = session.person, session.person.hands, session.stick / "photos"
    files.mkdir()
    photo(files / f"{TYPED['a name of a file']}.jpg", 1)
    (files / f"{TYPED['a name of a file']}.txt").write_text("a receipt")
    person.click(pid, "What happened", "list item")
    person.fill(pid, "What happened, in one line", TYPED["what happened"], which=not_on_the_right)
    hands.key("Return")
    person.eyes.find(pid, "Draft", "label")
    cancel_chooser(person, pid, "Add files")
    attach(person, pid, files)
    find_starting(person, pid, f"{TYPED['a name of a file']}.jpg")
    person.click(pid, "Look at it", "push button")
    person.eyes.find(pid, "Larger", "push button")
    hands.key("plus")
    leave(person, pid, "Larger")
    person.click(pid, "Save a copy of this file", "push button")
    cancel_chooser(person, pid, "Choose a place")
    person.click(pid, "Save a copy of this file", "push button")
    person.click(pid, "Choose a place", "push button")
    go_to(person, pid, session.stick)
    person.click(pid, "Put it here", "push button", which=lambda thing: thing.enabled)
    wait_until((session.stick / f"{TYPED['a name of a file']}.jpg").exists, "the saved file")
    person.click(pid, "Add to my record", "push button")
    person.eyes.find(pid, "Correct this", "push button")


def cancel_chooser(person: Person, pid: int, button: str) -> None:
    """Open the file chooser, go to another folder, and leave it."""
    person.click(pid, button, "push button", which=lambda thing: thing.enabled)
    person.click(pid, "To the folder above", "push button")
    leave(person, pid, "Files and folders")


def leave(person: Person, pid: int, name: str) -> None:
    """Escape, until nothing of this name is there and keys go to the window beneath."""
    person.hands.key("Escape")
    wait_until(lambda: not any(thing.name == name for thing in person.eyes.things(pid)), f"the end of {name}")
    time.sleep(0.3)


def go_to(person: Person, pid: int, folder: Path) -> None:
    """In the file chooser."""
    person.fill(pid, "Folder", str(folder))
    person.hands.key("Return")
    time.sleep(0.3)


def fill_sections(session: Session, program: Traced) -> None:
    """One thing in each of the other sections; one text copied; one search."""
    person, hands = session.person, session.person.hands
    pid = section(person, program, "My plan")
    person.click(pid, "Add", "push button")
    person.fill(pid, "Step", TYPED["a step"])
    pid = section(person, program, "Bag")
    person.click(pid, "Start an empty bag", "push button")
    person.fill(pid, "Who knows of it", TYPED["a bag"])
    pid = section(person, program, "Papers")
    person.click(pid, "Add", "push button", which=not_on_the_right)
    person.fill(pid, "What it is", TYPED["a paper"], which=on_the_right)
    pid = section(person, program, "People")
    person.click(pid, "Add", "push button", which=not_on_the_right)
    person.fill(pid, "Name", TYPED["a person"], which=on_the_right)
    person.fill(pid, "Code word", TYPED["copied"])
    hands.key("ctrl+a", "ctrl+c")
    hands.key("ctrl+f")
    hands.type(TYPED["what happened"][:7])
    starting(person, pid, TYPED["what happened"])
    hands.key("Escape")


def second_visit(session: Session, words: str) -> str:
    """Settings and a copy to the stick; Shift three times. The words that open the copy."""
    person = session.person
    program = session.start()
    through_empty_field(person, program, words)
    pid = program.worker()
    assert pid
    person.eyes.find(pid, "You were writing something:", "label")
    use_settings(session, program)
    session.mark("settings")
    pid = section(person, program, "Make a copy")
    told = person.eyes.described(pid, "The words that open it").name
    session.words.append(told)
    fill(person, pid, "A letter for the person who keeps it", TYPED["a letter"])
    fill(person, pid, "Name of the file", "holiday.dat")
    cancel_chooser(person, pid, "Choose a place")
    person.click(pid, "Choose a place", "push button")
    go_to(person, pid, session.stick)
    person.click(pid, "Choose this folder", "push button")
    person.click(pid, "Make the copy", "push button")
    wait_until((session.stick / "holiday.dat").exists, "the copy on the stick", 60)
    shift_three_times(person)
    gone(program, pid)
    return told


def fill(person: Person, pid: int, name: str, text: str) -> None:
    """Write into a field of a page that scrolls; once more where it was still on its way."""
    for _ in range(3):
        filled = person.fill(pid, name, text)
        with contextlib.suppress(AssertionError):
            wait_until(lambda: person.eyes.text(filled) == text, name, 3)  # noqa: B023
            return
    raise AssertionError(name)


def use_settings(session: Session, program: Traced) -> None:
    """Spare words looked at, everything checked, the words for the record, another key and back, a language."""
    person = session.person
    pid = section(person, program, "Settings")
    person.click(pid, "Make spare words", "push button")
    session.words.append(person.eyes.described(pid, "Spare words").name)
    person.click(pid, "I don't want them after all", "push button")
    for key in ("Ctrl+F8", "Ctrl+F9"):
        person.choose(pid, "The key", key)
    person.click(pid, "Check everything", "push button")
    person.eyes.find(pid, "Everything is whole.", "label", seconds=60)
    person.click(pid, "Show the words for my record", "push button")
    session.words.append(person.eyes.described(pid, "The words for your record").name)


def third_visit(session: Session, words: str, told: str) -> None:
    """A received copy is taken in and read; the window is closed."""
    person, hands = session.person, session.person.hands
    program = session.start()
    through_filled_field(person, program, words)
    pid = section(person, program, "Copies from others")
    person.click(pid, "Open a copy that somebody gave you", "push button")
    cancel_chooser(person, pid, "Choose the file")
    person.click(pid, "Choose the file", "push button")
    go_to(person, pid, session.stick)
    hands.click(*person.eyes.find(pid, "holiday.dat", which=lambda thing: "cell" in thing.role).centre)
    person.click(pid, "Choose", "push button", which=lambda thing: thing.enabled)
    person.fill(pid, "The words that open it", told)
    person.fill(pid, "Who gave it to you", TYPED["who gave it"])
    person.click(pid, "Open it", "push button")
    line = wait_until(
        lambda: [
            t
            for t in person.eyes.things(pid)
            if t.role == "list item" and TYPED["what happened"] in t.name and on_the_right(t) is False
        ],
        "the entry that came with it",
        60,
    )[0]
    hands.click(*line.centre)
    find_starting(person, pid, f"{TYPED['a name of a file']}.jpg")
    person.click(pid, "Look at it", "push button")
    person.eyes.find(pid, "Larger", "push button")
    leave(person, pid, "Larger")
    hands.key("alt+F4")
    gone(program, pid)


def with_notes(session: Session) -> None:
    """What the notes can do for themselves."""
    person, hands, home = session.person, session.person.hands, session.home
    program = session.start()
    pid = program.pid
    (session.stick / "recipes.txt").write_text("Lentils\n\nand lemon")
    hands.key("ctrl+n")
    hands.type("Shopping\n\nmilk, bread, apples")
    wait_until((home / "Documents" / "Notes" / "Shopping.md").exists, "the note on disk")
    hands.key("ctrl+f")
    hands.type("milk")
    hands.key("Escape")
    in_menu(person, pid, "File", "Import Files…")
    person.eyes.find(pid, "Files and folders")
    leave(person, pid, "Files and folders")
    in_menu(person, pid, "File", "Import Files…")
    go_to(person, pid, session.stick)
    hands.click(*person.eyes.find(pid, "recipes.txt", which=lambda thing: "cell" in thing.role).centre)
    person.click(pid, "Open", "push button", which=lambda thing: thing.enabled)
    shown = person.eyes.find(pid, "Note text", "text")
    wait_until(lambda: "lemon" in person.eyes.text(shown), "the imported note")
    session.mark("imported")
    export_notes(session, pid)
    session.mark("exported")
    print_note(session, pid)
    for keys in ("ctrl+comma", "F1", "ctrl+F1", "ctrl+h", "F7"):
        hands.key(keys)
        time.sleep(0.5)
        hands.key("Escape")
        time.sleep(0.2)
    hands.key("ctrl+q")
    program.process.wait(20)


def in_menu(person: Person, pid: int, menu: str, line: str) -> None:
    """Click a line of a menu."""
    person.click(pid, menu, "menu item")
    time.sleep(0.2)
    # It hangs below the bar that it belongs to, so that none of it counts as in sight.
    person.hands.click(*person.eyes.find(pid, line, "menu item").centre)


def export_notes(session: Session, pid: int) -> None:
    """As a document after leaving the chooser once, and all of them in one file."""
    person, hands = session.person, session.person.hands
    for last in (False, True):
        hands.key("ctrl+shift+e")
        person.click(pid, "This note", "radio button")
        person.click(pid, "Choose Place…", "push button")
        person.eyes.find(pid, "Files and folders")
        if not last:
            leave(person, pid, "Files and folders")
            continue
        go_to(person, pid, session.stick)
        person.click(pid, "Save", "push button", which=lambda thing: thing.enabled)
    wait_until(lambda: list(session.stick.glob("*.pdf")), "the exported note")
    in_menu(person, pid, "File", "Export All as ZIP…")
    go_to(person, pid, session.stick)
    person.click(pid, "Save", "push button", which=lambda thing: thing.enabled)
    wait_until((session.stick / "Notes.zip").exists, "the exported notes")


def print_note(session: Session, pid: int) -> None:
    """To a file; the dialog left once."""
    person, hands = session.person, session.person.hands
    for last in (False, True):
        hands.key("ctrl+p")
        person.eyes.find(pid, "Choose a File", "push button")
        if not last:
            leave(person, pid, "Choose a File")
            continue
        person.click(pid, "Choose a File", "push button")
        go_to(person, pid, session.stick)
        person.fill(pid, "Name of the file", "printed.pdf")
        person.click(pid, "Save", "push button", which=lambda thing: thing.enabled)
        person.click(pid, "Print", "push button")
    wait_until((session.stick / "printed.pdf").exists, "the printed note")
