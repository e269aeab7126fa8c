"""Removing for good: asked once in place, done beside the window, and only then gone."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.bag import Bag, BagItem
from companion.domain.codec import Record
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.plan import Chapter, PlanStep
from companion.private.bag.page import BagPage
from companion.private.contacts.page import ContactsPage
from companion.private.journal.page import JournalPage
from companion.private.page import Page, Services
from companion.private.papers.page import PapersPage
from companion.private.plan.page import PlanPage
from companion.vault.errors import FULL, StorageFull
from companion.vault.vault import Vault

BAG = Bag(new_id(), name="By the door")
CASES: dict[str, tuple[type[Page], list[Record], str]] = {
    "paper": (PapersPage, [Paper(new_id(), title="The lease")], "papers.erase"),
    "contact": (ContactsPage, [Contact(new_id(), name="Ana")], "contacts.erase"),
    "step": (PlanPage, [PlanStep(new_id(), chapter=Chapter.STAY, text="Charge it")], "plan.step.erase"),
    "bag_item": (BagPage, [BagItem(new_id(), bag=BAG.id, name="Keys"), BAG], "bag.item.erase"),
}


def find(widget: QWidget, name: str) -> Any:
    return widget.findChild(QWidget, name)


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def open_page(qtbot: QtBot, services: Services, vault: Vault) -> Callable[..., Page]:
    def make(kind: type[Page], *records: Record) -> Page:
        for record in records:
            vault.records.save(record)
        page = kind(services)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.refresh()
        page.show()
        page.open_record(records[0].id)
        return page

    return make


def removing(page: Page, name: str) -> Any:
    return find(page, name).parentWidget()


def erase(qtbot: QtBot, page: Page, name: str) -> None:
    click(qtbot, find(page, name))
    click(qtbot, removing(page, name).question.yes)
    qtbot.waitUntil(lambda: removing(page, name)._work is None, timeout=5000)


@pytest.mark.parametrize("kind", list(CASES))
def test_a_record_goes_for_good(qtbot: QtBot, vault: Vault, open_page: Callable[..., Page], kind: str) -> None:
    page_class, records, name = CASES[kind]
    page = open_page(page_class, *records)
    click(qtbot, find(page, name))
    question = removing(page, name).question
    assert "can't come back" in question.text.text()
    click(qtbot, question.no)
    assert vault.records.get(kind, records[0].id) is not None
    erase(qtbot, page, name)
    assert vault.records.get(kind, records[0].id) is None
    assert vault.records.all(kind) == []
    vault.records.restore(records[0])
    assert vault.records.all(kind) == []


def test_a_bag_goes_with_everything_in_it(qtbot: QtBot, vault: Vault, open_page: Callable[..., Page]) -> None:
    page = open_page(BagPage, BAG, BagItem(new_id(), bag=BAG.id, name="Keys"))
    erase(qtbot, page, "bag.bag.erase")
    assert vault.records.all("bag") == []
    assert vault.records.all("bag_item") == []


def test_the_files_of_a_record_go_with_it(
    qtbot: QtBot, vault: Vault, open_page: Callable[..., Page], tmp_path: Any
) -> None:
    paper = Paper(new_id(), title="The lease")
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.7 x")
    with path.open("rb") as source:
        vault.attachments.add(paper.id, "scan.pdf", source)
    page = open_page(PapersPage, paper)
    erase(qtbot, page, "papers.erase")
    assert vault.attachments.all() == []


def test_what_cannot_be_erased_stays_in_sight(
    qtbot: QtBot, vault: Vault, open_page: Callable[..., Page], monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = Paper(new_id(), title="The lease")
    page = open_page(PapersPage, paper)
    monkeypatch.setattr(vault.records, "erase", failing)
    erase(qtbot, page, "papers.erase")
    assert page.editing.record == paper
    assert removing(page, "papers.erase")._message.text() == FULL
    page.form.row("title").findChild(QWidget, "papers.title").setText("The lease, signed")


def failing(*_: object) -> None:
    raise StorageFull(FULL)


def test_what_is_still_being_typed_does_not_bring_it_back(
    qtbot: QtBot, vault: Vault, open_page: Callable[..., Page]
) -> None:
    paper = Paper(new_id(), title="The lease")
    page = open_page(PapersPage, paper)
    page.editing.touch()
    erase(qtbot, page, "papers.erase")
    qtbot.wait(200)
    page.flush()
    assert vault.records.all("paper") == []


def test_removing_can_still_be_undone(qtbot: QtBot, vault: Vault, open_page: Callable[..., Page]) -> None:
    page = open_page(PapersPage, Paper(new_id(), title="The lease"))
    click(qtbot, find(page, "papers.remove"))
    assert vault.records.all("paper") == []
    click(qtbot, find(page, "papers.undo.button"))
    assert len(vault.records.all("paper")) == 1


@pytest.fixture
def journal(qtbot: QtBot, services: Services, vault: Vault) -> JournalPage:
    vault.journal.add(Incident(new_id(), summary="He stood at the gate."))
    page = JournalPage(services)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.refresh()
    page.show()
    qtbot.waitUntil(lambda: not page._reading.running, timeout=3000)
    page.open_record(vault.journal.entries()[0].incident.id)
    return page


def test_an_entry_goes_and_its_place_in_the_record_stays(qtbot: QtBot, journal: JournalPage, vault: Vault) -> None:
    head, links = vault.journal.verify(), len(vault.journal.chain())
    click(qtbot, find(journal, "journal.erase"))
    bar = journal.ui.entry.removing
    assert "stays noted here" in bar.question.text.text()
    click(qtbot, bar.question.yes)
    qtbot.waitUntil(partial(gone, journal), timeout=5000)
    assert vault.journal.entries() == []
    assert vault.search("gate") == []
    assert vault.journal.verify() == head
    assert len(vault.journal.chain()) == links
    assert not journal.ui.entry.isVisible()


def gone(journal: JournalPage) -> bool:
    return journal.model.rowCount() == 0


def test_a_correction_that_was_begun_goes_too(qtbot: QtBot, journal: JournalPage, vault: Vault) -> None:
    entry = vault.journal.entries()[0]
    vault.journal.save_draft(entry.incident)
    journal.refresh()
    journal.open_record("")
    journal._choose(journal.model.row_of(entry.incident.id))
    click(qtbot, find(journal, "journal.erase"))
    click(qtbot, journal.ui.entry.removing.question.yes)
    qtbot.waitUntil(partial(gone, journal), timeout=5000)
    assert vault.journal.drafts() == []
