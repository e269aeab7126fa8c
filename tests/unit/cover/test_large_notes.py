"""A very long note: the window goes on while it is read, and not a letter of it is lost or cut."""

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.cover.documents import plain_text
from companion.cover.preparing import Preparing
from companion.cover.window import NotesWindow
from companion.notes.note import Content
from tests.unit.cover.conftest import Place, type_keys

SOUP = "# Soup\n\nred lentils\n"
LONG = "Long.md"
TEXT = "# Long\n\n" + "lentils, lemon 🍋 and a second line\u2028of the same paragraph\n" * 8_000


@pytest.fixture
def window(place: Place) -> NotesWindow:
    place.put("Soup.md", SOUP)
    path = place.put(LONG, TEXT)
    os.utime(path, (1e9, 1e9))
    made = place.open()
    made.go_to("Soup.md")
    return made


def choose(window: NotesWindow, name: str) -> None:
    """As a click on the row does."""
    model = window.list_pane.model
    window.list_pane.view.setCurrentIndex(model.index(model.row_of(name)))


def write(window: NotesWindow, text: str) -> None:
    """Type at the end of the text."""
    window.editor.setFocus()
    window.editor.moveCursor(QTextCursor.MoveOperation.End)
    type_keys(window, text)


def on_disk(place: Place) -> dict[str, str]:
    return {path.name: path.read_text() for path in place.folder.iterdir()}


def test_a_long_note_is_shown_whole_and_can_then_be_changed(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    choose(window, LONG)
    assert window.open_note.content.name == "Soup.md", "the window does not wait for it"
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    assert window.editor.text() == TEXT
    assert not window.editor.isReadOnly()
    assert not window.editor.document().isModified()
    assert not window.editor.document().isUndoAvailable()
    write(window, "peas")
    window.flush()
    assert on_disk(place) == {"Soup.md": SOUP, LONG: TEXT + "peas"}
    window.editor.undo()
    window.flush()
    assert on_disk(place)[LONG] == TEXT


def test_what_is_prepared_is_the_whole_text(place: Place, qtbot: QtBot) -> None:
    place.put(LONG, TEXT)
    preparing = Preparing(place.store)
    with qtbot.waitSignal(preparing.ready):
        preparing.begin(LONG)
    made = preparing.take(LONG)
    assert made is not None
    assert plain_text(made.document) == made.content.text == TEXT
    assert made.document.thread() == preparing.thread()
    assert preparing.take(LONG) is None, "each document is given away once"


def test_nothing_typed_meanwhile_goes_anywhere(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    before = on_disk(place)
    window.editor.setFocus()
    choose(window, LONG)
    type_keys(window, "x")
    QTest.keyClick(window.editor, Qt.Key.Key_Return)
    window._commands.undo()
    window.flush()
    assert window.editor.text() == before["Soup.md"]
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    window.flush()
    assert on_disk(place) == before


def test_an_undo_meanwhile_is_saved(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    """Whoever changes the text by a menu changes the note that is seen."""
    write(window, "peas")
    choose(window, LONG)
    assert on_disk(place)["Soup.md"] == SOUP + "peas"
    window.editor.document().undo()
    assert window.editor.text() == SOUP
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    assert on_disk(place) == {"Soup.md": SOUP, LONG: TEXT}


def test_another_choice_meanwhile_counts(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    choose(window, LONG)
    choose(window, "Soup.md")
    assert not window.editor.isReadOnly()
    qtbot.wait(600)
    assert window.open_note.content.name == "Soup.md"
    choose(window, LONG)
    window._commands.new()
    qtbot.wait(600)
    assert window.open_note.content.name == ""
    assert not window.editor.isReadOnly()


def test_resting_meanwhile_ends_it(window: NotesWindow, qtbot: QtBot) -> None:
    choose(window, LONG)
    window.rest()
    assert not window.editor.isReadOnly()
    qtbot.wait(600)
    assert window.open_note.content.name == "Soup.md"


def test_what_is_deleted_meanwhile_is_the_note_that_was_chosen(window: NotesWindow, place: Place) -> None:
    choose(window, LONG)
    window._commands.delete()
    assert [path.read_text() for path in place.store.trash.iterdir()] == [TEXT]
    assert on_disk(place) == {"Soup.md": SOUP}
    assert window.editor.text() == SOUP
    assert not window.editor.isReadOnly()


def test_a_file_that_changes_meanwhile_is_read_again(
    window: NotesWindow, place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What has been prepared must never be shown, and so never saved, in place of what is in the file now."""
    real = type(place.store).read

    def read(store: object, name: str) -> Content:
        content = real(place.store, name)
        if name == LONG and content.text == TEXT:
            place.put(LONG, TEXT + "their line\n")
        return content

    monkeypatch.setattr(place.store, "read", lambda name: read(place.store, name))
    choose(window, LONG)
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    assert window.editor.text() == TEXT + "their line\n"


def test_a_long_note_that_cannot_be_read_is_said(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    (place.folder / LONG).unlink()
    (place.folder / LONG).mkdir()
    choose(window, LONG)
    qtbot.waitUntil(lambda: bool(window.statusBar().currentMessage()))
    assert window.open_note.content.name == "Soup.md"
    assert not window.editor.isReadOnly()


def test_undo_of_a_long_note_outlives_a_visit_elsewhere(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    choose(window, LONG)
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    write(window, "peas")
    choose(window, "Soup.md")
    assert on_disk(place)[LONG] == TEXT + "peas"
    choose(window, LONG)
    qtbot.waitUntil(lambda: window.open_note.content.name == LONG)
    window._commands.undo()
    assert window.editor.text() == TEXT
