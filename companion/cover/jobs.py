"""Long work behind the window, such as importing a folder: one piece at a time, none while the notes rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError

if TYPE_CHECKING:
    from companion.widgets.background import Background, Report


class Jobs(QObject):
    """Runs work in a thread, or step by step in the window's own, and says how it goes."""

    def __init__(self, say: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._now: Background | None = None
        self._steps: list[Callable[[], None]] = []
        self._done: Callable[[], None] = _nothing
        self._tick = QTimer(self, singleShot=True, interval=0)
        self._tick.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._now is not None or bool(self._steps)

    def start(self, work: Callable[[Report], object], then: Callable[[object], None]) -> None:
        """Do ``work`` in a thread and ``then`` something with what it returns."""
        if self.busy:
            self._say(self.tr("Something else is still being imported or exported."))
            return
        from companion.widgets.background import Background

        job = self._now = Background(work, self)
        job.progressed.connect(self._progressed)
        job.done.connect(lambda result: self._ended(lambda: then(result)))
        job.failed.connect(self._failed)
        job.start()

    def in_steps(self, steps: list[Callable[[], None]], then: Callable[[], None]) -> None:
        """Do one step after the other in the window's thread, which draws and takes keys between them."""
        if self.busy:
            self._say(self.tr("Something else is still being imported or exported."))
            return
        self._steps, self._done = list(reversed(steps)), then
        self._tick.start()

    def rest(self) -> None:
        """Stop what is being done after the piece that it is at."""
        self._tick.stop()
        self._steps = []
        if self._now is not None:
            self._now.cancel()
            # It may have ended already: what would be shown then must not come up over something else.
            self._now.blockSignals(True)
            self._now.deleteLater()
            self._now = None

    def _step(self) -> None:
        if self._steps:
            try:
                self._steps.pop()()
            except NotesError as error:
                self._steps = []
                self._say(sentence(str(error)))
                return
        if self._steps:
            self._tick.start()
        else:
            self._done()

    def _progressed(self, done: int, total: int) -> None:
        self._say(self.tr("{n} % done").format(n=done * 100 // max(1, total)))

    def _ended(self, then: Callable[[], None]) -> None:
        if self._now is not None:
            self._now.deleteLater()
            self._now = None
        then()

    def _failed(self, error: Exception) -> None:
        self._ended(_nothing)
        if not isinstance(error, NotesError):
            raise error
        self._say(sentence(str(error)))


def _nothing() -> None:
    return
