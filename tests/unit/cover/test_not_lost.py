"""No text is lost: by undo, by a disk that refuses, by the end of the program, by a slow share."""

import threading
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from companion.cover.deleted import DeletedNotes
from companion.cover.window import NotesWindow
from companion.notes.store import Note
from tests.unit.cover.conftest import Place, type_keys

SOUP = "# Lentil soup\n\nred lentils, lemon\n"


def refuse(folder: Path) -> None:
    """A file in the place of ``folder``: nothing can be written there."""
    folder.rename(folder.with_name("Elsewhere"))
    folder.write_text("")


def trashed(place: Place) -> list[str]:
    return sorted(path.read_text() for path in place.store.trash.iterdir()) if place.store.trash.exists() else []


def test_text_brought_back_by_undo_is_saved(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    path = place.folder / "Soup.md"
    window.go_to("Soup.md")
    window._commands.select_all()
    window.editor.textCursor().removeSelectedText()
    qtbot.waitUntil(lambda: path.read_text() == "")
    window._commands.undo()
    assert window.editor.text() == SOUP
    assert window.open_note.dirty
    qtbot.waitUntil(lambda: path.read_text() == SOUP)
    window._commands.redo()
    window._commands.undo()
    window._commands.redo()
    assert window.close()
    assert path.read_text() == ""


def test_every_step_back_and_forth_is_on_the_disk(window: NotesWindow, place: Place) -> None:
    path = place.folder / "Soup.md"
    window.go_to("Soup.md")
    for text in ("one ", "two ", "three "):
        type_keys(window, text)
        window.flush()
    window._commands.switch_theme()
    for step in (*[window._commands.undo] * 4, *[window._commands.redo] * 2, window._commands.undo):
        step()
        window.flush()
        assert path.read_text() == window.editor.text()
    type_keys(window, "four ")
    window.flush()
    assert path.read_text() == window.editor.text()


def test_undo_to_the_saved_text_is_a_change_while_the_disk_refuses(
    window: NotesWindow, place: Place, full_disk: list[bool]
) -> None:
    window.go_to("Soup.md")
    type_keys(window, "x")
    window.flush()
    assert window.open_note.dirty
    window._commands.undo()
    window.flush()
    assert not window.open_note.dirty
    window._commands.redo()
    full_disk.clear()
    assert window.close()
    assert (place.folder / "Soup.md").read_text() == "x" + SOUP


def test_a_failed_save_is_tried_again_after_resting(
    window: NotesWindow, place: Place, qtbot: QtBot, full_disk: list[bool]
) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    window.rest()
    full_disk.clear()
    qtbot.wait(800)
    assert not (place.folder / "Umbrella.md").exists()
    window.resume()
    qtbot.waitUntil((place.folder / "Umbrella.md").exists, timeout=2000)
    assert not window.open_note.dirty


def test_nothing_is_kept_aside_where_all_is_saved(window: NotesWindow, place: Place) -> None:
    type_keys(window, "x")
    window.flush()
    assert window.keep_aside()
    assert trashed(place) == []


@pytest.mark.parametrize("new", [True, False])
def test_refused_text_is_among_the_deleted_notes_at_the_end(window: NotesWindow, place: Place, *, new: bool) -> None:
    if new:
        window._commands.new()
    else:
        window.go_to("Soup.md")
    type_keys(window, "Umbrella")
    text = window.editor.text()
    refuse(place.folder)
    window.rest()
    window.hide()
    window.flush()
    assert window.open_note.dirty
    assert window.keep_aside()
    assert window.keep_aside()
    assert trashed(place) == [text]
    window.editor.insertPlainText("more")
    window.flush()
    assert window.keep_aside()
    assert trashed(place) == sorted([text, window.editor.text()])


def test_text_kept_aside_is_listed_and_comes_back(window: NotesWindow, place: Place) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    refuse(place.folder)
    window.flush()
    assert window.keep_aside()
    place.folder.unlink()
    place.folder.with_name("Elsewhere").rename(place.folder)
    window.open_note.new()
    again = place.open()
    again._commands.show_deleted()
    dialog = again.findChild(DeletedNotes)
    assert dialog is not None
    dialog._button.click()
    dialog.close()
    assert (place.folder / "Umbrella.md").read_text() == "Umbrella"
    assert again.editor.text() == "Umbrella"


def test_keeping_aside_says_when_it_cannot(window: NotesWindow, place: Place, full_disk: list[bool]) -> None:
    type_keys(window, "x")
    window.flush()
    assert not window.keep_aside()
    assert trashed(place) == []
    full_disk.clear()
    assert window.keep_aside()
    assert len(trashed(place)) == 1


def test_what_was_closed_without_saving_is_not_kept(window: NotesWindow, place: Place, full_disk: list[bool]) -> None:
    type_keys(window, "x")
    assert not window.close()
    box = window.findChild(QMessageBox)
    assert box is not None
    next(button for button in box.buttons() if "Without" in button.text()).click()
    full_disk.clear()
    assert window.keep_aside()
    assert trashed(place) == []


@pytest.mark.parametrize("name", ["", "Soup.md"])
def test_delete_drops_no_text_that_the_disk_refuses(
    window: NotesWindow, place: Place, full_disk: list[bool], name: str
) -> None:
    if name:
        window.go_to(name)
    else:
        window._commands.new()
    type_keys(window, "Umbrella")
    text = window.editor.text()
    window._commands.delete()
    assert window.editor.text() == text
    assert window.open_note.dirty
    assert (place.folder / "Soup.md").exists()
    assert window.statusBar().currentMessage() == "The disk is full."
    full_disk.clear()
    window._commands.delete()
    assert window.editor.text() != text
    assert trashed(place) == [text]


def test_a_note_that_takes_long_to_read_stops_neither_rest_nor_the_window(
    window: NotesWindow, place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    qtbot.waitUntil(lambda: len(window.library.index.texts) == 2)
    reading, answer = threading.Event(), threading.Event()
    real = place.store.searched

    def folded(note: Note) -> str:
        reading.set()
        answer.wait(20)
        return real(note)

    with monkeypatch.context() as slow:
        slow.setattr(place.store, "searched", folded)
        place.put("Slow.md", "# Slow\n\nword")
        window.library.refresh()
        assert reading.wait(5)
        begin = time.perf_counter()
        window.library.refresh()
        window.rest()
        assert time.perf_counter() - begin < 1
        answer.set()
        qtbot.waitUntil(lambda: "notes" not in {thread.name for thread in threading.enumerate()})
        qtbot.wait(50)
        assert "Slow.md" not in window.library.index.texts, "handed over although nobody waits for it"
    window.resume()
    qtbot.waitUntil(lambda: "Slow.md" in window.library.index.texts)


def test_notes_that_come_late_do_not_take_the_keys_from_what_is_being_typed(window: NotesWindow, place: Place) -> None:
    """The first look at the folder may end while she is typing into the field: not one letter may go to a note."""
    search = window.list_pane.search
    search.setFocus()
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    handle = window.windowHandle()
    QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_Return, "\r", chord)
    assert search.armed()
    type_keys(window, "ora")
    window._start()
    type_keys(window, "nge lamp")
    assert search.armed()
    assert search.hasFocus()
    got: list[bytearray] = []
    search.tried.connect(got.append)
    QTest.sendKeyEvent(QTest.KeyAction.Click, handle, Qt.Key.Key_Return, "\r", Qt.KeyboardModifier.NoModifier)
    assert got == [bytearray(b"orange lamp")]
    assert "lamp" not in window.editor.text()
