"""Lists of records: a model over frozen dataclasses, and the view that shows them."""

from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QListView, QWidget

from companion.widgets.delegates import SUBTITLE_ROLE, AnyIndex, RowDelegate

_NOWHERE = QModelIndex()


class Identified(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """Stays the same while the record changes."""


R = TypeVar("R", bound=Identified)


class RecordList(QAbstractListModel, Generic[R]):
    """Records in their order. Subclasses say each record's title and the line below it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[R] = []

    def title(self, record: R) -> str:
        """The row's first line."""
        raise NotImplementedError

    def subtitle(self, record: R) -> str:  # noqa: ARG002 - for subclasses
        """The row's second line; may be ""."""
        return ""

    def rows(self) -> Sequence[R]:
        """The records, in order."""
        return tuple(self._rows)

    def set_rows(self, records: Sequence[R]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = list(records)
        self.endResetModel()

    def row_of(self, id_: str) -> int:
        """Where the record with this id stands, or -1."""
        return next((row for row, record in enumerate(self._rows) if record.id == id_), -1)

    def record(self, row: int) -> R | None:
        """The record in a row, or None."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def put(self, record: R, row: int = -1) -> None:
        """Replace the record with the same id, or insert at `row` (-1: at the end)."""
        at = self.row_of(record.id)
        if at >= 0:
            self._rows[at] = record
            index = self.index(at, 0)
            self.dataChanged.emit(index, index)
            return
        at = len(self._rows) if row < 0 else min(row, len(self._rows))
        self.beginInsertRows(_NOWHERE, at, at)
        self._rows.insert(at, record)
        self.endInsertRows()

    def take(self, id_: str) -> int:
        """Take the record out of the list; returns the row it stood in, or -1."""
        row = self.row_of(id_)
        if row >= 0:
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._rows[row]
            self.endRemoveRows()
        return row

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """How many records there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title, line below, and both for assistive technology."""
        record = self.record(index.row()) if index.isValid() else None
        if record is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(record)
        if role == SUBTITLE_ROLE:
            return self.subtitle(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            below = self.subtitle(record)
            return f"{self.title(record)}, {below}" if below else self.title(record)
        return None


class RecordView(QListView):
    """A list of records: quick with thousands of rows, nothing is edited or dragged in it."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(RowDelegate(self))

    def choose(self, row: int) -> None:
        """Make a row the current one and bring it into sight; -1 clears the choice."""
        model = self.model()
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(_NOWHERE)
            return
        index = model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
