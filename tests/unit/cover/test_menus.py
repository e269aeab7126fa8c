"""Every action of the window: its key, its mnemonic, and that nothing which it opens gets in anybody's way."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTranslator
from PySide6.QtGui import QAction, QDesktopServices, QFont, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.cover.window import NotesWindow
from companion.identity import resources
from companion.widgets.chooser import FileChooser
from tests.unit.cover.conftest import Place

Key = Qt.Key
DIALOGS = ("settings", "help", "shortcuts", "about", "link", "print_preview", "deleted", "export", "new_folder")
CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)


def menus(window: NotesWindow) -> list[QMenu]:
    return window.menuBar().findChildren(QMenu)


def act(window: NotesWindow, name: str) -> None:
    window.built.by_name[name].trigger()


def dialogs(window: NotesWindow) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def test_no_two_actions_share_a_key_and_the_chord_is_free(window: NotesWindow) -> None:
    keys: dict[str, str] = {}
    for name, action in window.built.by_name.items():
        for key in action.shortcuts():
            text = key.toString(QKeySequence.SequenceFormat.PortableText)
            assert text not in keys, f"{text}: {name} and {keys.get(text)}"
            keys[text] = name
    assert {"Ctrl+Shift+Return", "Ctrl+Shift+Enter"} & keys.keys() == set()
    assert len(keys) > 40


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_entry_has_a_mnemonic_of_its_own(place: Place, qtbot: QtBot, qapp: QApplication, language: str) -> None:
    texts = QTranslator(qapp)
    if language != "en":
        assert texts.load(f"cover_{language}", str(resources() / "translations"))
        qapp.installTranslator(texts)
    try:
        window = place.open()
        qtbot.waitUntil(lambda: window._furnished)
    finally:
        qapp.removeTranslator(texts)
    bars = [window.menuBar().actions(), *[menu.actions() for menu in menus(window)]]
    for actions in bars:
        found: dict[str, str] = {}
        for action in actions:
            text = action.text()
            if not text:
                continue
            mnemonic = QKeySequence.mnemonic(text).toString()
            assert mnemonic, text
            assert mnemonic not in found, f"{text} and {found.get(mnemonic)}"
            found[mnemonic] = text


@pytest.mark.parametrize("focus", ["editor", "search", "list"])
def test_each_key_reaches_its_action_from_everywhere(window: NotesWindow, qtbot: QtBot, focus: str) -> None:
    window.go_to("Soup.md")
    part = {"editor": window.editor, "search": window.list_pane.search, "list": window.list_pane.view}[focus]
    for name, action in window.built.by_name.items():
        if name in {"undo", "redo", "cut", "copy", "paste", "select_all"} or action.shortcut().isEmpty():
            continue  # fields answer these themselves
        done: list[str] = []
        action.triggered.disconnect()
        action.triggered.connect(lambda _checked=False, done=done, name=name: done.append(name))
        part.setFocus()
        key = action.shortcut()[0]
        QTest.keyClick(window.windowHandle(), key.key(), key.keyboardModifiers())
        assert done == [name], f"{name} {action.shortcut().toString()}"


@pytest.mark.parametrize("notes", [False, True])
def test_somebody_who_clicks_everything(
    place: Place, qtbot: QtBot, notes: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    if notes:
        place.put("Soup.md", "# Soup\n\n- [ ] lemon\n")
        place.put("Stew.md", "# Stew\n\n- [ ] lemon\n")
    window = place.open()
    qtbot.waitUntil(lambda: window._furnished)
    actions = [action for action in window.built.by_name.values() if action.objectName() != "quit"]
    actions += [action for group in window.built.groups.values() for action in group.actions()]
    for action in actions:
        _once(window, qtbot, action)
    for menu in menus(window):
        menu.popup(window.mapToGlobal(window.rect().center()))
        QApplication.processEvents()
        menu.close()
    if window.isFullScreen():
        window._commands.full_screen()
    window._commands.set_theme("light")
    assert window.close()


def _once(window: NotesWindow, qtbot: QtBot, action: QAction) -> None:
    action.trigger()
    QApplication.processEvents()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            QTest.keyClick(dialog, Key.Key_Escape)
            qtbot.waitUntil(lambda dialog=dialog: _gone(dialog))


def _gone(dialog: QDialog) -> bool:
    try:
        return not dialog.isVisible()
    except RuntimeError:
        return True


def _own(widget: QWidget) -> bool:
    """Whether a control is one of ours, and not a part which Qt made inside one."""
    return not widget.objectName().startswith("qt_") and isinstance(widget, CONTROLS)


def check(inside: QWidget) -> None:
    for widget in filter(_own, inside.findChildren(QWidget)):
        if not widget.isVisible() or isinstance(widget.parent(), (QComboBox, QAbstractSpinBox)):
            continue
        where = f"{inside.windowTitle()}: {type(widget).__name__} {widget.objectName()}"
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        labelled = any(label.buddy() is widget for label in inside.findChildren(QLabel))
        assert widget.accessibleName() or text or labelled, where
        in_field = isinstance(widget, QToolButton) and isinstance(widget.parent(), QLineEdit)
        if not in_field:
            assert min(widget.width(), widget.height()) >= 24, f"{where} {widget.size()}"
        window = widget.window()
        if not isinstance(window, NotesWindow):
            place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
            assert window.rect().contains(place), f"{where} {place} in {window.rect()}"


@pytest.mark.parametrize("share", [1, 2])
def test_every_control_has_a_name_and_is_large_enough(
    window: NotesWindow, qtbot: QtBot, qapp: QApplication, share: int
) -> None:
    usual = qapp.font()
    font = QFont(usual)
    font.setPointSizeF(usual.pointSizeF() * share)
    qapp.setFont(font)
    try:
        window.go_to("Soup.md")
        window._commands.replace_in_note()
        window._commands.set_preview(on=True)
        QApplication.processEvents()
        check(window)
        for name in DIALOGS:
            act(window, name)
            QApplication.processEvents()
            shown = dialogs(window)
            assert shown, name
            dialog = shown[-1]
            check(dialog)
            assert dialog.windowTitle() or dialog.findChildren(QWidget), name
            QTest.keyClick(dialog, Key.Key_Escape)
            qtbot.waitUntil(lambda: not dialogs(window))
    finally:
        qapp.setFont(usual)


@pytest.mark.parametrize("name", DIALOGS)
def test_the_whole_dialog_can_be_gone_through_by_keyboard(window: NotesWindow, name: str) -> None:
    act(window, name)
    QApplication.processEvents()
    dialog = dialogs(window)[-1]
    reached: set[QWidget] = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is not None:
            reached.add(focused)
        dialog.focusNextChild()
    for widget in dialog.findChildren(QWidget):
        wanted = _own(widget) and widget.isVisible() and widget.isEnabled()
        if isinstance(widget, QRadioButton) and not widget.isChecked():
            continue  # the arrows lead there from the one that is chosen
        if wanted and not isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit)):
            assert widget in reached or widget.focusProxy() in reached, f"{type(widget).__name__} {widget.objectName()}"
    dialog.close()


def test_the_keys_go_round_the_window(window: NotesWindow) -> None:
    window.editor.setFocus()
    parts = []
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Key.Key_F6)
        parts.append(QApplication.focusWidget())
    assert {window.list_pane.search, window.list_pane.view, window.editor} == set(parts)


def test_a_narrow_window_keeps_its_tools_within_reach(window: NotesWindow) -> None:
    window._toolbar.setMaximumWidth(200)
    QApplication.processEvents()
    more = window._toolbar.findChild(QToolButton, "qt_toolbar_ext_button")
    assert more is not None
    assert more.isVisible()
    assert more.accessibleName() == "More"


def test_the_print_dialog_asks_for_no_file_with_a_dialog_that_remembers(window: NotesWindow, place: Place) -> None:
    act(window, "print")
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    button = dialog.findChild(QToolButton, "fileBrowser")
    field = dialog.findChild(QLineEdit, "filename")
    assert button is not None
    assert field is not None
    button.click()
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QFileDialog)]
    chooser = dialog.findChild(FileChooser)
    assert chooser is not None
    chooser.chosen.emit([place.base / "Soup"])
    assert field.text() == str(place.base / "Soup.pdf")
    chooser.close()
    dialog.close()


def test_nothing_but_the_text_and_back(window: NotesWindow, qtbot: QtBot) -> None:
    window.editor.setFocus()
    sizes = window.splitter.sizes()
    act(window, "bare")
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window._toolbar.isVisible()
    assert window.list_pane.width() == 0
    assert window.editor_pane.width() >= window.width() - 4
    assert window.editor.hasFocus()
    before = window.editor.text()
    QTest.keyClick(window.windowHandle(), Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.text() != before
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    qtbot.waitUntil(lambda: window.splitter.sizes()[0] == sizes[0])


def test_a_first_tag_stays_out_of_sight_while_only_the_text_is_shown(
    window: NotesWindow, place: Place, qtbot: QtBot
) -> None:
    window.go_to("Soup.md")
    window.editor.setFocus()
    list_width = window.list_pane.width()
    act(window, "bare")
    window.editor.textCursor().insertText("x #garden ")
    assert window.open_note.save()
    qtbot.waitUntil(lambda: bool(window.library.index.tags()))
    qtbot.wait(300)  # longer than the sidebar waits
    assert not window.shelf.visible
    assert window.editor_pane.width() >= window.width() - 4
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    qtbot.waitUntil(lambda: window.shelf.visible)
    qtbot.waitUntil(lambda: abs(window.list_pane.width() - list_width) < 30)
    act(window, "bare")
    assert not window.shelf.visible
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    qtbot.waitUntil(lambda: window.shelf.visible)
    qtbot.waitUntil(lambda: abs(window.list_pane.width() - list_width) < 30)


def test_the_key_for_all_takes_the_notes_where_the_list_has_the_keys(window: NotesWindow, place: Place) -> None:
    window.go_to("Soup.md")
    window.list_pane.view.setFocus()
    QTest.keyClick(window.windowHandle(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(window._commands.chosen()) == 2
    assert not window.editor.textCursor().hasSelection()
    assert window.open_note.content.name == "Soup.md"
    act(window, "delete")
    assert [path.name for path in place.folder.iterdir()] == []
    window._commands.new()
    window.editor.setPlainText("text")
    QTest.keyClick(window.windowHandle(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.editor.textCursor().selectedText() == "text"


def test_down_leads_from_the_search_into_the_list(window: NotesWindow, qtbot: QtBot) -> None:
    window.go_to("Soup.md")
    window.list_pane.search.setFocus()
    window.list_pane.search.setText("kindred")
    qtbot.waitUntil(lambda: window.list_pane.model.rowCount() == 1)
    assert window.open_note.content.name == "Soup.md"
    QTest.keyClick(window.windowHandle(), Key.Key_Down)
    assert window.list_pane.view.hasFocus()
    assert window.open_note.content.name == "Books to read.md"
    window.list_pane.search.setFocus()
    window.list_pane.search.setText("nothing at all")
    QTest.keyClick(window.windowHandle(), Key.Key_Down)
    assert window.list_pane.search.hasFocus()


def test_down_in_a_capture_is_nothing_to_the_list(window: NotesWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    search = window.list_pane.search
    armed_then = []
    make = search.createStandardContextMenu
    monkeypatch.setattr(search, "createStandardContextMenu", lambda: armed_then.append(search.armed()) or make())
    search.setFocus()
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.windowHandle(), Key.Key_Return, chord)
    QTest.keyClick(window.windowHandle(), Key.Key_Z)
    QTest.keyClick(window.windowHandle(), Key.Key_Down)
    assert search.armed()
    assert search.hasFocus()
    search.customContextMenuRequested.emit(QPoint(5, 5))
    assert armed_then == [False]
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_menus_of_fields_can_be_hit(window: NotesWindow) -> None:
    act(window, "find_in_note")
    bar = window.editor_pane.bar
    assert bar is not None
    window._commands.set_preview(on=True)
    preview = window.editor_pane.preview
    assert preview is not None
    for field in (window.list_pane.search, bar.find_field, preview):
        field.customContextMenuRequested.emit(QPoint(5, 5))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        lines = [menu.actionGeometry(action).height() for action in menu.actions() if not action.isSeparator()]
        assert lines
        assert min(lines) >= 24
        menu.close()


def test_the_chord_finds_its_field_when_only_the_text_is_shown(window: NotesWindow) -> None:
    window.editor.setFocus()
    before = window.editor.text()
    act(window, "bare")
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(window.windowHandle(), Key.Key_Return, chord)
    QTest.keyClick(window.windowHandle(), Key.Key_Z)
    assert window.editor.text() == before
    assert window.list_pane.search.armed()
    assert window.menuBar().isVisible()
    window.list_pane.search.disarm()


def test_full_screen_is_not_remembered(window: NotesWindow, place: Place) -> None:
    window.resize(700, 500)
    act(window, "full_screen")
    assert window.isFullScreen()
    assert window.close()
    again = place.open()
    assert not again.isFullScreen()
