"""The chooser's table: the rows of one folder."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from companion.widgets.folders import FileRow

NAME, SIZE, CHANGED = range(3)
NO_PARENT = QModelIndex()


class FolderModel(QAbstractTableModel):
    """Name, size and time of change of each row; UserRole gives the FileRow itself."""

    def __init__(self, folder_icon: QIcon, file_icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FileRow, ...] = ()
        self._folder_icon = folder_icon
        self._file_icon = file_icon

    def show_rows(self, rows: Sequence[FileRow]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def row_at(self, index: QModelIndex | QPersistentModelIndex) -> FileRow:
        """The row behind a valid index."""
        return self._rows[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Rows under the root only."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Name, size, time."""
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Name"), self.tr("Size"), self.tr("Changed"))[section]

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, icon, alignment, and the row itself for UserRole."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == NAME:
            return self._folder_icon if row.is_folder else self._file_icon
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == SIZE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and row.is_folder:
            return {NAME: self.tr("Folder %1").replace("%1", row.name), SIZE: self.tr("No size")}.get(index.column())
        return None

    def _text(self, row: FileRow, column: int) -> str:
        if column == NAME:
            return row.name
        if column == SIZE:
            return "" if row.is_folder else QLocale().formattedDataSize(row.size)
        moment = QDateTime.fromSecsSinceEpoch(int(row.changed))
        return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
