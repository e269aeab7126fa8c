"""One entry of the record, to read: what it says now, both times, and what it said before."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.domain.journal import IncidentKind
from companion.private.attachments.strip import AttachmentStrip
from companion.private.journal.facts import READABLE, Facts, framed, strike
from companion.private.journal.history import History
from companion.private.journal.labels import filled_fields, kind_label, strangling_words
from companion.private.journal.names import SECTION_OF_FIELD, Names
from companion.private.journal.when import moment_in_full, when_in_full
from companion.private.page import Services
from companion.private.records.for_good import RemoveBar
from companion.vault.journal import Entry
from companion.widgets.empty import push_button
from companion.widgets.form import FORM_WIDTH, PAGE_MARGIN, ROW_GAP, heading, scrolled
from companion.widgets.notice import Notice


class EntryView(QWidget):
    """show_entry() shows every revision of one entry. The page connects the buttons.

    `taken_back` comes once she has said that she means it.
    """

    taken_back = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.correct = push_button(self.tr("Correct this"), "journal.correct", self)
        self.withdraw = push_button(self.tr("Take this back"), "journal.withdraw", self)
        self.withdraw.clicked.connect(self._ask_withdraw)
        self.on_paper = push_button(self.tr("Print or save"), "journal.print", self)
        self.on_paper.clicked.connect(self._print)
        said = self.tr(
            "The text is erased here, with its photos and files, and can't come back. That something was written, "
            "and when, stays noted here. Copies made before keep it."
        )
        if services.vault.face is Face.FULL:
            said += "\n" + self.tr(
                "Is a court case open or likely? Ask a lawyer first: removing can count against you."
            )
        self.removing = RemoveBar((self.correct, self.withdraw, self.on_paper), said, "journal.erase", self)
        self.sure = Notice("journal.sure", self)
        self.strip = AttachmentStrip(services, self)
        self._services = services
        self._history: Sequence[Entry] = ()
        self._face = services.vault.face
        self._names = Names(services.vault)
        self._go = services.go
        self._page: QWidget | None = None
        inner = QWidget(self)
        inner.setMaximumWidth(inner.fontMetrics().averageCharWidth() * FORM_WIDTH)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        self._column.setSpacing(ROW_GAP)
        self._column.addWidget(self.strip)
        self._column.addWidget(self.removing)
        self._column.addWidget(self.sure)
        self._column.addStretch()
        self.area = scrolled(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.area)

    def show_entry(self, history: Sequence[Entry]) -> None:
        """Show the newest of these revisions, oldest first as the vault gives them."""
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._history = history
        self._page = self._make_page(history)
        self._column.insertWidget(0, self._page)
        self._page.show()
        self.withdraw.setVisible(not history[-1].withdrawn)
        self.sure.hide()
        self.removing.rest()
        self.strip.show_record(history[-1].incident.id)
        self.area.verticalScrollBar().setValue(0)

    def _ask_withdraw(self) -> None:
        self.sure.say(
            self.tr("The entry stays, with a mark that you took it back."),
            self.tr("Take it back"),
            self.taken_back.emit,
        )

    def _print(self) -> None:
        from companion.private.journal.printed import Printed
        from companion.private.printing.dialog import print_or_save

        printed = Printed(self._history, self._names, self._face, self)
        print_or_save(self._services, self, printed.title(), printed.versions())
        printed.deleteLater()

    def _make_page(self, history: Sequence[Entry]) -> QWidget:
        newest, withdrawn = history[-1], history[-1].withdrawn
        incident = newest.incident
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        title = heading(incident.summary.strip() or kind_label(incident) or self.tr("An entry"), page)
        title.setTextInteractionFlags(READABLE)
        if withdrawn:
            strike(title)
            title.setAccessibleName(self.tr("Taken back: {title}").format(title=title.text()))
        column.addWidget(title)
        if withdrawn:
            column.addWidget(framed(self.tr("You took this entry back. It stays here, with that mark."), page))
        column.addWidget(self._times(history, page))
        if self._face is Face.FULL and incident.kind is IncidentKind.STRANGLED:
            column.addWidget(framed(strangling_words(), page))
        column.addWidget(self._facts(newest, page))
        if len(history) > 1:
            column.addWidget(History(history, self._names, self._face, page))
        return page

    def _times(self, history: Sequence[Entry], page: QWidget) -> Facts:
        facts = Facts(page)
        facts.add(self.tr("Happened"), when_in_full(history[-1].incident.happened) or self.tr("Not known"))
        facts.add(self.tr("First written down"), moment_in_full(history[0].written_at))
        # Taking back is a revision too, with the same words as the one before it.
        corrections = [entry for entry in history[1:] if not entry.withdrawn]
        if corrections:
            facts.add(self.tr("Corrected"), moment_in_full(corrections[-1].written_at))
        if history[-1].withdrawn:
            facts.add(self.tr("Taken back"), moment_in_full(history[-1].written_at))
        return facts

    def _facts(self, entry: Entry, page: QWidget) -> Facts:
        facts = Facts(page, struck=entry.withdrawn)
        for label, text in filled_fields(entry.incident, self._face):
            facts.add(label, text)
        labels = {"people": self.tr("People"), "papers": self.tr("Papers")}
        for field, section in SECTION_OF_FIELD.items():
            if linked := self._names.of(field, getattr(entry.incident, field)):
                facts.add_links(labels[field], linked, partial(self._go, section), f"journal.{field}")
        return facts
