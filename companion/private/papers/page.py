"""Important documents: where the original is, who holds copies, and scans."""

from typing import ClassVar

from companion.domain.faces import Section
from companion.domain.papers import Paper
from companion.private.attachments.strip import AttachmentStrip
from companion.private.papers.form import PaperForm
from companion.private.papers.model import PaperList
from companion.private.records.page import RecordPage
from companion.widgets.empty import EmptyState


class PapersPage(RecordPage[Paper]):
    """The list of papers beside the form of one."""

    section: ClassVar[Section] = Section.PAPERS
    kind: ClassVar[str] = "paper"
    prefix: ClassVar[str] = "papers"

    def _make_model(self) -> PaperList:
        return PaperList(self)

    def _make_form(self) -> PaperForm:
        return PaperForm(self.services.vault.face)

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
        super()._finish_form()

    def _list_label(self) -> str:
        return self.tr("Papers")

    def _shown(self, record: Paper) -> None:
        self.strip.show_record(record.id)
