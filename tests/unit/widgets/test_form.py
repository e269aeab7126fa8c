"""Forms: names for assistive technology, typed values, and nothing changed by accident."""

from collections.abc import Iterator
from enum import StrEnum

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from companion.domain.codec import MAX_TEXT
from companion.widgets.empty import EmptyState
from companion.widgets.fields import LONGEST
from companion.widgets.form import Form
from companion.widgets.notice import Notice


class Colour(StrEnum):
    NONE = ""
    RED = "red"


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form("sample")
    qtbot.addWidget(made)
    made.text("name", "Name", hint="As you like.")
    made.long_text("note", "Note")
    made.choice("colour", "Colour", [(Colour.NONE, "–"), (Colour.RED, "Red")], beside=True)
    made.check("done", "Done")
    made.date("day", "Day")
    made.time("hour", "Hour", beside=True)
    made.more("More")
    made.text("extra", "Extra")
    return made


@pytest.fixture(autouse=True)
def british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


VALUES = {
    "name": "Ana",
    "note": "one\ntwo",
    "colour": Colour.RED,
    "done": True,
    "day": "2026-05-12",
    "hour": "21:30",
    "extra": "x",
}


def test_what_is_set_is_what_is_read_and_is_no_change_of_hers(form: Form, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(form.changed):
        form.set_values(VALUES)
    assert form.values() == VALUES
    assert isinstance(form.values()["colour"], Colour)


def test_every_field_has_its_label_as_its_name(form: Form) -> None:
    for key, label in (("name", "Name"), ("note", "Note"), ("colour", "Colour"), ("day", "Day"), ("done", "Done")):
        field = form.findChild(QWidget, f"sample.{key}")
        assert field is not None, key
        assert field.accessibleName() == label
        assert form.row(key).label.buddy() is field
    assert form.findChild(QWidget, "sample.name").accessibleDescription() == "As you like."


def test_typing_is_a_change(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.changed):
        qtbot.keyClicks(form.findChild(QWidget, "sample.name"), "B")
    assert form.values()["name"] == "B"


def test_learning_input_methods_are_asked_not_to(form: Form) -> None:
    wanted = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    for key in ("name", "note", "day"):
        assert form.findChild(QWidget, f"sample.{key}").inputMethodHints() & wanted == wanted


def test_a_date_is_read_as_it_is_typed_and_shown_with_the_month_as_a_word(form: Form, qtbot: QtBot) -> None:
    line = form.findChild(QWidget, "sample.day")
    qtbot.keyClicks(line, "12/5/2026")
    assert form.values()["day"] == "2026-05-12"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "12 May 2026"
    assert form.values()["day"] == "2026-05-12"


def test_what_is_no_date_is_said_kindly_and_stays_in_the_field(form: Form, qtbot: QtBot) -> None:
    line = form.findChild(QWidget, "sample.day")
    qtbot.keyClicks(line, "some day")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "some day"
    assert form.values()["day"] == ""
    assert "12 May 2026" in line.parent().echo.text()


def test_a_time_is_read_as_it_is_typed(form: Form, qtbot: QtBot) -> None:
    line = form.findChild(QWidget, "sample.hour")
    qtbot.keyClicks(line, "9.30 pm")
    assert form.values()["hour"] == "21:30"


def test_the_wheel_changes_no_choice(form: Form) -> None:
    box = form.findChild(QWidget, "sample.colour")
    event = QWheelEvent(
        QPointF(4, 4),
        QPointF(4, 4),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, event)
    assert form.values()["colour"] is Colour.NONE


def test_more_opens_and_closes(form: Form) -> None:
    button = form.findChild(QWidget, "sample.more")
    extra = form.findChild(QWidget, "sample.extra")
    assert not extra.isVisibleTo(form)
    button.click()
    assert extra.isVisibleTo(form)
    button.click()
    assert not extra.isVisibleTo(form)


def test_long_text_grows_with_what_is_written(form: Form, qtbot: QtBot) -> None:
    form.show()
    field = form.findChild(QWidget, "sample.note")
    before = field.height()
    field.setPlainText("line\n" * 8)
    assert field.height() > before
    field.setPlainText("line\n" * 500)
    assert field.height() < 600


def test_a_notice_does_what_its_button_says_once(qtbot: QtBot) -> None:
    notice = Notice("sample")
    qtbot.addWidget(notice)
    done = []
    notice.say("Removed.", "Undo", lambda: done.append(1))
    assert notice.isVisibleTo(None)
    notice.button.click()
    notice.button.click()
    assert done == [1]
    assert notice.isHidden()


def test_an_empty_state_has_a_named_button(qtbot: QtBot) -> None:
    empty = EmptyState("Nothing yet", "That is all right.")
    qtbot.addWidget(empty)
    button = empty.add_button("Add", "sample.add")
    assert button.accessibleName() == "Add"
    assert button.minimumHeight() >= 24


def test_the_keyboard_goes_from_a_date_to_its_own_button(qtbot: QtBot) -> None:
    form = Form("sample")
    qtbot.addWidget(form)
    day = form.date("day", "Day")
    hour = form.time("hour", "Hour", beside=True)
    today = day.add_button("Today")
    now = hour.add_button("Now")
    chain = [day.line]
    while len(chain) < 4:
        widget = chain[-1].nextInFocusChain()
        while not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget = widget.nextInFocusChain()
        chain.append(widget)
    assert chain == [day.line, today, hour.line, now]


def test_a_text_too_long_to_be_kept_is_not_taken_and_that_is_said(qtbot: QtBot) -> None:
    form = Form("test")
    qtbot.addWidget(form)
    field = form.long_text("what", "What")
    said: list[str] = []
    form.refused.connect(said.append)
    pasted = QMimeData()
    pasted.setText("a" * 300_000)
    field.insertFromMimeData(pasted)
    assert len(field.value()) == 300_000
    field.insertFromMimeData(pasted)
    assert len(field.value()) == 300_000, "nothing of it"
    assert len(said) == 1
    assert 2 * LONGEST <= MAX_TEXT


def test_a_line_is_never_cut_by_being_shown(qtbot: QtBot) -> None:
    form = Form("test")
    qtbot.addWidget(form)
    line = form.text("summary", "In one line")
    form.set_values({"summary": "b" * 40_000})
    assert len(line.value()) == 40_000
