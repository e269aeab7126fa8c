"""The things in one bag, under the headings of their groups."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal

from companion.domain.bag import BagItem, Group
from companion.private.bag.labels import groups
from companion.widgets.delegates import SUBTITLE_ROLE, AnyIndex, bold

_NOWHERE = QModelIndex()
_ORDER = {group: place for place, group in enumerate(Group)}


@dataclass(frozen=True)
class GroupHeading:
    """A row that is only a heading."""

    group: Group


class ItemList(QAbstractListModel):
    """Headings and items. `packed` gives an item whose box she checked or cleared."""

    packed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[BagItem] = []
        self._rows: list[GroupHeading | BagItem] = []
        self._labels = dict(groups())

    def items(self) -> Sequence[BagItem]:
        """The items, group by group."""
        return tuple(row for row in self._rows if isinstance(row, BagItem))

    def packed_count(self) -> int:
        """How many are packed."""
        return sum(item.packed for item in self._items)

    def set_items(self, items: Sequence[BagItem]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._items = list(items)
        self._rows = _grouped(self._items)
        self.endResetModel()

    def put(self, item: BagItem) -> None:
        """Replace the item with the same id, or add it; a changed group moves it."""
        row = self.row_of(item.id)
        former = self._rows[row] if row >= 0 else None
        if isinstance(former, BagItem) and former.group is item.group:
            self._items[self._items.index(former)] = item
            self._rows[row] = item
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
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
            if role == Qt.ItemDataRole.DisplayRole:
                return self._labels[row.group]
            return bold() if role == Qt.ItemDataRole.FontRole else None
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

    def _text(self, item: BagItem, role: int) -> str | None:
        name = item.name.strip() or self.tr("No name yet")
        if item.quantity.strip():
            name = f"{name} ({item.quantity.strip()})"
        below = " · ".join(part for part in (item.place, item.holder) if part)
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == SUBTITLE_ROLE:
            return below
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = self.tr("packed") if item.packed else self.tr("not packed yet")
            return ", ".join(part for part in (name, state, below) if part)
        return None


def _grouped(items: Sequence[BagItem]) -> list[GroupHeading | BagItem]:
    rows: list[GroupHeading | BagItem] = []
    for group in _ORDER:
        inside = sorted((item for item in items if item.group is group), key=_position)
        if inside:
            rows += [GroupHeading(group), *inside]
    return rows


def _position(item: BagItem) -> int:
    return item.position
