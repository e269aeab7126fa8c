"""Counting the journal: every entry once, by the clock it was written by."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.domain.common import Certainty, When
from companion.domain.sights import (
    HOURS,
    WEEKDAYS,
    Most,
    Place,
    Sights,
    busiest_weekday,
    count,
    most,
    place,
)

DATES = st.one_of(
    st.dates(date(2024, 1, 1), date(2026, 12, 31)).map(date.isoformat),
    st.dates().map(date.isoformat),
    st.sampled_from(["", "2026-02-30", "spring", "0000-01-01", "2026-5-1"]),
)
TIMES = st.one_of(st.times().map(lambda each: each.strftime("%H:%M")), st.sampled_from(["", "25:00", "late"]))
ZONES = st.sampled_from(["", "+00:00", "+02:00", "-03:30", "+14:00", "-12:00", "nowhere"])
WHENS = st.builds(When, st.sampled_from(list(Certainty)), DATES, TIMES, ZONES, st.just(""), DATES, TIMES)
RECORDS = st.lists(st.tuples(WHENS, st.booleans()), max_size=12)
SUNDAY = "2026-05-10"


@pytest.fixture
def zone() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def live_in(name: str) -> None:
    os.environ["TZ"] = name
    time.tzset()


def counted(records: list[tuple[When, bool]]) -> Sights:
    return count((f"{number}", when, withdrawn) for number, (when, withdrawn) in enumerate(records))


def exact(*whens: str) -> Sights:
    """Of texts like "2026-05-10 18:30"."""
    return counted([(When(Certainty.EXACT, *when.split()), False) for when in whens])


@settings(max_examples=50, deadline=None)
@given(RECORDS)
def test_every_entry_is_counted_once_by_day_and_once_by_hour(records: list[tuple[When, bool]]) -> None:
    sights = counted(records)
    apart = [span.id for span in sights.spans] + sights.undated + sights.withdrawn
    everything = Counter(str(number) for number in range(len(records)))
    for cells in (sights.days, sights.hours):
        found = [id_ for cell in cells.values() for id_ in (*cell.sure, *cell.about)]
        assert Counter(found + apart) == everything
    months = [id_ for month in sights.months for id_ in month.ids]
    assert Counter(months + sights.undated + sights.withdrawn) == everything
    assert sights.total == sum(not withdrawn for _, withdrawn in records)
    assert sights.about() == sum(len(cell.about) for cell in sights.hours.values())


@settings(max_examples=50, deadline=None)
@given(RECORDS)
def test_a_day_is_the_one_that_was_written(records: list[tuple[When, bool]]) -> None:
    sights = counted(records)
    for day, cell in sights.days.items():
        for id_ in (*cell.sure, *cell.about):
            assert records[int(id_)][0].date == day.isoformat()
    for (weekday, hour), cell in sights.hours.items():
        assert 0 <= weekday < WEEKDAYS
        for id_ in (*cell.sure, *cell.about):
            when = records[int(id_)][0]
            assert date.fromisoformat(when.date).weekday() == weekday
            if hour is not None:
                assert when.time.startswith(f"{hour:02}:")
            elif when.certainty is not Certainty.RANGE:
                assert when.time in ("", "25:00", "late")
    for day in (sights.first_day(), sights.last_day()):
        assert (day is None) == (not sights.days and not sights.spans)


@settings(max_examples=50, deadline=None)
@given(RECORDS)
def test_most_is_more_than_half(records: list[tuple[When, bool]]) -> None:
    sights = counted(records)
    found = most(sights)
    if found is None:
        return
    weekdays = range(WEEKDAYS) if found.weekday is None else [found.weekday]
    hours: list[int | None] = [None, *range(HOURS)]
    if found.hours is not None:
        first, last = found.hours
        hours = [hour for hour in range(HOURS) if (hour - first) % HOURS < (last - first) % HOURS]
    shared = sum(len(sights.hour(weekday, hour).sure) for weekday in weekdays for hour in hours)
    assert shared * 2 > sights.total


@pytest.mark.parametrize("name", ["UTC", "Europe/Madrid", "Pacific/Kiritimati", "America/St_Johns"])
def test_no_hour_moves_or_vanishes_wherever_the_computer_is(zone: None, name: str) -> None:
    live_in(name)
    # In Madrid 02:30 does not exist on the first of these days and is there twice on the second.
    for day in ("2026-03-29", "2026-10-25"):
        for offset in ("", "+01:00", "+02:00", "+14:00"):
            stands = place(When(Certainty.EXACT, day, "02:30", offset))
            assert stands == Place(date.fromisoformat(day), date.fromisoformat(day), 2)
            late = place(When(Certainty.EXACT, day, "23:59", offset))
            assert (late.first, late.hour) == (date.fromisoformat(day), 23)


def test_who_wrote_by_another_clock_is_told_and_summer_time_is_no_other_zone(zone: None) -> None:
    live_in("Europe/Madrid")
    here = [("2026-01-10", "+01:00"), ("2026-07-10", "+02:00"), ("2026-07-10", "")]
    there = [("2026-07-10", "+01:00"), ("2026-01-10", "-05:00")]
    whens = [When(Certainty.EXACT, day, "18:00", offset) for day, offset in here + there]
    assert counted([(when, False) for when in whens]).elsewhere == len(there)


@pytest.mark.parametrize(
    ("end_date", "times", "expected"),
    [
        ("2026-05-12", ("", ""), (10, 12, None)),
        ("2026-05-08", ("", ""), (8, 10, None)),
        ("2026-05-11", ("23:00", "01:00"), (10, 11, None)),
        ("2026-05-10", ("", ""), (10, 10, None)),
        ("2026-05-10", ("18:10", "18:50"), (10, 10, 18)),
        ("2026-05-10", ("18:10", "20:00"), (10, 10, None)),
        ("", ("18:10", "20:00"), (10, 10, None)),
        ("", ("18:10", ""), (10, None, None)),
    ],
)
def test_between(end_date: str, times: tuple[str, str], expected: tuple[int, int | None, int | None]) -> None:
    stands = place(When(Certainty.RANGE, SUNDAY, times[0], end_date=end_date, end_time=times[1]))
    first, last, hour = expected
    assert (stands.first, stands.last) == (date(2026, 5, first), None if last is None else date(2026, 5, last))
    assert stands.hour == hour
    assert not stands.about


def test_what_is_not_known_stands_apart() -> None:
    whens = [
        When(Certainty.UNKNOWN, SUNDAY, "18:00"),
        When(Certainty.EXACT, "", "18:00"),
        When(Certainty.ABOUT, SUNDAY, "18:00"),
        When(Certainty.EXACT, SUNDAY),
        When(Certainty.RANGE, SUNDAY, end_date="2026-05-12"),
    ]
    sights = counted([(when, False) for when in whens])
    assert sights.undated == ["0", "1"]
    assert (sights.hour(6, 18).sure, sights.hour(6, 18).about) == ([], ["2"])
    assert sights.hour(6, None).sure == ["3"]
    (span,) = sights.spans
    covered = [day for day in range(1, 31) if span.covers(date(2026, 5, day))]
    assert covered == [10, 11, 12]
    assert sights.spans_within(date(2026, 5, 12), date(2026, 5, 20)) == [span]
    assert sights.spans_within(date(2026, 5, 13), date(2026, 5, 20)) == []


def test_what_was_taken_back_is_not_counted() -> None:
    sights = counted([(When(Certainty.EXACT, SUNDAY), True), (When(Certainty.EXACT, SUNDAY), False)])
    assert (sights.total, sights.withdrawn, sights.day(date.fromisoformat(SUNDAY)).sure) == (1, ["0"], ["1"])


def test_months_stand_the_latest_first() -> None:
    sights = exact("2026-05-10", "2026-04-03", "2025-12-01", "2026-05-02")
    assert [month.first_day for month in sights.months] == [date(2026, 5, 1), date(2026, 4, 1), date(2025, 12, 1)]
    assert sights.months[0].ids == ["0", "3"]


def week(*days: int, hour: str = "12:00") -> list[str]:
    """So many days after a Monday each."""
    return [f"{date(2026, 5, 4) + timedelta(days=day)} {hour}" for day in days]


@pytest.mark.parametrize(
    ("whens", "expected"),
    [
        (week(6, 13, 20, hour="18:10") + week(6, hour="19:59") + week(0, 1), Most(6, (18, 20))),
        (week(6, hour="03:00") + week(13, hour="12:00") + week(20, hour="21:00") + week(1), Most(6, None)),
        (week(0, 1, hour="23:30") + week(2, 3, hour="00:10") + week(4, 5), Most(None, (23, 1))),
        (week(0, 1, 2, 3), Most(None, (11, 13))),
        (week(0, hour="01:00") + week(1, hour="09:00") + week(2, hour="17:00"), None),
        (week(6, 13), None),
    ],
)
def test_most(whens: list[str], expected: Most | None) -> None:
    found = most(exact(*whens))
    if expected == Most(None, (11, 13)):
        assert found is not None
        assert found.hours is not None
        assert found.hours[0] <= 12 < found.hours[1]
        return
    assert found == expected


def test_the_busiest_weekday_is_said_only_where_nothing_can_be_busier() -> None:
    whens = [(When(Certainty.EXACT, *when.split()), False) for when in week(6, 13, 1, 2)]
    assert busiest_weekday(counted(whens)) == (6, 2)
    about = (When(Certainty.ABOUT, "2026-05-05"), False)
    assert busiest_weekday(counted([*whens, about])) is None
    assert busiest_weekday(counted(whens[:2])) is None
