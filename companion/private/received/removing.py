"""Taking a received copy away for good: asked once in place, done in a thread, since it may be large."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.private.question import Question
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.vault.received import Received, ReceivedBundle
from companion.widgets.background import Background, Report
from companion.widgets.column import button
from companion.widgets.form import wrapped


class RemoveCopy(QWidget):
    """Shows nothing until `start` is pressed; put that button where it belongs. `removed` gives the bundle's id."""

    removed = Signal(str)

    def __init__(self, received: Received, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._received = received
        self._bundle_id = ""
        self._work: Background | None = None
        self.start = button(self.tr("Remove this copy"))
        self.start.clicked.connect(self._ask)
        self.question = Question()
        self._message = wrapped("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.question)
        layout.addWidget(self._message)
        self._say("")

    def offer(self, bundle: ReceivedBundle) -> None:
        """The copy that can be removed now."""
        self._bundle_id = bundle.id
        self.question.hide()
        if self._work is None:
            self._say("")

    def _ask(self) -> None:
        self._say("")
        said = self.tr(
            "Everything in this copy goes from here for good, with its photos and files. This can't be "
            "undone. The file that it came from is not touched."
        )
        self.question.ask(said, self.tr("Remove it"), self.tr("Keep it"), self._remove)

    def _remove(self) -> None:
        bundle_id = self._bundle_id
        self.start.setEnabled(False)
        self._say(self.tr("One moment…"))
        self._work = Background(partial(_remove, self._received, bundle_id), self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()

    def _done(self, bundle_id: str) -> None:
        self._rest()
        self._say("")
        self.removed.emit(bundle_id)

    def _failed(self, error: Exception) -> None:
        self._rest()
        if not isinstance(error, VaultError):
            raise error
        self._say(in_words(error))

    def _rest(self) -> None:
        self.start.setEnabled(True)
        if self._work is not None:
            self._work.deleteLater()
            self._work = None

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))


def _remove(received: Received, bundle_id: str, _report: Report) -> str:
    received.remove(bundle_id)
    return bundle_id
