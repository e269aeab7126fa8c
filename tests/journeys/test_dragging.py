"""A real mouse that drags: notes and folders onto folders, a file from outside, splitters, the window's edge."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop import PYTHON, ROOT, Desktop, Program, wait_until
from tests.eyes import Person, Thing
from tests.journeys.steps import start

NOTES = {
    "Soup.md": "# Soup\n\nlentils\n",
    "Recipes/Bread.md": "# Bread\n\nflour\n",
    "Recipes/Old/Cake.md": "# Cake\n\nlemons\n",
    "Home/Boiler.md": "# Boiler\n\nMarch\n",
    "Home/Old/Paint.md": "# Paint\n\noat\n",
}
SOURCE = """
import sys
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QLabel

class Source(QLabel):
    def mousePressEvent(self, event):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(path) for path in sys.argv[1:]])
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)

app = QApplication([])
source = Source("Drag from here")
source.setWindowFlag(Qt.WindowType.FramelessWindowHint)
source.setGeometry(1210, 100, 140, 140)
source.show()
app.exec()
"""
"""Another program, from which files can be dragged."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home" / "Documents" / "Notes"
    for name, text in NOTES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return tmp_path / "home"


@pytest.fixture
def program(desktop: Desktop, person: Person, home: Path) -> Iterator[Program]:
    made = start(desktop, home)
    person.eyes.find(made.pid, "Folders and tags", "tree")  # it makes the list narrower
    yield made
    made.close()


def row(person: Person, program: Program, name: str) -> tuple[int, int]:
    """Where the row stands whose name begins so."""

    def find() -> Thing | None:
        things = person.eyes.things(program.pid)
        return next((thing for thing in things if thing.name.startswith(name) and thing.role in ROWS), None)

    found = wait_until(find, name)
    assert found
    return found.x + min(60, found.width // 2), found.centre[1]


ROWS = {"list item", "tree item", "table cell"}


def held(home: Path) -> dict[str, str]:
    """Every note below the notes folder with its text."""
    folder = home / "Documents" / "Notes"
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def test_notes_and_folders_go_where_they_are_dragged(person: Person, program: Program, home: Path) -> None:
    texts = sorted(NOTES.values())
    person.hands.drag(row(person, program, "Soup"), row(person, program, "Recipes, "))
    wait_until(lambda: "Recipes/Soup.md" in held(home), "the note in its folder")
    assert len(held(home)) == len(NOTES)

    # A folder's name that is taken where it goes: both stay.
    old = row(person, program, "Old, ")  # the first one, which is Home's
    person.hands.drag(old, row(person, program, "Recipes, "))
    wait_until(lambda: "Recipes/Old 2/Paint.md" in held(home), "the folder in the other")
    assert held(home)["Recipes/Old/Cake.md"] == NOTES["Recipes/Old/Cake.md"]

    # Into what is in it, into itself, onto a note, and let go over nothing: nothing happens.
    time.sleep(0.5)
    before = held(home)
    recipes = row(person, program, "Recipes, ")
    for target in (row(person, program, "Old 2, "), recipes, (560, 200), (recipes[0], 500)):
        person.hands.drag(recipes, target)
        time.sleep(0.2)
    assert held(home) == before

    # Out of every folder again.
    person.hands.drag(row(person, program, "Old 2, "), row(person, program, "All Notes, "))
    wait_until(lambda: "Old 2/Paint.md" in held(home), "the folder beside the others")
    assert sorted(held(home).values()) == texts
    person.hands.key("ctrl+f")
    person.hands.type("oat")
    row(person, program, "Paint")


def test_a_file_from_another_program_becomes_a_note(
    person: Person, program: Program, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "Packing.txt").write_text("Packing\n\nsocks\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 no text")
    for name, onto, expected in (
        ("Packing.txt", "Recipes, ", "Recipes/Packing.txt"),
        ("Packing.txt", "Soup", "Packing.txt"),
        ("photo.jpg", "Soup", ""),
    ):
        source = subprocess.Popen([PYTHON, "-c", SOURCE, tmp_path / name], env=_environment(program), cwd=ROOT)
        try:
            wait_until(lambda: program.desktop.windows(source.pid), "the other program")  # noqa: B023
            time.sleep(0.3)
            before = held(home)
            person.hands.drag((1280, 170), row(person, program, onto))
            if expected:
                wait_until(lambda: expected in held(home), expected)  # noqa: B023
                assert held(home)[expected] == "Packing\n\nsocks\n"
                assert len(held(home)) == len(before) + 1
            else:
                time.sleep(0.5)
                assert held(home) == before
        finally:
            source.terminate()
            source.wait(5)
        time.sleep(0.4)
    assert (tmp_path / "Packing.txt").exists(), "what is dragged in is copied"


def _environment(program: Program) -> dict[str, str]:
    return program.desktop.environment(program.home) | {"QT_QPA_PLATFORM": "xcb"}


def test_splitters_and_a_window_of_any_size(desktop: Desktop, person: Person, program: Program) -> None:
    pid = program.pid

    def part(name: str, role: str) -> Thing:
        return person.eyes.find(pid, name, role)

    listed, text = part("Notes", "list"), part("Note text", "text")
    edge = (text.x - 1, text.centre[1])
    person.hands.drag(edge, (edge[0] + 120, edge[1]))
    wait_until(lambda: part("Note text", "text").x > text.x + 100, "a wider list")
    person.hands.drag((part("Note text", "text").x - 1, edge[1]), (20, edge[1]))
    time.sleep(0.3)
    assert part("Notes", "list").width >= 200, "the list cannot be dragged out of sight"
    assert part("Search notes", "text").width >= 150
    assert listed.width >= 200
    window = program.wait_window()
    for size in ((300, 200), (1366, 740), (520, 420)):
        window.configure(width=size[0], height=size[1])
        desktop.observe.sync()
        time.sleep(0.6)
        box = window.get_geometry()
        for name, role in (("Search notes", "text"), ("Notes", "list"), ("Note text", "text")):
            thing = part(name, role)
            assert thing.width >= 100, (size, name)
            assert thing.height >= 24, (size, name)
            corner = window.translate_coords(desktop.root, 0, 0)
            assert thing.x + thing.width <= -corner.x + box.width + 1, (size, name)
        person.hands.key("ctrl+f", "ctrl+a")
        person.hands.type("soup")
        row(person, program, "Soup")
        person.hands.key("Escape")
    person.hands.key("ctrl+q")
    assert program.process.wait(10) == 0
