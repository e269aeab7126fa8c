"""Settings: what is chosen is stored and in force at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.faces import Face
from companion.private.page import Services
from companion.private.settings.page import SettingsPage
from companion.vault.installation import Installation, SetupTicket
from companion.vault.kdf import KdfParams
from companion.vault.space import SpaceKey
from companion.vault.vault import Vault

CHEAP = KdfParams(memory_kib=64, time_cost=1, lanes=1)
SETUP = "open the pantry door"
OLD = "maple orbit candle wagon thirteen"
NEW = "seven lamps over the harbour wall"


class Keys:
    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.granted = True

    def use(self, key: str, after: str) -> bool:
        self.asked.append((key, after))
        return self.granted


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def page(qtbot: QtBot, services: Services, keys: Keys) -> SettingsPage:
    page = SettingsPage(replace(services, use_key=keys.use))
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def change_words(qtbot: QtBot, page: SettingsPage, old: str) -> None:
    part = page.words
    if part.begin.isVisible():
        qtbot.mouseClick(part.begin, Qt.MouseButton.LeftButton)
    part.old.setText(old)
    part.new.use_own.setChecked(True)
    part.new.own.setText(NEW)
    part.new.again.setText(NEW)
    qtbot.mouseClick(part.work.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not part.work.running, timeout=20_000)


def opens(folder: Path, words: str) -> bool:
    return isinstance(Installation(folder, CHEAP).unlock(bytearray(words, "utf-8")), SpaceKey)


def test_other_words(qtbot: QtBot, page: SettingsPage, vault: Vault, tmp_path: Path) -> None:
    change_words(qtbot, page, OLD)
    assert "From now on these words open" in texts(page)
    vault.close()
    assert opens(tmp_path / "data-0", NEW)
    assert not opens(tmp_path / "data-0", OLD)


def test_wrong_words_until_now(qtbot: QtBot, page: SettingsPage, vault: Vault, tmp_path: Path) -> None:
    change_words(qtbot, page, "something else entirely")
    assert "Nothing was changed" in texts(page)
    change_words(qtbot, page, OLD)
    vault.close()
    assert opens(tmp_path / "data-0", NEW)


def test_the_key_and_what_it_leaves(page: SettingsPage, vault: Vault, keys: Keys) -> None:
    page.key.key.keys.setCurrentText("Ctrl+F3")
    page.key.after.show_notes.setChecked(True)
    assert keys.asked == [("Ctrl+F3", "hide"), ("Ctrl+F3", "show")]
    assert (vault.setting("panic_key"), vault.setting("panic_after")) == ("Ctrl+F3", "show")


def test_a_key_that_is_taken_is_said(page: SettingsPage, keys: Keys) -> None:
    keys.granted = False
    page.key.key.keys.setCurrentText("Ctrl+F3")
    assert "Another program uses this key" in texts(page)


def test_language_is_kept_for_the_next_time(page: SettingsPage, vault: Vault) -> None:
    page.language.setCurrentIndex(1)
    page.language.activated.emit(1)
    assert vault.setting("language") == "es"
    page.refresh()
    assert page.language.currentData() == "es"


def test_set_up_words_stop_after_two_presses(qtbot: QtBot, page: SettingsPage, vault: Vault, tmp_path: Path) -> None:
    qtbot.mouseClick(page.end_setup.stop, Qt.MouseButton.LeftButton)
    installation = Installation(tmp_path / "data-0", CHEAP)
    assert isinstance(installation.unlock(bytearray(SETUP, "utf-8")), SetupTicket)
    qtbot.mouseClick(page.end_setup.stop, Qt.MouseButton.LeftButton)
    assert installation.unlock(bytearray(SETUP, "utf-8")) is None
    assert not page.end_setup.stop.isEnabled()


def test_plain_face_shows_no_word_of_violence(
    qtbot: QtBot, services: Services, make_vault: Callable[..., Vault]
) -> None:
    page = SettingsPage(replace(services, vault=make_vault(Face.PLAIN)))
    qtbot.addWidget(page)
    shown = texts(page).lower()
    for word in ("violence", "abuse", "police", "safe", "danger", "helpline", "bag", "other person"):
        assert word not in shown


def in_tab_order(window: QWidget) -> list[QWidget]:
    """What Tab reaches, one after another, while it shows."""
    found, at = [], window.nextInFocusChain()
    while at is not window:
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus and at.isVisible() and at.isEnabled():
            found.append(at)
        at = at.nextInFocusChain()
    return found


@pytest.mark.parametrize("opened", ["nothing", "words", "spare words", "new key"])
def test_tab_goes_from_top_to_bottom_and_every_control_has_a_name(
    qtbot: QtBot, services: Services, opened: str
) -> None:
    covering: list[QWidget] = []
    page = SettingsPage(replace(services, cover=lambda widget: covering.append(widget) or True))
    qtbot.addWidget(page)
    page.resize(700, 900)
    page.refresh()
    page.show()
    begin = {"words": page.words.begin, "spare words": page.spare.making.begin, "new key": page.new_key.begin}
    shown: QWidget = page
    if opened in begin:
        qtbot.mouseClick(begin[opened], Qt.MouseButton.LeftButton)
    if covering:
        (shown,) = covering
        qtbot.addWidget(shown)
        shown.resize(700, 900)
        shown.show()
    qtbot.wait(50)
    controls = [control for control in in_tab_order(shown) if not isinstance(control, QAbstractScrollArea)]
    assert len(controls) > 4
    assert [control for control in controls if not control.accessibleName()] == []
    assert [control for control in controls if control.height() < 24] == []

    def tops() -> list[int]:
        return [control.mapTo(shown, control.rect().topLeft()).y() for control in controls]

    qtbot.waitUntil(lambda: tops() == sorted(tops()))  # once the layout has settled
