"""The form for one step of the plan."""

from PySide6.QtWidgets import QWidget

from companion.domain.plan import PlanStep
from companion.private.records.form import RecordForm


class StepForm(RecordForm[PlanStep]):
    """The step's words, whether it is done, and a note."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("plan.step", parent)
        self.long_text("text", self.tr("Step"), lines=2)
        self.check("done", self.tr("Done"))
        self.long_text("note", self.tr("Note"), lines=2)
