"""Reading one received copy: its records on the left, one of them on the right. Nothing can be changed."""

from functools import partial

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from companion.private.page import Services
from companion.private.received.lines import KIND_ORDER, Lines
from companion.private.received.models import EntryModel
from companion.private.received.photos import Photos
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.widgets.column import Column, button
from companion.widgets.form import heading, wrapped


class ReadingView(QWidget):
    """`closed` goes back to the list of copies."""

    closed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._received = services.vault.received
        self._lines = Lines(services.language)
        self._bundle: ReceivedBundle | None = None
        self._model = EntryModel(self._lines, self)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What is in it"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self._title = heading("", size=1.25)
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.back)
        self._page_shown: QWidget | None = None
        right = QWidget()
        self._right = QVBoxLayout(right)
        self._right.setContentsMargins(0, 0, 0, 0)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([300, 600])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(split, 1)

    def show_bundle(self, bundle: ReceivedBundle) -> None:
        """Show this copy from its first record."""
        self._bundle = bundle
        self._title.setText(bundle.sender)
        try:
            groups = [(kind, self._received.records(bundle.id, kind)) for kind in KIND_ORDER]
        except VaultError as error:
            self._show(_message(in_words(error)))
            return
        self._model.show_records(groups)
        first = self._model.first()
        if first.isValid():
            self.list.setCurrentIndex(first)
        else:
            self._show(_message(self.tr("There is nothing in it but the letter.")))

    def _picked(self, index: QModelIndex) -> None:
        revisions = self._model.revisions_at(index) if index.isValid() else ()
        if revisions and self._bundle is not None:
            self._show(self._page(revisions, self._bundle))

    def _page(self, revisions: tuple[ReceivedRecord, ...], bundle: ReceivedBundle) -> Column:
        received = revisions[-1]
        column = Column()
        column.heading(self._lines.whole_title(received.record))
        if received.withdrawn:
            column.text(self._lines.withdrawn())
        for label, text in self._lines.rows(revisions):
            column.subheading(label)
            column.text(text)
        try:
            attachments = self._received.attachments(bundle.id, received.record.id)
        except VaultError as error:
            column.text(in_words(error))
            return column
        if attachments:
            column.gap()
            column.put(Photos(partial(self._received.content, bundle.id), attachments))
        return column

    def _show(self, widget: QWidget) -> None:
        if self._page_shown is not None:
            self._page_shown.hide()
            self._page_shown.deleteLater()
        self._page_shown = widget
        self._right.addWidget(widget)
        widget.show()


def _message(text: str) -> QWidget:
    return wrapped(text)
