"""The files of one record: shown beside its form, added, looked at, removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from companion.private.attachments.adding import Adding
from companion.private.attachments.view import FileView
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.private.records.attempt import Attempt
from companion.private.records.parts import button_row
from companion.vault.attachments import Attachment
from companion.widgets.chooser import Mode
from companion.widgets.empty import push_button
from companion.widgets.form import LABEL_GAP, wrapped
from companion.widgets.notice import Notice


class AttachmentStrip(QWidget):
    """show_record() says whose files. `adding` is emitted before files are added to the record."""

    adding = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._attachments = services.vault.attachments
        self._record_id = ""
        self._work: Adding | None = None
        self._build()

    def show_record(self, record_id: str) -> None:
        """Show the files of this record; "" shows none."""
        if record_id == self._record_id:
            return
        self._record_id = record_id
        self.undo.hide()
        self.trouble.hide()
        self.view.show_files(self._attachments.of(record_id) if record_id else [])
        self._show_state()

    def add_files(self, paths: list[Path]) -> None:
        """Add these files on a thread; progress shows and can be stopped."""
        if self._work is not None or not self._record_id:
            return
        self.adding.emit()
        self.trouble.hide()
        self._work = Adding(self._attachments, self._record_id, paths, self)
        self._work.progress.connect(self.progress.setValue)
        self._work.added.connect(self._added)
        self._work.failed.connect(self.trouble.say)
        self._work.finished.connect(self._finished)
        self.progress.setValue(0)
        self._show_state()
        self._work.start()

    def _build(self) -> None:
        title = wrapped(self.tr("Photos and files"), self)
        self.view = FileView(self._attachments, self)
        self.view.setObjectName("attachments.list")
        self.model = self.view.files
        title.setBuddy(self.view)
        self.view.activated.connect(self._look)
        self.view.selectionModel().currentChanged.connect(self._show_state)
        self.add_button = push_button(self.tr("Add files"), "attachments.add", self)
        self.look_button = push_button(self.tr("Look at it"), "attachments.look", self)
        self.remove_button = push_button(self.tr("Remove file"), "attachments.remove", self)
        self.add_button.clicked.connect(self._choose)
        self.look_button.clicked.connect(self._look)
        self.remove_button.clicked.connect(self._remove)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Adding"))
        self.stop_button = push_button(self.tr("Stop"), "attachments.stop", self)
        self.stop_button.clicked.connect(self._stop)
        self.undo = Notice("attachments.undo", self)
        self.trouble = Notice("attachments.trouble", self)
        self._attempt = Attempt(self.trouble)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * LABEL_GAP)
        for widget in (title, self.view, self.trouble, self.undo):
            layout.addWidget(widget)
        layout.addLayout(running)
        layout.addLayout(button_row(self.add_button, self.look_button, self.remove_button))
        self._show_state()

    def _choose(self) -> None:
        chooser = self._services.chooser(self, Mode.OPEN_FILES)
        chooser.chosen.connect(self.add_files)
        chooser.open()

    def _added(self, attachment: Attachment) -> None:
        if attachment.record == self._record_id:
            self.model.put(attachment)
            self._show_state()

    def _finished(self) -> None:
        self._work = None
        self.view.make_previews()
        self._show_state()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _look(self) -> None:
        attachment = self.view.current()
        if attachment is not None:
            Viewer(self._attachments, attachment, self).open()

    def _remove(self) -> None:
        attachment = self.view.current()
        if attachment is not None and self._attempt(partial(self._attachments.remove, attachment)):
            row = self.model.take(attachment.id)
            self.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, attachment, row))
            self._show_state()

    def _restore(self, attachment: Attachment, row: int) -> None:
        if self._attempt(partial(self._attachments.restore, attachment)):
            self.model.put(attachment, row)
            self._show_state()

    def _show_state(self, _: QModelIndex | None = None) -> None:
        busy = self._work is not None
        self.view.setVisible(self.model.rowCount() > 0)
        self.progress.setVisible(busy)
        self.stop_button.setVisible(busy)
        self.add_button.setEnabled(not busy)
        for button in (self.look_button, self.remove_button):
            button.setVisible(self.model.rowCount() > 0)
            # Asked again for each: showing the list may have made a file the current one.
            button.setEnabled(self.view.current() is not None)
