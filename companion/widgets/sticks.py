"""Which sticks and cards are there, looked at again and again while somebody chooses a place."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from companion.widgets.background import Background, Report
from companion.widgets.folders import removable_places

EVERY_MS = 1000


class Sticks(QObject):
    """`changed` gives the paths that came and the paths that went, each a tuple; `paths` are those there now.

    A thread looks: a card reader can take long to answer. While it does, nothing else is asked.
    """

    changed = Signal(tuple, tuple)

    def __init__(self, paths: tuple[Path, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.paths = paths
        self._work: Background | None = None
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self._work is None:
            self._work = Background(_places, self)
            self._work.done.connect(self._found)
            self._work.failed.connect(self._failed)
            self._work.start()

    def _found(self, paths: tuple[Path, ...]) -> None:
        self._rest()
        came = tuple(path for path in paths if path not in self.paths)
        went = tuple(path for path in self.paths if path not in paths)
        self.paths = paths
        if came or went:
            self.changed.emit(came, went)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, OSError):
            raise error

    def _rest(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None


def _places(_report: Report) -> tuple[Path, ...]:
    return removable_places()
