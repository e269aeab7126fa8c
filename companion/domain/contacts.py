"""People she may reach, and how to do it safely."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.common import Answer


class Keeps(StrEnum):
    """What somebody may keep for her; COPY is a copy of what is written here."""

    BAG = "bag"
    PAPERS = "papers"
    KEYS = "keys"
    COPY = "copy"


@dataclass(frozen=True)
class Phone:
    """One number. `kind` is whose or which phone it is; `safe` whether it is safe to call."""

    number: str = ""
    kind: str = ""
    safe: Answer = Answer.UNSET


@dataclass(frozen=True)
class Contact:
    """One person or service. The first version wrote `phones` as one text; the codec reads it still."""

    id: str
    name: str = ""
    relation: str = ""
    phones: tuple[Phone, ...] = ()
    address: str = ""
    safe_times: str = ""
    safe_ways: str = ""
    code_word: str = ""
    code_meaning: str = ""
    holds: str = ""
    """What they keep for her, in her words."""
    knows: str = ""
    never_contact: bool = False
    note: str = ""
    position: int = 0
    keeps: tuple[Keeps, ...] = ()
    would_call_police: Answer = Answer.UNSET
    """Whether they would call the police for her, as a neighbour might."""
