"""Which papers end soon."""

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from companion.domain.papers import Paper

_DATE = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?")


def expiring(papers: Sequence[Paper], today: date, days: int = 30) -> list[Paper]:
    """Papers that end on one of the `days` days after today, or today, the soonest first.

    What ends in a month of which no day is known counts from that month's first day to its last. A paper whose end
    is told in words is not among them.
    """
    spans = [(span, paper) for paper in papers if (span := ends(paper.expires)) is not None]
    soon = [(span, paper) for span, paper in spans if today <= span[1] and span[0] <= today + timedelta(days)]
    return [paper for _, paper in sorted(soon, key=lambda pair: (pair[0][1], pair[1].title.casefold()))]


def ends(text: str) -> tuple[date, date] | None:
    """The first and the last day that `text`, YYYY-MM-DD or YYYY-MM, can mean; None where it is neither."""
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2]), int(match[3] or 0)
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    return first, first if day else date(year, month, monthrange(year, month)[1])
