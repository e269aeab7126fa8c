"""One line to write something down at once; the details can come later."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.common import new_id
from companion.domain.journal import Incident
from companion.vault.journal import Journal
from companion.widgets.autosave import Autosave
from companion.widgets.empty import push_button
from companion.widgets.fields import LineField
from companion.widgets.form import LABEL_GAP, wrapped


class QuickLine(QWidget):
    """Every letter is kept in a draft. `written` gives the draft when she goes on to the details."""

    written = Signal(object)
    failed = Signal(str)

    def __init__(self, journal: Journal, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._draft: Incident | None = None
        self._autosave = Autosave(self._save, self)
        self._autosave.failed.connect(self.failed)
        title = wrapped(label, self)
        self.line = LineField(self)
        self.line.setObjectName("journal.quick")
        self.line.setAccessibleName(label)
        title.setBuddy(self.line)
        self.button = push_button(self.tr("Write it down"), "journal.quick_write", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * LABEL_GAP)
        for widget in (title, self.line, self.button):
            layout.addWidget(widget)
        self.line.edited.connect(self._typed)
        self.line.returnPressed.connect(self._write)
        self.button.clicked.connect(self._write)

    @property
    def draft_id(self) -> str:
        """The id of the incident in the line, or ""."""
        return self._draft.id if self._draft is not None else ""

    def flush(self) -> None:
        """Store what is typed now."""
        self._autosave.flush()

    def let_go(self) -> None:
        """Empty the line; what was in it stays a draft."""
        self.flush()
        if not self._autosave.dirty:
            self._draft = None
            self.line.set_value("")

    def _typed(self) -> None:
        self._draft = replace(self._draft or Incident(new_id()), summary=self.line.text())
        self._autosave.touch()

    def _write(self) -> None:
        draft = self._draft
        if draft is None or not draft.summary.strip():
            # Nothing in the line: the form is what she wants.
            self.let_go()
            self.written.emit(Incident(new_id()))
            return
        self.let_go()
        if self._draft is None:
            self.written.emit(draft)

    def _save(self) -> None:
        if self._draft is None:
            return
        if self._draft.summary.strip():
            self._journal.save_draft(self._draft)
        else:
            self._journal.drop_draft(self._draft.id)
