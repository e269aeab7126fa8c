"""What can be done to notes: begun, doubled, deleted and brought back, pinned, put into a folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError
from companion.notes.note import folder_of, last_part
from companion.notes.text import copy_of
from companion.widgets.roomy import roomy

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame


class NoteCommands:
    """Commands on the open note, or on several where several are selected in the list."""

    window: NotesFrame

    def new(self) -> None:
        """Begin a new note in the folder that is listed."""
        window = self.window
        if not window.leave_note():
            return
        window.list_pane.search.setText("")
        window.show_new()
        window.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def duplicate(self) -> None:
        """Make a second note with the same text, under a title of its own, and go to it."""
        window = self.window
        text = window.editor.text()
        if not text.strip() or not window.leave_note():
            return
        word = QCoreApplication.translate("NoteCommands", "copy", "after the title of a note")
        text = copy_of(text, window.library.titles(), word)
        try:
            name = window.store.create(text, folder_of(window.open_note.content.name) or window.folder()).name
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        window.library.refresh()
        window.go_to(name)

    def delete(self) -> None:
        """Move notes to the deleted ones and go to their neighbour. Text that can't be saved stays."""
        window = self.window
        if not window.leave_note():
            return
        names = self.chosen()
        if not names:
            window.show_new()
            return
        row = window.list_pane.model.row_of(names[0])
        gone = self._each(names, window.store.delete, window.forget)
        if not gone:
            return
        window.show_new()
        window.refresh_list()
        model = window.list_pane.model
        neighbour = model.name_at(min(row, model.rowCount() - 1))
        if neighbour:
            window.go_to(neighbour)
        if gone == len(names):
            one = QCoreApplication.translate("NoteCommands", "The note was moved to Deleted Notes.")
            more = QCoreApplication.translate("NoteCommands", "{n} notes were moved to Deleted Notes.")
            window.say(one if gone == 1 else more.format(n=gone))
        window.library.changed.emit()

    def pin(self) -> None:
        """Keep notes at the top of the list, or no longer where all of them are there."""
        window = self.window
        names = self.chosen()
        index = window.library.index
        pinned = not all(name in index.pinned for name in names)
        for name in names:
            index.pin(name, pinned=pinned)
        window.refresh_list()

    def move_to(self, folder: str) -> None:
        """Put notes into a folder; "" is the notes folder itself."""
        window = self.window
        if not window.leave_note():
            return

        def move(name: str) -> None:
            window.moved(name, window.store.folders.move_note(name, folder))

        self._each(self.chosen(), move)

    def move_to_new(self) -> None:
        """Ask for a name, make a folder of it and put the notes there."""
        from companion.cover.folder_dialogs import ask_name

        text = QCoreApplication.translate("NoteCommands", "Name of the new folder:")
        ask_name(self.window, text, "", self._make_and_move)

    def chosen(self) -> list[str]:
        """What commands act on: the notes selected together with the open one, or the open one alone."""
        self.window.open_note.finish()
        current = self.window.open_note.content.name
        names = self.window.list_pane.view.chosen_names()
        return names if current in names or not current else [current]

    def show_list_menu(self, where: QPoint) -> None:
        """The context menu of the list."""
        view = self.window.list_pane.view
        menu = roomy(QMenu(view))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_name = self.window.built.by_name
        if not view.indexAt(where).isValid():
            menu.addAction(by_name["new"])
            menu.popup(view.viewport().mapToGlobal(where))
            return
        several = len(self.chosen()) > 1
        for name in ("new",) if several else ("new", "duplicate", "rename"):
            menu.addAction(by_name[name])
        menu.addAction(by_name["pin"])
        self.fill_move_menu(roomy(menu.addMenu(QCoreApplication.translate("NoteCommands", "&Move to Folder"))))
        menu.addAction(by_name["export"])
        menu.addSeparator()
        menu.addAction(by_name["delete"])
        menu.popup(view.viewport().mapToGlobal(where))

    def fill_move_menu(self, menu: QMenu) -> None:
        """Every folder that the chosen notes are not all in already, and a new one."""
        menu.clear()
        here = {folder_of(name) for name in self.chosen()}
        outside = QCoreApplication.translate("NoteCommands", "No Folder")
        for folder in ("", *self.window.library.index.folders):
            if here == {folder}:
                continue
            depth = folder.count("/")
            text = "    " * depth + last_part(folder).replace("&", "&&") if folder else outside
            menu.addAction(text).triggered.connect(_moving(self.move_to, folder))
        menu.addSeparator()
        new = QCoreApplication.translate("NoteCommands", "&New Folder…")
        menu.addAction(new).triggered.connect(self.move_to_new)

    def show_deleted(self) -> None:
        """The deleted notes, to bring some back."""
        from companion.cover.deleted import DeletedNotes

        dialog = DeletedNotes(self.window.store, self.window)
        dialog.restored.connect(self._restored)
        dialog.open()

    def _restored(self, name: str) -> None:
        self.window.library.refresh()
        if self.window.leave_note():
            self.window.go_to(name)

    def _make_and_move(self, title: str) -> None:
        try:
            folder = self.window.store.folders.make("", title)
        except NotesError as error:
            self.window.say(sentence(str(error)))
            return
        self.move_to(folder)

    def _each(
        self, names: list[str], act: Callable[[str], object], then: Callable[[str], None] = lambda _name: None
    ) -> int:
        """Do something to each note and say what fails; to how many it has been done."""
        done = 0
        for name in names:
            try:
                act(name)
            except NotesError as error:
                self.window.say(sentence(str(error)))
                continue
            then(name)
            done += 1
        return done


def _moving(move: Callable[[str], None], folder: str) -> Callable[[], None]:
    return lambda: move(folder)
