"""One record in one form, stored as she types."""

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QObject, Signal

from companion.private.records.form import R, RecordForm
from companion.widgets.autosave import Autosave


class Editing(QObject, Generic[R]):
    """Fills the form, follows every change and hands the record to `save`.

    `changed` gives the record at once, `failed` a plain sentence where it could not be stored. A record
    begun as `fresh` is not stored before something is typed into it.
    """

    changed = Signal(object)
    failed = Signal(str)
    saved = Signal()

    def __init__(self, form: RecordForm[R], save: Callable[[R], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._form = form
        self._store = save
        self._record: R | None = None
        self._fresh = False
        self._autosave = Autosave(self._save, self)
        self._autosave.failed.connect(self.failed)
        self._autosave.saved.connect(self.saved)
        form.changed.connect(self.touch)
        form.refused.connect(self.failed)

    @property
    def record(self) -> R | None:
        """The record in the form, with what is typed, or None."""
        return self._record

    @property
    def fresh(self) -> bool:
        """Whether the record was begun and nothing was typed into it yet."""
        return self._fresh

    @property
    def stuck(self) -> bool:
        """Whether something typed could not be stored; the form must keep it."""
        return self._autosave.dirty

    def begin(self, record: R, *, fresh: bool = False) -> bool:
        """Show another record. False where the one before could not be stored: it stays."""
        if not self.end():
            return False
        self._record = record
        self._fresh = fresh
        self._form.fill(record)
        return True

    def end(self) -> bool:
        """Store what is typed and let go of the record. False where it could not be stored."""
        self.flush()
        if self.stuck:
            return False
        self._record = None
        self._fresh = False
        return True

    def forget(self) -> None:
        """Let go of the record without storing what waits, since it is being removed."""
        self._autosave.forget()
        self._record = None
        self._fresh = False

    def touch(self) -> None:
        """Something changed that belongs to the record: store it soon."""
        if self._record is None:
            return
        self._fresh = False
        self._record = self._form.read(self._record)
        self._autosave.touch()
        self.changed.emit(self._record)

    def flush(self) -> None:
        """Store what is typed now."""
        self._autosave.flush()

    def _save(self) -> None:
        if self._record is not None:
            self._store(self._record)
