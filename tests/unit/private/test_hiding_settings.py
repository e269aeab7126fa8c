"""What hides everything besides the key: kept in the space, in force at once, and sound whatever is kept."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.private.hiding import Hiding, hiding
from companion.private.page import Services
from companion.private.settings.page import SettingsPage
from companion.vault.vault import Vault


@dataclass
class Session:
    """What the session would use, each time that it is told to look again."""

    vault: Vault
    used: list[Hiding] = field(default_factory=list)

    def use(self) -> None:
        self.used.append(hiding(self.vault))


@pytest.fixture
def session(vault: Vault) -> Session:
    return Session(vault)


def make_page(qtbot: QtBot, services: Services, session: Session) -> SettingsPage:
    page = SettingsPage(replace(services, use_hiding=session.use))
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, services: Services, session: Session) -> SettingsPage:
    return make_page(qtbot, services, session)


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def test_usual_choices(page: SettingsPage, session: Session) -> None:
    assert page.shift.shift.isChecked()
    assert page.idle.minutes.currentText() == "3 minutes"
    assert page.paste.seconds.currentText() == "1 minute"
    assert hiding(session.vault) == Hiding(shift=True, idle=180, paste=60)
    assert session.used == []


def test_every_choice_is_kept_and_in_force_at_once(
    qtbot: QtBot, page: SettingsPage, session: Session, services: Services
) -> None:
    qtbot.mouseClick(page.shift.shift, Qt.MouseButton.LeftButton)
    page.idle.minutes.setCurrentText("10 minutes")
    page.paste.seconds.setCurrentText("15 seconds")
    assert session.used == [Hiding(False, 180, 60), Hiding(False, 600, 60), Hiding(False, 600, 15)]
    names = ("panic_shift", "idle_minutes", "clipboard_seconds")
    assert [session.vault.setting(name) for name in names] == ["no", "10", "15"]
    again = make_page(qtbot, services, session)
    assert not again.shift.shift.isChecked()
    assert again.idle.minutes.currentText() == "10 minutes"
    assert again.paste.seconds.currentText() == "15 seconds"
    again.shift.shift.click()
    again.idle.minutes.setCurrentText("1 minute")
    assert hiding(session.vault) == Hiding(True, 60, 15)


def test_why_shift_may_be_switched_off(page: SettingsPage) -> None:
    assert "Sticky Keys" in texts(page.shift)
    assert "screen readers" in texts(page.shift)


@pytest.mark.parametrize("kept", ["", "never", "0", "-3", "nan", "inf", "1e999"])
def test_what_makes_no_sense_is_as_if_nothing_was_chosen(vault: Vault, kept: str) -> None:
    vault.set_setting("idle_minutes", kept)
    vault.set_setting("clipboard_seconds", kept)
    assert hiding(vault) == Hiding()


def test_a_time_that_is_not_offered_shows_as_the_nearest_and_stays(
    qtbot: QtBot, services: Services, session: Session
) -> None:
    session.vault.set_setting("idle_minutes", "0.1")
    page = make_page(qtbot, services, session)
    assert page.idle.minutes.currentText() == "1 minute"
    assert hiding(session.vault).idle == pytest.approx(6)


def test_a_disk_that_says_no_is_said_and_nothing_else_is_used(
    page: SettingsPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.vault.close()
    page.idle.minutes.setCurrentText("10 minutes")
    assert session.used == []
    assert len(texts(page.idle).splitlines()) == 3
