"""Commands on the text: editing it, Markdown's signs, finding and replacing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit

if TYPE_CHECKING:
    from companion.cover.editor import NoteEditor
    from companion.cover.frame import NotesFrame


class TextCommands:
    """What goes to a text goes to the field that has the keys, else to the editor."""

    window: NotesFrame

    def undo(self) -> None:
        """Take back the last change."""
        self._target().undo()

    def redo(self) -> None:
        """Make it again."""
        self._target().redo()

    def cut(self) -> None:
        """Cut the selection."""
        self._target().cut()

    def copy(self) -> None:
        """Copy the selection."""
        preview = self.window.editor_pane.preview
        if preview is not None and preview.hasFocus():
            preview.copy()
        else:
            self._target().copy()

    def paste(self) -> None:
        """Paste plain text."""
        self._target().paste()

    def select_all(self) -> None:
        """Select the whole text, or all notes of the list that has the keys."""
        preview = self.window.editor_pane.preview
        if self.window.list_pane.view.hasFocus():
            self.window.list_pane.view.selectAll()
        elif preview is not None and preview.hasFocus():
            preview.selectAll()
        else:
            self._target().selectAll()

    def bold(self) -> None:
        """Two stars around the selection."""
        self.window.editor.formatting().set_marks("**")

    def italic(self) -> None:
        """One star around the selection."""
        self.window.editor.formatting().set_marks("*")

    def strike(self) -> None:
        """Two waves around the selection."""
        self.window.editor.formatting().set_marks("~~")

    def code(self) -> None:
        """Backticks around the selection."""
        self.window.editor.formatting().set_marks("`")

    def heading1(self) -> None:
        """The chosen lines become the largest headings, or cease to be."""
        self.window.editor.formatting().set_heading(1)

    def heading2(self) -> None:
        """The chosen lines become headings, or cease to be."""
        self.window.editor.formatting().set_heading(2)

    def heading3(self) -> None:
        """The chosen lines become small headings, or cease to be."""
        self.window.editor.formatting().set_heading(3)

    def bullets(self) -> None:
        """The chosen lines become a list, or cease to be."""
        self.window.editor.formatting().set_prefix("- ")

    def numbers(self) -> None:
        """The chosen lines become a numbered list, or cease to be."""
        self.window.editor.formatting().set_prefix("1. ")

    def tasks(self) -> None:
        """The chosen lines become a checklist, or cease to be."""
        self.window.editor.formatting().set_prefix("- [ ] ")

    def tick(self) -> None:
        """Tick or untick the chosen lines."""
        self.window.editor.formatting().tick()

    def indent(self) -> None:
        """Move the chosen list items in."""
        self.window.editor.formatting().indent()

    def unindent(self) -> None:
        """Move the chosen list items out."""
        self.window.editor.formatting().indent(back=True)

    def quote(self) -> None:
        """The chosen lines become a quote, or cease to be."""
        self.window.editor.formatting().set_prefix("> ")

    def rule(self) -> None:
        """A line across the page."""
        self.window.editor.formatting().insert_rule()

    def link(self) -> None:
        """Make the selection a link: to the address that was copied, else to one that is asked for."""
        editor = self.window.editor
        copied = QApplication.clipboard().text().strip()
        if editor.isReadOnly() or editor.formatting().link_to(copied):
            return
        from companion.cover.link_dialog import LinkDialog

        LinkDialog(editor, self.window).open()

    def insert_date(self) -> None:
        """Today's date and the time, as the settings have it."""
        from companion.cover.dates import date_and_time

        self.window.editor.formatting().insert_here(date_and_time(self.window.settings.values.dates))

    def rename(self) -> None:
        """Select the title, which is the first line: the file follows it."""
        editor = self.window.editor
        cursor = QTextCursor(editor.document())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        line = cursor.selectedText()
        marks = len(line) - len(line.lstrip("# "))
        cursor.setPosition(marks)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def find(self) -> None:
        """Go to the search field."""
        search = self.window.list_pane.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def find_in_note(self) -> None:
        """The bar to find in the open note."""
        self.window.editor_pane.find_bar().begin(replacing=False)

    def replace_in_note(self) -> None:
        """The bar to find and replace in the open note."""
        self.window.editor_pane.find_bar().begin(replacing=True)

    def find_next(self) -> None:
        """The next match of what was looked for."""
        self._step(1)

    def find_previous(self) -> None:
        """The match before."""
        self._step(-1)

    def _step(self, way: int) -> None:
        bar = self.window.editor_pane.find_bar()
        if not bar.isVisible() or not bar.find_field.text():
            bar.begin(replacing=False)
        elif way > 0:
            bar.find_next()
        else:
            bar.find_previous()

    def _target(self) -> QLineEdit | QTextEdit | NoteEditor:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, QLineEdit) else self.window.editor
