"""Which papers end soon, and the texts from which that is read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from companion.domain.papers import Paper
from companion.private.papers.soon import ends, expiring
from companion.private.records.about_date import read_about, show_about

TODAY = date(2026, 5, 12)


def soon(*texts: str, days: int = 30) -> list[str]:
    papers = [Paper(f"{number:032x}", title=f"{99 - number}", expires=text) for number, text in enumerate(texts)]
    return [paper.expires for paper in expiring(papers, TODAY, days)]


def test_from_today_on_and_the_soonest_first() -> None:
    given = ("2026-06-12", "2026-06-11", "2026-05-11", "2026-05-12", "2026-05-20", "")
    assert soon(*given) == ["2026-05-12", "2026-05-20", "2026-06-11"]
    assert soon(*given, days=0) == ["2026-05-12"]


def test_a_month_counts_to_its_last_day() -> None:
    assert soon("2026-04", "2026-05", "2026-06", "2026-07") == ["2026-05", "2026-06"]
    assert ends("2028-02") == (date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize("text", ["about Easter", "2026", "2026-13", "2026-05-32", "0000-01", "not sure", "²⁰²⁶-05"])
def test_words_are_no_date(text: str) -> None:
    assert ends(text) is None
    assert soon(text) == []


@given(st.dates(), st.integers(0, 400))
def test_it_agrees_with_the_calendar(day: date, days: int) -> None:
    found = expiring([Paper("1", expires=day.isoformat())], TODAY, days)
    assert bool(found) == (TODAY <= day <= TODAY + timedelta(days))


@given(st.text(max_size=30), st.sampled_from(["en_US", "en_GB", "es_ES", "ar_EG"]))
def test_nothing_typed_is_lost(text: str, language: str) -> None:
    locale = QLocale(language)
    read = read_about(text, locale)
    assert read == text.strip() or ends(read) is not None


@pytest.mark.parametrize(
    ("typed", "language", "read", "shown"),
    [
        ("12 May 2026", "en_GB", "2026-05-12", "12 May 2026"),
        ("May 2026", "en_GB", "2026-05", "May 2026"),
        ("05/2026", "en_US", "2026-05", "May 2026"),
        ("mayo de 2026", "es_ES", "2026-05", "mayo 2026"),
        (" about Easter ", "en_GB", "about Easter", "about Easter"),
        ("not sure", "en_GB", "not sure", "not sure"),
        ("room 2026", "en_GB", "room 2026", "room 2026"),
        ("13/2026", "en_GB", "13/2026", "13/2026"),
    ],
)
def test_days_months_and_words(typed: str, language: str, read: str, shown: str) -> None:
    locale = QLocale(language)
    assert read_about(typed, locale) == read
    assert show_about(read, locale) == shown
    assert read_about(shown, locale) == read
