"""What the counts are called: plain sentences, no judgement."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from companion.domain.sights import HOURS, Sights, busiest_weekday, most

ABOUT = "≈"


def entries_label(count: int) -> str:
    """How many entries."""
    if count == 1:
        return QCoreApplication.translate("Sights", "1 entry")
    return QCoreApplication.translate("Sights", "%1 entries").replace("%1", QLocale().toString(count))


def counts_label(sure: int, about: int, over: int = 0) -> str:
    """What stands in one cell, for those who hear it."""
    parts = []
    if sure or not (about or over):
        parts.append(entries_label(sure) if sure else QCoreApplication.translate("Sights", "no entry"))
    if about:
        parts.append(QCoreApplication.translate("Sights", "%1 about then").replace("%1", QLocale().toString(about)))
    if over:
        text = QCoreApplication.translate("Sights", "%1 with a range of days")
        parts.append(text.replace("%1", QLocale().toString(over)))
    return ", ".join(parts)


def full_day(day: date) -> str:
    """A day with its weekday."""
    return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def month_name(first_day: date) -> str:
    """Month and year."""
    locale = QLocale()
    name = locale.standaloneMonthName(first_day.month)
    year = locale.toString(_qdate(first_day), "yyyy")
    return QCoreApplication.translate("Sights", "%1 %2", "month, year").replace("%1", name).replace("%2", year)


def hour_name(hour: int) -> str:
    """The beginning of an hour, as the clock says it; 24 is midnight."""
    return QLocale().toString(QTime(hour % HOURS, 0), QLocale.FormatType.ShortFormat)


def hours_label(first: int, last: int) -> str:
    """From one hour to another."""
    text = QCoreApplication.translate("Sights", "%1 to %2", "hours")
    return text.replace("%1", hour_name(first)).replace("%2", hour_name(last))


def weekdays() -> list[str]:
    """On each weekday, Monday first."""
    return [
        QCoreApplication.translate("Sights", "on Mondays"),
        QCoreApplication.translate("Sights", "on Tuesdays"),
        QCoreApplication.translate("Sights", "on Wednesdays"),
        QCoreApplication.translate("Sights", "on Thursdays"),
        QCoreApplication.translate("Sights", "on Fridays"),
        QCoreApplication.translate("Sights", "on Saturdays"),
        QCoreApplication.translate("Sights", "on Sundays"),
    ]


def week_sentence(sights: Sights) -> str:
    """How many entries, and when most of them happened where they share a time."""
    found, many = most(sights), entries_label(sights.total)
    if found is None:
        best = busiest_weekday(sights)
        if best is None:
            return f"{many}."
        text = QCoreApplication.translate("Sights", "%1, more %2 (%3) than on any other day.")
        number = QLocale().toString(best[1])
        return text.replace("%1", many).replace("%2", weekdays()[best[0]]).replace("%3", number)
    if found.hours is None:
        text = QCoreApplication.translate("Sights", "%1, most %2.")
    elif found.weekday is None:
        text = QCoreApplication.translate("Sights", "%1, most between %3 and %4.")
    else:
        text = QCoreApplication.translate("Sights", "%1, most %2 between %3 and %4.")
    first, last = found.hours or (0, 0)
    text = text.replace("%1", many).replace("%3", hour_name(first)).replace("%4", hour_name(last))
    return text.replace("%2", weekdays()[found.weekday]) if found.weekday is not None else text


def month_sentence(sights: Sights, first_day: date, last_day: date) -> str:
    """How many entries a month has on how many days, and how many more reach over several days."""
    cells = [cell for day, cell in sights.days.items() if first_day <= day <= last_day]
    count = sum(len(cell.sure) + len(cell.about) for cell in cells)
    if len(cells) == 1:
        text = QCoreApplication.translate("Sights", "%1: %2 on one day")
    elif cells:
        text = QCoreApplication.translate("Sights", "%1: %2 on %3 days").replace("%3", QLocale().toString(len(cells)))
    else:
        text = QCoreApplication.translate("Sights", "%1: no entry on any one day")
    text = text.replace("%1", month_name(first_day)).replace("%2", entries_label(count))
    over = len(sights.spans_within(first_day, last_day))
    if over:
        more = QCoreApplication.translate("Sights", "%1, and %2 with a range of days")
        text = more.replace("%1", text).replace("%2", QLocale().toString(over))
    return f"{text}."


def timeline_sentence(sights: Sights) -> str:
    """How many entries, from which day to which, and how many have no date."""
    first, last, undated = sights.first_day(), sights.last_day(), len(sights.undated)
    if first is None or last is None:
        text = QCoreApplication.translate("Sights", "%1 with no date").replace("%1", entries_label(undated))
        return f"{text}."
    if first == last:
        text = QCoreApplication.translate("Sights", "%1 on %2", "entries, day").replace("%2", full_day(first))
    else:
        text = QCoreApplication.translate("Sights", "%1 from %2 to %3", "entries, days")
        text = text.replace("%2", full_day(first)).replace("%3", full_day(last))
    text = text.replace("%1", entries_label(sights.total - undated))
    if undated:
        more = QCoreApplication.translate("Sights", "%1, and %2 with no date")
        text = more.replace("%1", text).replace("%2", QLocale().toString(undated))
    return f"{text}."


def not_counted(sights: Sights) -> list[str]:
    """What these numbers leave out, and by which clock they run."""
    said = []
    if len(sights.withdrawn) == 1:
        said.append(QCoreApplication.translate("Sights", "1 entry that you took back is not counted."))
    elif sights.withdrawn:
        text = QCoreApplication.translate("Sights", "%1 entries that you took back are not counted.")
        said.append(text.replace("%1", QLocale().toString(len(sights.withdrawn))))
    if sights.elsewhere:
        text = QCoreApplication.translate("Sights", "In another time zone: %1, each at the hour of the clock there.")
        said.append(text.replace("%1", entries_label(sights.elsewhere)))
    return said


def capital(text: str) -> str:
    """With a large first letter: names of days and months have none in some languages."""
    return text[:1].upper() + text[1:]


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
