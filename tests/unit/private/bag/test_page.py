"""Filling a bag, as hands do it."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from companion.domain.bag import Bag, BagItem, Form, Group, Pace
from companion.domain.common import Answer, new_id
from companion.domain.contacts import Contact
from companion.private.bag.page import BagPage
from companion.private.page import Services
from companion.private.printing.dialog import PrintDialog
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE


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


# order, and taking it back

ALT = Qt.KeyboardModifier.AltModifier


def fill(page: BagPage, vault: Vault, *names: str, group: Group = Group.KEYS) -> list[BagItem]:
    bag = Bag(new_id(), name="Mine")
    items = [BagItem(new_id(), bag=bag.id, group=group, name=name, position=n) for n, name in enumerate(names)]
    vault.records.save_many([bag, *items])
    page.refresh()
    return items


def stored(vault: Vault) -> list[str]:
    return [item.name for item in vault.records.all("bag_item") if isinstance(item, BagItem)]


def test_alt_and_an_arrow_move_a_thing_and_undo_takes_it_back(page: BagPage, vault: Vault) -> None:
    items = fill(page, vault, "one", "two", "three")
    page.open_record(items[0].id)
    view = find(page, "bag.list")
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert stored(vault) == ["two", "three", "one"]
    assert find(page, "bag.item.name").text() == "one"
    find(page, "bag.undo.button").click()
    assert stored(vault) == ["two", "one", "three"]
    page.refresh()
    assert [item.name for item in page.model.items()] == ["two", "one", "three"]


def test_up_and_down_are_buttons_too(page: BagPage, vault: Vault) -> None:
    items = fill(page, vault, "one", "two")
    page.open_record(items[1].id)
    assert not find(page, "bag.item.down").isEnabled()
    find(page, "bag.item.up").click()
    assert stored(vault) == ["two", "one"]
    assert not find(page, "bag.item.up").isEnabled()


def test_a_thing_is_dragged_into_another_group_and_back(page: BagPage, vault: Vault) -> None:
    items = fill(page, vault, "one", "two")
    vault.records.save(BagItem(new_id(), bag=items[0].bag, group=Group.MONEY, name="cash", position=9))
    page.refresh()
    view = find(page, "bag.list")
    places = [view.visualRect(page.model.index(row, 0)).center() for row in range(page.model.rowCount())]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[4])
    for place in (places[3], places[1]):
        QTest.mouseMove(view.viewport(), place)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, places[1])
    assert [(item.name, item.group) for item in page.model.items()] == [
        ("two", Group.MONEY), ("cash", Group.MONEY), ("one", Group.KEYS),
    ]  # fmt: skip
    find(page, "bag.undo.button").click()
    assert [(item.name, item.group) for item in page.model.items()] == [
        ("cash", Group.MONEY), ("one", Group.KEYS), ("two", Group.KEYS),
    ]  # fmt: skip


def test_what_is_being_typed_is_kept_when_a_thing_is_moved(page: BagPage, vault: Vault, qtbot: QtBot) -> None:
    items = fill(page, vault, "one", "two")
    page.open_record(items[0].id)
    qtbot.keyClicks(find(page, "bag.item.place"), "drawer")
    find(page, "bag.item.down").click()
    find(page, "bag.undo.button").click()
    kept = vault.records.get("bag_item", items[0].id)
    assert isinstance(kept, BagItem)
    assert (kept.place, kept.position) == ("drawer", 0)


def test_bags_are_put_in_another_order_and_back(page: BagPage, vault: Vault) -> None:
    bags = [Bag(new_id(), name=name, position=n) for n, name in enumerate(("Me", "Luna", "Milo"))]
    vault.records.save_many(bags)
    page.refresh()
    find(page, "bag.all_bags").click()
    view = find(page, "bag.all")
    QTest.keyClick(view, Qt.Key.Key_Down, ALT)
    assert [bag.name for bag in vault.records.all("bag") if isinstance(bag, Bag)] == ["Luna", "Me", "Milo"]
    assert view.currentIndex().row() == 1
    find(page, "bag.all.down").click()
    assert [bag.name for bag in vault.records.all("bag") if isinstance(bag, Bag)] == ["Luna", "Milo", "Me"]
    find(page, "bag.undo.button").click()
    assert [bag.name for bag in vault.records.all("bag") if isinstance(bag, Bag)] == ["Luna", "Me", "Milo"]
    assert find(page, "bag.bags").currentText() == "Me"
    view.setCurrentIndex(view.model().index(2, 0))
    find(page, "bag.open").click()
    assert find(page, "bag.bags").currentText() == "Milo"


# what is offered and said


def test_a_whole_group_is_taken_at_once_and_nothing_twice(page: BagPage, vault: Vault, qtbot: QtBot) -> None:
    fill(page, vault, "  HOUSE key ")
    find(page, "bag.add_from_template").click()
    check_ideas(page, "Keys")
    names = stored(vault)
    assert "House key" not in names
    assert {"Car key", "Work key", "Mailbox key", "Storage key"} < set(names)
    find(page, "bag.add_from_template").click()
    rows = [page.ui.ideas.model.index(row, 0).data() for row in range(page.ui.ideas.model.rowCount())]
    assert "Keys" not in rows
    page.ui.ideas.taken.emit(page.ui.ideas.model.chosen())
    assert len(stored(vault)) == len(set(stored(vault))) == len(names)


def test_progress_is_counted_for_each_group_and_nothing_is_called_missing(page: BagPage, vault: Vault) -> None:
    items = fill(page, vault, "one", "two", "three")
    heading = page.model.index(0, 0)
    assert heading.data(SUBTITLE_ROLE) == ""
    for item in items[:2]:
        index = page.model.index(page.model.row_of(item.id), 0)
        page.model.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert heading.data(SUBTITLE_ROLE) == "2 packed"
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == "Keys, 2 packed"
    find(page, "bag.add_bag").click()
    find(page, "bag.all_bags").click()
    below = find(page, "bag.all").model().index(0, 0).data(SUBTITLE_ROLE)
    assert below == "2 packed"


def test_everything_about_a_thing_is_kept(page: BagPage, vault: Vault, qtbot: QtBot) -> None:
    items = fill(page, vault, "Inhaler")
    page.open_record(items[0].id)
    for field, text in (("quantity", "2"), ("place", "drawer"), ("holder", "Aylin"), ("expires", "2027-05-03")):
        qtbot.keyClicks(find(page, f"bag.item.{field}"), text)
    find(page, "bag.item.safe_to_move").setCurrentIndex(3)
    find(page, "bag.item.form").setCurrentIndex(3)
    qtbot.keyClicks(find(page, "bag.item.note"), "note")
    page.flush()
    kept = vault.records.get("bag_item", items[0].id)
    assert isinstance(kept, BagItem)
    assert (kept.quantity, kept.place, kept.holder, kept.expires, kept.note) == (
        "2", "drawer", "Aylin", "2027-05-03", "note",
    )  # fmt: skip
    assert (kept.safe_to_move, kept.form) == (Answer.UNSURE, Form.PHOTO)


def test_a_bag_is_for_one_way_of_leaving(page: BagPage, vault: Vault) -> None:
    fill(page, vault)
    find(page, "bag.about").click()
    find(page, "bag.bag.pace").setCurrentIndex(2)
    page.flush()
    assert [bag.pace for bag in vault.records.all("bag") if isinstance(bag, Bag)] == [Pace.NOW]


def test_people_are_suggested_but_never_one_not_to_contact(page: BagPage, vault: Vault) -> None:
    vault.records.save_many([Contact(new_id(), name="Aylin"), Contact(new_id(), name="Otto", never_contact=True)])
    page.refresh()
    assert page.ui.people.names() == ["Aylin"]
    completer = find(page, "bag.item.holder").completer()
    completer.setCompletionPrefix("ayl")
    assert completer.currentCompletion() == "Aylin"


def test_a_bag_goes_on_paper_only_when_something_is_in_it(page: BagPage, vault: Vault) -> None:
    fill(page, vault)
    assert not find(page, "bag.print").isEnabled()
    fill(page, vault, "Cash")
    page.open_record(vault.records.all("bag_item")[0].id)
    find(page, "bag.print").click()
    (dialog,) = page.findChildren(PrintDialog)
    assert [dialog.versions.itemText(n) for n in range(2)] == [
        "Only the names of the things", "Also where things are, and who has them",
    ]  # fmt: skip
    dialog.reject()
