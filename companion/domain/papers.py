"""Important documents: where the original is, who holds copies."""

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


@dataclass(frozen=True)
class Copy:
    """One copy of a paper."""

    holder: str = ""
    place: str = ""
    certified: Answer = Answer.UNSET


@dataclass(frozen=True)
class Paper:
    """One document. Dates are YYYY-MM-DD or ""."""

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
    who_was_told: str = ""
    note: str = ""
    position: int = 0
