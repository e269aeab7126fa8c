"""What an entry said before: who changed what and when, and the first words in full."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget

from companion.domain.faces import Face
from companion.private.journal.changes import changes, legend
from companion.private.journal.facts import Facts
from companion.private.journal.labels import filled_fields
from companion.private.journal.names import SECTION_OF_FIELD, Names
from companion.private.journal.when import moment_in_full, when_in_full
from companion.vault.journal import Entry
from companion.widgets.delegates import bold
from companion.widgets.form import Fold, heading, hint_label, wrapped


class History(Fold):
    """Closed at first; filled when it is opened, since most entries are read without it."""

    _wanted: Sequence[Entry] | None = None

    def __init__(self, history: Sequence[Entry], names: Names, face: Face, parent: QWidget | None = None) -> None:
        """`history` are the revisions, the oldest first, and more than one."""
        super().__init__("", parent)
        label = self.tr("What it said before")
        self.button.setText(label)
        self.button.setAccessibleName(label)
        self.button.setObjectName("journal.earlier")
        self._names = names
        self._face = face
        self._wanted = history

    def set_open(self, open_: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
        """Show or hide it."""
        if open_ and self._wanted is not None:
            history, self._wanted = self._wanted, None
            self._fill(history)
        super().set_open(open_)

    def _fill(self, history: Sequence[Entry]) -> None:
        if any(not entry.withdrawn for entry in history[1:]):
            self.column.addWidget(hint_label(legend(), self))
        for before, after in reversed(list(pairwise(history))):
            self._add_step(before, after)
        self._add_original(history[0])

    def _add_step(self, before: Entry, after: Entry) -> None:
        when = moment_in_full(after.written_at)
        if after.withdrawn:
            self._add_title(self.tr("You took it back: {when}").format(when=when))
            return
        self._add_title(self.tr("You corrected it: {when}").format(when=when))
        facts = Facts(self)
        changed = changes(before.incident, after.incident, self._names, self._face)
        for label, pieces in changed:
            facts.add_change(label, pieces)
        self.column.addWidget(facts if changed else wrapped(self.tr("The words stayed as they were."), self))

    def _add_original(self, entry: Entry) -> None:
        self._add_title(self.tr("What you wrote first: {when}").format(when=moment_in_full(entry.written_at)))
        incident = entry.incident
        facts = Facts(self)
        facts.add(self.tr("Happened"), when_in_full(incident.happened) or self.tr("Not known"))
        if incident.summary.strip():
            facts.add(self.tr("In one line"), incident.summary)
        for label, text in filled_fields(incident, self._face):
            facts.add(label, text)
        labels = {"people": self.tr("People"), "papers": self.tr("Papers")}
        for field in SECTION_OF_FIELD:
            if ids := getattr(incident, field):
                facts.add(labels[field], self._names.text(field, ids))
        self.column.addWidget(facts)

    def _add_title(self, text: str) -> None:
        label = heading(text, self, size=1.05)
        label.setFont(bold())
        self.column.addWidget(label)
