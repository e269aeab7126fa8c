"""The hours of the week: how many entries each one has, Mondays with all other Mondays."""

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from companion.domain.sights import HOURS, WEEKDAYS, Cell, Sights
from companion.private.sights.cells import CellTable, Painted
from companion.private.sights.words import hour_name, hours_label

_AIR = 4
_LEAST = 24
"""Device-independent pixels that an unsteady hand can hit."""


class WeekTable(CellTable):
    """Weekdays beside one another, hours from top to bottom; first the row of those whose hour is not known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sights.week", parent)
        self.setAccessibleName(self.tr("Weekdays and hours"))

    def show_sights(self, sights: Sights) -> None:
        """Show these, and stay at the cell that was the current one; at first at the fullest."""
        before = self.currentIndex()
        place = (before.row(), before.column()) if before.isValid() else None
        self.verticalHeader().setMinimumSectionSize(max(_LEAST, self.line_height + _AIR))
        first = (QLocale().firstDayOfWeek().value - 1) % WEEKDAYS
        order = [(first + column) % WEEKDAYS for column in range(WEEKDAYS)]
        locale, short = QLocale(), QLocale.FormatType.ShortFormat
        titles = [(locale.standaloneDayName(each + 1, short), locale.standaloneDayName(each + 1)) for each in order]
        hours: list[tuple[int | None, str]] = [(None, self.tr("hour not known"))]
        hours += [(hour, hours_label(hour, hour + 1)) for hour in range(HOURS)]
        days = [(each, titles[at][1]) for at, each in enumerate(order)]
        cells = [[_cell(sights.hour(day, hour), f"{name}, {said}") for day, name in days] for hour, said in hours]
        largest = max((cell.sure for row in cells for cell in row), default=0)
        self.cells.show_cells(cells, largest, titles, [self.tr("No hour"), *map(hour_name, range(HOURS))])
        self.setCurrentIndex(self.cells.index(*(place or self._fullest())))
        if place is None:
            self.scrollTo(self.currentIndex(), self.ScrollHint.PositionAtCenter)

    def _fullest(self) -> tuple[int, int]:
        rows = list(enumerate(self.cells.cells))[1:]  # the hours that are known
        cells = [(cell.sure + cell.about, -row, -at) for row, line in rows for at, cell in enumerate(line)]
        _, row, column = max(cells)
        return -row, -column


def _cell(cell: Cell, title: str) -> Painted:
    return Painted(title, (*cell.sure, *cell.about), len(cell.sure), len(cell.about))
