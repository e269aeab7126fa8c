"""Papers, their copies, and the fields of a protective order."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QLabel,
)
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import Answer, new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face, Section
from companion.domain.journal import Incident
from companion.domain.papers import Copy, Paper, PaperType
from companion.identity import resources
from companion.private.page import Services
from companion.private.papers.labels import paper_types
from companion.private.papers.model import PaperList
from companion.private.papers.page import PapersPage
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from tests.unit.private.conftest import Visits
from tests.unit.private.papers.conftest import choose_type, find


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


def test_a_copy_is_removed_and_brought_back_in_its_place(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    for number, holder in ((1, "Ana"), (2, "Bo")):
        find(page, "papers.add_copy").click()
        qtbot.keyClicks(find(page, f"papers.copy{number}.holder"), holder)

    def holders() -> list[str]:
        page.flush()
        return [copy.holder for copy in vault.records.all("paper")[0].copies]

    find(page, "papers.copy1.remove").click()
    assert holders() == ["Bo"]
    qtbot.keyClicks(find(page, "papers.copy1.holder"), "b")
    find(page, "papers.undo_copy").click()
    assert holders() == ["Ana", "bBo"]
    assert not find(page, "papers.undo_copy").isVisible()


def test_what_was_removed_from_one_paper_never_comes_into_another(page: PapersPage, vault: Vault) -> None:
    one, other = (Paper(new_id(), title=name, copies=(Copy("Ana"),)) for name in ("One", "Other"))
    vault.records.save_many([one, other])
    page.refresh()
    page.open_record(one.id)
    find(page, "papers.copy1.remove").click()
    page.open_record(other.id)
    assert not find(page, "papers.undo_copy").isVisible()
    assert vault.records.get("paper", other.id) == other


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


def test_words_for_a_date_are_kept(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    for key, text in (("issued", "when Leo was born"), ("expires", "not sure")):
        qtbot.keyClicks(find(page, f"papers.{key}"), text)
    page.refresh()
    (paper,) = vault.records.all("paper")
    assert (paper.issued, paper.expires) == ("when Leo was born", "not sure")
    assert find(page, "papers.expires").text() == "not sure"


def test_what_ends_soon_is_said_quietly(qtbot: QtBot, services: Services, vault: Vault) -> None:
    ends = {"Order": "2026-06-01", "Gone": "2026-05-11", "Passport": "2026-05-20", "Later": "2027-01-01"}
    papers = {name: Paper(new_id(), title=name, expires=day) for name, day in ends.items()}
    vault.records.save_many(list(papers.values()))
    page = PapersPage(services, today=lambda: date(2026, 5, 12))
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    assert [link.title for link in page.soon.model.rows()] == ["Passport", "Order"]
    page.soon.view.clicked.emit(page.soon.model.index(0, 0))
    assert find(page, "papers.title").text() == "Passport"
    assert page.form.row("expires").hint.isVisible()
    find(page, "papers.expires").setText("2029-05-12")
    assert [link.title for link in page.soon.model.rows()] == ["Order"]
    assert not page.form.row("expires").hint.isVisible()
    page.open_record(papers["Gone"].id)
    assert page.form.row("expires").hint.text() == "This day is past."
    page.open_record(papers["Later"].id)
    assert not page.form.row("expires").hint.isVisible()
    words = " ".join(label.text().casefold() for label in page.findChildren(QLabel))
    assert "overdue" not in words
    assert "expired" not in words


def test_what_is_written_about_it_and_who_has_it(page: PapersPage, vault: Vault, visits: Visits, qtbot: QtBot) -> None:
    ana, bo = Contact(new_id(), name="Ana Ruiz"), Contact(new_id(), name="Bo")
    paper = Paper(new_id(), title="Lease", copies=(Copy("ana  ruiz"),))
    vault.records.save_many([ana, bo, paper, Paper(new_id(), title="Other")])
    entry = vault.journal.add(Incident(new_id(), summary="He tore it", papers=(paper.id,)))
    vault.journal.add(Incident(new_id(), summary="Nothing to do with it"))
    page.refresh()
    page.open_record(paper.id)
    qtbot.waitUntil(lambda: page.mentions.isVisible() and page.people.isVisible(), timeout=3000)
    assert [link.title for link in page.mentions.model.rows()] == ["He tore it"]
    assert [link.title for link in page.people.model.rows()] == ["Ana Ruiz"]
    page.mentions.view.clicked.emit(page.mentions.model.index(0, 0))
    page.people.view.activated.emit(page.people.model.index(0, 0))
    assert visits.seen == [(Section.JOURNAL, entry.incident.id), (Section.CONTACTS, ana.id)]
    page.open_record(vault.records.all("paper")[1].id)
    assert not page.mentions.isVisible()


def test_her_people_are_offered_while_a_name_is_typed(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    vault.records.save_many(
        [
            Contact(new_id(), name="Bo"),
            Contact(new_id(), name="Ana"),
            Contact(new_id(), name="Carl", never_contact=True),
        ]
    )
    page.refresh()
    find(page, "papers.add").click()
    qtbot.waitUntil(lambda: page.form.names.names() == ["Ana", "Bo"], timeout=3000)
    find(page, "papers.add_copy").click()
    for name in ("papers.copy1.holder", "papers.place.work.who", "papers.original_place"):
        assert find(page, name).completer() is not None
