"""Saving what can still be read: nothing changes before she agrees, and the space opens again after."""

import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.door import Channel
from companion.footprint import CONTAINERS
from companion.private.damaged import DamagedPage, RepairPage
from companion.private.session import PrivateSession
from companion.private.shell.window import PrivateWindow
from companion.vault.errors import DAMAGED, FULL, STOPPED, Cancelled, Damaged, StorageFull
from companion.vault.installation import Installation, SetupTicket
from companion.vault.space import SpaceKey
from companion.vault.vault import Vault
from tests.unit.private.conftest import CHEAP, PASSPHRASE, SETUP

ENTRIES = 12
PAGE = 4096


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An installation with entries and papers in it, closed."""
    installation = Installation(tmp_path / "data", CHEAP)
    installation.create(SETUP)
    ticket = installation.unlock(bytearray(SETUP, "utf-8"))
    assert isinstance(ticket, SetupTicket)
    vault = ticket.finish(PASSPHRASE, face=Face.FULL)
    for number in range(ENTRIES):
        vault.journal.add(Incident(new_id(), summary=f"Entry {number}", what="He stood at the gate. " * 20))
    vault.records.save(Paper(new_id(), title="The lease"))
    vault.close()
    return tmp_path / "data"


def unlock(folder: Path) -> SpaceKey:
    key = Installation(folder, CHEAP).unlock(bytearray(PASSPHRASE, "utf-8"))
    assert isinstance(key, SpaceKey)
    return key


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def spoil(folder: Path, first: int, count: int = 1) -> None:
    """Pages of both containers become zeros."""
    for name in CONTAINERS:
        with (folder / name).open("r+b") as file:
            file.seek(first * PAGE)
            file.write(bytes(count * PAGE))


def click(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.fixture
def damaged(qtbot: QtBot, folder: Path) -> Iterator[DamagedPage]:
    """The page for a container that does not open: its first page is gone."""
    spoil(folder, 0)
    key = unlock(folder)
    with pytest.raises(Damaged):
        key.open()
    page = DamagedPage(DAMAGED, lambda: None, on_panic=lambda: None, key=key)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    vaults: list[Vault] = []
    page.repaired.connect(vaults.append)
    page.vaults = vaults
    yield page
    for vault in vaults:
        vault.close()


def read(qtbot: QtBot, page: DamagedPage) -> None:
    part = page.repair
    assert part is not None
    click(qtbot, part.work.start_button)
    qtbot.waitUntil(lambda: not part.work.running, timeout=30_000)


def test_what_was_saved_is_told_and_used_once_she_agrees(qtbot: QtBot, damaged: DamagedPage, folder: Path) -> None:
    before = contents(folder)
    read(qtbot, damaged)
    assert "This was saved:" in shown(damaged)
    assert f"Entries in the record: {ENTRIES}" in shown(damaged)
    assert "Papers: 1" in shown(damaged)
    assert {name: before[name] for name in before} == {name: contents(folder)[name] for name in before}
    click(qtbot, damaged.repair.use)
    qtbot.waitUntil(lambda: bool(damaged.vaults), timeout=10_000)
    (vault,) = damaged.vaults
    assert len(vault.journal.entries()) == ENTRIES
    assert vault.check().sound


def test_leaving_it_leaves_every_byte(qtbot: QtBot, damaged: DamagedPage, folder: Path) -> None:
    before = contents(folder)
    read(qtbot, damaged)
    click(qtbot, damaged.repair.leave)
    qtbot.waitUntil(damaged.repair.work.isVisible, timeout=5000)
    assert "Everything is as it was." in shown(damaged)
    assert contents(folder) == before
    read(qtbot, damaged)
    assert damaged.repair.use.isVisible()
    click(qtbot, damaged.repair.leave)
    qtbot.waitUntil(damaged.repair.work.isVisible, timeout=5000)


def test_what_is_lost_is_told(qtbot: QtBot, folder: Path) -> None:
    spoil(folder, 20, 4)
    page = RepairPage(unlock(folder), on_panic=lambda: None)
    qtbot.addWidget(page)
    page.show()
    read(qtbot, page)
    assert "This could not be saved:" in shown(page)
    assert not page.close_button.isEnabled()
    click(qtbot, page.repair.leave)
    qtbot.waitUntil(page.close_button.isEnabled, timeout=5000)


class Key:
    """A space that answers as it is told."""

    def __init__(self, answer: Callable[..., object]) -> None:
        self.repair = answer


def page_with(qtbot: QtBot, answer: Callable[..., object]) -> RepairPage:
    page = RepairPage(Key(answer), on_panic=lambda: None)
    qtbot.addWidget(page)
    page.show()
    return page


def test_stopping(qtbot: QtBot) -> None:
    def slow(*, cancelled: Callable[[], bool], **_: object) -> object:
        while not cancelled():
            time.sleep(0.01)
        raise Cancelled(STOPPED)

    page = page_with(qtbot, slow)
    click(qtbot, page.repair.work.start_button)
    assert not page.close_button.isEnabled()
    click(qtbot, page.repair.work.stop_button)
    qtbot.waitUntil(page.close_button.isEnabled, timeout=5000)
    assert "Stopped. Everything is as it was." in shown(page)


def test_a_full_disk_is_said(qtbot: QtBot) -> None:
    def full(**_: object) -> object:
        raise StorageFull(FULL)

    page = page_with(qtbot, full)
    read(qtbot, page)
    assert FULL in shown(page)
    assert page.close_button.isEnabled()


class Nothing:
    """A repair that found nothing, or many losses."""

    def __init__(self, kept: dict[str, int], lost: tuple[str, ...]) -> None:
        self.kept, self.lost = kept, lost

    def drop(self) -> None:
        pass


def test_where_nothing_was_saved_there_is_nothing_to_use(qtbot: QtBot) -> None:
    page = page_with(qtbot, lambda **_: Nothing({"entry": 0}, ()))
    read(qtbot, page)
    assert "Nothing could be read any more." in shown(page)
    assert not page.repair.use.isVisible()
    assert page.repair.leave.isVisible()


def test_many_losses_are_not_told_one_by_one(qtbot: QtBot) -> None:
    lost = tuple(f"A file that could not be read: {number}.jpg" for number in range(30))
    page = page_with(qtbot, lambda **_: Nothing({"entry": 3}, lost))
    read(qtbot, page)
    assert "A file that could not be read: 11.jpg" in shown(page)
    assert "12.jpg" not in shown(page)
    assert "And 18 more." in shown(page)


# from an open space and back


@pytest.fixture
def session(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateSession]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    here, there = socket.socketpair()
    made = PrivateSession(qapp, Channel(here), {"language": "en", "theme": "light"})
    yield made
    qapp.removeEventFilter(made._filter)
    made._notifier.setEnabled(False)
    made._gone = True
    if made._vault is not None:
        made._vault.close()
    if made._window is not None:
        made._window.hide()
        made._window.deleteLater()
    made.deleteLater()
    for end in (here, there):
        end.close()


def entries(window: QWidget | None) -> int:
    assert isinstance(window, PrivateWindow)
    return len(window._services.vault.journal.entries())


def test_an_open_space_is_repaired_and_opens_again(qtbot: QtBot, session: PrivateSession, folder: Path) -> None:
    session.start(unlock(folder))
    assert entries(session._window) == ENTRIES
    session._window._services.repair()
    page = session._window
    assert isinstance(page, RepairPage)
    read(qtbot, page)
    click(qtbot, page.repair.use)
    qtbot.waitUntil(lambda: isinstance(session._window, PrivateWindow), timeout=10_000)
    assert entries(session._window) == ENTRIES


@pytest.mark.parametrize("way", ["back", "leave"])
def test_going_back_without_changing_anything(qtbot: QtBot, session: PrivateSession, folder: Path, way: str) -> None:
    session.start(unlock(folder))
    session._window._services.repair()
    page = session._window
    if way == "leave":
        read(qtbot, page)
        click(qtbot, page.repair.leave)
    else:
        click(qtbot, page.close_button)
    qtbot.waitUntil(lambda: isinstance(session._window, PrivateWindow), timeout=10_000)
    assert entries(session._window) == ENTRIES


def test_a_space_that_does_not_open_is_repaired_and_opens(qtbot: QtBot, session: PrivateSession, folder: Path) -> None:
    spoil(folder, 0)
    session.start(unlock(folder))
    page = session._window
    assert type(page) is DamagedPage
    read(qtbot, page)
    click(qtbot, page.repair.use)
    qtbot.waitUntil(lambda: isinstance(session._window, PrivateWindow), timeout=10_000)
    assert entries(session._window) == ENTRIES


def test_after_a_new_key_the_same_visit_can_still_repair(qtbot: QtBot, session: PrivateSession, folder: Path) -> None:
    session.start(unlock(folder))
    vault = session._window._services.vault
    assert vault.new_key(bytearray(PASSPHRASE, "utf-8"), "seven lamps over the harbour wall")
    session._window._services.repair()
    page = session._window
    read(qtbot, page)
    assert f"Entries in the record: {ENTRIES}" in shown(page)
    click(qtbot, page.repair.leave)
    qtbot.waitUntil(lambda: isinstance(session._window, PrivateWindow), timeout=10_000)
    assert entries(session._window) == ENTRIES


def test_what_is_no_damage_offers_no_repair(qtbot: QtBot, session: PrivateSession, folder: Path) -> None:
    first = unlock(folder).open()
    session.start(unlock(folder))
    page = session._window
    first.close()
    assert type(page) is DamagedPage
    assert page.repair is None
