"""The plan, chapter by chapter."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from companion.domain.common import new_id
from companion.domain.plan import Chapter, PlanStep
from companion.private.page import Services
from companion.private.plan.model import ChapterList, ChapterRow, StepList
from companion.private.plan.page import PlanPage
from companion.vault.vault import Vault
from companion.widgets.delegates import SUBTITLE_ROLE


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
    assert page.chapters.index(0, 0).data(SUBTITLE_ROLE) == "Steps: 1 · done: 1"


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
