"""How long the window's own process takes from a cause to the picture: seen from inside, with Qt's paint events."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

CALM = 0.1
"""Seconds without a paint after which the picture is taken to be complete."""
PATIENCE = 3.0
"""Seconds after which what still goes on beside the window is not waited for: a look at the disk may take long."""
_PICTURES = (QEvent.Type.Paint, QEvent.Type.UpdateRequest)
"""What a window gets when it appears, and when anything in it is drawn anew."""
NOTCH = 120
"""One notch of a wheel, in eighths of a degree."""
PARTS = 10
"""Jumps of the scroll bar from end to end, as somebody drags it."""


class Moment(NamedTuple):
    """Seconds that passed, and seconds that the window's thread worked: other programs disturb these less."""

    passed: float
    worked: float

    def since(self, start: "Moment") -> "Moment":
        """Milliseconds from `start` to this moment."""
        return Moment((self.passed - start.passed) * 1000, (self.worked - start.worked) * 1000)


class Paints(QObject):
    """Counts the pictures of one window. Nothing else is looked at: a filter for all would cost as much as a page."""

    def __init__(self) -> None:
        super().__init__()
        self._count = 0

    def watch(self, window: QWidget) -> None:
        """Count those of this window too."""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Takes nothing away from anyone."""
        self._count += event.type() in _PICTURES
        return False

    def after(self, act: Callable[[], object], busy: Callable[[], bool] = bool) -> Moment:
        """Milliseconds from `act` to the last picture that comes of it, when nothing is painted any more.

        While `busy` says so more may come, but for no longer than PATIENCE. Nothing painted: 0.
        """
        start = last = _moment()
        seen = self._count
        act()
        while True:
            QCoreApplication.processEvents()
            now = _moment()
            if self._count != seen:
                seen, last = self._count, now
            elif now.passed - last.passed > CALM and (now.passed - start.passed > PATIENCE or not busy()):
                return last.since(start)
            else:
                time.sleep(0.0003)

    def shown(self, act: Callable[[], object], window: Callable[[], QWidget]) -> Moment:
        """Milliseconds until the first picture of the window that `act` shows; waits for it however long it takes."""
        start = _moment()
        seen = self._count
        act()
        self.watch(window())
        while self._count == seen:
            QCoreApplication.processEvents()
        return _moment().since(start)

    def frame(self, act: Callable[[], object]) -> Moment:
        """Milliseconds until what `act` asks for is painted."""
        start = _moment()
        seen = self._count
        act()
        while True:
            QCoreApplication.processEvents()
            now = _moment()
            if self._count != seen or now.passed - start.passed > CALM:
                return now.since(start)
            time.sleep(0.0001)

    def scroll(self, area: QAbstractScrollArea, notches: int) -> Iterator[Moment]:
        """Milliseconds of each frame: the wheel notch by notch, then from end to end in a few jumps; then back."""
        bar = area.verticalScrollBar()
        for _ in range(notches):
            before = bar.value()
            taken = self.frame(lambda: _turn(area))
            if bar.value() == before:
                break
            yield taken
        for part in range(PARTS + 1):
            value = bar.maximum() * part // PARTS
            if value != bar.value():
                yield self.frame(lambda to=value: bar.setValue(to))  # type: ignore[misc]
        bar.setValue(0)
        self.after(_nothing)


def scrolling(window: QWidget) -> list[QAbstractScrollArea]:
    """What shows in the window and can be scrolled up and down."""
    areas = window.findChildren(QAbstractScrollArea)
    return [area for area in areas if area.isVisible() and area.verticalScrollBar().maximum() > 0]


def resident() -> float:
    """MiB of this process, what it shares with others in full: of a worker the system tells nothing finer."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise LookupError


def _moment() -> Moment:
    return Moment(time.perf_counter(), time.thread_time())


def _nothing() -> None:
    """Only what is waiting."""


def _turn(area: QAbstractScrollArea) -> None:
    view = area.viewport()
    middle = view.rect().center()
    buttons, modifiers, phase = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(view.mapToGlobal(middle))
    event = QWheelEvent(QPointF(middle), place, QPoint(), QPoint(0, -NOTCH), buttons, modifiers, phase, False)
    QCoreApplication.sendEvent(view, event)
