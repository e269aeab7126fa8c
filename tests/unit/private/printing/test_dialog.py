"""The small window for paper and files: what it says first, what it writes, what it remembers of that."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from companion.private.page import Services
from companion.private.printing.dialog import PrintDialog, Version, print_or_save
from companion.private.printing.pages import pdf
from companion.private.still_shows.written import What, WrittenPlaces
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from tests.unit.private.printing.service import LABEL, REFUSES

SHORT, LONG = Version("Only names", "<p>Passport</p>"), Version("With places", "<p>Passport, blue drawer</p>")


@pytest.fixture
def open_dialog(qtbot: QtBot, services: Services) -> Callable[[], PrintDialog]:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()

    def build() -> PrintDialog:
        dialog = print_or_save(services, page, "My bag", (SHORT, LONG))
        qtbot.waitUntil(lambda: not looking(dialog), timeout=20000)
        return dialog

    return build


def looking(dialog: PrintDialog) -> bool:
    return "Looking" in dialog.printers.itemText(0)


def said(qtbot: QtBot, dialog: PrintDialog) -> str:
    qtbot.waitUntil(dialog.save_button.isEnabled, timeout=20000)
    return dialog.said.text()


def save(dialog: PrintDialog, qtbot: QtBot, path: Path) -> str:
    dialog._save([path])
    return said(qtbot, dialog)


def test_it_blocks_nothing_and_bears_no_name(open_dialog: Callable[[], PrintDialog]) -> None:
    dialog = open_dialog()
    assert not dialog.isModal()
    assert dialog.windowTitle() == "Notes"


def test_no_printer_is_no_trouble(open_dialog: Callable[[], PrintDialog]) -> None:
    dialog = open_dialog()
    assert "No printer" in dialog.printers.currentText()
    assert not dialog.print_button.isEnabled()
    assert dialog.save_button.isEnabled()


@pytest.mark.parametrize("chosen", [0, 1])
def test_the_chosen_version_goes_to_the_printer(
    spool: Path, open_dialog: Callable[[], PrintDialog], qtbot: QtBot, chosen: int
) -> None:
    dialog = open_dialog()
    assert dialog.versions.currentIndex() == 0
    dialog.versions.setCurrentIndex(chosen)
    assert dialog.printers.currentText() == LABEL
    dialog.print_button.click()
    assert "handed" in said(qtbot, dialog)
    assert (spool / "d00001-001").read_bytes() == pdf((SHORT, LONG)[chosen].html).data


def test_a_printer_that_refuses_is_told(spool: Path, open_dialog: Callable[[], PrintDialog], qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.printers.setCurrentText(REFUSES)
    dialog.print_button.click()
    assert "Nothing was printed" in said(qtbot, dialog)
    assert not list(spool.glob("d*"))


def test_a_file_is_written_once_and_noted(
    open_dialog: Callable[[], PrintDialog], qtbot: QtBot, tmp_path: Path, vault: Vault
) -> None:
    path = tmp_path / "stick" / "list.pdf"
    path.parent.mkdir()
    assert "list.pdf" in save(open_dialog(), qtbot, path)
    assert path.read_bytes() == pdf(SHORT.html).data
    assert [other.name for other in path.parent.iterdir()] == ["list.pdf"]
    (place,) = WrittenPlaces(vault).all()
    assert (place.path, place.what, place.part) == (str(path), What.FILE, "")
    assert place.size == path.stat().st_size


def test_a_file_that_can_not_be_written_is_told(
    open_dialog: Callable[[], PrintDialog], qtbot: QtBot, tmp_path: Path, vault: Vault
) -> None:
    assert "cannot be written" in save(open_dialog(), qtbot, tmp_path / "gone" / "list.pdf")
    assert WrittenPlaces(vault).all() == ()


def test_what_paper_and_printers_keep_is_said_before(open_dialog: Callable[[], PrintDialog]) -> None:
    words = " ".join(label.text() for label in open_dialog().findChildren(QLabel))
    for word in ("Paper can be found", "list that something was printed", "keep the pages", "called “Notes”"):
        assert word in words


def test_nothing_of_the_list_is_in_the_name_that_is_offered(
    open_dialog: Callable[[], PrintDialog],
) -> None:
    dialog = open_dialog()
    dialog.save_button.click()
    (chooser,) = dialog.findChildren(FileChooser)
    assert chooser._name.text() == "List.pdf"
    chooser.reject()


def test_one_version_needs_no_choice(services: Services, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    dialog = print_or_save(services, page, "List", "<p>x</p>")
    assert not dialog.versions.isVisible()
    qtbot.waitUntil(lambda: not looking(dialog), timeout=20000)
    dialog.reject()
