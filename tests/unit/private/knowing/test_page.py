"""Good to know: the same pages in both languages, and read with keys alone."""

import re
import xml.etree.ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from companion.domain.faces import Face, Section
from companion.identity import resources
from companion.private.knowing.page import KnowingPage
from companion.private.knowing.pictures import SHAPES
from companion.private.knowing.texts import Reading, load_readings
from companion.private.page import Services

ANSWERS = {"About", "I don't know", "Más o menos", "no lo sé"}
"""Quoted, and no name of anything in the program."""


@pytest.fixture(params=["en", "es"])
def readings(request: pytest.FixtureRequest) -> tuple[Reading, ...]:
    return load_readings(resources(), request.param)


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> KnowingPage:
    page = KnowingPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    return page


def texts_of_the_program(which: str) -> set[str]:
    found = set()
    for side in ("cover", "private"):
        root = ET.parse(resources() / "translations" / f"{side}_es.ts").getroot()
        found |= {message.findtext(which, "") for message in root.iter("message")}
    return found


def test_both_languages_have_the_same_pages() -> None:
    english, spanish = (load_readings(resources(), language) for language in ("en", "es"))
    assert [page.id for page in english] == [page.id for page in spanish] == list(SHAPES)
    for mine, theirs in zip(english, spanish, strict=True):
        shape = [(bool(one.heading), len(one.text), len(one.list), one.numbered) for one in mine.parts]
        assert shape == [(bool(one.heading), len(one.text), len(one.list), one.numbered) for one in theirs.parts]


def test_an_unknown_language_falls_back_to_english() -> None:
    assert load_readings(resources(), "xx") == load_readings(resources(), "en")


def test_what_must_be_said_is_said(readings: tuple[Reading, ...]) -> None:
    pages = {page.id: page.words for page in readings}
    assert "646.9" in pages["stalking"]
    assert next(len(part.list) for part in readings[0].parts if part.heading) == 2  # what all such acts share
    assert "{chord}" in pages["forced"]
    for word in ("abuser", "offender", "victim", "agresor", "víctima", "admissible", "admisible", "you should"):
        assert word not in repr(readings).casefold()


def test_what_it_names_is_called_so(readings: tuple[Reading, ...]) -> None:
    """A name in quotation marks is one of a page, a field or a button."""
    words = "\n".join(page.words for page in readings)
    named = set(re.findall(r"“([^”]+)”|«([^»]+)»", words))
    names = {english or spanish for english, spanish in named} - ANSWERS
    here = {page.title for page in readings}
    assert len(names) >= 5
    assert names - here - texts_of_the_program("source") - texts_of_the_program("translation") == set()


def test_it_is_read_with_keys(qtbot: QtBot, page: KnowingPage) -> None:
    page.view.setFocus()
    for row, reading in enumerate(page.model.rows()):
        assert page.view.currentIndex().row() == row
        assert page.reading.title.text() == reading.title
        shown = page.reading.text.toPlainText()
        assert reading.parts[-1].text[-1] in shown
        assert "{" not in shown
        qtbot.keyClick(page.view, Qt.Key.Key_Down)
    qtbot.keyClick(page.view, Qt.Key.Key_Tab)
    assert page.reading.text.hasFocus()
    qtbot.keyClick(page.reading.text, Qt.Key.Key_Tab)
    assert not page.reading.text.hasFocus()


def test_a_screen_reader_is_told_what_is_there(page: KnowingPage) -> None:
    page.open_record("forced")
    text = QAccessible.queryAccessibleInterface(page.reading.text)
    assert text.text(QAccessible.Text.Name) == "If someone makes me open this"
    assert "You come first." in text.textInterface().text(0, 200)
    picture = QAccessible.queryAccessibleInterface(page.reading.picture)
    assert picture.role() == QAccessible.Role.Graphic
    assert picture.text(QAccessible.Text.Name).startswith("Picture: a door")


def test_a_record_opens_its_page(page: KnowingPage) -> None:
    page.open_record("limits")
    assert page.reading.title.text() == "What this can't do"
    page.open_record("there is none")
    assert page.reading.title.text() == "What this can't do"


def test_it_is_not_on_the_plain_face() -> None:
    assert Section.KNOWING in Face.FULL.sections
    assert Section.KNOWING not in Face.PLAIN.sections
