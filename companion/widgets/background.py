"""Runs one slow function in a thread and tells the window how it goes."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

POLL_MS = 25
"""How often the window looks for news of the thread."""


class Report:
    """What the function in the thread is given: progress(done, total) and cancelled()."""

    def __init__(self, news: "SimpleQueue[tuple[str, object]]") -> None:
        self._news = news
        self._stop = threading.Event()

    def progress(self, done: int, total: int) -> None:
        """Tell how far the work is, in any unit."""
        self._news.put(("progress", (done, total)))

    def cancelled(self) -> bool:
        """Whether she asked to stop."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the function to stop; it looks when it can."""
        self._stop.set()


class Background(QObject):
    """One run of `work(report)`.

    Signals come in the window's thread: progressed(done, total), then either done(result) or
    failed(exception). The thread touches nothing of Qt: its news lie in a queue that is looked at, so
    that a window which is gone meanwhile is never reached for. The thread does not hold the program back
    when it ends.
    """

    progressed = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Callable[[Report], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._news: SimpleQueue[tuple[str, object]] = SimpleQueue()
        self._report = Report(self._news)
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._look)

    @property
    def running(self) -> bool:
        """Whether done or failed is still to come."""
        return self._timer.isActive()

    def start(self) -> None:
        """Begin. A Background runs once."""
        threading.Thread(target=_run, args=(self._work, self._report, self._news), daemon=True).start()
        self._timer.start()

    def cancel(self) -> None:
        """Ask the function to stop. What it then raises comes as failed."""
        self._report.cancel()

    def _look(self) -> None:
        latest: tuple[int, int] | None = None
        while True:
            try:
                what, value = self._news.get_nowait()
            except Empty:
                break
            if what == "progress" and isinstance(value, tuple):
                latest = value
                continue
            self._timer.stop()
            if what == "done":
                self.done.emit(value)
            else:
                self.failed.emit(value)
            return
        if latest is not None:
            self.progressed.emit(_share(*latest), 1000)


def _share(done: int, total: int) -> int:
    """`done` of `total` in thousandths: a C int cannot hold the bytes of a large file."""
    return max(0, min(1000, done * 1000 // total)) if total > 0 else 0


def _run(work: Callable[[Report], object], report: Report, news: "SimpleQueue[tuple[str, object]]") -> None:
    try:
        result = work(report)
    except BaseException as error:  # noqa: BLE001 - handed to the window, which decides
        news.put(("failed", error))
    else:
        news.put(("done", result))
