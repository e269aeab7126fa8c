"""About the other person: what stands at the head of a log of incidents, written once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.domain.person_sheet import PersonSheet
from companion.private.attachments.strip import AttachmentStrip
from companion.private.page import Services
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.private.records.erasing import erase_records, erase_words
from companion.private.records.for_good import RemoveBar
from companion.private.records.form import RecordForm
from companion.private.records.parts import Panes
from companion.private.words import answers
from companion.widgets.empty import push_button
from companion.widgets.form import heading, scrolled, wrapped
from companion.widgets.notice import Notice

KIND = "person_sheet"


class SheetForm(RecordForm[PersonSheet]):
    """Every field may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sheet", parent)
        self.text("name", self.tr("Name"))
        self.text("relation", self.tr("Who they are to me"), beside=True)
        self.text("born", self.tr("Date of birth, or about how old"))
        self.long_text("description", self.tr("What they look like"), lines=2)
        self.text("address", self.tr("Where they live"))
        self.text("work", self.tr("Where they work"), beside=True)
        self.text("vehicle", self.tr("Car or other vehicle"))
        self.text("plate", self.tr("Number plate"), beside=True)
        self.choice("order_in_force", self.tr("Is there a court order?"), answers())
        self.text("order", self.tr("Which order, and until when"), beside=True)
        self.long_text("note", self.tr("Anything else"), lines=2)


class SheetPlace:
    """The sheet among the panes of the page: made when it is first wanted. `failed` is told a plain sentence."""

    def __init__(self, services: Services, panes: Panes, failed: Callable[[str], None]) -> None:
        self._services = services
        self._panes = panes
        self._failed = failed
        self._view: SheetView | None = None
        self.shown = False

    def open(self) -> None:
        """Read it; from now on it is what is shown. Raises VaultError."""
        if self._view is None:
            self._view = SheetView(self._services, self._panes)
            self._view.failed.connect(self._failed)
            self._panes.add_panes(self._view)
        self._view.refresh()
        self.shown = True

    def show(self) -> None:
        """Bring it to the front."""
        if self._view is not None:
            self._panes.show_pane(self._view)

    def flush(self) -> None:
        """Store what is typed."""
        if self._view is not None:
            self._view.flush()


class SheetView(QWidget):
    """There is one sheet; it is stored with the first letter. refresh() reads it. `failed` gives a plain sentence."""

    failed = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vault = services.vault
        self.form = SheetForm()
        self.undo = Notice("sheet.undo", self)
        self._attempt = Attempt(self.undo)
        self.editing = Editing(self.form, self._vault.records.save, self)
        self.editing.failed.connect(self.failed)
        self.editing.changed.connect(self._changed)
        self.form.add_first(
            wrapped(
                self.tr(
                    "A log of what happened often begins with these facts. Write them here once. "
                    "Anything may stay empty. A copy that you make of what happened carries them."
                ),
                self.form,
            )
        )
        self.form.add_first(heading(self.tr("About the other person"), self.form))
        self.strip = self.form.add(AttachmentStrip(services, self.form))
        self.strip.adding.connect(self.editing.touch)
        remove = push_button(self.tr("Remove"), "sheet.remove", self)
        remove.clicked.connect(self.remove)
        self.removing = RemoveBar((remove,), erase_words(), "sheet.erase", self.form)
        self.removing.wanted.connect(self._erase)
        self.removing.erased.connect(self._erased)
        self.removing.kept.connect(self.editing.begin)
        self.form.add(self.removing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.undo)
        layout.addWidget(scrolled(self.form))

    def refresh(self) -> None:
        """Show what is stored; typing that goes on stays. Raises VaultError."""
        self.editing.flush()
        if self.editing.stuck:
            return
        if self.editing.fresh:
            return
        sheets = [sheet for sheet in self._vault.records.all(KIND) if isinstance(sheet, PersonSheet)]
        self._begin(sheets[0] if sheets else PersonSheet(new_id()), fresh=not sheets)

    def flush(self) -> None:
        """Store what is typed."""
        self.editing.flush()

    def remove(self) -> None:
        """Take it away; "Undo" brings it back."""
        self.editing.flush()
        sheet = self.editing.record
        if sheet is None or self.editing.fresh or not self._attempt(partial(self._vault.records.remove, sheet)):
            return
        self._gone()
        self.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, sheet))

    def _restore(self, sheet: PersonSheet) -> None:
        if self._attempt(partial(self._vault.records.restore, sheet)):
            self._begin(sheet, fresh=False)

    def _erase(self) -> None:
        self.editing.flush()
        sheet = self.editing.record
        if sheet is not None and not self.editing.fresh:
            self.editing.forget()  # nothing typed meanwhile may bring it back
            self.removing.run(partial(erase_records, self._vault, [sheet]), sheet)

    def _erased(self) -> None:
        self._gone()
        self.undo.say(self.tr("Removed for good."))

    def _gone(self) -> None:
        self.editing.forget()
        self._begin(PersonSheet(new_id()), fresh=True)

    def _begin(self, sheet: PersonSheet, *, fresh: bool) -> None:
        if self.editing.record == sheet:
            return
        self.undo.hide()
        self.editing.begin(sheet, fresh=fresh)
        self.strip.show_record(sheet.id)
        self.removing.rest()
        self.removing.setVisible(not fresh)

    def _changed(self) -> None:
        self.removing.setVisible(True)
