"""Finding entries again: by words, kind, time span and person, and kindly where nothing is found."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import Certainty, When, new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.identity import resources
from companion.private.journal.filter import Filter
from companion.private.journal.model import JournalList
from companion.private.journal.page import NEW, JournalPage
from companion.private.page import Services
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from tests.unit.private.journal.seeing import find, incident, make_page, refresh, titles, visible_words

NIGHT = When(Certainty.RANGE, "2026-05-12", end_date="2026-05-14")


@pytest.mark.parametrize(
    ("wanted", "happened", "shown"),
    [
        (Filter(), When(), True),
        (Filter(first="2026-05-12", last="2026-05-12"), When(date="2026-05-12"), True),
        (Filter(first="2026-05-13"), When(date="2026-05-12"), False),
        (Filter(last="2026-05-11"), When(date="2026-05-12"), False),
        (Filter(last="2026-05-11"), When(), False),
        (Filter(last="2026-05-11"), When(Certainty.UNKNOWN, date="2026-05-01"), False),
        (Filter(first="2026-05-13", last="2026-05-13"), NIGHT, True),
        (Filter(first="2026-05-14"), NIGHT, True),
        (Filter(first="2026-05-15"), NIGHT, False),
        (Filter(last="2026-05-11"), NIGHT, False),
        (Filter(last="2026-05-14"), When(Certainty.RANGE, end_date="2026-05-14"), True),
        (Filter(first="2026-05-13"), When(date="2026-05-12", end_date="2026-05-14"), False),
    ],
)
def test_a_time_span_holds_what_touches_it(wanted: Filter, happened: When, shown: bool) -> None:
    assert wanted.wants(Incident(new_id(), happened)) is shown


@given(
    st.sampled_from([IncidentKind.UNSET, IncidentKind.CALLS]),
    st.sampled_from(["", "own"]),
    st.sampled_from(["", "p"]),
    st.sampled_from([None, frozenset[str](), frozenset({"i"})]),
)
def test_everything_asked_for_must_be_so(kind: IncidentKind, own: str, person: str, holding: Any) -> None:
    wanted = Filter(kind=kind, own_kind=own, person=person, holding=holding)
    for there in (IncidentKind.CALLS, IncidentKind.GIFTS):
        for one in (Incident("i", kind=there, own_kind=" own ", people=("p",)), Incident("j", kind=there)):
            by_each = (
                not kind or one.kind is kind,
                not own or one.own_kind.strip() == own,
                not person or person in one.people,
                holding is None or one.id in holding,
            )
            assert wanted.wants(one) is all(by_each)
    assert wanted.active is (bool(kind or own or person) or holding is not None)


def test_it_is_a_sound_model_while_narrowed(qtmodeltester: ModelTester, vault: Vault) -> None:
    model = JournalList()
    model.load([incident("draft")], [vault.journal.add(incident(str(number))) for number in range(3)])
    model.set_filter(Filter(kind=IncidentKind.CALLS))
    assert model.rowCount() == 0
    model.put_draft(incident("new"))
    assert (model.rowCount(), len(model.every()), len(model.entries()), model.shown_entries()) == (1, 5, 3, [])
    qtmodeltester.check(model)


@pytest.fixture
def filled(page: JournalPage, vault: Vault, qtbot: QtBot) -> JournalPage:
    marta = Contact("a" * 32, "Marta Ruiz")
    vault.records.save(marta)
    vault.journal.add(incident("Calls in May", "2026-05-01", kind=IncidentKind.CALLS, people=(marta.id,)))
    vault.journal.add(incident("Calls in June", "2026-06-01", kind=IncidentKind.CALLS))
    vault.journal.add(incident("Flowers", "2026-06-02", kind=IncidentKind.GIFTS, what="with a card and calls"))
    vault.journal.add(incident("Drove past", "2026-06-03", own_kind="Drive-by"))
    refresh(page, qtbot)
    find(page, "journal.find").click()
    return page


def choose(page: JournalPage, name: str, text: str) -> None:
    box = find(page, f"journal.find.{name}")
    box.setCurrentIndex(box.findText(text))


def search(page: JournalPage, qtbot: QtBot, text: str) -> None:
    find(page, "journal.find.words").setText(text)
    qtbot.waitUntil(lambda: not page.ui.finding._pause.isActive(), timeout=2000)


def test_words_kind_time_and_person_go_together(filled: JournalPage, qtbot: QtBot) -> None:
    search(filled, qtbot, "call")
    assert titles(filled) == ["Flowers", "Calls in June", "Calls in May"]
    assert "3 of 4 shown" in visible_words(filled)
    choose(filled, "kind", "Unwanted calls")
    assert titles(filled) == ["Calls in June", "Calls in May"]
    qtbot.keyClicks(find(filled, "journal.find.last"), "31/5/2026")
    assert titles(filled) == ["Calls in May"]
    choose(filled, "person", "Marta Ruiz")
    assert titles(filled) == ["Calls in May"]
    find(filled, "journal.find.clear").click()
    assert len(titles(filled)) == 4
    assert not find(filled, "journal.find.clear").isVisible()


def test_own_kinds_can_be_asked_for(filled: JournalPage) -> None:
    choose(filled, "kind", "Drive-by")
    assert titles(filled) == ["Drove past"]
    assert find(filled, "journal.find.kind").findText("Tracking device or spy software") < 0


def test_nothing_found_is_said_kindly(filled: JournalPage, qtbot: QtBot) -> None:
    search(filled, qtbot, "zebra")
    assert titles(filled) == []
    assert "Nothing found this way. Everything you wrote is still here." in visible_words(filled)
    assert not find(filled, "journal.list").isVisible()
    search(filled, qtbot, "")
    assert len(titles(filled)) == 4
    assert find(filled, "journal.list").isVisible()


def test_what_is_opened_from_elsewhere_is_shown(filled: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    search(filled, qtbot, "flowers")
    other = next(entry.incident for entry in vault.journal.entries() if entry.incident.summary == "Drove past")
    filled.open_record(other.id)
    assert len(titles(filled)) == 4
    assert filled.model.record(filled.ui.view.currentIndex().row()).incident.id == other.id  # type: ignore[union-attr]


def test_an_entry_that_is_shown_can_be_corrected_while_others_are_listed(
    filled: JournalPage, vault: Vault, qtbot: QtBot
) -> None:
    flowers = next(entry.incident for entry in vault.journal.entries() if entry.incident.summary == "Flowers")
    filled.open_record(flowers.id)
    search(filled, qtbot, "drove")
    assert titles(filled) == ["Drove past"]
    find(filled, "journal.correct").click()
    assert find(filled, "journal.summary").text() == "Flowers"
    assert find(filled, "journal.summary").isVisible()


def test_what_she_writes_meanwhile_stays_in_sight(filled: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    search(filled, qtbot, "flowers")
    filled.add()
    qtbot.keyClicks(find(filled, "journal.summary"), "Something new")
    assert titles(filled) == ["Something new", "Flowers"]
    find(filled, "journal.add_to_record").click()
    assert "Something new" in titles(filled)
    refresh(filled, qtbot)
    assert "Something new" in [entry.incident.summary for entry in vault.journal.entries()]


def test_looking_takes_the_place_of_writing_until_it_is_wanted(filled: JournalPage, qtbot: QtBot) -> None:
    assert not find(filled, "journal.quick").isVisible()
    filled.open_record(NEW)
    assert find(filled, "journal.quick").isVisible()
    assert find(filled, "journal.about").isVisible()


def test_a_diary_is_searched_by_words_and_days_alone(
    qtbot: QtBot, make_vault: Callable[..., Vault], visits: Any
) -> None:
    vault = make_vault(Face.PLAIN)
    vault.journal.add(incident("A walk"))
    page = make_page(qtbot, Services(vault, FileChooser, "en", resources(), visits.go))
    find(page, "journal.find").click()
    for name in ("words", "first", "last"):
        assert find(page, f"journal.find.{name}").isVisible()
    for name in ("journal.find.kind", "journal.find.person", "journal.about"):
        assert not find(page, name).isVisible()
