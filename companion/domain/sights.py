"""Counting the journal by day, by hour of the week and by month: nothing is judged, nothing is lost.

Every day and hour is that of the clock an entry was written by. No time is turned into another zone's: Sunday
at six in the evening stays that wherever and whenever it is looked at, and no hour vanishes when clocks change.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import lru_cache
from time import mktime
from typing import NamedTuple

from companion.domain.common import Certainty, When

HOURS = 24
WEEKDAYS = 7
_WIDTHS = (2, 4)
"""Windows of so many hours are looked for when it is said when most happened."""
_MINUTES, _ZONES = 24 * 60, 64
_FEWEST = 3
"""Of fewer entries nothing is said but their number."""


class Place(NamedTuple):
    """Where an entry stands in time: on one day, over or between several, or nowhere (`first` and `last` are None).

    Where only one end of a range is known, the other is None. `hour` is 0 to 23 where day and hour are known.
    """

    first: date | None = None
    last: date | None = None
    hour: int | None = None
    about: bool = False


class Span(NamedTuple):
    """An entry that fills several days or lies somewhere between them; `start` is `end` where one end is not known."""

    id: str
    start: date
    end: date

    def covers(self, day: date) -> bool:
        """Whether it reaches over that day, as far as its ends are known."""
        return self.start <= day <= self.end


class Month(NamedTuple):
    """The entries of one month, the latest first."""

    first_day: date
    ids: Sequence[str]


class Most(NamedTuple):
    """When most entries happened: on a weekday (0 is Monday), from one hour to another (24 is midnight), or both."""

    weekday: int | None
    hours: tuple[int, int] | None


@dataclass(slots=True)
class Cell:
    """The ids of what happened then, and of what happened about then."""

    sure: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)


NOTHING = Cell()


@dataclass
class Sights:
    """Every entry counted once by day, and once again by hour of the week.

    `days` has what stands on one day; `hours` has the same by (weekday, hour), weekday 0 being Monday and hour None
    where it is not known. What is in neither is in `spans` or `undated`. Nothing in `withdrawn` is in any other.
    `elsewhere` is how many were written by another time zone's clock than this computer's.
    """

    days: dict[date, Cell] = field(default_factory=dict)
    hours: dict[tuple[int, int | None], Cell] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    undated: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    months: list[Month] = field(default_factory=list)
    """The latest first; a span is in the month of its first known day. What has no date is in none."""
    total: int = 0
    elsewhere: int = 0

    def day(self, day: date) -> Cell:
        """What stands on a day."""
        return self.days.get(day, NOTHING)

    def hour(self, weekday: int, hour: int | None) -> Cell:
        """What stands in an hour of the week."""
        return self.hours.get((weekday, hour), NOTHING)

    def spans_within(self, first: date, last: date) -> list[Span]:
        """The spans that reach over any day from `first` to `last`."""
        return [span for span in self.spans if span.start <= last and span.end >= first]

    def about(self) -> int:
        """How many entries have a day or an hour that is only about right."""
        return sum(len(cell.about) for cell in self.days.values())

    def first_day(self) -> date | None:
        """The earliest day that any entry has."""
        return min((*self.days, *(span.start for span in self.spans)), default=None)

    def last_day(self) -> date | None:
        """The latest day that any entry has."""
        return max((*self.days, *(span.end for span in self.spans)), default=None)


def place(when: When) -> Place:
    """Where a time stands. What can't be read as a date or a time counts as not known."""
    if when.certainty is Certainty.UNKNOWN:
        return Place()
    first = _date(when.date)
    if when.certainty is Certainty.RANGE:
        return _range(first, when)
    return Place(first, first, _hour(when.time) if first else None, when.certainty is Certainty.ABOUT)


def count(records: Iterable[tuple[str, When, bool]]) -> Sights:
    """Count (id, when it happened, whether it was withdrawn); each id once, the latest first."""
    sights, clock = Sights(), _Clock()
    days: defaultdict[date, Cell] = defaultdict(Cell)
    hours: defaultdict[tuple[int, int | None], Cell] = defaultdict(Cell)
    months: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for id_, when, withdrawn in records:
        if withdrawn:
            sights.withdrawn.append(id_)
            continue
        sights.total += 1
        first, last, hour, about = place(when)
        known = first or last
        if known is None:
            sights.undated.append(id_)
            continue
        months[known.year, known.month].append(id_)
        if hour is not None and when.zone:
            sights.elsewhere += clock.differs(when.zone, known, hour)
        if first != last:
            sights.spans.append(Span(id_, known, last or known))
            continue
        day, week = days[known], hours[known.weekday(), hour]
        if about:
            day.about.append(id_)
            week.about.append(id_)
        else:
            day.sure.append(id_)
            week.sure.append(id_)
    sights.days, sights.hours = dict(days), dict(hours)
    sights.months = [Month(date(*month, 1), months[month]) for month in sorted(months, reverse=True)]
    return sights


def most(sights: Sights) -> Most | None:
    """The narrowest time that more than half of all entries share; None where there is none.

    Only what has a sure day and hour can be shown to share one; what has not still counts among all.
    """
    if sights.total < _FEWEST:
        return None
    table = [[len(sights.hour(weekday, hour).sure) for hour in range(HOURS)] for weekday in range(WEEKDAYS)]
    days = [sum(row) + len(sights.hour(weekday, None).sure) for weekday, row in enumerate(table)]
    any_day = [sum(hours) for hours in zip(*table, strict=True)]
    half = sights.total / 2
    for width in _WIDTHS:
        for weekday, row in enumerate(table):
            start, best = _window(row, width)
            if best > half:
                return Most(weekday, (start, start + width))
    if max(days) > half:
        return Most(days.index(max(days)), None)
    for width in _WIDTHS:
        start, best = _window([*any_day, *any_day[: width - 1]], width)
        if best > half:
            return Most(None, (start, (start + width - 1) % HOURS + 1))
    return None


def busiest_weekday(sights: Sights) -> tuple[int, int] | None:
    """The weekday (0 is Monday) with the most sure entries, and how many; None of too few.

    None too where another has as many, or would if all that is about then had happened on it.
    """
    if sights.total < _FEWEST:
        return None
    sure, possible = [0] * WEEKDAYS, [0] * WEEKDAYS
    for (weekday, _), cell in sights.hours.items():
        sure[weekday] += len(cell.sure)
        possible[weekday] += len(cell.sure) + len(cell.about)
    best = sure.index(max(sure))
    others = (possible[day] for day in range(WEEKDAYS) if day != best)
    return (best, sure[best]) if sure[best] > max(others) else None


def _range(first: date | None, when: When) -> Place:
    last = _date(when.end_date)
    if not when.end_date and first is not None and _hour(when.end_time) is not None:
        last = first
    if first is None or last is None:
        return Place(first, last)
    if first != last:
        return Place(min(first, last), max(first, last))
    hour = _hour(when.time)
    return Place(first, last, hour if hour == _hour(when.end_time) else None)


def _window(hours: Sequence[int], width: int) -> tuple[int, int]:
    """Where the fullest `width` hours begin, the earliest of equals, and how many they hold."""
    sums = [sum(hours[start : start + width]) for start in range(len(hours) - width + 1)]
    best = max(sums)
    return sums.index(best), best


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


@lru_cache(_MINUTES)
def _hour(text: str) -> int | None:
    try:
        return time.fromisoformat(text).hour if text else None
    except ValueError:
        return None


@lru_cache(_ZONES)
def _offset(zone: str) -> int | None:
    """An offset such as +01:00 in seconds."""
    try:
        there = datetime.fromisoformat(f"2000-01-01T00:00{zone}").utcoffset()
    except ValueError:
        return None
    return None if there is None else int(there.total_seconds())


class _Clock:
    """This computer's clock: which offset it stood or will stand at. Asking it is slow, so months are remembered."""

    def __init__(self) -> None:
        self._months: dict[tuple[int, int], int | None] = {}

    def differs(self, zone: str, day: date, hour: int) -> bool:
        """Whether an hour of that day was written by a clock at another offset; what can't be read tells nothing."""
        offset = _offset(zone)
        month = (day.year, day.month)
        if month not in self._months:
            # Clocks that go back and forth again stand differently for weeks: three days of a month tell.
            last = calendar.monthrange(*month)[1]
            offsets = {_at(*month, each, hour) for each, hour in ((1, 0), (15, 0), (last, HOURS - 1))}
            self._months[month] = offsets.pop() if len(offsets) == 1 else None
        here = self._months[month]
        if here is None:
            here = _at(*month, day.day, hour)
        return offset is not None and here is not None and here != offset


def _at(year: int, month: int, day: int, hour: int) -> int | None:
    """The offset of this computer's clock then, in seconds; None where it knows none."""
    parts = (year, month, day, hour, 0, 0, 0, 0, -1)
    try:
        return calendar.timegm(parts) - int(mktime(parts))
    except (ValueError, OverflowError):
        return None
