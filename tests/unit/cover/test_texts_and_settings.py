"""Undo for each note, counts, settings that do something, pages for paper, and Qt's own words in other languages."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QTextBrowser
from pytestqt.qtbot import QtBot

from companion.cover import rendering
from companion.cover.editor import NoteEditor
from companion.cover.help import HelpDialog
from companion.cover.settings_dialog import SettingsDialog
from companion.cover.window import NotesWindow
from companion.identity import resources
from companion.widgets.application import install_translations
from companion.widgets.theme import palette
from tests.unit.cover.conftest import Place, type_keys


def go(window: NotesWindow, name: str) -> None:
    assert window.leave_note()
    window.go_to(name)


def test_each_note_keeps_its_undo_its_cursor_and_its_place(window: NotesWindow, place: Place) -> None:
    place.put("Long.md", "# Long\n" + "line\n" * 300)
    go(window, "Long.md")
    window.editor.set_position(900)
    type_keys(window, "abc")
    scroll = window.editor.verticalScrollBar().value()
    assert scroll > 0
    go(window, "Soup.md")
    assert not window.built.by_name["undo"].isEnabled()
    type_keys(window, "x")
    assert window.built.by_name["undo"].isEnabled()
    go(window, "Long.md")
    assert window.editor.textCursor().position() == 903
    assert window.editor.verticalScrollBar().value() == scroll
    window._commands.undo()
    assert "abc" not in window.editor.text()
    assert "abc" not in window.editor.text()
    window._commands.redo()
    assert "abc" in window.editor.text()
    go(window, "Soup.md")
    window._commands.undo()
    window.flush()
    assert (place.folder / "Soup.md").read_text() == "# Lentil soup\n\nred lentils, lemon\n"


def test_undo_goes_along_with_a_new_name(window: NotesWindow) -> None:
    window._commands.new()
    type_keys(window, "Umbrella")
    window.flush()
    assert window.open_note.content.name == "Umbrella.md"
    go(window, "Soup.md")
    go(window, "Umbrella.md")
    window._commands.undo()
    assert window.editor.text() == ""


def test_what_another_program_wrote_is_shown_and_not_what_was_left(window: NotesWindow, place: Place) -> None:
    go(window, "Soup.md")
    type_keys(window, "x")
    go(window, "Books to read.md")
    place.put("Soup.md", "# Other\n")
    go(window, "Soup.md")
    assert window.editor.text() == "# Other\n"
    assert not window.built.by_name["undo"].isEnabled()


def test_only_the_last_few_texts_are_kept(qtbot: QtBot) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    for number in range(60):
        editor.show_text(f"text {number}", f"{number}.md")
    assert len(editor._documents) <= 24
    for number in range(5):
        editor.show_text("x" * 5_000_000, f"large {number}.md")
    assert len(editor._documents) <= 2
    editor.forget("large 4.md")
    editor.show_text("", "other.md")


def test_words_and_characters_of_note_and_selection(window: NotesWindow, qtbot: QtBot) -> None:
    window._commands.new()
    type_keys(window, "two words")
    qtbot.waitUntil(lambda: window.words.text() == "2 words · 9 characters")
    window.editor.moveCursor(QTextCursor.MoveOperation.PreviousWord, QTextCursor.MoveMode.KeepAnchor)
    qtbot.waitUntil(lambda: window.words.text() == "Selected: 1 word · 5 characters")
    window.editor.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.waitUntil(lambda: window.words.text() == "2 words · 9 characters")


def test_a_long_text_is_counted_in_pieces(qtbot: QtBot, window: NotesWindow) -> None:
    window.editor.show_text("word and\n" * 100_000)
    window.count.another()
    qtbot.waitUntil(lambda: bool(window.count._pieces))
    qtbot.waitUntil(lambda: window.words.text() == f"{200_000:n} words · {800_000:n} characters", timeout=20000)
    window.count.another()
    window.count.stop()
    assert not [timer for timer in window.count.findChildren(QTimer) if timer.isActive()]


def test_every_setting_does_something_at_once_and_lasts(window: NotesWindow, place: Place, qtbot: QtBot) -> None:
    window.go_to("Soup.md")
    window._commands.show_settings()
    dialog = window.findChild(SettingsDialog)
    assert dialog is not None
    usual = window.editor.font().pointSizeF()
    dialog.size_box.setCurrentIndex(dialog.size_box.findData(24))
    assert window.editor.font().pointSizeF() == 24
    if dialog.font_box.count() > 1:
        dialog.font_box.setCurrentIndex(1)
        assert window.editor.font().families()[0] == dialog.font_box.currentData()
    dialog.width_box.setCurrentIndex(1)
    assert window.editor._column == 60
    dialog.theme_box.setCurrentIndex(dialog.theme_box.findData("contrast"))
    qtbot.waitUntil(lambda: window.palette().window().color().name() == "#000000")
    assert window.built.groups["theme"].checkedAction().data() == "contrast"
    dialog.sort_box.setCurrentIndex(1)
    assert window.settings.values.sort == "title"
    dialog.place_box.setCurrentIndex(1)
    assert not window.settings.values.beside
    dialog.dates_box.setCurrentIndex(2)
    window._commands.insert_date()
    assert window.editor.text()[:4].isdigit()
    assert window.close()
    again = place.open()
    try:
        assert again.editor.font().pointSizeF() == 24
        assert again.editor._column == 60
        assert again.palette().window().color().name() == "#000000"
        again._commands.show_settings()
        dialog = again.findChild(SettingsDialog)
        assert dialog is not None
        button = dialog.findChild(QDialogButtonBox)
        assert button is not None
        button.button(QDialogButtonBox.StandardButton.RestoreDefaults).click()
        assert again.editor.font().pointSizeF() == usual
        assert [box.currentIndex() for box in dialog.findChildren(QComboBox)].count(0) == len(
            dialog.findChildren(QComboBox)
        )
        values = again.settings.values
        assert (values.font, values.font_size, values.line_width, values.theme) == ("", 0, 0, "system")
    finally:
        again._commands.set_theme("light")
        QApplication.processEvents()


def test_high_contrast_is_high() -> None:
    colours = palette("contrast")
    role = QPalette.ColorRole
    for ground, text in (
        (role.Window, role.WindowText),
        (role.Base, role.Text),
        (role.Base, role.PlaceholderText),
        (role.Base, role.Link),
        (role.Highlight, role.HighlightedText),
        (role.Button, role.ButtonText),
    ):
        assert _contrast(colours.color(ground), colours.color(text)) > 7


def _contrast(one: object, other: object) -> float:
    def light(colour: object) -> float:
        parts = [getattr(colour, name)() for name in ("redF", "greenF", "blueF")]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dim = sorted((light(one), light(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_paper_is_white_and_a_pdf_says_no_more_than_its_title(qapp: QApplication, tmp_path: Path) -> None:
    made = rendering.document("# Soup\n\n- [x] a\n\n| a |\n|---|\n| b |\n\n```\ncode\n```", "Soup")
    assert "☑" in made.toPlainText()
    data = rendering.pdf("# Soup\n\nסלט", "Soup")
    assert data.startswith(b"%PDF")
    assert data.rstrip().endswith(b"%%EOF")
    for word in (os.environ.get("USER") or "root", str(tmp_path), "companion"):
        assert word.encode() not in data


@pytest.mark.parametrize("name", ["en", "es"])
def test_the_help_is_there_and_says_nothing_it_should_not(name: str, qtbot: QtBot, window: NotesWindow) -> None:
    text = (resources() / "help" / f"{name}.md").read_text(encoding="utf-8").casefold()
    for word in ("private", "secret", "password", "privad", "secret", "contraseña", "enter+", "shift+enter"):
        assert word not in text
    dialog = HelpDialog(window)
    page = dialog.findChild(QTextBrowser)
    assert page is not None
    assert "Ctrl+N" in page.toPlainText()
    dialog.close()


@pytest.mark.parametrize(
    ("language", "close"),
    [("de_DE", "Schließen"), ("fr_FR", "Fermer"), ("ar_EG", "أغلق"), ("pt_BR", "Fechar"), ("es_AR", "Cerrar")],
)
def test_qts_own_words_are_in_every_language_it_has(
    qapp: QApplication, language: str, close: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, direction = QLocale(), qapp.layoutDirection()
    monkeypatch.setattr(QLocale, "system", staticmethod(lambda: QLocale(language)))
    installed: list[object] = []
    real = qapp.installTranslator

    def install(translator: object) -> bool:
        installed.append(translator)
        return real(translator)  # type: ignore[arg-type]

    monkeypatch.setattr(qapp, "installTranslator", install)
    try:
        install_translations(qapp, "cover", language[:2])
        dialog = QDialog()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        assert buttons.button(QDialogButtonBox.StandardButton.Close).text().replace("&", "") == close
    finally:
        for translator in installed:
            qapp.removeTranslator(translator)  # type: ignore[arg-type]
        QLocale.setDefault(before)
        qapp.setLayoutDirection(direction)


def test_an_input_method_can_be_chosen_where_there_is_one(window: NotesWindow, qtbot: QtBot) -> None:
    for there in (False, True):
        window.settings.has_input_method = there
        window._commands.show_settings()
        dialog = window.findChildren(SettingsDialog)[-1]
        boxes = [box for box in dialog.findChildren(QComboBox) if box.findData("off") >= 0 and box.findData("on") >= 0]
        assert bool(boxes) is there
        for box in boxes:
            box.setCurrentIndex(box.findData("on"))
        dialog.close()
    assert window.settings.values.input_method == "on"
