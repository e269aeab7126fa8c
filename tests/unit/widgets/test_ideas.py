"""Ideas are taken one by one, or all of a group."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from companion.widgets.ideas import Idea, IdeaList

pytestmark = pytest.mark.usefixtures("qapp")
IDEAS = (
    Idea("Money", heading=True), Idea("A hint"), Idea("Cash", key="money"), Idea("Card", key="money"),
    Idea("Keys", heading=True), Idea("House key", key="keys"),
    Idea("Nothing here", heading=True),
)  # fmt: skip
CHECKED, PARTLY, OPEN = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
BOX = Qt.ItemDataRole.CheckStateRole


def tick(model: IdeaList, row: int, state: Qt.CheckState = CHECKED) -> bool:
    return model.setData(model.index(row, 0), state, BOX)


def states(model: IdeaList) -> list[object]:
    return [model.index(row, 0).data(BOX) for row in range(model.rowCount())]


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(IdeaList(IDEAS))


def test_a_heading_takes_its_whole_group_and_no_other() -> None:
    model = IdeaList(IDEAS)
    assert tick(model, 0)
    assert [idea.text for idea in model.chosen()] == ["Cash", "Card"]
    assert states(model) == [CHECKED, None, CHECKED, CHECKED, OPEN, OPEN, None]
    assert tick(model, 0, OPEN)
    assert model.chosen() == []


def test_a_heading_shows_that_a_part_is_taken() -> None:
    model = IdeaList(IDEAS)
    tick(model, 2)
    assert states(model)[0] == PARTLY
    tick(model, 3)
    assert states(model)[0] == CHECKED


def test_hints_and_headings_of_nothing_have_no_box() -> None:
    model = IdeaList(IDEAS)
    for row in (1, 6):
        assert not tick(model, row)
        assert not model.flags(model.index(row, 0)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.chosen() == []
