"""A date that may be known only about: the day, the month, or her own words for it."""

import re

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from companion.widgets.dates import read_date, short_date, show_date
from companion.widgets.fields import DateField

_ISO_MONTH = re.compile(r"\d{4}-\d{2}")
_MONTH = re.compile(r"(?P<month>[^\W\d_]{3,}|\d{1,2})[\s./,\-]+(?:de[l]?\s+|of\s+)?(?P<year>\d{4})")
_WIDTH = 34
"""How wide the line gets, in average characters."""


class AboutDateField(DateField):
    """The value is YYYY-MM-DD, YYYY-MM, whatever else she typed, or "". Nothing typed is ever refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)

    def _understand(self, text: str) -> str | None:
        return read_about(text, QLocale())

    def _short(self, value: str) -> str:
        return show_about(value, QLocale())

    def _long(self, value: str) -> str:
        # Her own words need no second reading beside them.
        day = QDate.fromString(value, "yyyy-MM-dd")
        return show_date(value, QLocale()) if day.isValid() else ""


def read_about(text: str, locale: QLocale) -> str:
    """`text` as YYYY-MM-DD or YYYY-MM where it says a whole date or a month of a year, else as it is."""
    text = text.strip()
    match = _ISO_MONTH.fullmatch(text) or _MONTH.fullmatch(text)
    if match is None:
        return read_date(text, locale) or text
    month = text if _ISO_MONTH.fullmatch(text) else f"{match['year']}-{_number(match, locale)}"
    whole = read_date(f"{month}-01", locale)
    return whole[:7] if whole else text


def show_about(value: str, locale: QLocale) -> str:
    """A value of AboutDateField as people write it."""
    if not _ISO_MONTH.fullmatch(value):
        return short_date(value, locale)
    first = QDate.fromString(f"{value}-01", "yyyy-MM-dd")
    return f"{locale.standaloneMonthName(first.month())} {first.year()}" if first.isValid() else value


def _number(match: re.Match[str], locale: QLocale) -> str:
    """The month as a number; "0" for a word that is no month."""
    month = match["month"]
    if month.isdigit():
        return month
    named = read_date(f"1 {month} {match['year']}", locale)
    return named[5:7] if named else "0"
