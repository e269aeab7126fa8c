"""The editor gives a text back as it was and helps with lists and marks."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.cover.editor import NoteEditor

NOT_TEXT = "\x00\ufdd0\ufdd1\r\u2029"


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    return made


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8", exclude_characters=NOT_TEXT)))
def test_any_text_comes_back(editor: NoteEditor, text: str) -> None:
    editor.show_text(text)
    assert editor.text() == text


@pytest.mark.parametrize(
    "text", ["a\u00a0b\u2028c\ufffc\u0085\x0b\x0cd", "# x\n\n```\ncode **x**\n```\n- [x] y\n> q\n", "x" * 6000]
)
def test_what_other_editors_change_stays(editor: NoteEditor, text: str) -> None:
    editor.show_text(text)
    assert editor.text() == text
    assert not editor.document().isModified()


def _at_end(editor: NoteEditor, text: str) -> None:
    editor.show_text(text)
    editor.moveCursor(QTextCursor.MoveOperation.End)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- milk", "- milk\n- "),
        ("  * milk", "  * milk\n  * "),
        ("9. milk", "9. milk\n10. "),
        ("- [x] milk", "- [x] milk\n- [ ] "),
        ("- milk\n- ", "- milk\n"),
        ("milk", "milk\n"),
        ("-milk", "-milk\n"),
    ],
)
def test_enter_in_a_list(editor: NoteEditor, before: str, after: str) -> None:
    _at_end(editor, before)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == after


def test_marks_come_and_go(editor: NoteEditor) -> None:
    _at_end(editor, "red lentils")
    editor.formatting().set_marks("**")
    assert editor.text() == "red **lentils**"
    editor.undo()
    assert editor.text() == "red lentils"
    editor.selectAll()
    editor.formatting().set_marks("*")
    assert editor.text() == "*red lentils*"
    editor.selectAll()
    editor.formatting().set_marks("*")
    assert editor.text() == "red lentils"
    editor.show_text("")
    editor.formatting().set_marks("**")
    QTest.keyClicks(editor, "x")
    assert editor.text() == "**x**"


def test_prefixes_come_and_go(editor: NoteEditor) -> None:
    editor.show_text("a\nb\nc")
    cursor = editor.textCursor()
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.formatting().set_prefix("- [ ] ")
    assert editor.text() == "- [ ] a\n- [ ] b\nc"
    editor.formatting().set_prefix("- [ ] ")
    assert editor.text() == "a\nb\nc"


def test_colours_and_size_are_no_change_of_the_text(editor: NoteEditor) -> None:
    editor.show_text("# Title\n**bold**")
    editor.set_zoom(3)
    assert not editor.document().isModified()
    assert not editor.document().isUndoAvailable()
