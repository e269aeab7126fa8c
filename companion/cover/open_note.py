"""The note in the editor: loaded, saved within a second of a change, never lost when the disk refuses."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from companion.cover.editor import NoteEditor
from companion.notes.errors import NotesError
from companion.notes.store import Content, Note, NoteStore
from companion.notes.text import title_and_preview

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from companion.cover.preparing import Preparing

_DELAY = 600  # milliseconds from a change to the disk
_AGAIN = 5000  # milliseconds from a failure to the next attempt
_NEW = Content(name="", text="")


class OpenNote(QObject):
    """Moves one note between the store and the editor."""

    saved = Signal(object, object, object)  # not str: a file name need not be text that Qt can hold
    """Former file name ("" for a new note), the :class:`Note` now on disk, its text."""
    failed = Signal(str)
    apart = Signal(object, object)
    """The text went to the second of these files, since another program had changed the first; "" if that is gone."""
    prepared = Signal(object)
    """The note of this name can be loaded now without a wait, or can't be read."""
    shown = Signal(object)
    """The editor holds the note of this name now, "" being a new one."""

    def __init__(self, store: NoteStore, editor: NoteEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._editor = editor
        self._preparing: Preparing | None = None
        self._content = _NEW
        self._dirty = False
        self._aside = ""
        self._timer = QTimer(self, singleShot=True, interval=_DELAY)
        self._timer.timeout.connect(self._autosave)
        editor.textChanged.connect(self._touched)

    @property
    def content(self) -> Content:
        """The note as it is on disk."""
        return self._content

    @property
    def dirty(self) -> bool:
        """Whether the editor holds something that the disk does not."""
        return self._dirty

    def load(self, name: str) -> bool:
        """Show the note in file ``name``; whether it could be read. The former one must be saved first."""
        prepared = self._preparing.take(name) if self._preparing is not None else None
        if prepared is not None:
            self._show(prepared.content, prepared.document)
            return True
        try:
            content = self._store.open(name)
        except NotesError as error:
            self.failed.emit(str(error))
            return False
        self._show(content)
        return True

    def prepare(self, name: str) -> None:
        """Read a long note in a thread; :attr:`prepared` follows unless another note is shown before.

        Until then the text that is shown can't be changed: what is typed is meant for the other note.
        """
        if self._preparing is None:
            from companion.cover.preparing import Preparing

            self._preparing = Preparing(self._store, self)
            self._preparing.ready.connect(self._ready)
        self._preparing.begin(name)
        self._editor.setReadOnly(True)

    def finish(self) -> None:
        """Wait for the note that has been gone to, where something is to be done with it that needs it open."""
        if self._preparing is not None and self._preparing.name:
            name = self._preparing.name
            self.call_off()
            self.prepared.emit(name)

    def call_off(self) -> None:
        """Stay with the note that is shown."""
        if self._preparing is not None:
            self._preparing.cancel()
            self._editor.setReadOnly(bool(self._content.why_not))

    def new(self, folder: str = "") -> None:
        """Show an empty note, which gets a file in ``folder`` with its first character."""
        self._show(replace(_NEW, folder=folder))

    def renamed(self, old: str, new: str) -> None:
        """A note has been moved: if it is the open one, that one's file has another name now."""
        self._editor.renamed(old, new)
        if old and old == self._content.name:
            self._content = replace(self._content, name=new)

    def forget(self, name: str) -> None:
        """A note is gone: nothing of it is kept to be shown again."""
        self._editor.forget(name)
        if self._preparing is not None and self._preparing.name == name:
            self.call_off()

    def changed_outside(self) -> bool:
        """Whether the file differs from what was read, with nothing unsaved here."""
        return not self._dirty and bool(self._content.name) and self._store.differs(self._content)

    def save(self, *, rename: bool = True) -> bool:
        """Write what has changed; whether everything is on disk now."""
        self._timer.stop()
        # While the title was being typed the file kept its name.
        behind = rename and self._content.behind and not self._store.differs(self._content)
        if not self._dirty and not behind:
            return True
        text = self._editor.text()
        agrees = text == self._content.text or not (self._content.name or text.strip())
        if self._dirty and agrees and not self._store.unsettled(self._content):
            self._clean()
            if not behind:
                return True
        before = self._content
        try:
            self._content = self._store.save(before, text, rename=rename)
        except NotesError as error:
            self.failed.emit(str(error))
            self._timer.start(_AGAIN)
            return False
        self._clean()
        self._announce(before, text)
        return True

    def keep_aside(self) -> bool:
        """Put text that the disk refuses among the deleted notes; whether nothing would be lost by ending now."""
        text = self._editor.text()
        if not self._dirty or not text.strip() or text == self._aside:
            return True
        try:
            self._store.keep_aside(self._content, text)
        except NotesError as error:
            self.failed.emit(str(error))
            return False
        self._aside = text
        return True

    def rest(self) -> None:
        """No timer and no thread run until something is typed or :meth:`resume` is called."""
        self._timer.stop()
        self.call_off()

    def resume(self) -> None:
        """Try again to save what could not be saved before :meth:`rest`."""
        if self._dirty and not self._timer.isActive():
            self._timer.start(_DELAY)

    def _clean(self) -> None:
        """Editor and disk agree. To go back in the editor from here is a change like any other."""
        self._dirty = False
        self._aside = ""
        self._editor.document().setModified(False)

    def _announce(self, before: Content, text: str) -> None:
        title, preview = title_and_preview(text)
        nanoseconds, size = self._content.stamp or (0, 0)
        modified = nanoseconds // 10**9 + 1e-9 * (nanoseconds % 10**9)  # as os.stat makes it
        note = Note(self._content.name, title, preview, modified, size)
        moved_apart = self._content.apart
        self._editor.renamed(before.name, self._content.name)
        self.saved.emit("" if moved_apart else before.name, note, text)
        if moved_apart:
            self.apart.emit(self._content.other, self._content.name)

    def _ready(self, name: str) -> None:
        self._editor.setReadOnly(bool(self._content.why_not))
        self.prepared.emit(name)

    def _show(self, content: Content, document: QTextDocument | None = None) -> None:
        if self._preparing is not None:
            self._preparing.cancel()
        self._timer.stop()
        self._content = content
        self._editor.blockSignals(True)
        self._editor.show_text(content.text, content.name, document)
        self._editor.blockSignals(False)
        self._editor.setReadOnly(bool(content.why_not))
        self._clean()
        self.shown.emit(content.name)

    def _touched(self) -> None:
        if self._content.why_not or not self._editor.document().isModified():
            return  # only colours have changed
        self._dirty = True
        if not self._timer.isActive():
            self._timer.start(_DELAY)

    def _autosave(self) -> None:
        # While the title itself is being typed the file keeps its name: it would change with every letter.
        self.save(rename=self._editor.textCursor().blockNumber() > 0)
