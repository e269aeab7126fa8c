"""About the other person: written once, kept as typed, found by the search."""

from typing import Any

from pytestqt.qtbot import QtBot

from companion.domain.common import Answer
from companion.domain.person_sheet import PersonSheet
from companion.private.journal.page import JournalPage
from companion.private.page import Services
from companion.vault.vault import Vault
from tests.unit.private.journal.seeing import find, incident, make_page, refresh, visible_words


def sheets(vault: Vault) -> list[Any]:
    return vault.records.all("person_sheet")


def test_it_is_stored_as_typed_and_there_is_one(
    page: JournalPage, vault: Vault, services: Services, qtbot: QtBot
) -> None:
    find(page, "journal.about").click()
    page.flush()
    assert sheets(vault) == []
    qtbot.keyClicks(find(page, "sheet.name"), "R. Example")
    page.flush()
    box = find(page, "sheet.order_in_force")
    box.setCurrentIndex(box.findText("Not sure"))
    page.flush()
    (sheet,) = sheets(vault)
    assert (sheet.name, sheet.order_in_force) == ("R. Example", Answer.UNSURE)
    again = make_page(qtbot, services)
    find(again, "journal.about").click()
    assert find(again, "sheet.name").text() == "R. Example"
    qtbot.keyClicks(find(again, "sheet.plate"), "X 1")
    again.flush()
    assert [(one.id, one.plate) for one in sheets(vault)] == [(sheet.id, "X 1")]


def test_what_is_typed_is_stored_when_an_entry_is_picked(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(one := incident("one"))
    refresh(page, qtbot)
    find(page, "journal.about").click()
    qtbot.keyClicks(find(page, "sheet.name"), "R")
    page.open_record(one.id)
    assert "First written down" in visible_words(page)
    qtbot.waitUntil(lambda: bool(sheets(vault)), timeout=1000)
    find(page, "journal.about").click()
    assert find(page, "sheet.name").isVisible()
    assert find(page, "sheet.name").text() == "R"


def test_the_search_leads_to_it(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    sheet = PersonSheet("a" * 32, "R. Example", plate="ZX 99")
    vault.records.save(sheet)
    (hit,) = vault.search("zx")
    assert (hit.kind, hit.title) == ("person_sheet", "R. Example")
    page.open_record(hit.id)
    assert find(page, "sheet.plate").isVisible()


def test_a_removed_sheet_comes_back(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.records.save(PersonSheet("a" * 32, "R. Example"))
    find(page, "journal.about").click()
    find(page, "sheet.remove").click()
    assert sheets(vault) == []
    assert find(page, "sheet.name").text() == ""
    find(page, "sheet.undo.button").click()
    assert [sheet.name for sheet in sheets(vault)] == ["R. Example"]
    assert find(page, "sheet.name").text() == "R. Example"


def test_a_sheet_goes_for_good(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    sheet = PersonSheet("a" * 32, "R. Example")
    vault.records.save(sheet)
    find(page, "journal.about").click()
    find(page, "sheet.erase").click()
    page.sheet._view.removing.question.yes.click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: "Removed for good." in visible_words(page), timeout=3000)
    vault.records.restore(sheet)
    assert sheets(vault) == []
    assert find(page, "sheet.name").text() == ""
