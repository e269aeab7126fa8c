"""The files of one record, with previews that exist in memory only."""

from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QImage

from companion.private.attachments.loading import Loaded
from companion.vault.attachments import Attachment
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList


class AttachmentList(RecordList[Attachment]):
    """Name, size and preview."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._previews: dict[str, QImage] = {}
        self._damaged: set[str] = set()

    def title(self, record: Attachment) -> str:
        """The file's own name, and whether it was found damaged."""
        return self.tr("%1 (damaged)").replace("%1", record.name) if record.id in self._damaged else record.name

    def subtitle(self, record: Attachment) -> str:
        """Its size."""
        return QLocale().formattedDataSize(record.size, 1)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The preview as the row's picture; the whole name where the row cuts it."""
        record = self.record(index.row()) if index.isValid() else None
        if record is not None and role == Qt.ItemDataRole.DecorationRole:
            return self._previews.get(record.id)
        if record is not None and role == Qt.ItemDataRole.ToolTipRole:
            return self.title(record)
        return super().data(index, role)

    def set_preview(self, loaded: Loaded) -> None:
        """Show a preview that was made meanwhile."""
        row = self.row_of(loaded.attachment.id)
        if row < 0:
            return
        if loaded.damaged:
            self._damaged.add(loaded.attachment.id)
        elif not loaded.image.isNull():
            self._previews[loaded.attachment.id] = loaded.image
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def forget_previews(self) -> None:
        """Drop every preview."""
        self._previews.clear()
        self._damaged.clear()
