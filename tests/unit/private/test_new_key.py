"""A new key: the window is covered meanwhile, nothing waits for the vault, and she is told what is true now."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.journal import Incident
from companion.private.page import Services
from companion.private.settings.new_key import NewKeyPage
from companion.private.settings.page import SettingsPage
from companion.private.shell.window import PrivateWindow
from companion.vault.installation import Installation
from companion.vault.space import SpaceKey
from companion.vault.vault import Vault
from tests.unit.private.conftest import CHEAP, PASSPHRASE

NEW = "seven lamps over the harbour wall"


@pytest.fixture
def window(qtbot: QtBot, services: Services) -> PrivateWindow:
    window = PrivateWindow(services, on_panic=lambda: None, panic_key_words="Ctrl+F9")
    qtbot.addWidget(window)
    window.soundness.stop()
    window.resize(1100, 700)
    window.show()
    window.go(Section.SETTINGS)
    return window


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def begin(qtbot: QtBot, window: PrivateWindow) -> NewKeyPage:
    settings = window._pages[Section.SETTINGS]
    assert isinstance(settings, SettingsPage)
    click(qtbot, settings.new_key.begin)
    page = settings.new_key.page
    assert page is not None
    return page


def fill(page: NewKeyPage, old: str = PASSPHRASE, new: str = NEW) -> None:
    page.old.setText(old)
    page.new.use_own.setChecked(True)
    page.new.own.setText(new)
    page.new.again.setText(new)


def make(qtbot: QtBot, page: NewKeyPage) -> None:
    click(qtbot, page.work.start_button)
    qtbot.waitUntil(lambda: not page.work.running, timeout=20_000)


def opens(folder: Path, words: str) -> bool:
    return isinstance(Installation(folder, CHEAP).unlock(bytearray(words, "utf-8")), SpaceKey)


def test_a_new_key_with_spare_words(qtbot: QtBot, window: PrivateWindow, vault: Vault, tmp_path: Path) -> None:
    vault.journal.add(Incident(new_id(), summary="He stood."))
    page = begin(qtbot, window)
    fill(page)
    click(qtbot, page.spare.make)
    spare = page.spare.code
    assert " ".join(page.spare.shown.words.text().split()) == spare
    make(qtbot, page)
    assert NEW in shown(page)
    assert "A copy of the files that somebody took before still opens" in shown(page)
    assert spare.split()[0] not in shown(page).split()
    click(qtbot, page.back)
    assert [entry.incident.summary for entry in vault.journal.entries()] == ["He stood."]
    vault.close()
    assert opens(tmp_path / "data-0", NEW)
    assert opens(tmp_path / "data-0", spare)
    assert not opens(tmp_path / "data-0", PASSPHRASE)


def test_wrong_words_and_then_the_right_ones(qtbot: QtBot, window: PrivateWindow, vault: Vault, tmp_path: Path) -> None:
    page = begin(qtbot, window)
    fill(page, old="something else entirely")
    make(qtbot, page)
    assert "Nothing was changed" in shown(page)
    assert page.leave.isEnabled()
    fill(page)
    make(qtbot, page)
    vault.close()
    assert opens(tmp_path / "data-0", NEW)


def test_words_that_cannot_be_used_are_said_before_anything(qtbot: QtBot, window: PrivateWindow) -> None:
    page = begin(qtbot, window)
    fill(page, new="abc")
    click(qtbot, page.work.start_button)
    assert not page.work.running
    assert "guessed at once" in shown(page)


def test_the_window_leads_nowhere_else_meanwhile(qtbot: QtBot, window: PrivateWindow) -> None:
    page = begin(qtbot, window)
    assert page.isVisible()
    assert not window._navigation.isEnabled()
    assert not window._bar.search.isEnabled()
    assert window._bar.hide_button.isEnabled()
    window.go(Section.FIRST)
    assert window.section is Section.SETTINGS
    click(qtbot, page.leave)
    assert window._navigation.isEnabled()
    assert window._pages[Section.SETTINGS].isVisible()
    window.go(Section.FIRST)
    assert window.section is Section.FIRST


def test_what_is_typed_elsewhere_is_stored_first(
    qtbot: QtBot, window: PrivateWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = window._pages[Section.FIRST]
    first.quick.field.setText("half a sen")
    first.quick._autosave.touch()
    begin(qtbot, window)
    assert [draft.summary for draft in vault.journal.drafts()] == ["half a sen"]


def test_what_cannot_be_stored_holds_it_back(
    qtbot: QtBot, window: PrivateWindow, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vault.journal, "save_draft", failing)
    first = window._pages[Section.FIRST]
    first.quick.field.setText("half a sen")
    first.quick._autosave.touch()
    settings = window._pages[Section.SETTINGS]
    click(qtbot, settings.new_key.begin)
    assert settings.new_key.page is None
    assert "still being stored or worked on" in shown(settings)
    assert window._navigation.isEnabled()


def failing(*_: object) -> None:
    from companion.vault.errors import FULL, StorageFull

    raise StorageFull(FULL)


def test_stop_leaves_everything_as_it_was(
    qtbot: QtBot, window: PrivateWindow, vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begin(qtbot, window)
    fill(page)
    real = vault.new_key

    def slow(*args: object, cancelled: Callable[[], bool], **named: object) -> bool:
        while not cancelled():
            time.sleep(0.01)
        return real(*args, cancelled=cancelled, **named)

    monkeypatch.setattr(vault, "new_key", slow)
    click(qtbot, page.work.start_button)
    assert not page.leave.isEnabled()
    click(qtbot, page.work.stop_button)
    qtbot.waitUntil(lambda: not page.work.running, timeout=10_000)
    assert "Stopped. Everything is as it was" in shown(page)
    vault.close()
    assert opens(tmp_path / "data-0", PASSPHRASE)


def test_work_that_asks_the_vault_at_its_end_holds_it_back(qtbot: QtBot, window: PrivateWindow, vault: Vault) -> None:
    settings = window._pages[Section.SETTINGS]
    with held(vault):
        settings.fingerprint.work.start_button.click()
        click(qtbot, settings.new_key.begin)
        assert settings.new_key.page is None
    qtbot.waitUntil(lambda: not settings.fingerprint.work.running, timeout=5000)
    click(qtbot, settings.new_key.begin)
    assert settings.new_key.page is not None


@contextmanager
def held(vault: Vault) -> Iterator[None]:
    """Another thread has the vault's one lock, as a new key has it for its whole length."""
    from threading import Event, Thread

    has, enough = Event(), Event()

    def hold() -> None:
        with vault._database._lock:
            has.set()
            enough.wait(10)

    thread = Thread(target=hold)
    thread.start()
    has.wait(10)
    try:
        yield
    finally:
        enough.set()
        thread.join()


def test_nothing_in_the_window_waits_for_the_vault_meanwhile(qtbot: QtBot, window: PrivateWindow, vault: Vault) -> None:
    """The lock is held, and every section was visited: the window must go on answering."""
    for section in vault.face.sections:
        window.go(section)
    qtbot.wait(300)
    window.go(Section.SETTINGS)
    begin(qtbot, window)
    pauses: list[float] = []
    last = time.monotonic()

    def beat() -> None:
        nonlocal last
        now = time.monotonic()
        pauses.append(now - last)
        last = now

    timer = QTimer(interval=5)
    timer.timeout.connect(beat)
    with held(vault):
        timer.start()
        window.flush_all()
        window._navigated(Section.JOURNAL)
        qtbot.wait(2300)  # longer than any timer of a page
        timer.stop()
    assert max(pauses) < 1.5
