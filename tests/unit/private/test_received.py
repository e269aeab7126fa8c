"""Copies from others: taken in with their own words, read, and never mixed with hers."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.bundle.export import Choice, export
from companion.domain.bag import Bag, BagItem
from companion.domain.common import When, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.plan import PlanStep
from companion.private.page import Services
from companion.private.received.page import ReceivedPage
from companion.private.received.photos import PhotoDialog, Photos
from companion.vault.vault import Vault

WORDS = "maple orbit candle wagon thirteen"


def jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (640, 480), (120, 30, 60)).save(buffer, "JPEG")
    return buffer.getvalue()


@pytest.fixture
def bundle(tmp_path: Path, make_vault: Callable[..., Vault]) -> Path:
    vault = make_vault()
    incident = Incident(new_id(), When(date="2026-05-12", time="21:30"), summary="At the gate", what="He stood.")
    vault.attachments.add(incident.id, "gate.jpg", io.BytesIO(jpeg()), media_type="image/jpeg")
    vault.attachments.add(incident.id, "letter.pdf", io.BytesIO(b"%PDF-1.4"), media_type="application/pdf")
    vault.journal.add(incident)
    vault.journal.add(Incident(incident.id, When(date="2026-05-12"), summary="At the gate again"))
    bag = Bag(new_id(), name="Blue bag")
    records = [
        Contact(new_id(), name="Nadia", phones="555 0101"),
        Paper(new_id(), title="Lease"),
        bag,
        BagItem(new_id(), bag.id, name="Spare key", packed=True),
        PlanStep(new_id(), text="Tell the neighbour"),
    ]
    vault.records.save_many(records)
    path = tmp_path / "menus.dat"
    export(vault, path, WORDS, Choice(), progress=lambda *_: None, cancelled=lambda: False, work_factor=10)
    return path


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> ReceivedPage:
    page = ReceivedPage(services)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.refresh()
    page.show()
    return page


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def take_in(qtbot: QtBot, page: ReceivedPage, path: Path, words: str = WORDS) -> None:
    form = page.importing
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    form.take_file([path])
    form.words.setText(words)
    form.giver.setText("Ana")
    qtbot.mouseClick(form.work.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not form.work.running, timeout=60_000)


def entries(page: ReceivedPage) -> list[str]:
    model = page.reading.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_says_so_where_there_is_none(page: ReceivedPage) -> None:
    assert "There is none here yet." in texts(page)


def test_needs_a_file_and_words(page: ReceivedPage, bundle: Path) -> None:
    form = page.importing
    assert not form.work.start_button.isEnabled()
    form.take_file([bundle])
    assert not form.work.start_button.isEnabled()
    form.words.setText("x")
    assert form.work.start_button.isEnabled()


def test_taken_in_and_read(qtbot: QtBot, page: ReceivedPage, bundle: Path, vault: Vault) -> None:
    take_in(qtbot, page, bundle)
    shown = "\n".join(entries(page))
    for text in ("At the gate again", "Nadia", "Lease", "Blue bag", "Spare key", "Tell the neighbour"):
        assert text in shown
    assert shown.count("At the gate") == 1
    assert page.reading.isVisible()
    detail = texts(page.reading)
    assert "At the gate again" in detail
    assert "He stood." in detail
    assert vault.journal.entries() == []
    assert vault.records.all("contact") == []


def test_photos_are_shown_from_memory(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    photos = page.reading.findChild(Photos)
    qtbot.waitUntil(lambda: photos.model().rowCount() == 2, timeout=5000)
    first, second = (photos.model().index(row, 0) for row in range(2))
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Photo gate.jpg"
    assert isinstance(first.data(Qt.ItemDataRole.DecorationRole), QImage)
    assert second.data() == "letter.pdf"
    assert not isinstance(second.data(Qt.ItemDataRole.DecorationRole), QImage)
    photos.setCurrentIndex(first)
    qtbot.keyClick(photos, Qt.Key.Key_Return)
    dialog = page.window().findChild(PhotoDialog)
    qtbot.waitUntil(lambda: not dialog.picture.pixmap().isNull(), timeout=5000)
    assert dialog.windowTitle() == "Notes"
    dialog.close()


def test_every_record_can_be_read(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    seen = []
    model = page.reading.list.model()
    for row in range(model.rowCount()):
        if model.flags(model.index(row, 0)) != Qt.ItemFlag.NoItemFlags:
            page.reading.list.setCurrentIndex(model.index(row, 0))
            seen.append(texts(page.reading))
    assert len(seen) == 6
    assert any("555 0101" in text for text in seen)


def test_wrong_words_change_nothing(qtbot: QtBot, page: ReceivedPage, bundle: Path, vault: Vault) -> None:
    take_in(qtbot, page, bundle, "maple orbit candle wagon twelve")
    assert "This passphrase does not open this file." in texts(page)
    assert vault.received.bundles() == []
    assert page.importing.back.isEnabled()


def test_cut_short_and_not_a_bundle(
    qtbot: QtBot, page: ReceivedPage, bundle: Path, vault: Vault, tmp_path: Path
) -> None:
    cut = tmp_path / "cut"
    cut.write_bytes(bundle.read_bytes()[:-100])
    take_in(qtbot, page, cut)
    assert "damaged or not complete" in texts(page)
    other = tmp_path / "other"
    other.write_text("a shopping list")
    take_in(qtbot, page, other)
    assert "not an encrypted copy" in texts(page)
    assert vault.received.bundles() == []


def test_the_list_leads_back_to_it(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    qtbot.mouseClick(page.reading.back, Qt.MouseButton.LeftButton)
    index = page.bundles.model().index(0, 0)
    assert "Ana" in index.data()
    place = page.bundles.visualRect(index).center()
    qtbot.mouseClick(page.bundles.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.reading.isVisible()
    assert page.importing.words.text() == ""
