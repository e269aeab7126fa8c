"""Templates: text files that come with the program, one folder for each language."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

from companion.identity import resources


def starters(locale: QLocale) -> list[tuple[str, str]]:
    """Title and text of each template in the language of ``locale``, else in English; dates are today's."""
    folder = resources() / "starters" / locale.name().partition("_")[0]
    if not folder.is_dir():
        folder = resources() / "starters" / "en"
    today = QDate.currentDate()
    monday = today.addDays(1 - today.dayOfWeek())
    dates = {
        "{date}": locale.toString(today, QLocale.FormatType.LongFormat),
        "{monday}": locale.toString(monday, QLocale.FormatType.ShortFormat),
        "{sunday}": locale.toString(monday.addDays(6), QLocale.FormatType.ShortFormat),
    }
    found = []
    for path in sorted(folder.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        for mark, date in dates.items():
            text = text.replace(mark, date)
        title = text.partition("\n")[0].lstrip("# ").partition(":")[0].strip()
        found.append((title, text))
    return found
