"""The text of one note: plain Markdown in, plain Markdown out, with a little help for lists and emphasis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from companion.cover.documents import Documents, Left, plain_text

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData, QPoint
    from PySide6.QtGui import (
        QContextMenuEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QTextBlock,
        QTextDocument,
    )

    from companion.cover.formatting import Formatting
    from companion.cover.highlighter import Highlighter

_MARGIN = 18  # device-independent pixels around the text
_SOON = 30  # milliseconds: what was searched for is marked in the list first, and then here
_CTRL = Qt.KeyboardModifier.ControlModifier


class NoteEditor(QPlainTextEdit):
    """Shows a text, changes it, and gives it back character by character as it was."""

    menu_wanted = Signal(object, int)
    """A context menu is asked for at a place on the screen, about the character at a position of the text."""
    link_wanted = Signal(str)
    """The address that was clicked with Ctrl."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._highlighter: Highlighter | None = None
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(False)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.document().setDocumentMargin(_MARGIN)
        self._usual = QFont(self.font())
        self._family = ""
        self._size = 0
        self._zoom = 0
        self._column = 0
        self._name = ""
        self._documents = Documents()
        self._formatting: Formatting | None = None
        self._over_box = False
        self._sought: list[str] = []
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._show_search)
        self._apply_size()

    # The text

    def show_text(self, text: str, name: str = "", prepared: QTextDocument | None = None) -> None:
        """Replace everything. A note shown again under the same ``name`` has its history, cursor and place again.

        ``prepared`` is a document with this very text and no layout yet.
        """
        cursor = self.textCursor()
        old = Left(self.document(), cursor.position(), cursor.anchor(), self.verticalScrollBar().value())
        shown = self._documents.take(name, text) if name != self._name else None
        made = shown.document if shown is not None else self._furnished(prepared or _filled(text))
        self._install(made, text)
        self._documents.keep(self._name, old)
        self._name = name
        if shown is not None:
            cursor = self.textCursor()
            cursor.setPosition(shown.anchor)
            cursor.setPosition(shown.position, cursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(shown.scroll)
        made.setModified(False)

    def text(self) -> str:
        """The text with LF as line end; unlike toPlainText it keeps no-break spaces and line separators."""
        return plain_text(self.document())

    def renamed(self, old: str, new: str) -> None:
        """The file of a note has another name now; "" was a note not yet on the disk."""
        if old == self._name:
            self._name = new
        elif old:
            self._documents.rename(old, new)

    def forget(self, name: str) -> None:
        """A note is gone: its history too."""
        self._documents.forget(name)
        if name == self._name:
            self._name = ""

    def set_position(self, position: int) -> None:
        """Put the cursor at ``position``, or at the end where the text is shorter."""
        cursor = self.textCursor()
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    # How it looks

    def usual_size(self) -> float:
        """Points of the letters where nothing else is wanted."""
        return self._usual.pointSizeF() + 1

    def set_font(self, family: str, size: int) -> None:
        """Letters of ``family`` ("" is the usual one) and ``size`` in points (0 is the usual one)."""
        self._family, self._size = family, size
        self._apply_size()

    def set_zoom(self, steps: int) -> None:
        """Letters ``steps`` points larger than usual (smaller if negative)."""
        self._zoom = steps
        self._apply_size()

    def set_column(self, characters: int) -> None:
        """Lines about this long, in the middle of the window; 0 means as wide as the window."""
        self._column = characters
        self._apply_column()

    def set_search(self, words: Sequence[str]) -> None:
        """Highlight the words of a search among notes, once the list has been drawn; none ends it."""
        self._sought = list(words)
        self._soon.start()

    def _show_search(self) -> None:
        if not self._sought and self._highlighter is None:
            return
        from companion.notes.matches import spans

        wanted = self._sought
        self.highlighter().look_for("sought", (lambda line, _begin: spans(line, wanted)) if wanted else None)

    def formatting(self) -> Formatting:
        """What puts Markdown's signs in; made when it is first needed."""
        if self._formatting is None:
            from companion.cover.formatting import Formatting

            self._formatting = Formatting(self)
        return self._formatting

    def highlighter(self) -> Highlighter:
        """What colours the text; made when it is first needed."""
        if self._highlighter is None:
            from companion.cover.highlighter import Highlighter

            self._highlighter = Highlighter(self)
            self._highlighter.restyle(self.palette(), self.font().pointSizeF())
            self._highlighter.attach(self.document(), self.text())
        return self._highlighter

    # Events

    def event(self, event: QEvent) -> bool:
        """Ctrl+K belongs to the menu, not to the deleting that X11 programs give it."""
        if event.type() == QEvent.Type.ShortcutOverride:
            from PySide6.QtGui import QKeyEvent, QKeySequence

            taken = (QKeySequence.StandardKey.DeleteEndOfLine, QKeySequence.StandardKey.DeleteCompleteLine)
            if isinstance(event, QKeyEvent) and any(event.matches(key) for key in taken):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on with a list, Tab moves its items in, Shift+Tab out."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.formatting().continue_list():
            event.accept()
            return
        if plain and key == Qt.Key.Key_Tab and self.formatting().indent():
            event.accept()
            return
        if key == Qt.Key.Key_Backtab and not event.modifiers() & _CTRL:
            # Where there is nothing to move out, it leads out of the text: the whole window can be gone through.
            if not self.formatting().indent(back=True):
                self.focusPreviousChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a check box ticks it; the cursor stays where it is."""
        if event.button() == Qt.MouseButton.LeftButton:
            block = self._box_under(event.position().toPoint())
            if block is not None:
                self._tick_block(block)
                event.accept()
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click with Ctrl follows a link."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and event.modifiers() == _CTRL:
            address = self.link_under(self.cursorForPosition(event.position().toPoint()).position())
            if address and not self.textCursor().hasSelection():
                self.link_wanted.emit(address)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over check boxes."""
        super().mouseMoveEvent(event)
        over = not event.buttons() and self._box_under(event.position().toPoint()) is not None
        if over != self._over_box:
            self._over_box = over
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, about what is under the mouse or at the cursor."""
        by_mouse = event.reason() == event.Reason.Mouse
        place = self.cursorForPosition(event.pos()).position() if by_mouse else self.textCursor().position()
        where = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
        self.menu_wanted.emit(where, place)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Colour the lines that come into sight."""
        if self._highlighter is not None:
            bottom = self.viewport().height()

            def fits(block: QTextBlock) -> bool:
                return self.blockBoundingGeometry(block).translated(self.contentOffset()).bottom() < bottom

            self._highlighter.prepare(self.firstVisibleBlock(), fits)
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle."""
        super().resizeEvent(event)
        self._apply_column()

    def changeEvent(self, event: QEvent) -> None:
        """New colours for the marks when the theme changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._highlighter is not None:
            self._highlighter.restyle(self.palette(), self.font().pointSizeF())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste and drop take plain text only; an address over a selection makes it a link."""
        text = source.text()
        if not self.formatting().link_to(text.strip()):
            self.textCursor().insertText(text)
            self.ensureCursorVisible()

    def link_under(self, position: int) -> str:
        """The address of the link at ``position``, or ""."""
        from companion.cover.markup import link_at
        from companion.notes.matches import Units

        block = self.document().findBlock(position)
        line = block.text()
        return link_at(line, Units(line).back(position - block.position()))

    # Inside

    def _furnished(self, document: QTextDocument) -> QTextDocument:
        from PySide6.QtWidgets import QPlainTextDocumentLayout

        document.setParent(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.setDocumentMargin(_MARGIN)
        document.setDefaultTextOption(self.document().defaultTextOption())
        document.setUndoRedoEnabled(True)
        return document

    def _install(self, document: QTextDocument, text: str) -> None:
        document.setDefaultFont(self.font())
        self.document().setParent(self)  # Qt would delete its own first one
        self.setDocument(document)
        self.highlighter().attach(document, text)

    def _box_under(self, point: QPoint) -> QTextBlock | None:
        """The line whose check box lies under ``point``."""
        from PySide6.QtGui import QTextCursor

        from companion.cover.markup import box_of

        block = self.cursorForPosition(point).block()
        box = box_of(block.text())
        if box < 0 or self.isReadOnly():
            return None
        edge = QTextCursor(block)
        edge.setPosition(block.position() + box - 1)
        area = self.cursorRect(edge)
        edge.setPosition(block.position() + box + 2)
        return block if area.united(self.cursorRect(edge)).contains(point) else None

    def _tick_block(self, block: QTextBlock) -> None:
        from PySide6.QtGui import QTextCursor

        from companion.cover.markup import box_of

        box = box_of(block.text())
        edit = QTextCursor(block)
        edit.setPosition(block.position() + box)
        edit.setPosition(block.position() + box + 1, QTextCursor.MoveMode.KeepAnchor)
        edit.insertText(" " if block.text()[box] in "xX" else "x")

    def _apply_size(self) -> None:
        font = QFont(self._usual)
        if self._family:
            font.setFamilies([self._family, *self._usual.families()])
        font.setPointSizeF(max(6.0, (self._size or self.usual_size()) + self._zoom))
        self.setFont(font)
        self.document().setDefaultFont(font)
        self.setTabStopDistance(4 * self.fontMetrics().horizontalAdvance(" "))
        if self._highlighter is not None:
            self._highlighter.restyle(self.palette(), font.pointSizeF())
        self._apply_column()

    def _apply_column(self) -> None:
        side = 0
        if self._column:
            wanted = self.fontMetrics().averageCharWidth() * self._column + 2 * _MARGIN
            side = max(0, (self.width() - wanted) // 2)
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)


def _filled(text: str) -> QTextDocument:
    """A document without a layout, which would be told of every line."""
    from PySide6.QtGui import QTextDocument

    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setPlainText(text)
    return made
