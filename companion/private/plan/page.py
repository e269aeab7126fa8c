"""The safety plan, chapter by chapter."""

from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.plan import Chapter, PlanStep
from companion.private.page import Page, Services
from companion.private.plan.chapter import ChapterPane
from companion.private.plan.model import ChapterList, ChapterRow, StepList
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records
from companion.private.records.parts import Panes
from companion.private.templates import PlanChapter, load_templates
from companion.widgets.form import hint_label
from companion.widgets.ideas import Idea, IdeasPane
from companion.widgets.notice import Notice
from companion.widgets.rows import RecordView


class PlanPage(Page):
    """Chapters at left; the chapter's steps and the chosen step on the right."""

    section: ClassVar[Section] = Section.PLAN

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        templates = load_templates(services.resources, services.language)
        self._records = services.vault.records
        self._texts: dict[Chapter, PlanChapter] = {one.chapter: one for one in templates.chapters}
        self._all: dict[str, PlanStep] = {}
        self._chapter = Chapter.STAY
        self.chapters = ChapterList([ChapterRow(one, self._texts[one].title) for one in Chapter], self)
        self.steps = StepList(self)
        self._build(templates.plan_hint)
        self.editing = Editing(self.pane.form, self._records.save, self)
        self._connect()
        self.chapter_view.choose(0)

    # the page's duties

    def flush(self) -> None:
        """Store what is typed."""
        self.editing.flush()

    def refresh(self) -> None:
        """Read the plan again and stay where she was."""
        self.flush()
        if self.editing.stuck:
            return
        current = self.editing.record
        steps = cast("list[PlanStep]", self._records.all("step"))
        self._all = {step.id: step for step in steps}
        self._show_chapter(self._chapter)
        if current is not None and current.id in self._all:
            self._choose(current.id)

    def open_record(self, id_: str) -> None:
        """Show one step."""
        step = self._all.get(id_)
        if step is not None:
            self._go_to(step.chapter)
            self._choose(id_)

    # what she does

    def add(self) -> None:
        """Begin a new step; it is stored with the first letter typed."""
        self.undo.hide()
        if not self.editing.fresh:
            if not self._leave():
                return
            step = PlanStep(new_id(), chapter=self._chapter, position=self._next_position())
            self.editing.begin(step, fresh=True)
            self.steps.put(step)
            self._choose(step.id)
        self.pane.form.focus_first()

    def offer_ideas(self) -> None:
        """Show the steps offered for this chapter, without those that stand in it already."""
        if not self._leave():
            return
        have = {step.text for step in self.steps.rows()}
        chapter = self._texts[self._chapter]
        offered = [Idea(chapter.title, heading=True), Idea(chapter.hint)]
        offered += [Idea(text, key=chapter.chapter.value) for text in chapter.steps if text not in have]
        self._clear_choice()
        self.ideas.offer(self.tr("Take what fits. You can change the words later."), offered)
        self.panes.show_pane(self.ideas)
        self.ideas.view.setFocus()

    def remove(self) -> None:
        """Take the shown step out; "Undo" brings it back."""
        self.editing.flush()
        step, fresh = self.editing.record, self.editing.fresh
        if step is None or not (fresh or self.attempt(partial(self._records.remove, step))):
            return
        self.editing.forget()
        self._clear_choice()
        self.steps.take(step.id)
        self._all.pop(step.id, None)
        self._show_right()
        if not fresh:
            self.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, step))

    def erase(self) -> None:
        """Remove the shown step for good."""
        step, fresh = self.editing.record, self.editing.fresh
        if step is None or fresh:
            self.remove()
            return
        self.editing.forget()
        self.pane.removing.run(partial(erase_records, self.services.vault, [step]), step)

    def move_up(self) -> None:
        """Put the chosen step before the one above it."""
        self._move(-1)

    def move_down(self) -> None:
        """Put the chosen step after the one below it."""
        self._move(1)

    # inside

    def _build(self, hint: str) -> None:
        self.panes = Panes(self)
        self.chapter_view = RecordView("plan.chapters", self.tr("Chapters"), self)
        self.chapter_view.setModel(self.chapters)
        self.panes.left.addWidget(hint_label(hint, self))
        self.panes.left.addWidget(self.chapter_view, 1)
        self.pane = ChapterPane(self.steps, self)
        self.ideas = IdeasPane("plan", self)
        self.panes.add_panes(self.pane, self.ideas)
        self.panes.follow(self.chapter_view)
        self.undo = Notice("plan.undo", self)
        self.trouble = Notice("plan.trouble", self)
        self.attempt = Attempt(self.trouble)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.trouble, self.undo):
            layout.addWidget(widget)
        layout.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.chapter_view.selectionModel().currentChanged.connect(self._chapter_picked)
        self.pane.view.selectionModel().currentChanged.connect(self._picked)
        for button, slot in (
            (self.pane.add, self.add),
            (self.pane.offer, self.offer_ideas),
            (self.pane.up, self.move_up),
            (self.pane.down, self.move_down),
            (self.pane.remove, self.remove),
        ):
            button.clicked.connect(slot)
        self.pane.removing.wanted.connect(self.erase)
        self.pane.removing.erased.connect(self._erased)
        self.pane.removing.kept.connect(self._kept)
        self.ideas.taken.connect(self._take_ideas)
        self.ideas.closed.connect(self._show_right)
        self.steps.checked.connect(self._checked)
        self.editing.changed.connect(self._changed)
        self.editing.failed.connect(self.trouble.say)
        self.editing.saved.connect(self.trouble.hide)

    def _take_ideas(self, ideas: list[Idea]) -> None:
        position = self._next_position()
        steps = [
            PlanStep(new_id(), chapter=self._chapter, text=idea.text, position=position + place)
            for place, idea in enumerate(ideas)
        ]
        if self.attempt(partial(self._records.save_many, steps)):
            self.refresh()

    def _restore(self, step: PlanStep) -> None:
        if self.attempt(partial(self._records.restore, step)):
            self.refresh()
            self.open_record(step.id)

    def _erased(self, step: PlanStep) -> None:
        self.steps.take(step.id)
        self._all.pop(step.id, None)
        if self.editing.record is None:
            self._clear_choice()
        self._show_right()
        self.undo.say(self.tr("Removed for good."))

    def _kept(self, step: PlanStep) -> None:
        if self.editing.record is None:
            self.editing.begin(step)

    def _next_position(self) -> int:
        return max((step.position for step in self.steps.rows()), default=-1) + 1

    def _leave(self) -> bool:
        former, fresh = self.editing.record, self.editing.fresh
        if not self.editing.end():
            return False
        if former is not None and fresh:
            self.steps.take(former.id)
        return True

    def _go_to(self, chapter: Chapter) -> None:
        self.chapter_view.choose(self.chapters.row_of(chapter.value))

    def _chapter_picked(self, index: QModelIndex) -> None:
        row = self.chapters.record(index.row()) if index.isValid() else None
        if row is None or row.chapter is self._chapter:
            return
        if self._leave():
            self._show_chapter(row.chapter)
        else:
            QTimer.singleShot(0, partial(self._go_to, self._chapter))

    def _show_chapter(self, chapter: Chapter) -> None:
        if not self._leave():
            return
        self._chapter = chapter
        self.pane.show_chapter(self._texts[chapter])
        inside = [step for step in self._all.values() if step.chapter is chapter]
        self.steps.set_rows(sorted(inside, key=_position))
        self._show_right()

    def _clear_choice(self) -> None:
        self.pane.view.clearSelection()
        self.pane.view.setCurrentIndex(QModelIndex())

    def _choose(self, id_: str) -> None:
        index = self.steps.index(self.steps.row_of(id_), 0)
        self.pane.view.setCurrentIndex(index)
        self.pane.view.scrollTo(index)
        self._picked(index)

    def _picked(self, index: QModelIndex) -> None:
        step = self.steps.record(index.row()) if index.isValid() else None
        current = self.editing.record
        if step is not None and (current is None or current.id != step.id):
            if not self._leave():
                QTimer.singleShot(0, self._stay)
                return
            self.editing.begin(step)
            self.pane.removing.rest()
        self._show_right()

    def _stay(self) -> None:
        if self.editing.record is not None:
            self._choose(self.editing.record.id)

    def _show_right(self) -> None:
        self.panes.show_pane(self.pane)
        record = self.editing.record
        self.pane.sheet.setVisible(record is not None)
        row = self.steps.row_of(record.id) if record is not None else -1
        self.pane.up.setEnabled(row > 0)
        self.pane.down.setEnabled(0 <= row < self.steps.rowCount() - 1)
        self.chapters.count([*self._all.values()])

    def _move(self, by: int) -> None:
        self.editing.flush()
        record = self.editing.record
        if record is None:
            return
        changed = self.steps.move(self.steps.row_of(record.id), by)
        if self.attempt(partial(self._records.save_many, changed)):
            self._all.update({step.id: step for step in changed})
            moved = self.steps.record(self.steps.row_of(record.id))
            if moved is not None:
                self.editing.begin(moved)
        else:
            self.refresh()
        self._choose(record.id)

    def _checked(self, step: PlanStep) -> None:
        self._all[step.id] = step
        current = self.editing.record
        if current is not None and current.id == step.id:
            self.pane.form.fill(step)
            self.editing.touch()
        elif not self.attempt(partial(self._records.save, step)):
            self.refresh()
        self._show_right()

    def _changed(self, step: PlanStep) -> None:
        self.steps.put(step)
        self._all[step.id] = step
        self.chapters.count([*self._all.values()])


def _position(step: PlanStep) -> int:
    return step.position
