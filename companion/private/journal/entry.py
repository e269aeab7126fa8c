"""One entry of the record, to read: what it says now, both times, and what it said before."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.domain.journal import IncidentKind
from companion.private.attachments.strip import AttachmentStrip
from companion.private.journal.labels import filled_fields, kind_label, strangling_words, when_label
from companion.private.page import Services
from companion.private.records.for_good import RemoveBar
from companion.vault.journal import Entry
from companion.widgets.dates import show_moment
from companion.widgets.delegates import bold
from companion.widgets.empty import push_button
from companion.widgets.form import FORM_WIDTH, PAGE_MARGIN, ROW_GAP, Fold, heading, scrolled, wrapped
from companion.widgets.notice import Notice

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class EntryView(QWidget):
    """show_entry() shows every revision of one entry. The page connects the buttons."""

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.correct = push_button(self.tr("Correct this"), "journal.correct", self)
        self.withdraw = push_button(self.tr("Take this back"), "journal.withdraw", self)
        said = self.tr(
            "The text is erased here, with its photos and files, and can't come back. That something was written, "
            "and when, stays noted in your record. Copies outside keep it."
        )
        self.removing = RemoveBar((self.correct, self.withdraw), said, "journal.erase", self)
        self.sure = Notice("journal.sure", self)
        self.strip = AttachmentStrip(services, self)
        self._face = services.vault.face
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
        self._page = self._make_page(history)
        self._column.insertWidget(0, self._page)
        self._page.show()
        self.withdraw.setVisible(not history[-1].withdrawn)
        self.sure.hide()
        self.removing.rest()
        self.strip.show_record(history[-1].incident.id)
        self.area.verticalScrollBar().setValue(0)

    def _make_page(self, history: Sequence[Entry]) -> QWidget:
        # Taking back is a revision too, with the same words as the one before it.
        versions = [entry for entry in history if not entry.withdrawn] or list(history)
        newest = versions[-1]
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        incident = newest.incident
        title = heading(incident.summary.strip() or kind_label(incident) or self.tr("An entry"), page)
        title.setTextInteractionFlags(READABLE)
        column.addWidget(title)
        if history[-1].withdrawn:
            column.addWidget(self._framed(self.tr("You took this entry back. It stays here, with that mark."), page))
        facts = Facts(page)
        facts.add(self.tr("Happened"), when_label(incident.happened) or self.tr("Not known"))
        facts.add(self.tr("First written down"), show_moment(history[0].written_at, QLocale()))
        if len(versions) > 1:
            facts.add(self.tr("Corrected"), show_moment(newest.written_at, QLocale()))
        if history[-1].withdrawn:
            facts.add(self.tr("Taken back"), show_moment(history[-1].written_at, QLocale()))
        column.addWidget(facts)
        if self._face is Face.FULL and incident.kind is IncidentKind.STRANGLED:
            column.addWidget(self._framed(strangling_words(), page))
        column.addWidget(_facts(newest, self._face, page))
        self._add_earlier(column, versions[:-1], page)
        return page

    def _add_earlier(self, column: QVBoxLayout, earlier: Sequence[Entry], page: QWidget) -> None:
        if not earlier:
            return
        fold = Fold(self.tr("What it said before"), page)
        fold.button.setObjectName("journal.earlier")
        column.addWidget(fold)
        for entry in reversed(earlier):
            facts = Facts(fold)
            facts.add(self.tr("Written"), show_moment(entry.written_at, QLocale()))
            facts.add(self.tr("Happened"), when_label(entry.incident.happened) or self.tr("Not known"))
            if entry.incident.summary.strip():
                facts.add(self.tr("In one line"), entry.incident.summary)
            fold.column.addWidget(facts)
            fold.column.addWidget(_facts(entry, self._face, fold))

    def _framed(self, text: str, parent: QWidget) -> QLabel:
        label = wrapped(text, parent)
        label.setAccessibleName(text)
        label.setFrameShape(QFrame.Shape.StyledPanel)
        label.setFont(bold())
        label.setMargin(8)
        return label


class Facts(QWidget):
    """Labels at left, what was written beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(PAGE_MARGIN)
        self._grid.setVerticalSpacing(ROW_GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 3)

    def add(self, label: str, text: str) -> None:
        """One more line."""
        row = self._grid.rowCount()
        name, value = wrapped(label, self), wrapped(text, self)
        name.setFont(bold())
        value.setTextInteractionFlags(READABLE)
        value.setAccessibleName(f"{label}: {text}")
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


def _facts(entry: Entry, face: Face, parent: QWidget) -> Facts:
    facts = Facts(parent)
    for label, text in filled_fields(entry.incident, face):
        facts.add(label, text)
    return facts
