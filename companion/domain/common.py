"""Pieces that every record shares: identity, times, the answer "not sure"."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from uuid import uuid4


def new_id() -> str:
    """A fresh record id: 32 lowercase hex digits (RFC 4122 version 4, without dashes)."""
    return uuid4().hex


def now() -> str:
    """The present moment as ISO 8601 with the local offset, to the second."""
    return datetime.now(UTC).astimezone().replace(microsecond=0).isoformat()


class Answer(StrEnum):
    """A question that may stay open. UNSET was never asked; UNSURE was answered so."""

    UNSET = ""
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Certainty(StrEnum):
    """How well a time is known."""

    EXACT = "exact"
    ABOUT = "about"
    RANGE = "range"
    """Between one time and another: only here do `end_date` and `end_time` count."""
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class When:
    """When something happened.

    `date` and `end_date` are YYYY-MM-DD, `time` and `end_time` HH:MM, `zone` an offset like +01:00; each may be "".
    """

    certainty: Certainty = Certainty.EXACT
    date: str = ""
    time: str = ""
    zone: str = ""
    words: str = ""
    """Her own words for it, such as "the week after Easter"."""
    end_date: str = ""
    end_time: str = ""

    def sort_key(self) -> str:
        """Text that sorts by time, of a range its beginning; what has no date sorts first."""
        if self.date:
            return f"{self.date}T{self.time}"
        if self.certainty is Certainty.RANGE and self.end_date:
            return f"{self.end_date}T{self.end_time}"
        return ""
