"""The first page: write what happened, go on where she was, the plan, numbers, a copy to keep outside."""

from typing import ClassVar

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.first.numbers import Numbers
from companion.private.first.quick import QuickLine
from companion.private.first.resume import Resume
from companion.private.page import Page, Services
from companion.private.templates import load_templates
from companion.vault.errors import VaultError
from companion.widgets.column import Column, button
from companion.widgets.dates import short_date
from companion.widgets.flow import Flow

COUNTRY_SETTING = "country"
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
        self.copy_way = button(self.tr("Make a copy to keep outside the house"))
        self.copy_way.clicked.connect(self._to_copy)
        self.last_copy = QLabel()
        self.numbers = Numbers(load_templates(services.resources, services.language).helplines)
        self.numbers.chosen.connect(self._keep_country)
        column = Column()
        column.put(self.resume)
        column.put(self.quick)
        column.gap()
        column.row(self.plan)
        column.layout_below(Flow(self.copy_way, self.last_copy))
        column.gap()
        column.put(self.numbers)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)
        self.setFocusProxy(self.quick.field)

    def flush(self) -> None:
        """Store the line that is being typed."""
        self.quick.flush()

    def refresh(self) -> None:
        """Offer the newest draft, and say when the last copy was made."""
        vault = self.services.vault
        try:
            drafts = [draft for draft in vault.journal.drafts() if draft.id != self.quick.draft_id]
            last = vault.setting(LAST_COPY_SETTING)
            country = vault.setting(COUNTRY_SETTING)
        except VaultError:
            return  # the page still works; what can't be read is told where it is opened
        self.resume.offer(drafts[0] if drafts else None)
        when = short_date(last[:10], QLocale()) if last else self.tr("none yet")
        self.last_copy.setText(self.tr("Last one: %1").replace("%1", when))
        self.numbers.show_country(self._country(country))

    def open_record(self, id_: str) -> None:
        """Nothing to open here."""

    def _country(self, kept: str) -> int:
        """Where the country stands in the list: the one she chose, else the one this computer is set to."""
        count = self.numbers.countries.count()
        if kept.isdecimal() and int(kept) < count:
            return int(kept)
        names = [self.numbers.countries.itemText(index) for index in range(count)]
        system = QLocale.system()
        local = {QLocale.territoryToString(system.territory()), system.nativeTerritoryName()}
        return next((index for index, name in enumerate(names) if name in local), 0)

    def _keep_country(self, position: int) -> None:
        try:
            self.services.vault.set_setting(COUNTRY_SETTING, str(position))
        except VaultError:
            return  # it is shown all the same; only the choice is not kept

    def _write_on(self, id_: str) -> None:
        self.services.go(Section.JOURNAL, id_)

    def _to_plan(self) -> None:
        self.services.go(Section.PLAN, "")

    def _to_copy(self) -> None:
        self.services.go(Section.COPY, "")
