"""Long work behind the window, such as importing a folder: one piece at a time, none while the notes rest."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError

if TYPE_CHECKING:
    from companion.widgets.background import Background, Report

Work = Generator[tuple[int, int], None, object]
"""Yields after each small piece how much is done, and of how much; returns what has come of it."""


class Jobs(QObject):
    """Runs work in a thread, or step by step in the window's own, and says how it goes."""

    def __init__(self, say: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._work: _Pieces | None = None
        self._told = False
        self._then: Callable[[object], None] = _ignore
        self._now: Background | None = None
        self._steps: list[Callable[[], None]] = []
        self._done: Callable[[], None] = _nothing
        self._tick = QTimer(self, singleShot=True, interval=0)
        self._tick.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether something is being done."""
        return self._work is not None or bool(self._steps)

    def start(self, work: Work, then: Callable[[object], None]) -> None:
        """Do ``work`` in a thread, piece by piece, and ``then`` something with what it returns."""
        if self.busy:
            self._say(self.tr("Something else is still being imported or exported."))
            return
        self._work, self._then = _Pieces(work), then
        self._go_on()

    def in_steps(self, steps: list[Callable[[], None]], then: Callable[[], None]) -> None:
        """Do one step after the other in the window's thread, which draws and takes keys between them."""
        if self.busy:
            self._say(self.tr("Something else is still being imported or exported."))
            return
        self._steps, self._done = list(reversed(steps)), then
        self._tick.start()

    def rest(self) -> None:
        """Do nothing after the piece that is being done, until :meth:`resume`."""
        self._tick.stop()
        if self._now is not None:
            self._now.cancel()
            # It may have ended already: what would be shown then must not come up over something else.
            self._now.blockSignals(True)
            self._now.deleteLater()
            self._now = None

    def resume(self) -> None:
        """Go on after :meth:`rest` with what is not done yet."""
        if self._steps:
            self._tick.start()
        elif self._work is not None and self._now is None:
            self._go_on()

    def _go_on(self) -> None:
        if self._work is None:
            return
        from companion.widgets.background import Background

        job = self._now = Background(self._work.do, self)
        job.progressed.connect(self._progressed)
        job.done.connect(self._did)
        job.failed.connect(self._failed)
        job.start()

    def _step(self) -> None:
        try:
            if self._steps:
                self._steps.pop()()
            if self._steps:
                self._tick.start()
            else:
                self._done()
        except NotesError as error:
            self._steps = []
            self._say(sentence(str(error)))

    def _progressed(self, done: int, total: int) -> None:
        self._told = True
        self._say(self.tr("{n} % done").format(n=done * 100 // max(1, total)))

    def _did(self, result: object) -> None:
        then = self._then
        self._end()
        then(result)

    def _failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, NotesError):
            raise error
        self._say(sentence(str(error)))

    def _end(self) -> None:
        self._work, self._then = None, _ignore
        if self._told:
            self._told = False
            self._say("")
        if self._now is not None:
            self._now.deleteLater()
            self._now = None


class _Pieces:
    """Work that can be left between two pieces and gone on with, in another thread too."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._turn = threading.Lock()
        self._result: object = None
        self._error: Exception | None = None
        self._ended = False

    def do(self, report: Report) -> object:
        """Go on until the work is done or left; what it returns."""
        with self._turn:  # the thread before this one may still be at its last piece
            while not self._ended and not report.cancelled():
                try:
                    report.progress(*next(self._work))
                except StopIteration as end:
                    self._ended, self._result = True, end.value
                except Exception as error:  # noqa: BLE001 - raised below, again where nobody was there to hear it
                    self._ended, self._error = True, error
        if self._error is not None:
            raise self._error
        return self._result


def _ignore(_result: object) -> None:
    return


def _nothing() -> None:
    return
