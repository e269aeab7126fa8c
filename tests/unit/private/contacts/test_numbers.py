"""Phone numbers of people, and numbers to call in each country."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.domain.common import Answer, new_id
from companion.domain.contacts import Contact, Phone
from companion.identity import resources
from companion.private.contacts.country import chosen_country, keep_country, ordered
from companion.private.contacts.numbers import NumbersPane
from companion.private.contacts.page import NUMBERS, ContactsPage
from companion.private.templates import load_templates
from companion.vault.vault import Vault
from companion.widgets.dates import short_date
from tests.unit.private.contacts.conftest import add, find


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


def test_several_numbers(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "Ana")
    qtbot.keyClicks(find(page, "contacts.phone1.number"), "555 0101")
    box = find(page, "contacts.phone1.safe")
    box.setCurrentIndex(box.findText("Not sure"))
    find(page, "contacts.add_phone").click()
    find(page, "contacts.add_phone").click()
    qtbot.keyClicks(find(page, "contacts.phone3.number"), "555 0103")
    qtbot.keyClicks(find(page, "contacts.phone3.kind"), "at work")
    page.flush()
    numbers = (Phone("555 0101", safe=Answer.UNSURE), Phone("555 0103", "at work"))
    assert vault.records.all("contact")[0].phones == numbers
    page.refresh()
    assert [row.fields["number"].value() for row in page.form.phones.rows] == ["555 0101", "", "555 0103"]
    find(page, "contacts.phone1.remove").click()
    page.flush()
    assert vault.records.all("contact")[0].phones == numbers[1:]
    find(page, "contacts.undo_phone").click()
    page.flush()
    assert vault.records.all("contact")[0].phones == numbers


def test_somebody_with_no_number_has_an_empty_line_for_one(page: ContactsPage, vault: Vault, qtbot: QtBot) -> None:
    vault.records.save_many([Contact(new_id(), "Ana", phones=(Phone("1"), Phone("2"))), Contact(new_id(), "Bo")])
    page.refresh()
    for person, rows in zip([*vault.records.all("contact"), vault.records.all("contact")[0]], (2, 1, 2), strict=True):
        page.open_record(person.id)
        assert len(page.form.phones.rows) == rows
        assert page.form.read(person) == person


def test_a_country_of_which_nothing_is_known_shows_no_other_ones_number(vault: Vault, qtbot: QtBot) -> None:
    helplines = load_templates(resources(), "en").helplines
    assert chosen_country(vault, helplines, "PL") is None
    pane = NumbersPane(helplines, ordered(helplines, "PL"))
    qtbot.addWidget(pane)
    pane.show_country(helplines.countries[0])
    pane.show_country(None)
    texts = " ".join(label.text() for label in pane.findChildren(QLabel) if label.isVisibleTo(pane))
    assert not any(country.emergency in texts for country in helplines.countries)
    assert pane.country.currentText() == "Choose your country"


def test_the_system_s_country_comes_first_and_hers_before_it(vault: Vault) -> None:
    helplines = load_templates(resources(), "en").helplines
    codes = [country.code for country in helplines.countries]
    assert [country.code for country in ordered(helplines, "CL")] == ["CL", *(code for code in codes if code != "CL")]
    assert chosen_country(vault, helplines, "CL").code == "CL"
    keep_country(vault, "ES")
    assert chosen_country(vault, helplines, "CL").code == "ES"


def test_when_the_numbers_were_last_looked_up_is_said(page: ContactsPage) -> None:
    page.open_record(NUMBERS)
    day = short_date(load_templates(resources(), "en").helplines.checked, QLocale())
    assert "2026" in day
    assert any(day in label.text() for label in page.numbers.findChildren(QLabel))
