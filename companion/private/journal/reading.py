"""Reading the record beside the window: thousands of entries take longer than a window may stand still."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.journal import Entry, Journal
from companion.widgets.background import Background, Report


class Reading(QObject):
    """`done` gives all entries, `failed` a plain sentence. Only what was started last is heard of."""

    done = Signal(list)
    failed = Signal(str)

    def __init__(self, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journal = journal
        self._work: Background | None = None

    @property
    def running(self) -> bool:
        """Whether entries are being read."""
        return self._work is not None

    def start(self) -> None:
        """Read all entries; one reading that goes on already is forgotten."""
        self._forget()
        self._work = Background(self._read, self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def start_over(self) -> None:
        """Read again if entries are being read, since they have changed."""
        if self.running:
            self.start()

    def _read(self, _: Report) -> list[Entry]:
        return self._journal.entries()

    def _forget(self) -> None:
        if self._work is not None:
            self._work.done.disconnect(self._done)
            self._work.failed.disconnect(self._failed)
            self._work = None

    def _done(self, entries: list[Entry]) -> None:
        self._work = None
        self.done.emit(entries)

    def _failed(self, error: Exception) -> None:
        self._work = None
        if not isinstance(error, VaultError):
            raise error
        self.failed.emit(in_words(error))


def same_entries(some: Sequence[Entry], others: Sequence[Entry]) -> bool:
    """Whether both are the same revisions in the same order."""
    return [entry.sequence for entry in some] == [entry.sequence for entry in others]
