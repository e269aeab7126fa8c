"""A long note read and made a document of in a thread, while the window goes on with the one before."""

from __future__ import annotations

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtGui import QTextCursor, QTextDocument

from companion.cover.documents import plain_text
from companion.notes.errors import NotesError
from companion.notes.store import Content, NoteStore
from companion.widgets.background import Background, Report

_PIECE = 20_000  # characters put into the document at a time
_PAUSE = 0.001  # seconds left to the window after that


class Prepared(NamedTuple):
    """A note as it was read, and a document without a layout that holds the whole of its text."""

    content: Content
    document: QTextDocument


class Preparing(QObject):
    """Prepares one note at a time. What it has made is only good as long as the file stays as it was read."""

    ready = Signal(object)
    """The note of this name can be shown now, or can't be read."""

    def __init__(self, store: NoteStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._work: Background | None = None
        self._made: Prepared | None = None
        self.name = ""
        """The note that is being prepared, "" where none is."""

    def begin(self, name: str) -> None:
        """Prepare this note and no other; :attr:`ready` follows unless something else is begun before."""
        self.cancel()
        store, thread = self._store, self.thread()

        def work(report: Report) -> Prepared | None:
            return _prepare(store, name, thread, report)

        self.name = name
        self._work = Background(work, self)
        self._work.done.connect(self._ended)
        self._work.failed.connect(self._ended)
        self._work.start()

    def cancel(self) -> None:
        """Prepare nothing, and keep nothing of what has been prepared."""
        self.name, self._made = "", None
        if self._work is not None:
            self._work.cancel()
            self._work.blockSignals(True)
            self._work.deleteLater()
            self._work = None

    def take(self, name: str) -> Prepared | None:
        """What has been made of this note, once; None where that is nothing, or the file is no longer the same."""
        made, self._made = self._made, None
        if made is None or made.content.name != name or self._store.differs(made.content):
            return None
        return made

    def _ended(self, result: object) -> None:
        name, self.name = self.name, ""
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        self._made = result if isinstance(result, Prepared) else None
        self.ready.emit(name)


def _prepare(store: NoteStore, name: str, thread: QThread, report: Report) -> Prepared | None:
    """In the thread. None where the note can't be read, or is not wanted any more."""
    try:
        content = store.read(name)
    except NotesError:
        return None  # whoever opens it is told why
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    for begin in range(0, len(content.text), _PIECE):
        if report.cancelled():
            return None
        cursor.insertText(content.text[begin : begin + _PIECE])
        time.sleep(_PAUSE)
    if plain_text(document) != content.text:
        return None
    document.moveToThread(thread)
    return Prepared(content, document)
