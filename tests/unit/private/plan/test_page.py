"""The plan, chapter by chapter."""

from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.plan import Chapter, Plan, PlanStep
from companion.private.page import Services
from companion.private.plan.model import ChapterList, ChapterRow, StepList
from companion.private.plan.page import PlanPage
from companion.private.printing.dialog import PrintDialog
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE
from tests.unit.private.conftest import Visits


@pytest.fixture
def page(qtbot: QtBot, services: Services) -> PlanPage:
    made = PlanPage(services)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.refresh()
    made.show()
    return made


def find(page: PlanPage, name: str) -> Any:
    return page.findChild(QWidget, name)


def add(page: PlanPage, qtbot: QtBot, text: str) -> None:
    find(page, "plan.add").click()
    qtbot.keyClicks(find(page, "plan.step.text"), text)
    page.flush()


def stored(vault: Vault) -> list[str]:
    return [step.text for step in vault.records.all("step")]


def test_they_are_sound_models(qtmodeltester: ModelTester) -> None:
    steps = StepList()
    steps.set_rows([PlanStep(new_id(), text="one"), PlanStep(new_id(), text="two", done=True)])
    qtmodeltester.check(steps)
    qtmodeltester.check(ChapterList([ChapterRow(chapter, chapter.value) for chapter in Chapter]))


def test_chapters_stand_in_their_order(page: PlanPage) -> None:
    titles = [page.chapters.index(row, 0).data() for row in range(page.chapters.rowCount())]
    assert titles[0] == "While I stay"
    assert len(titles) == len(Chapter)


def test_own_steps_are_stored_as_typed_and_moved(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    for text in ("one", "two", "three"):
        add(page, qtbot, text)
    find(page, "plan.up").click()
    find(page, "plan.up").click()
    assert not find(page, "plan.up").isEnabled()
    assert stored(vault) == ["three", "one", "two"]
    find(page, "plan.down").click()
    assert stored(vault) == ["one", "three", "two"]
    page.refresh()
    assert [step.text for step in page.steps.rows()] == ["one", "three", "two"]


def test_ideas_are_offered_for_the_chapter_and_only_once(page: PlanPage, vault: Vault) -> None:
    page.chapter_view.choose(list(Chapter).index(Chapter.PREPARE))
    find(page, "plan.offer_ideas").click()
    model = page.ideas.model
    assert any("most dangerous time" in str(model.index(row, 0).data()) for row in range(model.rowCount()))
    for row in (2, 3):
        model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    find(page, "plan.add_chosen").click()
    steps = vault.records.all("step")
    assert [step.chapter for step in steps] == [Chapter.PREPARE] * 2
    find(page, "plan.offer_ideas").click()
    offered = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert steps[0].text not in offered


def test_a_step_is_done_in_list_and_form(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "one")
    index = page.steps.index(0, 0)
    page.steps.setData(index, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    page.flush()
    assert find(page, "plan.step.done").isChecked()
    assert vault.records.all("step")[0].done
    assert page.chapters.index(0, 0).data(SUBTITLE_ROLE) == "1 done"


def test_a_removed_step_comes_back(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "one")
    find(page, "plan.step.remove").click()
    assert stored(vault) == []
    assert not page.pane.sheet.isVisible()
    find(page, "plan.undo.button").click()
    assert stored(vault) == ["one"]


def test_a_step_is_found_in_its_chapter(page: PlanPage, vault: Vault) -> None:
    step = PlanStep(new_id(), chapter=Chapter.PETS, text="Ask the vet")
    vault.records.save(step)
    page.refresh()
    page.open_record(step.id)
    assert page.chapter_view.currentIndex().data() == "Pets"
    assert find(page, "plan.step.text").toPlainText() == "Ask the vet"


def test_steps_are_moved_with_keys_and_put_back(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    for text in ("one", "two", "three"):
        add(page, qtbot, text)
    view = find(page, "plan.steps")
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stored(vault) == ["three", "one", "two"]
    find(page, "plan.undo.button").click()
    assert stored(vault) == ["one", "three", "two"]
    assert find(page, "plan.step.text").toPlainText() == "three"


def test_a_step_is_dragged(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    for text in ("one", "two", "three"):
        add(page, qtbot, text)
    view = find(page, "plan.steps")
    rects = [view.visualRect(page.steps.index(row, 0)) for row in range(3)]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rects[0].center())
    for place in (rects[1].center(), rects[2].bottomLeft()):
        QTest.mouseMove(view.viewport(), place)
    QTest.mouseRelease(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, rects[2].bottomLeft()
    )
    assert stored(vault) == ["two", "three", "one"]


def test_a_removed_step_comes_back_in_its_own_chapter(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, "one")
    find(page, "plan.step.remove").click()
    page.chapter_view.choose(5)
    find(page, "plan.undo.button").click()
    assert stored(vault) == ["one"]
    assert page.chapter_view.currentIndex().data() == "While I stay"
    assert find(page, "plan.step.text").toPlainText() == "one"


def test_staying_comes_first_then_both_ways_of_leaving(page: PlanPage) -> None:
    titles = [page.chapters.index(row, 0).data() for row in range(4)]
    assert titles == ["While I stay", "Leaving, with time to prepare", "Leaving at once", "To be safer where I live"]


def test_both_ways_of_leaving_say_the_danger_and_point_to_help(page: PlanPage, visits: Visits) -> None:
    for row, other in ((1, "Leaving at once"), (2, "Leaving, with time to prepare")):
        page.chapter_view.choose(row)
        hint = find(page, "plan.hint").text()
        assert "most dangerous time" in hint
        assert "advocate" in hint
        assert other in find(page, "plan.other_version").text()
        find(page, "plan.numbers").click()
        assert visits.seen[-1] == (Section.CONTACTS, "")
    find(page, "plan.other_version").click()
    assert page.chapter_view.currentIndex().row() == 1
    page.chapter_view.choose(0)
    assert not find(page, "plan.other_version").isVisible()
    assert not find(page, "plan.numbers").isVisible()


def test_a_day_to_look_again_is_hers_and_quiet(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    find(page, "plan.about").click()
    page.refresh()
    assert vault.records.all("plan") == []
    past, soon = QDate.currentDate().addDays(-3), QDate.currentDate().addDays(3)
    field = find(page, "plan.whole.review")
    qtbot.keyClicks(field, soon.toString(Qt.DateFormat.ISODate))
    page.flush()
    assert not find(page, "plan.reminder").isVisible()
    field.clear()
    qtbot.keyClicks(field, past.toString(Qt.DateFormat.ISODate))
    qtbot.keyClicks(find(page, "plan.whole.note"), "with Rosa")
    page.flush()
    (plan,) = vault.records.all("plan")
    assert isinstance(plan, Plan)
    assert (plan.review, plan.note) == (past.toString(Qt.DateFormat.ISODate), "with Rosa")
    reminder = find(page, "plan.reminder")
    assert reminder.isVisible()
    assert "overdue" not in reminder.text().casefold()
    field.clear()
    page.flush()
    assert not reminder.isVisible()
    assert [each.id for each in vault.records.all("plan")] == [plan.id]


def test_the_whole_plan_and_a_chapter_take_turns(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    plan = Plan(new_id(), note="with Rosa")
    vault.records.save(plan)
    page.refresh()
    page.open_record(plan.id)
    assert find(page, "plan.whole.note").isVisible()
    page.chapter_view.choose(0)
    assert find(page, "plan.add").isVisible()
    assert not find(page, "plan.whole.note").isVisible()
    add(page, qtbot, "one")
    assert stored(vault) == ["one"]
    find(page, "plan.about").click()
    page.refresh()
    assert find(page, "plan.whole.note").toPlainText() == "with Rosa"


def test_ideas_she_wrote_herself_are_not_offered_again(page: PlanPage, vault: Vault, qtbot: QtBot) -> None:
    add(page, qtbot, " know which rooms have  a way OUT")
    find(page, "plan.offer_ideas").click()
    model = page.ideas.model
    model.setData(model.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    find(page, "plan.add_chosen").click()
    texts = [text.casefold() for text in stored(vault)]
    assert "know which rooms have a way out" not in texts
    assert len(texts) == 5


def test_a_plan_goes_on_paper_only_when_something_is_in_it(page: PlanPage, qtbot: QtBot) -> None:
    assert not find(page, "plan.print").isEnabled()
    add(page, qtbot, "one")
    find(page, "plan.print").click()
    (dialog,) = page.findChildren(PrintDialog)
    assert dialog.versions.itemText(0) == "Only: While I stay"
    dialog.reject()
