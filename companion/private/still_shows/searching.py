"""Looks for leftovers, in one thread for the home folder and one for each disk or stick."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from companion.private.still_shows.finding import Find, Found, Kind, at_home, is_fixed, on_disk
from companion.private.still_shows.written import WrittenPlaces
from companion.widgets.background import Background, Report

_OUTSIDE = (Kind.RECENT, Kind.PREVIEW)


class Search(QObject):
    """`found` comes with each part of the answer; `finds` holds what is known. `waiting` are the mounts still asked."""

    found = Signal()

    def __init__(self, written: WrittenPlaces, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._written = written
        self._name = name
        self._work: dict[str, Background] = {}
        self._parts: list[Found] = []

    @property
    def finds(self) -> list[Find]:
        """Everything found so far, in the order of Kind."""
        order = list(Kind)
        finds = [find for part in self._parts for find in part.finds]
        return sorted(finds, key=lambda find: (order.index(find.kind), str(find.about)))

    @property
    def waiting(self) -> list[str]:
        """Mounts that have not answered yet; "" stands for the home folder."""
        return list(self._work)

    def start(self) -> None:
        """Look now, anew."""
        self.stop()
        self._parts.clear()
        unfinished = {place.id for place in self._written.unfinished()}
        places = [place for place in self._written.all() if not place.part or place.id in unfinished]
        home = Path.home()
        works: dict[str, Callable[[], Found]] = {"": partial(at_home, places, home, self._name)}
        places.sort(key=lambda place: place.mount)
        for mount, group in groupby(places, lambda place: place.mount):
            works[mount] = partial(on_disk, list(group), is_fixed(mount, home))
        for where, action in works.items():
            work = Background(partial(_run, action), self)
            work.done.connect(partial(self._done, where))
            work.failed.connect(partial(self._failed, where))
            self._work[where] = work
        for work in list(self._work.values()):
            work.start()

    def stop(self) -> None:
        """Forget what was asked. A thread that hangs on a stick is left to itself."""
        for work in self._work.values():
            work.blockSignals(True)
            work.setParent(None)
            work.deleteLater()
        self._work.clear()

    def is_told_of_elsewhere(self, path: Path) -> bool:
        """Whether a list or a small picture outside still tells of the file."""
        return any(find.kind in _OUTSIDE and find.about == path for find in self.finds)

    def _done(self, where: str, found: Found) -> None:
        self._work.pop(where).deleteLater()
        self._parts.append(found)
        if not self._work:
            self._settle()
        self.found.emit()

    def _failed(self, where: str, error: Exception) -> None:
        self._work.pop(where).deleteLater()
        self.found.emit()
        raise error

    def _settle(self) -> None:
        """Drop the places where nothing is left and that nothing tells of."""
        settled = set().union(*(part.settled for part in self._parts))
        if settled:
            paths = {place.id: Path(place.path) for place in self._written.all()}
            gone = [id_ for id_ in settled if id_ in paths and not self.is_told_of_elsewhere(paths[id_])]
            self._written.forget(gone)


def _run(action: Callable[[], Found], _report: Report) -> Found:
    return action()
