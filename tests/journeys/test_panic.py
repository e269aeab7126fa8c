"""Panic, in real windows: from wherever she is, whatever is open, nothing of it stays and nothing is lost."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from Xlib import XK, X, protocol

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import gone, section, shift_three_times, start, through_empty_field, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space

HALF = "The grey car stood at the corner agai"
QUICK = "What happened, in one line"

_OTHER_PROGRAM = """
from Xlib import X, display
d = display.Display()
w = d.screen().root.create_window(900, 500, 300, 200, 0, X.CopyFromParent)
w.set_wm_name("Other"); w.map(); d.sync()
import time; time.sleep(0.5)
w.set_input_focus(X.RevertToParent, X.CurrentTime); d.sync()
print(1, flush=True)
time.sleep(60)
"""


def nothing(person: Person, pid: int) -> None:
    """Only the window."""


def a_menu(person: Person, pid: int) -> None:
    """The field's own menu."""
    person.hands.click(*person.eyes.find(pid, QUICK, "text").centre, button=3)
    time.sleep(0.4)


def a_combo_list(person: Person, pid: int) -> None:
    """The open list of countries."""
    person.click(pid, "Choose your country", "combo box")
    time.sleep(0.4)


def a_chooser(person: Person, pid: int) -> None:
    """The file chooser, a modal dialog."""
    person.click(pid, "Make a copy", "list item")
    person.click(pid, "Choose a place", "push button")
    person.eyes.find(pid, "Choose this folder", "push button")


OPEN = {"nothing": nothing, "menu": a_menu, "combo list": a_combo_list, "chooser": a_chooser}


def the_global_key(person: Person) -> None:
    person.hands.key("ctrl+F9")


def closing(person: Person) -> None:
    person.hands.key("alt+F4")


def the_button(person: Person) -> None:
    """One click where the button always is."""
    person.hands.click(*BUTTON)


KEYS: dict[str, Callable[[Person], None]] = {
    "global key": the_global_key,
    "shift": shift_three_times,
    "button": the_button,
}
BUTTON = (1086, 98)
"""The middle of "Hide now" in a window of the first size on this desktop; checked by the test of one click."""


@pytest.fixture
def program(desktop: Desktop, person: Person, tmp_path: Path) -> Iterator[Program]:
    made = start(desktop, home_with_space(tmp_path / "home"))
    through_filled_field(person, made, PASSPHRASE)
    person.eyes.find(made.worker(), QUICK, "text")
    yield made
    made.close()


def write_half(person: Person, program: Program) -> int:
    pid = program.worker()
    assert pid
    person.click(pid, QUICK, "text")
    person.hands.type(HALF)
    return pid


def seen(person: Person, pid: int) -> None:
    """Until the keys have arrived; stored they need not be."""
    field = person.eyes.find(pid, QUICK, "text")
    wait_until(lambda: person.eyes.text(field) == HALF, "what was typed, on the screen", pause=0)


def find_half(desktop: Desktop, person: Person, home: Path) -> None:
    """Start again: notes, as if nothing had been; behind the door the sentence is offered."""
    again = start(desktop, home)
    through_empty_field(person, again, PASSPHRASE)
    pid = again.worker()
    person.eyes.find(pid, "You were writing something:", "label")
    person.click(pid, "Go on writing", "push button")
    summary = person.eyes.find(pid, QUICK, "text")
    wait_until(lambda: person.eyes.text(summary) == HALF, "the half-typed sentence")
    again.close()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("open_", OPEN)
def test_the_key_takes_everything_and_loses_nothing(
    desktop: Desktop, person: Person, program: Program, open_: str, key: str
) -> None:
    pid = write_half(person, program)
    time.sleep(0.3)
    OPEN[open_](person, pid)
    KEYS[key](person)
    gone(program, pid)
    find_half(desktop, person, program.home)


def test_shift_pressed_in_mid_word_loses_not_one_letter(desktop: Desktop, person: Person, program: Program) -> None:
    pid = write_half(person, program)
    shift_three_times(person)
    gone(program, pid)
    find_half(desktop, person, program.home)


def test_shift_loses_no_letter_that_a_busy_worker_has_not_taken_yet(
    desktop: Desktop, person: Person, program: Program
) -> None:
    pid = program.worker()
    assert pid
    person.click(pid, QUICK, "text")
    os.kill(pid, signal.SIGSTOP)
    person.hands.type(HALF)
    shift_three_times(person)
    time.sleep(0.05)
    os.kill(pid, signal.SIGCONT)
    gone(program, pid)
    find_half(desktop, person, program.home)


def test_one_click_on_the_button(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    x, y = person.eyes.find(pid, "Hide now", "push button").centre
    assert (abs(x - BUTTON[0]), abs(y - BUTTON[1])) <= (3, 3)
    the_button(person)
    gone(program, pid)


def test_closing_the_window(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    closing(person)
    gone(program, pid)


@contextmanager
def another_program(desktop: Desktop) -> Iterator[None]:
    env = os.environ | {"DISPLAY": desktop.name}
    with subprocess.Popen([sys.executable, "-c", _OTHER_PROGRAM], env=env, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        try:
            yield
        finally:
            process.kill()


def test_the_key_works_while_another_program_has_the_focus(desktop: Desktop, person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    with another_program(desktop):
        shift_three_times(person)
        time.sleep(0.3)
        assert desktop.windows(pid), "Shift typed into another program is that program's"
        the_global_key(person)
        gone(program, pid)


def test_the_key_works_while_the_worker_is_stopped(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    os.kill(pid, signal.SIGSTOP)
    the_global_key(person)
    gone(program, pid)


def test_shift_in_a_private_window_works_while_the_worker_is_stopped(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    os.kill(pid, signal.SIGSTOP)
    shift_three_times(person)
    gone(program, pid)


def test_closing_works_while_the_worker_is_stopped(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    os.kill(pid, signal.SIGSTOP)
    closing(person)
    gone(program, pid)


def test_closing_the_window_below_a_dialog(desktop: Desktop, person: Person, program: Program) -> None:
    pid = write_half(person, program)
    [below] = desktop.windows(pid)
    a_chooser(person, pid)
    assert len(desktop.windows(pid)) > 1
    ask = protocol.event.ClientMessage(
        window=below, client_type=desktop.observe.get_atom("_NET_CLOSE_WINDOW"), data=(32, [X.CurrentTime, 2, 0, 0, 0])
    )
    desktop.root.send_event(ask, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
    desktop.observe.sync()
    gone(program, pid)
    find_half(desktop, person, program.home)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_worker_told_to_end_stores_what_was_being_typed(
    desktop: Desktop, person: Person, program: Program, number: int
) -> None:
    pid = write_half(person, program)
    seen(person, pid)
    os.kill(pid, number)
    gone(program, pid)
    find_half(desktop, person, program.home)


def test_the_notes_told_to_end_take_all_with_them(desktop: Desktop, person: Person, program: Program) -> None:
    pid = write_half(person, program)
    time.sleep(0.3)
    os.kill(program.pid, signal.SIGTERM)
    gone(program, pid)
    find_half(desktop, person, program.home)


def test_another_programs_menu_holds_the_keyboard(desktop: Desktop, person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    grabbed = desktop.root.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime)
    assert grabbed == X.GrabSuccess
    the_global_key(person)
    time.sleep(0.3)
    assert desktop.windows(pid), "the system tells of no key then; if this fails the guide can promise more"
    person.hands.key("ctrl+alt+shift")
    gone(program, pid)


def test_a_lost_display_loses_no_word(tmp_path: Path, desktop: Desktop, person: Person) -> None:
    home = home_with_space(tmp_path / "home")
    (tmp_path / "second").mkdir()
    second = Desktop(tmp_path / "second")
    other = Person(second)
    program = start(second, home)
    through_filled_field(other, program, PASSPHRASE)
    pid = write_half(other, program)
    seen(other, pid)
    other.close()
    second.lose_display()
    wait_until(lambda: not Path(f"/proc/{pid}").exists() and program.process.poll() is not None, "the end of both")
    find_half(desktop, person, home)
    second.close()


def test_a_crash_of_the_worker_ends_the_same_way(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    os.kill(pid, signal.SIGSEGV)
    gone(program, pid)


def test_a_held_key_is_one_press(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    person.hands.down("ctrl+F9")
    gone(program, pid)
    person.hands.up("ctrl+F9")


def test_she_can_have_her_notes_shown_instead(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    made = start(desktop, home_with_space(tmp_path / "other", panic_after="show"))
    through_filled_field(person, made, PASSPHRASE)
    pid = made.worker()
    assert pid
    person.eyes.find(pid, QUICK, "text")
    assert desktop.windows(made.pid), "the notes stay on the screen beneath"
    the_global_key(person)
    wait_until(lambda: not desktop.windows(pid), "the going of every private window", 5, 0.002)
    made.wait_rest()
    assert made.process.poll() is None
    assert [desktop.title_of(window) for window in desktop.windows()] == ["Notes"]
    person.hands.key("ctrl+n")
    person.hands.type("Milk and bread")
    wait_until(
        lambda: any("Milk and bread" in note.read_text() for note in made.home.rglob("*.md")), "the new note on disk"
    )
    made.close()


def test_every_section_is_left_as_quickly(desktop: Desktop, person: Person, program: Program) -> None:
    for name in ("What happened", "My plan", "Bag", "Papers", "People", "Settings"):
        section(person, program, name)
    pid = program.worker()
    assert pid
    the_global_key(person)
    gone(program, pid)


def test_a_key_that_another_program_has_is_said_at_once(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    made = start(desktop, home_with_space(tmp_path / "taken"))
    key = desktop.observe.keysym_to_keycode(XK.XK_F9)
    desktop.root.grab_key(key, X.ControlMask, False, X.GrabModeAsync, X.GrabModeAsync)
    desktop.observe.sync()
    through_filled_field(person, made, PASSPHRASE)
    pid = made.worker()
    assert pid
    said = "Another program uses Ctrl+F9, so it does not hide this. Shift three times and the button do."
    person.eyes.find(pid, said, "label")
    shift_three_times(person)
    gone(made, pid)
