"""Adding files to the record that is shown: what is asked before, how far it is, what is said after."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from companion.domain.faces import Section
from companion.private.attachments.adding import Adding
from companion.private.attachments.growing import agree, question
from companion.private.attachments.pasted import Item
from companion.private.page import Services
from companion.private.question import Question
from companion.private.still_shows.written import WrittenPlaces
from companion.vault.growth import Growth
from companion.widgets.empty import push_button
from companion.widgets.notice import Notice


class AddingBar(QWidget):
    """`begins` comes before files are added, `added` gives each Attachment, `failed` a sentence.

    `changed` says that something is shown or hidden now.
    """

    begins = Signal()
    added = Signal(object)
    failed = Signal(str)
    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._written = WrittenPlaces(services.vault)
        self._work: Adding | None = None
        self._folders: list[Path] = []
        self.question = Question(self)
        self.question.refused.connect(self.stop)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Adding"))
        self.stop_button = push_button(self.tr("Stop"), "attachments.stop", self)
        self.stop_button.clicked.connect(self.stop)
        self.still_there = Notice("attachments.still_there", self)
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.question)
        layout.addLayout(running)
        layout.addWidget(self.still_there)
        self._show_state()

    @property
    def busy(self) -> bool:
        """Whether files are being added, or she is asked whether."""
        return self._work is not None

    def rest(self) -> None:
        """Another record is shown: what was asked is not asked any more."""
        if self.question.isVisibleTo(self):
            self.stop()
        self.question.hide()
        self.still_there.hide()
        self._show_state()

    def add(self, record_id: str, items: Sequence[Item]) -> None:
        """Add these on a thread; progress shows and can be stopped."""
        self.still_there.hide()
        self._folders = []
        self._work = Adding(self._services.vault.attachments, record_id, items, self, note=self._note())
        self._work.weighed.connect(self._weighed)
        self._work.progress.connect(self._progressed)
        self._work.added.connect(self.added)
        self._work.failed.connect(self.failed)
        self._work.finished.connect(self._finished)
        self.progress.setValue(0)
        self.progress.setFormat("")
        self._show_state()
        self._work.start(self._services.vault.growth)

    def stop(self) -> None:
        """Add no more."""
        if self._work is not None:
            self._work.stop()

    def _note(self) -> Callable[[Path, int, str], None]:
        written, folders = self._written, self._folders

        def note(path: Path, size: int, sha256: str) -> None:
            written.added(path, size, sha256)
            folders.append(path.parent)

        return note

    def _weighed(self, growth: Growth) -> None:
        said = question(self._services.vault, growth)
        if said:
            self.question.ask(said, self.tr("Add them"), self.tr("Don't add them"), self._agreed)
            self._show_state()
        else:
            self._go_on()

    def _agreed(self) -> None:
        agree(self._services.vault)
        self._go_on()
        self._show_state()

    def _go_on(self) -> None:
        if self._work is not None:
            self.begins.emit()
            self._work.go_on()

    def _progressed(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 100
        size = QLocale().formattedDataSize
        told = self.tr("%1 of %2, %3 %").replace("%1", size(done, 1)).replace("%2", size(total, 1))
        self.progress.setFormat(told.replace("%3", str(percent)))
        self.progress.setValue(percent)

    def _finished(self) -> None:
        self._work = None
        self._say_still_there()
        self._show_state()

    def _say_still_there(self) -> None:
        folders = sorted({folder.name or str(folder) for folder in self._folders})
        if not folders:
            return
        if len(folders) > 1:
            said = self.tr("Kept here. The files are still in their old folders too.")
        elif len(self._folders) > 1:
            said = self.tr("Kept here. The files are still in their old folder “{folder}” too.")
        else:
            said = self.tr("Kept here. The file is still in its old folder “{folder}” too.")
        said = said.replace("{folder}", folders[0])
        if Section.TRACES in self._services.vault.face.sections:
            self.still_there.say(said, self.tr("What you can do"), self._show_traces)
        else:
            self.still_there.say(said)

    def _show_traces(self) -> None:
        self._services.go(Section.TRACES, "")

    def _show_state(self) -> None:
        running = self.busy and not self.question.isVisibleTo(self)
        self.progress.setVisible(running)
        self.stop_button.setVisible(running)
        self.changed.emit()
