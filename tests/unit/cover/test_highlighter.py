"""Colours for the lines in sight, and the side on which they begin."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from companion.cover.editor import NoteEditor
from companion.cover.markup import Fences, box_of, link_at, spans


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


@pytest.mark.parametrize(
    ("line", "style", "shown"),
    [
        ("## Soup", "heading2", "## Soup"),
        ("##### Soup", "heading3", "##### Soup"),
        ("a **b** c", "bold", "**b**"),
        ("a *b* c", "italic", "*b*"),
        ("a ~~b~~ c", "struck", "~~b~~"),
        ("a `b` c", "code", "`b`"),
        ("[a](https://b.c)", "link", "[a](https://b.c)"),
        ("> words", "quote", "> words"),
        ("- [x] done", "done", "done"),
        ("10. ten", "bullet", "10."),
        ("a #garden/roses b", "tag", "#garden/roses"),
        ("***", "mark", "***"),
        ("~~~", "code", "~~~"),
    ],
)
def test_what_a_line_says(line: str, style: str, shown: str) -> None:
    assert shown in [line[span.begin : span.end] for span in spans(line, fenced=False) if span.style == style]


def test_what_is_no_markup() -> None:
    for line in ("snake_case_name", "2 * 3 * 4", "#1", "a#b", "", "x" * 6000):
        assert spans(line, fenced=False) == []
    assert [span.style for span in spans("**x**", fenced=True)] == ["code"]
    assert box_of("- x") == -1
    assert link_at("see https://a.b/c.", 6) == "https://a.b/c."
    assert link_at("[a](https://b.c) d", 17) == ""


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_fences_are_kept_up_with_every_change(data: st.DataObject) -> None:
    text = data.draw(st.text("`~\na 🍋", max_size=60))
    fences, fresh = Fences(), Fences()
    fences.read(text)
    for _ in range(3):
        begin = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(begin, len(text)))
        new = data.draw(st.text("`~\na 🍋", max_size=12))
        changed = text[:begin] + new + text[end:]
        first = changed.rfind("\n", 0, begin) + 1
        stop = changed.find("\n", begin + len(new))
        last = len(changed) if stop < 0 else stop
        units = len(changed.encode("utf-16-le")) // 2 - len(text.encode("utf-16-le")) // 2
        lines, place = [], len(changed[:first].encode("utf-16-le")) // 2
        begin_unit = place
        for line in changed[first:last].split("\n"):
            lines.append((place, line))
            place += len(line.encode("utf-16-le")) // 2 + 1
        fences.change(begin_unit, place - units, units, lines)
        text = changed
        fresh.read(text)
        assert fences._places == fresh._places
        assert fences._signs == fresh._signs
        assert fences._open == fresh._open


def formats(editor: NoteEditor, number: int) -> list[tuple[int, int]]:
    editor.grab()
    layout = editor.document().findBlockByNumber(number).layout()
    return [(each.start, each.length) for each in layout.formats()]


def test_only_lines_in_sight_are_coloured_and_emoji_move_nothing(editor: NoteEditor) -> None:
    editor.show_text("🍋 **b**\n" + "**x**\n" * 500)
    assert formats(editor, 0) == [(3, 5)]
    assert formats(editor, 400) == []
    editor.verticalScrollBar().setValue(400)
    assert formats(editor, 400) == [(0, 5)]


def test_code_begins_and_ends_while_it_is_typed(editor: NoteEditor) -> None:
    editor.show_text("\n**x**\n\n**y**")
    assert formats(editor, 3) == [(0, 5)]
    QTest.keyClicks(editor, "```")
    editor.grab()
    code = editor.document().findBlockByNumber(3).layout().formats()[0]
    assert code.format.fontFixedPitch()
    editor.undo()
    editor.grab()
    bold = editor.document().findBlockByNumber(3).layout().formats()[0]
    assert bold.format.fontWeight() == QFont.Weight.Bold


def test_searched_words_are_marked_and_nothing_else_changes(editor: NoteEditor, qtbot: QtBot) -> None:
    editor.show_text("Limón y limon", "a.md")
    editor.set_search(["limon"])
    qtbot.waitUntil(lambda: formats(editor, 0) == [(0, 5), (8, 5)])
    assert not editor.document().isModified()
    editor.set_search([])
    qtbot.waitUntil(lambda: formats(editor, 0) == [])


@pytest.mark.parametrize("mirrored", [False, True])
def test_right_to_left_paragraphs_begin_at_the_right(editor: NoteEditor, mirrored: bool) -> None:
    if mirrored:
        editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    editor.show_text("hello\nשלום עולם\nمرحبا\n\n- سلام")
    editor.grab()
    middle = editor.viewport().width() // 2
    sides = []
    for number in range(5):
        cursor = QTextCursor(editor.document().findBlockByNumber(number))
        sides.append(editor.cursorRect(cursor).x() > middle)
    assert sides == [False, True, True, mirrored, True]
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.insertPlainText("م")
    editor.grab()
    assert editor.cursorRect().x() > middle


def test_a_checklist_goes_as_what_is_to_be_done_goes(editor: NoteEditor) -> None:
    """Not as the x in its box, which is a letter that goes from left to right."""
    editor.show_text("- [x] عدس\n- [x] soup\n- [ ] عدس\n- [x] " + "عدس أحمر " * 30 + "\nend")
    editor.grab()

    def places(number: int) -> tuple[int, int]:
        """Where a line's sign and where its end stands."""
        cursor = QTextCursor(editor.document().findBlockByNumber(number))
        begin = editor.cursorRect(cursor).x()
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        return begin, editor.cursorRect(cursor).x()

    assert [begin > end for begin, end in map(places, range(3))] == [True, False, True]
    assert abs(places(0)[0] - places(2)[0]) <= 1
    rows = editor.document().findBlockByNumber(3)
    assert rows.layout().lineCount() == rows.lineCount() > 2
    assert editor.cursorRect(QTextCursor(rows.next())).top() >= editor.cursorRect(QTextCursor(rows)).top() + (
        rows.lineCount() * editor.fontMetrics().height()
    )
    assert not editor.document().isModified()
    assert not editor.document().isUndoAvailable()
    QTest.keyClick(editor, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " ab")
    editor.grab()
    assert places(0)[0] > places(1)[0]
    assert editor.text().startswith("- [x] عدس ab\n")


def test_a_note_of_five_megabytes_answers_every_key(editor: NoteEditor) -> None:
    line = "Some **bold** words with a [link](https://x.y) and `code`, as many as a paragraph has. " * 5
    text = f"# Title\n\n{line}\n- [ ] task\n```\ncode\n```\n\n"
    text = (text * (5_000_000 // len(text) + 1))[:5_000_000]
    editor.set_column(70)
    editor.show_text(text, "long.md")
    QApplication.processEvents()
    taken = []
    for where in (0, 2_500_000, 4_999_990):
        editor.set_position(where)
        QApplication.processEvents()
        for key in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_B, Qt.Key.Key_QuoteLeft):
            begin = process_time()  # of this process alone: the machine may be busy
            QTest.keyClick(editor, key)
            QApplication.processEvents()
            taken.append(process_time() - begin)
    assert max(taken) < 0.1
    assert sorted(taken)[len(taken) // 2] < 0.05
