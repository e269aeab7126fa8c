"""Which class shows which section."""

from PySide6.QtWidgets import QWidget

from companion.domain.faces import Section
from companion.private.page import Page, Services


def make_page(section: Section, services: Services, parent: QWidget) -> Page:
    """The section's page. Imported here, so that opening the window waits for the first page alone."""
    return load_page(section)(services, parent)


def load_page(section: Section) -> type[Page]:
    """The section's class, loaded where it was not yet."""
    return _records(section) or _others(section)


def _records(section: Section) -> type[Page] | None:
    """The sections that hold what she wrote."""
    if section is Section.FIRST:
        from companion.private.first.page import FirstPage

        return FirstPage
    if section is Section.JOURNAL:
        from companion.private.journal.page import JournalPage

        return JournalPage
    if section is Section.PLAN:
        from companion.private.plan.page import PlanPage

        return PlanPage
    if section is Section.BAG:
        from companion.private.bag.page import BagPage

        return BagPage
    if section is Section.PAPERS:
        from companion.private.papers.page import PapersPage

        return PapersPage
    if section is Section.CONTACTS:
        from companion.private.contacts.page import ContactsPage

        return ContactsPage
    return None


def _others(section: Section) -> type[Page]:
    if section is Section.COPY:
        from companion.private.copy.page import CopyPage

        return CopyPage
    if section is Section.RECEIVED:
        from companion.private.received.page import ReceivedPage

        return ReceivedPage
    if section is Section.TRACES:
        from companion.private.still_shows.page import StillShowsPage

        return StillShowsPage
    if section is Section.KNOWING:
        from companion.private.knowing.page import KnowingPage

        return KnowingPage
    from companion.private.settings.page import SettingsPage

    return SettingsPage
