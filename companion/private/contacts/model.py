"""The list of people."""

from typing import Any

from PySide6.QtCore import QObject, Qt

from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.private.contacts.phones import below_name
from companion.widgets.delegates import AnyIndex, bold
from companion.widgets.rows import RecordList


class ContactList(RecordList[Contact]):
    """Name and relation; who must not be contacted is said in the row itself. On the plain face, name and relation."""

    def __init__(self, parent: QObject | None = None, *, face: Face = Face.FULL) -> None:
        super().__init__(parent)
        self._full = face is Face.FULL

    def title(self, record: Contact) -> str:
        """The name."""
        return record.name.strip() or self.tr("No name yet")

    def subtitle(self, record: Contact) -> str:
        """The flag before anything else; then who they are and what they do for her."""
        below = below_name(record, full=self._full)
        if record.never_contact and self._full:
            return " · ".join(part for part in (self.tr("Do not contact"), below) if part)
        return below

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A flagged person's row is bold too, so that it does not hang on one sign."""
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            record = self.record(index.row())
            return bold() if record is not None and record.never_contact and self._full else None
        return super().data(index, role)
