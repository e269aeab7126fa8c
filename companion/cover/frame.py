"""The parts of the notes window, and moving among notes: what its commands act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from companion.cover.actions import Actions
from companion.cover.counting import Counting
from companion.cover.going import Going
from companion.cover.jobs import Jobs
from companion.cover.library import Library
from companion.cover.list_pane import ListPane
from companion.cover.open_note import OpenNote
from companion.cover.panes import EditorPane
from companion.cover.sentences import sentence
from companion.identity import Identity
from companion.notes.index import FOLDER
from companion.notes.note import last_part
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.notes.text import fold

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from companion.cover.parts import Beside, TextPart

_SAID_FOR = 6000  # milliseconds


class NotesFrame(QMainWindow):
    """Search, list and editor over one store of notes, not yet laid out or connected."""

    shelf: Beside
    text_side: TextPart
    splitter: QSplitter

    def __init__(self, store: NoteStore, settings: Settings, identity: Identity, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = store
        self.settings = settings
        self.identity = identity
        self.library = Library(store, self)
        self.going = Going()
        self.scope = settings.values.scope
        self._searching: list[str] = []
        self.list_pane = ListPane(self._titles, self)
        self.list_pane.model.use_previews(self.library.index.preview)
        self.editor_pane = EditorPane(self)
        self.editor = self.editor_pane.editor
        self.open_note = OpenNote(store, self.editor, self)
        self.jobs = Jobs(self.say, self)
        self.built = Actions()
        self.words = QLabel(self)
        self.count = Counting(self.editor, self.words)

    def say(self, text: str) -> None:
        """Show a sentence in the status bar for a few seconds."""
        self.statusBar().showMessage(text, _SAID_FOR)

    def leave_note(self) -> bool:
        """Save the open note before something else is shown; whether it may be left."""
        return self.open_note.save()

    def show_new(self) -> None:
        """An empty note in the editor, which will lie in the folder that is listed."""
        self.open_note.new(self.folder())
        self.editor_pane.explain("")
        self.list_pane.select("")
        self.count.another()

    def go_to(self, name: str) -> None:
        """Show the note in file ``name``."""
        if self.open_note.load(name):
            self.editor_pane.explain(sentence(self.open_note.content.why_not))
            self.going.visit(name)
        self.list_pane.select(self.open_note.content.name)
        self.count.another()

    def refresh_list(self) -> None:
        """Fill the list again for what is in the search field."""
        words = fold(self.list_pane.search.shown()).split()
        index = self.library.index
        notes = index.find(words, self.settings.values.sort, self.scope)
        current = self.open_note.content.name
        within = last_part(self.scope.partition(":")[2])
        self.list_pane.show_notes(notes, current, words, index.pinned, within=within)
        if words != self._searching:
            self._searching = words
            self.editor.set_search(words)

    def folder(self) -> str:
        """The folder that is listed, "" being the notes folder itself."""
        return self.scope[len(FOLDER) :] if self.scope.startswith(FOLDER) else ""

    def set_scope(self, scope: str) -> None:
        """List the notes of a folder or tag; "" lists all."""
        self.scope = scope
        self.settings.change(scope=scope)
        self.refresh_list()

    def moved(self, old: str, new: str) -> None:
        """A note's file has another name now, not by being saved."""
        self.library.index.move(old, new)
        self.going.renamed(old, new)
        self.open_note.renamed(old, new)
        self.library.changed.emit()

    def forget(self, name: str) -> None:
        """A note is no longer there."""
        self.library.drop(name)
        self.open_note.forget(name)
        self.going.keep(self.library.index.notes)

    def _titles(self) -> list[str]:
        return [note.title for note in self.library.index.find((), self.settings.values.sort, self.scope)]
