"""What is told of the other person at the head of a log of incidents: written once, not with every entry."""

from dataclasses import dataclass

from companion.domain.common import Answer


@dataclass(frozen=True)
class PersonSheet:
    """One sheet; every text may be "". `born` is a date or a guess, in her words."""

    id: str
    name: str = ""
    relation: str = ""
    born: str = ""
    description: str = ""
    address: str = ""
    work: str = ""
    vehicle: str = ""
    plate: str = ""
    order_in_force: Answer = Answer.UNSET
    order: str = ""
    """Which court order it is, its number, and until when."""
    note: str = ""
