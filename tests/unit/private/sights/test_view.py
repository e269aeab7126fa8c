"""The sights as they are seen, heard, clicked and reached by keys: pictures that are tables."""

from collections.abc import Iterator, Sequence
from datetime import date
from operator import attrgetter
from typing import Any, cast

import pytest
from PySide6.QtCore import QAbstractItemModel, QLocale, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QPalette
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import Certainty, When
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.private.journal.when import when_label
from companion.private.sights.shades import STEPS, Shades, level
from companion.private.sights.view import Sight, SightsView, sights_of
from companion.private.sights.wording import Wording
from companion.vault.journal import Entry
from companion.widgets.theme import palette

RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
Role = QPalette.ColorRole


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def when(text: str, certainty: Certainty = Certainty.EXACT) -> When:
    day, _, time = text.partition(" ")
    return When(certainty, day, time)


def entry(summary: str, happened: When, *, withdrawn: bool = False) -> Entry:
    return Entry(Incident(summary, happened, summary=summary), 1, 1, "2026-06-01T08:00:00+02:00", "0" * 64, withdrawn)


# 10 May 2026 is a Sunday.
RECORD = [
    entry("Flowers", when("2026-05-17 18:30")),
    entry("Calls", when("2026-05-10 19:10")),
    entry("Waited", when("2026-05-10 18:05")),
    entry("Stood there", when("2026-05-10 18:00", Certainty.ABOUT)),
    entry("Letters", When(Certainty.RANGE, "2026-04-30", end_date="2026-05-02")),
    entry("No hour", when("2026-01-05")),
    entry("Some time", When(Certainty.UNKNOWN, words="in spring")),
    entry("Taken back", when("2026-05-10 18:00"), withdrawn=True),
]


def make(qtbot: QtBot, face: Face = Face.FULL, entries: Sequence[Entry] = RECORD, direction: Any = None) -> SightsView:
    view = SightsView(face, Wording(attrgetter("summary"), when_label))
    qtbot.addWidget(view)
    if direction is not None:
        view.setLayoutDirection(direction)
    view.resize(1100, 600)
    view.show()
    view.show_entries(entries)
    return view


@pytest.fixture
def view(qtbot: QtBot) -> SightsView:
    return make(qtbot)


def go(view: SightsView, sight: Sight) -> QTableView:
    view.show_sight(sight)
    tables = {Sight.TIMELINE: "sights.timeline", Sight.MONTH: "sights.month", Sight.WEEK: "sights.week"}
    table = view.findChild(QTableView, tables[sight])
    assert isinstance(table, QTableView)
    table.setFocus()
    return table


def heard(table: QTableView, row: int, column: int) -> str:
    return str(table.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole))


def current(table: QTableView) -> str:
    return str(table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))


def listed(view: SightsView) -> list[str]:
    return [row.entry.incident.summary for row in view.chosen.model.rows()]


def click(qtbot: QtBot, table: QTableView, row: int, column: int) -> None:
    place = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def picked(view: SightsView) -> list[str]:
    seen: list[str] = []
    view.picked.connect(seen.append)
    return seen


# what is offered


def test_a_diary_has_a_calendar_and_nothing_else(qtbot: QtBot) -> None:
    assert [sight for sight, _ in sights_of(Face.PLAIN)] == [Sight.MONTH]
    assert [sight for sight, _ in sights_of(Face.FULL)] == list(Sight)
    view = make(qtbot, Face.PLAIN)
    assert {table.objectName() for table in view.findChildren(QTableView)} == {"sights.month"}
    assert "Draft" not in view.notes.text()


def test_without_an_entry_a_sentence_stands_there(qtbot: QtBot) -> None:
    view = make(qtbot, entries=[RECORD[-1]])
    for sight in Sight:
        view.show_sight(sight)
        assert view.empty.isVisible()
        assert not view.body.isVisible()
    assert view.notes.text() == "1 entry that you took back is not counted."
    view.show_entries(RECORD)
    assert view.body.isVisible()
    assert not view.empty.isVisible()


# what is said


@pytest.mark.parametrize(
    ("sight", "sentence"),
    [
        (Sight.TIMELINE, "6 entries from Monday, 5 January 2026 to Sunday, 17 May 2026, and 1 with no date."),
        (Sight.MONTH, "May 2026: 4 entries on 2 days, and 1 with a range of days."),
        (Sight.WEEK, "7 entries, more on Sundays (3) than on any other day."),
    ],
)
def test_each_sight_is_one_sentence_too(view: SightsView, sight: Sight, sentence: str) -> None:
    chart = go(view, sight)
    assert view.summary.text() == sentence
    described = view.month if sight is Sight.MONTH else chart
    assert described.accessibleDescription() == sentence
    assert "1 entry that you took back is not counted." in view.notes.text()


def test_most_is_said_where_most_share_it(qtbot: QtBot) -> None:
    view = make(qtbot, entries=RECORD[:3])
    view.show_sight(Sight.WEEK)
    assert view.summary.text() == "3 entries, most on Sundays between 18:00 and 20:00."


def test_other_time_zones_are_told(qtbot: QtBot) -> None:
    offset = "+14:00"
    view = make(qtbot, entries=[entry("There", When(Certainty.EXACT, "2026-05-10", "18:00", offset))])
    assert "In another time zone: 1 entry" in view.notes.text()
    table = go(view, Sight.WEEK)
    assert current(table) == "Sunday, 18:00 to 19:00: 1 entry"


# the same facts as a table


def test_all_cells_of_the_hours_say_all_entries(view: SightsView) -> None:
    table = go(view, Sight.WEEK)
    said = [heard(table, row, column) for row in range(25) for column in range(7)]
    full = [text for text in said if not text.endswith("no entry")]
    assert full == [
        "Monday, hour not known: 1 entry",
        "Sunday, 18:00 to 19:00: 2 entries, 1 about then",
        "Sunday, 19:00 to 20:00: 1 entry",
    ]
    assert view.chosen.undated.text() == "No date: 1 entry"
    assert view.chosen.spans.text() == "Range of days: 1 entry"


def test_all_days_of_the_calendar_say_their_entries(view: SightsView) -> None:
    table = go(view, Sight.MONTH)
    said = [heard(table, row, column) for row in range(table.model().rowCount()) for column in range(7)]
    days = [text for text in said if text != "Outside this month"]
    assert len(days) == 31
    assert [text for text in days if not text.endswith("no entry")] == [
        "Friday, 1 May 2026: 1 with a range of days",
        "Saturday, 2 May 2026: 1 with a range of days",
        "Sunday, 10 May 2026: 2 entries, 1 about then",
        "Sunday, 17 May 2026: 1 entry",
    ]


def test_the_timeline_says_every_entry_and_every_month_once(view: SightsView) -> None:
    table = go(view, Sight.TIMELINE)
    rows = [tuple(heard(table, row, column) for column in range(3)) for row in range(table.model().rowCount())]
    assert rows == [
        ("May 2026", "heading", "4 entries"),
        ("17 May 2026, 18:30", "known", "Flowers"),
        ("10 May 2026, 19:10", "known", "Calls"),
        ("10 May 2026, 18:05", "known", "Waited"),
        ("about 10 May 2026, 18:00", "about", "Stood there"),
        ("April 2026", "heading", "1 entry"),
        ("between 30 April 2026 and 2 May 2026", "between two times", "Letters"),
        ("February 2026 to March 2026", "heading", "no entry"),
        ("January 2026", "heading", "1 entry"),
        ("5 January 2026", "known", "No hour"),
        ("Date not known", "heading", "1 entry"),
        ("in spring", "not known", "Some time"),
    ]


def test_nothing_is_without_a_name(view: SightsView) -> None:
    unnamed: list[str] = []

    def walk(found: QAccessibleInterface, path: str) -> None:
        name = found.text(QAccessible.Text.Name)
        path = f"{path}/{found.role().name}"
        needs = (QAccessible.Role.Cell, QAccessible.Role.Table, QAccessible.Role.Button, QAccessible.Role.ComboBox)
        headers = (QAccessible.Role.ColumnHeader, QAccessible.Role.RowHeader, QAccessible.Role.List)
        if found.role() in (*needs, *headers) and not name:
            unnamed.append(path)
        for number in range(found.childCount()):
            child = found.child(number)
            # A title of a row is not seen here and there, but is heard all the same.
            if child is not None and (found.role() == QAccessible.Role.Table or not child.state().invisible):
                walk(child, f"{path} {name}")

    for sight in Sight:
        table = go(view, sight)
        found = QAccessible.queryAccessibleInterface(table)
        assert found.role() == QAccessible.Role.Table
        assert found.childCount() > table.model().rowCount() * table.model().columnCount()
        whole = QAccessible.queryAccessibleInterface(view)
        walk(whole, "")
    assert unnamed == []


def test_the_models_are_sound(view: SightsView) -> None:
    for sight in Sight:
        model = cast("QAbstractItemModel", go(view, sight).model())
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.show_entries(RECORD[:2])


# keys and clicks


def test_arrows_go_from_day_to_day_and_into_the_next_month(view: SightsView, qtbot: QtBot) -> None:
    table = go(view, Sight.MONTH)
    assert current(table).startswith("Sunday, 17 May 2026")
    for key, day in (
        (Qt.Key.Key_Left, "16 May"),
        (Qt.Key.Key_Up, "9 May"),
        (Qt.Key.Key_Home, "1 May"),
        (Qt.Key.Key_Left, "30 April"),
        (Qt.Key.Key_Down, "7 May"),
        (Qt.Key.Key_End, "31 May"),
        (Qt.Key.Key_PageDown, "30 June"),
        (Qt.Key.Key_PageUp, "30 May"),
        (Qt.Key.Key_Right, "31 May"),
        (Qt.Key.Key_Right, "1 June"),
    ):
        qtbot.keyClick(table, key)
        assert f" {day} 2026" in current(table)
    assert table.hasFocus()
    assert view.summary.text().startswith("June 2026: no entry")
    assert "Month calendar, June 2026" in table.accessibleName()


def test_right_to_left_the_left_arrow_goes_on(qtbot: QtBot) -> None:
    view = make(qtbot, direction=RIGHT_TO_LEFT)
    table = go(view, Sight.MONTH)
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert current(table).startswith("Monday, 18 May 2026")
    sunday, monday = (table.visualRect(table.model().index(2, column)) for column in (6, 0))
    assert sunday.left() < monday.left()
    assert view.chosen.x() < view.charts.x()
    assert view.month.earlier.x() > view.month.later.x()


def test_the_first_day_of_the_week_is_the_locales(qtbot: QtBot) -> None:
    def first(sight: Sight) -> tuple[str, str]:
        view = make(qtbot)
        table = go(view, sight)
        title = table.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
        return str(title), heard(table, 3, 0)

    assert first(Sight.MONTH) == ("Monday", "Monday, 18 May 2026: no entry")
    assert first(Sight.WEEK)[0] == "Monday"
    QLocale.setDefault(QLocale("en_US"))
    assert first(Sight.MONTH) == ("Sunday", "Sunday, May 17, 2026: 1 entry")
    assert first(Sight.WEEK)[0] == "Sunday"


def test_enter_on_a_day_with_one_entry_opens_it(view: SightsView, qtbot: QtBot) -> None:
    table, seen = go(view, Sight.MONTH), picked(view)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert seen == ["Flowers"]


def test_enter_on_a_cell_with_several_goes_into_their_list(view: SightsView, qtbot: QtBot) -> None:
    table, seen = go(view, Sight.WEEK), picked(view)
    assert current(table).startswith("Sunday, 18:00")
    assert sorted(listed(view)) == ["Flowers", "Stood there", "Waited"]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert seen == []
    assert view.chosen.list.hasFocus()
    qtbot.keyClick(view.chosen.list, Qt.Key.Key_Down)
    qtbot.keyClick(view.chosen.list, Qt.Key.Key_Return)
    assert seen == [listed(view)[1]]


def test_a_click_shows_what_stands_there_and_a_click_on_that_opens_it(view: SightsView, qtbot: QtBot) -> None:
    table, seen = go(view, Sight.MONTH), picked(view)
    click(qtbot, table, 1, 6)
    assert view.chosen.heading.text() == "Sunday, 10 May 2026: 2 entries, 1 about then"
    assert listed(view) == ["Calls", "Waited", "Stood there"]
    click(qtbot, table, 0, 4)
    assert listed(view) == ["Letters"]
    click(qtbot, table, 0, 0)  # outside this month
    assert listed(view) == ["Letters"]
    place = view.chosen.list.visualRect(view.chosen.model.index(0, 0)).center()
    qtbot.mouseClick(view.chosen.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert seen == ["Letters"]


def test_an_empty_day_has_no_list(view: SightsView, qtbot: QtBot) -> None:
    table = go(view, Sight.MONTH)
    click(qtbot, table, 3, 0)
    assert view.chosen.heading.text() == "Monday, 18 May 2026: no entry"
    assert not view.chosen.list.isVisible()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.hasFocus()


def test_what_has_no_cell_is_a_button_away(view: SightsView) -> None:
    go(view, Sight.WEEK)
    view.chosen.undated.click()
    assert listed(view) == ["Some time"]
    assert view.chosen.list.hasFocus()
    view.chosen.spans.click()
    assert listed(view) == ["Letters"]


def test_the_timeline_opens_by_click_and_key_and_headings_open_nothing(view: SightsView, qtbot: QtBot) -> None:
    table, seen = go(view, Sight.TIMELINE), picked(view)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    click(qtbot, table, 6, 1)
    click(qtbot, table, 0, 0)
    assert seen == ["Calls", "Letters"]


def test_months_are_turned_by_buttons_and_by_the_list_of_those_with_entries(view: SightsView) -> None:
    go(view, Sight.MONTH)
    months = view.month.months
    assert [months.itemText(row) for row in range(months.count())] == [
        "May 2026 · 4 entries",
        "April 2026 · 1 entry",
        "January 2026 · 1 entry",
    ]
    view.month.earlier.click()
    view.month.earlier.click()
    assert months.currentText() == "March 2026"
    assert view.summary.text() == "March 2026: no entry on any one day."
    view.month.later.click()
    assert view.summary.text() == "April 2026: no entry on any one day, and 1 with a range of days."
    row = months.findText("January 2026 · 1 entry")
    months.setCurrentIndex(row)
    months.activated.emit(row)
    assert view.month.day == date(2026, 1, 5)


def test_new_entries_leave_her_where_she_was(view: SightsView, qtbot: QtBot) -> None:
    week = go(view, Sight.WEEK)
    qtbot.keyClick(week, Qt.Key.Key_Down)
    line = go(view, Sight.TIMELINE)
    qtbot.keyClick(line, Qt.Key.Key_Down)
    month = go(view, Sight.MONTH)
    qtbot.keyClick(month, Qt.Key.Key_Up)
    view.show_entries([entry("New", when("2026-05-20 08:00")), *RECORD])
    assert current(month).startswith("Sunday, 10 May 2026")
    assert heard(month, 3, 2) == "Wednesday, 20 May 2026: 1 entry"
    assert current(go(view, Sight.TIMELINE)) == "10 May 2026, 19:10"
    assert current(go(view, Sight.WEEK)) == "Sunday, 19:00 to 20:00: 1 entry"
    assert listed(view) == ["Calls"]


# how it looks


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio as WCAG 2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark", "contrast"])
def test_shades_are_one_neutral_hue_that_is_told_apart_in_grey(qapp: QApplication, mode: str) -> None:
    shades = Shades(palette(mode))
    for ground, text in zip(shades.grounds, shades.texts, strict=True):
        assert contrast(ground, text) >= 4.5
        assert max(ground.getRgb()[:3]) - min(ground.getRgb()[:3]) <= 4  # grey
    steps = [contrast(one, other) for one, other in zip(shades.grounds, shades.grounds[1:], strict=False)]
    assert min(steps) >= 1.15
    assert contrast(shades.ring, shades.grounds[0]) >= 3


def test_a_level_grows_with_the_count_and_few_stay_light() -> None:
    for most in (1, 3, 4, 7, 100):
        levels = [level(count, most) for count in range(most + 1)]
        assert levels == sorted(levels)
        assert levels[0] == 0
        assert all(levels[1:])
        assert max(levels) == min(most, len(STEPS) - 1)


def ground(view: SightsView, table: QTableView, row: int, column: int) -> QColor:
    """What most of a cell's picture is made of."""
    box = table.visualRect(table.model().index(row, column))
    image: QImage = table.viewport().grab(box).toImage()
    return image.pixelColor(image.width() * 3 // 4, image.height() // 4)


def test_cells_are_painted_in_their_shades(qtbot: QtBot) -> None:
    many = [entry(f"{number}", when(f"2026-05-10 {number:02}:00")) for number in range(4)]
    view = make(qtbot, entries=[entry("one", when("2026-05-12 08:00")), *many])
    table = go(view, Sight.MONTH)
    shades = Shades(view.palette())
    assert ground(view, table, 1, 6) == shades.grounds[4]
    assert ground(view, table, 1, 5) == shades.grounds[0]
    assert ground(view, table, 0, 0) == shades.outside
    week = go(view, Sight.WEEK)
    assert ground(view, week, 2, 6) == shades.grounds[1]


def test_everything_can_be_reached_with_letters_twice_as_large(qtbot: QtBot) -> None:
    view = make(qtbot)
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    view.resize(1166, 560)
    assert view.minimumSizeHint().width() <= 1166
    assert view.minimumSizeHint().height() <= 560
    for sight in Sight:
        table = go(view, sight)
        last = table.model().index(table.model().rowCount() - 1, 0)
        table.scrollTo(last)
        row = table.visualRect(last)
        assert table.viewport().rect().contains(row.center())
        assert row.height() >= table.fontMetrics().height()
        for widget in view.findChildren(QWidget):
            if widget.isVisible() and widget.objectName().startswith("sights."):
                corner = widget.mapTo(view, widget.rect().bottomRight())
                assert view.rect().contains(corner), widget.objectName()
