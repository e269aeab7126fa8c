"""Rows taken with the mouse or with keys: what is asked for, and that nothing leaves the window."""

import pytest
from PySide6.QtCore import QPoint, QStringListModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from companion.widgets.moving import RowMover

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> QListView:
    made = QListView()
    qtbot.addWidget(made)
    made.setModel(QStringListModel([f"row {n}" for n in range(5)], made))
    made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    made.resize(200, 300)
    made.show()
    return made


@pytest.fixture
def asked(view: QListView) -> list[tuple[str, int, int]]:
    """What the mover was told to say; row 0 is a heading, which can't be taken."""
    told: list[tuple[str, int, int]] = []
    mover = RowMover(view, lambda row: row > 0)
    mover.dropped.connect(lambda row, gap: told.append(("dropped", row, gap)))
    mover.stepped.connect(lambda row, by: told.append(("stepped", row, by)))
    return told


def at(view: QListView, row: int, part: float) -> QPoint:
    """A point in a row: 0 is its upper edge, 1 its lower."""
    rect = view.visualRect(view.model().index(row, 0))
    return QPoint(rect.left() + 40, round(rect.top() + part * rect.height()))


def drag(view: QListView, start: QPoint, *way: QPoint, drop: bool = True) -> None:
    QTest.mousePress(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for point in way:
        QTest.mouseMove(view.viewport(), point)
        QTest.qWait(1)
    if drop:
        QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, way[-1])


@pytest.mark.parametrize(("row", "part", "gap"), [(3, 0.2, 3), (3, 0.8, 4), (0, 0.1, 0), (4, 0.9, 5)])
def test_a_row_is_let_go_between_two(
    view: QListView, asked: list[tuple[str, int, int]], row: int, part: float, gap: int
) -> None:
    drag(view, at(view, 2, 0.5), at(view, 2, 2.5), at(view, row, part))
    assert asked == [("dropped", 2, gap)]


def test_below_the_last_row_is_the_end(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    drag(view, at(view, 1, 0.5), QPoint(40, 200), QPoint(40, 280))
    assert asked == [("dropped", 1, 5)]


def test_a_click_moves_nothing(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    drag(view, at(view, 2, 0.5), at(view, 2, 0.5) + QPoint(1, 1))
    assert asked == []
    assert view.currentIndex().row() == 2


def test_a_heading_stays(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    drag(view, at(view, 0, 0.5), at(view, 3, 0.5))
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked == []


def test_escape_lets_everything_be(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    drag(view, at(view, 1, 0.5), at(view, 3, 0.5), drop=False)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at(view, 3, 0.5))
    assert asked == []


def test_alt_and_an_arrow_ask_for_a_step(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked == [("stepped", 2, 1), ("stepped", 2, -1)]
    assert view.currentIndex().row() == 2


def test_an_arrow_alone_walks(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    view.setCurrentIndex(view.model().index(2, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert asked == []
    assert view.currentIndex().row() == 3


def test_nothing_is_offered_to_other_programs(view: QListView, asked: list[tuple[str, int, int]]) -> None:
    """Qt's own drag would put the rows' words where every program can fetch them."""
    assert not view.dragEnabled()
    assert view.dragDropMode() is QListView.DragDropMode.NoDragDrop
