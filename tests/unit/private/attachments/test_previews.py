"""Previews made by a process of its own: only of what is in sight, and one that dies costs one preview."""

import io
import os
import signal

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from companion.decoding import process
from companion.domain.common import new_id
from companion.private.attachments import model as models
from companion.private.attachments.desk import Loaded, Wanted
from companion.private.attachments.model import AttachmentList
from companion.private.attachments.view import FileView
from companion.vault.attachments import Attachment
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.samples import PHONE_PHOTO, pages, photo


def fill(vault: Vault, *contents: bytes, media_type: str = "image/jpeg") -> list[Attachment]:
    record = new_id()
    for number, content in enumerate(contents):
        vault.attachments.add(record, f"{number}", io.BytesIO(content), media_type=media_type)
    return vault.attachments.of(record)


@pytest.fixture
def view(qtbot: QtBot, vault: Vault) -> FileView:
    made = FileView(vault.attachments)
    qtbot.addWidget(made)
    made.resize(700, 170)
    made.show()
    return made


def has_preview(view: FileView, row: int) -> bool:
    return view.files.record(row) is not None and bool(view.files._previews.get(view.files.record(row).id))  # type: ignore[union-attr]


def test_every_kind_has_one_also_where_nobody_knew_it_when_it_was_added(
    qtbot: QtBot, view: FileView, vault: Vault
) -> None:
    contents = [photo("JPEG"), photo("PNG"), photo("WEBP"), PHONE_PHOTO.read_bytes(), pages(1)]
    view.show_files(fill(vault, *contents, media_type="application/octet-stream"))
    view.resize(1000, 170)
    qtbot.waitUntil(lambda: all(has_preview(view, row) for row in range(5)), timeout=20_000)
    assert len(view.previews.desk.pids()) <= 3
    qtbot.waitUntil(lambda: view.previews.desk.pids() == [], timeout=10_000)


def test_only_what_is_in_sight_is_read(qtbot: QtBot, view: FileView, vault: Vault) -> None:
    content = photo(width=64, height=64)
    view.show_files(fill(vault, *[content] * 60))
    qtbot.waitUntil(lambda: has_preview(view, 0), timeout=20_000)
    qtbot.waitUntil(lambda: view.previews._awaited == 0, timeout=20_000)
    assert 1 <= len(view.files._previews) < 20
    assert not has_preview(view, 59)
    view.scrollToBottom()
    qtbot.waitUntil(lambda: has_preview(view, 59), timeout=20_000)


def test_one_that_is_killed_costs_one_preview(
    qtbot: QtBot, view: FileView, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    class Stopped(process.ReadingProcess):
        """The first is stopped as soon as it stands, as one that hangs, and then ended."""

        def read(self, *args: object, **more: object) -> object:  # type: ignore[override]
            if not started:
                os.kill(self.pid, signal.SIGSTOP)
                os.kill(self.pid, signal.SIGKILL)
            started.append(self.pid)
            return super().read(*args, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("companion.private.attachments.desk.ReadingProcess", Stopped)
    files = fill(vault, photo(width=300), photo(width=310))
    view.show_files(files)
    qtbot.waitUntil(lambda: len(started) == 2 and len(view.files._previews) == 1, timeout=20_000)
    lost = next(row for row in range(2) if not has_preview(view, row))
    qtbot.waitUntil(lambda: bool(view.files._unshown), timeout=5000)
    assert view.files.index(lost, 0).data(SUBTITLE_ROLE) == "Photo · can't be shown"
    assert started[0] != started[1]


def test_a_view_that_goes_takes_its_process_with_it(qtbot: QtBot, vault: Vault) -> None:
    view = FileView(vault.attachments)
    view.show_files(fill(vault, photo()))
    view.show()
    desk = view.previews.desk
    qtbot.waitUntil(lambda: bool(desk.pids()), timeout=20_000)
    os.kill(desk.pids()[0], signal.SIGSTOP)
    shiboken6.delete(view)
    qtbot.waitUntil(lambda: desk.pids() == [], timeout=5000)


def test_previews_that_were_seen_long_ago_are_dropped_and_asked_for_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(models, "MOST_PREVIEWS", 2)
    model = AttachmentList()
    asked: list[str] = []
    model.wanted.connect(lambda attachment: asked.append(attachment.id))
    rows = [Attachment(new_id(), "r", f"{n}", "image/png", 5, "0" * 64, "") for n in range(3)]
    model.set_rows(rows)
    look = [lambda n=n: model.index(n, 0).data(Qt.ItemDataRole.DecorationRole) for n in range(3)]
    for n in range(3):
        assert look[n]() is None
        model.set_preview(Loaded(Wanted(rows[n], 192), QImage(4, 4, QImage.Format.Format_RGB32)))
    assert look[2]() is not None
    assert look[0]() is None
    assert asked == [rows[n].id for n in (0, 1, 2, 0)]
