"""Notice on the window's thread that something has arrived on a channel."""

import contextlib
import threading

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from companion.door import Channel
from companion.platform.pipes import PipeStream


class PipeNotifier(QObject):
    """For pipes, which Qt can't watch: a thread waits, and waits again once `activated` has been met.

    The channel's end of the stream counts as an arrival. `setEnabled(False)` ends it; closing the channel does, too.
    """

    activated = Signal()
    _arrived = Signal()

    def __init__(self, stream: PipeStream, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stream = stream
        self._enabled = True
        self._met = threading.Event()
        self._arrived.connect(self._tell)
        threading.Thread(target=self._wait, name="pipe", daemon=True).start()

    def setEnabled(self, on: bool) -> None:  # noqa: FBT001 - as QSocketNotifier has it
        """Off for good; it can't be put on again."""
        self._enabled = self._enabled and on
        if not self._enabled:
            self._met.set()

    def _tell(self) -> None:
        if self._enabled:
            self.activated.emit()
            self._met.set()

    def _wait(self) -> None:
        while self._enabled and self._stream.wait() and self._enabled:
            self._met.clear()
            # Deleted meanwhile, it has nobody to tell.
            with contextlib.suppress(RuntimeError):
                self._arrived.emit()
            while self._enabled and not self._met.wait(1):
                continue


def arrival(channel: Channel, parent: QObject) -> QSocketNotifier | PipeNotifier:
    """`activated` comes while something is there to be received, the end of the stream included."""
    if isinstance(channel.stream, PipeStream):
        return PipeNotifier(channel.stream, parent)
    return QSocketNotifier(channel.fileno(), QSocketNotifier.Type.Read, parent)
