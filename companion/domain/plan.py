"""The safety plan: chapters and steps."""

from dataclasses import dataclass
from enum import StrEnum


class Chapter(StrEnum):
    """The chapters, in the order in which they stand. Staying comes before leaving."""

    STAY = "stay"
    SAFE_HERE = "safe_here"
    PREPARE = "prepare"
    LEAVE_NOW = "leave_now"
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
