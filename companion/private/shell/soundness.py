"""A look at whether everything is whole, beside the window, a little after it has opened."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from companion.vault.check import Findings
from companion.vault.errors import Damaged
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report

AFTER_MS = 4000
"""How long after the first page: what she came for goes first."""


class Soundness(QObject):
    """`unsound` gives plain sentences, where something is damaged; where all is well nothing comes."""

    unsound = Signal(list)

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._work: Background | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AFTER_MS)
        self._later.timeout.connect(self.look)
        self._later.start()

    def look(self) -> None:
        """Look now."""
        self.stop()
        self._work = Background(partial(_check, self._vault), self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def stop(self) -> None:
        """Look no more."""
        self._later.stop()
        if self._work is not None:
            self._work.cancel()

    def _done(self, found: Findings) -> None:
        self._work = None
        if not found.sound:
            self.unsound.emit(list(found.sentences))

    def _failed(self, error: Exception) -> None:
        self._work = None
        if isinstance(error, Damaged):
            self.unsound.emit([str(error)])
        # Anything else was stopped, or says nothing of what is kept; it is told where it is met.


def _check(vault: Vault, report: Report) -> Findings:
    return vault.check(cancelled=report.cancelled, deep=False)
