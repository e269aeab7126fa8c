"""The notes window as a person uses it."""

import threading
import time
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QToolButton
from pytestqt.qtbot import QtBot

from companion.cover.window import NotesWindow
from companion.notes.errors import NotesError
from tests.unit.cover.conftest import Place, settled, titles, type_keys

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


def test_first_start_has_one_welcome_note(place: Place, qtbot: QtBot) -> None:
    window = place.open()
    qtbot.waitUntil(lambda: titles(window) == ["Welcome to Notes"])
    assert window.editor.text().startswith("# Welcome to Notes\n")
    assert [path.name for path in place.folder.iterdir()] == ["Welcome to Notes.md"]
    assert window.windowTitle() == "Notes"
    window._commands.delete()
    assert window.close()
    again = place.open()
    assert titles(again) == []


def test_the_welcome_is_in_the_persons_language(place: Place, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("es_AR"))
    try:
        window = place.open()
        qtbot.waitUntil(lambda: titles(window) == ["Te damos la bienvenida a Notes"])  # the program's name stays
    finally:
        QLocale.setDefault(before)


def test_no_welcome_among_notes_that_are_there_already(window: NotesWindow, qtbot: QtBot) -> None:
    settled(window, qtbot)
    assert sorted(titles(window)) == ["Books to read", "Lentil soup"]
    assert window.list_pane.view.currentIndex().isValid()
    assert window.editor.text() != ""


def test_the_window_shows_before_any_note_is_read(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.put("One.md", "# One")
    opened: list[str] = []
    real = place.store.read

    def read(name: str) -> Any:
        opened.append(name)
        return real(name)

    monkeypatch.setattr(place.store, "read", read)
    from companion import identity
    from companion.notes.settings import Settings

    window = NotesWindow(place.store, Settings(place.base / "data" / "settings.json"), identity.load())
    place.windows.append(window)
    window.show()
    assert window.isVisible()
    assert opened == []


def test_looking_at_notes_changes_no_file(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in place.folder.iterdir()}
    for row in range(2):
        window.list_pane.view.setCurrentIndex(window.list_pane.model.index(row))
    window._commands.switch_theme()
    window._commands.zoom_in()
    window._commands.switch_theme()
    qtbot.wait(700)
    window.flush()
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in place.folder.iterdir()} == before
    assert window.close()


def test_typing_is_on_the_disk_within_a_second(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    qtbot.waitUntil((place.folder / "Umbrella.md").exists, timeout=1000)
    type_keys(window, " repair")
    QTest.keyClick(window.windowHandle(), Key.Key_Return)
    type_keys(window, "Tuesday")
    qtbot.waitUntil((place.folder / "Umbrella repair.md").exists, timeout=1000)
    assert not (place.folder / "Umbrella.md").exists()
    assert (place.folder / "Umbrella repair.md").read_text() == "Umbrella repair\nTuesday"
    qtbot.waitUntil(lambda: titles(window)[0] == "Umbrella repair")
    assert window.list_pane.view.currentIndex().row() == 0


def test_another_note_and_closing_save_at_once(window: NotesWindow, place: Place) -> None:
    window._commands.new()
    type_keys(window, "First")
    window.list_pane.view.setCurrentIndex(window.list_pane.model.index(0))
    assert (place.folder / "First.md").read_text() == "First"
    window._commands.new()
    type_keys(window, "Second")
    assert window.close()
    assert (place.folder / "Second.md").read_text() == "Second"


def test_undo_of_a_new_text_starts_anew_with_each_note(window: NotesWindow) -> None:
    window._commands.new()
    type_keys(window, "abc")
    window.list_pane.view.setCurrentIndex(window.list_pane.model.index(1))
    text = window.editor.text()
    window._commands.undo()
    assert window.editor.text() == text


def test_search_filters_and_says_when_there_is_nothing(window: NotesWindow, qtbot: QtBot) -> None:
    settled(window, qtbot)
    QTest.keyClick(window.windowHandle(), Key.Key_F, CTRL)
    type_keys(window, "LEMÓN")
    assert titles(window) == ["Lentil soup"]
    type_keys(window, "zz")
    assert titles(window) == []
    shown = [label.text() for label in window.list_pane.findChildren(QLabel) if label.isVisible()]
    assert shown == ["No notes found"]
    QTest.keyClick(window.windowHandle(), Key.Key_Escape)
    assert len(titles(window)) == 2


def test_delete_and_bring_back(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    window._commands.delete()
    assert not (place.folder / "Soup.md").exists()
    assert titles(window) == ["Books to read"]
    assert window.open_note.content.name == "Books to read.md"
    window._commands.show_deleted()
    from companion.cover.deleted import DeletedNotes

    dialog = window.findChild(DeletedNotes)
    assert dialog is not None
    dialog._button.click()
    assert (place.folder / "Soup.md").exists()
    qtbot.waitUntil(lambda: sorted(titles(window)) == ["Books to read", "Lentil soup"])
    assert window.open_note.content.name == "Soup.md"
    assert not dialog._button.isEnabled()
    dialog.close()


def test_duplicate_and_rename(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    window.go_to("Soup.md")
    window._commands.duplicate()
    assert window.open_note.content.name == "Lentil soup (copy).md"
    assert window.editor.text() == "# Lentil soup (copy)\n\nred lentils, lemon\n"
    qtbot.waitUntil(lambda: window.library.has("Lentil soup (copy).md"))
    settled(window, qtbot)
    window._commands.duplicate()
    assert window.open_note.content.name == "Lentil soup (copy 2).md"
    window._commands.rename()
    assert window.editor.textCursor().selectedText() == "Lentil soup (copy 2)"
    type_keys(window, "Stew")
    window.flush()
    assert (place.folder / "Stew.md").read_text().startswith("# Stew\n")


def test_what_another_program_writes_is_shown(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window.go_to("Soup.md")
    place.put("Soup.md", "# Lentil soup\n\nnow with carrots\n")
    place.put("New.md", "# From elsewhere")
    qtbot.waitUntil(lambda: "From elsewhere" in titles(window), timeout=3000)
    qtbot.waitUntil(lambda: "carrots" in window.editor.text(), timeout=3000)
    (place.folder / "Soup.md").unlink()
    qtbot.waitUntil(lambda: window.editor.text() == "", timeout=3000)
    assert not (place.folder / "Soup.md").exists()


def test_both_texts_stay_when_both_have_changed(window: NotesWindow, place: Place) -> None:
    window.go_to("Soup.md")
    type_keys(window, "mine ")
    place.put("Soup.md", "# Lentil soup\n\ntheirs, longer than before\n")
    window.flush()
    texts = sorted(path.read_text() for path in place.folder.glob("*oup*.md"))
    assert len(texts) == 2
    assert any("theirs" in text for text in texts)
    assert any("mine" in text for text in texts)
    assert "Another program" in window.statusBar().currentMessage()


def test_a_note_that_cannot_be_changed_says_why(window: NotesWindow, place: Place) -> None:
    path = place.put("old.txt", "café".encode("latin-1"))
    window.go_to("old.txt")
    assert window.editor.isReadOnly()
    assert "UTF-8" in window.editor_pane._why.text()
    type_keys(window, "x")
    window.flush()
    assert path.read_bytes() == "café".encode("latin-1")
    window.go_to("Soup.md")
    assert not window.editor.isReadOnly()
    assert not window.editor_pane._why.isVisible()


def test_a_full_disk_is_said_and_nothing_is_lost(
    window: NotesWindow, place: Place, qtbot: QtBot, full_disk: list[bool]
) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    window.flush()
    assert window.statusBar().currentMessage() in {"The disk is full.", "The settings could not be saved."}
    window.list_pane.view.setCurrentIndex(window.list_pane.model.index(0))
    assert window.editor.text() == "Umbrella"
    assert not window.close()
    box = window.findChild(QMessageBox)
    assert box is not None
    box.reject()
    assert window.isVisible()
    full_disk.clear()
    window.flush()
    assert (place.folder / "Umbrella.md").read_text() == "Umbrella"
    assert window.close()


def test_closing_anyway(window: NotesWindow, place: Place, qtbot: QtBot, full_disk: list[bool]) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    assert not window.close()
    box = window.findChild(QMessageBox)
    assert box is not None
    with qtbot.waitSignal(window.closed):
        next(button for button in box.buttons() if "Without" in button.text()).click()
    assert not window.isVisible()


def test_a_missing_folder_comes_back_with_the_text(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    window.go_to("Soup.md")
    text = window.editor.text()
    place.folder.rename(place.folder.with_name("Elsewhere"))
    type_keys(window, "x")
    window.flush()
    assert [path.read_text() for path in place.folder.iterdir()] == ["x" + text]


def test_rest_stops_everything_and_resume_goes_on(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    settled(window, qtbot)
    window._commands.new()
    type_keys(window, "Umbrella")
    window.rest()
    assert (place.folder / "Umbrella.md").exists()
    own = [*window.findChildren(QTimer), *window.list_pane.search.findChildren(QTimer)]
    assert [timer for timer in own if timer.isActive()] == []
    qtbot.waitUntil(lambda: "notes" not in {thread.name for thread in threading.enumerate()})
    place.put("Meanwhile.md", "# Meanwhile")
    qtbot.wait(600)
    assert "Meanwhile" not in titles(window)
    window.resume()
    qtbot.waitUntil(lambda: "Meanwhile" in titles(window))


def test_flush_never_raises(window: NotesWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise NotesError("The disk is full.")

    monkeypatch.setattr(window.store, "save", fail)
    type_keys(window, "x")
    window.flush()
    assert window.statusBar().currentMessage() == "The disk is full."
    window.open_note._dirty = False


def test_state_comes_back(window: NotesWindow, place: Place) -> None:
    window.resize(700, 500)
    window.move(40, 50)
    window.go_to("Soup.md")
    window._commands.set_theme("dark")
    window._commands.set_sort("title")
    window._commands.zoom_in()
    hint = window.geometry_hint()
    assert hint["size"] == [700, 500]
    assert hint["maximized"] is False
    assert window.close()
    again = place.open()
    try:
        assert again.geometry_hint() == hint
        assert again.open_note.content.name == "Soup.md"
        assert again.palette().window().color().lightness() < 128
        assert again.settings.values.sort == "title"
        assert again.settings.values.zoom == 1
    finally:
        again._commands.set_theme("light")


def test_a_place_off_every_screen_is_not_taken(place: Place) -> None:
    from companion.notes.settings import Settings

    settings = Settings(place.base / "data" / "settings.json")
    settings.change(geometry=(5000, 9000, 900, 500))
    settings.save()
    window = place.open()
    screen = window.screen().availableGeometry()
    assert screen.adjusted(-8, -8, 8, 8).contains(window.geometry())


def test_the_passphrase_typed_blindly_is_in_no_note_and_no_model(
    window: NotesWindow, place: Place, qtbot: QtBot
) -> None:
    settled(window, qtbot)
    got: list[bytearray] = []
    window.door_text.connect(got.append)
    window.editor.setFocus()
    before = window.editor.text()
    QTest.keyClick(window.windowHandle(), Key.Key_Return, CTRL_SHIFT)
    type_keys(window, "Zq7Zq7")
    shown = window.list_pane.search.shown()
    assert any(note.title.startswith(shown) for note in window.library.index.notes.values())
    assert len(titles(window)) == 1
    QTest.keyClick(window.windowHandle(), Key.Key_Return)
    assert got == [bytearray(b"Zq7Zq7")]
    assert isinstance(got[0], bytearray)
    assert len(titles(window)) == 2
    assert window.list_pane.search.shown() == ""
    assert window.editor.text() == before
    window.flush()
    everything = "\n".join(
        [
            *titles(window),
            *(text.text for text in window.library.index.texts.values()),
            window.statusBar().currentMessage(),
        ]
    )
    everything += "".join(path.read_text() for path in place.base.rglob("*") if path.is_file())
    assert "Zq7" not in everything
    assert "zq7" not in everything


def test_a_wrong_try_shows_nothing(window: NotesWindow, qtbot: QtBot, qapp: QApplication) -> None:
    settled(window, qtbot)
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    window._commands.find()
    qtbot.wait(300)
    before = window.grab().toImage()
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Key.Key_Return, CTRL_SHIFT)
        type_keys(window, "wrong one")
        QTest.keyClick(window.windowHandle(), Key.Key_Return)
        type_keys(window, "wrong two")
        QTest.keyClick(window.windowHandle(), Key.Key_Enter, CTRL_SHIFT)
    qtbot.wait(400)
    same = window.grab().toImage() == before
    qapp.setCursorFlashTime(flash)
    assert same


def test_every_tool_button_has_a_name_and_is_large_enough(window: NotesWindow) -> None:
    buttons = [button for button in window.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) >= 8
    for button in buttons:
        assert button.accessibleName() or button.text(), button.objectName()
        if button.parent() is not window.list_pane.search:
            assert min(button.width(), button.height()) >= 24


REVEALING = ("private", "secret", "password", "panic", "vault", "safe", "hidden", "passphrase", "unlock", "encrypt")


def test_no_revealing_word_and_no_key_of_the_door_anywhere(window: NotesWindow, place: Place) -> None:
    window._commands.show_shortcuts()
    window._commands.show_about()
    window._commands.show_deleted()
    texts = []
    for action in window.built.by_name.values():
        texts += [action.text(), action.toolTip(), action.shortcut().toString()]
    for widget in QApplication.allWidgets():
        for name in ("text", "placeholderText", "toolTip", "accessibleName", "windowTitle", "informativeText", "title"):
            value = getattr(widget, name, None)
            if callable(value):
                texts.append(str(value()))
    texts += [str(path.relative_to(place.base)) for path in place.base.rglob("*")]
    found = "\n".join(texts).casefold()
    assert "keyboard shortcuts" in found
    assert [word for word in REVEALING if word in found] == []
    assert "ctrl+shift+return" not in found
    assert "ctrl+shift+enter" not in found


def test_closed_dialogs_are_gone(window: NotesWindow, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QDialog

    for act in (window._commands.show_shortcuts, window._commands.show_about, window._commands.show_deleted):
        act()
        dialog = window.findChild(QDialog)
        assert dialog is not None
        with qtbot.waitSignal(dialog.destroyed):
            dialog.close()
        assert window.findChild(QDialog) is None


def test_two_thousand_notes_are_listed_and_found(place: Place, qtbot: QtBot) -> None:
    place.folder.mkdir(parents=True)
    for number in range(2000):
        (place.folder / f"Note {number}.md").write_text(f"# Note {number}\n\nword{number} and others\n")
    begin = time.perf_counter()
    window = place.open()
    assert time.perf_counter() - begin < 3
    qtbot.waitUntil(lambda: len(window.library.index.texts) == 2000, timeout=10000)
    window.list_pane.search.setText("word1234")
    assert titles(window) == ["Note 1234"]


def test_print_dialog_can_be_imported() -> None:
    from companion.cover import printing

    assert callable(printing.open_print_dialog)


def test_the_icon_can_be_drawn(window: NotesWindow) -> None:
    assert not QIcon(str(window.identity.icon_path)).pixmap(64, 64).isNull()
