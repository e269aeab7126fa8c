"""Files of a record: added on a thread, previewed and looked at in memory."""

import os
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from companion.domain.common import new_id
from companion.private.attachments.desk import THREAD
from companion.private.attachments.model import AttachmentList
from companion.private.attachments.strip import AttachmentStrip
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.vault.attachments import Attachment
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.samples import photo as photo_bytes


@pytest.fixture
def strip(qtbot: QtBot, services: Services) -> AttachmentStrip:
    made = AttachmentStrip(services)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show_record(new_id())
    made.show()
    return made


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "kitchen.jpg"
    path.write_bytes(photo_bytes())
    return path


def adding_threads() -> set[threading.Thread]:
    """Those that run, but for those that have previews read: they end by themselves a little later."""
    return {thread for thread in threading.enumerate() if thread.name != THREAD}


def find(widget: QWidget, name: str) -> Any:
    return widget.findChild(QWidget, name)


def add(strip: AttachmentStrip, qtbot: QtBot, *paths: Path) -> None:
    strip.add_files(list(paths))
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = AttachmentList()
    model.set_rows([Attachment(new_id(), new_id(), "a.jpg", "image/jpeg", 5, "0" * 64, "")])
    qtmodeltester.check(model)


def test_a_photo_is_added_untouched_and_gets_a_preview(
    strip: AttachmentStrip, vault: Vault, qtbot: QtBot, photo: Path
) -> None:
    add(strip, qtbot, photo)
    (stored,) = vault.attachments.all()
    assert vault.attachments.content(stored) == photo.read_bytes()
    assert (stored.name, stored.media_type) == ("kitchen.jpg", "image/jpeg")
    index = strip.model.index(0, 0)
    qtbot.waitUntil(lambda: index.data(Qt.ItemDataRole.DecorationRole) is not None, timeout=3000)
    assert max(index.data(Qt.ItemDataRole.DecorationRole).size().toTuple()) == 192


def test_progress_shows_and_goes(strip: AttachmentStrip, qtbot: QtBot, photo: Path, vault: Vault) -> None:
    seen = []
    strip.bar.progress.valueChanged.connect(seen.append)
    strip.add_files([photo] * 3)
    assert find(strip, "attachments.stop").isVisible()
    assert not find(strip, "attachments.add").isEnabled()
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=5000)
    assert seen[-1] == 100
    assert not find(strip, "attachments.stop").isVisible()
    assert len(vault.attachments.all()) == 3


def test_stopping_keeps_what_was_done(strip: AttachmentStrip, qtbot: QtBot, tmp_path: Path, vault: Vault) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(24 * 1024 * 1024))
    strip.add_files([large, large])
    find(strip, "attachments.stop").click()
    qtbot.waitUntil(lambda: not strip.bar.busy, timeout=10000)
    assert len(vault.attachments.all()) <= 1


def test_a_file_that_cannot_be_read_is_told_and_the_others_go_on(
    strip: AttachmentStrip, qtbot: QtBot, photo: Path, tmp_path: Path, vault: Vault
) -> None:
    add(strip, qtbot, tmp_path / "gone.jpg", photo)
    assert "gone.jpg" in strip.trouble.label.text()
    assert [one.name for one in vault.attachments.all()] == ["kitchen.jpg"]


def test_a_removed_file_comes_back(strip: AttachmentStrip, qtbot: QtBot, photo: Path, vault: Vault) -> None:
    add(strip, qtbot, photo)
    strip.view.setCurrentIndex(strip.model.index(0, 0))
    find(strip, "attachments.remove").click()
    assert vault.attachments.all() == []
    find(strip, "attachments.undo.button").click()
    assert strip.model.rowCount() == 1
    assert len(vault.attachments.all()) == 1


def test_another_record_has_other_files(strip: AttachmentStrip, qtbot: QtBot, photo: Path) -> None:
    add(strip, qtbot, photo)
    strip.show_record(new_id())
    assert strip.model.rowCount() == 0


def test_a_strip_that_is_destroyed_while_adding_ends_its_thread(
    qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(bytes(24 * 1024 * 1024))
    before = adding_threads()
    strip = AttachmentStrip(services)
    strip.show_record(new_id())
    strip.add_files([large])
    assert adding_threads() - before
    strip.deleteLater()
    qtbot.waitUntil(lambda: not adding_threads() - before, timeout=5000)
    assert services.vault.attachments.all() == []


@pytest.fixture
def hung(tmp_path: Path) -> Iterator[Path]:
    """A file whose bytes never come, as on a stick that hangs, until the test is over."""
    path = tmp_path / "hung.jpg"
    os.mkfifo(path)
    before = adding_threads()
    yield path
    while adding_threads() - before:
        with suppress(OSError):  # nobody reads it at this moment
            os.close(os.open(path, os.O_WRONLY | os.O_NONBLOCK))


def test_stop_answers_at_once_where_the_stick_hangs(
    qtbot: QtBot, strip: AttachmentStrip, photo: Path, hung: Path, vault: Vault
) -> None:
    strip.add_files([hung, photo])
    qtbot.wait(100)
    begun = time.monotonic()
    find(strip, "attachments.stop").click()
    assert time.monotonic() - begun < 0.5
    assert find(strip, "attachments.add").isEnabled()
    assert vault.attachments.all() == []
    add(strip, qtbot, photo)
    assert [one.name for one in vault.attachments.all()] == ["kitchen.jpg"]


def test_destroying_the_strip_does_not_wait_where_the_stick_hangs(qtbot: QtBot, services: Services, hung: Path) -> None:
    strip = AttachmentStrip(services)
    strip.show_record(new_id())
    strip.add_files([hung])
    qtbot.wait(100)
    begun = time.monotonic()
    shiboken6.delete(strip)
    assert time.monotonic() - begun < 0.5


def test_looking_at_a_photo(strip: AttachmentStrip, qtbot: QtBot, photo: Path, vault: Vault) -> None:
    add(strip, qtbot, photo)
    strip.view.setCurrentIndex(strip.model.index(0, 0))
    find(strip, "attachments.look").click()
    (viewer,) = strip.findChildren(QDialog)
    assert viewer.windowTitle() == "Notes"
    qtbot.waitUntil(viewer.area.isVisible, timeout=3000)
    assert not viewer.picture.image.isNull()
    before = viewer.picture.width()
    find(viewer, "viewer.larger").click()
    assert viewer.picture.width() > before
    find(viewer, "viewer.close").click()
    qtbot.waitUntil(lambda: not isValid(viewer), timeout=1000)


def test_a_file_of_another_kind_is_named_and_not_opened(
    qtbot: QtBot, strip: AttachmentStrip, vault: Vault, tmp_path: Path
) -> None:
    path = tmp_path / "voice.m4a"
    path.write_bytes(b"\0\0\0\x20ftypM4A \0\0\0\0")
    add(strip, qtbot, path)
    assert strip.model.index(0, 0).data(SUBTITLE_ROLE) == "Sound · 16 bytes"
    viewer = Viewer(vault.attachments, vault.attachments.all()[0])
    qtbot.addWidget(viewer)
    assert "voice.m4a\nSound · 16 bytes" in viewer.text.text()
    assert viewer.loading.desk.pids() == []


def test_a_damaged_photo_is_told_and_kept(qtbot: QtBot, strip: AttachmentStrip, vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "half.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    add(strip, qtbot, path)
    viewer = Viewer(vault.attachments, vault.attachments.all()[0])
    qtbot.addWidget(viewer)
    qtbot.waitUntil(lambda: "can't be shown" in viewer.text.text(), timeout=3000)


def test_a_photo_whose_bytes_changed_is_marked(qtbot: QtBot, strip: AttachmentStrip, photo: Path, vault: Vault) -> None:
    record = new_id()
    with photo.open("rb") as source:
        vault.attachments.add(record, "kitchen.jpg", source, media_type="image/jpeg")
    with vault._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(length(bytes))")
    strip.show_record(record)
    index = strip.model.index(0, 0)
    qtbot.waitUntil(lambda: index.data() == "kitchen.jpg (damaged)", timeout=3000)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    strip.show_record(new_id())
    assert strip.model.rowCount() == 0
