"""The files of one record, with previews that exist in memory only."""

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage

from companion.private.attachments.desk import Loaded, can_show, may_show
from companion.private.attachments.words import about, kind_words
from companion.vault.attachments import Attachment
from companion.widgets.delegates import AnyIndex
from companion.widgets.rows import RecordList

MOST_PREVIEWS = 150
"""How many previews are held, about 110 KB each. One that went is made again when it is painted."""


class AttachmentList(RecordList[Attachment]):
    """Name, kind, size and preview. `wanted` gives an Attachment whose preview was looked for and is not there."""

    wanted = Signal(object)

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self._previews: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._damaged: set[str] = set()
        self._unshown: set[str] = set()

    def title(self, record: Attachment) -> str:
        """The file's own name, and whether it was found damaged."""
        return self.tr("%1 (damaged)").replace("%1", record.name) if record.id in self._damaged else record.name

    def subtitle(self, record: Attachment) -> str:
        """Its kind and size, or that a preview can't be made."""
        if record.id in self._unshown and can_show(record):
            return self.tr("%1 · can't be shown").replace("%1", kind_words(record.media_type))
        return about(record)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The preview as the row's picture; everything where the row cuts it."""
        record = self.record(index.row()) if index.isValid() else None
        if record is not None and role == Qt.ItemDataRole.DecorationRole:
            return self._preview(record)
        if record is not None and role == Qt.ItemDataRole.ToolTipRole:
            return f"{self.title(record)}\n{self.subtitle(record)}"
        return super().data(index, role)

    def set_preview(self, loaded: Loaded) -> None:
        """Show a preview that was made meanwhile."""
        id_ = loaded.attachment.id
        row = self.row_of(id_)
        if row < 0:
            return
        if loaded.damaged:
            self._damaged.add(id_)
        elif loaded.image.isNull():
            self._unshown.add(id_)
        else:
            self._previews[id_] = loaded.image
            while len(self._previews) > MOST_PREVIEWS:
                self._asked.discard(self._previews.popitem(last=False)[0])
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def forget_previews(self) -> None:
        """Drop every preview."""
        for held in (self._previews, self._asked, self._damaged, self._unshown):
            held.clear()

    def _preview(self, record: Attachment) -> QImage | None:
        image = self._previews.get(record.id)
        if image is not None:
            self._previews.move_to_end(record.id)
        elif record.id not in self._asked and may_show(record):
            self._asked.add(record.id)
            self.wanted.emit(record)
        return image
