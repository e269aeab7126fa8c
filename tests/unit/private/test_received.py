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
from companion.domain.contacts import Contact, Phone
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.plan import PlanStep
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.private.received.files import FilesOfRecord
from companion.private.received.page import ReceivedPage
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser, Mode

WORDS = "maple orbit candle wagon thirteen"


LETTER = "Please don't call me.\n<b>Talk to me alone.</b>"
WORDS_FILE = b"\xd0\xcf\x11\xe0" + bytes(range(256)) * 3000


def jpeg() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (640, 480), (120, 30, 60)).save(buffer, "JPEG")
    return buffer.getvalue()


JPEG = jpeg()


@pytest.fixture
def bundle(tmp_path: Path, make_vault: Callable[..., Vault]) -> Path:
    return make_bundle(tmp_path / "menus.dat", make_vault())


@pytest.fixture
def lettered(tmp_path: Path, make_vault: Callable[..., Vault]) -> Path:
    return make_bundle(tmp_path / "menus.dat", make_vault(), LETTER)


def make_bundle(path: Path, vault: Vault, letter: str = "") -> Path:
    incident = Incident(new_id(), When(date="2026-05-12", time="21:30"), summary="At the gate", what="He stood.")
    vault.attachments.add(incident.id, "gate.jpg", io.BytesIO(JPEG), media_type="image/jpeg")
    vault.attachments.add(incident.id, "letter.doc", io.BytesIO(WORDS_FILE), media_type="application/octet-stream")
    vault.journal.add(incident)
    vault.journal.add(Incident(incident.id, When(date="2026-05-12"), summary="At the gate again"))
    bag = Bag(new_id(), name="Blue bag")
    records = [
        Contact(new_id(), name="Nadia", phones=(Phone("555 0101"),)),
        Paper(new_id(), title="Lease"),
        bag,
        BagItem(new_id(), bag.id, name="Spare key", packed=True),
        PlanStep(new_id(), text="Tell the neighbour"),
    ]
    vault.records.save_many(records)
    choice = Choice(letter=letter)
    export(vault, path, WORDS, choice, progress=lambda *_: None, cancelled=lambda: False, work_factor=10)
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


def pick(page: ReceivedPage, name: str) -> FilesOfRecord:
    """Choose a file of the record that is shown."""
    files = page.reading.findChildren(FilesOfRecord)[-1]
    names = [file.name for file in files.view.files.rows()]
    files.view.setCurrentIndex(files.view.files.index(names.index(name), 0))
    return files


def test_photos_are_shown_from_memory(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    files = pick(page, "gate.jpg")
    first, second = (files.view.files.index(row, 0) for row in range(2))
    qtbot.waitUntil(lambda: isinstance(first.data(Qt.ItemDataRole.DecorationRole), QImage), timeout=5000)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole).startswith("gate.jpg, ")
    assert second.data() == "letter.doc"
    assert second.data(Qt.ItemDataRole.DecorationRole) is None
    qtbot.mouseClick(page.reading.file_bar.look, Qt.MouseButton.LeftButton)
    viewer = page.window().findChild(Viewer)
    qtbot.waitUntil(viewer.area.isVisible, timeout=5000)
    assert not viewer.picture.image.isNull()
    assert viewer.windowTitle() == "Notes"
    viewer.close()


def test_enter_looks_at_a_photo_too(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    files = pick(page, "letter.doc")
    qtbot.keyClick(files.view, Qt.Key.Key_Return)
    assert page.window().findChild(Viewer) is None
    pick(page, "gate.jpg")
    qtbot.keyClick(files.view, Qt.Key.Key_Return)
    page.window().findChild(Viewer).close()


def test_the_letter_stands_first(qtbot: QtBot, page: ReceivedPage, lettered: Path, vault: Vault) -> None:
    take_in(qtbot, page, lettered)
    assert vault.received.bundles()[0].letter == LETTER
    assert entries(page)[0] == "Letter"
    assert page.reading.list.currentIndex().row() == 0
    assert LETTER in texts(page.reading)
    assert "He stood." not in texts(page.reading)
    page.reading.list.setCurrentIndex(page.reading.list.model().index(2, 0))
    assert "He stood." in texts(page.reading)
    assert LETTER not in texts(page.reading)


def test_a_copy_with_the_letter_alone(
    qtbot: QtBot, page: ReceivedPage, tmp_path: Path, make_vault: Callable[..., Vault]
) -> None:
    for letter, said in ((LETTER, LETTER), (" \n", "There is nothing in it.")):
        path = tmp_path / f"{len(letter)}.dat"
        export(
            make_vault(), path, WORDS, Choice(letter=letter), progress=lambda *_: None, cancelled=lambda: False,
            work_factor=10,
        )  # fmt: skip
        page._to_list()
        take_in(qtbot, page, path)
        assert said in texts(page.reading)


def save(qtbot: QtBot, page: ReceivedPage, target: Path) -> None:
    saving = page.reading.file_bar.saving
    qtbot.mouseClick(saving.work.start_button, Qt.MouseButton.LeftButton)
    assert "can be found and opened by others" in texts(page)
    assert page.findChild(FileChooser) is None
    qtbot.mouseClick(saving.question.yes, Qt.MouseButton.LeftButton)
    chooser = page.findChildren(FileChooser)[-1]
    assert chooser._mode is Mode.SAVE_FILE
    assert not chooser.isModal()
    chooser.chosen.emit([target])
    chooser.close()
    qtbot.waitUntil(lambda: not saving.work.running, timeout=10_000)


@pytest.mark.parametrize(("name", "content"), [("letter.doc", WORDS_FILE), ("gate.jpg", JPEG)])
def test_a_copy_of_a_file_is_saved_exactly(
    qtbot: QtBot, page: ReceivedPage, bundle: Path, tmp_path: Path, name: str, content: bytes
) -> None:
    take_in(qtbot, page, bundle)
    assert not page.reading.file_bar.saving.work.start_button.isEnabled()
    pick(page, name)
    assert page.reading.file_bar.look.isEnabled() == name.endswith(".jpg")
    assert name in page.reading.file_bar.about.text()
    (tmp_path / "stick").mkdir()
    target = tmp_path / "stick" / "a file"
    save(qtbot, page, target)
    assert target.read_bytes() == content
    assert list((tmp_path / "stick").iterdir()) == [target]
    assert "A copy is there now, as “a file”." in texts(page)
    page.reading.list.setCurrentIndex(page.reading.list.model().index(3, 0))
    assert not page.reading.file_bar.isVisible()


def test_the_name_is_offered(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    pick(page, "letter.doc")
    qtbot.mouseClick(page.reading.file_bar.saving.work.start_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.reading.file_bar.saving.question.yes, Qt.MouseButton.LeftButton)
    assert page.findChild(FileChooser)._name.text() == "letter.doc"


def test_not_saving(qtbot: QtBot, page: ReceivedPage, bundle: Path) -> None:
    take_in(qtbot, page, bundle)
    pick(page, "letter.doc")
    saving = page.reading.file_bar.saving
    for leave in (
        lambda: qtbot.mouseClick(saving.question.no, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(saving.question.no, Qt.Key.Key_Escape),
        lambda: pick(page, "gate.jpg"),
    ):
        qtbot.mouseClick(saving.work.start_button, Qt.MouseButton.LeftButton)
        assert saving.question.isVisible()
        leave()
        assert not saving.question.isVisible()
    assert page.findChild(FileChooser) is None


def test_what_cannot_be_saved_is_said(
    qtbot: QtBot, page: ReceivedPage, bundle: Path, tmp_path: Path, vault: Vault
) -> None:
    take_in(qtbot, page, bundle)
    pick(page, "letter.doc")
    save(qtbot, page, tmp_path / "gone" / "a")
    assert "cannot be written there" in texts(page)
    with vault._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(length(bytes))")
    save(qtbot, page, tmp_path / "a")
    assert "damaged" in texts(page)
    assert not list(tmp_path.glob("a*"))


def test_saving_goes_on_while_something_else_is_read(
    qtbot: QtBot, page: ReceivedPage, bundle: Path, tmp_path: Path
) -> None:
    take_in(qtbot, page, bundle)
    pick(page, "letter.doc")
    saving = page.reading.file_bar.saving
    qtbot.mouseClick(saving.work.start_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(saving.question.yes, Qt.MouseButton.LeftButton)
    page.findChild(FileChooser).chosen.emit([tmp_path / "a"])
    page.reading.list.setCurrentIndex(page.reading.list.model().index(3, 0))
    assert saving.isVisible()
    qtbot.waitUntil(lambda: not saving.work.running, timeout=10_000)
    assert (tmp_path / "a").read_bytes() == WORDS_FILE
    assert "A copy is there now" in texts(page)
    assert not saving.work.start_button.isVisible()
    page.reading.list.setCurrentIndex(page.reading.list.model().index(1, 0))
    pick(page, "gate.jpg")
    assert saving.work.start_button.isVisible()
    assert "A copy is there now" not in texts(page)


def test_a_copy_is_removed_when_it_was_asked(qtbot: QtBot, page: ReceivedPage, bundle: Path, vault: Vault) -> None:
    take_in(qtbot, page, bundle)
    removing = page.reading.removing
    qtbot.mouseClick(removing.start, Qt.MouseButton.LeftButton)
    assert "This can't be undone." in texts(page)
    assert removing.question.no.hasFocus() or not page.isActiveWindow()
    qtbot.mouseClick(removing.question.no, Qt.MouseButton.LeftButton)
    assert "undone" not in texts(page)
    assert len(vault.received.bundles()) == 1
    qtbot.mouseClick(removing.start, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(removing.question.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.reading.isVisible(), timeout=5000)
    assert vault.received.bundles() == []
    assert "There is none here yet." in texts(page)
    assert bundle.exists()
    take_in(qtbot, page, bundle)
    assert page.reading.isVisible()
    assert removing.start.isEnabled()


def test_a_copy_that_cannot_be_removed_stays(qtbot: QtBot, page: ReceivedPage, bundle: Path, vault: Vault) -> None:
    take_in(qtbot, page, bundle)
    with vault._database.write() as connection:
        connection.execute(
            "CREATE TEMP TRIGGER stop BEFORE UPDATE ON received_bundle BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    qtbot.mouseClick(page.reading.removing.start, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.reading.removing.question.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "could not be saved" in texts(page), timeout=5000)
    assert page.reading.isVisible()
    assert page.reading.removing.start.isEnabled()
    assert len(vault.received.bundles()) == 1


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
