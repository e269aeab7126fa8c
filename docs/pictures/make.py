"""Takes the pictures of docs/notes.md with the running program, on a desktop of its own.

    .venv/bin/python -m docs.pictures.make            all of them
    .venv/bin/python -m docs.pictures.make dark file  those of the scenes whose names hold one of these words

It stands beside what it makes, and uses the tests' desktop, hands and eyes.
"""  # noqa: INP001 - a folder of documents, no package

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from docs.pictures.household import ARABIC, ENGLISH, SPANISH, furnish
from tests.desktop import Desktop
from tests.eyes import Person
from tests.journeys.steps import start

HERE = Path(__file__).resolve().parent
COLOURS = 64
STILL = 0.25  # seconds between two looks at a screen that has come to rest


class Sitting:
    """One run of the program over a household's notes."""

    def __init__(self, desktop: Desktop, person: Person, home: Path, **environment: str) -> None:
        self.desktop, self.person, self.home = desktop, person, home
        self.type = person.hands.type
        self.notes = home / "Documents" / "Notes"
        self.program = start(desktop, home, **environment)
        time.sleep(1.2)

    @property
    def pid(self) -> int:
        """The program's process."""
        return self.program.pid

    def keys(self, *chords: str) -> None:
        """Press one after the other, as slowly as windows come and go."""
        for chord in chords:
            self.person.hands.key(chord)
            time.sleep(0.25)

    def click(self, name: str, role: str | None = None, button: int = 1) -> None:
        """Click what is called so."""
        self.person.hands.click(*self.person.eyes.find(self.pid, name, role).centre, button)
        time.sleep(0.3)

    def row(self, title: str) -> tuple[int, int]:
        """Where the note of that title stands in the list."""
        things = self.person.eyes.things(self.pid)
        return next(thing.centre for thing in things if thing.role == "list item" and thing.name.startswith(title))

    def note(self, title: str) -> None:
        """Go to a note."""
        self.person.hands.click(*self.row(title))
        time.sleep(0.3)

    def branch(self, name: str, button: int = 1) -> None:
        """Click a folder or tag beside the list."""
        for thing in self.person.eyes.things(self.pid):
            if thing.name.startswith(f"{name}, "):
                self.person.hands.click(*thing.centre, button)
                time.sleep(0.4)
                return
        raise AssertionError(name)

    def shoot(self, name: str) -> None:
        """Keep what the program's windows show, as soon as nothing moves."""
        path = HERE / f"{name}.png"
        before = self._screen()
        for _ in range(20):
            time.sleep(STILL)
            now = self._screen()
            if now.tobytes() == before.tobytes():
                break
            before = now
        cut = now.crop(self._place(now.size))
        cut.quantize(COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(path, optimize=True)
        sys.stdout.write(f"{path.name} {cut.size} {path.stat().st_size // 1024} KiB\n")

    def end(self) -> None:
        """Close the program."""
        self.program.close()

    def _screen(self) -> Image.Image:
        path = self.home / "screen.png"
        self.desktop.screenshot(path)
        with Image.open(path) as image:
            return image.copy()

    def _place(self, screen: tuple[int, int]) -> tuple[int, int, int, int]:
        """What the windows of the program cover together, with their frames."""
        boxes = []
        for window in self.desktop.windows(self.pid):
            size = window.get_geometry()
            corner = window.translate_coords(self.desktop.root, 0, 0)
            left, top = -corner.x, -corner.y
            extents = window.get_full_property(self.desktop.observe.get_atom("_NET_FRAME_EXTENTS"), 0)
            west, east, north, south = extents.value if extents is not None else (0, 0, 0, 0)
            boxes.append((left - west, top - north, left + size.width + east, top + size.height + south))
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return max(0, min(lefts)), max(0, min(tops)), min(screen[0], max(rights)), min(screen[1], max(bottoms))


Scene = Callable[[Sitting], None]


def first_start(at: Sitting) -> None:
    """Nothing but the welcome note."""
    at.shoot("first-start")


def places(at: Sitting) -> None:
    """List, folders, tags, search."""
    at.note("Lentil soup")
    at.shoot("notes")
    at.branch("Recipes")
    at.shoot("folder")
    at.branch("Tag home")
    at.shoot("tag")
    at.branch("All Notes")
    at.keys("ctrl+f")
    at.type("lemon")
    at.shoot("search")
    at.keys("ctrl+a")
    at.type("umbrella")
    at.shoot("nothing-found")
    at.keys("Escape")


def menus(at: Sitting) -> None:
    """Each menu open, and each context menu."""
    at.note("Lentil soup")
    for name, key in (("file", "f"), ("edit", "e"), ("format", "o"), ("view", "v"), ("go", "g"), ("help", "h")):
        at.keys(f"alt+{key}")
        at.shoot(f"menu-{name}")
        at.keys("Escape", "Escape")
    at.keys("alt+f", "t")
    at.shoot("menu-templates")
    at.keys("Escape", "Escape", "Escape")
    at.person.hands.click(*at.row("Books to read"), 3)
    at.shoot("menu-list")
    at.keys("Escape")
    at.branch("Garden", button=3)
    at.shoot("menu-folder")
    at.keys("Escape")
    at.branch("All Notes")
    at.note("Lentil soup")
    at.click("Note text", button=3)
    at.shoot("menu-text")
    at.keys("Escape")


def text(at: Sitting) -> None:
    """What can be done with a text."""
    at.note("Lentil soup")
    at.click("Note text")
    at.keys("F7")
    at.shoot("preview")
    at.keys("F7", "ctrl+h")
    at.type("lemon")
    at.keys("Tab", "Tab", "Tab")
    at.type("lime")
    at.keys("F3")
    at.shoot("replace")
    at.keys("Escape")
    at.note("Shopping")
    at.shoot("checklist")


def dialogs(at: Sitting) -> None:
    """Every dialog that a key opens."""
    at.note("Lentil soup")
    at.keys("F6")
    for name, key in (
        ("settings", "ctrl+comma"), ("help", "F1"), ("shortcuts", "ctrl+F1"), ("link", "ctrl+k"),
        ("export", "ctrl+shift+e"), ("print-preview", "ctrl+shift+p"),
        ("new-folder", "ctrl+shift+n"),
    ):  # fmt: skip
        at.keys(key)
        time.sleep(0.5)
        at.shoot(name)
        at.keys("Escape")
        time.sleep(0.3)
    for name, keys in (("about", ("alt+h", "a")), ("trash", ("alt+f", "e"))):
        at.keys(*keys)
        time.sleep(0.5)
        at.shoot(name)
        at.keys("Escape")
        time.sleep(0.3)


def trouble(at: Sitting) -> None:
    """Two texts of one note, and files that could not be imported."""
    at.note("Boiler")
    at.click("Note text")
    at.keys("ctrl+End")
    at.type("Ask about")
    (at.notes / "Home" / "Boiler.md").write_text("# Boiler\n\nServiced in April, by somebody else's computer.\n")
    at.type(" the valve.")
    at.person.eyes.find(at.pid, "Keep Both", "push button")
    at.shoot("conflict")
    at.click("Keep Both")
    downloads = at.home / "From elsewhere"
    downloads.mkdir()
    (downloads / "Packing.txt").write_text("Packing\n\nSocks.\n")
    (downloads / "Old letter.txt").write_bytes("Café".encode("latin-1"))
    (downloads / "Scan.txt").write_bytes(b"\x00\x01\x02")
    at.keys("alt+f", "o")
    time.sleep(0.5)
    at.keys("alt+f", "ctrl+a")
    at.type(f"{downloads}\n")
    time.sleep(0.5)
    at.click("Choose this folder")
    time.sleep(1)
    at.shoot("import-report")
    at.keys("Escape")


def looks(at: Sitting) -> None:
    """Dark, high contrast, the whole screen."""
    at.note("Lentil soup")
    at.keys("ctrl+shift+d")
    at.shoot("dark")
    at.keys("ctrl+comma")
    time.sleep(0.5)
    at.shoot("dark-settings")
    at.keys("Escape", "alt+v", "t", "h")
    at.shoot("contrast")
    at.keys("ctrl+comma")
    time.sleep(0.5)
    at.shoot("contrast-settings")
    at.keys("Escape", "alt+f")
    at.shoot("contrast-menu")
    at.keys("Escape", "Escape", "alt+v", "t", "l", "F11")
    time.sleep(0.5)
    at.shoot("full-screen")
    at.keys("Escape")
    time.sleep(0.5)
    at.click("Note text")
    at.keys("shift+F11")
    time.sleep(0.5)
    at.shoot("only-the-text")
    at.keys("Escape")


def spanish(at: Sitting) -> None:
    """In Spanish."""
    at.note("Sopa")
    at.shoot("spanish")
    at.keys("alt+a")
    at.shoot("spanish-menu")
    at.keys("Escape", "Escape", "ctrl+comma")
    time.sleep(0.5)
    at.shoot("spanish-settings")
    at.keys("Escape")


def right_to_left(at: Sitting) -> None:
    """From right to left: what we have no texts for stays English, Qt's dialogs are Arabic."""
    at.note("شوربة")
    at.shoot("right-to-left")
    at.keys("ctrl+shift+e")
    time.sleep(0.5)
    at.shoot("right-to-left-export")
    at.keys("Escape")


def large(at: Sitting) -> None:
    """Letters of twice the usual size."""
    at.note("Lentil")
    at.shoot("large")
    at.click("Note text")
    at.keys("ctrl+h")
    at.shoot("large-replace")
    at.keys("Escape", "alt+o")
    at.shoot("large-menu")
    at.keys("Escape", "Escape")
    for name, key in (("settings", "ctrl+comma"), ("shortcuts", "ctrl+F1"), ("print-preview", "ctrl+shift+p")):
        at.keys(key)
        time.sleep(0.5)
        at.shoot(f"large-{name}")
        at.keys("Escape")
        time.sleep(0.3)


US = {"LC_ALL": "en_US.UTF-8"}
SITTINGS: tuple[tuple[dict[str, str], dict[str, str], tuple[Scene, ...]], ...] = (
    ({}, US, (first_start,)),
    (ENGLISH, US, (places, menus, text)),
    (ENGLISH, US, (dialogs, looks, trouble)),
    (SPANISH, {"LC_ALL": "es_ES.UTF-8"}, (spanish,)),
    (ARABIC, {"LC_ALL": "ar_EG.UTF-8"}, (right_to_left,)),
    (ENGLISH, US | {"QT_FONT_DPI": "192", "QT_ENABLE_HIGHDPI_SCALING": "0"}, (large,)),
)
"""Notes, environment and scenes of each run of the program."""


def main(words: list[str]) -> None:
    """Take the pictures of the scenes whose names hold one of the words; of all where there is none."""
    for notes, environment, scenes in SITTINGS:
        wanted = [scene for scene in scenes if not words or any(word in scene.__name__ for word in words)]
        if not wanted:
            continue
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            home = folder / "home"
            home.mkdir()
            if notes:
                furnish(home, notes)
                prepare(home)
            desktop = Desktop(folder)
            person = Person(desktop)
            try:
                sitting = Sitting(desktop, person, home, **environment)
                for scene in wanted:
                    scene(sitting)
                sitting.end()
            finally:
                person.close()
                desktop.close()


def prepare(home: Path) -> None:
    """What somebody has left behind: a pin and a deleted note."""
    data = home / ".local" / "share" / "notes"
    (data / "trash").mkdir(parents=True)
    (data / "trash" / "Old list.md").write_text("# Old list\n\n- [x] candles\n")
    (data / "trash" / "Call the bank.md").write_text("# Call the bank\n\nBefore Friday.\n")
    (data / "settings.json").write_text(json.dumps({"pinned": ["Shopping.md", "Compra.md"], "theme": "light"}))


if __name__ == "__main__":
    main(sys.argv[1:])
