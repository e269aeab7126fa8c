"""The plan as a whole: a day to look at it again, a note, and the way to paper."""

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.plan import Plan
from companion.private.plan.form import PlanForm
from companion.widgets.dates import short_date
from companion.widgets.form import heading, scrolled, wrapped


class WholePane(QWidget):
    """Widgets only; the page connects them."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = PlanForm()
        self.form.add_first(wrapped(hint))
        self.form.add_first(heading(self.tr("The whole plan")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(self.form))

    def reminder(self, plan: Plan | None) -> str:
        """One quiet sentence from the chosen day on; "" before it, and where there is none."""
        day = QDate.fromString(plan.review, "yyyy-MM-dd") if plan is not None else QDate()
        if plan is None or not day.isValid() or day > QDate.currentDate():
            return ""
        said = self.tr("You wanted to look at this plan again on {day}. Whenever it suits you.")
        return said.format(day=short_date(plan.review, QLocale()))
