"""The forms for one step of the plan, and for the plan as a whole."""

from PySide6.QtWidgets import QWidget

from companion.domain.plan import Plan, PlanStep
from companion.private.records.form import RecordForm


class StepForm(RecordForm[PlanStep]):
    """The step's words, whether it is done, and a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plan.step", parent)
        self.long_text("text", self.tr("Step"), lines=2)
        self.check("done", self.tr("Done"))
        self.long_text("note", self.tr("Note"), lines=2)


class PlanForm(RecordForm[Plan]):
    """A day to look at the plan again, and a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plan.whole", parent)
        self.date(
            "review",
            self.tr("A day to look at the plan again"),
            hint=self.tr("Only if you want one. From that day on a line here says so, and nothing else happens."),
        )
        self.long_text("note", self.tr("Note about the whole plan"))
