"""The safety plan: chapters, their steps, and what is said of the plan as a whole."""

from dataclasses import dataclass
from enum import StrEnum


class Chapter(StrEnum):
    """The chapters, in the order in which they stand. Staying comes before leaving."""

    STAY = "stay"
    PREPARE = "prepare"
    LEAVE_NOW = "leave_now"
    SAFE_HERE = "safe_here"
    AFTER = "after"
    ORDER = "order"
    WORK = "work"
    TECHNOLOGY = "technology"
    CHILDREN = "children"
    PETS = "pets"
    MYSELF = "myself"


@dataclass(frozen=True)
class PlanStep:
    """One step of the plan."""

    id: str
    chapter: Chapter = Chapter.STAY
    text: str = ""
    done: bool = False
    note: str = ""
    position: int = 0


@dataclass(frozen=True)
class Plan:
    """The plan as a whole; a space has one at most. `review` is the day to look at it again, YYYY-MM-DD or ""."""

    id: str
    review: str = ""
    note: str = ""
