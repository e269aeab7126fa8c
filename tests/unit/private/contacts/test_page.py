"""People and numbers."""

import resource
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.bag import Bag, BagItem
from companion.domain.common import Answer, new_id
from companion.domain.contacts import Contact, Keeps, Phone
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.domain.papers import OrderPlace, Paper, PaperType, PlaceCopy
from companion.identity import resources
from companion.private.contacts.model import ContactList
from companion.private.contacts.page import NUMBERS, ContactsPage
from companion.private.page import Services
from companion.private.papers.belonging import Belonging, of_contact
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.unit.private.conftest import Visits
from tests.unit.private.contacts.conftest import add, find


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ContactList()
    model.set_rows([Contact(new_id(), name="Ana"), Contact(new_id(), name="Bo", never_contact=True)])
    qtmodeltester.check(model)


def test_a_person_is_stored_as_she_types(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    qtbot.keyClicks(find(page, "contacts.code_word"), "pineapple")
    qtbot.keyClicks(find(page, "contacts.phone1.number"), "0123")
    page.flush()
    (contact,) = vault.records.all("contact")
    assert (contact.name, contact.code_word, contact.phones) == ("Ana", "pineapple", (Phone("0123"),))
    assert page.model.index(0, 0).data() == "Ana"


def test_who_must_not_be_contacted_is_said_in_list_and_form(page: ContactsPage, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    find(page, "contacts.never_contact").click()
    index = page.model.index(0, 0)
    assert index.data(SUBTITLE_ROLE) == "Do not contact"
    assert index.data(Qt.ItemDataRole.FontRole).bold()
    assert page.form.warning.isVisible()


def test_removed_and_brought_back_in_its_place(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    for name in ("Ana", "Bo", "Cleo"):
        add(page, qtbot, name)
    page.open_record(vault.records.all("contact")[1].id)
    find(page, "contacts.remove").click()
    assert [row.name for row in page.model.rows()] == ["Ana", "Cleo"]
    find(page, "contacts.undo.button").click()
    assert [row.name for row in page.model.rows()] == ["Ana", "Bo", "Cleo"]
    assert find(page, "contacts.name").text() == "Bo"
    assert len(vault.records.all("contact")) == 3


def test_a_person_begun_and_left_empty_is_nowhere(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    find(page, "contacts.add").click()
    page.open_record(vault.records.all("contact")[0].id)
    assert [row.name for row in page.model.rows()] == ["Ana"]
    assert find(page, "contacts.name").text() == "Ana"


def test_what_is_shown_follows_the_list(page: ContactsPage, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    add(page, qtbot, "Bo")
    page.view.setFocus()
    qtbot.keyClick(page.view, Qt.Key.Key_Up)
    assert find(page, "contacts.name").text() == "Ana"


def test_refresh_stays_at_the_person(page: ContactsPage, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    add(page, qtbot, "Bo")
    page.refresh()
    assert find(page, "contacts.name").text() == "Bo"
    assert page.view.currentIndex().row() == 1


def test_the_plain_face_is_an_address_book(qtbot: QtBot, make_vault: Callable[..., Vault], visits: Any) -> None:
    vault = make_vault(Face.PLAIN)
    page = ContactsPage(Services(vault, FileChooser, "en", resources(), visits.go))
    qtbot.addWidget(page)
    page.refresh()
    add(page, qtbot, "Ana")
    assert find(page, "contacts.never_contact") is None
    assert find(page, "contacts.numbers") is None
    page.open_record(NUMBERS)
    words = " ".join(label.text().casefold() for label in page.findChildren(QLabel))
    for word in ("safe", "emergency", "do not contact", "code word", "police", "saw", "bag"):
        assert word not in words
    (contact,) = vault.records.all("contact")
    assert contact.name == "Ana"


def test_what_they_keep_and_whether_they_would_call(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    qtbot.keyClicks(find(page, "contacts.relation"), "neighbour")
    for thing in (Keeps.KEYS, Keeps.BAG):
        find(page, f"contacts.keeps.{thing}").click()
    box = find(page, "contacts.would_call_police")
    box.setCurrentIndex(box.findText("Yes"))
    page.flush()
    (contact,) = vault.records.all("contact")
    assert contact.keeps == (Keeps.BAG, Keeps.KEYS)
    assert contact.would_call_police is Answer.YES
    assert page.model.index(0, 0).data(SUBTITLE_ROLE) == "neighbour · A bag · Keys · would call the police"
    box.setCurrentIndex(box.findText("Not sure"))
    assert "police" not in page.model.index(0, 0).data(SUBTITLE_ROLE)


def test_what_they_have_and_what_they_saw(page: ContactsPage, vault: Vault, visits: Visits, qtbot: QtBot) -> None:
    ana, bo = Contact(new_id(), name="Ana Ruiz"), Contact(new_id(), name="Bo")
    places = (PlaceCopy(OrderPlace.FRIEND, Answer.YES, "ANA RUIZ"),)
    lease, order = (
        Paper(new_id(), title="Lease", original_place="At Ana Ruiz's flat"),
        Paper(new_id(), PaperType.PROTECTIVE_ORDER, order_copies=places),
    )
    bag = Bag(new_id(), name="Blue bag", kept_at="with Ana Ruiz", who_knows="Bo")
    things = [BagItem(new_id(), bag.id, name="Keys", holder="Ana Ruiz"), BagItem(new_id(), bag.id, name="Hat")]
    others = [Paper(new_id(), title="Not hers", original_place=place) for place in ("Ana Ruizo", "Diana Ruiz")]
    vault.records.save_many([ana, bo, lease, order, *others, bag, *things])
    vault.journal.add(Incident(new_id(), summary="He rang at night", people=(ana.id,)))
    page.refresh()
    page.open_record(ana.id)
    held, seen = page.form.held, page.form.mentions
    qtbot.waitUntil(lambda: held.isVisible() and seen.isVisible(), timeout=3000)
    rows = [(link.title, link.below) for link in held.model.rows()]
    assert rows == [
        ("Lease", "The original"),
        ("Protective or restraining order", "A copy: With a friend or relative"),
        ("Blue bag", "A bag that is kept there"),
        ("Keys", "For a bag"),
    ]
    assert [link.title for link in seen.model.rows()] == ["He rang at night"]
    for row in (0, 2, 3):
        held.view.clicked.emit(held.model.index(row, 0))
    assert visits.seen == [(Section.PAPERS, lease.id), (Section.BAG, bag.id), (Section.BAG, things[0].id)]
    page.open_record(bo.id)
    assert not seen.isVisible()
    qtbot.waitUntil(held.isVisible, timeout=3000)
    assert [link.below for link in held.model.rows()] == ["A bag they know of"]


def test_who_has_no_name_has_nothing(page: ContactsPage, vault: Vault) -> None:
    vault.records.save_many([Contact(new_id()), Paper(new_id(), title="Lease")])
    assert of_contact(vault, Contact(new_id())) == Belonging()


@pytest.fixture
def full_disk() -> Iterator[Callable[[bool], None]]:
    """full_disk(True) lets no file grow any more, full_disk(False) lets them grow again."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    def limit(on: bool) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]) if on else before)

    yield limit
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_what_cannot_be_stored_stays_in_sight_and_is_stored_later(
    page: ContactsPage, vault: Vault, qtbot: QtBot, full_disk: Callable[[bool], None]
) -> None:
    add(page, qtbot, "Ana")
    add(page, qtbot, "Bo")
    full_disk(True)
    qtbot.keyClicks(find(page, "contacts.name"), "b")
    page.flush()
    assert page.trouble.isVisible()
    page.view.choose(0)
    qtbot.waitUntil(lambda: page.view.currentIndex().row() == 1, timeout=1000)
    assert find(page, "contacts.name").text() == "Bob"
    full_disk(False)
    page.flush()
    assert not page.trouble.isVisible()
    assert [contact.name for contact in vault.records.all("contact")] == ["Ana", "Bob"]


def test_another_person_is_shown_from_the_top(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    vault.records.save_many([Contact(new_id(), name="Ana"), Contact(new_id(), name="Bo", never_contact=True)])
    page.refresh()
    page.open_record(vault.records.all("contact")[0].id)
    bar = page.sheet.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=1000)
    bar.setValue(bar.maximum())
    page.open_record(vault.records.all("contact")[1].id)
    assert bar.value() == 0
    assert page.form.warning.visibleRegion().boundingRect().isValid()


def test_the_plain_face_s_list_says_name_and_relation(qtbot: QtBot) -> None:
    model = ContactList(face=Face.PLAIN)
    model.set_rows([Contact(new_id(), "Bo", "cousin", never_contact=True, keeps=(Keeps.BAG,))])
    assert model.index(0, 0).data(SUBTITLE_ROLE) == "cousin"
    assert model.index(0, 0).data(Qt.ItemDataRole.FontRole) is None
