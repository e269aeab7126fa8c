"""Find and replace in the open note, in a real window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.cover.find_bar import FindBar
from companion.cover.window import NotesWindow
from tests.unit.cover.conftest import Place, type_keys

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(place: Place, qtbot: QtBot) -> FindBar:
    place.put("Soup.md", "🍋 Soup\nsoup SOUP soups\n")
    window = place.open()
    qtbot.waitUntil(lambda: window.open_note.content.name == "Soup.md")
    QTest.keyClick(window.windowHandle(), Key.Key_F, CTRL | SHIFT)
    found = window.editor_pane.bar
    assert found is not None
    return found


def chosen(bar: FindBar) -> tuple[int, str]:
    cursor = bar._editor.textCursor()
    return cursor.selectionStart(), cursor.selectedText()


def test_from_one_to_the_next_by_keys_alone(bar: FindBar, qtbot: QtBot) -> None:
    window = bar.window()
    assert isinstance(window, NotesWindow)
    assert bar.find_field.hasFocus()
    type_keys(window, "soup")
    qtbot.waitUntil(lambda: bar.count.text() == "– / 4")
    places = []
    for _ in range(5):
        QTest.keyClick(window.windowHandle(), Key.Key_Return)
        places.append(chosen(bar))
    assert places == [(3, "Soup"), (8, "soup"), (13, "SOUP"), (18, "soup"), (3, "Soup")]
    assert bar.count.text() == "1 / 4"
    QTest.keyClick(window.windowHandle(), Key.Key_Return, SHIFT)
    assert chosen(bar) == (18, "soup")
    QTest.keyClick(window.windowHandle(), Key.Key_F3)
    assert chosen(bar) == (3, "Soup")
    QTest.keyClick(window.windowHandle(), Key.Key_F3, SHIFT)
    assert chosen(bar) == (18, "soup")
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    assert not bar.isVisible()
    assert window.editor.hasFocus()
    assert window.list_pane.search.text() == ""


def test_case_whole_words_and_none(bar: FindBar) -> None:
    bar.find_field.setText("soup")
    bar.case.setChecked(True)
    bar._look()
    assert bar.count.text() == "– / 2"
    bar.whole.setChecked(True)
    bar._look()
    assert bar.count.text() == "– / 1"
    bar.find_field.setText("stew")
    bar._look()
    assert bar.count.text() == "No matches"
    assert bar.count.accessibleName() == "No matches"
    bar.find_next()


def test_replacing(bar: FindBar) -> None:
    bar.begin(replacing=True)
    assert bar.replace_field.isVisible()
    bar.find_field.setText("soup")
    bar.replace_field.setText(r"stew \1")
    bar.find_next()
    bar.replace()
    assert bar._editor.text() == "🍋 stew \\1\nsoup SOUP soups\n"
    bar.replace_all()
    assert bar._editor.text() == "🍋 stew \\1\nstew \\1 stew \\1 stew \\1s\n"
    assert bar.count.text() == "3 replaced"
    bar._editor.undo()
    assert bar._editor.text() == "🍋 stew \\1\nsoup SOUP soups\n"


def test_many_replacements_are_one_step(bar: FindBar) -> None:
    bar._editor.show_text("a b\n" * 2000)
    bar.find_field.setText("a")
    bar.replace_field.setText("")
    bar.replace_all()
    assert bar._editor.text() == " b\n" * 2000
    bar._editor.undo()
    assert bar._editor.text() == "a b\n" * 2000


def test_what_is_chosen_is_looked_for(bar: FindBar) -> None:
    bar.leave()
    bar._editor.selectAll()
    bar.begin(replacing=False)
    assert bar.find_field.text() == ""
    cursor = bar._editor.textCursor()
    cursor.setPosition(8)
    cursor.movePosition(cursor.MoveOperation.EndOfWord, cursor.MoveMode.KeepAnchor)
    bar._editor.setTextCursor(cursor)
    bar.begin(replacing=False)
    assert bar.find_field.text() == "soup"


def test_a_note_that_can_only_be_read_is_not_replaced_in(place: Place, qtbot: QtBot) -> None:
    place.put("old.txt", "café soup".encode("latin-1"))
    window = place.open()
    qtbot.waitUntil(lambda: window.open_note.content.name == "old.txt")
    window._commands.replace_in_note()
    bar = window.editor_pane.bar
    assert bar is not None
    assert not bar.replace_field.isVisible()
    bar.find_field.setText("soup")
    bar.replace_all()
    bar.replace()
    assert "soup" in window.editor.text()
