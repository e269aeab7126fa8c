"""What the sections are called on each face, and which one shows a record of each kind."""

from PySide6.QtCore import QCoreApplication

from companion.domain.faces import Face, Section

SECTION_OF_KIND = {
    "bag": Section.BAG,
    "bag_item": Section.BAG,
    "incident": Section.JOURNAL,
    "draft": Section.JOURNAL,
    "step": Section.PLAN,
    "paper": Section.PAPERS,
    "contact": Section.CONTACTS,
}
"""Where a record of each kind is shown."""


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
        Section.TRACES: QCoreApplication.translate("Sections", "This computer"),
        Section.SETTINGS: QCoreApplication.translate("Sections", "Settings"),
    }
    return titles[section]
