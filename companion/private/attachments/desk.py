"""The thread that has photos and pages read, one after another, and the processes that read them. No widgets."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from queue import SimpleQueue

from PySide6.QtGui import QImage

from companion.decoding.frames import MAX_CONTENT, CannotShow, Sheet
from companion.decoding.kinds import SNIFFED, UNKNOWN, Reads, media_type, reads
from companion.decoding.process import ReadingProcess
from companion.private.attachments.source import Source
from companion.vault.attachments import Attachment
from companion.vault.errors import VaultError

THREAD = "reading"
"""What the threads are called."""
MOST = 64
"""How many files one process reads before a fresh one takes its place."""


@dataclass(frozen=True)
class Wanted:
    """One photo or page: its longest side in pixels, and by how many quarters it is turned, clockwise."""

    attachment: Attachment
    longest: int
    page: int = 0
    turns: int = 0


@dataclass(frozen=True)
class Loaded:
    """`image` is null, and `sheet` None, where it can't be shown; `damaged`: its bytes are not what they were."""

    wanted: Wanted
    image: QImage
    sheet: Sheet | None = None
    damaged: bool = False

    @property
    def attachment(self) -> Attachment:
        """Whose."""
        return self.wanted.attachment


def can_show(attachment: Attachment) -> bool:
    """Whether it is a photo or has pages, and no larger than is read."""
    return reads(attachment.media_type) is not None and attachment.size <= MAX_CONTENT


def may_show(attachment: Attachment) -> bool:
    """Whether it is worth looking at its first bytes: nobody may have known the kind when it was added."""
    return can_show(attachment) or (attachment.media_type == UNKNOWN and attachment.size <= MAX_CONTENT)


class Desk:
    """What is wanted last is read first; all that was read comes into `news`. The thread ends after `idle` seconds."""

    def __init__(self, source: Source, idle: float) -> None:
        self.news: SimpleQueue[Loaded] = SimpleQueue()
        self._source = source
        self._idle = idle
        self._shelves: list[Shelf] = []
        self._wanted: list[Wanted] = []
        self._turn = threading.Condition()
        self._thread: threading.Thread | None = None
        self._over = False

    def ask(self, wanted: Wanted) -> None:
        """Have this read next."""
        with self._turn:
            self._wanted.append(wanted)
            self._turn.notify()
            if self._thread is None and not self._over:
                self._thread = threading.Thread(target=self._run, name=THREAD, daemon=True)
                self._thread.start()

    def forget(self) -> int:
        """What still waits is not wanted any more; how many that were."""
        with self._turn:
            count = len(self._wanted)
            self._wanted.clear()
            return count

    def end(self, *_: object) -> None:
        """Read nothing more; what is being read ends with its process, at once."""
        with self._turn:
            self._over = True
            self._wanted.clear()
            self._turn.notify()
            for shelf in self._shelves:
                shelf.kill()

    def pids(self) -> list[int]:
        """The process ids of those that read for it now."""
        with self._turn:
            return [pid for shelf in self._shelves for pid in shelf.pids()]

    def _run(self) -> None:
        # The processes are this thread's: where it ends, however it ends, the system ends them. The next thread may
        # begin before this one has collected them.
        shelf = Shelf(self._source)
        with self._turn:
            self._shelves.append(shelf)
            if self._over:
                shelf.kill()
        try:
            while (wanted := self._next()) is not None:
                try:
                    loaded = shelf.load(wanted)
                except Exception:  # noqa: BLE001 - the window waits for each of them
                    loaded = Loaded(wanted, QImage())
                self.news.put(loaded)
        finally:
            shelf.close()
            with self._turn:
                self._shelves.remove(shelf)

    def _next(self) -> Wanted | None:
        with self._turn:
            if not self._wanted and not self._over:
                self._turn.wait(self._idle)
            if self._wanted:
                return self._wanted.pop()
            self._thread = None
            return None


class Shelf:
    """One process for each kind of file that was asked for. For one thread, but `kill` for any."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._processes: dict[Reads, ReadingProcess] = {}
        self._open: dict[Reads, str] = {}
        self._killed = threading.Event()

    def load(self, wanted: Wanted) -> Loaded:
        """What was wanted, or a null image."""
        attachment = wanted.attachment
        try:
            kind, content = self._content(attachment)
        except VaultError:
            return Loaded(wanted, QImage(), damaged=True)
        if kind is None:
            return Loaded(wanted, QImage())
        images: list[QImage] = []

        def room(sheet: Sheet) -> memoryview:
            images.append(QImage(*sheet.size, QImage.Format.Format_RGB32))
            return images[-1].bits()  # type: ignore[return-value]

        try:
            sheet = self._process(kind).read(content, wanted.page, wanted.longest, wanted.turns, room)
        except CannotShow:
            self._open.pop(kind, None)
            return Loaded(wanted, QImage())
        self._open[kind] = attachment.id
        return Loaded(wanted, images[0], sheet)

    def pids(self) -> Sequence[int]:
        """The process ids of those that run."""
        return [process.pid for process in list(self._processes.values()) if not process.ended()]

    def kill(self) -> None:
        """End every process now, and start none again."""
        self._killed.set()
        for process in list(self._processes.values()):
            process.kill()

    def close(self) -> None:
        """End and collect every process."""
        for process in self._processes.values():
            process.close()
        self._processes.clear()
        self._open.clear()

    def _content(self, attachment: Attachment) -> tuple[Reads | None, Sequence[bytes]]:
        """The kind of process that reads it, and its bytes in pieces: none where that process has them already."""
        for ready, open_ in self._open.items():
            if open_ == attachment.id and self._sound(ready):
                return ready, ()
        pieces = self._source.read(attachment)
        first = next(pieces, b"")
        kind = reads(media_type(first[:SNIFFED]))
        if kind is None and not can_show(attachment):
            return None, ()
        # Also what does not begin as it should: it may be damaged, which is found at the end.
        return kind, (first, *pieces)

    def _sound(self, kind: Reads) -> bool:
        process = self._processes.get(kind)
        return process is not None and process.asked < MOST and not process.ended()

    def _process(self, kind: Reads) -> ReadingProcess:
        if self._sound(kind):
            return self._processes[kind]
        if kind in self._processes:
            self._processes.pop(kind).close()
        if self._killed.is_set():
            raise CannotShow
        self._processes[kind] = process = ReadingProcess(kind)
        if self._killed.is_set():  # meanwhile
            process.kill()
        return process
