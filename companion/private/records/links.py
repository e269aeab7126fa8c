"""What else in the space belongs to a record: a short list under its form, each line a way there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.vault.errors import VaultError
from companion.widgets.background import Background, Report
from companion.widgets.form import LABEL_GAP, wrapped
from companion.widgets.rows import RecordList, RecordView

_MOST_ROWS = 5
"""More than these scroll."""
_REST_MS = 120
"""While she runs through a list with the keys, nothing is looked up."""


@dataclass(frozen=True)
class Link:
    """One line: where it leads, what it is called, and a quieter word."""

    section: Section
    id: str
    title: str
    below: str = ""


class LinkModel(RecordList[Link]):
    """Titles and what stands below them."""

    def title(self, record: Link) -> str:
        """What it is called."""
        return record.title

    def subtitle(self, record: Link) -> str:
        """The quieter word."""
        return record.below


class Links(QWidget):
    """Hidden where there is nothing. `wanted` gives (section, id) of the line she clicked, or pressed Enter on."""

    wanted = Signal(object, str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None, *, most: int = _MOST_ROWS) -> None:
        super().__init__(parent)
        self._most = most
        label = wrapped(title, self)
        self.model = LinkModel(self)
        self.view = RecordView(name, title, self)
        self.view.setModel(self.model)
        label.setBuddy(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LABEL_GAP)
        layout.addWidget(label)
        layout.addWidget(self.view)
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)
        self.hide()

    def show_links(self, links: Sequence[Link]) -> None:
        """Show these instead."""
        if list(links) != list(self.model.rows()):
            self.model.set_rows(links)
        rows = min(len(links), self._most)
        height = self.view.sizeHintForRow(0) if rows else 0
        self.view.setFixedHeight(rows * height + 2 * self.view.frameWidth())
        self.setVisible(bool(links))

    def _go(self, index: QModelIndex) -> None:
        link = self.model.record(index.row())
        if link is not None:
            self.wanted.emit(link.section, link.id)


class Lookup(QObject):
    """Looks something up in a thread, once she rests on a record. `found` gives what `work` returned.

    What is found for a record that is not shown any more is thrown away; so is an error of the vault's, which is
    told where the thing itself is opened.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked = 0
        self._work: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._start)

    def ask(self, work: Callable[[], object]) -> None:
        """Call `work` soon, instead of what was asked before."""
        self.forget()
        self._work = work
        self._timer.start()

    def forget(self) -> None:
        """Nothing is wanted any more."""
        self._asked += 1
        self._work = None
        self._timer.stop()

    def _start(self) -> None:
        if self._work is None:
            return
        running = Background(partial(_run, self._work), self)
        running.done.connect(partial(self._done, self._asked, running))
        running.failed.connect(partial(self._failed, running))
        running.start()

    def _done(self, asked: int, running: Background, what: Any) -> None:
        running.deleteLater()
        if asked == self._asked:
            self.found.emit(what)

    def _failed(self, running: Background, error: Exception) -> None:
        running.deleteLater()
        if not isinstance(error, VaultError):
            raise error


def _run(work: Callable[[], object], _report: Report) -> object:
    return work()
