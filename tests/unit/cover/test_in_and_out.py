"""Import, export, templates, deleted notes: by the dialogs that a person sees."""

import time
import zipfile
from collections.abc import Generator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QMenu, QMessageBox, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from companion.cover.deleted import DeletedNotes
from companion.cover.export_dialog import ExportDialog
from companion.cover.starters import starters
from companion.cover.window import NotesWindow
from companion.notes.errors import NotesError
from companion.widgets.background import Background
from companion.widgets.chooser import FileChooser
from tests.unit.cover.conftest import Place, settled, titles


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    made = tmp_path / "outside"
    made.mkdir()
    return made


def done(window: NotesWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=10_000)


def choose(window: NotesWindow, qtbot: QtBot, path: Path, name: str = "") -> None:
    """What the chooser gives when somebody has gone to a folder and, to save, has written a name."""
    chooser = window.findChild(FileChooser)
    assert chooser is not None
    chosen: list[list[Path]] = []
    chooser.chosen.connect(chosen.append)
    if name:
        chooser.go_to(path)
        chooser._name.setText(name)
        chooser._choose()
        qtbot.waitUntil(lambda: bool(chosen or chooser._replace))  # gone once it is chosen
        if not chosen:
            chooser._choose()  # a second press replaces
    else:
        chooser._finish([path])


def export_as(window: NotesWindow, kind: str, *, everything: bool = False) -> None:
    window._commands.export()
    dialog = window.findChild(ExportDialog)
    assert dialog is not None
    combo = dialog.findChild(QComboBox)
    assert combo is not None
    combo.setCurrentIndex(combo.findData(kind))
    dialog.findChildren(QRadioButton)[1 if everything else 0].setChecked(True)
    next(button for button in dialog.findChildren(QPushButton) if "Choose" in button.text()).click()


@pytest.mark.parametrize("kind", ["md", "txt", "html", "pdf"])
def test_one_note(window: NotesWindow, outside: Path, qtbot: QtBot, kind: str) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    export_as(window, kind)
    choose(window, qtbot, outside, f"My soup.{kind}")
    done(window, qtbot)
    data = (outside / f"My soup.{kind}").read_bytes()
    begins = {"md": b"# Lentil", "txt": b"Lentil", "html": b"<", "pdf": b"%PDF-"}
    assert data.startswith(begins[kind])
    assert "One note exported" in window.statusBar().currentMessage()
    assert [path.name for path in outside.iterdir()] == [f"My soup.{kind}"]


def test_the_windows_for_files_say_what_is_done(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    told = []

    def look() -> None:
        chooser = window.findChildren(FileChooser)[-1]
        told.append((chooser.windowTitle(), chooser._accept.text().replace("&", "")))
        chooser.reject()

    for act in (window._commands.import_files, window._commands.import_folder, window._commands.export_zip):
        act()
        look()
    export_as(window, "md")
    look()
    for dialog in window.findChildren(ExportDialog):
        dialog.setParent(None)  # gone a moment later
    export_as(window, "md", everything=True)
    look()
    assert told == [("Import", "Open"), ("Import a Folder", "Choose"), ("Export", "Save"), ("Export", "Save"),
                    ("Choose a Folder", "Choose")]  # fmt: skip


def test_a_path_typed_as_the_name_is_where_the_note_goes(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    export_as(window, "pdf")
    choose(window, qtbot, outside.parent, f"{outside}/a")
    done(window, qtbot)
    assert [path.name for path in outside.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize("kind", ["txt", "pdf"])
def test_all_notes(window: NotesWindow, outside: Path, qtbot: QtBot, kind: str) -> None:
    settled(window, qtbot)
    (outside / f"Soup.{kind}").write_text("mine")
    export_as(window, kind, everything=True)
    choose(window, qtbot, outside)
    done(window, qtbot)
    assert (outside / f"Soup.{kind}").read_text() == "mine"
    names = {path.name for path in outside.iterdir()}
    assert names == {f"Soup.{kind}", f"Soup 2.{kind}", f"Books to read.{kind}"}


@pytest.mark.parametrize("kind", ["txt", "pdf"])
def test_a_note_that_cannot_be_read_is_named(window: NotesWindow, outside: Path, qtbot: QtBot, kind: str) -> None:
    settled(window, qtbot)
    export_as(window, kind, everything=True)
    (window.store.folder / "Soup.md").unlink()
    (window.store.folder / "Soup.md").symlink_to("Soup.md")
    choose(window, qtbot, outside)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert box is not None
    assert box.text() == "One note exported."
    assert "Soup.md: " in box.informativeText()
    assert [path.name for path in outside.iterdir()] == [f"Books to read.{kind}"]
    box.close()


def test_zip(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window._commands.export_zip()
    choose(window, qtbot, outside, "Everything")
    done(window, qtbot)
    with zipfile.ZipFile(outside / "Everything.zip") as pack:
        assert sorted(pack.namelist()) == ["Notes/Books to read.md", "Notes/Soup.md"]


def test_a_place_that_refuses_is_said(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    (outside / "file").write_text("")
    window._commands.write_several(["Soup.md"], outside / "file", "txt")
    done(window, qtbot)
    assert window.statusBar().currentMessage() == "That place is no folder."


def test_import_says_what_was_refused(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    (outside / "page.html").write_text("<h1>Page</h1><p>x")
    (outside / "broken.txt").write_bytes(b"\x00\x01")
    window._commands.import_folder()
    choose(window, qtbot, outside)
    done(window, qtbot)
    qtbot.waitUntil(lambda: "Page" in titles(window))
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "broken.txt" in box.informativeText()
    assert window.statusBar().currentMessage() == ""  # how far it was
    box.close()
    assert window.open_note.content.name == "outside/page.md"


def test_an_import_rests_with_the_notes_and_goes_on_with_them(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    for number in range(400):
        (outside / f"{number}.txt").write_text("x")
    there = window.store.folder / "outside"
    window._commands.import_paths([outside], "")
    qtbot.waitUntil(there.exists)
    window.rest()
    qtbot.wait(100)
    count = len(list(there.iterdir()))
    assert 0 < count < 400
    qtbot.wait(200)
    assert len(list(there.iterdir())) == count
    assert window.jobs.busy
    window.resume()
    done(window, qtbot)
    assert sorted(path.name for path in there.iterdir()) == sorted(f"{number}.txt" for number in range(400))
    assert window.statusBar().currentMessage() == "400 notes imported."


def test_pdfs_rest_with_the_notes_and_go_on_with_them(window: NotesWindow, outside: Path, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window._commands.write_several(["Soup.md", "Books to read.md"], outside, "pdf")
    window.rest()
    qtbot.wait(100)
    assert list(outside.iterdir()) == []
    window.resume()
    done(window, qtbot)
    assert len(list(outside.iterdir())) == 2
    assert window.statusBar().currentMessage() == "2 notes exported."


def test_templates(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    menu = QMenu()
    window._commands.fill_template_menu(menu)
    names = [action.text() for action in menu.actions()]
    assert names == ["Shopping list", "Recipe", "Packing list", "Meeting", "Week plan"]
    menu.actions()[0].trigger()
    assert (place.folder / "Shopping list.md").read_text().startswith("# Shopping list\n")
    assert "Shopping list" in titles(window)
    menu.actions()[4].trigger()
    assert "{" not in window.editor.text()
    spanish = starters(QLocale("es_AR"))
    assert [title for title, _text in spanish][:2] == ["Lista de la compra", "Receta"]
    assert starters(QLocale("xx"))[0][0] == "Shopping list"


def test_every_template_is_there_in_both_languages() -> None:
    english, spanish = starters(QLocale("en")), starters(QLocale("es"))
    assert len(english) == len(spanish) == 5
    assert not {title for title, _text in english} & {title for title, _text in spanish}


def test_deleted_notes_are_emptied_after_a_question(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.list_pane.view.selectAll()
    window._commands.delete()
    window._commands.show_deleted()
    dialog = window.findChild(DeletedNotes)
    assert dialog is not None
    dialog._empty.click()
    box = dialog.findChild(QMessageBox)
    assert box is not None
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert len(place.store.trashed()) == 2, "Enter alone removes nothing"
    dialog._empty.click()
    box = next(box for box in dialog.findChildren(QMessageBox) if box.isVisible())
    next(button for button in box.buttons() if "Good" in button.text()).click()
    assert place.store.trashed() == []
    assert list(place.store.trash.iterdir()) == []
    assert not dialog._button.isEnabled()
    dialog.close()


def test_dialogs_are_gone_when_closed(window: NotesWindow, qtbot: QtBot) -> None:
    settled(window, qtbot)
    for act in (window._commands.export, window._commands.new_folder, window._commands.import_files):
        act()
        dialog = window.findChild(QDialog)
        assert dialog is not None
        dialog.reject()
        qtbot.waitUntil(lambda: window.findChild(QDialog) is None)


@pytest.mark.parametrize("fails", [False, True])
def test_what_ended_just_before_resting_is_told_afterwards(window: NotesWindow, qtbot: QtBot, *, fails: bool) -> None:
    settled(window, qtbot)
    told: list[object] = []
    runs: list[int] = []

    def work() -> Generator[tuple[int, int], None, str]:
        runs.append(1)
        yield 1, 1
        if fails:
            raise NotesError("The disk is full.")
        return "whole"

    window.jobs.start(work(), told.append)
    job = window.jobs.findChild(Background)
    while job._news.qsize() < 2:  # no event is taken meanwhile
        time.sleep(0.001)
    window.rest()
    job._look()  # its timer may come before it is deleted
    assert told == []
    assert window.statusBar().currentMessage() != "The disk is full."
    window.resume()
    done(window, qtbot)
    assert told == ([] if fails else ["whole"])
    assert (window.statusBar().currentMessage() == "The disk is full.") == fails
    assert runs == [1]
