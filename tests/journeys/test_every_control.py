"""Every window, menu and dialog of Notes as a screen reader finds it, at twice the usual size of letters.

Whatever can be used has a name, can be hit, and is on the screen or can be scrolled to; Tab goes round it all.
"""

import time
from collections.abc import Iterator
from pathlib import Path

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person, Thing
from tests.journeys.steps import start

SCREEN = (1366, 768)
LARGE = {"QT_FONT_DPI": "192", "QT_ENABLE_HIGHDPI_SCALING": "0"}
USABLE = {"push button", "check box", "radio button", "text", "combo box", "list", "list item", "tree", "tree item",
          "menu item", "table", "spin button", "slider", "link", "page tab"}  # fmt: skip
LEAST = 24
KEYS = ("ctrl+comma", "F1", "ctrl+F1", "ctrl+k", "ctrl+shift+e", "ctrl+shift+p", "ctrl+p", "ctrl+shift+n")
LINES = (("h", "a"), ("f", "m"), ("f", "o"), ("f", "e"), ("f", "z"))  # about, import twice, deleted notes, ZIP
SMALL = {"Search notes", "Clear search"}
"""Pictures inside the search field: the field itself, and Escape, do the same."""
SEPARATES = 2  # pixels


def test_every_control_can_be_found_and_hit(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = tmp_path / "home"
    folder = home / "Documents" / "Notes"
    (folder / "Recipes").mkdir(parents=True)
    (folder / "Soup.md").write_text("# Soup\n\n- [ ] lentils #cooking\n")
    (folder / "Recipes" / "Bread.md").write_text("# Bread\n\n" + "flour\n" * 80)
    program = start(desktop, home, **LARGE)
    try:
        person.eyes.find(program.pid, "Folders and tags", "tree")
        time.sleep(0.3)
        looked = [len(check(person, program, "window"))]
        person.hands.key("ctrl+h", "F7")
        person.eyes.find(program.pid, "Replace All", "push button")
        looked.append(len(check(person, program, "find and replace")))
        person.hands.key("Escape", "F7")
        time.sleep(0.3)
        looked += list(menus(person, program))
        looked += list(dialogs(desktop, person, program))
        assert len(looked) == 2 + 6 + len(KEYS) + len(LINES)
        assert min(looked) >= 20
    finally:
        program.close()


def menus(person: Person, program: Program) -> Iterator[int]:
    for letter in "feovgh":
        person.hands.key(f"alt+{letter}")
        time.sleep(0.25)
        yield len(check(person, program, f"menu {letter}"))
        person.hands.key("Escape", "Escape")
        time.sleep(0.1)


def dialogs(desktop: Desktop, person: Person, program: Program) -> Iterator[int]:
    for keys in [(key,) for key in KEYS] + [(f"alt+{menu}", line) for menu, line in LINES]:
        before = len(desktop.windows(program.pid))
        for key in keys:
            person.hands.key(key)
            time.sleep(0.2)
        wait_until(lambda: len(desktop.windows(program.pid)) > before, f"{keys}")  # noqa: B023
        time.sleep(0.2)
        yield len(check(person, program, " ".join(keys)))
        person.hands.key("Escape")
        wait_until(lambda: len(desktop.windows(program.pid)) == before, f"the end of {keys}")  # noqa: B023


def check(person: Person, program: Program, where: str) -> list[Thing]:
    """Look at everything that shows; what can be used of it."""
    things = [thing for thing in person.eyes.things(program.pid) if thing.role in USABLE]
    for thing in things:
        told = f"{where}: {thing.role} {thing.name!r} {thing.x} {thing.y} {thing.width} {thing.height}"
        assert thing.name or thing.height <= SEPARATES, told
        if thing.role in {"menu item", "list item", "tree item"} and not thing.in_sight:
            continue  # scrolled away
        if thing.name not in SMALL and thing.height > SEPARATES:
            assert min(thing.width, thing.height) >= LEAST, told
        if thing.in_sight:
            assert thing.x >= 0, told
            assert thing.y >= 0, told
            assert thing.x + thing.width <= SCREEN[0] + 1, told
            assert thing.y + thing.height <= SCREEN[1], told
    return things


def test_tab_goes_round_the_window_and_every_step_can_be_seen(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "Documents" / "Notes" / "Recipes").mkdir(parents=True)
    (home / "Documents" / "Notes" / "Soup.md").write_text("# Soup\n\n#cooking\n")
    program = start(desktop, home)
    try:
        person.eyes.find(program.pid, "Folders and tags", "tree")
        assert len(check(person, program, "window at the usual size")) >= 20
        person.hands.key("alt+f")
        time.sleep(0.25)
        assert len(check(person, program, "menu at the usual size")) >= 30
        person.hands.key("Escape", "Escape")
        time.sleep(0.1)
        person.hands.key("ctrl+f")
        pictures, names = [], []
        for _ in range(5):
            time.sleep(0.25)
            path = tmp_path / "step.png"
            desktop.screenshot(path)
            pictures.append(path.read_bytes())
            names.append(focused(person, program))
            person.hands.key("F6")
        assert names[0] == "Search notes"
        assert len(set(names)) == 4, names
        assert names[4] == names[0]
        assert len(set(pictures[:4])) == 4, "where the keys go can be seen"
    finally:
        program.close()


def focused(person: Person, program: Program) -> str:
    """The name of the part of the window that has the keys."""
    bit = 12  # of the state set (atspi-constants.h)
    parts = [thing for thing in person.eyes.things(program.pid) if thing.role in {"text", "tree", "list"}]
    having = [thing.name for thing in parts if thing.states >> bit & 1]
    return having[0] if having else ""
