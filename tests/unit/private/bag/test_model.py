"""The things of a bag under their headings."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.bag import BagItem, Group
from companion.domain.common import new_id
from companion.private.bag.model import ItemList

pytestmark = pytest.mark.usefixtures("qapp")
BAG = new_id()


def item(name: str, group: Group = Group.KEYS, **more: Any) -> BagItem:
    return BagItem(new_id(), bag=BAG, group=group, name=name, **more)


def texts(model: ItemList) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = ItemList()
    model.set_items([item("House key"), item("Cash", Group.MONEY), item("Car key", position=1)])
    qtmodeltester.check(model)


def test_groups_stand_in_their_order_with_headings() -> None:
    model = ItemList()
    model.set_items([item("House key"), item("Cash", Group.MONEY)])
    assert texts(model) == ["Money", "Cash", "Keys", "House key"]


def test_headings_can_be_neither_chosen_nor_checked() -> None:
    model = ItemList()
    model.set_items([item("Cash", Group.MONEY)])
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) is None


def test_checking_tells_which_thing(qtbot: QtBot) -> None:
    model = ItemList()
    model.set_items([item("Cash", Group.MONEY)])
    with qtbot.waitSignal(model.packed) as told:
        model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert told.args[0].packed
    assert model.packed_count() == 1


def test_another_group_moves_the_thing() -> None:
    model = ItemList()
    key = item("House key")
    model.set_items([key, item("Cash", Group.MONEY)])
    model.put(BagItem(key.id, bag=BAG, group=Group.PETS, name="House key"))
    assert texts(model) == ["Money", "Cash", "Pets", "House key"]
