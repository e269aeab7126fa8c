"""Narrowing the list to what she looks for, and the kind word where nothing is found."""

from PySide6.QtCore import QObject, Signal

from companion.private.journal.filters import FilterBar
from companion.private.journal.model import JournalList
from companion.private.records.attempt import Attempt
from companion.widgets.notice import Notice
from companion.widgets.rows import RecordView


class Looking(QObject):
    """Follows the bar and the model. `narrowed` says that other rows are shown now."""

    narrowed = Signal()

    def __init__(
        self,
        bar: FilterBar,
        model: JournalList,
        view: RecordView,
        nothing: Notice,
        attempt: Attempt,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._model = model
        self._view = view
        self._nothing = nothing
        self._attempt = attempt
        bar.changed.connect(self.narrow)

    def narrow(self) -> None:
        """Show what the bar asks for."""
        if self._attempt(self._set_filter):
            self._tell()
            self.narrowed.emit()

    def know(self) -> None:
        """The model has other rows: offer what is in them, and look again where words are looked for."""
        self._bar.know([row.incident for row in self._model.every()])
        if self._model.filter.holding is not None:
            self._attempt(self._set_filter)
        self._tell()

    def uncover(self, row_id: str) -> None:
        """Where this row is there and not shown, show everything."""
        if self._model.row_of(row_id) < 0 and self._model.knows(row_id):
            self._bar.show_all()

    def _set_filter(self) -> None:
        wanted = self._bar.wanted()
        if wanted != self._model.filter:
            self._model.set_filter(wanted)

    def _tell(self) -> None:
        shown, every = self._model.rowCount(), len(self._model.every())
        self._bar.tell(shown, every)
        nothing = self._model.filter.active and not shown
        self._view.setVisible(not nothing)
        if nothing:
            self._nothing.say(self.tr("Nothing found this way. Everything you wrote is still here."))
        else:
            self._nothing.hide()
