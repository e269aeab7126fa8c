"""People and papers that belong to an entry: chosen in place, and the way there; words that are offered again."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Section
from companion.domain.papers import Paper, PaperType
from companion.private.journal.offers import used
from companion.private.journal.page import JournalPage
from companion.vault.vault import Vault
from tests.unit.private.conftest import Visits
from tests.unit.private.journal.seeing import find, incident, refresh, visible_words


@pytest.fixture
def people(vault: Vault) -> dict[str, Contact]:
    made = {name: Contact(new_id(), name) for name in ("Marta Ruiz", "ana Li", "Tom & Co")}
    vault.records.save_many(list(made.values()))
    return made


def offered(page: JournalPage) -> list[str]:
    names = find(page, "journal.people.list")
    return [names.item(row).text() for row in range(names.count()) if not names.item(row).isHidden()]


def begin(page: JournalPage, vault: Vault, qtbot: QtBot, **fields: object) -> None:
    vault.journal.save_draft(incident("one", felt="x", **fields))
    refresh(page, qtbot)
    page._choose(0)


def test_people_are_found_by_a_part_of_a_name_and_chosen(
    page: JournalPage, vault: Vault, qtbot: QtBot, people: dict[str, Contact]
) -> None:
    begin(page, vault, qtbot)
    choose = find(page, "journal.people")
    assert choose.accessibleName() == "People it has to do with"
    choose.click()
    assert offered(page) == ["ana Li", "Marta Ruiz", "Tom & Co"]
    qtbot.keyClicks(find(page, "journal.people.search"), "ruiz mar")
    assert offered(page) == ["Marta Ruiz"]
    names = find(page, "journal.people.list")
    names.setCurrentRow(1)
    qtbot.keyClick(names, Qt.Key.Key_Space)
    page.flush()
    marta = people["Marta Ruiz"].id
    assert vault.journal.drafts()[0].people == (marta,)
    find(page, f"journal.people.out.{marta}").click()
    page.flush()
    assert vault.journal.drafts()[0].people == ()
    assert names.item(1).checkState() == Qt.CheckState.Unchecked
    qtbot.keyClick(find(page, "journal.people.search"), Qt.Key.Key_Return)  # the one name that is left
    page.flush()
    assert vault.journal.drafts()[0].people == (marta,)
    at = names.visualItemRect(names.item(1)).center()
    qtbot.mouseClick(names.viewport(), Qt.MouseButton.LeftButton, pos=at)
    page.flush()
    assert vault.journal.drafts()[0].people == ()
    qtbot.keyClicks(find(page, "journal.people.search"), "zzz")
    assert offered(page) == []
    assert "Nothing found with these letters." in visible_words(page)


def test_nobody_to_choose_from_is_said(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    begin(page, vault, qtbot)
    find(page, "journal.papers").click()
    assert "Nobody and nothing is there to choose yet." in visible_words(page)


def test_another_draft_shows_its_own_people(
    page: JournalPage, vault: Vault, qtbot: QtBot, people: dict[str, Contact]
) -> None:
    marta, ana = people["Marta Ruiz"].id, people["ana Li"].id
    vault.journal.save_draft(incident("one", people=(marta,)))
    vault.journal.save_draft(incident("two", people=(ana,)))
    refresh(page, qtbot)
    page._choose(0)
    find(page, "journal.people").click()
    page._choose(1)
    assert find(page, f"journal.people.out.{ana}") is None or not find(page, f"journal.people.out.{ana}").isVisible()
    assert find(page, f"journal.people.out.{marta}").isVisible()
    assert not find(page, "journal.people.list").isVisible()
    page.flush()
    assert {draft.people for draft in vault.journal.drafts()} == {(marta,), (ana,)}


def test_an_entry_shows_the_way_to_its_people_and_papers(
    page: JournalPage, vault: Vault, qtbot: QtBot, visits: Visits, people: dict[str, Contact]
) -> None:
    order = Paper(new_id(), PaperType.PROTECTIVE_ORDER)
    vault.records.save(order)
    tom, gone = people["Tom & Co"], people["ana Li"]
    one = incident("one", people=(tom.id, gone.id), papers=(order.id,))
    vault.journal.add(one)
    vault.records.remove(gone)
    refresh(page, qtbot)
    page.open_record(one.id)
    button = find(page, f"journal.people.{tom.id}")
    assert (button.accessibleName(), button.accessibleDescription()) == ("Tom & Co", "People")
    button.click()
    find(page, f"journal.papers.{order.id}").click()
    assert visits.seen == [(Section.CONTACTS, tom.id), (Section.PAPERS, order.id)]
    assert find(page, f"journal.papers.{order.id}").text() == "Protective or restraining order"
    assert find(page, f"journal.people.{gone.id}") is None
    assert "Not in your lists now" in visible_words(page)


def test_places_and_own_kinds_are_offered_again(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    for number in range(3):
        vault.journal.add(incident(str(number), location="Bus stop" if number else "Library", own_kind="Drive-by"))
    begin(page, vault, qtbot)
    line = find(page, "journal.location")
    page.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=2000)
    qtbot.keyClicks(line, "s")
    completer = line.completer()
    assert [completer.model().index(row, 0).data() for row in range(completer.model().rowCount())] == [
        "Bus stop",
        "Library",
    ]
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Bus stop"
    popup = completer.popup()
    qtbot.waitUntil(popup.isVisible, timeout=2000)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert not popup.isVisible()
    page.flush()
    assert vault.journal.drafts()[0].location == "Bus stop"
    assert find(page, "journal.own_kind").completer().model().index(0, 0).data() == "Drive-by"


def test_the_words_used_most_come_first() -> None:
    places = ["a", " b ", "b", "", "c", "b", "a"]
    assert used([replace(incident("x"), location=place) for place in places], "location") == ["b", "a", "c"]
