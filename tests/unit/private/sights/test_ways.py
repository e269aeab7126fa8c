"""The journal as a list or as one of its sights: buttons above, and back to the list with what was chosen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import When, new_id
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.identity import resources
from companion.private.journal.page import NEW, JournalPage
from companion.private.page import Services
from companion.private.sights.view import Sight, SightsView
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def incident(summary: str, day: str) -> Incident:
    return Incident(new_id(), When(date=day, time="18:30"), summary=summary)


def make(qtbot: QtBot, services: Services) -> JournalPage:
    page = JournalPage(services)
    qtbot.addWidget(page)
    page.resize(1166, 650)
    page.refresh()
    qtbot.waitUntil(lambda: not page._reading.running, timeout=5000)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, services: Services, vault: Vault) -> JournalPage:
    for number in range(3):
        vault.journal.add(incident(f"May {number}", f"2026-05-1{number}"))
    return make(qtbot, services)


def press(page: JournalPage, name: str) -> None:
    button = page.findChild(QAbstractButton, f"sights.as_{name}")
    assert isinstance(button, QAbstractButton)
    assert button.accessibleName()
    button.click()


def sights(page: JournalPage) -> SightsView:
    view = page.findChild(SightsView)
    assert isinstance(view, SightsView)
    return view


def table(page: JournalPage, name: str) -> Any:
    return page.findChild(QTableView, f"sights.{name}")


def test_a_sight_takes_the_place_of_the_list_and_what_is_chosen_there_is_shown_in_it(
    page: JournalPage, qtbot: QtBot
) -> None:
    assert page.findChild(SightsView) is None, "made when it is first wanted"
    press(page, "month")
    assert table(page, "month").isVisible()
    assert not page.ui.panes.isVisible()
    qtbot.keyClick(table(page, "month"), Qt.Key.Key_Left)
    qtbot.keyClick(table(page, "month"), Qt.Key.Key_Return)
    assert page.ui.panes.isVisible()
    assert page.ui.ways.list_button.isChecked()
    assert page.ui.entry.isVisible()
    assert page._journal.history(page._entry_id)[0].incident.summary == "May 1"
    assert page.ui.view.currentIndex().data() == "May 1"


def test_every_button_shows_its_sight(page: JournalPage) -> None:
    for sight in Sight:
        press(page, sight)
        assert sights(page).sight is sight
        assert table(page, sight).isVisible()
        assert sights(page).summary.text()
        assert page.ui.ways.buttons[sight].isChecked()
    press(page, "list")
    assert page.ui.panes.isVisible()
    assert not sights(page).isVisible()


def test_a_diary_is_offered_a_calendar_alone(
    qtbot: QtBot, make_vault: Callable[..., Vault], services: Services
) -> None:
    plain = make_vault(Face.PLAIN)
    page = make(qtbot, Services(plain, FileChooser, "en", resources(), services.go))
    names = {each.objectName() for each in page.findChildren(QWidget) if each.objectName().startswith("sights.as_")}
    assert names == {"sights.as_list", "sights.as_month"}


def test_new_entries_are_counted_while_a_sight_is_shown(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    press(page, "timeline")
    assert sights(page).summary.text().startswith("3 entries")
    vault.journal.add(incident("June", "2026-06-01"))
    page.refresh()
    qtbot.waitUntil(lambda: sights(page).summary.text().startswith("4 entries"), timeout=5000)


def test_what_she_looks_for_is_counted_alone_and_that_is_said(page: JournalPage, qtbot: QtBot) -> None:
    page.ui.finding.first.set_value("2026-05-11")
    page.looking.narrow()
    assert page.model.rowCount() == 2
    press(page, "timeline")
    assert sights(page).summary.text().startswith("2 entries")
    assert "Only what you look for is counted." in sights(page).notes.text()
    page.ui.finding.show_all()
    qtbot.waitUntil(lambda: sights(page).summary.text().startswith("3 entries"), timeout=5000)
    assert "Only" not in sights(page).notes.text()


def test_what_is_opened_from_elsewhere_is_shown_in_the_list(page: JournalPage) -> None:
    for wanted in (NEW, page.model.entries()[0].incident.id):
        press(page, "week")
        page.open_record(wanted)
        assert page.ui.panes.isVisible()
    assert page.ui.entry.isVisible()


def test_what_is_being_typed_stays(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.ui.quick.line, "He stood")
    press(page, "month")
    page.flush()
    assert [draft.summary for draft in vault.journal.drafts()] == ["He stood"]
    press(page, "list")
    assert page.ui.quick.line.text() == "He stood"


def test_the_keyboard_reaches_the_buttons_before_the_list(page: JournalPage) -> None:
    place, order = page.ui.ways.list_button.nextInFocusChain(), []
    while place is not page.ui.ways.list_button:
        order.append(place)
        place = place.nextInFocusChain()
    buttons = list(page.ui.ways.buttons.values())
    assert [each for each in order if each in (*buttons, page.ui.quick.line)] == [*buttons, page.ui.quick.line]


def test_no_button_moves_when_another_is_chosen(qtbot: QtBot, qapp: QApplication, services: Services) -> None:
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(large.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        page = make(qtbot, services)
        places = [button.geometry() for button in page.ui.ways.buttons.values()]
        for sight in Sight:
            press(page, sight)
            QApplication.processEvents()
            assert [button.geometry() for button in page.ui.ways.buttons.values()] == places
            assert page.ui.ways.buttons[sight].font().bold()
            assert not page.ui.ways.list_button.font().bold()
    finally:
        qapp.setFont(before)
