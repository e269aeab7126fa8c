"""What follows from the choice between one's own text and another program's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError

if TYPE_CHECKING:
    from companion.cover.conflict import ConflictBar
    from companion.cover.frame import NotesFrame


class Conflicts(QObject):
    """Knows the two notes that came of one, as long as the person may choose between them."""

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self._window = window
        self._bar: ConflictBar | None = None
        self._theirs = ""
        self._mine = ""
        window.open_note.saved.connect(self._saved)
        window.open_note.shown.connect(self._shown)

    def ask(self, theirs: str, mine: str) -> None:
        """Offer the choice between two notes; the editor holds ``mine``."""
        from companion.cover.conflict import ConflictBar, shown_name

        self._theirs, self._mine = theirs, mine
        if self._bar is None:
            self._bar = ConflictBar(self._window.editor_pane)
            self._bar.mine.connect(self.keep_mine)
            self._bar.theirs.connect(self.take_theirs)
            self._bar.both.connect(self.end)
            layout = self._window.editor_pane.layout()
            if layout is not None:
                layout.insertWidget(0, self._bar)  # type: ignore[attr-defined]
        self._bar.ask(shown_name(mine, self._window.editor.text()))

    def end(self) -> None:
        """Leave both as they are and ask no more."""
        self._theirs = self._mine = ""
        if self._bar is not None:
            had_focus = self._bar.isAncestorOf(self._window.focusWidget() or self._window)
            self._bar.hide()
            if had_focus:
                self._window.editor.setFocus()

    def keep_mine(self) -> None:
        """One's own text takes the note's place; the other one goes to the deleted notes."""
        window = self._window
        theirs, mine = self._theirs, self._mine
        if not window.leave_note() or not theirs:
            return
        mine = window.open_note.content.name
        try:
            window.store.delete(theirs)
            window.store.rename(mine, theirs)
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        window.library.drop(theirs)
        window.moved(mine, theirs)
        self.end()

    def take_theirs(self) -> None:
        """The other text is shown; one's own goes to the deleted notes."""
        window = self._window
        theirs = self._theirs
        if not window.leave_note() or not theirs:
            return
        mine = window.open_note.content.name
        try:
            window.store.delete(mine)
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        window.forget(mine)
        self.end()
        window.go_to(theirs)
        window.library.refresh()

    def _saved(self, old: str, note: object, _text: str) -> None:
        if self._mine and old == self._mine:
            self._mine = str(getattr(note, "name", ""))

    def _shown(self, name: str) -> None:
        """Another note is shown: both texts stay, as they do where nothing is chosen."""
        if self._mine and name != self._mine:
            self.end()
