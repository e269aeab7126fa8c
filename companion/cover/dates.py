"""Dates as people say them: "Today 11:20", "Yesterday 9:05", "Monday", "4 Nov", "4 Nov 2024"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

_WEEK = 7  # days


def readable(modified: float, now: QDateTime, locale: QLocale) -> str:
    """The time ``modified`` (seconds since 1970) as seen at ``now`` in local time."""
    moment = QDateTime.fromMSecsSinceEpoch(round(modified * 1000))
    days = moment.daysTo(now)
    if days in (0, 1):
        time = locale.toString(moment.time(), QLocale.FormatType.ShortFormat)
        if days == 0:
            return QCoreApplication.translate("Dates", "Today {time}").format(time=time)
        return QCoreApplication.translate("Dates", "Yesterday {time}").format(time=time)
    if 0 < days < _WEEK:
        return locale.toString(moment.date(), "dddd").capitalize()
    pattern = "d MMM" if moment.date().year() == now.date().year() else "d MMM yyyy"
    return locale.toString(moment.date(), pattern)


def date_and_time(style: str) -> str:
    """Date and time of now as a person would write them: "short", "long" or "iso"."""
    locale, now = QLocale(), QDateTime.currentDateTime()
    if style == "iso":
        return now.toString("yyyy-MM-dd HH:mm")
    kind = QLocale.FormatType.LongFormat if style == "long" else QLocale.FormatType.ShortFormat
    return f"{locale.toString(now.date(), kind)} {locale.toString(now.time(), QLocale.FormatType.ShortFormat)}"
