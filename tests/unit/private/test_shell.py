"""The private window: lazily made pages, one place for the button, and every way out is the same."""

from collections.abc import Callable
from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.private.page import Page, Services
from companion.private.sections import section_title
from companion.private.shell.bar import HideButton, SearchField
from companion.private.shell.results import HitList
from companion.private.shell.window import PrivateWindow
from companion.vault.errors import DAMAGED, Damaged
from companion.vault.vault import Vault


class Panic:
    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> None:
        self.count += 1


class Noting(Page):
    """A page that notes what the window asks of it."""

    section: ClassVar[Section] = Section.PAPERS

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.asked: list[str] = []

    def flush(self) -> None:
        self.asked.append("flush")

    def refresh(self) -> None:
        self.asked.append("refresh")

    def open_record(self, id_: str) -> None:
        self.asked.append(id_)


class Failing(Noting):
    """A page that breaks its promise."""

    def flush(self) -> None:
        super().flush()
        raise RuntimeError


class Unreadable(Noting):
    """A page whose part of the vault is damaged."""

    def refresh(self) -> None:
        raise Damaged(DAMAGED)


@pytest.fixture
def panic() -> Panic:
    return Panic()


@pytest.fixture
def window(qtbot: QtBot, services: Services, panic: Panic) -> PrivateWindow:
    window = PrivateWindow(services, on_panic=panic, panic_key_words="Ctrl+F9, or Shift three times")
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    return window


def stack(window: PrivateWindow) -> QStackedWidget:
    return window.centralWidget().findChild(QStackedWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def put_page(window: PrivateWindow, kind: type[Noting]) -> Noting:
    page = kind(window._services, window)
    window._pages[Section.PAPERS] = page
    window._stack.addWidget(page)
    return page


def test_the_title_says_nothing_more_than_the_notes(window: PrivateWindow) -> None:
    assert window.windowTitle() == "Notes"


def test_begins_at_the_first_section_and_makes_no_other_page(window: PrivateWindow) -> None:
    assert window.section is Section.FIRST
    assert set(window._pages) == {Section.FIRST}


def test_navigation_shows_the_sections_in_order(window: PrivateWindow, vault: Vault) -> None:
    navigation = next(v for v in window.findChildren(QListView) if v.accessibleName() == "Sections")
    shown = [navigation.model().index(row, 0).data() for row in range(navigation.model().rowCount())]
    assert shown == [section_title(section, Face.FULL) for section in vault.face.sections]


def test_a_click_goes_there(qtbot: QtBot, window: PrivateWindow) -> None:
    navigation = next(v for v in window.findChildren(QListView) if v.accessibleName() == "Sections")
    row = tuple(Section).index(Section.SETTINGS)
    place = navigation.visualRect(navigation.model().index(row, 0)).center()
    qtbot.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.section is Section.SETTINGS


def test_leaving_a_page_flushes_it_and_coming_refreshes(window: PrivateWindow) -> None:
    page = put_page(window, Noting)
    window.go(Section.PAPERS, "abc")
    assert page.asked == ["refresh", "abc"]
    window.go(Section.FIRST)
    assert page.asked == ["refresh", "abc", "flush"]


def test_flush_all_reaches_every_page_and_never_raises(window: PrivateWindow) -> None:
    failing = put_page(window, Failing)
    window.flush_all()
    assert failing.asked == ["flush"]
    window.go(Section.PAPERS)
    window.go(Section.FIRST)


def test_what_cannot_be_read_is_said_and_the_rest_works(window: PrivateWindow) -> None:
    put_page(window, Unreadable)
    window.go(Section.PAPERS)
    assert stack(window).currentWidget().text() == DAMAGED
    window.go(Section.FIRST)
    assert stack(window).currentWidget() is window._pages[Section.FIRST]


def test_typed_a_moment_ago_is_stored_by_flush_all(qtbot: QtBot, window: PrivateWindow, vault: Vault) -> None:
    qtbot.keyClicks(window._pages[Section.FIRST].quick.field, "a half-typed sen")
    window.flush_all()
    assert [draft.summary for draft in vault.journal.drafts()] == ["a half-typed sen"]


def test_the_button_acts_on_press(qtbot: QtBot, window: PrivateWindow, panic: Panic) -> None:
    qtbot.mousePress(window.findChild(HideButton), Qt.MouseButton.LeftButton)
    assert panic.count == 1


def test_the_button_stays_in_its_place(qtbot: QtBot, window: PrivateWindow) -> None:
    hide = window.findChild(HideButton)
    places = set()
    for section in Section:
        window.go(section)
        qtbot.wait(10)
        assert hide.isVisible()
        places.add(hide.mapTo(window, QPoint()).toTuple())
    search(qtbot, window, "anything")
    places.add(hide.mapTo(window, QPoint()).toTuple())
    assert len(places) == 1


def test_closing_is_hiding(window: PrivateWindow, panic: Panic) -> None:
    window.close()
    assert panic.count == 1


def search(qtbot: QtBot, window: PrivateWindow, text: str) -> HitList:
    qtbot.keyClicks(window.findChild(SearchField), text)
    found = window.findChild(HitList)
    window.findChild(SearchField).ask()
    return found


def test_search_finds_and_goes_there(qtbot: QtBot, window: PrivateWindow, vault: Vault) -> None:
    page = put_page(window, Noting)
    window._pages[Section.CONTACTS] = page
    contact = Contact(new_id(), name="Zoraida Quintela")
    vault.records.save(contact)
    found = search(qtbot, window, "zoraida")
    assert found.isVisible()
    assert "Zoraida Quintela" in found.model().index(0, 0).data()
    qtbot.keyClick(window.findChild(SearchField), Qt.Key.Key_Return)
    assert window.section is Section.CONTACTS
    assert page.asked[-2:] == ["refresh", contact.id]
    assert window.findChild(SearchField).text() == ""


def test_a_draft_is_found_in_the_journal(qtbot: QtBot, window: PrivateWindow, vault: Vault) -> None:
    page = put_page(window, Noting)
    window._pages[Section.JOURNAL] = page
    draft = Incident(new_id(), summary="quince tree")
    vault.journal.save_draft(draft)
    found = search(qtbot, window, "quince")
    qtbot.keyClick(window.findChild(SearchField), Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    assert window.section is Section.JOURNAL
    assert draft.id in page.asked


def test_escape_ends_the_search(qtbot: QtBot, window: PrivateWindow) -> None:
    search(qtbot, window, "nothing like it")
    assert stack(window).currentWidget() is window._results
    qtbot.keyClick(window.findChild(SearchField), Qt.Key.Key_Escape)
    assert stack(window).currentWidget() is window._pages[Section.FIRST]
    assert window.findChild(SearchField).text() == ""


def test_plain_face_has_no_other_word(
    qtbot: QtBot, make_vault: Callable[..., Vault], services: Services, panic: Panic
) -> None:
    vault = make_vault(Face.PLAIN)
    plain = Services(vault, services.chooser, "en", services.resources)
    titles = [section_title(section, Face.PLAIN) for section in Face.PLAIN.sections]
    assert titles == ["Diary", "Papers", "People", "Settings"]
    window = PrivateWindow(plain, on_panic=panic, panic_key_words="")
    qtbot.addWidget(window)
    window.go(Section.BAG)
    assert window.section is Section.JOURNAL


def test_every_section_has_a_page_of_its_own(qtbot: QtBot, window: PrivateWindow) -> None:
    for section in Section:
        window.go(section)
        assert stack(window).currentWidget().section is section


def test_a_mistake_of_the_program_is_said_and_the_window_stays(qtbot: QtBot, services: Services) -> None:
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    window.show()
    labels = [label for label in window.findChildren(QLabel) if "did not work" in label.text()]
    assert labels == []
    window.say_trouble()
    [said] = [label for label in window.findChildren(QLabel) if "did not work" in label.text()]
    assert said.isVisible()
