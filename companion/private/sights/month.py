"""A month's calendar: how many entries each day has."""

import calendar
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from companion.domain.sights import WEEKDAYS, Sights, Span
from companion.private.sights.cells import CellTable, Painted
from companion.private.sights.words import entries_label, full_day, month_name
from companion.widgets.empty import push_button
from companion.widgets.flow import Flow

_LINES = 2.3
"""How many lines of text a day is high at least."""
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEKDAYS,
    Qt.Key.Key_Down: WEEKDAYS,
}
_GAP = 6


class MonthTable(CellTable):
    """The days of one month. Arrow keys go on into the next; `left` gives the day they went to."""

    left = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sights.month", parent)
        self._month: date | None = None
        self.verticalHeader().hide()
        self._first_column = 0

    @property
    def day(self) -> date | None:
        """The current day; None before a month is shown."""
        index = self.currentIndex()
        if self._month is None or not index.isValid():
            return self._month
        return self._month.replace(day=index.row() * WEEKDAYS + index.column() - self._first_column + 1)

    def show_month(self, sights: Sights, day: date) -> None:
        """Show the month of a day and make that day the current one."""
        self.setAccessibleName(self.tr("Month calendar, %1").replace("%1", month_name(day)))
        first = (QLocale().firstDayOfWeek().value - 1) % WEEKDAYS
        weeks = calendar.Calendar(first).monthdayscalendar(day.year, day.month)
        self._first_column = weeks[0].index(1)
        largest = max((len(cell.sure) for cell in sights.days.values()), default=0)
        spans = sights.spans_within(*month_of(day))
        cells = [[self._cell(sights, spans, day, number) for number in week] for week in weeks]
        order = [(first + column) % WEEKDAYS + 1 for column in range(WEEKDAYS)]
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        titles = [(locale.standaloneDayName(each, short), locale.standaloneDayName(each)) for each in order]
        # Not seen, but heard by who asks for the title of a row.
        rows = [self.tr("Week %1").replace("%1", locale.toString(number + 1)) for number in range(len(weeks))]
        self.cells.show_cells(cells, largest, titles, rows)
        self._month = day.replace(day=1)
        self._go(day)

    def _cell(self, sights: Sights, spans: Sequence[Span], month: date, number: int) -> Painted:
        if not number:
            return Painted(self.tr("Outside this month"), there=False)
        day = month.replace(day=number)
        cell, over = sights.day(day), [span.id for span in spans if span.covers(day)]
        return Painted(
            full_day(day),
            (*cell.sure, *cell.about, *over),
            len(cell.sure),
            len(cell.about),
            len(over),
            corner=QLocale().toString(number),
            marked=day == _today(),
        )

    def _go(self, day: date) -> None:
        place = self._first_column + day.day - 1
        self.setCurrentIndex(self.cells.index(place // WEEKDAYS, place % WEEKDAYS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by day and week, Home and End to the ends of the month, Page Up and Down to another month."""
        wanted = self._wanted(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
            return
        if wanted.replace(day=1) == self._month:
            self._go(wanted)
        else:
            self.left.emit(wanted)

    def _wanted(self, key: Qt.Key) -> date | None:
        """The day that a key goes to; None for any other key."""
        day = self.day
        if day is None:
            return None
        if key in _ARROWS:
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            step = -_ARROWS[key] if self.mirrored and sideways else _ARROWS[key]
            try:
                return day + timedelta(days=step)
            except OverflowError:
                return day
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            return months_later(day, -1 if key == Qt.Key.Key_PageUp else 1)
        if key == Qt.Key.Key_Home:
            return day.replace(day=1)
        if key == Qt.Key.Key_End:
            return month_of(day)[1]
        return None

    def measure_rows(self) -> None:
        """Give every day room for its letters."""
        self.verticalHeader().setMinimumSectionSize(round(_LINES * self.line_height))


class MonthView(QWidget):
    """The calendar with what chooses the month. `turned` gives the first day of the month that is shown."""

    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sights = Sights()
        self._listed: list[date] = []
        self.table = MonthTable(self)
        self.earlier = push_button(self.tr("Month before"), "sights.earlier", self)
        self.later = push_button(self.tr("Month after"), "sights.later", self)
        self.months = QComboBox(self)
        self.months.setObjectName("sights.months")
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setMinimumHeight(self.earlier.minimumHeight())
        self.months.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(Flow(self.earlier, self.months, self.later))
        column.addWidget(self.table, 1)
        self.table.left.connect(self.turn_to)
        self.earlier.clicked.connect(self._earlier)
        self.later.clicked.connect(self._later)
        self.months.activated.connect(self._chosen)

    @property
    def day(self) -> date:
        """The current day."""
        return self.table.day or _today()

    def show_sights(self, sights: Sights) -> None:
        """Show these, at the day that was shown; at first at the latest that has an entry."""
        self._sights = sights
        self.turn_to(self.table.day or sights.last_day() or _today())

    def turn_to(self, day: date) -> None:
        """Show the month of a day."""
        self.table.measure_rows()
        self.table.show_month(self._sights, day)
        self._fill_months(day.replace(day=1))
        self.turned.emit(day.replace(day=1))

    def _fill_months(self, shown: date) -> None:
        counted = {month.first_day: len(month.ids) for month in self._sights.months}
        self._listed = sorted({*counted, shown}, reverse=True)
        self.months.clear()
        for first in self._listed:
            name = month_name(first)
            self.months.addItem(f"{name} · {entries_label(counted[first])}" if first in counted else name)
        self.months.setCurrentIndex(self._listed.index(shown))

    def _earlier(self) -> None:
        self.turn_to(months_later(self.day, -1))

    def _later(self) -> None:
        self.turn_to(months_later(self.day, 1))

    def _chosen(self, row: int) -> None:
        first = self._listed[row]
        _, last = month_of(first)
        self.turn_to(min((day for day in self._sights.days if first <= day <= last), default=first))


def _today() -> date:
    return datetime.now().astimezone().date()


def month_of(day: date) -> tuple[date, date]:
    """The first and the last day of its month."""
    return day.replace(day=1), day.replace(day=_length(day))


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month; the calendar's ends are not passed."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, _length(first)))


def _length(day: date) -> int:
    """How many days its month has."""
    return calendar.monthrange(day.year, day.month)[1]
