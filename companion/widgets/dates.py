"""Dates and times as people write them, read into YYYY-MM-DD and HH:MM."""

import re
from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QTime

_PARTS = re.compile(r"[\s./,\-]+")
_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?\s*([ap])?\.?\s*m?\.?", re.IGNORECASE)
_WEEKDAY = re.compile(r"d{3,4}[,،]?\s*|[,،]?\s*d{3,4}$")
_SHORTEST_MONTH = 3
_WORDS_BETWEEN = frozenset({"de", "del", "of", "the", "el"})
_NOON = 12
_LAST_DAY = 31
_TWO_DIGITS = 100
_CENTURY = 2000


def read_date(text: str, locale: QLocale) -> str | None:
    """`text` as YYYY-MM-DD; "" for an empty text, None where it is no whole date.

    Reads 2026-05-12, 12 May 2026, May 12 2026, 12/5/2026 in the order that `locale` uses, and what short_date() gives.
    """
    shown = locale.toDate(text.strip(), _short_pattern(locale))
    if shown.isValid():
        return _iso(shown.year(), shown.month(), shown.day())
    parts = [part for part in _PARTS.split(text.strip().casefold()) if part and part not in _WORDS_BETWEEN]
    if not parts:
        return ""
    if len(parts) != len("ymd"):
        return None
    numbers = [_day_number(part) for part in parts]
    named = [index for index, part in enumerate(parts) if _month(part, locale)]
    if named:
        month = _month(parts[named[0]], locale)
        rest = [number for index, number in enumerate(numbers) if index != named[0]]
        day, year = rest if rest[0] <= _LAST_DAY else rest[::-1]
    elif len(parts[0]) == len("2026"):
        year, month, day = numbers
    else:
        first, second, year = numbers
        day, month = (second, first) if _month_first(locale) else (first, second)
    return _iso(year, month, day)


def show_date(iso: str, locale: QLocale) -> str:
    """YYYY-MM-DD with the month as a word, so that nobody takes the day for the month."""
    day = QDate.fromString(iso, "yyyy-MM-dd")
    return locale.toString(day, QLocale.FormatType.LongFormat) if day.isValid() else iso


def short_date(iso: str, locale: QLocale) -> str:
    """YYYY-MM-DD as day, month as a word, and year."""
    day = QDate.fromString(iso, "yyyy-MM-dd")
    if not day.isValid():
        return iso
    return locale.toString(day, _short_pattern(locale))


def show_moment(iso: str, locale: QLocale) -> str:
    """An ISO 8601 moment as day and time of the clock it was written by."""
    return f"{short_date(iso[:10], locale)}, {show_time(iso[11:16], locale)}"


def show_time(text: str, locale: QLocale) -> str:
    """HH:MM as `locale` writes it."""
    moment = QTime.fromString(text, "HH:mm")
    return locale.toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else text


def read_time(text: str, locale: QLocale) -> str | None:
    """`text` as HH:MM; "" for an empty text, None where it is no time.

    Reads 21:30, 9.30, 2130, 9 pm, and what show_time() gives for `locale`.
    """
    text = text.strip()
    if not text:
        return ""
    shown = locale.toTime(text, QLocale.FormatType.ShortFormat)
    if shown.isValid():
        return f"{shown.hour():02}:{shown.minute():02}"
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3] is not None:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match[3].lower() == "p" else 0)
    try:
        return time(hour, minute).strftime("%H:%M")
    except ValueError:
        return None


def _short_pattern(locale: QLocale) -> str:
    return _WEEKDAY.sub("", locale.dateFormat(QLocale.FormatType.LongFormat))


def _day_number(part: str) -> int:
    """The number in "12", "12th" or "1º"; 0 where there is none."""
    match = re.fullmatch(r"(\d{1,4})(?:st|nd|rd|th|º|ª)?", part)
    return int(match[1]) if match else 0


def _month(part: str, locale: QLocale) -> int:
    """Which month the word begins, in the locale's language or English; 0 for none."""
    if len(part) < _SHORTEST_MONTH or not part.isalpha():
        return 0
    for spoken in (locale, QLocale(QLocale.Language.English)):
        for month in range(1, 13):
            if spoken.monthName(month).casefold().startswith(part):
                return month
    return 0


def _month_first(locale: QLocale) -> bool:
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return pattern.find("M") < pattern.find("d")


def _iso(year: int, month: int, day: int) -> str | None:
    if 0 < year < _TWO_DIGITS:
        year += _CENTURY
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
