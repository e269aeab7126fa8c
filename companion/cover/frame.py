"""The parts of the notes window, and moving among notes: what its commands act on."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from companion.cover.actions import Actions
from companion.cover.library import Library
from companion.cover.open_note import OpenNote
from companion.cover.panes import EditorPane, ListPane
from companion.cover.sentences import sentence
from companion.identity import Identity
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.notes.text import count_words

_SAID_FOR = 6000  # milliseconds
_COUNT_AFTER = 250  # milliseconds without typing before words are counted


class NotesFrame(QMainWindow):
    """Search, list and editor over one store of notes, not yet laid out or connected."""

    def __init__(self, store: NoteStore, settings: Settings, identity: Identity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.settings = settings
        self.identity = identity
        self.library = Library(store, self)
        self.list_pane = ListPane(self.library.titles, self)
        self.editor_pane = EditorPane(self)
        self.editor = self.editor_pane.editor
        self.open_note = OpenNote(store, self.editor, self)
        self.built = Actions()
        self.words = QLabel(self)
        self.count = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self.count.timeout.connect(self._count_words)

    def say(self, text: str) -> None:
        """Show a sentence in the status bar for a few seconds."""
        self.statusBar().showMessage(text, _SAID_FOR)

    def leave_note(self) -> bool:
        """Save the open note before something else is shown; whether it may be left."""
        return self.open_note.save()

    def show_new(self) -> None:
        """An empty note in the editor."""
        self.open_note.new()
        self.editor_pane.explain("")
        self.list_pane.select("")
        self._count_words()

    def go_to(self, name: str) -> None:
        """Show the note in file ``name``."""
        if self.open_note.load(name):
            self.editor_pane.explain(sentence(self.open_note.content.why_not))
        self.list_pane.select(self.open_note.content.name)
        self._count_words()

    def refresh_list(self) -> None:
        """Fill the list again for what is in the search field."""
        text = self.list_pane.search.shown()
        notes = self.library.find(text, self.settings.values.sort)
        current = self.open_note.content.name
        self.list_pane.show_notes(notes, current, searching=bool(text.strip()))

    def _count_words(self) -> None:
        words = count_words(self.editor.text())
        self.words.setText(self.tr("1 word") if words == 1 else self.tr("{n} words").format(n=f"{words:n}"))
