"""A visit from the whole screen, from nothing but the text, from a tiny window: a window to work in, and back again."""

import time
from pathlib import Path

from Xlib import X
from Xlib.xobject.drawable import Window

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import shift_three_times, start, through_empty_field, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space

SCREEN = (1366, 768)


def place(desktop: Desktop, window: Window) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of what is inside the frame."""
    size = window.get_geometry()
    corner = window.translate_coords(desktop.root, 0, 0)
    return -corner.x, -corner.y, size.width - corner.x, size.height - corner.y


def is_full(desktop: Desktop, window: Window) -> bool:
    states = window.get_full_property(desktop.observe.get_atom("_NET_WM_STATE"), X.AnyPropertyType)
    return states is not None and desktop.observe.get_atom("_NET_WM_STATE_FULLSCREEN") in states.value


def visit(desktop: Desktop, person: Person, program: Program, least: tuple[int, int] = (700, 500)) -> None:
    """Look at the private window's place, which is at least so large, and hide it."""
    window = program.wait_private()
    pid = program.worker()
    assert pid
    person.eyes.find(pid, "Hide now", "push button")
    time.sleep(0.4)
    left, top, right, bottom = place(desktop, window)
    assert left >= 0
    assert top >= 10, "its title bar is on the screen"
    assert right <= SCREEN[0]
    assert bottom <= SCREEN[1]
    assert right - left >= least[0]
    assert bottom - top >= least[1]
    shift_three_times(person)
    program.wait_rest()
    wait_until(lambda: desktop.windows(program.pid), "the notes")
    time.sleep(0.4)


def test_a_visit_from_windows_of_every_size(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_space(tmp_path / "home", panic_after="show")
    program = start(desktop, home)
    try:
        window = program.wait_window()
        usual = place(desktop, window)
        person.hands.key("F11")
        wait_until(lambda: is_full(desktop, window), "the whole screen")
        through_filled_field(person, program, PASSPHRASE)
        visit(desktop, person, program, least=(1360, 700))
        wait_until(lambda: is_full(desktop, window), "the whole screen again")
        assert place(desktop, window) == (0, 0, *SCREEN)
        person.hands.key("F11")
        wait_until(lambda: place(desktop, window) == usual, "the window where it was")

        person.hands.key("shift+F11")
        wait_until(lambda: is_full(desktop, window), "nothing but the text")
        through_empty_field(person, program, PASSPHRASE)
        visit(desktop, person, program)
        wait_until(lambda: place(desktop, window) == usual, "the window where it was")
        person.eyes.find(program.pid, "Search notes", "text")

        window.configure(width=300, height=200)
        desktop.observe.sync()
        time.sleep(0.5)
        tiny = place(desktop, window)
        assert tiny[2] - tiny[0] < 700
        through_filled_field(person, program, PASSPHRASE)
        visit(desktop, person, program)
        assert place(desktop, window) == tiny

        # Closed while it had the whole screen, it comes back where it was before.
        person.hands.key("F11")
        wait_until(lambda: is_full(desktop, window), "the whole screen")
        person.hands.key("ctrl+q")
        program.process.wait(10)
        program = start(desktop, home)
        assert place(desktop, program.wait_window()) == tiny
    finally:
        program.close()
