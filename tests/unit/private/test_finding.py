"""What a search finds besides records, and which words stand out."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.faces import Face, Section
from companion.private.page import Services
from companion.private.shell.finding import READING, SECTION, Finder, marks, words_of
from companion.private.shell.results import HitModel, Results
from companion.vault.search import Hit
from companion.vault.vault import Vault


def test_words_are_compared_without_accents_and_capitals() -> None:
    assert words_of("Él dijo: «Mañana», ex-marido.") == ["el", "dijo", "manana", "ex", "marido"]
    assert words_of("  …  ") == []


def test_marks_are_where_words_begin() -> None:
    assert marks("Mañana, a las mañanitas", words_of("manana")) == [(0, 6)]
    assert marks("Mañana, a las mañanitas", words_of("maña")) == [(0, 4), (14, 4)]
    assert marks("the other", words_of("he")) == []
    assert marks("Straße 5", words_of("strasse 5")) == [(0, 6), (7, 1)]
    assert marks("cafe\u0301s", words_of("café")) == [(0, 5)]
    assert marks("anything", []) == []


def test_sections_are_found_by_name(services: Services) -> None:
    finder = Finder(services)
    assert [hit.id for hit in finder.sections("pap")] == [Section.PAPERS]
    assert [hit.id for hit in finder.sections("cop oth")] == [Section.RECEIVED]
    assert finder.sections("p") == finder.sections("") == finder.sections("nothing") == []


def test_pages_to_read_are_found_by_what_is_in_them(services: Services) -> None:
    (hit,) = Finder(services).readings("California")
    assert (hit.kind, hit.id) == (READING, "stalking")
    assert hit.snippet.startswith("In California")
    assert Finder(services).readings("ca") == []


def test_the_plain_face_has_none_of_them(services: Services, make_vault: Callable[..., Vault]) -> None:
    finder = Finder(replace(services, vault=make_vault(Face.PLAIN)))
    assert finder.readings("California") == []
    assert finder.sections("bag") == finder.sections("good to know") == []
    assert [hit.title for hit in finder.sections("diary")] == ["Diary"]


def test_each_line_says_where_it_is(qtbot: QtBot) -> None:
    model = HitModel(Face.FULL)
    model.show_hits(
        [
            Hit(SECTION, "bag", "Bag", ""),
            Hit("paper", "1", "Passport", "in the drawer"),
            Hit(READING, "limits", "What this can't do", ""),
        ]
    )
    said = [model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said == ["Bag", "Passport, Papers · in the drawer", "What this can't do, Good to know"]
    model = HitModel(Face.PLAIN)
    model.show_hits([Hit(SECTION, "bag", "Bag", ""), Hit(READING, "limits", "x", ""), Hit("paper", "1", "y", "")])
    assert model.rowCount() == 1


def test_the_words_stand_out(qtbot: QtBot) -> None:
    results = Results(Face.FULL)
    qtbot.addWidget(results)
    results.resize(500, 300)
    results.show()
    pictures = []
    for words in ("drawer", "xylophone"):
        results.show_hits([Hit("paper", "1", "Passport", "in the drawer")], words)
        pictures.append(results.grab().toImage())
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_line_begins_where_the_language_begins(qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    results = Results(Face.FULL)
    qtbot.addWidget(results)
    results.setLayoutDirection(direction)
    results.resize(600, 300)
    results.show()
    results.show_hits([Hit("paper", "1", "x", ""), Hit("paper", "2", "Passport", "")], "none")
    line = results._list.visualRect(results._model.index(1))
    image = results._list.viewport().grab(line).toImage()
    ground = image.pixel(image.width() // 2, 3)
    inked = [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height()))]
    at_left, at_right = min(inked) < 40, max(inked) > image.width() - 40
    assert (at_left, at_right) == ((False, True) if direction is Qt.LayoutDirection.RightToLeft else (True, False))


def test_picking_a_line_gives_section_and_record(qtbot: QtBot) -> None:
    results = Results(Face.FULL)
    qtbot.addWidget(results)
    for hit, expected in (
        (Hit(SECTION, "bag", "Bag", ""), (Section.BAG, "")),
        (Hit(READING, "limits", "x", ""), (Section.KNOWING, "limits")),
        (Hit("contact", "7", "Zoraida", ""), (Section.CONTACTS, "7")),
    ):
        results.show_hits([hit], "x")
        with qtbot.waitSignal(results.picked) as picked:
            results.pick_first()
        assert tuple(picked.args) == expected
