"""A protective order: where its copies are, and the words that the plain face never shows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.domain.common import Answer, new_id
from companion.domain.faces import Face
from companion.domain.papers import Copy, OrderPlace, Paper, PaperType, PlaceCopy, Told
from companion.identity import resources
from companion.private.page import Services
from companion.private.papers.page import PapersPage
from companion.vault.vault import Vault
from companion.widgets.chooser import FileChooser
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.unit.private.papers.conftest import choose_type, find


def test_the_fields_of_an_order_show_for_an_order_only(page: PapersPage, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    assert not find(page, "papers.court").isVisible()
    choose_type(page, PaperType.PROTECTIVE_ORDER)
    assert find(page, "papers.court").isVisible()
    choose_type(page, PaperType.PET)
    assert not find(page, "papers.court").isVisible()


ORDER = Paper(
    "a" * 32,
    PaperType.PROTECTIVE_ORDER,
    "Order",
    who_was_told=(Told("School", "about Easter"), Told("Ana", "2026-03-09")),
    order_copies=(PlaceCopy(OrderPlace.PERSON, Answer.YES, "my purse"), PlaceCopy(OrderPlace.CAR, Answer.UNSURE)),
    served_on="2026-03",
)


def test_where_the_copies_of_an_order_are(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "papers.add").click()
    choose_type(page, PaperType.PROTECTIVE_ORDER)
    for place, answer in (("work", "Yes"), ("school", "Not sure"), ("car", "No")):
        box = find(page, f"papers.place.{place}.there")
        box.setCurrentIndex(box.findText(answer))
    qtbot.keyClicks(find(page, "papers.place.work.who"), "front desk")
    qtbot.keyClicks(find(page, "papers.place.work.since"), "about Easter")
    qtbot.keyClicks(find(page, "papers.place.friend.since"), "12 May 2026")
    page.flush()
    (paper,) = vault.records.all("paper")
    assert paper.order_copies == (
        PlaceCopy(OrderPlace.WORK, Answer.YES, "front desk", "about Easter"),
        PlaceCopy(OrderPlace.SCHOOL, Answer.UNSURE),
        PlaceCopy(OrderPlace.CAR, Answer.NO),
        PlaceCopy(OrderPlace.FRIEND, since="2026-05-12"),
    )
    assert "At work" in page.model.index(0, 0).data(SUBTITLE_ROLE)
    assert "school" not in page.model.index(0, 0).data(SUBTITLE_ROLE)


def test_an_order_is_shown_as_it_was_stored(page: PapersPage, vault: Vault, qtbot: QtBot) -> None:
    other = Paper(new_id(), PaperType.PROTECTIVE_ORDER, title="Another")
    vault.records.save_many([ORDER, other])
    page.refresh()
    for paper in (ORDER, other, ORDER):
        page.open_record(paper.id)
        assert page.form.read(paper) == paper
    assert find(page, "papers.served_on").text() == "March 2026"
    qtbot.keyClicks(find(page, "papers.title"), "!")
    page.flush()
    assert vault.records.get("paper", ORDER.id) == replace(ORDER, title="!Order")


@pytest.mark.parametrize("width", [700, 1500])
def test_the_table_goes_under_one_another_where_it_is_narrow(page: PapersPage, vault: Vault, width: int) -> None:
    vault.records.save(ORDER)
    page.resize(width, 700)
    page.refresh()
    page.open_record(ORDER.id)
    QApplication.processEvents()
    there, who = (find(page, f"papers.place.person.{key}") for key in ("there", "who"))
    beside = there.mapTo(page, QPoint()).y() == who.mapTo(page, QPoint()).y()
    assert beside == (width == 1500)
    assert who.width() > (60 if beside else page.form.width() // 2)
    assert not page.sheet.horizontalScrollBar().isVisible()
    assert page.form.width() <= page.sheet.viewport().width()


def test_each_control_of_an_order_has_a_name_of_its_own(page: PapersPage, vault: Vault) -> None:
    vault.records.save(replace(ORDER, copies=(Copy("Ana"), Copy("Bo"))))
    page.refresh()
    page.open_record(ORDER.id)
    seen = [
        widget.accessibleName()
        for widget in page.form.findChildren(QWidget)
        if widget.isVisible() and isinstance(widget, (QLineEdit, QComboBox, QPushButton, QPlainTextEdit))
    ]
    assert all(seen)
    assert len(seen) == len(set(seen)), [name for name in seen if seen.count(name) > 1]


def test_the_plain_face_has_no_word_of_an_order(qtbot: QtBot, make_vault: Callable[..., Vault], visits: Any) -> None:
    vault = make_vault(Face.PLAIN)
    vault.records.save(Paper(new_id(), PaperType.FAMILY, "x", copies=(Copy("Ana"),), expires="2026-05-12"))
    services = Services(vault, FileChooser, "en", resources(), visits.go)
    page = PapersPage(services, today=lambda: date(2026, 5, 12))
    qtbot.addWidget(page)
    page.refresh()
    page.open_record(vault.records.all("paper")[0].id)
    names = [widget.accessibleName() for widget in page.findChildren(QWidget)]
    texts = [widget.text() for kind in (QLabel, QAbstractButton) for widget in page.findChildren(kind)]
    words = " ".join(names + texts).casefold()
    assert "who has it" in words
    for word in ("order", "police", "judge", "other person", "advocate", "safe", "told"):
        assert word not in words, word


def test_the_keyboard_goes_through_the_table_line_by_line(page: PapersPage, vault: Vault) -> None:
    vault.records.save(ORDER)
    page.refresh()
    page.open_record(ORDER.id)
    names, widget = [], find(page, "papers.place.person.there")
    while len(names) < 3 * len(OrderPlace):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.focusProxy() is None:
            names.append(widget.objectName())
        widget = widget.nextInFocusChain()
    assert names == [f"papers.place.{place}.{key}" for place in OrderPlace for key in ("there", "who", "since")]
