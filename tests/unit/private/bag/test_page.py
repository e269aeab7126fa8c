"""Filling a bag, as hands do it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.bag import Form, Group
from companion.private.bag.page import BagPage
from companion.private.page import Services
from companion.vault.vault import Vault


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> BagPage:
    made = BagPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: BagPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def check_ideas(page: BagPage, *names: str) -> None:
    model = page.ui.ideas.model
    for row in range(model.rowCount()):
        if model.index(row, 0).data() in names:
            model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    find(page, "bag.add_chosen").click()


def test_leaving_with_nothing_is_all_right_is_always_there(page: BagPage) -> None:
    assert "all right" in find(page, "bag.always").text()
    find(page, "bag.first_bag").click()
    assert find(page, "bag.always").isVisible()


def test_a_bag_from_ideas(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport", "House key", "Comfort toy")
    (bag,) = vault.records.all("bag")
    items = vault.records.all("bag_item")
    assert {item.name for item in items} == {"Passport", "House key", "Comfort toy"}
    assert {item.bag for item in items} == {bag.id}
    assert {item.group for item in items} == {Group.IDENTITY, Group.KEYS, Group.CHILDREN}
    find(page, "bag.add_from_template").click()
    offered = [page.ui.ideas.model.index(row, 0).data() for row in range(page.ui.ideas.model.rowCount())]
    assert "Passport" not in offered


def test_a_thing_is_stored_as_it_is_typed(page: BagPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "bag.first_bag").click()
    find(page, "bag.add").click()
    assert vault.records.all("bag_item") == []
    qtbot.keyClicks(find(page, "bag.item.name"), "Medicine")
    find(page, "bag.item.form").setCurrentIndex(1)
    qtbot.keyClicks(find(page, "bag.item.expires"), "2027-01-31")
    qtbot.waitUntil(lambda: bool(vault.records.all("bag_item")), timeout=1000)
    page.flush()
    (item,) = vault.records.all("bag_item")
    assert (item.name, item.form, item.expires) == ("Medicine", Form.ORIGINAL, "2027-01-31")


def test_packed_is_counted_kindly(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport", "House key")
    model = page.model
    row = model.row_of(next(item.id for item in model.items() if item.name == "Passport"))
    model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert find(page, "bag.count").text() == "1 packed"
    assert [item.packed for item in vault.records.all("bag_item") if item.name == "Passport"] == [True]


def test_packed_in_the_form_is_packed_in_the_list(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport")
    page.open_record(vault.records.all("bag_item")[0].id)
    find(page, "bag.item.packed").click()
    assert page.model.packed_count() == 1
    assert find(page, "bag.count").text() == "1 packed"


def test_a_removed_thing_comes_back(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport")
    page.open_record(vault.records.all("bag_item")[0].id)
    find(page, "bag.item.remove").click()
    assert vault.records.all("bag_item") == []
    find(page, "bag.undo.button").click()
    assert [item.name for item in vault.records.all("bag_item")] == ["Passport"]
    assert find(page, "bag.item.name").text() == "Passport"


def test_a_removed_bag_comes_back_with_its_things(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport", "House key")
    find(page, "bag.about").click()
    find(page, "bag.bag.remove").click()
    assert vault.records.all("bag") == []
    assert vault.records.all("bag_item") == []
    find(page, "bag.undo.button").click()
    assert len(vault.records.all("bag_item")) == 2
    assert len(page.model.items()) == 2


def test_several_bags_keep_their_things_apart(page: BagPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "bag.first_ideas").click()
    check_ideas(page, "Passport")
    find(page, "bag.add_bag").click()
    qtbot.keyClicks(find(page, "bag.bag.name"), "Luna's bag")
    page.flush()
    assert page.model.items() == ()
    assert [bag.name for bag in vault.records.all("bag")] == ["My bag", "Luna's bag"]
    assert find(page, "bag.bags").currentText() == "Luna's bag"
    page.open_record(vault.records.all("bag_item")[0].id)
    assert find(page, "bag.bags").currentText() == "My bag"


def test_a_thing_begun_and_left_empty_is_nowhere(page: BagPage, vault: Vault) -> None:
    find(page, "bag.first_bag").click()
    find(page, "bag.add").click()
    find(page, "bag.about").click()
    assert page.model.items() == ()
    assert vault.records.all("bag_item") == []
