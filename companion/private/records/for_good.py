"""Removing for good: beside the button that removes, which can be undone, stands one that can't."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from companion.private.question import Question
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.widgets.background import Background, Report
from companion.widgets.empty import push_button
from companion.widgets.flow import Flow
from companion.widgets.form import wrapped


class RemoveBar(QWidget):
    """The page's own `buttons`, and `for_good` beside them.

    `wanted` comes once she has said yes: then the page calls run(). `erased` gives what run() was told, and so
    does `kept` where it did not work.
    """

    wanted = Signal()
    erased = Signal(object)
    kept = Signal(object)

    def __init__(self, buttons: Sequence[QPushButton], text: str, name: str, parent: QWidget | None = None) -> None:
        """`text` says what going for good means here; `name` is the name of the button."""
        super().__init__(parent)
        self._said = text
        self._work: Background | None = None
        self._what: object = None
        self.for_good = push_button(self.tr("Remove for good"), name, self)
        self.for_good.clicked.connect(self._ask)
        self.question = Question(self)
        self._message = wrapped("", self)
        self._message.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(Flow(*buttons, self.for_good))
        layout.addWidget(self.question)
        layout.addWidget(self._message)

    def rest(self) -> None:
        """Something else is shown: what was asked is not asked any more."""
        self.question.hide()
        if self._work is None:
            self._say("")

    def run(self, erase: Callable[[], object], what: object) -> None:
        """Call `erase` in a thread; `erased` gives `what` when it has worked."""
        if self._work is not None:
            return
        self._what = what
        self.for_good.setEnabled(False)
        self._say(self.tr("One moment…"))
        self._work = Background(partial(_run, erase), self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def _ask(self) -> None:
        self._say("")
        self.question.ask(self._said, self.tr("Remove for good"), self.tr("Keep it"), self.wanted.emit)

    def _done(self) -> None:
        what = self._finish()
        self._say("")
        self.erased.emit(what)

    def _failed(self, error: Exception) -> None:
        what = self._finish()
        self._say(in_words(error) if isinstance(error, VaultError) else "")
        self.kept.emit(what)
        if not isinstance(error, VaultError):
            raise error

    def _finish(self) -> object:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self.for_good.setEnabled(True)
        what, self._what = self._what, None
        return what

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))


def _run(erase: Callable[[], object], _report: Report) -> None:
    erase()
