"""One event filter for the whole application: for each event Python is asked once, not once by everyone who looks.

A page is built with thousands of events. Measured: three filters made the building of a form three times as long.
"""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject


class Taker(Protocol):
    """Somebody who looks at events of the kinds in KINDS, and at no others."""

    @property
    def KINDS(self) -> Iterable[QEvent.Type]:
        """What it is asked about."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether the event is taken away from everyone else."""


class OneFilter(QObject):
    """Install it with app.installEventFilter(). The takers are asked in their order, until one takes the event."""

    def __init__(self, *takers: Taker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        kinds = {kind for taker in takers for kind in taker.KINDS}
        self._takers = {kind: tuple(taker for taker in takers if kind in taker.KINDS) for kind in kinds}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whether a taker took it."""
        takers = self._takers.get(event.type())
        return takers is not None and any(taker.eventFilter(watched, event) for taker in takers)
