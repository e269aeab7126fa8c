"""What can be done to folders, and the sidebar that shows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from companion.cover.sentences import sentence
from companion.notes.errors import NotesError
from companion.notes.index import FOLDER
from companion.notes.note import folder_of, is_in, last_part
from companion.widgets.roomy import roomy

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from companion.cover.frame import NotesFrame


class FolderCommands:
    """Commands on the folder that is listed, or that a context menu was opened on."""

    window: NotesFrame

    def new_folder(self) -> None:
        """Ask for a name and make a folder inside the one that is listed."""
        self.new_folder_in(self.window.folder())

    def new_folder_in(self, inside: str) -> None:
        """Ask for a name and make a folder."""
        from companion.cover.folder_dialogs import ask_name

        text = QCoreApplication.translate("FolderCommands", "Name of the new folder:")
        ask_name(self.window, text, "", lambda title: self.make_folder(inside, title))

    def make_folder(self, parent: str, title: str) -> None:
        """Make a folder and list it."""
        window = self.window
        try:
            window.store.answers()
            name = window.store.folders.make(parent, title)
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        index = window.library.index
        index.folders = sorted({*index.folders, name})
        window.settings.change(sidebar=True)
        window.set_scope(FOLDER + name)
        window.library.changed.emit()

    def rename_folder(self, folder: str) -> None:
        """Ask for another name for a folder."""
        from companion.cover.folder_dialogs import ask_name

        text = QCoreApplication.translate("FolderCommands", "New name of the folder:")
        ask_name(self.window, text, last_part(folder), lambda title: self.give_name(folder, title))

    def give_name(self, folder: str, title: str) -> None:
        """Rename a folder; everything that knows a note in it follows."""
        window = self.window
        if title != last_part(folder) and window.leave_note():
            self._put(folder, lambda: window.store.folders.rename(folder, title))

    def move_folder(self, folder: str, into: str) -> None:
        """Put a folder into another one, "" being the notes folder itself."""
        window = self.window
        if into != folder_of(folder) and window.leave_note():
            self._put(folder, lambda: window.store.folders.move(folder, into))

    def _put(self, folder: str, put: Callable[[], str]) -> None:
        window = self.window
        try:
            window.store.answers()
            new = put()
        except NotesError as error:
            window.say(sentence(str(error)))
            return
        for name in [name for name in window.library.index.notes if is_in(name, folder)]:
            window.going.renamed(name, new + name[len(folder) :])
            window.open_note.renamed(name, new + name[len(folder) :])
        window.library.index.move_folder(folder, new)
        if window.folder() == folder or is_in(window.folder(), folder):
            window.set_scope(FOLDER + new + window.folder()[len(folder) :])
        window.library.changed.emit()

    def delete_folder(self, folder: str) -> None:
        """Move the notes of a folder to the deleted ones, after asking where there are any."""
        from companion.cover.folder_dialogs import confirm

        count = self.window.library.index.counts().get(folder, 0)
        if not count:
            self.drop_folder(folder)
            return
        ask = QCoreApplication.translate("FolderCommands", "Delete the folder “{name}”?")
        more = QCoreApplication.translate("FolderCommands", "Its notes go to Deleted Notes and can be restored.")
        yes = QCoreApplication.translate("FolderCommands", "Delete Folder")
        confirm(self.window, ask.format(name=last_part(folder)), more, yes, lambda: self.drop_folder(folder))

    def drop_folder(self, folder: str) -> None:
        """Do it. The folder stays where it holds anything that is no note."""
        window = self.window
        if not window.leave_note():
            return
        try:
            window.store.answers()
            gone = window.store.folders.delete(folder)
        except NotesError as error:
            window.say(sentence(str(error)))
            window.library.refresh()
            return
        if not gone:
            window.say(
                QCoreApplication.translate("FolderCommands", "The folder holds files that are no notes, so it stays.")
            )
        index = window.library.index
        for name in [name for name in index.notes if is_in(name, folder)]:
            window.forget(name)
        if gone:
            index.folders = [name for name in index.folders if name != folder and not is_in(name, folder)]
        if is_in(window.open_note.content.name, folder):
            window.show_new()
        if window.folder() == folder or is_in(window.folder(), folder):
            window.set_scope("")
        window.library.changed.emit()
        window.library.refresh()

    def show_sidebar_menu(self, scope: str, where: QPoint) -> None:
        """The context menu of the sidebar; ``where`` is on the screen."""
        from PySide6.QtWidgets import QMenu

        menu = roomy(QMenu(self.window))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        folder = scope[len(FOLDER) :] if scope.startswith(FOLDER) else ""
        new = QCoreApplication.translate("FolderCommands", "&New Folder…")
        menu.addAction(new).triggered.connect(lambda: self.new_folder_in(folder))
        if folder:
            rename = QCoreApplication.translate("FolderCommands", "&Rename Folder…")
            menu.addAction(rename).triggered.connect(lambda: self.rename_folder(folder))
            self._add_targets(menu, folder)
            delete = QCoreApplication.translate("FolderCommands", "&Delete Folder…")
            menu.addAction(delete).triggered.connect(lambda: self.delete_folder(folder))
        menu.popup(where)

    def _add_targets(self, menu: QMenu, folder: str) -> None:
        """Where a folder could go, if there is any such place."""
        folders = ["", *self.window.library.index.folders]
        targets = [into for into in folders if into not in (folder, folder_of(folder)) and not is_in(into, folder)]
        if not targets:
            return
        inside = roomy(menu.addMenu(QCoreApplication.translate("FolderCommands", "&Move to Folder")))
        outside = QCoreApplication.translate("NoteCommands", "No Folder")
        for into in targets:
            text = "    " * into.count("/") + last_part(into).replace("&", "&&") if into else outside
            inside.addAction(text).triggered.connect(partial(self._move_by_menu, folder, into))

    def _move_by_menu(self, folder: str, into: str, *_checked: bool) -> None:
        self.move_folder(folder, into)

    def switch_sidebar(self) -> None:
        """Show the sidebar, or hide it."""
        window = self.window
        shown = not window.shelf.visible
        window.settings.change(sidebar=shown)
        window.shelf.update(asked=shown)
