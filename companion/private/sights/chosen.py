"""Beside a chart: what stands in the cell that is looked at, to open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.sights import Sights
from companion.private.sights.wording import Wording
from companion.private.sights.words import capital, entries_label
from companion.vault.journal import Entry
from companion.widgets.empty import push_button
from companion.widgets.form import wrapped
from companion.widgets.rows import RecordList, RecordView

_GAP = 8


@dataclass(frozen=True)
class Row:
    """One entry."""

    entry: Entry

    @property
    def id(self) -> str:
        """The incident's id."""
        return self.entry.incident.id


class EntryList(RecordList[Row]):
    """What happened; below it when."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording

    def title(self, record: Row) -> str:
        """In one line."""
        return self._wording.title(record.entry.incident)

    def subtitle(self, record: Row) -> str:
        """When it happened."""
        return self._wording.when(record.entry.incident.happened) or self.tr("No date")


class _List(RecordView):
    """`entered_row` gives the row that was clicked, or at which Enter or Space was pressed."""

    entered_row = Signal(QModelIndex)

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__("sights.entries", label, parent)
        self.clicked.connect(self.entered_row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the entry."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class Chosen(QWidget):
    """A heading and a list; below, buttons for what a chart has no cell for. `picked` gives an incident's id."""

    picked = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Mapping[str, Entry] = {}
        self._sights = Sights()
        self.heading = wrapped("", self)
        self.heading.setObjectName("sights.heading")
        self.model = EntryList(wording, self)
        self.list = _List(self.tr("Entries"), self)
        self.list.setModel(self.model)
        self.undated = push_button("", "sights.undated", self)
        self.spans = push_button("", "sights.spans", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, 0, _GAP, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addWidget(self.undated)
        column.addWidget(self.spans)
        self.list.entered_row.connect(self._open)
        self.undated.clicked.connect(self._show_undated)
        self.spans.clicked.connect(self._show_spans)

    def show_sights(self, sights: Sights, entries: Mapping[str, Entry]) -> None:
        """What there is; the list keeps what of it is left."""
        self._sights, self._entries = sights, entries
        for button, count, text in (
            (self.undated, len(sights.undated), self.tr("No date: %1")),
            (self.spans, len(sights.spans), self.tr("Range of days: %1")),
        ):
            button.setText(text.replace("%1", entries_label(count)))
            button.setAccessibleName(button.text())
            button.setVisible(count > 0)

    def show_ids(self, name: str, ids: Sequence[str]) -> None:
        """Show these entries under a name."""
        self.heading.setText(capital(name))
        self.model.set_rows([Row(self._entries[id_]) for id_ in ids if id_ in self._entries])
        self.list.setAccessibleName(name)
        self.list.setVisible(bool(ids))
        self.list.choose(-1)

    def enter(self, ids: Sequence[str]) -> None:
        """Open the one entry, or go into the list of several."""
        if len(ids) == 1:
            self.picked.emit(ids[0])
        elif ids:
            self._go_in()

    def _go_in(self) -> None:
        self.list.choose(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_undated(self) -> None:
        self.show_ids(self.undated.text(), self._sights.undated)
        self._go_in()

    def _show_spans(self) -> None:
        ids = [span.id for span in self._sights.spans]
        self.show_ids(self.spans.text(), ids)
        self._go_in()

    def _open(self, index: QModelIndex) -> None:
        row = self.model.record(index.row())
        if row is not None:
            self.picked.emit(row.id)
