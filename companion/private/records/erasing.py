"""What removing a record for good says and does: the record and its files go, and can't come back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from companion.domain.codec import Record
from companion.vault.vault import Vault


def erase_words() -> str:
    """What is said before."""
    return QCoreApplication.translate(
        "Erasing", "It is erased here, with its photos and files, and can't come back. Copies made before keep it."
    )


def erase_records(vault: Vault, records: Sequence[Record]) -> None:
    """Erase these, in order. Runs in a thread. Raises VaultError."""
    for record in records:
        vault.records.erase(record)
