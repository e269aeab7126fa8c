"""After the space is opened: the rests of what was cut off by hiding are removed, where they can be reached."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from companion.private.still_shows.finding import is_fixed
from companion.private.still_shows.removing import Rest, tidy
from companion.private.still_shows.written import Place, WrittenPlaces
from companion.vault.attachments import Attachments
from companion.vault.vault import Vault
from companion.widgets.background import Background, Report

AFTER_MS = 2000
"""How long after the first page: what she came for goes first."""


class Tidying(QObject):
    """Each rest in a thread of its own, so that a stick that does not answer holds nothing back."""

    def __init__(self, vault: Vault, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._attachments = vault.attachments
        self._written = WrittenPlaces(vault)
        self._work: list[Background] = []
        self._later = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._later.timeout.connect(self.look)
        self._later.start()

    def look(self) -> None:
        """Look now."""
        self.stop()
        self._begin(Background(partial(_run, self._written.forget_erased), self))
        for place in self._written.unfinished():
            work = Background(partial(_tidy, place, self._attachments), self)
            work.done.connect(partial(self._done, place))
            self._begin(work)

    def stop(self) -> None:
        """Note nothing more: the vault is about to be closed. What is removed meanwhile is noticed another time."""
        self._later.stop()
        for work in self._work:
            work.blockSignals(True)
            work.setParent(None)
            work.deleteLater()
        self._work.clear()

    def _begin(self, work: Background) -> None:
        self._work.append(work)
        work.start()

    def _done(self, place: Place, rest: Rest) -> None:
        if rest is Rest.WHOLE:
            self._written.settle([place.id])
        elif rest is Rest.REMOVED or (rest is Rest.NONE and is_fixed(place.mount, Path.home())):
            self._written.forget([place.id])


def _tidy(place: Place, attachments: Attachments, _report: Report) -> Rest:
    return tidy(place, attachments)


def _run(action: Callable[[], None], _report: Report) -> None:
    action()
