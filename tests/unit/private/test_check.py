"""Checking everything, the words for the record, and the quiet look after each opening."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.identity import resources
from companion.private.page import Services
from companion.private.settings.check import CheckAll, Fingerprint
from companion.private.settings.page import SettingsPage
from companion.private.shell.window import PrivateWindow
from companion.vault.check import OLDER
from companion.vault.passphrase import word_list
from companion.vault.vault import Vault

WORDS = word_list("en", resources())
DAMAGED = "Part of what is kept here was damaged"


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def write(vault: Vault, *summaries: str) -> None:
    for summary in summaries:
        vault.journal.add(Incident(new_id(), summary=summary))


def change_an_entry(vault: Vault) -> None:
    """As somebody could who has the key and knows the tables."""
    with vault._database.write() as connection:
        changed = "CAST(replace(CAST(body AS TEXT), 'gate', 'door') AS BLOB)"
        connection.execute(f"UPDATE entry SET body = {changed} WHERE sequence = 1")


@pytest.fixture
def check(qtbot: QtBot, services: Services) -> CheckAll:
    part = CheckAll(services)
    qtbot.addWidget(part)
    part.show_state()
    part.show()
    return part


def run(qtbot: QtBot, check: CheckAll) -> None:
    click(qtbot, check.work.start_button)
    qtbot.waitUntil(lambda: not check.work.running, timeout=20_000)


def test_all_is_well_and_it_is_kept_when(qtbot: QtBot, check: CheckAll, vault: Vault, services: Services) -> None:
    write(vault, "He stood at the gate.")
    assert "Not checked yet." in shown(check)
    run(qtbot, check)
    assert "Everything is whole." in shown(check)
    assert DAMAGED not in shown(check)
    again = CheckAll(services)
    qtbot.addWidget(again)
    again.show_state()
    assert "Last checked on" in shown(again)
    assert "everything was whole" in shown(again)


def test_what_was_changed_from_outside_is_told(qtbot: QtBot, check: CheckAll, vault: Vault) -> None:
    write(vault, "He stood at the gate.")
    change_an_entry(vault)
    run(qtbot, check)
    assert DAMAGED in shown(check)
    assert "changed from outside" in shown(check)
    assert "part of it was damaged" in shown(check)
    assert check.advice.copy_way.isVisible()


def test_the_advice_leads_to_the_copy_and_to_the_repair(qtbot: QtBot, services: Services, visits: object) -> None:
    repaired: list[int] = []
    check = CheckAll(replace(services, repair=lambda: repaired.append(1)))
    qtbot.addWidget(check)
    check.show()
    check.advice.tell(["A file kept here is damaged or not complete. The others are still there."])
    click(qtbot, check.advice.copy_way)
    click(qtbot, check.advice.repair)
    assert visits.seen == [(Section.COPY, "")]
    assert repaired == [1]


def test_stopping(qtbot: QtBot, check: CheckAll, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    real = vault.check

    def slow(*, cancelled: Callable[[], bool], **named: object) -> object:
        while not cancelled():
            time.sleep(0.01)
        return real(cancelled=cancelled, **named)

    write(vault, "He stood at the gate.")
    monkeypatch.setattr(vault, "check", slow)
    click(qtbot, check.work.start_button)
    click(qtbot, check.work.stop_button)
    qtbot.waitUntil(lambda: not check.work.running, timeout=5000)
    assert "Stopped" in shown(check)
    assert vault.setting("last_check") == ""


def fingerprint(qtbot: QtBot, part: Fingerprint) -> str:
    click(qtbot, part.work.start_button)
    qtbot.waitUntil(lambda: not part.work.running, timeout=5000)
    return part.shown.text()


def test_the_words_for_the_record_change_with_it(qtbot: QtBot, vault: Vault) -> None:
    part = Fingerprint(vault.journal, WORDS)
    qtbot.addWidget(part)
    part.show()
    write(vault, "He stood at the gate.")
    first = fingerprint(qtbot, part)
    assert len(first.split()) == 6
    assert set(first.split()) <= set(WORDS[:2048])
    assert fingerprint(qtbot, part) == first
    write(vault, "Again.")
    assert fingerprint(qtbot, part) != first
    part.forget()
    assert not part.shown.isVisible()


def test_the_settings_hold_all_of_it(qtbot: QtBot, services: Services) -> None:
    page = SettingsPage(services)
    qtbot.addWidget(page)
    page.refresh()
    for text in ("Spare words", "A new key", "Is everything whole?", "The words for your record"):
        assert text in shown(page)


# the look after opening


def make_window(qtbot: QtBot, services: Services) -> PrivateWindow:
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    return window


def look(qtbot: QtBot, window: PrivateWindow) -> None:
    window.soundness.look()
    qtbot.waitUntil(lambda: window.soundness._work is None, timeout=10_000)


def test_where_all_is_well_nothing_is_said(qtbot: QtBot, services: Services, vault: Vault) -> None:
    write(vault, "He stood at the gate.")
    window = make_window(qtbot, services)
    look(qtbot, window)
    assert DAMAGED not in shown(window)


@pytest.mark.parametrize("face", list(Face))
def test_damage_is_told_on_the_first_page_only(
    qtbot: QtBot, services: Services, make_vault: Callable[..., Vault], face: Face
) -> None:
    vault = make_vault(face)
    write(vault, "He stood at the gate.")
    window = make_window(qtbot, replace(services, vault=vault, repair=lambda: None))
    change_an_entry(vault)
    look(qtbot, window)
    assert DAMAGED in shown(window)
    assert window._advice.repair.isVisible()
    assert (window._advice.copy_way is not None) == (face is Face.FULL)
    window.go(Section.SETTINGS)
    assert DAMAGED not in shown(window)
    window.go(vault.face.sections[0])
    assert DAMAGED in shown(window)


def test_it_looks_by_itself_a_little_later(qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("companion.private.shell.soundness.AFTER_MS", 50)
    seen: list[object] = []
    real = services.vault.check
    monkeypatch.setattr(services.vault, "check", lambda **named: seen.append(named["deep"]) or real(**named))
    make_window(qtbot, services)
    qtbot.waitUntil(lambda: seen == [False], timeout=5000)


def test_what_is_only_busy_is_no_damage(qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    from companion.vault.errors import IN_USE, InUse

    def busy(**_: object) -> None:
        raise InUse(IN_USE)

    window = make_window(qtbot, services)
    monkeypatch.setattr(services.vault, "check", busy)
    look(qtbot, window)
    assert DAMAGED not in shown(window)


def test_what_is_seen_while_opening_is_told_at_once(qtbot: QtBot, services: Services, vault: Vault) -> None:
    vault.damage = OLDER
    window = make_window(qtbot, services)
    assert OLDER in shown(window)
    window.go(Section.SETTINGS)
    assert OLDER not in shown(window)
