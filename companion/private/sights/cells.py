"""A chart that is a table: cells painted in shades, each with its number, its name and its place for a keyboard."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QLocale, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
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

from companion.private.sights.shades import Shades, level
from companion.private.sights.words import ABOUT, counts_label
from companion.widgets.delegates import AnyIndex

_NOWHERE = QModelIndex()
_RING = 3
_BAR = 4
_AIR = 6


@dataclass(frozen=True)
class Painted:
    """One cell: `title` says which it is, `corner` is what stands small in its corner.

    `ids` are the entries behind it. `over` is how many reach over it; they are drawn as a bar and not counted here.
    A cell that is not `there` is empty ground.
    """

    title: str
    ids: tuple[str, ...] = ()
    sure: int = 0
    about: int = 0
    over: int = 0
    corner: str = ""
    marked: bool = False
    there: bool = True

    @property
    def name(self) -> str:
        """What a screen reader says."""
        return f"{self.title}: {counts_label(self.sure, self.about, self.over)}" if self.there else self.title


class CellModel(QAbstractTableModel):
    """Rows of cells, all painted on one scale: `largest` is the most that any cell can hold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells: list[list[Painted]] = []
        self.largest = 0
        self._columns: list[tuple[str, str]] = []
        self._rows: list[str] = []

    def show_cells(
        self, cells: list[list[Painted]], largest: int, columns: list[tuple[str, str]], rows: list[str]
    ) -> None:
        """Replace all; a column's title is short and in full."""
        self.beginResetModel()
        self.cells, self.largest, self._columns, self._rows = cells, largest, columns, rows
        self.endResetModel()

    def cell(self, index: AnyIndex) -> Painted | None:
        """The cell at an index; None where there is none."""
        return self.cells[index.row()][index.column()] if index.isValid() else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Rows of cells."""
        return 0 if parent.isValid() else len(self.cells)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Columns of cells."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The titles: short ones to see, full ones to hear."""
        if orientation == Qt.Orientation.Vertical:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._rows[section] if shown and section < len(self._rows) else None
        if section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return self._columns[section][1] if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """What is not there can't be reached."""
        cell = self.cell(index)
        if cell is None or not cell.there:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The name of a cell, for assistive technology and the pointer; the numbers are painted."""
        if role not in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        cell = self.cell(index)
        return cell.name if cell is not None else None


class CellDelegate(QStyledItemDelegate):
    """Paints a cell: its shade, its number, "≈" and how many about then, a bar for what lasts longer, a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One cell, without the platform's own row."""
        table = self.parent()
        if not isinstance(table, CellTable):
            return
        cell, shades = table.cells.cell(index), table.shades
        area: QRect = option.rect
        if cell is None or not cell.there:
            painter.fillRect(area, shades.outside)
            return
        step = level(cell.sure, table.cells.largest)
        painter.fillRect(area, shades.grounds[step])
        painter.setPen(shades.line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(
            area.topLeft() if table.mirrored else area.topRight(),
            area.bottomLeft() if table.mirrored else area.bottomRight(),
        )
        painter.setPen(shades.texts[step])
        inner = area.adjusted(_AIR, 0, -_AIR, 0)
        if cell.corner:
            inner.setTop(area.top() + _AIR - 1)
            painter.setFont(table.underlined if cell.marked else table.plain)
            painter.drawText(inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading, cell.corner)
            inner.setTop(inner.top() + table.line_height // 2)
        text = table.number(cell)
        if text:
            painter.setFont(table.bold)
            painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
        if cell.over:
            painter.fillRect(area.left(), area.bottom() - _BAR - _RING, area.width(), _BAR, shades.texts[step])
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_Selected):
            self._ring(painter, area, shades)

    def _ring(self, painter: QPainter, area: QRect, shades: Shades) -> None:
        # Twice, light in dark, so that it is seen on every shade.
        for colour, inset, width in ((shades.ring, 0, _RING), (shades.grounds[0], _RING, 1)):
            for side in range(inset, inset + width):
                painter.setPen(colour)
                painter.drawRect(area.adjusted(side, side, -side - 1, -side - 1))


class CellTable(QTableView):
    """`looked` gives a cell's name and ids when it is clicked or reached with the arrow keys.

    `entered` gives its ids when Enter or Space is pressed there, or it is clicked twice.
    """

    looked = Signal(str, list)
    entered = Signal(list)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.cells = CellModel(self)
        self.setModel(self.cells)
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self._measure()
        self.clicked.connect(self._look)
        self.doubleClicked.connect(self._enter)
        self.selectionModel().currentChanged.connect(self._look)

    # what the delegate needs, made once for all cells

    def _measure(self) -> None:
        self.shades = Shades(self.palette())
        self.plain, self.bold = self.font(), self.font()
        self.bold.setBold(True)
        self.underlined = self.font()
        self.underlined.setBold(True)
        self.underlined.setUnderline(True)
        self.line_height = QFontMetrics(self.bold).height()
        self.mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._numbers: dict[tuple[int, int], str] = {}

    def number(self, cell: Painted) -> str:
        """The numbers of a cell as they are painted."""
        key = (cell.sure, cell.about)
        if key not in self._numbers:
            locale = QLocale()
            parts = [locale.toString(cell.sure)] if cell.sure else []
            if cell.about:
                parts.append(ABOUT + locale.toString(cell.about))
            self._numbers[key] = "  ".join(parts)
        return self._numbers[key]

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, letters or direction: measure again."""
        super().changeEvent(event)
        kinds = (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange)
        if event.type() in kinds and hasattr(self, "cells"):
            self._measure()
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go into the cell."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._enter(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _enter(self, index: AnyIndex) -> None:
        cell = self.cells.cell(index)
        if cell is not None and cell.there:
            self.entered.emit(list(cell.ids))

    def _look(self, index: AnyIndex) -> None:
        cell = self.cells.cell(index)
        if cell is not None and cell.there:
            self.looked.emit(cell.name, list(cell.ids))
