"""Papers that end soon, in one quiet line."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.papers import Paper
from companion.private.papers.labels import paper_type_label
from companion.private.papers.soon import expiring
from companion.private.records.about_date import show_about
from companion.vault.records import Records
from companion.widgets.column import button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped

NAMED = 3
"""How many papers the line names."""


class SoonLine(QWidget):
    """Hidden where nothing ends soon. `wanted` gives the id of the paper that ends first."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""
        self.text = wrapped("")
        self.look = button(self.tr("Look at it"))
        self.look.clicked.connect(self._look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.text)
        layout.addLayout(Flow(self.look))
        self.hide()

    def show_papers(self, papers: Sequence[Paper]) -> None:
        """Name these, the soonest first."""
        named = [f"{_title(paper)} ({show_about(paper.expires, QLocale())})" for paper in papers[:NAMED]]
        more = " …" if len(papers) > NAMED else ""
        self.text.setText(self.tr("Ends soon: %1").replace("%1", ", ".join(named) + more))
        self.look.setAccessibleDescription(self.text.text())
        self._id = papers[0].id if papers else ""
        self.setVisible(bool(papers))

    def _look(self) -> None:
        self.wanted.emit(self._id)


def papers_that_end_soon(records: Records) -> list[Paper]:
    """The papers for the line, the soonest first: some 10 ms for 300. Raises VaultError."""
    papers = [paper for paper in records.all("paper") if isinstance(paper, Paper)]
    return expiring(papers, datetime.now().astimezone().date())


def _title(paper: Paper) -> str:
    return paper.title.strip() or paper_type_label(paper.type)
