"""Words that the dictionary does not know, underlined in the lines in sight, with suggestions in the context menu."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from companion.cover.editor import NoteEditor
from companion.cover.markup import spans
from companion.notes import spelling
from companion.notes.matches import Units
from companion.notes.settings import MOST_WORDS, Settings
from companion.widgets.background import Background, Report

AUTO, OFF = "auto", "off"
_NO_PROSE = ("code", "link", "tag")


class Spelling(QObject):
    """Looks at what is in sight, and at a word only when the cursor has left it."""

    def __init__(self, editor: NoteEditor, settings: Settings) -> None:
        """``settings`` keeps the words that the person adds to the dictionary."""
        super().__init__(editor)
        self._editor = editor
        self._settings = settings
        self._checker: spelling.Checker | None = None
        self._work: Background | None = None
        self._wanted = OFF
        self._line = 0
        editor.cursorPositionChanged.connect(self._cursor_moved)

    def set_language(self, language: str) -> None:
        """Check against the dictionary of ``language``, of the system's (:data:`AUTO`) or none (:data:`OFF`)."""
        self._wanted = language
        known = spelling.dictionaries() if language != OFF else {}
        name = spelling.best(QLocale.system().name(), known) if language == AUTO else language
        self._stop()
        if name in known:
            self._read(known[name])

    def rest(self) -> None:
        """Read no dictionary now."""
        if self._work is not None:
            self._stop()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        if self._checker is None:
            self.set_language(self._wanted)

    @property
    def ready(self) -> bool:
        """Whether a dictionary has been read."""
        return self._checker is not None

    def add_suggestions(self, menu: QMenu, position: int) -> None:
        """Put what may have been meant before everything in ``menu``, where the word at ``position`` is unknown.

        Where the person has added the word to the dictionary, it can be taken out again.
        """
        cursor = self._word_at(position)
        if cursor is None or self._checker is None:
            return
        checker, word = self._checker, cursor.selectedText()
        own = spelling.own_form(word, self._settings.values.words)
        if own:
            remove = QAction(self.tr("&Remove “{word}” from Dictionary").format(word=own), menu)
            remove.triggered.connect(lambda: self._forget(own))
            _put_first(menu, [remove])
            return
        if checker.knows(word):
            return
        made = []
        for text in checker.suggestions(word):
            action = QAction(text, menu)
            font = action.font()
            font.setBold(True)
            action.setFont(font)
            action.triggered.connect(lambda _checked=False, text=text: self._put(cursor, text))
            made.append(action)
        if not made:
            nothing = QAction(self.tr("No Suggestions"), menu)
            nothing.setEnabled(False)
            made.append(nothing)
        ignore = QAction(self.tr("&Ignore “{word}”").format(word=word), menu)
        ignore.triggered.connect(lambda: self._ignore(word))
        add = QAction(self.tr("&Add “{word}” to Dictionary").format(word=word), menu)
        add.setEnabled(len(self._settings.values.words) < MOST_WORDS)
        add.triggered.connect(lambda: self._add(word))
        _put_first(menu, [*made, ignore, add])

    def _read(self, dictionary: Path) -> None:
        def work(_report: Report) -> spelling.Checker:
            return spelling.Checker(dictionary)

        self._work = Background(work, self)
        self._work.done.connect(self._use)
        self._work.failed.connect(self._stop)
        self._work.start()

    def _use(self, checker: object) -> None:
        self._work = None
        if isinstance(checker, spelling.Checker):
            self._checker = checker
            checker.use_words(self._settings.values.words)
            self._editor.highlighter().look_for("misspelt", self._unknown)

    def _stop(self) -> None:
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None
        if self._checker is not None:
            self._editor.highlighter().look_for("misspelt", None)
            self._checker.close()
            self._checker = None

    def _unknown(self, line: str, begin: int) -> list[tuple[int, int]]:
        """The unknown words of a line that begins at ``begin``, without the one that is being typed."""
        if self._checker is None:
            return []
        cursor = self._editor.textCursor()
        typing = Units(line).back(cursor.position() - begin) if 0 <= cursor.position() - begin <= 2 * len(line) else -1
        other = [span for span in spans(line, fenced=False) if span.style in _NO_PROSE]
        found = []
        for match in spelling.words(line):
            start, end = match.span()
            beside = start <= typing <= end and self._editor.hasFocus()
            no_prose = any(span.begin < end and start < span.end for span in other)
            if not beside and not no_prose and not self._checker.knows(match.group()):
                found.append((start, end))
        return found

    def _cursor_moved(self) -> None:
        """The line that was left, or the words beside the one now under the cursor, are to be looked at."""
        if self._checker is None:
            return
        # By number: the document that a block belongs to may be gone.
        block = self._editor.textCursor().block()
        highlighter = self._editor.highlighter()
        if block.blockNumber() != self._line:
            highlighter.line_again(self._editor.document().findBlockByNumber(self._line))
        highlighter.line_again(block)
        self._line = block.blockNumber()

    def _word_at(self, position: int) -> QTextCursor | None:
        block = self._editor.document().findBlock(position)
        line = block.text()
        units = Units(line)
        place = units.back(position - block.position())
        for match in spelling.words(line):
            if match.start() <= place <= match.end():
                cursor = QTextCursor(block)
                cursor.setPosition(block.position() + units.at(match.start()))
                cursor.setPosition(block.position() + units.at(match.end()), QTextCursor.MoveMode.KeepAnchor)
                return cursor
        return None

    def _put(self, cursor: QTextCursor, text: str) -> None:
        if not self._editor.isReadOnly():
            cursor.insertText(text)

    def _ignore(self, word: str) -> None:
        if self._checker is not None:
            self._checker.let_pass(word)
            self._editor.highlighter().again()

    def _add(self, word: str) -> None:
        self._keep(spelling.with_word(self._settings.values.words, word))

    def _forget(self, word: str) -> None:
        self._keep(tuple(each for each in self._settings.values.words if each != word))

    def _keep(self, words: tuple[str, ...]) -> None:
        self._settings.change(words=words)
        with contextlib.suppress(OSError):  # said when the window saves its settings, which it does again and again
            self._settings.save()
        if self._checker is not None:
            self._checker.use_words(words)
            self._editor.highlighter().again()


def _put_first(menu: QMenu, actions: list[QAction]) -> None:
    first = menu.actions()[0] if menu.actions() else None
    line = QAction(menu)
    line.setSeparator(True)
    menu.insertActions(first, [*actions, line]) if first is not None else menu.addActions(actions)
