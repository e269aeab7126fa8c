"""The door: what is typed blindly leaves no trace in the widget, and what goes wrong shows nothing."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QClipboard,
    QDragEnterEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.widgets.capture import SIZE, Capture
from companion.widgets.door_field import DoorField, forget_copies

Key = Qt.Key
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TITLE = "Lentil soup with lemon"
SECRET = "crooked Kite 77"


class Bench(QWidget):
    """A window with a door field, an editor and a button, and what the field has said."""

    def __init__(self, titles: list[str], seconds: float = 20.0) -> None:
        super().__init__()
        self.titles = titles
        self.field = DoorField(self.get_titles, self, seconds=seconds)
        self.field.setPlaceholderText("Search")
        self.editor = QPlainTextEdit(self)
        self.button = QPushButton("Button", self)
        layout = QVBoxLayout(self)
        for widget in (self.field, self.editor, self.button):
            layout.addWidget(widget)
        self.tried: list[Any] = []
        self.searched: list[str] = []
        self.texts: list[str] = []
        self.field.tried.connect(self.tried.append)
        self.field.searched.connect(self.searched.append)
        self.field.textChanged.connect(self.texts.append)

    def get_titles(self) -> list[str]:
        return self.titles

    def handle(self) -> QWindow:
        handle = self.windowHandle()
        assert handle is not None
        return handle

    def chord(self, key: Qt.Key = Key.Key_Return) -> None:
        QTest.keyClick(self.handle(), key, CTRL_SHIFT)

    def type(self, text: str) -> None:
        for character in text:
            QTest.sendKeyEvent(
                QTest.KeyAction.Click, self.handle(), _key(character), character, Qt.KeyboardModifier.NoModifier
            )

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.handle(), key, modifiers)

    def everything(self) -> str:
        """All text that anybody could find in the window."""
        field = QAccessible.queryAccessibleInterface(self.field)
        assert field is not None
        parts = [self.field.text(), self.field.displayText(), self.field.selectedText(), self.editor.toPlainText()]
        parts += [field.text(QAccessible.Text.Value), field.text(QAccessible.Text.Name)]
        clipboard = QGuiApplication.clipboard()
        return "\n".join([*parts, clipboard.text(), *self.texts, *self.searched])


def _key(character: str) -> Qt.Key:
    return Key(ord(character.upper())) if character.isascii() and character.isprintable() else Key.Key_unknown


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    made = Bench([TITLE])
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.editor.setFocus()
    yield made
    made.close()


def test_text_in_the_field_is_tried_and_gone(bench: Bench) -> None:
    bench.field.setFocus()
    bench.type("two boats")
    assert bench.field.text() == "two boats"
    bench.chord()
    assert bench.tried == [bytearray(b"two boats")]
    assert isinstance(bench.tried[0], bytearray)
    assert bench.field.text() == ""
    assert not bench.field.isUndoAvailable()
    bench.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    bench.field.undo()
    bench.field.redo()
    assert bench.field.text() == ""
    assert not bench.field.armed()


def test_text_is_tried_from_any_focus_and_with_the_keypads_enter(bench: Bench) -> None:
    bench.field.setText("two boats")
    bench.button.setFocus()
    bench.chord(Key.Key_Enter)
    assert bench.tried == [bytearray(b"two boats")]
    assert bench.editor.toPlainText() == ""


class X11Clipboard:
    """Stands for the X server's two selections, which there are none of without a screen."""

    def __init__(self, owned: bool = True) -> None:
        self.owned = owned
        self.held = {QClipboard.Mode.Selection: "", QClipboard.Mode.Clipboard: ""}

    def supportsSelection(self) -> bool:
        return True

    def ownsSelection(self) -> bool:
        return self.owned

    def ownsClipboard(self) -> bool:
        return self.owned

    def text(self, mode: QClipboard.Mode) -> str:
        assert self.owned, "asked for what belongs to another program"
        return self.held[mode]

    def clear(self, mode: QClipboard.Mode) -> None:
        self.held[mode] = ""


def test_copies_of_the_tried_text_are_taken_back() -> None:
    clipboard = X11Clipboard()
    clipboard.held = {QClipboard.Mode.Selection: "boats", QClipboard.Mode.Clipboard: "two boats"}
    forget_copies("two boats", clipboard)
    assert set(clipboard.held.values()) == {""}
    clipboard.held[QClipboard.Mode.Clipboard] = "milk"
    forget_copies("two boats", clipboard)
    assert clipboard.held[QClipboard.Mode.Clipboard] == "milk"
    forget_copies("two boats", X11Clipboard(owned=False))


def test_typing_blindly_shows_a_title_and_tries_what_was_typed(bench: Bench) -> None:
    bench.chord()
    assert bench.field.armed()
    assert bench.field.hasFocus()
    assert bench.field.shown() == ""
    for count, character in enumerate(SECRET, start=1):
        bench.type(character)
        assert bench.field.shown() == TITLE[:count]
        assert bench.field.text() == ""
    assert bench.searched == [TITLE[:count] for count in range(1, len(SECRET) + 1)]
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(SECRET.encode())]
    assert bench.field.shown() == ""
    assert bench.searched[-1] == ""
    assert bench.texts == []
    assert bench.field._capture._buffer == bytearray(SIZE)
    assert len(bench.field._capture._buffer) == SIZE


def test_nothing_typed_is_anywhere_while_armed_or_after(bench: Bench) -> None:
    bench.chord()
    bench.type(SECRET)
    found = bench.everything()
    assert SECRET not in found
    assert not set(SECRET) & set("7K") & set(found)
    for key in (Key.Key_Z, Key.Key_Y, Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_V):
        bench.press(key, Qt.KeyboardModifier.ControlModifier)
    for act in (bench.field.undo, bench.field.redo, bench.field.selectAll, bench.field.copy):
        act()
    assert bench.field.text() == ""
    assert bench.field.armed()
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(SECRET.encode())]
    bench.field.undo()
    bench.field.redo()
    assert "K" not in bench.everything()
    assert not bench.field.isUndoAvailable()


def test_it_is_a_password_field_to_assistive_technology_only_while_armed(bench: Bench) -> None:
    def state() -> tuple[bool, str]:
        interface = QAccessible.queryAccessibleInterface(bench.field)
        assert interface is not None
        return bool(interface.state().passwordEdit), interface.text(QAccessible.Text.Value)

    assert state() == (False, "")
    bench.chord()
    bench.type("ab")
    hints = bench.field.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhHiddenText
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert state() == (True, "")
    bench.press(Key.Key_Escape)
    assert state() == (False, "")
    assert not bench.field.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
    assert bench.field.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText


def test_an_armed_field_looks_exactly_like_one_that_is_typed_into(bench: Bench, qapp: QApplication) -> None:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    try:
        field = bench.field
        field.addAction(
            bench.style().standardIcon(bench.style().StandardPixmap.SP_FileIcon),
            QLineEdit.ActionPosition.LeadingPosition,
        )
        for title in ("Lentil soup", "Ünïcode ☕ soup", "سفر إلى البحر", "Ж", "W" * 60):
            bench.titles[:] = [title]
            field.setText("")
            field.setFocus()
            field.insert(title)
            wanted = field.grab().toImage()
            field.setText("")
            bench.chord()
            bench.type("x" * len(title))
            assert field.shown() == title
            same = field.grab().toImage() == wanted
            assert same, title
            bench.press(Key.Key_Escape)
    finally:
        qapp.setCursorFlashTime(flash)


def test_an_armed_empty_field_looks_like_an_empty_one(bench: Bench, qapp: QApplication) -> None:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    try:
        bench.field.setFocus()
        wanted = bench.field.grab().toImage()
        bench.chord()
        assert bench.field.grab().toImage() == wanted
        bench.type("a")
        assert bench.field.grab().toImage() != wanted
        bench.press(Key.Key_Backspace)
        assert bench.field.armed()
        assert bench.field.grab().toImage() == wanted
        bench.press(Key.Key_Escape)
        assert bench.field.grab().toImage() == wanted
    finally:
        qapp.setCursorFlashTime(flash)


def test_backspace_removes_one_character_from_both(bench: Bench) -> None:
    bench.chord()
    bench.type("añ☕")
    bench.press(Key.Key_Backspace)
    bench.press(Key.Key_Backspace)
    assert bench.field.shown() == TITLE[:1]
    for _ in range(4):
        bench.press(Key.Key_Backspace)
    assert bench.field.armed()
    bench.type("é")
    bench.press(Key.Key_Enter)
    assert bench.tried == [bytearray("é".encode())]


def test_dead_keys_and_ligatures_come_as_commits(bench: Bench, qapp: QApplication) -> None:
    bench.chord()
    bench.type("a")
    preedit = QInputMethodEvent("´", [])
    qapp.sendEvent(bench.field, preedit)
    assert bench.field.shown() == TITLE[:1]
    for text in ("é", "لا"):
        event = QInputMethodEvent()
        event.setCommitString(text)
        qapp.sendEvent(bench.field, event)
    assert bench.field.shown() == TITLE[:4]
    assert bench.field.text() == ""
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray("aéلا".encode())]
    event = QInputMethodEvent()
    event.setCommitString("é")
    qapp.sendEvent(bench.field, event)
    assert bench.field.text() == "é"


def test_after_the_title_is_used_up_nothing_more_is_shown(bench: Bench) -> None:
    bench.chord()
    bench.type("x" * (len(TITLE) + 5))
    assert bench.field.shown() == TITLE
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"x" * (len(TITLE) + 5))]


@pytest.mark.parametrize(("titles", "shown"), [([], "shop"), (["", " "], "shop"), (["ab", "abc"], "abc")])
def test_few_or_no_titles(bench: Bench, titles: list[str], shown: str) -> None:
    bench.titles[:] = titles
    bench.chord()
    bench.type("0000")
    assert bench.field.shown() == shown


def test_more_than_the_buffer_holds_is_ignored(bench: Bench) -> None:
    bench.chord()
    bench.type("x" * (SIZE + 3))
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"x" * SIZE)]


def _escape(bench: Bench) -> None:
    bench.press(Key.Key_Escape)


def _click_on_editor(bench: Bench) -> None:
    QTest.mouseClick(bench.handle(), Qt.MouseButton.LeftButton, pos=bench.editor.geometry().center())


def _click_on_field(bench: Bench) -> None:
    QTest.mouseClick(bench.handle(), Qt.MouseButton.MiddleButton, pos=bench.field.geometry().center())


def _focus_elsewhere(bench: Bench) -> None:
    bench.button.setFocus()


def _another_window(bench: Bench) -> None:
    other = QWidget()
    other.show()
    other.activateWindow()
    QTest.qWaitForWindowActive(other)
    other.close()


def _hide(bench: Bench) -> None:
    bench.field.hide()


@pytest.mark.parametrize("end", [_escape, _click_on_editor, _click_on_field, _focus_elsewhere, _another_window, _hide])
def test_what_ends_a_capture_wipes_it_without_a_word(bench: Bench, end: Any) -> None:
    bench.chord()
    bench.type(SECRET)
    end(bench)
    assert not bench.field.armed()
    assert bench.field.shown() == bench.field.text() == ""
    assert bench.field.placeholderText() == "Search"
    assert bench.field._capture._buffer == bytearray(SIZE)
    assert bench.searched[-1] == ""
    assert bench.tried == []
    assert bench.editor.toPlainText() == ""


def test_time_without_a_key_ends_it(qtbot: QtBot) -> None:
    bench = Bench([TITLE], seconds=0.2)
    qtbot.addWidget(bench)
    bench.show()
    bench.activateWindow()
    qtbot.waitUntil(bench.isActiveWindow)
    bench.chord()
    bench.type("ab")
    qtbot.wait(120)
    bench.type("c")
    qtbot.wait(120)
    assert bench.field.shown() == TITLE[:3]
    qtbot.waitUntil(lambda: not bench.field.armed(), timeout=1000)
    assert bench.field.shown() == ""
    assert bench.tried == []


def test_enter_with_nothing_typed_ends_it_and_tries_nothing(bench: Bench) -> None:
    bench.chord()
    bench.press(Key.Key_Return)
    assert not bench.field.armed()
    assert bench.tried == []
    assert bench.searched == []


def _send(
    bench: Bench,
    kind: QEvent.Type,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
    text: str = "",
    *,
    repeat: bool = False,
) -> None:
    event = QKeyEvent(kind, key, modifiers, text, repeat)
    QApplication.sendEvent(bench.handle(), event)


def test_a_held_chord_neither_tries_nor_shows_anything(bench: Bench) -> None:
    none = Qt.KeyboardModifier.NoModifier
    _send(bench, QEvent.Type.KeyPress, Key.Key_Return, CTRL_SHIFT)
    for _ in range(5):
        _send(bench, QEvent.Type.KeyRelease, Key.Key_Return, CTRL_SHIFT, repeat=True)
        _send(bench, QEvent.Type.KeyPress, Key.Key_Return, CTRL_SHIFT, repeat=True)
    # Ctrl and Shift let go first: Enter goes on repeating alone.
    for _ in range(5):
        _send(bench, QEvent.Type.KeyPress, Key.Key_Return, none, "\r", repeat=True)
    assert bench.field.armed()
    _send(bench, QEvent.Type.KeyRelease, Key.Key_Return, none)
    assert bench.field.armed()
    bench.type("ab")
    for _ in range(5):
        _send(bench, QEvent.Type.KeyPress, Key.Key_B, none, "b", repeat=True)
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"ab")]


def _placed(bench: Bench, kind: QEvent.Type, key: Qt.Key, moment: int, text: str = "") -> None:
    """A key event as the screen's server sends it: with the key's place and the time in milliseconds."""
    event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, 32 + key % 90, 0, 0, text)
    event.setTimestamp(moment)
    QApplication.sendEvent(bench.handle(), event)


def test_repetition_that_qt_has_not_recognised(bench: Bench) -> None:
    bench.chord()
    _placed(bench, QEvent.Type.KeyPress, Key.Key_A, 1000, "a")
    for moment in (1500, 1530, 1560):
        _placed(bench, QEvent.Type.KeyRelease, Key.Key_A, moment)
        _placed(bench, QEvent.Type.KeyPress, Key.Key_A, moment, "a")
    _placed(bench, QEvent.Type.KeyRelease, Key.Key_A, 1600)
    # Struck twice by a hand, however fast, there is time between.
    _placed(bench, QEvent.Type.KeyPress, Key.Key_A, 1640, "a")
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"aa")]


def test_a_held_chord_whose_repetition_qt_has_not_recognised(bench: Bench) -> None:
    bench.chord()
    bench.field.chord_released()
    for moment in (1500, 1530, 1560):
        _placed(bench, QEvent.Type.KeyRelease, Key.Key_Return, moment)
        _placed(bench, QEvent.Type.KeyPress, Key.Key_Return, moment, "\r")
    assert bench.field.armed()
    bench.type("ab")
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"ab")]


def test_letters_that_come_before_the_chord_is_let_go_are_captured(bench: Bench) -> None:
    _send(bench, QEvent.Type.KeyPress, Key.Key_Return, CTRL_SHIFT)
    _send(bench, QEvent.Type.KeyPress, Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A")
    _send(bench, QEvent.Type.KeyRelease, Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    bench.type("b")
    assert bench.field.text() == ""
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"Ab")]


def test_the_enter_that_tried_is_no_enter_for_the_search(bench: Bench) -> None:
    entered: list[bool] = []
    bench.field.returnPressed.connect(lambda: entered.append(True))
    bench.chord()
    bench.type("ab")
    _send(bench, QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    for _ in range(5):
        _send(bench, QEvent.Type.KeyPress, Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", repeat=True)
    assert bench.tried == [bytearray(b"ab")]
    assert entered == []


def test_the_chord_may_also_end_the_typing(bench: Bench) -> None:
    bench.chord()
    bench.type("ab")
    bench.chord()
    assert bench.tried == [bytearray(b"ab")]
    assert not bench.field.armed()


def test_other_enters_are_not_the_chord(bench: Bench) -> None:
    bench.editor.setFocus()
    alt = Qt.KeyboardModifier.AltModifier
    for modifiers in (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
        CTRL_SHIFT | alt,
    ):
        bench.press(Key.Key_Return, modifiers)
        assert not bench.field.armed()
    assert bench.tried == []


def test_no_shortcut_fires_while_armed_and_tab_stays(bench: Bench) -> None:
    fired: list[bool] = []
    for key in ("a", "Ctrl+N", "Del", "Esc", "Ctrl+Shift+Return"):
        shortcut = QShortcut(QKeySequence(key), bench)
        shortcut.activated.connect(lambda: fired.append(True))
    bench.chord()
    bench.type("a")
    bench.press(Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for key in (Key.Key_Delete, Key.Key_Tab, Key.Key_Left, Key.Key_F1):
        bench.press(key)
    assert bench.field.armed()
    bench.press(Key.Key_Escape)
    assert fired == []


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_N, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_F5, Qt.KeyboardModifier.NoModifier),
        (Key.Key_X, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_a_shortcut_after_a_chord_by_chance_works_as_always(
    bench: Bench, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    fired: list[bool] = []
    shortcut = QShortcut(QKeySequence(QKeyCombination(modifiers, key)), bench)
    shortcut.activated.connect(lambda: fired.append(True))
    bench.chord()
    bench.press(key, modifiers)
    assert fired == [True]
    assert not bench.field.armed()
    bench.type("ab")
    assert bench.field.text() == "ab"


def test_what_only_moves_about_ends_an_empty_capture(bench: Bench) -> None:
    bench.chord()
    bench.press(Key.Key_Tab)
    assert not bench.field.armed()
    assert not bench.field.hasFocus()


def test_modifiers_and_dead_keys_leave_it_armed(bench: Bench) -> None:
    none = Qt.KeyboardModifier.NoModifier
    bench.chord()
    for key in (Key.Key_Shift, Key.Key_AltGr, Key.Key_CapsLock, Key.Key_Dead_Acute, Key.Key_Multi_key):
        _send(bench, QEvent.Type.KeyPress, key, none)
        _send(bench, QEvent.Type.KeyRelease, key, none)
    assert bench.field.armed()


def test_altgr_characters_are_captured(bench: Bench) -> None:
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    bench.chord()
    _send(bench, QEvent.Type.KeyPress, Key.Key_At, altgr, "@")
    _send(bench, QEvent.Type.KeyPress, Key.Key_Bar, Qt.KeyboardModifier.GroupSwitchModifier, "|")
    _send(bench, QEvent.Type.KeyPress, Key.Key_C, Qt.KeyboardModifier.ControlModifier, "\x03")
    bench.press(Key.Key_Return)
    assert bench.tried == [bytearray(b"@|")]


def test_drops_are_refused_while_armed(bench: Bench) -> None:
    assert bench.field.acceptDrops()
    bench.chord()
    assert not bench.field.acceptDrops()
    mime = QMimeData()
    mime.setText("x")
    event = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(bench.field, event)
    assert bench.field.text() == ""
    bench.press(Key.Key_Escape)
    assert bench.field.acceptDrops()


def test_keys_sent_to_the_field_itself_work_too(bench: Bench) -> None:
    bench.field.setFocus()
    QTest.keyClick(bench.field, Key.Key_Return, CTRL_SHIFT)
    QTest.keyClicks(bench.field, "abc")
    assert bench.field.shown() == TITLE[:3]
    QTest.keyClick(bench.field, Key.Key_Return)
    assert bench.tried == [bytearray(b"abc")]


def test_of_two_fields_the_focused_one_takes_the_chord(bench: Bench) -> None:
    second = DoorField(bench.get_titles, bench)
    bench.layout().addWidget(second)
    second.show()
    bench.field.setFocus()
    bench.chord()
    assert (bench.field.armed(), second.armed()) == (True, False)
    bench.press(Key.Key_Escape)
    second.setFocus()
    bench.chord()
    assert (bench.field.armed(), second.armed()) == (False, True)


def test_it_works_in_a_window_made_anew(bench: Bench, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    layout = QVBoxLayout(other)
    layout.addWidget(bench.field)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    QTest.keyClick(other.windowHandle(), Key.Key_Return, CTRL_SHIFT)
    assert bench.field.armed()


def test_many_wrong_tries_leave_the_field_as_it_was(bench: Bench, qapp: QApplication) -> None:
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    bench.field.setFocus()
    wanted = bench.grab().toImage()
    for number in range(30):
        bench.chord()
        bench.type(f"wrong {number}")
        bench.press(Key.Key_Return)
    assert bench.grab().toImage() == wanted
    assert len(bench.tried) == 30
    qapp.setCursorFlashTime(flash)


def test_the_painted_title_is_no_text_of_the_field(bench: Bench) -> None:
    bench.chord()
    bench.type("abc")
    assert TITLE[:3] not in (bench.field.text(), bench.field.displayText())
    assert bench.texts == []


def test_escape_clears_an_ordinary_search_beyond_undo(bench: Bench) -> None:
    bench.field.setFocus()
    bench.type("soup")
    bench.press(Key.Key_Escape)
    assert bench.field.text() == ""
    assert not bench.field.isUndoAvailable()
    assert bench.searched[-1] == ""


def test_the_chord_is_in_no_list(bench: Bench) -> None:
    assert bench.findChildren(QShortcut) == []
    assert [action for action in bench.field.actions() if not action.shortcut().isEmpty()] == []


def test_capture_wipes_and_copies() -> None:
    capture = Capture()
    buffer = capture._buffer
    capture.add("a\ud800é")
    assert capture.characters == 2
    assert capture.take() == bytearray("aé".encode())
    assert capture._buffer is buffer
    assert buffer == bytearray(SIZE)
    capture.remove_last()
    assert capture.characters == 0
    capture.add("☕" * 200)
    assert capture.characters == SIZE // 3
