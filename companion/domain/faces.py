"""The two faces of a space and the sections each one shows."""

from enum import StrEnum


class Section(StrEnum):
    """A section of the private space."""

    FIRST = "first"
    JOURNAL = "journal"
    PLAN = "plan"
    BAG = "bag"
    PAPERS = "papers"
    CONTACTS = "contacts"
    COPY = "copy"
    RECEIVED = "received"
    TRACES = "traces"
    KNOWING = "knowing"
    SETTINGS = "settings"


class Face(StrEnum):
    """FULL shows everything; PLAIN is a diary with papers and people, and no word of the rest."""

    FULL = "full"
    PLAIN = "plain"

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that a space with this face shows, in order."""
        if self is Face.PLAIN:
            return (Section.JOURNAL, Section.PAPERS, Section.CONTACTS, Section.SETTINGS)
        return tuple(Section)
