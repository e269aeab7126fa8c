"""What the people and papers that belong to an entry are called."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from companion.domain.codec import Record
from companion.domain.contacts import Contact
from companion.domain.faces import Section
from companion.domain.papers import Paper
from companion.private.papers.labels import paper_type_label
from companion.vault.errors import VaultError
from companion.vault.vault import Vault

SECTION_OF_FIELD = {"people": Section.CONTACTS, "papers": Section.PAPERS}
"""The fields of an incident that hold ids, and where what they name is shown."""
_KIND_OF_FIELD = {"people": "contact", "papers": "paper"}


@dataclass(frozen=True)
class Linked:
    """One person or paper. `name` is "" for one that is in no list any more."""

    id: str
    name: str


class Names:
    """Looks names up in the vault."""

    def __init__(self, vault: Vault) -> None:
        self._records = vault.records

    def every(self, field: str) -> list[Linked]:
        """All that may be linked in this field, by name. Raises VaultError."""
        found = [Linked(record.id, _name(record)) for record in self._records.all(_KIND_OF_FIELD[field])]
        return sorted(found, key=lambda linked: linked.name.casefold())

    def of(self, field: str, ids: Iterable[str]) -> list[Linked]:
        """These, in this order. One that can't be read has no name: the entry must be readable all the same."""
        return [Linked(id_, self._name_of(_KIND_OF_FIELD[field], id_)) for id_ in ids]

    def text(self, field: str, ids: Iterable[str]) -> str:
        """The names of these, one in each line."""
        return "\n".join(linked.name or gone_words() for linked in self.of(field, ids))

    def _name_of(self, kind: str, id_: str) -> str:
        record = None
        with suppress(VaultError):
            record = self._records.get(kind, id_)
        return "" if record is None else _name(record)


def gone_words() -> str:
    """Said where somebody or something was linked that is in no list now."""
    return QCoreApplication.translate("Journal", "Not in your lists now")


def _name(record: Record) -> str:
    if isinstance(record, Contact):
        return record.name.strip() or record.relation.strip() or QCoreApplication.translate("Journal", "Without a name")
    if isinstance(record, Paper):
        return record.title.strip() or paper_type_label(record.type)
    return ""
