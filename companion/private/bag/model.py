"""The things in one bag, under the headings of their groups."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QObject, Qt, Signal

from companion.domain.bag import BagItem
from companion.private.bag.labels import form_label, groups, packed_words
from companion.private.bag.order import GroupHeading, Row, rows_of
from companion.widgets.dates import short_date
from companion.widgets.delegates import SUBTITLE_ROLE, AnyIndex, bold

_NOWHERE = QModelIndex()


class ItemList(QAbstractListModel):
    """Headings and items. `packed` gives an item whose box she checked or cleared."""

    packed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[BagItem] = []
        self._rows: list[Row] = []
        self._labels = dict(groups())

    def items(self) -> Sequence[BagItem]:
        """The items, group by group."""
        return tuple(row for row in self._rows if isinstance(row, BagItem))

    def rows(self) -> Sequence[Row]:
        """Headings and items, as they stand."""
        return tuple(self._rows)

    def packed_count(self) -> int:
        """How many are packed."""
        return sum(item.packed for item in self._items)

    def set_items(self, items: Sequence[BagItem]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._items = list(items)
        self._rows = rows_of(self._items)
        self.endResetModel()

    def put(self, item: BagItem) -> None:
        """Replace the item with the same id, or add it; a changed group moves it."""
        row = self.row_of(item.id)
        former = self._rows[row] if row >= 0 else None
        if isinstance(former, BagItem) and former.group is item.group:
            self._items[self._items.index(former)] = item
            self._rows[row] = item
            above = self._count_again(row)
            self.dataChanged.emit(self.index(above, 0), self.index(row, 0))
            return
        self.set_items([*(one for one in self._items if one.id != item.id), item])

    def take(self, id_: str) -> None:
        """Take the item out."""
        self.set_items([item for item in self._items if item.id != id_])

    def row_of(self, id_: str) -> int:
        """Where the item stands, or -1."""
        return next((n for n, row in enumerate(self._rows) if isinstance(row, BagItem) and row.id == id_), -1)

    def item(self, row: int) -> BagItem | None:
        """The item in a row; None for a heading or no row."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, BagItem) else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Headings and items."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Items can be chosen and checked; headings are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.item(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, where it is, and whether it is packed."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, GroupHeading):
            return self._heading(row, role)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if row.packed else Qt.CheckState.Unchecked
        return self._text(row, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or clear the box."""
        item = self.item(index.row()) if index.isValid() else None
        if item is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        changed = replace(item, packed=Qt.CheckState(value) == Qt.CheckState.Checked)
        self.put(changed)
        self.packed.emit(changed)
        return True

    def _count_again(self, row: int) -> int:
        """The heading above a row says how many are packed now; returns its row."""
        above = next(n for n in range(row, -1, -1) if isinstance(self._rows[n], GroupHeading))
        heading = self._rows[above]
        if isinstance(heading, GroupHeading):
            packed = sum(item.packed for item in self._items if item.group is heading.group)
            self._rows[above] = GroupHeading(heading.group, packed)
        return above

    def _heading(self, heading: GroupHeading, role: int) -> Any:
        title, packed = self._labels[heading.group], packed_words(heading.packed)
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role == SUBTITLE_ROLE:
            return packed
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title}, {packed}" if packed else title
        return bold() if role == Qt.ItemDataRole.FontRole else None

    def _text(self, item: BagItem, role: int) -> str | None:
        name = item.name.strip() or self.tr("No name yet")
        if item.quantity.strip():
            name = f"{name} ({item.quantity.strip()})"
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        below = " · ".join(part for part in (item.place, item.holder, form_label(item.form), self._until(item)) if part)
        if role == SUBTITLE_ROLE:
            return below
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("packed") if item.packed else self.tr("not packed yet")
            return ", ".join(part for part in (name, state, below) if part)
        return None

    def _until(self, item: BagItem) -> str:
        if not item.expires:
            return ""
        return self.tr("good until {date}").format(date=short_date(item.expires, QLocale()))
