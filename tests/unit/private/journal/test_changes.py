"""Corrections: what changed is read field by field, seen in grey, heard, and printed; nothing is taken from view."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from companion.domain.common import Answer, When
from companion.domain.contacts import Contact
from companion.domain.difference import difference
from companion.domain.faces import Face
from companion.private.journal.changes import changes, marked_html, marked_words
from companion.private.journal.names import Names
from companion.private.journal.page import JournalPage
from companion.private.journal.printed import Printed
from companion.private.printing.dialog import PrintDialog
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.unit.private.journal.seeing import find, incident, refresh, visible_words


def shown(page: JournalPage, name: str) -> list[str]:
    return [label.accessibleName() for label in page.findChildren(QLabel) if label.accessibleName().startswith(name)]


@given(st.text(max_size=40), st.text(max_size=40))
def test_the_marks_can_be_taken_away(old: str, new: str) -> None:
    """What is seen: without what is put in it is the old text, without what is struck through the new one."""
    body = (
        marked_html(difference(old, new)).removeprefix('<span style="white-space: pre-wrap">').removesuffix("</span>")
    )
    apart = body.replace("</s> <b>", "</s><b>")
    put_in, taken_out = re.compile("<b><u>.*?</u></b>", re.DOTALL), re.compile("<s>.*?</s>", re.DOTALL)
    assert unescape(re.sub("</?s>", "", put_in.sub("", apart))) == old
    assert unescape(re.sub("</?[bu]>", "", taken_out.sub("", apart))) == new


def test_the_marks_are_words_for_who_hears_them() -> None:
    assert (
        marked_words(difference("at nine, I think", "at ten, I think"))
        == "at [taken out: nine] [put in: ten] , I think"
    )


def test_only_changed_fields_are_told(vault: Vault) -> None:
    marta = Contact("a" * 32, "Marta")
    vault.records.save(marta)
    old = incident("one", location="Home", private_note="x")
    new = replace(old, children=Answer.UNSURE, people=(marta.id,), private_note="y", happened=When(date="2026-05-13"))
    names = Names(vault)
    labels = [label for label, _ in changes(old, new, names)]
    assert labels == ["When it happened", "Were children there?", "People it has to do with", "For me only"]
    assert "For me only" not in [label for label, _ in changes(old, new, names, for_others=True)]
    assert changes(old, old, names) == []


def test_the_history_says_who_when_and_what(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    first = incident("Calls all nigt", what="It rang {from} nine.")
    vault.journal.add(first)
    vault.journal.add(replace(first, summary="Calls all night", what="It rang {from} ten."))
    vault.journal.withdraw(first.id)
    vault.journal.add(replace(first, summary="Calls all night", what="It rang {from} ten.", location="Home"))
    refresh(page, qtbot)
    page.open_record(first.id)
    assert "You corrected it" not in visible_words(page)
    find(page, "journal.earlier").click()
    words = visible_words(page)
    assert words.count("You corrected it: ") == 2
    assert words.count("You took it back: ") == 1
    assert "What you wrote first: " in words
    assert "Struck through: taken out." in words
    assert "<s>nigt</s> <b><u>night</u></b>" in words
    assert shown(page, "What happened, in full: It rang {from} [taken out: nine] [put in: ten]")
    assert shown(page, "Where: [put in: Home]")
    assert shown(page, "In one line: Calls all nigt")
    page.open_record(first.id)
    assert find(page, "journal.withdraw").isVisible()


def test_what_was_taken_back_is_struck_through_and_says_so(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    one = incident("Flowers", what="No card")
    vault.journal.add(one)
    vault.journal.add(incident("Other", date="2020-01-01"))
    vault.journal.withdraw(one.id)
    refresh(page, qtbot)
    index, other = page.model.index(0, 0), page.model.index(1, 0)
    assert index.data(6).strikeOut()  # Qt.ItemDataRole.FontRole
    assert other.data(6) is None
    assert index.data(SUBTITLE_ROLE).startswith("Taken back")
    page.open_record(one.id)

    def fonts(text: str) -> list[QFont]:
        return [label.font() for label in page.ui.entry.findChildren(QLabel) if label.text() == text]

    assert all(font.strikeOut() for font in fonts("Flowers") + fonts("No card"))
    assert fonts("No card")
    assert not any(font.strikeOut() for font in fonts("Taken back") + fonts("What happened, in full"))
    assert "You took this entry back" in visible_words(page)
    assert shown(page, "Taken back: Flowers")


def test_a_page_to_print_carries_all_but_what_is_for_her_alone(vault: Vault, qtbot: QtBot) -> None:
    marta = Contact("a" * 32, "Marta <R>")
    vault.records.save(marta)
    first = incident("Calls all nigt", what="a < b & c\nline two", private_note="canary one", people=(marta.id,))
    vault.journal.add(first)
    vault.journal.add(replace(first, summary="Calls all night", plate="X 1", private_note="canary two"))
    printed = Printed(vault.journal.history(first.id), Names(vault), Face.FULL)
    now, whole = printed.versions()
    assert printed.title() == "Calls all night"
    assert "a &lt; b &amp; c<br/>line two" in now.html
    assert "Marta &lt;R&gt;" in now.html
    assert "nigt" not in now.html
    assert "Calls all <s>nigt</s> <b><u>night</u></b>" in whole.html
    assert "Calls all nigt" in whole.html
    assert "canary" not in now.html + whole.html
    vault.journal.withdraw(first.id)
    taken_back = Printed(vault.journal.history(first.id), Names(vault), Face.FULL).versions()[0].html
    assert "<s>X 1</s>" in taken_back
    assert "You took this entry back" in taken_back


def test_an_entry_goes_on_paper_from_its_page(page: JournalPage, vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(one := incident("one"))
    vault.journal.add(replace(one, summary="two"))
    refresh(page, qtbot)
    page.open_record(one.id)
    find(page, "journal.print").click()
    (dialog,) = page.findChildren(PrintDialog)
    assert not dialog.isModal()
    assert [dialog.versions.itemText(n) for n in range(2)] == ["As it is now", "With what it said before"]
    dialog.reject()


def test_one_version_needs_no_choice(vault: Vault, qtbot: QtBot) -> None:
    vault.journal.add(one := incident("one"))
    assert len(Printed(vault.journal.history(one.id), Names(vault), Face.FULL).versions()) == 1


def test_before_removing_for_good_the_court_is_named(
    page: JournalPage, vault: Vault, qtbot: QtBot, make_vault: Callable[..., Vault]
) -> None:
    vault.journal.add(one := incident("one"))
    refresh(page, qtbot)
    page.open_record(one.id)
    find(page, "journal.erase").click()
    assert "Is a court case open or likely? Ask a lawyer first" in page.ui.entry.removing.question.text.text()
