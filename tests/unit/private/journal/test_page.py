"""Writing down what happened: drafts, the record, corrections."""

from collections.abc import Callable
from dataclasses import replace
from time import thread_time
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.faces import Face
from companion.domain.journal import Incident, IncidentKind
from companion.identity import resources
from companion.private.journal.labels import field_labels, filled_fields, kinds
from companion.private.journal.model import JournalList
from companion.private.journal.page import NEW, JournalPage
from companion.private.page import Services
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.unit.private.journal.seeing import find, incident, make_page, refresh, visible_words


def write(page: JournalPage, qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(find(page, "journal.quick"), text)
    qtbot.keyClick(find(page, "journal.quick"), Qt.Key.Key_Return)


def test_it_is_a_sound_model(qtmodeltester: ModelTester, vault: Vault) -> None:
    vault.journal.add(incident("one"))
    model = JournalList()
    model.load([incident("draft")], vault.journal.entries())
    qtmodeltester.check(model)


def test_a_quick_line_is_kept_letter_by_letter(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    qtbot.keyClicks(find(page, "journal.quick"), "He stood")
    qtbot.waitUntil(lambda: bool(vault.journal.drafts()), timeout=1000)
    page.flush()
    assert [draft.summary for draft in vault.journal.drafts()] == ["He stood"]
    qtbot.keyClick(find(page, "journal.quick"), Qt.Key.Key_Return)
    assert find(page, "journal.quick").text() == ""
    assert find(page, "journal.summary").text() == "He stood"
    assert [draft.summary for draft in vault.journal.drafts()] == ["He stood"]


def test_an_emptied_quick_line_leaves_nothing(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    line = find(page, "journal.quick")
    qtbot.keyClicks(line, "ab")
    page.flush()
    line.clear()
    page.flush()
    assert vault.journal.drafts() == []


def test_a_draft_is_stored_as_typed_and_is_no_record_yet(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    write(page, qtbot, "Calls all night")
    qtbot.keyClicks(find(page, "journal.what"), "It began at")
    page.flush()
    (draft,) = vault.journal.drafts()
    assert (draft.summary, draft.what) == ("Calls all night", "It began at")
    assert vault.journal.entries() == []
    assert page.model.index(0, 0).data(SUBTITLE_ROLE).startswith("Not added yet")


def test_add_to_my_record(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    write(page, qtbot, "Calls all night")
    qtbot.keyClicks(find(page, "journal.date"), "12/5/2026")
    qtbot.keyClicks(find(page, "journal.time"), "21:30")
    find(page, "journal.add_to_record").click()
    assert vault.journal.drafts() == []
    (entry,) = vault.journal.entries()
    assert entry.incident.happened.date == "2026-05-12"
    assert entry.incident.happened.time == "21:30"
    assert entry.incident.happened.zone
    words = visible_words(page)
    assert "12 May 2026, 21:30" in words
    assert "First written down" in words
    assert page.model.rowCount() == 1


def test_a_correction_stands_beside_the_original(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(incident("Calls all nigt"))
    refresh(page, qtbot)
    page._choose(0)
    find(page, "journal.correct").click()
    assert vault.journal.drafts() == []
    line = find(page, "journal.summary")
    line.selectAll()
    qtbot.keyClicks(line, "Calls all night")
    page.flush()
    assert len(vault.journal.drafts()) == 1
    assert vault.journal.entries()[0].incident.summary == "Calls all nigt"
    find(page, "journal.add_to_record").click()
    assert [entry.incident.summary for entry in vault.journal.history(vault.journal.entries()[0].incident.id)] == [
        "Calls all nigt",
        "Calls all night",
    ]
    assert page.model.rowCount() == 1
    find(page, "journal.earlier").click()
    assert "Calls all nigt" in visible_words(page)
    assert "Corrected" in visible_words(page)


def test_a_correction_with_no_change_is_none(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(incident("one"))
    vault.journal.add(incident("two", date="2026-01-01"))
    refresh(page, qtbot)
    page._choose(0)
    find(page, "journal.correct").click()
    assert not find(page, "journal.add_to_record").isEnabled()
    page._choose(page.model.rowCount() - 1)
    assert page.model.rowCount() == 2
    assert vault.journal.drafts() == []


def test_taking_back_is_explained_first_and_leaves_the_entry(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(incident("one"))
    refresh(page, qtbot)
    page._choose(0)
    find(page, "journal.withdraw").click()
    assert not vault.journal.entries()[0].withdrawn
    find(page, "journal.sure.button").click()
    assert vault.journal.entries()[0].withdrawn
    assert "You took this entry back" in visible_words(page)
    assert page.model.index(0, 0).data(SUBTITLE_ROLE).startswith("Taken back")


def test_a_removed_draft_comes_back(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    write(page, qtbot, "one")
    find(page, "journal.remove_draft").click()
    assert vault.journal.drafts() == []
    find(page, "journal.undo.button").click()
    assert [draft.summary for draft in vault.journal.drafts()] == ["one"]
    assert find(page, "journal.summary").text() == "one"


def test_strangling_says_at_once_what_matters(page: JournalPage, qtbot: QtBot) -> None:
    write(page, qtbot, "one")
    assert not find(page, "journal.strangling").isVisible()
    box = find(page, "journal.kind")
    box.setCurrentIndex(box.findText(dict(kinds())[IncidentKind.STRANGLED]))
    assert find(page, "journal.strangling").isVisible()
    assert "This can kill hours or days later with no mark" in find(page, "journal.strangling").text()
    find(page, "journal.add_to_record").click()
    assert "This can kill hours or days later with no mark" in visible_words(page)


def test_fields_behind_more_open_where_something_stands_in_them(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.save_draft(incident("plain"))
    vault.journal.save_draft(incident("more", officer="Diaz"))
    refresh(page, qtbot)
    page._choose(0)
    assert find(page, "journal.officer").isVisible()
    page._choose(1)
    assert not find(page, "journal.officer").isVisible()


def test_an_unknown_time_hides_date_and_time(page: JournalPage, qtbot: QtBot) -> None:
    write(page, qtbot, "one")
    find(page, "journal.certainty").setCurrentIndex(3)
    assert not find(page, "journal.date").isVisible()
    assert find(page, "journal.words").isVisible()


def test_half_a_sentence_is_found_again(page: JournalPage, services: Services, vault: Vault, qtbot: QtBot) -> None:
    write(page, qtbot, "one")
    qtbot.keyClicks(find(page, "journal.what"), "He said that he wou")
    page.flush()
    again = make_page(qtbot, services)
    again.open_record(vault.journal.drafts()[0].id)
    assert find(again, "journal.what").toPlainText() == "He said that he wou"


def test_drafts_come_first_then_the_latest(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(incident("old", date="2025-01-01"))
    vault.journal.add(incident("new", date="2026-01-01"))
    vault.journal.save_draft(incident("draft"))
    refresh(page, qtbot)
    assert [row.incident.summary for row in page.model.rows()] == ["draft", "new", "old"]
    page._choose(0)
    find(page, "journal.add_to_record").click()
    assert [row.incident.summary for row in page.model.rows()] == ["draft", "new", "old"]
    assert all(row.entry is not None for row in page.model.rows())


def test_an_entry_is_found_while_the_record_is_still_being_read(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    wanted = vault.journal.add(incident("wanted"))
    page.refresh()
    page.open_record(wanted.incident.id)
    qtbot.waitUntil(lambda: "First written down" in visible_words(page), timeout=3000)


def test_a_draft_begun_while_the_record_is_being_read_stays(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(incident("old"))
    page.refresh()
    page.add()
    qtbot.waitUntil(lambda: not page._reading.running, timeout=3000)
    assert page.model.rowCount() == 2
    qtbot.keyClicks(find(page, "journal.summary"), "new")
    find(page, "journal.add_to_record").click()
    assert {entry.incident.summary for entry in vault.journal.entries()} == {"old", "new"}
    refresh(page, qtbot)
    assert page.model.rowCount() == 2


def test_new_puts_the_cursor_into_the_quick_line(page: JournalPage, qtbot: QtBot) -> None:
    page.open_record(NEW)
    qtbot.waitUntil(lambda: find(page, "journal.quick").hasFocus(), timeout=1000)


def test_the_plain_face_is_a_diary(qtbot: QtBot, make_vault: Callable[..., Vault], visits: Any) -> None:
    vault = make_vault(Face.PLAIN)
    page = make_page(qtbot, Services(vault, FileChooser, "en", resources(), visits.go))
    write(page, qtbot, "A walk")
    words = visible_words(page).casefold()
    for word in ("police", "other person", "kind of thing", "injur", "record", "what happened"):
        assert word not in words
    assert find(page, "journal.kind") is None
    find(page, "journal.add_to_record").click()
    assert [entry.incident.summary for entry in vault.journal.entries()] == ["A walk"]


def test_every_kind_and_field_has_a_label() -> None:
    assert {kind for kind, _ in kinds()} == set(IncidentKind)
    texts = {field for field in Incident.__dataclass_fields__ if field not in {"id", "happened", "kind", "own_kind"}}
    assert set(field_labels()) | {"summary"} == texts


def test_filled_fields_leave_out_what_is_empty() -> None:
    assert filled_fields(incident("x", location="Home", weapon=" ")) == [("Where", "Home")]


def test_five_thousand_entries_stay_quick(qtbot: QtBot, vault: Vault) -> None:
    entry = vault.journal.add(incident("sample"))
    model = JournalList()
    model.load([], [replace(entry, incident=incident(f"n {number}")) for number in range(5000)])
    started = thread_time()
    model.put_entry(replace(entry, incident=incident("late", date="2020-01-01")))
    assert thread_time() - started < 0.2
