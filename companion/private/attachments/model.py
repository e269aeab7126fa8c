"""The files of one record, with previews that exist in memory only."""

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage

from companion.vault.attachments import Attachment
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList


class AttachmentList(RecordList[Attachment]):
    """Name, size and preview."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._previews: dict[str, QImage] = {}

    def title(self, record: Attachment) -> str:
        """The file's own name."""
        return record.name

    def subtitle(self, record: Attachment) -> str:
        """Its size."""
        return QLocale().formattedDataSize(record.size, 1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The preview as the row's picture."""
        record = self.record(index.row()) if index.isValid() else None
        if record is not None and role == Qt.ItemDataRole.DecorationRole:
            return self._previews.get(record.id)
        return super().data(index, role)

    def set_preview(self, id_: str, image: QImage) -> None:
        """Show a preview that was made meanwhile."""
        row = self.row_of(id_)
        if row >= 0:
            self._previews[id_] = image
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def forget_previews(self) -> None:
        """Drop every preview."""
        self._previews.clear()
