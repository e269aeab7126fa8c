"""Dates and times in the ways in which people write them."""

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from companion.widgets.dates import read_date, read_time, short_date, show_moment, show_time

BRITISH, AMERICAN, SPANISH = QLocale("en_GB"), QLocale("en_US"), QLocale("es_ES")
LOCALES = ("en_GB", "en_US", "es_ES", "ar_EG", "ar_SY", "ar_MA", "fa_IR", "he_IL")
"""Some with digits of their own, months of two words, and letters before and after noon that are not a and p."""


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("", BRITISH, ""),
        ("2026-05-12", BRITISH, "2026-05-12"),
        ("2026/5/2", AMERICAN, "2026-05-02"),
        ("12/5/2026", BRITISH, "2026-05-12"),
        ("12/5/2026", AMERICAN, "2026-12-05"),
        ("12.5.26", BRITISH, "2026-05-12"),
        ("12 May 2026", BRITISH, "2026-05-12"),
        ("may 12th, 2026", AMERICAN, "2026-05-12"),
        ("2026 May 12", BRITISH, "2026-05-12"),
        ("12 de mayo de 2026", SPANISH, "2026-05-12"),
        ("12 ene 2026", SPANISH, "2026-01-12"),
        ("31/2/2026", BRITISH, None),
        ("May 2026", BRITISH, None),
        ("yesterday", BRITISH, None),
        ("1/1/1/1", BRITISH, None),
    ],
)
def test_dates(text: str, locale: QLocale, expected: Any) -> None:
    assert read_date(text, locale) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("21:30", "21:30"),
        ("9.05", "09:05"),
        ("2130", "21:30"),
        ("7", "07:00"),
        ("9 pm", "21:00"),
        ("12:15 a.m.", "00:15"),
        ("12 pm", "12:00"),
        ("25:00", None),
        ("13 pm", None),
        ("noon", None),
    ],
)
def test_times(text: str, expected: Any) -> None:
    assert read_time(text, BRITISH) == expected


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1)), st.sampled_from(LOCALES))  # noqa: DTZ001
def test_what_is_shown_can_be_read_again(moment: datetime, name: str) -> None:
    locale = QLocale(name)
    day, time = moment.date().isoformat(), f"{moment:%H:%M}"
    assert read_date(short_date(day, locale), locale) == day
    assert read_time(show_time(time, locale), locale) == time


@given(st.text(max_size=40), st.sampled_from(["en_GB", "es_ES"]))
def test_no_text_is_too_odd_to_be_refused(text: str, name: str) -> None:
    found = read_date(text, QLocale(name))
    assert found is None or found == "" or date.fromisoformat(found)
    time = read_time(text, QLocale(name))
    assert time is None or time == "" or len(time) == 5


def test_a_moment_shows_the_clock_it_was_written_by() -> None:
    assert show_moment("2026-05-12T21:30:05+02:00", BRITISH).startswith("12 May 2026, 21:30")
