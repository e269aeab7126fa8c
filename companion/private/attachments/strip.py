"""The files of one record: shown beside its form, added, looked at, removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from companion.private.attachments.adding import Adding
from companion.private.attachments.growing import agree, question
from companion.private.attachments.saving import SaveCopy
from companion.private.attachments.view import FileView
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.private.question import Question
from companion.private.records.attempt import Attempt
from companion.private.records.for_good import RemoveBar
from companion.private.still_shows.written import WrittenPlaces
from companion.vault.attachments import Attachment
from companion.vault.growth import Growth
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
        self._written = WrittenPlaces(services.vault)
        self._record_id = ""
        self._work: Adding | None = None
        self._build()

    def show_record(self, record_id: str) -> None:
        """Show the files of this record; "" shows none."""
        if record_id == self._record_id:
            return
        self._record_id = record_id
        if self.question.isVisibleTo(self):
            self._stop()
        for told in (self.undo, self.trouble, self.question):
            told.hide()
        self.removing.rest()
        self.view.show_files(self._attachments.of(record_id) if record_id else [])
        self._show_state()

    def add_files(self, paths: list[Path]) -> None:
        """Add these files on a thread; progress shows and can be stopped."""
        if self._work is not None or not self._record_id:
            return
        self.trouble.hide()
        self._work = Adding(self._attachments, self._record_id, paths, self, note=self._written.added)
        self._work.weighed.connect(self._weighed)
        self._work.progress.connect(self._progressed)
        self._work.added.connect(self._added)
        self._work.failed.connect(self.trouble.say)
        self._work.finished.connect(self._finished)
        self.progress.setValue(0)
        self.progress.setFormat("")
        self._show_state()
        self._work.start(self._services.vault.growth)

    def _build(self) -> None:
        title = wrapped(self.tr("Photos and files"), self)
        self.view = FileView(self._attachments, self)
        self.view.setObjectName("attachments.list")
        self.model = self.view.files
        title.setBuddy(self.view)
        self.view.activated.connect(self._look)
        self.view.selectionModel().currentChanged.connect(self._picked)
        self.add_button = push_button(self.tr("Add files"), "attachments.add", self)
        self.look_button = push_button(self.tr("Look at it"), "attachments.look", self)
        self.remove_button = push_button(self.tr("Remove file"), "attachments.remove", self)
        self.add_button.clicked.connect(self._choose)
        self.look_button.clicked.connect(self._look)
        self.remove_button.clicked.connect(self._remove)
        said = self.tr("The file is erased here and can't come back. Copies outside keep it.")
        buttons = (self.add_button, self.look_button, self.remove_button)
        self.removing = RemoveBar(buttons, said, "attachments.erase", self)
        self.removing.wanted.connect(self._erase)
        self.removing.erased.connect(self._erased)
        self.saving = SaveCopy(self._services, self)
        self.saving.changed.connect(self._show_state)
        self.question = Question(self)
        self.question.refused.connect(self._stop)
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
        for widget in (title, self.view, self.trouble, self.undo, self.question):
            layout.addWidget(widget)
        layout.addLayout(running)
        layout.addWidget(self.removing)
        layout.addWidget(self.saving)
        self._show_state()

    def _picked(self) -> None:
        self.removing.rest()
        self._show_state()

    def _choose(self) -> None:
        chooser = self._services.chooser(self, Mode.OPEN_FILES)
        chooser.chosen.connect(self.add_files)
        chooser.open()

    def _weighed(self, growth: Growth) -> None:
        said = question(self._services.vault, growth)
        if said:
            self.question.ask(said, self.tr("Add them"), self.tr("Don't add them"), self._agreed)
            self._show_state()
        else:
            self._go_on()

    def _agreed(self) -> None:
        agree(self._services.vault)
        self._go_on()
        self._show_state()

    def _go_on(self) -> None:
        if self._work is not None:
            self.adding.emit()
            self._work.go_on()

    def _progressed(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        size = QLocale().formattedDataSize
        told = self.tr("%1 of %2, %3 %").replace("%1", size(done, 1)).replace("%2", size(total, 1))
        self.progress.setFormat(told.replace("%3", str(percent)))
        self.progress.setValue(percent)

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

    def _erase(self) -> None:
        attachment = self.view.current()
        if attachment is not None:
            self.removing.run(partial(self._attachments.erase, attachment), attachment)

    def _erased(self, attachment: Attachment) -> None:
        self.model.take(attachment.id)
        self.undo.say(self.tr("Removed for good."))
        self._show_state()

    def _show_state(self) -> None:
        busy = self._work is not None
        running = busy and not self.question.isVisibleTo(self)
        self.view.setVisible(self.model.rowCount() > 0)
        self.progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.add_button.setEnabled(not busy)
        self.saving.pick(self._attachments, self.view.current())
        self.saving.setVisible(self.model.rowCount() > 0 or self.saving.work.running or self.saving.told)
        for button in (self.look_button, self.remove_button, self.removing.for_good):
            button.setVisible(self.model.rowCount() > 0)
            # Asked again for each: showing the list may have made a file the current one.
            button.setEnabled(self.view.current() is not None)
