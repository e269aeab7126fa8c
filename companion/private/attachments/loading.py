"""Pictures read from their source in a thread: one to look at, or the previews of many."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from companion.private.attachments.images import is_picture, read_picture
from companion.private.attachments.source import Source
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError
from companion.widgets.background import Background, Report

PREVIEW_SIDE = 192
"""The longest side of a preview in pixels: sharp at 200 % scale."""

LARGEST_SIDE = 4096
"""The longest side in pixels at which a picture is looked at."""

MAX_PICTURE = 64 * 1024 * 1024
"""Files larger than this, in bytes, are shown by name only."""


@dataclass(frozen=True)
class Loaded:
    """`image` is null where the file can't be shown; `damaged` says that its bytes are not what they were."""

    attachment: Attachment
    image: QImage
    damaged: bool = False


def can_show(attachment: Attachment) -> bool:
    """Whether it is worth reading the file to show it as a picture."""
    return is_picture(attachment.media_type) and attachment.size <= MAX_PICTURE


def load(source: Source, attachment: Attachment, longest: int, _report: Report) -> Loaded:
    """Runs in a thread: QImage may, QPixmap may not."""
    try:
        content = b"".join(source.read(attachment))
    except VaultError:
        return Loaded(attachment, QImage(), damaged=True)
    return Loaded(attachment, read_picture(content, longest))


class Previews(QObject):
    """`ready` gives a Loaded for each file that is a picture, one after another."""

    ready = Signal(object)

    def __init__(self, source: Source, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._waiting: list[Attachment] = []
        self._loading: Background | None = None

    def make(self, wanted: Sequence[Attachment]) -> None:
        """Make these next, instead of those that still wait. One that is being read is finished first."""
        self._waiting = [attachment for attachment in wanted if can_show(attachment)]
        if self._loading is None:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            self._loading = Background(partial(load, self._source, self._waiting.pop(0), PREVIEW_SIDE), self)
            self._loading.done.connect(self._loaded)
            self._loading.failed.connect(self._failed)
            self._loading.start()

    def _loaded(self, loaded: Loaded) -> None:
        self._finish()
        self.ready.emit(loaded)

    def _failed(self, error: Exception) -> None:
        self._finish()
        raise error

    def _finish(self) -> None:
        if self._loading is not None:
            self._loading.deleteLater()
            self._loading = None
        self._next()
