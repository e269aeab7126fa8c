"""The escape bag: bags and what goes into them."""

from dataclasses import dataclass
from enum import StrEnum

from companion.domain.common import Answer


class Form(StrEnum):
    """In which form an item is in the bag."""

    UNSET = ""
    ORIGINAL = "original"
    COPY = "copy"
    PHOTO = "photo"


class Pace(StrEnum):
    """For which way of leaving a bag is: at once, or with time to prepare."""

    UNSET = ""
    NOW = "now"
    TIME = "time"


class Group(StrEnum):
    """The groups of the template; an item of her own may stand in any of them."""

    IDENTITY = "identity"
    MONEY = "money"
    KEYS = "keys"
    HEALTH = "health"
    PHONE = "phone"
    CHILDREN = "children"
    PETS = "pets"
    PERSONAL = "personal"
    EVIDENCE = "evidence"
    OTHER = "other"


@dataclass(frozen=True)
class Bag:
    """One bag, for one person or a pet."""

    id: str
    name: str = ""
    for_whom: str = ""
    kept_at: str = ""
    who_knows: str = ""
    note: str = ""
    position: int = 0
    pace: Pace = Pace.UNSET


@dataclass(frozen=True)
class BagItem:
    """One thing in a bag. `bag` is the bag's id; `expires` is YYYY-MM-DD or ""."""

    id: str
    bag: str
    group: Group = Group.OTHER
    name: str = ""
    packed: bool = False
    quantity: str = ""
    form: Form = Form.UNSET
    place: str = ""
    holder: str = ""
    safe_to_move: Answer = Answer.UNSET
    expires: str = ""
    note: str = ""
    position: int = 0
