"""How the time of an incident is said, and that of writing it down."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.common import Certainty, When
from companion.domain.faces import Face
from companion.widgets.dates import short_date, show_moment, show_time

_ZONE_LENGTH = len("+01:00")


def certainties(face: Face = Face.FULL) -> list[tuple[Certainty, str]]:
    """How well the time is known; a diary asks less."""
    choices = [
        (Certainty.EXACT, QCoreApplication.translate("Journal", "I know when")),
        (Certainty.ABOUT, QCoreApplication.translate("Journal", "About then")),
        (Certainty.RANGE, QCoreApplication.translate("Journal", "Between two times")),
        (Certainty.UNKNOWN, QCoreApplication.translate("Journal", "I don't know when")),
    ]
    return choices if face is Face.FULL else [choice for choice in choices if choice[0] is not Certainty.RANGE]


def when_label(when: When) -> str:
    """The time in one line; "" where nothing is known of it."""
    return " · ".join(part for part in (_times(when), when.words.strip()) if part)


def when_in_full(when: When) -> str:
    """The same with the time zone, where a time of day stands in it."""
    times = _times(when)
    of_day = when.time or (when.certainty is Certainty.RANGE and when.end_time)
    if times and when.zone and of_day:
        times = f"{times} ({zone_label(when.zone)})"
    return " · ".join(part for part in (times, when.words.strip()) if part)


def moment_in_full(iso: str) -> str:
    """When something was written down: day, time and time zone of the clock it was written by."""
    said = show_moment(iso, QLocale())
    zone = iso[-_ZONE_LENGTH:]
    return f"{said} ({zone_label(zone)})" if zone[:1] in ("+", "-") else said


def zone_label(offset: str) -> str:
    """An offset such as +01:00 as people know it: UTC+01:00."""
    return f"UTC{offset}"


def local_zone(when: When) -> str:
    """This computer's offset at that day and time, such as +01:00; "" where either is not known."""
    date, time = when.date, when.time
    if when.certainty is Certainty.RANGE and not (date and time):
        date, time = when.end_date, when.end_time
    if not date or not time:
        return ""
    try:
        zone = datetime.fromisoformat(f"{date}T{time}").astimezone().strftime("%z")
    except (ValueError, OSError, OverflowError):
        return ""
    return f"{zone[:3]}:{zone[3:5]}"


def _times(when: When) -> str:
    first, last = _day(when.date, when.time), _day(when.end_date, when.end_time)
    if when.certainty is Certainty.UNKNOWN:
        return ""
    if when.certainty is Certainty.ABOUT and first:
        return QCoreApplication.translate("Journal", "about {day}").format(day=first)
    if when.certainty is not Certainty.RANGE:
        return first
    if first and last:
        if when.date == when.end_date and when.end_time:
            last = show_time(when.end_time, QLocale())
        return QCoreApplication.translate("Journal", "between {first} and {last}").format(first=first, last=last)
    if first:
        return QCoreApplication.translate("Journal", "after {day}").format(day=first)
    return QCoreApplication.translate("Journal", "before {day}").format(day=last) if last else ""


def _day(date: str, time: str) -> str:
    locale = QLocale()
    return ", ".join(part for part in (short_date(date, locale), show_time(time, locale)) if part)
