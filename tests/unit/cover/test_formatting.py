"""Markdown's signs by keys and buttons: each one step to undo."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from companion.cover.editor import NoteEditor
from companion.cover.formatting import Formatting

Key = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    return made


def choose(editor: NoteEditor, begin: int, end: int) -> Formatting:
    cursor = editor.textCursor()
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    return editor.formatting()


def put(editor: NoteEditor, text: str) -> Formatting:
    editor.show_text(text)
    editor.selectAll()
    return editor.formatting()


@pytest.mark.parametrize("mark", ["**", "*", "~~", "`"])
def test_a_mark_goes_where_it_came(editor: NoteEditor, mark: str) -> None:
    editor.show_text("🍋 red lentils")
    choose(editor, 3, 6).set_marks(mark)
    assert editor.text() == f"🍋 {mark}red{mark} lentils"
    editor.formatting().set_marks(mark)
    assert editor.text() == "🍋 red lentils"
    editor.undo()
    editor.undo()
    assert editor.text() == "🍋 red lentils"


def test_bold_and_italic_do_not_take_each_other(editor: NoteEditor) -> None:
    editor.show_text("red")
    choose(editor, 0, 3).set_marks("**")
    editor.formatting().set_marks("*")
    assert editor.text() == "***red***"
    editor.formatting().set_marks("*")
    assert editor.text() == "**red**"


def test_each_line_of_a_selection_gets_its_own_marks(editor: NoteEditor) -> None:
    put(editor, "- one 🍋\n\n- two").set_marks("**")
    assert editor.text() == "- **one 🍋**\n\n- **two**"
    editor.selectAll()
    editor.formatting().set_marks("**")
    assert editor.text() == "- one 🍋\n\n- two"
    editor.undo()
    assert editor.text() == "- **one 🍋**\n\n- **two**"


@pytest.mark.parametrize(
    ("before", "prefix", "after"),
    [
        ("a\n\nb\nc", "1. ", "1. a\n\n2. b\n3. c"),
        ("1. a\n2. b", "- ", "- a\n- b"),
        ("- a\n- [x] b", "- [ ] ", "- [ ] a\n- [ ] b"),
        ("  - a", "1. ", "  1. a"),
        ("# a", "### ", "### a"),
        ("### a", "### ", "a"),
        ("- a\nb", "> ", "> - a\n> b"),
        ("> a\n> b", "> ", "a\nb"),
        ("", "- ", "- "),
    ],
)
def test_lines_change_their_kind(editor: NoteEditor, before: str, prefix: str, after: str) -> None:
    put(editor, before).set_prefix(prefix)
    assert editor.text() == after
    editor.undo()
    assert editor.text() == before


def test_headings(editor: NoteEditor) -> None:
    editor.show_text("Soup")
    editor.formatting().set_heading(1)
    assert editor.text() == "# Soup"
    editor.formatting().set_heading(2)
    assert editor.text() == "## Soup"
    editor.formatting().set_heading(0)
    assert editor.text() == "Soup"


def test_tab_moves_items_in_and_out(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_text("- a")
    QTest.keyClick(editor, Key.Key_Tab)
    assert editor.text() == "    - a"
    QTest.keyClick(editor, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert editor.text() == "- a"
    editor.show_text("a")
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Key.Key_Tab)
    assert editor.text() == "a\t"
    assert put(editor, "a\n\tb").indent()
    assert editor.text() == "    a\n    \tb"


def test_ticking(editor: NoteEditor) -> None:
    put(editor, "- [ ] 🍋 a\n- [x] b\nc\n1. d").tick()
    assert editor.text() == "- [x] 🍋 a\n- [ ] b\n- [ ] c\n- [ ] d"
    editor.undo()
    assert editor.text() == "- [ ] 🍋 a\n- [x] b\nc\n1. d"


def test_a_click_on_the_box_ticks_it_and_leaves_the_cursor(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_text("Shopping\n- [ ] milk")
    editor.resize(400, 200)
    editor.show()
    block = editor.document().findBlockByNumber(1)
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + 3)
    middle = editor.cursorRect(cursor).center() + QPoint(2, 0)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert editor.text() == "Shopping\n- [x] milk"
    assert editor.textCursor().position() == 0
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert editor.text() == "Shopping\n- [ ] milk"
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))
    assert editor.text() == "Shopping\n- [ ] milk"
    assert editor.textCursor().blockNumber() == 1
    editor.setReadOnly(True)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert editor.text() == "Shopping\n- [ ] milk"


def test_an_address_pasted_over_words_makes_a_link(editor: NoteEditor) -> None:
    editor.show_text("see here")
    choose(editor, 4, 8)
    data = QMimeData()
    data.setText("https://example.org/a\n")
    editor.insertFromMimeData(data)
    assert editor.text() == "see [here](https://example.org/a)"
    choose(editor, 0, 3)
    data.setText("not an address")
    editor.insertFromMimeData(data)
    assert editor.text() == "not an address [here](https://example.org/a)"


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("example.org", "https://example.org"),
        ("me@example.org", "mailto:me@example.org"),
        ("Soup.md", "Soup.md"),
        ("http://a.b/c d(e)", "http://a.b/c%20d%28e%29"),
    ],
)
def test_the_link_dialog(editor: NoteEditor, typed: str, address: str) -> None:
    from companion.cover.link_dialog import LinkDialog

    editor.show_text("see here")
    choose(editor, 4, 8)
    dialog = LinkDialog(editor, editor)
    assert not dialog._ok.isEnabled()
    dialog.address.setText(typed)
    dialog.accept()
    assert editor.text() == f"see [here]({address})"


@pytest.mark.parametrize(("before", "after"), [("", "---\n\n"), ("a", "a\n\n---\n\n"), ("a\n", "a\n\n---\n\n")])
def test_a_line_across(editor: NoteEditor, before: str, after: str) -> None:
    editor.show_text(before)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.formatting().insert_rule()
    assert editor.text() == after


def test_a_text_to_read_only_stays(editor: NoteEditor) -> None:
    formatting = put(editor, "- [ ] a\nb")
    editor.setReadOnly(True)
    formatting.set_marks("**")
    formatting.set_prefix("# ")
    formatting.set_heading(0)
    formatting.tick()
    formatting.insert_rule()
    formatting.insert_here("x")
    assert not formatting.indent()
    assert not formatting.continue_list()
    assert editor.text() == "- [ ] a\nb"
