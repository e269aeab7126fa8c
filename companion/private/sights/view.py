"""The three sights in one widget, one shown at a time, each with a sentence that says the same in words."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from companion.domain.faces import Face
from companion.domain.sights import Sights, count
from companion.private.sights.cells import CellTable
from companion.private.sights.chosen import Chosen
from companion.private.sights.month import MonthView, month_of
from companion.private.sights.timeline import TimelineTable
from companion.private.sights.week import WeekTable
from companion.private.sights.wording import Wording
from companion.private.sights.words import ABOUT, capital, month_sentence, not_counted, timeline_sentence, week_sentence
from companion.vault.journal import Entry
from companion.widgets.empty import EmptyState
from companion.widgets.form import PAGE_MARGIN, hint_label, wrapped

_GAP = 8
_CHART, _BESIDE = 640, 340
"""Device-independent pixels that chart and list begin with, beside one another."""


class Sight(StrEnum):
    """A way to see the record."""

    TIMELINE = "timeline"
    MONTH = "month"
    WEEK = "week"


def sights_of(face: Face) -> list[tuple[Sight, str]]:
    """What is offered, with the words for it: of a diary, the calendar alone."""
    labels = [
        (Sight.TIMELINE, QCoreApplication.translate("Sights", "Timeline")),
        (Sight.MONTH, QCoreApplication.translate("Sights", "Month")),
        (Sight.WEEK, QCoreApplication.translate("Sights", "Week")),
    ]
    return labels if face is Face.FULL else [label for label in labels if label[0] is Sight.MONTH]


class SightsView(QWidget):
    """show_entries() gives it what to count, show_sight() says how. `picked` gives the id of a chosen incident."""

    picked = Signal(str)

    def __init__(self, face: Face, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._entries: dict[str, Entry] = {}
        self._sights = Sights()
        self._stale: set[Sight] = set()
        self._narrowed = False
        self.sight = Sight.MONTH
        self.summary = wrapped("", self)
        self.summary.setObjectName("sights.summary")
        self.notes = hint_label("", self)
        self.notes.setObjectName("sights.notes")
        self.month = MonthView(self)
        self.chosen = Chosen(wording, self)
        self.charts = QStackedWidget(self)
        self.charts.addWidget(self.month)
        if self._face is Face.FULL:
            self.timeline = TimelineTable(wording, self)
            self.week = WeekTable(self)
            self.charts.addWidget(self.timeline)
            self.charts.addWidget(self.week)
        self._arrange()
        self._connect()

    def show_entries(self, entries: Sequence[Entry], *, narrowed: bool = False) -> None:
        """Count these: the newest revision of each incident, the latest first, as Journal.entries() has them.

        `narrowed` says that they are not all there are.
        """
        self._narrowed = narrowed
        self._entries = {entry.incident.id: entry for entry in entries}
        self._sights = count((entry.incident.id, entry.incident.happened, entry.withdrawn) for entry in entries)
        self._stale = set(Sight)
        self.show_sight(self.sight)

    def show_sight(self, sight: Sight) -> None:
        """Show one of sights_of() the face."""
        self.sight = sight
        empty = not self._sights.total
        self.empty.setVisible(empty)
        self.body.setVisible(not empty)
        self.summary.setVisible(not empty)
        self._say_notes()
        if empty:
            return
        chart = self._chart()
        self.charts.setCurrentWidget(chart)
        self.chosen.setVisible(sight is not Sight.TIMELINE)
        if sight in self._stale:
            self._stale.discard(sight)
            self.chosen.show_sights(self._sights, self._entries)
            if sight is Sight.TIMELINE:
                self.timeline.show_sights(self._sights, self._entries)
            elif sight is Sight.WEEK:
                self.week.show_sights(self._sights)
            else:
                self.month.show_sights(self._sights)
        if sight is not Sight.TIMELINE:
            table = self.month.table if sight is Sight.MONTH else self.week
            cell = table.cells.cell(table.currentIndex())
            if cell is not None:
                self.chosen.show_ids(cell.name, cell.ids)
        self._say_summary()

    # inside

    def _arrange(self) -> None:
        self.empty = self._make_empty()
        self.body = QSplitter(Qt.Orientation.Horizontal, self)
        self.body.setChildrenCollapsible(False)
        self.body.addWidget(self.charts)
        self.body.addWidget(self.chosen)
        self.body.setStretchFactor(0, 1)
        self.body.setSizes([_CHART, _BESIDE])
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN // 2, _GAP, PAGE_MARGIN // 2, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self.summary)
        column.addWidget(self.empty, 1)
        column.addWidget(self.body, 1)
        column.addWidget(self.notes)

    def _make_empty(self) -> EmptyState:
        title = self.tr("Nothing to show yet")
        if self._face is Face.PLAIN:
            return EmptyState(title, self.tr("What you add to your diary shows here."), self)
        return EmptyState(title, self.tr("What you add to your record shows here. Drafts are not counted."), self)

    def _connect(self) -> None:
        tables: list[CellTable] = [self.month.table]
        if self._face is Face.FULL:
            tables.append(self.week)
            self.timeline.picked.connect(self.picked)
        for table in tables:
            table.looked.connect(self._look)
            table.entered.connect(self.chosen.enter)
        self.month.turned.connect(self._turned)
        self.chosen.picked.connect(self.picked)

    def _chart(self) -> QWidget:
        if self.sight is Sight.MONTH:
            return self.month
        return self.timeline if self.sight is Sight.TIMELINE else self.week

    def _look(self, name: str, ids: list[str]) -> None:
        if self.charts.currentWidget() is self._chart():
            self.chosen.show_ids(name, ids)

    def _turned(self, _first: date) -> None:
        self._say_summary()

    def _say_summary(self) -> None:
        if self.sight is Sight.MONTH:
            said = month_sentence(self._sights, *month_of(self.month.day))
        elif self.sight is Sight.WEEK:
            said = week_sentence(self._sights)
        else:
            said = timeline_sentence(self._sights)
        said = capital(said)
        self.summary.setText(said)
        self._chart().setAccessibleDescription(said)

    def _say_notes(self) -> None:
        said = [self.tr("Only what you look for is counted.")] if self._narrowed else []
        said += not_counted(self._sights)
        if self.sight is not Sight.TIMELINE and self._sights.total:
            if self._sights.about():
                said.append(self.tr("%1 means about then: counted apart.").replace("%1", ABOUT))
            if self.sight is Sight.MONTH and self._sights.spans:
                said.append(self.tr("A line below a day: an entry with a range of days."))
            if self.sight is Sight.WEEK and (self._sights.spans or self._sights.undated):
                said.append(self.tr("Entries with no date or a range of days stand beside the table."))
        if self._face is Face.FULL and self._sights.total:
            said.append(self.tr("Drafts are not counted."))
        self.notes.setText(" ".join(said))
        self.notes.setVisible(bool(said))
