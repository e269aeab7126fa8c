"""Adding files to a record, one after another, each in a thread that the window never waits for."""

import io
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal

from companion.decoding.kinds import SNIFFED, media_type
from companion.private.attachments.pasted import Item, Pasted
from companion.private.sentences import in_words
from companion.vault.attachments import Attachment, Attachments
from companion.vault.errors import Cancelled, VaultError
from companion.vault.growth import Growth
from companion.widgets.background import Background, Report

Weigh = Callable[[int], Growth]
"""What adding so many bytes does to the size of the files on disk; called in a thread."""
Note = Callable[[Path, int, str], None]
"""Remembers where a file was added from, with its size and SHA-256; called in a thread."""


class Adding(QObject):
    """One run over some files; it deletes itself after the last.

    First it is seen how large they are: `weighed` gives the Growth, and whoever listens calls go_on() or stop().
    `progress` is the bytes done and in all; `added` gives each Attachment; `failed` one plain sentence for each
    file that could not be added; `finished` comes once, at the end or at stop().
    """

    weighed = Signal(object)
    progress = Signal(object, object)
    added = Signal(object)
    failed = Signal(str)
    finished = Signal()

    def __init__(
        self,
        attachments: Attachments,
        record_id: str,
        items: Sequence[Item],
        parent: QObject | None = None,
        *,
        note: Note | None = None,
    ) -> None:
        super().__init__(parent)
        self._note = note
        self._attachments = attachments
        self._record_id = record_id
        self._items = list(items)
        self._sizes: list[int] = []
        self._at = 0
        self._work: Background | None = None
        self._stopped = Event()
        # The thread holds the event, not this object: what is destroyed meanwhile is not added any more.
        self.destroyed.connect(partial(_set, self._stopped))

    def start(self, weigh: Weigh) -> None:
        """See how large the files are."""
        self._work = Background(partial(_weigh, weigh, self._items), self)
        self._work.done.connect(self._weighed)
        self._work.failed.connect(self._failed)
        self._work.start()

    def go_on(self) -> None:
        """Add the next file, or the first."""
        if self._at < len(self._items) and not self._stopped.is_set():
            work = partial(_add, self._attachments, self._record_id, self._items[self._at], self._stopped, self._note)
            self._work = Background(work, self)
            self._work.progressed.connect(self._progressed)
            self._work.done.connect(self._added)
            self._work.failed.connect(self._failed)
            self._work.start()
            return
        if not self._stopped.is_set():
            self.finished.emit()
        self.deleteLater()

    def stop(self) -> None:
        """Add no more. `finished` comes at once, also where the disk that is read from hangs."""
        if not self._stopped.is_set():
            self._stopped.set()
            self.finished.emit()
            if self._work is None:
                self.deleteLater()

    def _weighed(self, weighed: tuple[list[int], Growth]) -> None:
        self._sizes, growth = weighed
        self._forget_work()
        if self._stopped.is_set():
            self.deleteLater()
        else:
            self.weighed.emit(growth)

    def _progressed(self, done: int, total: int) -> None:
        if not self._stopped.is_set():
            before = sum(self._sizes[: self._at])
            here = self._sizes[self._at] if self._at < len(self._sizes) else 0
            self.progress.emit(before + here * done // total, sum(self._sizes))

    def _added(self, attachment: Attachment) -> None:
        self.added.emit(attachment)
        self._next()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled) or (self._stopped.is_set() and isinstance(error, VaultError | OSError)):
            self.deleteLater()
        elif isinstance(error, VaultError):
            # The disk says no: the next file would fail the same way.
            self.failed.emit(in_words(error))
            self.finished.emit()
            self.deleteLater()
        elif isinstance(error, OSError):
            name = self._items[self._at].name
            self.failed.emit(self.tr("“{name}” could not be read.").format(name=name))
            self._next()
        else:
            raise error

    def _next(self) -> None:
        self._forget_work()
        self._at += 1
        self._progressed(0, 1)
        self.go_on()

    def _forget_work(self) -> None:
        if self._work is not None:
            self._work.deleteLater()
            self._work = None


def _weigh(weigh: Weigh, items: Sequence[Item], _report: Report) -> tuple[list[int], Growth]:
    """Runs in a thread: a stick may take long to say how large a file is."""
    sizes = []
    for item in items:
        size = 0
        with suppress(OSError):  # it is told when the file is read
            size = len(item.content) if isinstance(item, Pasted) else item.stat().st_size
        sizes.append(size)
    return sizes, weigh(sum(sizes))


def _add(
    attachments: Attachments, record_id: str, item: Item, stopped: Event, note: Note | None, report: Report
) -> Attachment:
    """Runs in the thread: the first bytes say what kind of file it is, then all of them are stored."""
    with io.BytesIO(item.content) if isinstance(item, Pasted) else item.open("rb") as source:
        size = len(item.content) if isinstance(item, Pasted) else item.stat().st_size
        type_ = media_type(source.read(SNIFFED))
        source.seek(0)
        added = attachments.add(
            record_id,
            item.name,
            source,
            media_type=type_,
            progress=partial(_tell, report, size),
            cancelled=stopped.is_set,
        )
    if note is not None and not isinstance(item, Pasted):
        note(item, added.size, added.sha256)
    return added


def _tell(report: Report, size: int, stored: int) -> None:
    report.progress(stored, size)


def _set(event: Event, _object: QObject | None = None) -> None:
    event.set()
