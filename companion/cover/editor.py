"""The text of one note: plain Markdown in, plain Markdown out, with a little help for lists and emphasis."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFont, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from companion.cover.highlighter import Highlighter

_PLAIN_FROM = 400_000  # characters: longer texts are not highlighted
_ITEM = re.compile(r"(\s*)([-*+]|\d+[.)])( \[[ xX]\])? ")
_MARGIN = 18  # device-independent pixels around the text


class NoteEditor(QPlainTextEdit):
    """Shows a text, changes it, and gives it back character by character as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(_MARGIN)
        self._size = self.font().pointSizeF() + 1
        self._zoom = 0
        self._highlighter: Highlighter | None = None
        self._apply_size()

    def show_text(self, text: str) -> None:
        """Replace everything; the history of changes begins anew."""
        wanted = len(text) <= _PLAIN_FROM
        if self._highlighter is not None and not wanted:
            self._highlighter.setDocument(None)
            self._highlighter = None
        self.setPlainText(text)
        if wanted and self._highlighter is None:
            from companion.cover.highlighter import Highlighter

            self._highlighter = Highlighter(self.document(), self.palette(), self.font().pointSizeF())
        self.document().setModified(False)

    def text(self) -> str:
        """The text with LF as line end; unlike toPlainText it keeps no-break spaces and line separators."""
        return self.document().toRawText().replace("\u2029", "\n")

    def set_zoom(self, steps: int) -> None:
        """Letters ``steps`` points larger than usual (smaller if negative)."""
        self._zoom = steps
        self._apply_size()
        self._restyle()

    def set_marks(self, mark: str) -> None:
        """Put ``mark`` around the selection or the word at the cursor, or take it away if it is there."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        chosen = cursor.selectedText()
        if len(chosen) >= 2 * len(mark) and chosen.startswith(mark) and chosen.endswith(mark):
            cursor.insertText(chosen[len(mark) : -len(mark)])
            return
        cursor.insertText(f"{mark}{chosen}{mark}")
        if not chosen:
            cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.MoveAnchor, len(mark))
            self.setTextCursor(cursor)

    def set_prefix(self, prefix: str) -> None:
        """Begin each chosen line with ``prefix`` ("# ", "- ", "- [ ] "), or take it away where all have it."""
        cursor = self.textCursor()
        document = self.document()
        first = document.findBlock(cursor.selectionStart()).blockNumber()
        last = document.findBlock(cursor.selectionEnd()).blockNumber()
        lines = [document.findBlockByNumber(number) for number in range(first, last + 1)]
        remove = all(line.text().startswith(prefix) for line in lines)
        cursor.beginEditBlock()
        for line in lines:
            edit = QTextCursor(line)
            if remove:
                edit.setPosition(line.position() + len(prefix), QTextCursor.MoveMode.KeepAnchor)
                edit.removeSelectedText()
            elif not line.text().startswith(prefix):
                edit.insertText(prefix)
        cursor.endEditBlock()

    def set_position(self, position: int) -> None:
        """Put the cursor at ``position``, or at the end where the text is shorter."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a list goes on with the list; Enter in an empty item ends it."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() == Qt.KeyboardModifier.NoModifier and self._continue_list():
            event.accept()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """New colours for the marks when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._restyle()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop take plain text only."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def _continue_list(self) -> bool:
        cursor = self.textCursor()
        line = cursor.block().text()
        match = _ITEM.match(line)
        if match is None or cursor.hasSelection() or cursor.positionInBlock() < match.end() or self.isReadOnly():
            return False
        if not line[match.end() :].strip():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText("")
            return True
        space, bullet, task = match.groups()
        if bullet[:-1].isdigit():
            bullet = f"{int(bullet[:-1]) + 1}{bullet[-1]}"
        cursor.insertText(f"\n{space}{bullet}{' [ ]' if task else ''} ")
        self.ensureCursorVisible()
        return True

    def _apply_size(self) -> None:
        font = QFont(self.font())
        font.setPointSizeF(max(6.0, self._size + self._zoom))
        self.setFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))

    def _restyle(self) -> None:
        if self._highlighter is not None:
            modified = self.document().isModified()
            self._highlighter.restyle(self.palette(), self.font().pointSizeF())
            self.document().setModified(modified)
