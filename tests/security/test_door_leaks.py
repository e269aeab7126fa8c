"""What was typed at either door, right or wrong, is nowhere in the notes afterwards, nor on the desktop meanwhile."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from Xlib import Xatom

from companion import identity
from companion.cover.window import NotesWindow
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import start
from tests.security.test_clipboard import other_program_sees
from tests.security.test_memory import parts, words_at_the_empty_field, words_in_the_field
from tests.security.watching import BusMonitor, Watcher, files
from tests.security.words import found
from tests.spaces import PASSPHRASE, home_with_space

WRONG = "seven grebes under lanterns"
SEARCH, TEXT = "Search notes", "Note text"
DOORS = {"empty": words_at_the_empty_field, "filled": words_in_the_field}
# As often as anybody would press it.
UNDO = ("ctrl+z",) * 8


def pieces(phrase: str) -> list[str]:
    """Its longer words, each pair of them, and how it begins."""
    return [*parts(phrase), phrase[:9]]


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[Program]:
    """Notes that stay on the screen after panic."""
    made = start(desktop, home_with_space(tmp_path / "home", panic_after="show"))
    yield made
    made.close()


def visit(person: Person, program: Program, door: str, words: str) -> None:
    """Through the door and back, or as far as a wrong passphrase comes."""
    DOORS[door](person, words)
    if words == PASSPHRASE:
        worker = wait_until(program.worker, "the worker")
        program.wait_private(30)
        person.eyes.find(worker, "Start", "list item")
        person.hands.key("ctrl+F9")
    else:
        wait_until(program.worker, "the worker that tries them")
    program.wait_rest()
    window = wait_until(lambda: program.desktop.windows(program.pid), "the notes")[0]
    wait_until(lambda: program.desktop.has_focus(window), "the focus")


@pytest.mark.parametrize("words", [PASSPHRASE, WRONG], ids=["right", "wrong"])
@pytest.mark.parametrize("door", DOORS)
def test_nothing_brings_it_back(desktop: Desktop, person: Person, program: Program, door: str, words: str) -> None:
    """Undo, copying, pasting with a key and with the middle button; what a screen reader reads; recent notes; files."""
    hands, eyes, sought = person.hands, person.eyes, pieces(words)
    hands.key("ctrl+n")
    hands.type("Lighthouse\n\nvisible")
    wait_until((program.home / "Documents/Notes/Lighthouse.md").exists, "the ordinary note")
    bus, watcher = BusMonitor(desktop.bus), Watcher(desktop)
    try:
        visit(person, program, door, words)
    finally:
        bus.close()
        watcher.close()
    field = eyes.find(program.pid, SEARCH, "text")
    hands.key("ctrl+f", *UNDO)
    assert eyes.text(field) == ""
    hands.key("ctrl+shift+z", "ctrl+y", "Down", "Up", "ctrl+a", "ctrl+c", "ctrl+x")
    assert eyes.text(field) == ""
    texts = [*other_program_sees(desktop, program.home)]
    assert field.in_sight
    hands.click(*field.centre, button=2)
    texts.append(eyes.text(field))
    hands.key("ctrl+n")
    note = eyes.find(program.pid, TEXT, "text")
    hands.click(*note.centre)
    hands.key("ctrl+v", *UNDO, "ctrl+shift+z", "ctrl+v")
    hands.click(*note.centre, button=2)
    texts.append(eyes.text(note))
    hands.click(*eyes.find(program.pid, "Go", "menu item").centre)
    hands.click(*eyes.find(program.pid, "Recent Notes", "menu item").centre)
    eyes.find(program.pid, "Lighthouse", "menu item")
    texts += [thing.name for thing in eyes.things(program.pid)]
    hands.key("Escape", "Escape", "Escape")
    hands.type("o")  # what a completer would complete
    texts += [thing.name for thing in eyes.things(program.pid)]
    program.close()
    assert found(sought, "\n".join(texts).encode()) == []
    assert found(sought, "\n".join(bus.messages).encode()) == []
    assert watcher.looks > 3
    assert [(name, found(sought, value)) for name, values in watcher.windows.items() for value in values
            if found(sought, value)] == []  # fmt: skip
    kept = list(files([program.home]))
    assert len(kept) > 6
    assert [(path, found(sought, data)) for path, data in kept if found(sought, data)] == []
    assert [path for path, _ in kept if found(sought, path.name.encode())] == []


@pytest.mark.parametrize("door", DOORS)
def test_no_selection_is_offered_while_it_is_typed(person: Person, program: Program, door: str) -> None:
    """Neither by typing nor by Ctrl+A does any program become the owner of a selection."""
    desktop, hands = program.desktop, person.hands
    hands.key("ctrl+f")
    if door == "empty":
        hands.key("ctrl+shift+Return")
    hands.type(WRONG)
    if door == "filled":
        hands.key("ctrl+a", "ctrl+c")
        wait_until(lambda: owner(desktop, "CLIPBOARD"), "a copy, which she made herself")
    hands.key("Return" if door == "empty" else "ctrl+shift+Return")
    wait_until(program.worker, "the worker that tries them")
    program.wait_rest()
    assert not owner(desktop, "PRIMARY")
    assert found(pieces(WRONG), "\n".join(other_program_sees(desktop, program.home)).encode()) == []


def owner(desktop: Desktop, selection: str) -> bool:
    atom = Xatom.PRIMARY if selection == "PRIMARY" else desktop.observe.get_atom(selection)
    return bool(desktop.observe.get_selection_owner(atom))


def test_words_typed_as_soon_as_the_window_stands_are_no_note(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    """The keys wait until the program can answer: Ctrl+F is not lost before what follows it."""
    home = tmp_path / "home"
    start(desktop, home).close()
    for _ in range(3):
        program = Program(desktop, home)
        window = wait_until(lambda: desktop.windows(program.pid), "the notes window", pause=0.0)[0]  # noqa: B023
        os.kill(program.pid, signal.SIGSTOP)
        wait_until(lambda: desktop.has_focus(window), "the focus")  # noqa: B023
        person.hands.key("ctrl+f")
        person.hands.type(WRONG)
        os.kill(program.pid, signal.SIGCONT)
        field = person.eyes.find(program.pid, SEARCH, "text")
        wait_until(lambda: person.eyes.text(field) == WRONG, "the words in the field")  # noqa: B023
        time.sleep(0.5)
        program.close()
    assert [path.name for path in (home / "Documents/Notes").iterdir()] == ["Welcome to Notes.md"]
    assert [path for path, data in files([home]) if found(pieces(WRONG), data)] == []


def test_a_key_before_the_first_picture_is_not_lost(qtbot: QtBot, tmp_path: Path) -> None:
    """The same, at its worst: before the window has drawn anything. What the key is for is there when it is asked."""
    store = NoteStore(tmp_path / "Notes", tmp_path / "trash")
    window = NotesWindow(store, Settings(tmp_path / "settings.json"), identity.load())
    qtbot.addWidget(window)
    window.winId()
    assert not window.built.by_name
    handle, ctrl = window.windowHandle(), Qt.KeyboardModifier.ControlModifier
    QTest.sendKeyEvent(QTest.KeyAction.Press, handle, Qt.Key.Key_F, "", ctrl)
    assert "find" in window.built.by_name
    window.rest()
