"""What each menu line and toolbar button of the notes window does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError
from companion.widgets.theme import apply_palette

if TYPE_CHECKING:
    from companion.cover.editor import NoteEditor
    from companion.cover.frame import NotesFrame

_SMALLEST, _LARGEST = -6, 20  # zoom, in points from the usual size


class EditCommands(QObject):
    """Commands on the text: they go to the search field while that has the focus, else to the editor."""

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self.window = window

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
        self._target().copy()

    def paste(self) -> None:
        """Paste plain text."""
        self._target().paste()

    def select_all(self) -> None:
        """Select the whole text."""
        self._target().selectAll()

    def bold(self) -> None:
        """Two stars around the selection."""
        self.window.editor.set_marks("**")

    def italic(self) -> None:
        """One star around the selection."""
        self.window.editor.set_marks("*")

    def heading(self) -> None:
        """The chosen lines become headings, or cease to be."""
        self.window.editor.set_prefix("## ")

    def bullets(self) -> None:
        """The chosen lines become a list, or cease to be."""
        self.window.editor.set_prefix("- ")

    def tasks(self) -> None:
        """The chosen lines become a checklist, or cease to be."""
        self.window.editor.set_prefix("- [ ] ")

    def _target(self) -> QLineEdit | NoteEditor:
        search = self.window.list_pane.search
        return search if search.hasFocus() else self.window.editor


class Commands(EditCommands):
    """Commands on notes and on the window."""

    def new(self) -> None:
        """Begin a new note."""
        window = self.window
        if not window.leave_note():
            return
        window.list_pane.search.setText("")
        window.show_new()
        window.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def duplicate(self) -> None:
        """Make a second note with the same text and go to it."""
        window = self.window
        text = window.editor.text()
        if not text.strip() or not window.leave_note():
            return
        try:
            name = window.store.create(text).name
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        window.library.refresh()
        window.go_to(name)

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

    def delete(self) -> None:
        """Move the note to the deleted ones and go to its neighbour. Text that can't be saved stays."""
        window = self.window
        if not window.leave_note():
            return
        content = window.open_note.content
        if not content.name:
            window.show_new()
            return
        row = window.list_pane.model.row_of(content.name)
        try:
            window.store.delete(content.name)
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        window.library.drop(content.name)
        window.show_new()
        window.refresh_list()
        model = window.list_pane.model
        neighbour = model.name_at(min(row, model.rowCount() - 1))
        if neighbour:
            window.go_to(neighbour)
        window.say(self.tr("The note was moved to Deleted Notes."))

    def show_list_menu(self, where: QPoint) -> None:
        """The context menu of the list."""
        view = self.window.list_pane.view
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = ("new", "duplicate", "rename", "delete") if view.indexAt(where).isValid() else ("new",)
        for name in names:
            menu.addAction(self.window.built.by_name[name])
        menu.popup(view.viewport().mapToGlobal(where))

    def find(self) -> None:
        """Go to the search field."""
        search = self.window.list_pane.search
        search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        search.selectAll()

    def set_sort(self, order: str) -> None:
        """List by "date" or "title"."""
        self.window.settings.change(sort=order)
        self.window.refresh_list()

    def set_theme(self, mode: str) -> None:
        """Colours: "system", "light" or "dark"."""
        self.window.settings.change(theme=mode)
        self.window.built.check("theme", mode)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_palette(app, mode)

    def switch_theme(self) -> None:
        """From light to dark or back."""
        ground = self.window.palette().window().color()
        self.set_theme("light" if ground.lightness() < 128 else "dark")

    def zoom_in(self) -> None:
        """Larger letters."""
        self._zoom(self.window.settings.values.zoom + 1)

    def zoom_out(self) -> None:
        """Smaller letters."""
        self._zoom(self.window.settings.values.zoom - 1)

    def zoom_reset(self) -> None:
        """Letters of the usual size."""
        self._zoom(0)

    def print_note(self) -> None:
        """The system's print dialog for this note."""
        from companion.cover.printing import open_print_dialog

        open_print_dialog(self.window.editor, self.window.identity.name)

    def show_deleted(self) -> None:
        """The deleted notes, to bring some back."""
        from companion.cover.dialogs import DeletedNotes

        dialog = DeletedNotes(self.window.store, self.window)
        dialog.restored.connect(self._restored)
        dialog.open()

    def show_shortcuts(self) -> None:
        """All keys."""
        from companion.cover.dialogs import Shortcuts

        Shortcuts(list(self.window.built.by_name.values()), self.window).open()

    def show_about(self) -> None:
        """Name, version and licence."""
        from companion.cover.dialogs import about

        about(self.window.identity, self.window).open()

    def quit(self) -> None:
        """Close the window."""
        self.window.close()

    def _restored(self, name: str) -> None:
        self.window.library.refresh()
        if self.window.leave_note():
            self.window.go_to(name)

    def _zoom(self, steps: int) -> None:
        steps = max(_SMALLEST, min(_LARGEST, steps))
        self.window.settings.change(zoom=steps)
        self.window.editor.set_zoom(steps)
