"""What the sections are called on each face, which of them she put away, and which one shows a record of each kind."""

from PySide6.QtCore import QCoreApplication

from companion.domain.faces import Face, Section
from companion.vault.vault import Vault

SECTION_OF_KIND = {
    "bag": Section.BAG,
    "bag_item": Section.BAG,
    "incident": Section.JOURNAL,
    "draft": Section.JOURNAL,
    "step": Section.PLAN,
    "plan": Section.PLAN,
    "paper": Section.PAPERS,
    "person_sheet": Section.JOURNAL,
    "contact": Section.CONTACTS,
}
"""Where a record of each kind is shown."""


PUT_AWAY_SETTING = "sections_away"
"""The values of the sections that the navigation leaves out, with commas between them."""


def can_be_put_away(face: Face) -> tuple[Section, ...]:
    """All but the first page and the settings, in order."""
    return tuple(section for section in face.sections[1:] if section is not Section.SETTINGS)


def put_away(vault: Vault) -> frozenset[Section]:
    """What she put away; the search finds what is in it all the same. Raises VaultError."""
    kept = vault.setting(PUT_AWAY_SETTING).split(",")
    return frozenset(section for section in can_be_put_away(vault.face) if section.value in kept)


def section_title(section: Section, face: Face) -> str:
    """The section's name in the navigation. On the plain face it says nothing that a diary would not."""
    if face is Face.PLAIN and section is Section.JOURNAL:
        return QCoreApplication.translate("Sections", "Diary")
    titles = {
        Section.FIRST: QCoreApplication.translate("Sections", "Start"),
        Section.JOURNAL: QCoreApplication.translate("Sections", "What happened"),
        Section.PLAN: QCoreApplication.translate("Sections", "My plan"),
        Section.BAG: QCoreApplication.translate("Sections", "Bag"),
        Section.PAPERS: QCoreApplication.translate("Sections", "Papers"),
        Section.CONTACTS: QCoreApplication.translate("Sections", "People"),
        Section.COPY: QCoreApplication.translate("Sections", "Make a copy"),
        Section.RECEIVED: QCoreApplication.translate("Sections", "Copies from others"),
        Section.KNOWING: QCoreApplication.translate("Sections", "Good to know"),
        Section.TRACES: QCoreApplication.translate("Sections", "This computer"),
        Section.SETTINGS: QCoreApplication.translate("Sections", "Settings"),
    }
    return titles[section]
