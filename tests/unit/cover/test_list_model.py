"""The list's model, and dates as people say them."""

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, QTime
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.cover.dates import readable
from companion.cover.list_model import DATE, NAME, PREVIEW, NoteListModel
from companion.notes.store import Note

SOUP = Note("Soup.md", "Soup", "lentils", 1e9, 10)
BOOKS = Note("Books.md", "Books", "", 2e9, 10)
NOW = QDateTime(QDate(2026, 11, 22), QTime(12, 0))


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = NoteListModel()
    model.show_notes([SOUP, BOOKS])
    qtmodeltester.check(model)
    model.show_notes([])
    qtmodeltester.check(model)


def test_roles() -> None:
    model = NoteListModel()
    model.show_notes([SOUP, Note("x.md", "", "", 0, 0)])
    index = model.index(0)
    assert (index.data(), index.data(NAME), index.data(PREVIEW)) == ("Soup", "Soup.md", "lentils")
    assert index.data(DATE) == "9 Sep 2001"
    assert model.index(1).data() == "Untitled"
    assert (model.row_of("x.md"), model.row_of("y.md")) == (1, -1)
    assert (model.name_at(1), model.name_at(2), model.name_at(-1)) == ("x.md", "", "")


def test_a_changed_title_does_not_reset_the_list(qtbot: QtBot) -> None:
    model = NoteListModel()
    model.show_notes([SOUP, BOOKS])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_notes([SOUP, Note("Books.md", "Books to read", "", 2e9, 10)])
    assert model.index(1).data() == "Books to read"
    with qtbot.waitSignal(model.modelReset):
        model.show_notes([BOOKS])


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (QDateTime(QDate(2026, 11, 22), QTime(11, 20)), "Today 11:20"),
        (QDateTime(QDate(2026, 11, 21), QTime(23, 59)), "Yesterday 23:59"),
        (QDateTime(QDate(2026, 11, 20), QTime(8, 0)), "Friday"),
        (QDateTime(QDate(2026, 11, 16), QTime(8, 0)), "Monday"),
        (QDateTime(QDate(2026, 11, 15), QTime(8, 0)), "15 Nov"),
        (QDateTime(QDate(2024, 11, 4), QTime(8, 0)), "4 Nov 2024"),
        (QDateTime(QDate(2027, 1, 4), QTime(8, 0)), "4 Jan 2027"),
    ],
)
def test_dates(moment: QDateTime, text: str) -> None:
    assert readable(moment.toMSecsSinceEpoch() / 1000, NOW, QLocale("en_GB")) == text
