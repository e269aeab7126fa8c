"""What can be done with the chosen file of a received record: look at it, save a copy of it.

Before a copy is saved it is said what that means; then comes the place, then the work in a thread.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from companion.bundle.errors import BundleError, Cancelled
from companion.bundle.part_file import part_file
from companion.private.attachments.loading import can_show
from companion.private.attachments.source import Source
from companion.private.attachments.viewer import Viewer
from companion.private.page import Chooser
from companion.private.received.question import Question
from companion.private.sentences import in_words
from companion.private.work_bar import WorkBar
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.widgets.background import Report
from companion.widgets.chooser import Mode
from companion.widgets.column import button
from companion.widgets.form import wrapped


class FileBar(QWidget):
    """Stays below the record, so that what runs goes on while other records are read."""

    def __init__(self, chooser: Chooser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chooser = chooser
        self._source: Source | None = None
        self._picked: Attachment | None = None
        self._told = False
        self._target = Path()
        self.about = wrapped("")
        self.question = Question()
        self.look = button(self.tr("Look at it"))
        self.look.clicked.connect(self.look_at)
        self.work = WorkBar(self.tr("Save a copy of this file"))
        self.work.start_button.clicked.connect(self._ask)
        self.work.done.connect(self._done)
        self.work.failed.connect(self._failed)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.look, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.work, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.about)
        layout.addWidget(self.question)
        layout.addLayout(row)
        self.show_record(None)

    def show_record(self, source: Source | None) -> None:
        """Another record is shown, with files from `source` or, where that is None, without any."""
        self._source = source
        self.pick(None)

    def pick(self, attachment: Attachment | None) -> None:
        """The file that is chosen now."""
        self._picked = attachment
        self.question.hide()
        if not self.work.running:
            self._say("")
        self._update()

    def look_at(self) -> None:
        """Show the chosen file, where it is a picture."""
        if self._source is not None and self._picked is not None and can_show(self._picked):
            Viewer(self._source, self._picked, self).open()

    def _update(self) -> None:
        picked, any_files = self._picked, self._source is not None
        self.about.setText(self._about(picked))
        self.about.setVisible(any_files)
        self.look.setVisible(any_files)
        self.look.setEnabled(picked is not None and can_show(picked))
        if not self.work.running:
            self.work.start_button.setVisible(any_files)
            self.work.start_button.setEnabled(picked is not None)
        self.setVisible(any_files or self.work.running or self._told)

    def _about(self, picked: Attachment | None) -> str:
        if picked is None:
            return self.tr("Choose a file to look at it, or to save a copy of it.")
        said = "" if can_show(picked) else self.tr("It can't be shown here. You can save a copy of it.")
        return f"{picked.name} · {QLocale().formattedDataSize(picked.size, 1)}\n{said}".strip()

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
        self.work.run(partial(save_copy, source, attachment, self._target))
        self._update()

    def _done(self) -> None:
        self._say(self.tr("A copy is there now, as “%1”.").replace("%1", self._target.name))
        self._update()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, BundleError | VaultError):
            raise error
        self._say(in_words(error))
        self._update()

    def _say(self, text: str) -> None:
        self._told = bool(text)
        self.work.say(text)


def save_copy(source: Source, attachment: Attachment, target: Path, report: Report) -> None:
    """Runs in a thread: the exact bytes to `target`, replacing what is there. Raises BundleError, VaultError."""
    done = 0
    with part_file(target) as sink:
        for piece in source.read(attachment):
            if report.cancelled():
                raise Cancelled
            sink.write(piece)
            done += len(piece)
            report.progress(done, attachment.size)
