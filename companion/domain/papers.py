"""Important documents: where the original is, who holds copies, where an order's copies are."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.common import Answer


class PaperType(StrEnum):
    """Kinds of documents; PROTECTIVE_ORDER has fields of its own in the form."""

    IDENTITY = "identity"
    FAMILY = "family"
    PROTECTIVE_ORDER = "protective_order"
    POLICE_REPORT = "police_report"
    MEDICAL = "medical"
    INSURANCE = "insurance"
    MONEY = "money"
    BENEFITS = "benefits"
    HOUSING = "housing"
    VEHICLE = "vehicle"
    SCHOOL = "school"
    IMMIGRATION = "immigration"
    WILL = "will"
    PET = "pet"
    EVIDENCE = "evidence"
    OTHER = "other"


class OrderPlace(StrEnum):
    """Where a copy of an order helps. SCHOOL is a school or a day-care, FRIEND a friend's or relative's."""

    PERSON = "person"
    HOME = "home"
    WORK = "work"
    SCHOOL = "school"
    CAR = "car"
    FRIEND = "friend"


@dataclass(frozen=True)
class Copy:
    """One copy of a paper."""

    holder: str = ""
    place: str = ""
    certified: Answer = Answer.UNSET


@dataclass(frozen=True)
class PlaceCopy:
    """Whether a copy of an order is at one place; `who` has it there, `since` is a date as in Paper."""

    place: OrderPlace = OrderPlace.PERSON
    there: Answer = Answer.UNSET
    who: str = ""
    since: str = ""


@dataclass(frozen=True)
class Told:
    """Somebody who was told of an order; `when` is a date as in Paper."""

    who: str = ""
    when: str = ""


@dataclass(frozen=True)
class Paper:
    """One document.

    A date is YYYY-MM-DD, YYYY-MM where she knows the month only, her own words for about when, or "".
    The first version wrote `who_was_told` as one text; the codec reads it still.
    """

    id: str
    type: PaperType = PaperType.OTHER
    title: str = ""
    original_place: str = ""
    copies: tuple[Copy, ...] = ()
    number: str = ""
    issuer: str = ""
    issued: str = ""
    expires: str = ""
    how_to_replace: str = ""
    court: str = ""
    judge: str = ""
    case_number: str = ""
    served_on: str = ""
    police_department: str = ""
    who_was_told: tuple[Told, ...] = ()
    note: str = ""
    position: int = 0
    order_copies: tuple[PlaceCopy, ...] = ()
    """Of an order, where its copies are: at most one for each place, in the order of OrderPlace."""
