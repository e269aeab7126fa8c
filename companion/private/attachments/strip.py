"""The files of one record: shown beside its form, added, looked at, removed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from companion.private.attachments.adding_bar import AddingBar
from companion.private.attachments.dropping import Dropping
from companion.private.attachments.pasted import Item
from companion.private.attachments.saving import SaveCopy
from companion.private.attachments.view import FileView
from companion.private.attachments.viewer import Viewer
from companion.private.page import Services
from companion.private.records.attempt import Attempt
from companion.private.records.for_good import RemoveBar
from companion.vault.attachments import Attachment
from companion.widgets.chooser import Mode
from companion.widgets.empty import push_button
from companion.widgets.form import LABEL_GAP, hint_label, wrapped
from companion.widgets.notice import Notice


class AttachmentStrip(QWidget):
    """show_record() says whose files. `adding` is emitted before files are added to the record."""

    adding = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._attachments = services.vault.attachments
        self._record_id = ""
        self.dropping = Dropping(self._takes, self)
        self.dropping.dropped.connect(self.add_files)
        self._build()

    def show_record(self, record_id: str) -> None:
        """Show the files of this record; "" shows none."""
        if record_id == self._record_id:
            return
        self._record_id = record_id
        self.bar.rest()
        for told in (self.undo, self.trouble):
            told.hide()
        self.removing.rest()
        self.view.show_files(self._attachments.of(record_id) if record_id else [])
        self._show_state()

    def add_files(self, items: Sequence[Item]) -> None:
        """Add these files and pictures on a thread; progress shows and can be stopped."""
        if self.bar.busy or not self._record_id:
            return
        self.trouble.hide()
        self.bar.add(self._record_id, items)

    def paste(self) -> None:
        """Add what was copied in another program."""
        self.trouble.hide()
        if not self.dropping.paste():
            self.trouble.say(
                self.tr(
                    "There is nothing to paste. Copy a file or a picture in another program first, then press this."
                )
            )

    def showEvent(self, event: QShowEvent) -> None:
        """Wherever on this page something is dropped, it is meant for here."""
        super().showEvent(event)
        around: QWidget | None = self
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        self.dropping.watch(around or self.parentWidget() or self)

    def _build(self) -> None:
        title = wrapped(self.tr("Photos and files"), self)
        self.view = FileView(self._attachments, self)
        self.view.setObjectName("attachments.list")
        self.model = self.view.files
        title.setBuddy(self.view)
        self.view.activated.connect(self._look)
        self.view.selectionModel().currentChanged.connect(self._picked)
        self.add_button = push_button(self.tr("Add files"), "attachments.add", self)
        self.paste_button = push_button(self.tr("Paste"), "attachments.paste", self)
        self.look_button = push_button(self.tr("Look at it"), "attachments.look", self)
        self.remove_button = push_button(self.tr("Remove file"), "attachments.remove", self)
        self.add_button.clicked.connect(self._choose)
        self.paste_button.clicked.connect(self.paste)
        self.look_button.clicked.connect(self._look)
        self.remove_button.clicked.connect(self._remove)
        said = self.tr("The file is erased here and can't come back. Copies made before keep it.")
        buttons = (self.add_button, self.paste_button, self.look_button, self.remove_button)
        self.removing = RemoveBar(buttons, said, "attachments.erase", self)
        self.removing.wanted.connect(self._erase)
        self.removing.erased.connect(self._erased)
        self.saving = SaveCopy(self._services, self)
        self.saving.changed.connect(self._show_state)
        self.bar = AddingBar(self._services, self)
        self.bar.begins.connect(self.adding)
        self.bar.added.connect(self._added)
        self.bar.changed.connect(self._show_state)
        self.undo = Notice("attachments.undo", self)
        self.trouble = Notice("attachments.trouble", self)
        self._attempt = Attempt(self.trouble)
        self.bar.failed.connect(self.trouble.say)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * LABEL_GAP)
        said_below = hint_label(self.tr("Or drag files and pictures here."), self)
        for widget in (title, self.view, self.trouble, self.undo, self.bar, self.removing, said_below):
            layout.addWidget(widget)
        layout.addWidget(self.saving)
        self._show_state()

    def _picked(self) -> None:
        self.removing.rest()
        self._show_state()

    def _choose(self) -> None:
        chooser = self._services.chooser(self, Mode.OPEN_FILES)
        chooser.chosen.connect(self.add_files)
        chooser.open()

    def _added(self, attachment: Attachment) -> None:
        if attachment.record == self._record_id:
            self.model.put(attachment)
            self._show_state()

    def _takes(self) -> bool:
        return self.isVisible() and bool(self._record_id) and not self.bar.busy

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
        self.view.setVisible(self.model.rowCount() > 0)
        for button in (self.add_button, self.paste_button):
            button.setEnabled(not self.bar.busy)
        self.saving.pick(self._attachments, self.view.current())
        self.saving.setVisible(self.model.rowCount() > 0 or self.saving.work.running or self.saving.told)
        for button in (self.look_button, self.remove_button, self.removing.for_good):
            button.setVisible(self.model.rowCount() > 0)
            # Asked again for each: showing the list may have made a file the current one.
            button.setEnabled(self.view.current() is not None)
