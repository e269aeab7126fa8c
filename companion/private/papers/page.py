"""Important documents: where the original is, who holds copies, scans, and what belongs to them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from companion.domain.faces import Section
from companion.domain.papers import Paper
from companion.private.attachments.strip import AttachmentStrip
from companion.private.page import Services
from companion.private.papers.belonging import Belonging, entry_links, names_in, of_paper, people_links
from companion.private.papers.form import PaperForm
from companion.private.papers.model import PaperList, ends_label, paper_title
from companion.private.papers.soon import expiring
from companion.private.records.links import Link, Links, Lookup
from companion.private.records.page import RecordPage
from companion.widgets.empty import EmptyState

_SOON_ROWS = 2


class PapersPage(RecordPage[Paper]):
    """The list of papers beside the form of one. Above the list stands, quietly, what ends soon."""

    form: PaperForm
    section: ClassVar[Section] = Section.PAPERS
    kind: ClassVar[str] = "paper"
    prefix: ClassVar[str] = "papers"

    def __init__(
        self, services: Services, parent: QWidget | None = None, *, today: Callable[[], date] = date.today
    ) -> None:
        self._today = today
        super().__init__(services, parent)
        self._names: tuple[str, ...] = ()
        self.soon = Links("papers.soon", self.tr("Ends soon"), self, most=_SOON_ROWS)
        self.soon.wanted.connect(self._show_paper)
        self.panes.left.insertWidget(1, self.soon)
        self.lookup = Lookup(self)
        self.lookup.found.connect(self._found)

    def refresh(self) -> None:
        """Read the list again, and what belongs to the paper shown."""
        super().refresh()
        self._show_soon()
        self._look()

    def _make_model(self) -> PaperList:
        return PaperList(self, today=self._today)

    def _make_form(self) -> PaperForm:
        return PaperForm(self.services.vault.face, today=self._today)

    def _make_record(self, id_: str) -> Paper:
        return Paper(id_)

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            self.tr("Important papers"),
            self.tr("Where each paper is, who has a copy, and scans to keep here."),
            self,
        )

    def _finish_form(self) -> None:
        self.form.end_group()
        self.strip = self.form.add(AttachmentStrip(self.services, self.form))
        self.strip.adding.connect(self.editing.touch)
        self.people = self.form.add(Links("papers.people", self.tr("People who have it"), self.form))
        self.mentions = self.form.add(Links("papers.mentions", self.tr("Written about in"), self.form))
        for links in (self.people, self.mentions):
            links.wanted.connect(self.services.go)
        super()._finish_form()

    def _list_label(self) -> str:
        return self.tr("Papers")

    def _shown(self, record: Paper) -> None:
        self.strip.show_record(record.id)
        for links in (self.people, self.mentions):
            links.show_links([])
        self._look()

    def _changed(self, record: Paper) -> None:
        super()._changed(record)
        self._show_soon()
        if names_in(record) != self._names:
            self._look()

    def _look(self) -> None:
        """Look for what belongs to the shown paper."""
        record = self.editing.record
        if record is None:
            self.lookup.forget()
            return
        self._names = names_in(record)
        self.lookup.ask(partial(of_paper, self.services.vault, record))

    def _found(self, what: Belonging) -> None:
        self.form.names.offer(what.names)
        record = self.editing.record
        if record is not None:
            self.people.show_links(people_links(what.people, record))
            self.mentions.show_links(entry_links(what.entries))

    def _show_soon(self) -> None:
        papers = expiring(self.model.rows(), self._today())
        self.soon.show_links([Link(self.section, one.id, paper_title(one), ends_label(one)) for one in papers])

    def _show_paper(self, _section: Section, id_: str) -> None:
        self.open_record(id_)
