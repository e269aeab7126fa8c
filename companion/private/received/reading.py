"""Reading one received copy: its letter and records on the left, one of them on the right. Nothing can be changed."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QSplitter, QVBoxLayout, QWidget

from companion.bundle.report_tables import LINKED
from companion.private.page import Services
from companion.private.received.file_bar import FileBar
from companion.private.received.files import FilesOfRecord
from companion.private.received.lines import KIND_ORDER, Lines
from companion.private.received.models import EntryModel
from companion.private.received.removing import RemoveCopy
from companion.private.received.source import ReceivedFiles
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
        self._title = heading("", size=1.25)
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(self.closed)
        self.removing = RemoveCopy(self._received)
        self.removing.removed.connect(self._removed)
        self.file_bar = FileBar(services)
        self._page_shown: QWidget | None = None
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._title, 1)
        top.addWidget(self.removing.start)
        top.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.removing)
        layout.addWidget(self._build_panes(), 1)

    def _build_panes(self) -> QSplitter:
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What is in it"))
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(self._picked)
        right = QWidget()
        below = QVBoxLayout(right)
        below.setContentsMargins(0, 0, 0, 0)
        self._right = QVBoxLayout()
        below.addLayout(self._right, 1)
        below.addWidget(self.file_bar)
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setSizes([300, 600])
        return split

    def show_bundle(self, bundle: ReceivedBundle) -> None:
        """Show this copy: the letter first, else its first record."""
        self._bundle = bundle
        self.file_bar.show_record(None)
        self._title.setText(bundle.sender)
        self.removing.offer(bundle)
        try:
            groups = [(kind, self._received.records(bundle.id, kind)) for kind in KIND_ORDER]
        except VaultError as error:
            self._model.show_records((), bundle.letter)
            self._show(wrapped(in_words(error)))
            return
        self._lines.know(each.record for kind, given in groups if kind in LINKED for each in given)
        self._model.show_records(groups, bundle.letter)
        first = self._model.first()
        if first.isValid():
            self.list.setCurrentIndex(first)
        else:
            self._show(wrapped(self.tr("There is nothing in it.")))

    def _removed(self, bundle_id: str) -> None:
        if self._bundle is not None and self._bundle.id == bundle_id:
            self._bundle = None
            self.closed.emit()

    def _picked(self, index: QModelIndex) -> None:
        if not index.isValid() or self._bundle is None:
            return
        entry = self._model.entry_at(index)
        self.file_bar.show_record(None)
        if entry.revisions:
            self._show(self._page(entry.revisions, self._bundle))
        elif entry.letter:
            column = Column()
            column.heading(entry.text)
            column.text(entry.letter)
            self._show(column)

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
            source = ReceivedFiles(self._received, bundle.id)
            files = FilesOfRecord(source, attachments)
            files.picked.connect(self.file_bar.pick)
            files.looked.connect(self.file_bar.look_at)
            column.gap()
            column.put(files)
            self.file_bar.show_record(source)
        return column

    def _show(self, widget: QWidget) -> None:
        if self._page_shown is not None:
            self._page_shown.hide()
            self._page_shown.deleteLater()
        self._page_shown = widget
        self._right.addWidget(widget)
        widget.show()
