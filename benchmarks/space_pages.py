"""How fast the private window is with a full space: python -m benchmarks.space_pages HOME NOTCHES.

The worker's own code in a window of the desktop that the environment names: the key is derived as at the door, the
session shows what it opened. Prints one line of JSON: MiB by name, and milliseconds (passed, worked) by name.
"""

import json
import socket
import sys
from functools import partial
from operator import attrgetter
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit

from benchmarks.files import DATA
from benchmarks.paints import Moment, Paints, resident, scrolling
from companion import identity
from companion.domain.faces import Face, Section
from companion.door import Channel
from companion.private.journal.when import when_label
from companion.private.page import Page
from companion.private.session import PrivateSession
from companion.private.shell.bar import SearchField
from companion.private.shell.window import PrivateWindow
from companion.private.sights.view import SightsView, sights_of
from companion.private.sights.wording import Wording
from companion.vault.installation import Installation, SpaceKey
from companion.widgets.application import make_application
from companion.widgets.background import Background
from tests.spaces import PASSPHRASE

TYPED = ("zeppelin", "door", "paper number", "person")
SIZE = (1366, 740)


class Visit:
    """One opening of the space, and what is done in it."""

    def __init__(self, home: Path, notches: int) -> None:
        self._notches = notches
        self.found: dict[str, list[Moment]] = {}
        self.memory: dict[str, float] = {}
        key = Installation(home / DATA).unlock(bytearray(PASSPHRASE.encode()))
        assert isinstance(key, SpaceKey)
        self._paints = Paints()
        self._note("first page", self._paints.shown(partial(self._open, key), _window))
        QApplication.setCursorFlashTime(0)
        sys.excepthook = sys.__excepthook__  # a mistake ends the measurement; in the program a sentence stands instead
        self.window = _window()
        self.window.soundness.stop()
        self.window.tidying.stop()
        self._rest()
        self.memory["first page"] = resident()

    def _open(self, key: SpaceKey) -> None:
        """As the worker does once it has the key (companion.private.app)."""
        application = make_application(identity.load())
        ours, self._theirs = socket.socketpair()
        hello = {"language": "en", "theme": "light", "geometry": {"pos": [0, 0], "size": SIZE}}
        self._session = PrivateSession(application, Channel(ours), hello)
        self._session.start(key)

    def run(self) -> None:
        """Every section twice, every list scrolled, everything searched, the incidents seen in every way."""
        sections: list[Section] = [section for section in Section if section is not Section.FIRST]
        for again in ("", ", again"):
            for section in sections:
                self._note(
                    f"section {section.value}{again}", self._paints.after(partial(self.window.go, section), self._busy)
                )
        for section in Section:
            self._paints.after(partial(self.window.go, section), self._busy)
            self._scroll(section.value)
        self._search()
        self._sights()
        self.memory["every section"] = resident()

    def _search(self) -> None:
        field = self.window.findChild(SearchField)
        assert isinstance(field, SearchField)
        for words in TYPED:
            for length in range(1, len(words) + 1):
                QLineEdit.setText(field, words[:length])
                self._note("search", self._paints.frame(field.ask))
        field.setText("door")
        field.ask()
        self._rest()
        self._scroll("found")

    def _sights(self) -> None:
        """Each way to see the incidents, counted anew and painted; then scrolled."""
        page = self.window.findChild(Page)
        assert isinstance(page, Page)
        entries = page.services.vault.journal.entries()
        view = SightsView(Face.FULL, Wording(attrgetter("summary"), when_label))
        view.resize(*SIZE)
        self._paints.watch(view)
        view.show()
        self._rest()
        for sight, _ in sights_of(Face.FULL):
            view.sight = sight
            self._note(
                f"incidents counted and shown: {sight.value}", self._paints.frame(partial(view.show_entries, entries))
            )
            self._rest()
            for area in scrolling(view):
                self._note(
                    f"scrolling {sight.value}: {area.accessibleName() or 'page'}",
                    *self._paints.scroll(area, self._notches),
                )
        view.close()

    def _scroll(self, where: str) -> None:
        for area in scrolling(self.window):
            name = area.accessibleName() or "page"
            self._note(f"scrolling {where}: {name}", *self._paints.scroll(area, self._notches))

    def _rest(self) -> None:
        self._paints.after(bool, self._busy)

    def _busy(self) -> bool:
        return self.window.ahead.running or any(work.running for work in self.window.findChildren(Background))

    def _note(self, name: str, *values: Moment) -> None:
        self.found.setdefault(name, []).extend(values)


def _window() -> PrivateWindow:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, PrivateWindow))


def main() -> None:
    """One visit."""
    visit = Visit(Path(sys.argv[1]), int(sys.argv[2]))
    visit.run()
    print(json.dumps([visit.memory, visit.found]))


if __name__ == "__main__":
    main()
