"""The widgets of the journal page and where they stand."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.private.attachments.strip import AttachmentStrip
from companion.private.journal.entry import EntryView
from companion.private.journal.filters import FilterBar
from companion.private.journal.form import IncidentForm
from companion.private.journal.model import JournalList, JournalRow
from companion.private.journal.names import Names
from companion.private.journal.quick import QuickLine
from companion.private.journal.when import when_label
from companion.private.page import Services
from companion.private.records.parts import GAP, Panes, button_row
from companion.private.sights.ways import Ways
from companion.private.sights.wording import Source, Wording
from companion.widgets.empty import EmptyState, push_button
from companion.widgets.form import PAGE_MARGIN, heading, hint_label, scrolled, wrapped
from companion.widgets.notice import Notice
from companion.widgets.rows import RecordView


class JournalLayout(QWidget):
    """Quick line and list at left; draft, entry or a kind word on the right. In their place a sight, where wanted."""

    def __init__(self, services: Services, model: JournalList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = services.vault.face is Face.PLAIN
        self.undo = Notice("journal.undo", self)
        self.trouble = Notice("journal.trouble", self)
        wording = Wording(lambda incident: model.title(JournalRow(incident)), when_label)
        source = Source(model, model.shown_entries, lambda: model.filter.active, wording)
        self.ways = Ways(services.vault.face, source, self)
        self.panes = Panes(self)
        self._fill_left(services, model)
        self.form = IncidentForm(services.vault.face, Names(services.vault))
        self._fill_form(services)
        self.entry = EntryView(services, self)
        self.empty = self._make_empty()
        self.panes.add_panes(self.sheet, self.entry, resting=self.empty)
        self.panes.follow(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.ways.hold(self.panes)
        layout.addWidget(self.ways, 1)
        # Below, so that nothing moves beneath the pointer when they come and go.
        for widget in (self.trouble, self.undo):
            layout.addWidget(widget)

    def _fill_left(self, services: Services, model: JournalList) -> None:
        label = self.tr("A line for today") if self._plain else self.tr("What happened, in one line")
        self.quick = QuickLine(services.vault.journal, label, self)
        self.add = push_button(self.tr("Add"), "journal.add", self)
        self.view = RecordView("journal.list", self.tr("Entries"), self)
        self.view.setModel(model)
        self.finding = FilterBar(services.vault.journal, Names(services.vault), services.vault.face, self)
        self.about = push_button("" if self._plain else self.tr("About the other person"), "journal.about", self)
        self.about.setVisible(not self._plain)
        self.finding.fold.button.toggled.connect(self._find)
        self.nothing = Notice("journal.nothing", self)
        for widget in (self.add, self.quick, self.finding, self.nothing):
            self.panes.left.addWidget(widget)
        self.panes.left.addWidget(self.view, 1)
        self.panes.left.addWidget(self.about)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """However large the text, some of the list stays in sight while she looks for something."""
        super().resizeEvent(event)
        self.finding.set_highest(event.size().height() * 2 // 5)

    def _find(self, open_: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
        """Where she looks for something, that takes the place of writing."""
        for widget in (self.add, self.quick):
            widget.setVisible(not open_)
        self.about.setVisible(not (open_ or self._plain))

    def _fill_form(self, services: Services) -> None:
        self.title = heading("", self.form)
        self.explain = wrapped("", self.form)
        self.form.add_first(self.explain)
        self.form.add_first(self.title)
        self.strip = self.form.add(AttachmentStrip(services, self.form))
        self.area = scrolled(self.form)
        self.sheet = QWidget(self)
        column = QVBoxLayout(self.sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        # Made after the form has its place, so that the keyboard reaches them after its fields.
        text = self.tr("Add to my diary") if self._plain else self.tr("Add to my record")
        self.add_to_record = push_button(text, "journal.add_to_record", self.sheet)
        self.drop = push_button(self.tr("Remove this draft"), "journal.remove_draft", self.sheet)
        bar = QVBoxLayout()
        bar.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        bar.addLayout(button_row(self.add_to_record, self.drop))
        bar.addWidget(hint_label(self._after_adding(), self.sheet))
        column.addLayout(bar)

    def _after_adding(self) -> str:
        if self._plain:
            return self.tr("Until then it is a draft, kept as you type.")
        return self.tr(
            "Until then it is a draft, kept as you type. Once added, it stays as it is with its date. "
            "You can always add a correction beside it."
        )

    def _make_empty(self) -> EmptyState:
        if self._plain:
            return EmptyState(self.tr("Your diary"), self.tr("Write one line, or as much as you like."), self)
        return EmptyState(
            self.tr("What happened"),
            self.tr("Start with one line. The details can come later, or never. Everything is kept as you type."),
            self,
        )

    def explain_draft(self, *, correction: bool) -> None:
        """What stands above the form."""
        self.title.setText(self.tr("Correction") if correction else self.tr("Draft"))
        self.explain.setText(
            self.tr("Change what should be different. What you wrote first stays beside it.") if correction else ""
        )
        self.explain.setVisible(correction)
