"""Sections that she put away: out of sight, still found, and back with a tick."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.private.first.page import FirstPage
from companion.private.page import Services
from companion.private.sections import PUT_AWAY_SETTING, can_be_put_away, put_away, section_title
from companion.private.settings.page import SettingsPage
from companion.private.shell.window import PrivateWindow
from companion.vault.vault import Vault


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> PrivateWindow:
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    window.show()
    return window


def listed(window: PrivateWindow) -> list[str]:
    navigation = next(view for view in window.findChildren(QListView) if view.accessibleName() == "Sections")
    return [navigation.model().index(row, 0).data() for row in range(navigation.model().rowCount())]


def marked(window: PrivateWindow) -> str | None:
    navigation = next(view for view in window.findChildren(QListView) if view.accessibleName() == "Sections")
    return navigation.currentIndex().data()


def settings(window: PrivateWindow) -> SettingsPage:
    window.go(Section.SETTINGS)
    page = window._pages[Section.SETTINGS]
    assert isinstance(page, SettingsPage)
    return page


def search(window: PrivateWindow, text: str) -> list[str]:
    window._bar.search.setText(text)
    window._bar.search.ask()
    model = window._results._model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_first_page_and_settings_always_stay(make_vault: Callable[..., Vault]) -> None:
    for face in Face:
        left = set(face.sections) - set(can_be_put_away(face))
        assert left == {face.sections[0], Section.SETTINGS}
        vault = make_vault(face)
        vault.set_setting(PUT_AWAY_SETTING, ",".join([*Section, "unknown"]))
        assert put_away(vault) == set(can_be_put_away(face))


def test_a_tick_less_is_a_section_less_at_once(window: PrivateWindow, vault: Vault) -> None:
    assert len(listed(window)) == len(Section)
    choice = settings(window).sections
    choice.boxes[Section.BAG].click()
    assert "Bag" not in listed(window)
    assert marked(window) == "Settings"
    assert vault.setting(PUT_AWAY_SETTING) == "bag"
    choice.boxes[Section.BAG].click()
    assert "Bag" in listed(window)
    assert vault.setting(PUT_AWAY_SETTING) == ""


def test_it_stays_so_the_next_time(qtbot: QtBot, services: Services, vault: Vault) -> None:
    vault.set_setting(PUT_AWAY_SETTING, "bag,plan")
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    assert not {"Bag", "My plan"} & set(listed(window))
    boxes = settings(window).sections.boxes
    assert {section for section, box in boxes.items() if not box.isChecked()} == {Section.BAG, Section.PLAN}


def test_what_is_put_away_is_found_and_shown(window: PrivateWindow, vault: Vault) -> None:
    contact = Contact(new_id(), name="Zoraida Quintela")
    vault.records.save(contact)
    vault.set_setting(PUT_AWAY_SETTING, "contacts,bag")
    window.use_sections()
    assert "People" not in listed(window)
    assert search(window, "zoraida") == ["Zoraida Quintela"]
    window._results.pick_first()
    assert window.section is Section.CONTACTS
    assert marked(window) is None
    assert search(window, "bag")[0] == "Bag"
    window._results.pick_first()
    assert window.section is Section.BAG
    window.go(Section.FIRST)
    assert marked(window) == "Start"
    assert section_title(Section.BAG, Face.FULL) not in listed(window)


def test_the_first_page_leaves_out_what_belongs_to_it(qtbot: QtBot, services: Services, vault: Vault) -> None:
    vault.journal.save_draft(Incident(new_id(), summary="a line"))
    page = FirstPage(services)
    qtbot.addWidget(page)
    page.refresh()
    parts = (page.resume, page.quick, page.plan, page.copy_way, page.numbers)
    assert all(part.isVisibleTo(page) for part in parts)
    assert page.beginning is page.quick.field
    vault.set_setting(PUT_AWAY_SETTING, "journal,plan,copy,papers")
    page.refresh()
    assert [part.isVisibleTo(page) for part in parts] == [False] * 4 + [True]
    assert page.beginning is page.numbers.countries


def test_the_plain_face_too(qtbot: QtBot, services: Services, make_vault: Callable[..., Vault]) -> None:
    plain = replace(services, vault=make_vault(Face.PLAIN))
    window = PrivateWindow(plain, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    assert set(settings(window).sections.boxes) == {Section.PAPERS, Section.CONTACTS}
    settings(window).sections.boxes[Section.CONTACTS].click()
    assert listed(window) == ["Diary", "Papers", "Settings"]
