"""People she may reach, and how to do it safely."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    """One person or service."""

    id: str
    name: str = ""
    relation: str = ""
    phones: str = ""
    address: str = ""
    safe_times: str = ""
    safe_ways: str = ""
    code_word: str = ""
    code_meaning: str = ""
    holds: str = ""
    """What they keep for her: a bag, papers, keys, a copy of this."""
    knows: str = ""
    never_contact: bool = False
    note: str = ""
    position: int = 0
