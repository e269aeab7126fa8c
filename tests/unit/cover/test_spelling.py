"""Spelling: against a small dictionary, by the system's library where it has one and by a stand-in for the rest."""

import ctypes
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from companion.cover.editor import NoteEditor
from companion.cover.spelling import Spelling
from companion.notes import spelling
from companion.notes.settings import MOST_WORDS, Settings

GOOD = ("red", "soup", "lemon", "niño", "don't", "lentils")


class Library:
    """What of Hunspell is used, over a list of words."""

    def __init__(self) -> None:
        self.destroyed = 0

    def Hunspell_create(self, _rules: bytes, dictionary: bytes) -> int:
        assert Path(dictionary.decode()).is_file()
        return 7

    def Hunspell_spell(self, handle: int, word: bytes) -> int:
        assert handle == 7
        return int(word.decode() in GOOD)

    def Hunspell_suggest(self, _handle: int, found: Any, _word: bytes) -> int:
        self.words = (ctypes.c_char_p * 2)(b"soup", b"red")
        ctypes.cast(found, ctypes.POINTER(ctypes.POINTER(ctypes.c_char_p)))[0] = ctypes.cast(
            self.words, ctypes.POINTER(ctypes.c_char_p)
        )
        return 2

    def Hunspell_free_list(self, _handle: int, _found: Any, count: int) -> None:
        assert count == 2

    def Hunspell_destroy(self, _handle: int) -> None:
        self.destroyed += 1


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of dictionaries, the only one."""
    for name in ("en_GB", "en_US", "es_AR", "hyph_es"):
        (tmp_path / f"{name}.dic").write_text(f"{len(GOOD)}\n" + "\n".join(GOOD) + "\n", encoding="utf-8")
        (tmp_path / f"{name}.aff").write_text("SET UTF-8\n")
    (tmp_path / "de_DE.dic").write_text("0\n")
    monkeypatch.setattr(spelling, "folders", lambda: iter([tmp_path, tmp_path / "missing"]))
    return tmp_path


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    made = Library()
    monkeypatch.setattr(spelling, "_library", [made])
    return made


def test_which_dictionary(folder: Path, library: Library) -> None:
    known = spelling.dictionaries()
    assert sorted(known) == ["en_GB", "en_US", "es_AR"]
    assert spelling.best("en_GB", known) == "en_GB"
    assert spelling.best("en_AU", known) == "en_US"
    assert spelling.best("es_ES", known) == "es_AR"
    assert spelling.best("fr_FR", known) == ""


def test_without_the_library_there_is_no_spelling(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelling, "_library", [None])
    assert spelling.dictionaries() == {}
    with pytest.raises(OSError, match="no spelling"):
        spelling.Checker(folder / "en_US.dic")


def test_words(folder: Path, library: Library) -> None:
    checker = spelling.Checker(folder / "en_US.dic")
    assert checker.knows("soup")
    assert checker.knows("don’t")
    assert not checker.knows("suop")
    assert checker.knows("x" * 100)
    assert checker.suggestions("suop") == ["soup", "red"]
    checker.let_pass("suop")
    assert checker.knows("suop")
    checker.close()
    checker.close()
    assert library.destroyed == 1


@pytest.mark.parametrize("name", ["UTF-8", "ISO8859-1", "microsoft-cp1251", "nonsense"])
def test_any_encoding(folder: Path, library: Library, name: str) -> None:
    (folder / "en_US.aff").write_text(f"SET {name}\n")
    checker = spelling.Checker(folder / "en_US.dic")
    checker.knows("Łódź")
    checker.knows("soup")


def misspelt(editor: NoteEditor) -> list[str]:
    editor.grab()
    block = editor.document().firstBlock()
    style = QTextCharFormat.UnderlineStyle.SpellCheckUnderline
    marked = [each for each in block.layout().formats() if each.format.underlineStyle() == style]
    return [block.text()[each.start : each.start + each.length] for each in marked]


@pytest.fixture
def checked(qtbot: QtBot, folder: Path, library: Library) -> tuple[NoteEditor, Spelling]:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.resize(500, 300)
    editor.show()
    editor.show_text("red suop https://lemmon.org `codde` lemmon")
    made = Spelling(editor, Settings(folder / "settings.json"))
    made.set_language("en_US")
    qtbot.waitUntil(lambda: made.ready)
    return editor, made


def test_unknown_words_are_underlined_and_nothing_else(checked: tuple[NoteEditor, Spelling]) -> None:
    editor, made = checked
    assert misspelt(editor) == ["suop", "lemmon"]
    assert not editor.document().isModified()
    made.set_language("off")
    assert misspelt(editor) == []
    made.set_language("xx_XX")
    assert not made.ready


def test_the_word_that_is_being_typed_waits(checked: tuple[NoteEditor, Spelling], qtbot: QtBot) -> None:
    editor, _made = checked
    editor.setFocus()
    editor.activateWindow()
    qtbot.waitUntil(editor.hasFocus)
    editor.set_position(6)
    assert misspelt(editor) == ["lemmon"]
    editor.set_position(0)
    assert misspelt(editor) == ["suop", "lemmon"]


def test_suggestions_in_the_context_menu(checked: tuple[NoteEditor, Spelling]) -> None:
    editor, made = checked
    menu = QMenu(editor)
    menu.addAction("Undo")
    made.add_suggestions(menu, 6)
    texts = [action.text() for action in menu.actions()]
    assert texts == ["soup", "red", "&Ignore “suop”", "&Add “suop” to Dictionary", "", "Undo"]
    menu.actions()[0].trigger()
    assert editor.text().startswith("red soup ")
    made.add_suggestions(menu, 1)
    assert len(menu.actions()) == 6
    made._ignore("lemmon")
    assert misspelt(editor) == []
    editor.show_text("another note")
    menu.actions()[0].trigger()
    assert editor.text() == "another note"


def asked(editor: NoteEditor, made: Spelling, position: int, text: str) -> None:
    """Choose this line of the context menu."""
    menu = QMenu(editor)
    made.add_suggestions(menu, position)
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_a_word_is_added_kept_and_taken_out_again(checked: tuple[NoteEditor, Spelling], folder: Path) -> None:
    editor, made = checked
    editor.show_text("red suop Suop lemmon")
    asked(editor, made, 5, "&Add “suop” to Dictionary")
    assert misspelt(editor) == ["lemmon"]
    asked(editor, made, 16, "&Add “lemmon” to Dictionary")
    assert misspelt(editor) == []
    kept = Settings(folder / "settings.json").values.words
    assert kept == ("lemmon", "suop")
    again = Spelling(editor, Settings(folder / "settings.json"))
    asked(editor, made, 10, "&Remove “suop” from Dictionary")
    assert misspelt(editor) == ["suop", "Suop"]
    assert Settings(folder / "settings.json").values.words == ("lemmon",)
    menu = QMenu(editor)
    again.add_suggestions(menu, 5)  # which has read no dictionary
    assert menu.actions() == []


def test_the_words_are_used_from_the_start_and_are_not_endless(qtbot: QtBot, folder: Path, library: Library) -> None:
    settings = Settings(folder / "settings.json")
    settings.change(words=tuple(sorted(["suop", *(f"w{number}" for number in range(MOST_WORDS - 1))])))
    editor = NoteEditor()
    qtbot.addWidget(editor)
    editor.show()
    editor.show_text("red suop lemmon")
    made = Spelling(editor, settings)
    made.set_language("en_US")
    qtbot.waitUntil(lambda: made.ready)
    assert misspelt(editor) == ["lemmon"]
    menu = QMenu(editor)
    made.add_suggestions(menu, 10)
    assert not next(action for action in menu.actions() if action.text().startswith("&Add")).isEnabled()


def test_at_rest_nothing_is_read(qtbot: QtBot, folder: Path, library: Library) -> None:
    editor = NoteEditor()
    qtbot.addWidget(editor)
    made = Spelling(editor, Settings(folder / "settings.json"))
    made.set_language("en_US")
    made.rest()
    qtbot.wait(100)
    assert not made.ready
    made.resume()
    qtbot.waitUntil(lambda: made.ready)


def test_the_systems_own_library(folder: Path) -> None:
    assert spelling.library() is not None, "the package hunspell is missing: dev.py installs it"
    checker = spelling.Checker(folder / "en_US.dic")
    assert [word for word in ("red", "soup", "niño", "suop") if checker.knows(word)] == ["red", "soup", "niño"]
    assert "soup" in checker.suggestions("suop")
    checker.close()
