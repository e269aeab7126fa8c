"""The first page: write what happened, go on where she was, the plan, numbers, a copy to keep outside.

The search over everything stands above it, as above every page.
"""

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.contacts.country import chosen_country, here, keep_country, ordered
from companion.private.first.numbers import Numbers
from companion.private.first.quick import QuickLine
from companion.private.first.resume import Resume
from companion.private.first.soon import SoonLine, papers_that_end_soon
from companion.private.page import Page, Services
from companion.private.sections import put_away
from companion.private.templates import load_templates
from companion.vault.errors import VaultError
from companion.widgets.column import Column, button
from companion.widgets.dates import short_date
from companion.widgets.flow import Flow

LAST_COPY_SETTING = "last_copy"


class FirstPage(Page):
    """What she most likely came for, in few words. Nothing is counted, nothing is missing."""

    section: ClassVar[Section] = Section.FIRST

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.resume = Resume()
        self.resume.wanted.connect(self._write_on)
        self.quick = QuickLine(services.vault.journal)
        self.quick.more_wanted.connect(self._write_on)
        self.plan = button(self.tr("My plan"))
        self.plan.clicked.connect(self._to_plan)
        self._helplines = load_templates(services.resources, services.language).helplines
        self._here = here()
        self.numbers = Numbers(self._helplines, ordered(self._helplines, self._here))
        self.numbers.chosen.connect(partial(keep_country, services.vault))
        self.copy_way = button(self.tr("Make a copy to keep outside the house"))
        self.copy_way.clicked.connect(self._to_copy)
        self.last_copy = QLabel()
        self.last_copy.setMinimumHeight(self.copy_way.minimumHeight())
        self.soon = SoonLine()
        self.soon.wanted.connect(self._to_paper)
        column = Column()
        column.put(self.resume)
        column.put(self.quick)
        column.gap()
        column.row(self.plan)
        column.gap()
        column.put(self.numbers)
        column.gap()
        column.layout_below(Flow(self.copy_way, self.last_copy))
        column.gap()
        column.put(self.soon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def flush(self) -> None:
        """Store the line that is being typed."""
        self.quick.flush()

    def refresh(self) -> None:
        """Offer the newest draft, say when the last copy was made, and leave out what she put away."""
        vault = self.services.vault
        try:
            drafts = [draft for draft in vault.journal.drafts() if draft.id != self.quick.draft_id]
            last = vault.setting(LAST_COPY_SETTING)
            country = chosen_country(vault, self._helplines, self._here)
            away = put_away(vault)
            soon = papers_that_end_soon(vault.records) if Section.PAPERS not in away else []
        except VaultError:
            return  # the page still works; what can't be read is told where it is opened
        self._leave_out(away)
        self.resume.offer(drafts[0] if drafts and Section.JOURNAL not in away else None)
        when = short_date(last[:10], QLocale()) if last else self.tr("none yet")
        self.last_copy.setText(self.tr("Last one: %1").replace("%1", when))
        self.numbers.show_country(country)
        self.soon.show_papers(soon)

    def open_record(self, id_: str) -> None:
        """Nothing to open here."""

    def _leave_out(self, away: frozenset[Section]) -> None:
        """Show only what belongs to sections that she wants to see. The numbers always stay."""
        self.quick.setVisible(Section.JOURNAL not in away)
        self.plan.setVisible(Section.PLAN not in away)
        for widget in (self.copy_way, self.last_copy):
            widget.setVisible(Section.COPY not in away)
        ways: tuple[QWidget, ...] = (self.quick.field, self.plan, self.copy_way)
        self.beginning = next((way for way in ways if way.isVisibleTo(self)), self.numbers.countries)

    def _write_on(self, id_: str) -> None:
        self.services.go(Section.JOURNAL, id_)

    def _to_paper(self, id_: str) -> None:
        self.services.go(Section.PAPERS, id_)

    def _to_plan(self) -> None:
        self.services.go(Section.PLAN, "")

    def _to_copy(self) -> None:
        self.services.go(Section.COPY, "")
