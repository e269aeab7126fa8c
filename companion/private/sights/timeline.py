"""The timeline: one mark for each entry, month by month, the latest at the top."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from companion.domain.common import Certainty, When
from companion.domain.sights import Month, Sights
from companion.private.sights.month import months_later
from companion.private.sights.wording import Wording
from companion.private.sights.words import entries_label, month_name
from companion.vault.journal import Entry
from companion.widgets.delegates import AnyIndex

_NOWHERE = QModelIndex()
WHEN, MARK, WHAT = range(3)
_ROOM = 1.8
"""How many lines of text a row is high."""
_AIR = 8


class Row(NamedTuple):
    """An entry, or a heading where `id` is ""."""

    id: str = ""
    heading: str = ""
    beside: str = ""


class TimelineModel(QAbstractTableModel):
    """Headings and entries; texts are made as they are asked for."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.rows: list[Row] = []
        self._entries: Mapping[str, Entry] = {}

    def show_sights(self, sights: Sights, entries: Mapping[str, Entry]) -> None:
        """Replace all. Months without an entry stand together in one row, at the end what has no date."""
        self.beginResetModel()
        self._entries = entries
        rows: list[Row] = []
        later: Month | None = None
        for month in sights.months:
            if later is not None and (gap := self._gap(month.first_day, later.first_day)):
                rows.append(Row(heading=gap, beside=self.tr("no entry")))
            rows.append(Row(heading=month_name(month.first_day), beside=entries_label(len(month.ids))))
            rows += map(Row, month.ids)
            later = month
        if sights.undated:
            rows.append(Row(heading=self.tr("Date not known"), beside=entries_label(len(sights.undated))))
            rows += map(Row, sights.undated)
        self.rows = rows
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in a row; None for a heading."""
        return self._entries.get(self.rows[row].id) if 0 <= row < len(self.rows) else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Headings and entries."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """When, how well that is known, what."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles of the columns; that of the marks is heard only."""
        titles = (self.tr("When"), self.tr("How well the time is known"), self.tr("What happened"))
        if orientation == Qt.Orientation.Vertical:
            return super().headerData(section, orientation, role)
        if not 0 <= section < len(titles):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return titles[section]
        return titles[section] if role == Qt.ItemDataRole.DisplayRole and section != MARK else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.text(index.row(), index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and index.column() != MARK:
            return self.text(index.row(), index.column())
        return None

    def text(self, row: int, column: int) -> str:
        """What a cell says; the mark's in words."""
        line, entry = self.rows[row], self.entry(row)
        if entry is None:
            return (line.heading, self.tr("heading"), line.beside)[column]
        incident = entry.incident
        if column == WHEN:
            return self._wording.when(incident.happened) or self.tr("Date not known")
        if column == MARK:
            return self.certainty(incident.happened)
        return self._wording.title(incident)

    def certainty(self, when: When) -> str:
        """How well a time is known."""
        if when.certainty is Certainty.UNKNOWN or not (when.date or when.end_date):
            return self.tr("not known")
        if when.certainty is Certainty.ABOUT:
            return self.tr("about")
        return self.tr("between two times") if when.certainty is Certainty.RANGE else self.tr("known")

    def _gap(self, earlier: date, later: date) -> str:
        """The months between two; "" where there is none."""
        first, last = months_later(earlier, 1), months_later(later, -1)
        if first > last:
            return ""
        if first == last:
            return month_name(first)
        text = self.tr("%1 to %2", "months")
        return text.replace("%1", month_name(first)).replace("%2", month_name(last))


class TimelineDelegate(QStyledItemDelegate):
    """A line through all rows; on it a full mark, a ring for about then, a bar for between two times."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One cell."""
        table = self.parent()
        if not isinstance(table, TimelineTable):
            return
        row, column, area = index.row(), index.column(), option.rect
        entry = table.lines.entry(row)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ground, text = table.colours(chosen=chosen, heading=entry is None)
        painter.fillRect(area, ground)
        painter.setPen(text)
        if column == MARK:
            _draw_mark(painter, area, None if entry is None else entry.incident.happened, ground)
            return
        painter.setFont(table.bold if entry is None and column == WHEN else table.plain)
        inner = area.adjusted(_AIR, 0, -_AIR, 0)
        words = " ".join(table.lines.text(row, column).split())
        words = table.metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, words)


class TimelineTable(QTableView):
    """`picked` gives the id of the entry that was clicked, or at which Enter or Space was pressed."""

    picked = Signal(str)

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.setObjectName("sights.timeline")
        self.setAccessibleName(self.tr("Timeline"))
        self.lines = TimelineModel(wording, self)
        self.setModel(self.lines)
        self.setItemDelegate(TimelineDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._measure()
        self.clicked.connect(self._open)

    def show_sights(self, sights: Sights, entries: Mapping[str, Entry]) -> None:
        """Show these, and stay at the entry that was the current one."""
        before = self.lines.entry(self.currentIndex().row())
        top = self.verticalScrollBar().value()
        self.lines.show_sights(sights, entries)
        id_ = before.incident.id if before is not None else ""
        row = next((row for row, line in enumerate(self.lines.rows) if id_ and line.id == id_), -1)
        if row < 0:
            row = next((row for row, line in enumerate(self.lines.rows) if line.id), -1)
        self.setCurrentIndex(self.lines.index(row, WHEN))
        self.verticalScrollBar().setValue(top)

    def colours(self, *, chosen: bool, heading: bool) -> tuple[QColor, QColor]:
        """Ground and text of a row."""
        if chosen:
            return self.palette().highlight().color(), self.palette().highlightedText().color()
        ground = self.palette().alternateBase() if heading else self.palette().base()
        return ground.color(), self.palette().text().color()

    def _measure(self) -> None:
        self.plain, self.bold = self.font(), self.font()
        self.bold.setBold(True)
        self.metrics = QFontMetrics(self.bold)
        height = round(_ROOM * self.metrics.height())
        self.verticalHeader().setMinimumSectionSize(height)
        self.verticalHeader().setDefaultSectionSize(height)
        self.horizontalHeader().setMinimumSectionSize(height)
        self.setColumnWidth(MARK, 2 * height)
        self._divide()

    def _divide(self) -> None:
        """Room for a range of dates where there is enough, else for two fifths of it."""
        longest = self._wording.when(When(Certainty.RANGE, "2026-09-28", end_date="2026-09-30"))
        wanted = self.metrics.horizontalAdvance(longest) + 3 * _AIR
        self.setColumnWidth(WHEN, min(wanted, self.viewport().width() * 2 // 5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width anew."""
        super().resizeEvent(event)
        self._divide()

    def changeEvent(self, event: QEvent) -> None:
        """Other letters: measure again."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "metrics"):
            self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the entry."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: AnyIndex) -> None:
        entry = self.lines.entry(index.row())
        if entry is not None:
            self.picked.emit(entry.incident.id)


def _draw_mark(painter: QPainter, area: QRect, when: When | None, ground: QColor) -> None:
    """The line, and the mark of an entry upon it; what has no date stands on no line."""
    dated = when is None or (when.certainty is not Certainty.UNKNOWN and bool(when.date or when.end_date))
    middle, size = QPointF(area.center()), area.height() / 6
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = painter.pen()
    pen.setWidthF(2)
    painter.setPen(pen)
    if dated:
        painter.drawLine(QPointF(middle.x(), area.top()), QPointF(middle.x(), area.bottom() + 1))
    if when is not None:
        sure = dated and when.certainty is Certainty.EXACT
        painter.setBrush(pen.color() if sure else ground)
        if dated and when.certainty is Certainty.RANGE:
            painter.drawRoundedRect(QRectF(middle.x() - size, area.top() + 3, 2 * size, area.height() - 6), 3, 3)
        else:
            painter.drawEllipse(middle, size, size)
    painter.restore()
