"""A section that is one list of records beside a form: papers and people."""

from abc import abstractmethod
from functools import partial
from typing import ClassVar, Generic, cast

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.private.page import Page, Services
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records, erase_words
from companion.private.records.for_good import RemoveBar
from companion.private.records.form import R, RecordForm
from companion.private.records.parts import Panes
from companion.widgets.empty import EmptyState, push_button
from companion.widgets.form import scrolled
from companion.widgets.notice import Notice
from companion.widgets.rows import RecordList, RecordView


class RecordPage(Page, Generic[R]):
    """Subclasses give the kind, the model, the form, an empty record and the words."""

    kind: ClassVar[str]
    prefix: ClassVar[str]

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self.model = self._make_model()
        self.form = self._make_form()
        self.editing = Editing(self.form, self._save, self)
        self._build()
        self.editing.changed.connect(self._changed)
        self.editing.failed.connect(self.trouble.say)
        self.editing.saved.connect(self.trouble.hide)

    # what a section is made of

    @abstractmethod
    def _make_model(self) -> RecordList[R]:
        """The model of the list."""

    @abstractmethod
    def _make_form(self) -> RecordForm[R]:
        """The form."""

    @abstractmethod
    def _make_record(self, id_: str) -> R:
        """A record with nothing in it."""

    @abstractmethod
    def _make_empty(self) -> EmptyState:
        """What stands there before the first record."""

    def _shown(self, record: R) -> None:
        """Called when another record is in the form."""

    # the page's duties

    def flush(self) -> None:
        """Store what is typed."""
        self.editing.flush()

    def refresh(self) -> None:
        """Read the list again and stay at the record that was shown."""
        current = self.editing.record
        self.editing.flush()
        if self.editing.stuck:
            return
        self.model.set_rows(cast("list[R]", self.services.vault.records.all(self.kind)))
        self._choose(self.model.row_of(current.id) if current is not None else -1)

    def open_record(self, id_: str) -> None:
        """Show one record."""
        row = self.model.row_of(id_)
        if row >= 0:
            self._choose(row)

    # building

    def _build(self) -> None:
        self.panes = Panes(self)
        self.add_button = push_button(self.tr("Add"), f"{self.prefix}.add", self)
        self.add_button.clicked.connect(self.add)
        self.view = RecordView(f"{self.prefix}.list", self._list_label(), self)
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._picked)
        self.panes.left.addWidget(self.add_button)
        self.panes.left.addWidget(self.view, 1)
        self.empty = self._make_empty()
        self.empty.add_button(self.tr("Add"), f"{self.prefix}.add_first").clicked.connect(self.add)
        self.remove_button = push_button(self.tr("Remove"), f"{self.prefix}.remove", self)
        self.remove_button.clicked.connect(self.remove)
        self._finish_form()
        self.sheet = scrolled(self.form)
        self.panes.add_panes(self.sheet, resting=self.empty)
        self.panes.follow(self.view)
        self.undo = Notice(f"{self.prefix}.undo", self)
        self.trouble = Notice(f"{self.prefix}.trouble", self)
        self.attempt = Attempt(self.trouble)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panes, 1)
        # Below, so that nothing moves beneath the pointer when they come and go.
        for widget in (self.trouble, self.undo):
            layout.addWidget(widget)
        self._show_right()

    def _finish_form(self) -> None:
        """The last things of the form."""
        self.form.end_group()
        self.removing = self.form.add(RemoveBar((self.remove_button,), erase_words(), f"{self.prefix}.erase"))
        self.removing.wanted.connect(self.erase)
        self.removing.erased.connect(self._erased)
        self.removing.kept.connect(self._kept)

    def _list_label(self) -> str:
        return self.tr("List")

    # what she does

    def add(self) -> None:
        """Begin a new record; it is stored with the first letter typed."""
        self.undo.hide()
        if self.editing.fresh:
            self.form.focus_first()
            return
        record = self._make_record(new_id())
        if not self._begin(record, fresh=True):
            return
        self.model.put(record)
        self._choose(self.model.row_of(record.id))
        self.form.focus_first()

    def remove(self) -> None:
        """Take the shown record out; "Undo" brings it back."""
        record = self.editing.record
        if record is None:
            return
        fresh = self.editing.fresh
        self.editing.flush()
        self.editing.forget()
        if not fresh and not self.attempt(partial(self.services.vault.records.remove, record)):
            self.editing.begin(record)
            return
        row = self.model.take(record.id)
        self._choose(-1)
        if not fresh:
            self.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, record, row))

    def erase(self) -> None:
        """Remove the shown record for good."""
        record, fresh = self.editing.record, self.editing.fresh
        if record is None or fresh:
            self.remove()
            return
        self.editing.forget()
        self.removing.run(partial(erase_records, self.services.vault, [record]), record)

    def _erased(self, record: R) -> None:
        self.model.take(record.id)
        if self.editing.record is None:
            self._choose(-1)
        self.undo.say(self.tr("Removed for good."))

    def _kept(self, record: R) -> None:
        if self.editing.record is None:
            self.editing.begin(record)

    def _restore(self, record: R, row: int) -> None:
        if self.attempt(partial(self.services.vault.records.restore, record)):
            self.model.put(record, row)
            self._choose(self.model.row_of(record.id))

    # following the list

    def _choose(self, row: int) -> None:
        self.view.choose(row)
        self._picked(self.view.currentIndex())

    def _picked(self, index: QModelIndex) -> None:
        record = self.model.record(index.row()) if index.isValid() else None
        current = self.editing.record
        if record is not None and (current is None or record.id != current.id):
            if not self._begin(record, fresh=False):
                QTimer.singleShot(0, self._stay)
                return
        elif record is None and not self._leave():
            QTimer.singleShot(0, self._stay)
            return
        self._show_right()

    def _begin(self, record: R, *, fresh: bool) -> bool:
        if not self._leave():
            return False
        self.editing.begin(record, fresh=fresh)
        self.removing.rest()
        self.sheet.verticalScrollBar().setValue(0)
        self._shown(record)
        return True

    def _leave(self) -> bool:
        """Let go of the shown record; one that was begun and left empty goes from the list."""
        former, fresh = self.editing.record, self.editing.fresh
        if not self.editing.end():
            return False
        if former is not None and fresh:
            self.model.take(former.id)
        return True

    def _stay(self) -> None:
        """What could not be stored stays in sight."""
        if self.editing.record is not None:
            self.view.choose(self.model.row_of(self.editing.record.id))

    def _show_right(self) -> None:
        if self.editing.record is not None:
            self.panes.show_pane(self.sheet)
        else:
            self.panes.show_pane(self.empty)

    def _changed(self, record: R) -> None:
        self.model.put(record)

    def _save(self, record: R) -> None:
        self.services.vault.records.save(record)
