"""Looking at photos and pages: larger, turned, page by page; what the photo says; and what is left when it closes."""

import io
import os
import signal

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from companion.decoding import process
from companion.domain.common import new_id
from companion.private.attachments import viewer as viewers
from companion.private.attachments.viewer import Viewer
from companion.vault.attachments import Attachment
from companion.vault.vault import Vault
from tests.samples import PHONE_PHOTO, pages, photo


def keep(vault: Vault, content: bytes, name: str = "kitchen.jpg", media_type: str = "image/jpeg") -> Attachment:
    return vault.attachments.add(new_id(), name, io.BytesIO(content), media_type=media_type)


def look(qtbot: QtBot, vault: Vault, attachment: Attachment) -> Viewer:
    made = Viewer(vault.attachments, attachment)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def shown(qtbot: QtBot, viewer: Viewer) -> None:
    qtbot.waitUntil(lambda: viewer.area.isVisible() and viewer.loading._awaited == 0, timeout=20_000)


def colour(viewer: Viewer, across: float, down: float) -> QColor:
    image = viewer.picture.image
    return image.pixelColor(int(across * (image.width() - 1)), int(down * (image.height() - 1)))


@pytest.mark.parametrize("way", ["button", "key", "wheel"])
def test_larger_and_smaller_by(qtbot: QtBot, vault: Vault, way: str) -> None:
    viewer = look(qtbot, vault, keep(vault, photo()))
    shown(qtbot, viewer)
    before = viewer.picture.width()
    step(qtbot, viewer, way, larger=True)
    assert viewer.picture.width() > before
    step(qtbot, viewer, way, larger=False)
    assert viewer.picture.width() == before


def step(qtbot: QtBot, viewer: Viewer, way: str, *, larger: bool) -> None:
    if way == "button":
        (viewer.bar.larger if larger else viewer.bar.smaller).click()
    elif way == "key":
        viewer.activateWindow()
        qtbot.waitActive(viewer)
        qtbot.keyClicks(viewer.area, "+" if larger else "-")
    else:
        turn = QPoint(0, 120 if larger else -120)
        place = QPointF(5, 5)
        event = QWheelEvent(
            place,
            place,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewer.area.viewport(), event)


def test_looking_closer_reads_it_larger(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, photo(width=2400, height=300)))
    shown(qtbot, viewer)
    assert viewer.picture.image.width() == viewers.SCREEN_SIDE
    for _ in range(8):
        viewer.zoom_in()
    shown(qtbot, viewer)
    assert viewer.picture.image.width() == 2400


def test_turning_is_for_the_eye_only(qtbot: QtBot, vault: Vault) -> None:
    content = photo()
    attachment = keep(vault, content)
    viewer = look(qtbot, vault, attachment)
    shown(qtbot, viewer)
    assert colour(viewer, 0.1, 0.1) == QColor("white")
    viewer.bar.right.click()
    shown(qtbot, viewer)
    assert colour(viewer, 0.9, 0.1) == QColor("white")
    assert viewer.picture.height() > viewer.picture.width()
    viewer.bar.left.click()
    viewer.bar.left.click()
    shown(qtbot, viewer)
    assert colour(viewer, 0.1, 0.9) == QColor("white")
    assert vault.attachments.content(attachment) == content


def test_pages_one_after_another(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, pages(3), "order.pdf", "application/pdf"))
    shown(qtbot, viewer)
    assert "page 1 of 3" in viewer.bar.name.text()
    assert not viewer.bar.back.isEnabled()
    for number in (2, 3):
        viewer.bar.on.click()
        shown(qtbot, viewer)
        assert f"page {number} of 3" in viewer.bar.name.text()
        assert colour(viewer, 0.5, 0.5).red() == 40 * (number - 1)
    assert not viewer.bar.on.isEnabled()
    viewer.activateWindow()
    qtbot.waitActive(viewer)
    qtbot.keyClick(viewer.area, Qt.Key.Key_PageUp)
    shown(qtbot, viewer)
    assert "page 2 of 3" in viewer.bar.name.text()


def test_turning_over_quickly_never_shows_one_page_as_another(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, pages(3), "order.pdf", "application/pdf"))
    shown(qtbot, viewer)
    seen = []
    viewer.loading.loaded.connect(lambda: seen.append((viewer.bar.name.text()[-6:], colour(viewer, 0.5, 0.5).red())))
    (helper,) = viewer.loading.desk.pids()
    os.kill(helper, signal.SIGSTOP)
    viewer.go(1)
    qtbot.waitUntil(lambda: viewer.loading.desk._wanted == [], timeout=5000)
    viewer.go(1)
    os.kill(helper, signal.SIGCONT)
    shown(qtbot, viewer)
    assert seen == [("1 of 3", 0), ("3 of 3", 80)]


def test_what_a_phones_photo_says_is_shown_beside_it(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, PHONE_PHOTO.read_bytes(), "IMG_1.HEIC", "image/heic"))
    shown(qtbot, viewer)
    said = viewer.about.text()
    assert "2024" in said
    assert "UTC+02:00" in said
    assert "40.41679" in said
    assert "-3.70379" in said
    assert viewer.about.isVisible()


def test_a_photo_that_says_nothing_has_nothing_beside_it(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, photo()))
    shown(qtbot, viewer)
    assert not viewer.about.isVisible()


def test_a_part_is_shown_and_said_to_be_one(qtbot: QtBot, vault: Vault) -> None:
    content = photo(width=1200, height=1200)
    viewer = look(qtbot, vault, keep(vault, content[: len(content) * 3 // 4]))
    shown(qtbot, viewer)
    assert "Only a part" in viewer.about.text()


def test_one_that_hangs_can_not_be_shown_and_the_next_can(
    qtbot: QtBot, vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    attachment = keep(vault, pages(3), "order.pdf", "application/pdf")
    viewer = look(qtbot, vault, attachment)
    shown(qtbot, viewer)
    (helper,) = viewer.loading.desk.pids()
    os.kill(helper, signal.SIGSTOP)
    with monkeypatch.context() as impatient:
        impatient.setattr(process, "READ_SECONDS", 0.3)
        viewer.go(1)
        qtbot.waitUntil(lambda: "This page can't be shown" in viewer.text.text(), timeout=5000)
    viewer.go(-1)
    shown(qtbot, viewer)
    assert viewer.loading.desk.pids() != [helper]


@pytest.mark.parametrize("state", ["reading", "hanging"])
def test_closing_ends_its_process_at_once(qtbot: QtBot, vault: Vault, state: str) -> None:
    viewer = look(qtbot, vault, keep(vault, photo()))
    shown(qtbot, viewer)
    desk = viewer.loading.desk
    if state == "hanging":
        os.kill(desk.pids()[0], signal.SIGSTOP)
        viewer.turn(1)
    viewer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    viewer.close()
    QApplication.sendPostedEvents(viewer, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: desk.pids() == [], timeout=5000)


def test_it_ends_after_a_while_and_comes_back(qtbot: QtBot, vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(viewers, "IDLE", 0.2)
    viewer = look(qtbot, vault, keep(vault, photo()))
    shown(qtbot, viewer)
    desk = viewer.loading.desk
    qtbot.waitUntil(lambda: desk._thread is None and desk.pids() == [], timeout=5000)
    viewer.turn(1)
    shown(qtbot, viewer)
    assert colour(viewer, 0.9, 0.1) == QColor("white")


def test_nothing_blocks_what_hides_everything(qtbot: QtBot, vault: Vault) -> None:
    viewer = look(qtbot, vault, keep(vault, photo()))
    assert isinstance(viewer, QDialog)
    assert not viewer.isModal()
