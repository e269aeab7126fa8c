"""Papers, their copies, and the fields of a protective order."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import Answer, new_id
from companion.domain.faces import Face
from companion.domain.papers import Copy, Paper, PaperType
from companion.identity import resources
from companion.private.page import Services
from companion.private.papers.labels import paper_type_label, paper_types
from companion.private.papers.model import PaperList
from companion.private.papers.page import PapersPage
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> PapersPage:
    made = PapersPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: PapersPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def choose_type(page: PapersPage, type_: PaperType) -> None:
    box = find(page, "papers.type")
    box.setCurrentIndex(box.findText(paper_type_label(type_)))


def test_it_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = PaperList()
    model.set_rows([Paper(new_id(), title="Passport"), Paper(new_id(), type=PaperType.PET)])
    qtmodeltester.check(model)


def test_a_paper_with_copies_is_stored_as_typed(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    qtbot.keyClicks(find(page, "papers.title"), "Passport")
    choose_type(page, PaperType.IDENTITY)
    find(page, "papers.add_copy").click()
    qtbot.keyClicks(find(page, "papers.copy1.holder"), "Ana")
    find(page, "papers.copy1.certified").setCurrentIndex(1)
    find(page, "papers.add_copy").click()
    qtbot.keyClicks(find(page, "papers.copy2.place"), "work")
    page.flush()
    (paper,) = vault.records.all("paper")
    assert paper.title == "Passport"
    assert paper.type is PaperType.IDENTITY
    assert paper.copies == (Copy("Ana", "", Answer.YES), Copy("", "work"))


def test_a_copy_can_be_removed(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    for number, holder in ((1, "Ana"), (2, "Bo")):
        find(page, "papers.add_copy").click()
        qtbot.keyClicks(find(page, f"papers.copy{number}.holder"), holder)
    page.form.copies.rows[0].button.click()
    page.flush()
    assert [copy.holder for copy in vault.records.all("paper")[0].copies] == ["Bo"]


def test_the_fields_of_an_order_show_for_an_order_only(page: PapersPage, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    assert not find(page, "papers.court").isVisible()
    choose_type(page, PaperType.PROTECTIVE_ORDER)
    assert find(page, "papers.court").isVisible()
    choose_type(page, PaperType.PET)
    assert not find(page, "papers.court").isVisible()


def test_every_kind_has_a_label_and_the_plain_face_has_no_word_of_harm() -> None:
    assert {type_ for type_, _ in paper_types(Face.FULL)} == set(PaperType)
    plain = " ".join(label for _, label in paper_types(Face.PLAIN)).casefold()
    for word in ("order", "police", "proof"):
        assert word not in plain


def test_a_kind_that_the_plain_face_lacks_is_kept(qtbot: QtBot, make_vault: Callable[..., Vault], visits: Any) -> None:
    vault = make_vault(Face.PLAIN)
    vault.records.save(Paper(new_id(), type=PaperType.POLICE_REPORT, title="x"))
    page = PapersPage(Services(vault, FileChooser, "en", resources(), visits.go))
    qtbot.addWidget(page)
    page.refresh()
    page.open_record(vault.records.all("paper")[0].id)
    qtbot.keyClicks(find(page, "papers.title"), "y")
    page.flush()
    assert vault.records.all("paper")[0].type is PaperType.POLICE_REPORT


def test_files_added_to_a_new_paper_belong_to_it(page: PapersPage, vault: Vault, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "scan.pdf"
    file.write_bytes(b"%PDF-1.4 scan")
    find(page, "papers.add").click()
    page.strip.add_files([file])
    qtbot.waitUntil(lambda: page.strip.model.rowCount() == 1, timeout=3000)
    page.flush()
    (paper,) = vault.records.all("paper")
    (attachment,) = vault.attachments.of(paper.id)
    assert attachment.name == "scan.pdf"
    assert attachment.media_type == "application/pdf"
