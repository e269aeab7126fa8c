"""The safety plan, chapter by chapter."""

from functools import partial
from typing import ClassVar, cast

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.plan import Chapter, Plan, PlanStep
from companion.private.page import Page, Services
from companion.private.plan.chapter import ChapterPane
from companion.private.plan.model import ChapterList, ChapterRow, StepList
from companion.private.plan.sheet import plan_versions
from companion.private.plan.steps import Steps
from companion.private.plan.versions import other_version
from companion.private.plan.whole import WholePane
from companion.private.printing.dialog import print_or_save
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.parts import Panes
from companion.private.templates import PlanChapter, load_templates
from companion.widgets.empty import push_button
from companion.widgets.flow import Flow
from companion.widgets.form import hint_label
from companion.widgets.ideas import Idea, IdeasPane
from companion.widgets.notice import Notice
from companion.widgets.rows import RecordView


class PlanPage(Page):
    """Chapters at left; the chapter's steps and the chosen step, or the plan as a whole, on the right."""

    section: ClassVar[Section] = Section.PLAN

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        templates = load_templates(services.resources, services.language)
        self._records = services.vault.records
        self._texts: dict[Chapter, PlanChapter] = {one.chapter: one for one in templates.chapters}
        self._plan: Plan | None = None
        self.chapters = ChapterList([ChapterRow(one, self._texts[one].title) for one in Chapter], self)
        self.steps = StepList(self)
        self._build(templates.plan_hint)
        self.attempt = Attempt(self.trouble)
        self.doing = Steps(self.pane, self.steps, services.vault, self.attempt, self.undo, self.trouble)
        self.editing = Editing(self.whole.form, self._records.save, self)
        self._connect()
        self.chapter_view.choose(0)

    # the page's duties

    def flush(self) -> None:
        """Store what is typed."""
        self.doing.editing.flush()
        self.editing.flush()

    def refresh(self) -> None:
        """Read the plan again and stay where she was."""
        self.flush()
        if self.doing.editing.stuck or self.editing.stuck:
            return
        current, whole = self.doing.editing.record, self.editing.record is not None
        plans = cast("list[Plan]", self._records.all("plan"))
        self._plan = plans[0] if plans else None
        self.doing.set_all(cast("list[PlanStep]", self._records.all("step")))
        self._show_chapter(self.doing.chapter)
        self._remind()
        if current is not None and self.doing.known(current.id) is not None:
            self.doing.choose(current.id)
        if whole:
            self.show_whole()

    def open_record(self, id_: str) -> None:
        """Show one step, or the plan as a whole."""
        step = self.doing.known(id_)
        if step is not None:
            self._go_to(step.chapter)
            self.doing.choose(id_)
        elif self._plan is not None and self._plan.id == id_:
            self.show_whole()

    # what she does

    def offer_ideas(self) -> None:
        """Show the steps offered for this chapter, without those that stand in it already."""
        if not self._leave():
            return
        chapter = self._texts[self.doing.chapter]
        offered = [Idea(chapter.title, heading=True), Idea(chapter.hint)]
        offered += [Idea(text, key=chapter.chapter.value) for text in self.doing.offered(chapter.steps)]
        self.doing.clear_choice()
        self.ideas.offer(self.tr("Take what fits. You can change the words later."), offered)
        self.panes.show_pane(self.ideas)
        self.ideas.view.setFocus()

    def show_whole(self) -> None:
        """Show what is said of the plan as a whole."""
        if self._leave():
            self.doing.clear_choice()
            self.chapter_view.choose(-1)
            self.editing.begin(self._plan or Plan(new_id()), fresh=self._plan is None)
            self.panes.show_pane(self.whole)

    def print_plan(self) -> None:
        """The plan, or a part of it, as one page."""
        self.flush()
        steps = self.doing.everything()
        if steps:
            titles = {chapter: text.title for chapter, text in self._texts.items()}
            print_or_save(self.services, self, self.tr("My plan"), plan_versions(titles, steps, self.doing.chapter))

    # inside

    def _build(self, hint: str) -> None:
        self.panes = Panes(self)
        self.chapter_view = RecordView("plan.chapters", self.tr("Chapters"), self)
        self.chapter_view.setModel(self.chapters)
        self.about = push_button(self.tr("The whole plan"), "plan.about", self)
        self.print_button = push_button(self.tr("Print"), "plan.print", self)
        self.reminder = hint_label("", self)
        self.reminder.setObjectName("plan.reminder")
        left = self.panes.left
        left.addWidget(hint_label(hint, self))
        left.addWidget(self.reminder)
        left.addLayout(Flow(self.about, self.print_button))
        left.addWidget(self.chapter_view, 1)
        self.pane = ChapterPane(self.steps, self)
        self.whole = WholePane(hint, self)
        self.ideas = IdeasPane("plan", self)
        self.panes.add_panes(self.pane, self.ideas, self.whole)
        self.panes.follow(self.chapter_view)
        self.undo = Notice("plan.undo", self)
        self.trouble = Notice("plan.trouble", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panes, 1)
        # Below, so that nothing moves beneath the pointer when they come and go.
        for widget in (self.trouble, self.undo):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.chapter_view.selectionModel().currentChanged.connect(self._chapter_picked)
        self.about.clicked.connect(self.show_whole)
        self.print_button.clicked.connect(self.print_plan)
        self.pane.offer.clicked.connect(self.offer_ideas)
        self.pane.other.clicked.connect(self._to_other_version)
        self.pane.numbers.clicked.connect(lambda: self.services.go(Section.CONTACTS, ""))
        self.ideas.taken.connect(lambda ideas: self.doing.take([idea.text for idea in ideas]))
        self.ideas.closed.connect(self._show_right)
        self.doing.shown.connect(self._show_right)
        self.doing.stale.connect(self.refresh)
        self.doing.wanted.connect(self.open_record)
        self.editing.changed.connect(self._whole_changed)
        self.editing.failed.connect(self.trouble.say)
        self.editing.saved.connect(self.trouble.hide)

    def _leave(self) -> bool:
        """Let go of what is in the forms. False where it could not be stored."""
        return self.doing.leave() and self.editing.end()

    def _go_to(self, chapter: Chapter) -> None:
        self.chapter_view.choose(self.chapters.row_of(chapter.value))

    def _to_other_version(self) -> None:
        other = other_version(self.doing.chapter)
        if other is not None:
            self._go_to(other)

    def _chapter_picked(self, index: QModelIndex) -> None:
        row = self.chapters.record(index.row()) if index.isValid() else None
        if row is None or (row.chapter is self.doing.chapter and self.editing.record is None):
            return
        if self._leave():
            self._show_chapter(row.chapter)
        else:
            QTimer.singleShot(0, partial(self._go_to, self.doing.chapter))

    def _show_chapter(self, chapter: Chapter) -> None:
        if not self._leave() or not self.doing.show_chapter(chapter):
            return
        other = other_version(chapter)
        self.pane.show_chapter(self._texts[chapter], self._texts[other].title if other is not None else "")
        self._show_right()

    def _show_right(self) -> None:
        if self.editing.record is None:
            self.panes.show_pane(self.pane)
        self.doing.show_buttons()
        steps = self.doing.everything()
        self.chapters.count(steps)
        self.print_button.setEnabled(bool(steps))

    def _whole_changed(self, plan: Plan) -> None:
        self._plan = plan
        self._remind()

    def _remind(self) -> None:
        text = self.whole.reminder(self._plan)
        self.reminder.setText(text)
        self.reminder.setVisible(bool(text))
