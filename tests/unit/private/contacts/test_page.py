"""People and numbers."""

import resource
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.identity import resources
from companion.private.contacts.model import ContactList
from companion.private.contacts.page import NUMBERS, ContactsPage
from companion.private.page import Services
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from companion.widgets.delegates import SUBTITLE_ROLE


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> ContactsPage:
    made = ContactsPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: ContactsPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def add(page: ContactsPage, qtbot: QtBot, name: str) -> None:
    find(page, "contacts.add").click()
    qtbot.keyClicks(find(page, "contacts.name"), name)
    page.flush()


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ContactList()
    model.set_rows([Contact(new_id(), name="Ana"), Contact(new_id(), name="Bo", never_contact=True)])
    qtmodeltester.check(model)


def test_a_person_is_stored_as_she_types(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    qtbot.keyClicks(find(page, "contacts.code_word"), "pineapple")
    qtbot.keyClicks(find(page, "contacts.phones"), "0123")
    page.flush()
    (contact,) = vault.records.all("contact")
    assert (contact.name, contact.code_word, contact.phones) == ("Ana", "pineapple", "0123")
    assert page.model.index(0, 0).data() == "Ana"


def test_who_must_not_be_contacted_is_said_in_list_and_form(page: ContactsPage, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    find(page, "contacts.never_contact").click()
    index = page.model.index(0, 0)
    assert index.data(SUBTITLE_ROLE) == "Must not be contacted"
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


def test_numbers_stand_ready_with_the_emergency_number_first(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    page.open_record(NUMBERS)
    country = find(page, "contacts.country")
    country.setCurrentIndex(country.findText("Colombia"))
    country.activated.emit(country.currentIndex())

    def shown() -> list[str]:
        return [label.text() for label in page.numbers.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: "123" in shown(), timeout=1000)
    texts = shown()
    assert texts.index("123") < texts.index("155")
    assert any("older page" in text for text in texts)
    assert any("check before you rely on it" in text.casefold() for text in texts)
    assert vault.setting("country") == "CO"


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
    for word in ("safe", "emergency", "must not", "code word"):
        assert word not in words
    (contact,) = vault.records.all("contact")
    assert contact.name == "Ana"


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
