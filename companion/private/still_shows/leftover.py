"""One leftover on the page: what it is, where it lies, and a question before it is removed."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from companion.private.question import Question
from companion.private.still_shows.finding import Find
from companion.private.still_shows.removing import remove
from companion.private.still_shows.sentences import FORGOTTEN, Sentences
from companion.private.work_bar import WorkBar
from companion.vault.attachments import Attachments
from companion.widgets.background import Report
from companion.widgets.form import wrapped


class Leftover(QFrame):
    """`removed` comes when it is gone, or is to be forgotten."""

    removed = Signal()

    def __init__(self, find: Find, attachments: Attachments, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = find
        self._attachments = attachments
        self._sentences = Sentences(self)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        said = self._sentences.said(find)
        where = _breakable(find.about)
        self.setAccessibleName(f"{said} {find.about}")
        self.work = WorkBar(self._sentences.button(find.kind))
        # Several stand below one another: each button says of which it is.
        self.work.start_button.setAccessibleDescription(f"{said} {find.about}")
        self.work.start_button.clicked.connect(self._ask)
        self.work.done.connect(self.removed)
        self.work.failed.connect(self._failed)
        self.question = Question()
        self.question.refused.connect(self._refused)
        layout = QVBoxLayout(self)
        layout.addWidget(wrapped(said))
        path = wrapped(where)
        path.setAccessibleName(str(find.about))
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(path)
        layout.addWidget(self.question)
        layout.addWidget(self.work)

    def _ask(self) -> None:
        self.work.say("")
        self.work.hide()
        kind = self.what.kind
        self.question.ask(self._sentences.question(kind), self._sentences.yes(kind), self._sentences.no(), self._remove)

    def _refused(self) -> None:
        self.work.show()
        self.work.start_button.setFocus()

    def _remove(self) -> None:
        self.work.show()
        if self.what.kind in FORGOTTEN:
            self.removed.emit()
        else:
            self.work.run(partial(_remove, self.what, self._attachments))

    def _failed(self, error: Exception) -> None:
        said = self._sentences.trouble(error)
        if not said:
            raise error
        self.work.say(said)


def _breakable(path: Path) -> str:
    """The path with places where a line may end, so that a long one fits."""
    return str(path).replace("/", "/\u200b")


def _remove(find: Find, attachments: Attachments, report: Report) -> None:
    remove(find, attachments, report.cancelled)
