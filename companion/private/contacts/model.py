"""The list of people."""

from typing import Any

from PySide6.QtCore import Qt

from companion.domain.contacts import Contact
from companion.widgets.delegates import AnyIndex, bold
from companion.widgets.rows import RecordList


class ContactList(RecordList[Contact]):
    """Name and relation; who must not be contacted is said in the row itself."""

    def title(self, record: Contact) -> str:
        """The name."""
        return record.name.strip() or self.tr("No name yet")

    def subtitle(self, record: Contact) -> str:
        """The flag before anything else, then relation or phone."""
        if record.never_contact:
            return self.tr("Must not be contacted")
        return record.relation or record.phones

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A flagged person's row is bold too, so that it does not hang on one sign."""
        if role == Qt.ItemDataRole.FontRole and index.isValid():
            record = self.record(index.row())
            return bold() if record is not None and record.never_contact else None
        return super().data(index, role)
