"""Three minutes of somebody suspicious: menus, dialogs, right clicks, sizes, a restart, the files, the processes."""

import time
from pathlib import Path

import pytest

from tests.architecture.test_metadata import REVEALING
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.journeys.steps import start
from tests.journeys.test_door import differing_pixels
from tests.spaces import home_with_space

NOTES = {
    "Lentil soup.md": "# Lentil soup\n\n- [ ] lentils\n- [x] lemon\n\n#recipes\n",
    "Boiler.md": "# Boiler\n\nCall the plumber. #home\n",
}
SPANISH = ("contraseña", "secret", "privad", "ocult", "violen", "maltrat", "abus", "emergencia", "diario", "cifrad")
DIALOGS = ("ctrl+comma", "F1", "ctrl+F1", "ctrl+h", "ctrl+shift+e")
BAR = "menu bar"


@pytest.mark.parametrize(("language", "search"), [("en_US", "Search notes"), ("es_ES", "Buscar notas")])
def test_nothing_gives_it_away(desktop: Desktop, person: Person, tmp_path: Path, language: str, search: str) -> None:
    home = home_with_space(tmp_path / "home")
    folder = home / "Documents" / "Notes"
    folder.mkdir(parents=True)
    for name, text in NOTES.items():
        (folder / name).write_text(text)
    program = start(desktop, home, LC_ALL=f"{language}.UTF-8")
    seen = set()
    try:
        seen |= look_into_menus(person, program)
        seen |= look_into_dialogs(person, program)
        seen |= click_right_everywhere(person, program)
        seen |= drag_and_resize(desktop, person, program)
        chord_by_chance(desktop, person, program, tmp_path)
        commands = {path.read_bytes().decode() for path in Path("/proc").glob(f"{program.pid}/cmdline")}
        person.hands.key("ctrl+q")
        program.process.wait(10)
        program = start(desktop, home, LC_ALL=f"{language}.UTF-8")
        seen |= shown(person, program)
    finally:
        program.close()
    assert len(seen) > 120
    assert search in seen
    assert revealing({"A Private Place"})
    texts = seen | commands | {str(path.relative_to(home)) for path in home.rglob("*")}
    texts |= {path.read_text() for path in home.rglob("*") if path.suffix in {".json", ".md", ".txt"}}
    assert revealing(texts) == []


def revealing(texts: set[str]) -> list[tuple[str, str]]:
    """Each word that says too much, with where it stands."""
    words = (*REVEALING, *SPANISH)
    plain = {text.casefold().removesuffix("-journal") for text in texts}  # the ending that every database has
    return sorted((word, text[:80]) for text in plain for word in words if word in text)


def shown(person: Person, program: Program) -> set[str]:
    """Every name on the screen, in every window of the program."""
    return {thing.name for thing in person.eyes.things(program.pid) if thing.name}


def look_into_menus(person: Person, program: Program) -> set[str]:
    seen = shown(person, program)
    (bar,) = wait_until(lambda: [t for t in person.eyes.things(program.pid) if t.role == BAR], "the menu bar")
    menus = [thing for thing in person.eyes.things(program.pid) if thing.role == "menu item" and in_bar(thing.y, bar.y)]
    assert len(menus) >= 5
    for menu in menus:
        person.hands.click(*menu.centre)
        time.sleep(0.3)
        now = shown(person, program)
        assert len(now - seen) > 1, menu.name
        seen |= now
        person.hands.key("Escape", "Escape")
        time.sleep(0.1)
    return seen


def in_bar(y: int, bar: int) -> bool:
    return abs(y - bar) < 12


def look_into_dialogs(person: Person, program: Program) -> set[str]:
    seen: set[str] = set()
    person.hands.key("ctrl+f")
    for keys in DIALOGS:
        before = shown(person, program)
        person.hands.key(keys)
        wait_until(lambda: shown(person, program) - before, keys)  # noqa: B023
        time.sleep(0.3)
        seen |= shown(person, program)
        person.hands.key("Escape")
        wait_until(lambda: not shown(person, program) - before - seen, keys)  # noqa: B023
        time.sleep(0.3)
    for word in ("password", "secret", "contraseña"):
        person.hands.key("ctrl+f", "ctrl+a")
        person.hands.type(word)
        time.sleep(0.3)
        seen |= {name for name in shown(person, program) if word not in name.casefold()}
    person.hands.key("Escape")
    return seen


def click_right_everywhere(person: Person, program: Program) -> set[str]:
    seen: set[str] = set()
    for thing in [t for t in person.eyes.things(program.pid) if t.role not in {"menu item", "menu bar", "separator"}]:
        if thing.in_sight and thing.width > 8 and thing.height > 8:
            person.hands.click(*thing.centre, button=3)
            time.sleep(0.08)
            seen |= shown(person, program)
            person.hands.key("Escape")
    return seen


def drag_and_resize(desktop: Desktop, person: Person, program: Program) -> set[str]:
    """The window as small and as large as it goes, its panes dragged over each other, what is left in between."""
    window = program.wait_window()
    usual = window.get_geometry()
    seen: set[str] = set()
    for size in ((1, 1), (1366, 740), (usual.width, usual.height)):
        window.configure(width=size[0], height=size[1])
        desktop.observe.sync()
        time.sleep(0.4)
        seen = seen or shown(person, program)
    grips = [thing.centre for thing in person.eyes.things(program.pid) if thing.role == "grip"]
    assert grips
    for x, y in grips:
        person.hands.drag((x, y), (x + 60, y), steps=4)
        person.hands.drag((x + 60, y), (20, y), steps=4)
    return seen | shown(person, program)


def chord_by_chance(desktop: Desktop, person: Person, program: Program, folder: Path) -> None:
    """Pressed and left: nothing on the screen differs but the text cursor."""
    before, after = folder / "before.png", folder / "after.png"
    person.hands.key("ctrl+f")
    time.sleep(0.5)
    desktop.screenshot(before)
    person.hands.key("ctrl+shift+Return", "Escape", "ctrl+shift+Return", "Escape")
    time.sleep(0.5)
    desktop.screenshot(after)
    assert differing_pixels(before, after) < 80
    assert program.worker() is None
