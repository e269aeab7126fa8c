"""What happened: drafts as they are typed, the record they become part of, and corrections."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.domain.faces import Section
from companion.domain.journal import Incident
from companion.private.journal.layout import JournalLayout
from companion.private.journal.looking import Looking
from companion.private.journal.model import JournalList, JournalRow, draft_id
from companion.private.journal.reading import Reading, same_entries
from companion.private.journal.sheet import KIND as SHEET
from companion.private.journal.sheet import SheetPlace
from companion.private.page import Page, Services
from companion.private.records.attempt import Attempt
from companion.private.records.editing import Editing
from companion.vault.journal import Entry

NEW = "new"
"""open_record(NEW) puts the cursor into the quick line."""


class JournalPage(Page):
    """The list of drafts and entries beside the draft or the entry."""

    section: ClassVar[Section] = Section.JOURNAL

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._journal = services.vault.journal
        self._entry_id = ""
        self._wanted = ""
        self.model = JournalList(self)
        self._reading = Reading(self._journal, self)
        self.ui = JournalLayout(services, self.model, self)
        self.attempt = Attempt(self.ui.trouble)
        self.sheet = SheetPlace(services, self.ui.panes, self.ui.trouble.say)
        self.editing = Editing(self.ui.form, self._journal.save_draft, self)
        self.looking = Looking(self.ui.finding, self.model, self.ui.view, self.ui.nothing, self.attempt, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.ui)
        self._connect()
        self._show_right()

    # the page's duties

    def flush(self) -> None:
        """Store what is typed, in the form, in the quick line and about the other person."""
        self.editing.flush()
        self.ui.quick.flush()
        self.sheet.flush()

    def refresh(self) -> None:
        """Read drafts and entries again and stay where she was."""
        self.flush()
        if self.editing.stuck:
            return
        self._show_rows(self.model.entries())
        self._reading.start()

    def open_record(self, id_: str) -> None:
        """Show a draft, or else the entry with this id; NEW begins one."""
        self.ui.ways.show_list()
        if id_ == NEW:
            self.ui.finding.fold.set_open(False)
            self.ui.quick.line.setFocus()
            return
        wanted = draft_id(id_) if self.model.knows(draft_id(id_)) else id_
        self.looking.uncover(wanted)
        row = self.model.row_of(wanted)
        self._wanted = id_ if row < 0 else ""
        if row >= 0:
            self._choose(row)
        elif self.services.vault.records.get(SHEET, id_) is not None:
            self.show_sheet()

    def open_entry(self, id_: str) -> None:
        """Show the entry that was chosen in a sight of the record, in the list again."""
        self.ui.ways.show_list()
        self.looking.uncover(id_)
        self._choose(self.model.row_of(id_))
        self.ui.view.setFocus()

    # what she does

    def add(self) -> None:
        """Begin a new draft; it is stored with the first letter typed."""
        if self.editing.fresh:
            self.ui.form.focus_first()
        else:
            self.begin(Incident(new_id()), fresh=True)

    def begin(self, incident: Incident, *, fresh: bool) -> None:
        """Show a draft that is not in the list yet."""
        if not self._leave():
            return
        self.ui.undo.hide()
        self._edit(incident, fresh=fresh)
        self.model.put_draft(incident)
        self._choose(self.model.row_of(draft_id(incident.id)))
        self.ui.form.focus_first()

    def show_sheet(self) -> None:
        """Show what is written about the other person."""
        if self._leave() and self.attempt(self.sheet.open):
            self._entry_id, self._wanted = "", ""
            self.ui.view.choose(-1)
            self._show_right()

    def add_to_record(self) -> None:
        """The draft becomes part of the record."""
        self.flush()
        incident = self.editing.record
        if incident is None or self.editing.fresh or self.editing.stuck:
            return
        if not self.attempt(partial(self._journal.add, incident)):
            return
        self.editing.forget()
        self.ui.view.choose(-1)
        self.model.take(draft_id(incident.id))
        self._put_entry(incident.id)
        self._choose(self.model.row_of(incident.id))
        self.ui.undo.say(self.tr("Added."))

    def correct(self) -> None:
        """Begin a correction of the shown entry, or go on with one that was begun."""
        draft = draft_id(self._entry_id)
        self.looking.uncover(draft if self.model.knows(draft) else self._entry_id)
        row = self.model.row_of(draft)
        if row >= 0:
            self._choose(row)
            return
        entry = self.model.record(self.model.row_of(self._entry_id))
        if entry is not None:
            self.begin(entry.incident, fresh=True)

    def withdraw(self) -> None:
        """Mark the shown entry as taken back."""
        entry_id = self._entry_id
        if entry_id and self.attempt(partial(self._journal.withdraw, entry_id)):
            self._put_entry(entry_id)
            self._entry_id = ""
            self._choose(self.model.row_of(entry_id))

    def erase(self) -> None:
        """Remove the text of the shown entry for good, with a correction that was begun."""
        if self._entry_id:
            self.ui.entry.removing.run(partial(self._journal.erase, self._entry_id), self._entry_id)

    def drop_draft(self) -> None:
        """Take the draft away; "Undo" brings it back."""
        self.editing.flush()
        incident, fresh = self.editing.record, self.editing.fresh
        if incident is None or not (fresh or self.attempt(partial(self._journal.drop_draft, incident.id))):
            return
        self.editing.forget()
        self.ui.view.choose(-1)
        self.model.take(draft_id(incident.id))
        self._show_right()
        if not fresh:
            self.ui.undo.say(self.tr("Removed."), self.tr("Undo"), partial(self._restore, incident))

    # inside

    def _show_rows(self, entries: Sequence[Entry]) -> None:
        """Show these entries under the drafts, and stay where she was."""
        drafts = self._journal.drafts()
        record = self.editing.record
        if record is not None and record.id not in {draft.id for draft in drafts}:
            drafts.insert(0, record)
        self.model.load(drafts, entries)
        self.looking.know()
        self.ui.form.offer(row.incident for row in self.model.every())
        self._choose(self.model.row_of(self._shown_id()))

    def _read(self, entries: list[Entry]) -> None:
        if not same_entries(entries, self.model.entries()):
            self._show_rows(entries)
        if self._wanted:
            self.open_record(self._wanted)
            self._wanted = ""

    def _put_entry(self, incident_id: str) -> None:
        """Show the newest revision of an entry; what is being read is older by now."""
        self.model.put_entry(self._journal.history(incident_id)[-1])
        self._reading.start_over()

    def _connect(self) -> None:
        ui = self.ui
        self._reading.done.connect(self._read)
        self.looking.narrowed.connect(self._narrowed)
        ui.ways.picked.connect(self.open_entry)
        self._reading.failed.connect(ui.trouble.say)
        ui.view.selectionModel().currentChanged.connect(self._picked)
        ui.quick.written.connect(self._written)
        ui.quick.failed.connect(ui.trouble.say)
        ui.strip.adding.connect(self.editing.touch)
        for button, slot in (
            (ui.add, self.add),
            (ui.about, self.show_sheet),
            (ui.add_to_record, self.add_to_record),
            (ui.drop, self.drop_draft),
            (ui.entry.correct, self.correct),
        ):
            button.clicked.connect(slot)
        ui.entry.taken_back.connect(self.withdraw)
        ui.entry.removing.wanted.connect(self.erase)
        ui.entry.removing.erased.connect(self._erased)
        self.editing.changed.connect(self._changed)
        self.editing.failed.connect(ui.trouble.say)
        self.editing.saved.connect(ui.trouble.hide)

    def _narrowed(self) -> None:
        self._stay()
        self.ui.panes.show_list()

    def _written(self, incident: Incident) -> None:
        self.begin(incident, fresh=not incident.summary)

    def _restore(self, incident: Incident) -> None:
        if self.attempt(partial(self._journal.save_draft, incident)):
            self.begin(incident, fresh=False)

    def _erased(self, entry_id: str) -> None:
        for row in (entry_id, draft_id(entry_id)):
            self.model.take(row)
        if self._entry_id == entry_id:
            self._entry_id = ""
            self._choose(-1)
        self._reading.start_over()
        self.ui.undo.say(self.tr("Removed for good."))

    def _leave(self) -> bool:
        """Let go of the draft. False where it could not be stored."""
        former, fresh = self.editing.record, self.editing.fresh
        if not self.editing.end():
            return False
        if former is not None and fresh:
            self.model.take(draft_id(former.id))
        return True

    def _edit(self, incident: Incident, *, fresh: bool) -> None:
        self._entry_id, self.sheet.shown = "", False
        if incident.id == self.ui.quick.draft_id:
            self.ui.quick.let_go()
        self.editing.begin(incident, fresh=fresh)
        self.ui.strip.show_record(incident.id)
        self.ui.explain_draft(correction=self.model.knows(incident.id))
        self.ui.add_to_record.setEnabled(not fresh)
        self.ui.area.verticalScrollBar().setValue(0)

    def _choose(self, row: int) -> None:
        self.ui.view.choose(row)
        self._picked(self.ui.view.currentIndex())

    def _picked(self, index: QModelIndex) -> None:
        row = self.model.record(index.row()) if index.isValid() else None
        if row is not None and row.id != self._shown_id():
            if not self._leave():
                QTimer.singleShot(0, self._stay)
                return
            self._show(row)
        self._show_right()

    def _show(self, row: JournalRow) -> None:
        if row.entry is None:
            self._edit(row.incident, fresh=False)
        else:
            self._entry_id, self.sheet.shown = row.incident.id, False
            self.ui.entry.show_entry(self._journal.history(row.incident.id))

    def _shown_id(self) -> str:
        current = self.editing.record
        return draft_id(current.id) if current is not None else self._entry_id

    def _stay(self) -> None:
        self.ui.view.choose(self.model.row_of(self._shown_id()))

    def _show_right(self) -> None:
        ui = self.ui
        if self.editing.record is not None:
            ui.panes.show_pane(ui.sheet)
        elif self._entry_id:
            ui.panes.show_pane(ui.entry)
        elif self.sheet.shown:
            self.sheet.show()
        else:
            ui.panes.show_pane(ui.empty)

    def _changed(self, incident: Incident) -> None:
        self.model.put_draft(incident)
        self.ui.add_to_record.setEnabled(True)
