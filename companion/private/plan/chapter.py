"""What stands on the right of the plan page: one chapter, its steps, and the chosen step's form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from companion.private.plan.form import StepForm
from companion.private.plan.model import StepList
from companion.private.records.erasing import erase_words
from companion.private.records.for_good import RemoveBar
from companion.private.templates import PlanChapter
from companion.widgets.empty import push_button
from companion.widgets.flow import Flow
from companion.widgets.form import PAGE_MARGIN, ROW_GAP, heading, hint_label, scrolled, wrapped
from companion.widgets.ideas import WrapView

LEAST_LINES = 6
"""How many lines of the steps show at least; where there is no room for them, everything above scrolls."""


class ChapterPane(QWidget):
    """Widgets only; the page connects them."""

    def __init__(self, model: StepList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading("", self)
        self.hint = wrapped("", self)
        self.hint.setObjectName("plan.hint")
        self.other = push_button("", "plan.other_version", self)
        self.numbers = push_button(self.tr("Numbers to call"), "plan.numbers", self)
        self.add = push_button(self.tr("Add"), "plan.add", self)
        self.offer = push_button(self.tr("Offer ideas"), "plan.offer_ideas", self)
        self.up = push_button(self.tr("Up"), "plan.up", self)
        self.down = push_button(self.tr("Down"), "plan.down", self)
        self.view = WrapView("plan.steps", self.tr("Steps"), self)
        self.view.setModel(model)
        self.form = StepForm()
        self.remove = push_button(self.tr("Remove"), "plan.step.remove", self)
        said = self.tr("To put steps in another order, drag them in the list, or press Alt with an arrow key there.")
        self.form.add(hint_label(said))
        self.removing = self.form.add(RemoveBar((self.up, self.down, self.remove), erase_words(), "plan.step.erase"))
        self.sheet = scrolled(self.form)
        self.sheet.hide()
        upper = QWidget(self)
        column = QVBoxLayout(upper)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, ROW_GAP)
        column.setSpacing(ROW_GAP)
        column.addWidget(self.title)
        column.addWidget(self.hint)
        column.addLayout(Flow(self.add, self.offer, self.other, self.numbers))
        column.addWidget(self.view, 1)
        self.view.setMinimumHeight(self.fontMetrics().lineSpacing() * LEAST_LINES)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(scrolled(upper))
        split.addWidget(self.sheet)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)

    def show_chapter(self, chapter: PlanChapter, other: str) -> None:
        """Title and hint of another chapter; `other` is the title of its other version, "" where it has none."""
        self.title.setText(chapter.title)
        self.hint.setText(chapter.hint)
        text = self.tr("The other plan: {title}").format(title=other)
        self.other.setText(text)
        self.other.setAccessibleName(text)
        for leaving in (self.other, self.numbers):
            leaving.setVisible(bool(other))
