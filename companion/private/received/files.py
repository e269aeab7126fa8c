"""The files of one received record, as tiles that can be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.attachments.source import Source
from companion.private.attachments.view import FileView
from companion.vault.attachments import Attachment
from companion.widgets.form import LABEL_GAP, wrapped


class FilesOfRecord(QWidget):
    """`picked` gives the Attachment that is chosen; `looked` comes with Enter or a double click on it."""

    picked = Signal(object)
    looked = Signal()

    def __init__(self, source: Source, files: Sequence[Attachment], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = wrapped(self.tr("Photos and files"), self)
        self.view = FileView(source, self, whole=True)
        title.setBuddy(self.view)
        self.view.show_files(files)
        self.view.activated.connect(self._look)
        self.view.selectionModel().currentChanged.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * LABEL_GAP)
        layout.addWidget(title)
        layout.addWidget(self.view)

    def _pick(self) -> None:
        self.picked.emit(self.view.current())

    def _look(self) -> None:
        self._pick()
        self.looked.emit()
