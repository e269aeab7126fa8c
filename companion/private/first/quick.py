"""What happened, in one line: kept as a draft while it is typed."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.domain.common import When, new_id
from companion.domain.journal import Incident
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.journal import Journal
from companion.widgets.autosave import Autosave
from companion.widgets.column import SENSITIVE, button
from companion.widgets.form import wrapped


class QuickLine(QWidget):
    """`more_wanted` gives the draft's id when she wants to write on; `added` says it is in the record."""

    more_wanted = Signal(str)
    added = Signal()

    def __init__(self, journal: Journal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._draft: Incident | None = None
        self._autosave = Autosave(self._save, self)
        self._autosave.failed.connect(self._say)
        self._build()

    @property
    def draft_id(self) -> str:
        """The draft this line is writing, or ""."""
        return self._draft.id if self._draft else ""

    def flush(self) -> None:
        """Store what is typed."""
        self._autosave.flush()

    def _build(self) -> None:
        label = wrapped(self.tr("What happened? One line is enough."))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("What happened, in one line"))
        self.field.setInputMethodHints(SENSITIVE)
        self.field.setMinimumHeight(34)
        self.field.textEdited.connect(self._autosave.touch)
        self.field.returnPressed.connect(self._more)
        label.setBuddy(self.field)
        self.more = button(self.tr("Write more"))
        self.more.clicked.connect(self._more)
        self.add = button(self.tr("Add to my record"))
        self.add.clicked.connect(self._add)
        self._message = wrapped("")
        self._message.hide()
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.more)
        row.addWidget(self.add)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.field)
        layout.addLayout(row)
        layout.addWidget(self._message)

    def _save(self) -> None:
        text = self.field.text()
        if text.strip():
            self._draft = replace(self._draft or _today(), summary=text)
            self._journal.save_draft(self._draft)
        elif self._draft is not None:
            self._journal.drop_draft(self._draft.id)
            self._draft = None
        self._say("")

    def _more(self) -> None:
        self._autosave.flush()
        if self._draft is None or self._autosave.dirty:
            return
        id_ = self._draft.id
        self._empty()
        self.more_wanted.emit(id_)

    def _add(self) -> None:
        self._autosave.flush()
        if self._draft is None or self._autosave.dirty:
            return
        try:
            self._journal.add(self._draft)
        except VaultError as error:
            self._say(in_words(error))
            return
        self._empty()
        self._say(self.tr("It is in your record."))
        self.added.emit()

    def _empty(self) -> None:
        self._draft = None
        self.field.setText("")
        self._say("")

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))


def _today() -> Incident:
    moment = datetime.now().astimezone()
    zone = moment.isoformat()[-6:]
    return Incident(id=new_id(), happened=When(date=moment.date().isoformat(), zone=zone))
