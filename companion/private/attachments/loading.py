"""Photos and pages for a window: asked for, and there a moment later. Nothing here waits."""

from contextlib import suppress
from queue import Empty

from PySide6.QtCore import QObject, QTimer, Signal

from companion.private.attachments.desk import Desk, Wanted, may_show
from companion.private.attachments.source import Source
from companion.vault.attachments import Attachment

PREVIEW_SIDE = 192
"""The longest side of a preview in pixels: sharp at 200 % scale."""
PREVIEWS_IDLE = 3.0
"""Seconds after the last preview until the process that read it ends."""
_POLL_MS = 25
_AT_ONCE = 4
"""How many are shown before the window is left to do something else."""


class Loading(QObject):
    """`loaded` gives a Loaded for each that was asked for, the last first. `idle` in seconds, as Desk has it."""

    loaded = Signal(object)

    def __init__(self, source: Source, idle: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = Desk(source, idle)
        self._awaited = 0
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._look)
        # The thread holds the desk, not this object.
        self.destroyed.connect(self.desk.end)

    def ask(self, wanted: Wanted) -> None:
        """Have this read next."""
        self._awaited += 1
        self.desk.ask(wanted)
        self._timer.start()

    def forget(self) -> None:
        """What still waits is not wanted any more. One that is being read still comes."""
        self._awaited -= self.desk.forget()

    def _look(self) -> None:
        for _ in range(_AT_ONCE):
            with suppress(Empty):
                loaded = self.desk.news.get_nowait()
                self._awaited -= 1
                self.loaded.emit(loaded)
        if self._awaited <= 0:
            self._timer.stop()


class Previews(Loading):
    """Small pictures of files."""

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(source, PREVIEWS_IDLE, parent)

    def make(self, attachment: Attachment) -> None:
        """One of this file next, where it may have one."""
        if may_show(attachment):
            self.ask(Wanted(attachment, PREVIEW_SIDE))
