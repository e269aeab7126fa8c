"""Saving a copy of one attached file outside: first what that means, then the place, then the work in a thread."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.bundle.errors import BundleError
from companion.bundle.part_file import WriteLog, part_file
from companion.private.attachments.source import Source
from companion.private.page import Services
from companion.private.question import Question
from companion.private.sentences import in_words
from companion.private.still_shows.written import What, WrittenPlaces
from companion.private.work_bar import WorkBar
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.widgets.background import Report
from companion.widgets.chooser import Mode


class SaveCopy(QWidget):
    """pick() says which file. What runs goes on while others are picked; `changed` says that it began or ended."""

    changed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chooser = services.chooser
        self._written = WrittenPlaces(services.vault)
        self._source: Source | None = None
        self._picked: Attachment | None = None
        self._target = Path()
        self.told = False  # whether how it ended is shown
        self.question = Question(self)
        self.work = WorkBar(self.tr("Save a copy of this file"), self)
        self.work.start_button.setEnabled(False)
        self.work.start_button.clicked.connect(self._ask)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.question)
        layout.addWidget(self.work)

    def pick(self, source: Source | None, attachment: Attachment | None) -> None:
        """The file that is chosen now, or none."""
        if attachment == self._picked and source is self._source:
            return
        self._source, self._picked = source, attachment
        self.question.hide()
        if not self.work.running:
            self._say("")
        self.work.start_button.setEnabled(attachment is not None)

    def _ask(self) -> None:
        if self._source is None or self._picked is None:
            return
        self._say("")
        said = self.tr(
            "A file saved on this computer can be found and opened by others who use it. The programs "
            "that open it may remember it. A stick that you keep with you is better."
        )
        action = partial(self._choose, self._source, self._picked)
        self.question.ask(said, self.tr("Choose a place"), self.tr("Don't save it"), action)

    def _choose(self, source: Source, attachment: Attachment) -> None:
        chooser = self._chooser(self, Mode.SAVE_FILE, name=attachment.name)
        chooser.chosen.connect(partial(self._save, source, attachment))
        chooser.open()

    def _save(self, source: Source, attachment: Attachment, paths: list[Path]) -> None:
        if self.work.running:
            return
        self._target = paths[0]
        self.work.run(
            partial(save_copy, source, attachment, self._target, self._written.writing(What.FILE, attachment.sha256))
        )
        self.changed.emit()

    def _done(self) -> None:
        self._say(self.tr("A copy is there now, as “%1”.").replace("%1", self._target.name))
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, BundleError | VaultError):
            raise error
        self._say(in_words(error))
        self.changed.emit()

    def _say(self, text: str) -> None:
        self.told = bool(text)
        self.work.say(text)


def save_copy(source: Source, attachment: Attachment, target: Path, log: WriteLog, report: Report) -> None:
    """Runs in a thread: the exact bytes to `target`, replacing what is there. Raises BundleError, VaultError."""
    with part_file(target, log) as sink:
        source.save_to(attachment, sink, progress=report.progress, cancelled=report.cancelled)
