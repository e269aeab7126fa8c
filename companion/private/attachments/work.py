"""What takes time with attached files, each on a thread of its own: adding, previews, opening one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QThread, Signal
from PySide6.QtGui import QImage

from companion.private.attachments.images import SNIFFED, is_picture, media_type, read_picture
from companion.vault.attachments import Attachment, Attachments
from companion.vault.errors import Cancelled, VaultError

PREVIEW_SIDE = 192
"""The longest side of a preview in pixels: sharp at 200 % scale."""

LARGEST_SIDE = 4096
"""The longest side in pixels at which a picture is looked at."""

MAX_PICTURE = 64 * 1024 * 1024
"""Files larger than this, in bytes, are shown by name only."""


class Adding(QThread):
    """Adds files one after another. `progress` is 0 to 100; `failed` gives one plain sentence per file."""

    progress = Signal(int)
    added = Signal(object)
    failed = Signal(str)

    def __init__(
        self, attachments: Attachments, record_id: str, paths: Sequence[Path], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.record_id = record_id
        self._attachments = attachments
        self._paths = list(paths)
        self._done = 0
        self._total = 1

    def run(self) -> None:
        """On the thread: add each file; what can't be read is told and passed over."""
        self._total = max(1, sum(_size(path) for path in self._paths))
        for path in self._paths:
            if self.isInterruptionRequested():
                return
            try:
                self._add(path)
            except Cancelled:
                return
            except VaultError as error:
                # The disk says no: the next file would fail the same way.
                self.failed.emit(str(error))
                return
            except OSError:
                self.failed.emit(
                    QCoreApplication.translate("Attachments", "“{name}” could not be read.").format(name=path.name)
                )
            self._done += _size(path)

    def _add(self, path: Path) -> None:
        with path.open("rb") as source:
            type_ = media_type(source.read(SNIFFED))
            source.seek(0)
            attachment = self._attachments.add(
                self.record_id,
                path.name,
                source,
                media_type=type_,
                progress=self._tell,
                cancelled=self.isInterruptionRequested,
            )
        self.added.emit(attachment)

    def _tell(self, stored: int) -> None:
        self.progress.emit(min(100, 100 * (self._done + stored) // self._total))


class Previews(QThread):
    """Makes the previews of some attachments. `ready` gives the attachment's id and its preview."""

    ready = Signal(str, QImage)

    def __init__(self, attachments: Attachments, wanted: Sequence[Attachment], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._attachments = attachments
        self._wanted = [one for one in wanted if is_picture(one.media_type) and one.size <= MAX_PICTURE]

    def run(self) -> None:
        """On the thread: one after another, until asked to stop."""
        for attachment in self._wanted:
            if self.isInterruptionRequested():
                return
            image = _picture(self._attachments, attachment, PREVIEW_SIDE)
            if not image.isNull():
                self.ready.emit(attachment.id, image)


class Opening(QThread):
    """Reads one picture to look at. `ready` gives it, a null image where it can't be shown."""

    ready = Signal(QImage)

    def __init__(self, attachments: Attachments, attachment: Attachment, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._attachments = attachments
        self._attachment = attachment

    def run(self) -> None:
        """On the thread: read and decode."""
        self.ready.emit(_picture(self._attachments, self._attachment, LARGEST_SIDE))


def stop(thread: QThread | None) -> None:
    """Ask a thread to end and wait until it has."""
    if thread is not None:
        thread.requestInterruption()
        thread.wait()


def _picture(attachments: Attachments, attachment: Attachment, longest: int) -> QImage:
    try:
        return read_picture(attachments.content(attachment), longest)
    except VaultError:
        # What is damaged is told where it is opened; here it has no picture.
        return QImage()


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
