"""In Arabic the private window runs from right to left, its ways from page to page are Arabic, the rest is English."""

import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView, QWidget

from companion.cover.window import NotesWindow
from companion.domain.faces import Face, Section
from companion.identity import load
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.private.sections import section_title
from companion.private.session import LANGUAGES
from companion.private.shell.bar import HideButton, SearchField
from companion.vault.vault import Vault
from companion.widgets.application import install_translations
from companion.widgets.fields import DateField, TimeField
from tests.walking import walk

CHECKED = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str, str], None]]:
    """Load the texts of a side in a language; they go afterwards."""
    before = QLocale()

    def load_texts(side: str, language: str) -> None:
        install_translations(qapp, side, language)

    yield load_texts
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def is_arabic(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) == "AL" for letter in text)


def left_of(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), QPoint()).x()


@pytest.mark.parametrize("face", list(Face))
def test_the_ways_are_arabic_and_run_from_right_to_left(
    speak: Callable[[str, str], None], make_vault: Callable[..., Vault], face: Face
) -> None:
    assert "ar" in LANGUAGES
    speak("private", "ar")
    assert all(is_arabic(section_title(section, face)) for section in face.sections)
    walked = walk(make_vault(face), "full", "ar")
    window = walked.window
    search, hide = window.findChild(SearchField), window.findChild(HideButton)
    assert is_arabic(search.placeholderText())
    assert is_arabic(hide.text())
    assert is_arabic(hide.accessibleName())
    sections = next(view for view in window.findChildren(QListView) if is_arabic(view.accessibleName()))
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert left_of(hide) < left_of(search) < left_of(sections)
    page = walked.go(Section.CONTACTS)
    adding = [button.text() for button in page.findChildren(QAbstractButton) if "add" in button.objectName()]
    assert any(is_arabic(text) for text in adding)
    walked.end()


def test_what_has_no_arabic_text_is_english(speak: Callable[[str, str], None], qapp: QApplication) -> None:
    speak("private", "ar")
    assert qapp.translate("PrivateWindow", "Words that nobody translates") == "Words that nobody translates"
    assert is_arabic(qapp.translate("QPlatformTheme", "Cancel")), "Qt's own dialogs"


@pytest.mark.parametrize("field", [DateField, TimeField])
def test_a_date_and_a_time_stay_what_they_were(
    speak: Callable[[str, str], None], field: type[DateField] | type[TimeField]
) -> None:
    """Shown with Arabic digits, and touched without being changed."""
    speak("private", "ar")
    value = "2026-05-12" if field is DateField else "21:30"
    made = field()
    made.set_value(value)
    shown = made.line.text()
    made.line.setText(f"{shown} ")
    made.line.setText(shown)
    made.line.editingFinished.emit()
    assert made.value() == value
    made.deleteLater()


def test_the_notes_are_not_half_arabic(speak: Callable[[str, str], None], tmp_path: Path) -> None:
    """They have no Arabic texts, as many programs have none: they stay English, from right to left, as Qt has it."""
    speak("cover", "ar")
    store = NoteStore(tmp_path / "notes", tmp_path / "trash")
    window = NotesWindow(store, Settings(tmp_path / "settings.json"), load())
    titles = [action.text() for action in window.menuBar().actions()]
    below = [action.text() for menu in window.menuBar().actions() for action in menu.menu().actions()]
    assert len(titles) >= 4
    assert not any(is_arabic(text) for text in titles + below)
    window.rest()
    window.close()
    window.deleteLater()


def test_a_click_beside_the_box_counts_for_it(speak: Callable[[str, str], None], vault: Vault) -> None:
    """The box of a thing in the bag stands at the right end of its row, its name does not run into it."""
    speak("private", "ar")
    walked = walk(vault, "full", "ar")
    page = walked.go(Section.BAG)
    view = next(view for view in page.findChildren(QListView) if view.objectName() == "bag.list")
    index = next(index for row in range(9) if (index := view.model().index(row, 0)).data(CHECKED) is not None)
    row, packed = view.visualRect(index), index.data(CHECKED)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.left() + 20, row.center().y()))
    assert index.data(CHECKED) == packed
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(row.right() - 4, row.center().y()))
    assert index.data(CHECKED) != packed
    walked.end()
