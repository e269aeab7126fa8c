"""The page that makes a copy: from the form to a file that opens with the words shown."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.bundle.importing import import_bundle
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.private.copy.contents import Contents
from companion.private.copy.letter import LETTER_SETTING, offered_letter
from companion.private.copy.page import CopyPage
from companion.private.page import Services
from companion.vault.received import ReceivedBundle
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser, Mode


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> CopyPage:
    page = CopyPage(services)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    stick = tmp_path / "stick"
    stick.mkdir()
    return stick


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def make(qtbot: QtBot, page: CopyPage) -> None:
    qtbot.mouseClick(page.work.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.work.running, timeout=60_000)


def read(path: Path, words: str, vault: Vault) -> ReceivedBundle:
    return import_bundle(path, words, vault, sender="Ana", progress=lambda *_: None, cancelled=lambda: False)


def test_the_copy_opens_with_the_words_shown(
    qtbot: QtBot, page: CopyPage, vault: Vault, stick: Path, make_vault: Callable[..., Vault]
) -> None:
    vault.journal.add(Incident(new_id(), summary="The gate", private_note="mine alone"))
    vault.records.save(Contact(new_id(), name="Nadia"))
    page.contents.boxes[Section.CONTACTS].setChecked(False)
    assert not page.work.start_button.isEnabled()
    page.target.take_folder([stick])
    page.target.name.setText("menus.dat")
    make(qtbot, page)
    assert "The copy is there" in texts(page)
    assert [path.name for path in stick.iterdir()] == ["menus.dat"]
    assert len(page.words.text().split()) >= 5
    assert b"gate" not in (stick / "menus.dat").read_bytes()
    other = make_vault()
    bundle = read(stick / "menus.dat", page.words.text(), other)
    (entry,) = other.received.records(bundle.id, "incident")
    assert entry.record.summary == "The gate"
    assert entry.record.private_note == ""
    assert other.received.records(bundle.id, "contact") == []


def test_date_and_words_of_the_last_copy_are_kept(qtbot: QtBot, page: CopyPage, vault: Vault, stick: Path) -> None:
    page.target.take_folder([stick])
    make(qtbot, page)
    assert vault.setting("last_copy")
    assert page.words.text() in vault.setting("last_copy_words")
    page.refresh()
    assert "Last copy" in texts(page)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["gate.jpg"], "One file could not be read and is not in it: gate.jpg"),
        (["a.jpg", "b.jpg"], "2 files could not be read and are not in it: a.jpg, b.jpg"),
        ([f"{n}.jpg" for n in range(6)], "6 files could not be read and are not in it: 0.jpg, 1.jpg"),
    ],
)
def test_files_that_cannot_be_read_are_told(
    qtbot: QtBot, page: CopyPage, vault: Vault, stick: Path, names: list[str], said: str
) -> None:
    contact = Contact(new_id(), name="Nadia")
    vault.records.save(contact)
    for name in [*names, "whole.jpg"]:
        vault.attachments.add(contact.id, name, io.BytesIO(name.encode()))
    with vault._database.write() as connection:
        connection.execute("UPDATE chunk SET bytes = zeroblob(5) WHERE bytes != CAST('whole.jpg' AS BLOB)")
    page.target.take_folder([stick])
    make(qtbot, page)
    assert "The copy is there" in texts(page)
    assert said in texts(page)
    assert "whole.jpg" not in texts(page)
    assert vault.setting("last_copy")


def test_a_file_that_is_there_is_not_replaced_at_once(qtbot: QtBot, page: CopyPage, stick: Path) -> None:
    there = stick / "menus.dat"
    there.write_text("old")
    page.target.take_folder([stick])
    page.target.name.setText("menus.dat")
    make(qtbot, page)
    assert there.read_text() == "old"
    assert "Press again to replace it" in texts(page)
    make(qtbot, page)
    assert there.read_bytes() != b"old"


def test_a_place_that_cannot_be_written_is_said(qtbot: QtBot, page: CopyPage, stick: Path) -> None:
    page.target.take_folder([stick / "gone"])
    make(qtbot, page)
    assert "cannot be written there" in texts(page)
    assert page.work.start_button.isVisible()


def test_it_can_be_stopped(qtbot: QtBot, page: CopyPage, stick: Path, vault: Vault) -> None:
    page.target.take_folder([stick])
    qtbot.mouseClick(page.work.start_button, Qt.MouseButton.LeftButton)
    page.work.stop()
    qtbot.waitUntil(lambda: not page.work.running, timeout=60_000)
    assert "Stopped" in texts(page)
    assert list(stick.iterdir()) == []
    assert vault.setting("last_copy") == ""


def test_the_letter_is_offered_and_kept_as_typed(
    qtbot: QtBot, page: CopyPage, vault: Vault, services: Services
) -> None:
    assert page.letter.text() == offered_letter()
    for word in ("message me", "confront", "delete", "browser"):
        assert word in offered_letter()
    page.letter.field.setPlainText("Keep this, please.")
    page.flush()
    assert vault.setting(LETTER_SETTING) == "Keep this, please."
    again = CopyPage(services)
    qtbot.addWidget(again)
    assert again.letter.text() == "Keep this, please."


def test_other_words(qtbot: QtBot, page: CopyPage) -> None:
    before = page.words.text()
    qtbot.mouseClick(page.other, Qt.MouseButton.LeftButton)
    assert page.words.text() != before


def test_the_place_is_chosen_in_our_own_chooser(qtbot: QtBot, page: CopyPage, stick: Path) -> None:
    qtbot.mouseClick(page.target.choose, Qt.MouseButton.LeftButton)
    chooser = page.findChild(FileChooser)
    assert chooser._mode is Mode.FOLDER
    chooser.chosen.emit([stick])
    chooser.close()
    assert page.target.path() == stick / page.target.name.text()


@pytest.mark.parametrize("face", list(Face))
def test_what_is_written_about_the_other_person_goes_with_what_happened(qtbot: QtBot, face: Face) -> None:
    """A diary's copy does not name such a kind."""
    contents = Contents(face)
    qtbot.addWidget(contents)
    assert "incident" in contents.kinds()
    assert ("person_sheet" in contents.kinds()) is (face is Face.FULL)
    contents.boxes[Section.JOURNAL].setChecked(False)
    assert not contents.kinds() & {"incident", "person_sheet"}
