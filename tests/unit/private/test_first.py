"""The first page: a line becomes a draft as it is typed, and nothing is lost."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.private.first.page import FirstPage
from companion.private.first.resume import beginning
from companion.private.page import Services
from companion.vault.vault import Vault


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> FirstPage:
    page = FirstPage(services)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_what_is_typed_is_a_draft_at_once(qtbot: QtBot, page: FirstPage, vault: Vault) -> None:
    qtbot.keyClicks(page.quick.field, "He stood at the gate")
    qtbot.waitUntil(lambda: bool(vault.journal.drafts()))
    page.flush()
    (draft,) = vault.journal.drafts()
    assert draft.summary == "He stood at the gate"
    assert draft.happened.date == datetime.now().astimezone().date().isoformat()
    assert vault.journal.entries() == []


def test_one_line_is_one_draft_however_often_it_is_stored(qtbot: QtBot, page: FirstPage, vault: Vault) -> None:
    for word in ("one ", "two ", "three"):
        qtbot.keyClicks(page.quick.field, word)
        page.flush()
    assert [draft.summary for draft in vault.journal.drafts()] == ["one two three"]


def test_emptied_line_leaves_no_draft(qtbot: QtBot, page: FirstPage, vault: Vault) -> None:
    qtbot.keyClicks(page.quick.field, "x")
    page.flush()
    qtbot.keyClick(page.quick.field, Qt.Key.Key_Backspace)
    page.flush()
    assert vault.journal.drafts() == []


def test_enter_opens_the_draft_in_the_journal(qtbot: QtBot, page: FirstPage, vault: Vault, visits: Any) -> None:
    qtbot.keyClicks(page.quick.field, "A call at night")
    qtbot.keyClick(page.quick.field, Qt.Key.Key_Return)
    (draft,) = vault.journal.drafts()
    assert visits.seen == [(Section.JOURNAL, draft.id)]
    assert page.quick.field.text() == ""
    qtbot.keyClicks(page.quick.field, "another")
    page.flush()
    assert len(vault.journal.drafts()) == 2


def test_enter_on_an_empty_line_does_nothing(qtbot: QtBot, page: FirstPage, visits: Any) -> None:
    qtbot.keyClick(page.quick.field, Qt.Key.Key_Return)
    assert visits.seen == []


def test_add_to_my_record(qtbot: QtBot, page: FirstPage, vault: Vault) -> None:
    qtbot.keyClicks(page.quick.field, "A letter under the door")
    qtbot.mouseClick(page.quick.add, Qt.MouseButton.LeftButton)
    assert [entry.incident.summary for entry in vault.journal.entries()] == ["A letter under the door"]
    assert vault.journal.drafts() == []
    assert page.quick.field.text() == ""
    assert "It is in your record." in texts(page)


def test_the_newest_draft_is_offered(qtbot: QtBot, page: FirstPage, vault: Vault, visits: Any) -> None:
    assert page.resume.isHidden()
    for words in ("older", "newer"):
        vault.journal.save_draft(Incident(new_id(), summary=words))
    page.refresh()
    assert "“newer”" in texts(page)
    qtbot.mouseClick(page.resume.go_on, Qt.MouseButton.LeftButton)
    assert visits.seen == [(Section.JOURNAL, vault.journal.drafts()[0].id)]


def test_the_line_being_typed_is_not_offered_to_go_on_with(qtbot: QtBot, page: FirstPage, vault: Vault) -> None:
    qtbot.keyClicks(page.quick.field, "here and now")
    page.flush()
    page.refresh()
    assert page.resume.isHidden()


def test_a_half_typed_sentence_is_offered_after_a_new_start(qtbot: QtBot, page: FirstPage, services: Services) -> None:
    qtbot.keyClicks(page.quick.field, "He said that if I ever")
    qtbot.waitUntil(lambda: bool(services.vault.journal.drafts()))
    page.flush()
    again = FirstPage(services)
    qtbot.addWidget(again)
    again.refresh()
    assert "He said that if I ever" in texts(again)


def test_beginning_of_a_draft() -> None:
    draft = Incident(new_id(), what="one\n two")
    assert beginning(draft) == "“one two”"
    assert beginning(replace(draft, what="")) == ""
    assert beginning(replace(draft, what="x" * 200)) == "“" + "x" * 140 + "…”"


def test_ways_to_the_plan_and_the_copy(qtbot: QtBot, page: FirstPage, vault: Vault, visits: Any) -> None:
    vault.set_setting("last_copy", "2026-05-12")
    page.refresh()
    assert "12" in page.last_copy.text()
    page.plan.click()
    page.copy_way.click()
    assert visits.seen == [(Section.PLAN, ""), (Section.COPY, "")]


def test_emergency_number_of_the_country_chosen(page: FirstPage, vault: Vault) -> None:
    index = page.numbers.countries.findText("United Kingdom")
    page.numbers.countries.setCurrentIndex(index)
    page.numbers.countries.activated.emit(index)
    assert "999" in texts(page)
    assert "Calls can stay in the phone's list and on the bill" in texts(page)
    assert vault.setting("country") == "GB"
    page.numbers.show_country(None)
    assert "999" not in texts(page)
    page.refresh()
    assert page.numbers.countries.currentIndex() == index


def test_the_country_is_the_one_chosen_among_the_people(page: FirstPage, vault: Vault) -> None:
    vault.set_setting("country", "ES")
    page.refresh()
    assert page.numbers.countries.currentText() == "Spain"
    assert "112" in texts(page)


def test_papers_that_end_soon_in_one_line(page: FirstPage, vault: Vault, visits: Any) -> None:
    assert page.soon.isHidden()
    today = datetime.now().astimezone().date()
    papers = [Paper(new_id(), title=f"Paper {days}", expires=str(today + timedelta(days))) for days in (400, 20, 5)]
    vault.records.save_many(papers)
    page.refresh()
    assert page.soon.isVisible()
    said = page.soon.text.text()
    assert "Paper 400" not in said
    assert said.index("Paper 5") < said.index("Paper 20")
    page.soon.look.click()
    assert visits.seen == [(Section.PAPERS, papers[2].id)]


def test_nothing_is_called_overdue_or_missing(page: FirstPage) -> None:
    page.soon.show_papers([Paper(str(number), title="x" * 20, expires="2026-12-01") for number in range(9)])
    assert page.soon.text.text().count("x" * 20) == 3
    for word in ("overdue", "missing", "incomplete", "expired", "!"):
        assert word not in texts(page).casefold()
