"""Words and characters of the note, or of what is selected in it, in the status bar."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLabel

from companion.cover.editor import NoteEditor
from companion.notes.text import count_words

_AFTER = 250  # milliseconds without typing before anything is counted
_PIECE = 100_000  # characters counted at a time, so that keys are answered in between
_SPACE = r"\s"


class Counting(QObject):
    """Counts some moments after the last change."""

    def __init__(self, editor: NoteEditor, label: QLabel) -> None:
        super().__init__(label)
        self._editor = editor
        self._label = label
        self._pieces: list[str] = []
        self._words = self._characters = 0
        self._whole: tuple[int, int] | None = None
        self._of_selection = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self.now)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._step)
        editor.textChanged.connect(self.start)
        editor.selectionChanged.connect(self._selection_changed)

    def start(self) -> None:
        """The text has changed."""
        self._whole = None
        self._timer.start()

    def stop(self) -> None:
        """Run no timer."""
        self._timer.stop()
        self._next.stop()

    def another(self) -> None:
        """The editor holds another note."""
        self._whole = None
        if self._editor.document().characterCount() > _PIECE:
            self._label.clear()
            self.start()  # a long note is shown first and counted then
        else:
            self.now()

    def now(self) -> None:
        """Count, a piece at a time."""
        self.stop()
        self._of_selection = self._whole is not None and self._editor.textCursor().hasSelection()
        if self._of_selection:
            text = self._editor.textCursor().selectedText()
        elif self._whole is not None:
            self._say(*self._whole)
            return
        else:
            text = self._editor.text()
        self._words = 0
        self._characters = len(text) - text.count("\n") - text.count("\u2029")
        self._pieces = list(_pieces(text))
        self._step()

    def _step(self) -> None:
        if self._pieces:
            self._words += count_words(self._pieces.pop(0))
        if self._pieces:
            self._next.start()
            return
        if not self._of_selection:
            self._whole = self._words, self._characters
        self._say(self._words, self._characters)
        if not self._of_selection and self._editor.textCursor().hasSelection():
            self.now()

    def _selection_changed(self) -> None:
        if self._whole is not None:
            self._timer.start()

    def _say(self, words: int, characters: int) -> None:
        one = self.tr("1 word") if words == 1 else self.tr("{n} words").format(n=f"{words:n}")
        two = self.tr("1 character") if characters == 1 else self.tr("{n} characters").format(n=f"{characters:n}")
        text = f"{one} · {two}"
        if self._of_selection:
            text = self.tr("Selected: {count}").format(count=text)
        self._label.setText(text)


def _pieces(text: str) -> list[str]:
    """The text in parts that end between two words."""
    made, begin, space = [], 0, re.compile(_SPACE)
    while begin + _PIECE < len(text):
        match = space.search(text, begin + _PIECE)
        end = match.start() if match else len(text)
        made.append(text[begin:end])
        begin = end
    return [*made, text[begin:]]
