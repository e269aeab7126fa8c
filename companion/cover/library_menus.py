"""The menu lines about notes as files and places: folders, templates, import and export, back and forward."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from companion.cover.actions import Actions, Entry, Line, build_menu
from companion.widgets.roomy import roomy

if TYPE_CHECKING:
    from companion.cover.commands import Commands

_Key = QKeySequence.StandardKey


def note_lines(do: Commands) -> tuple[Line, ...]:
    """The part of the File menu that begins, moves and deletes notes."""
    translate = QCoreApplication.translate
    return (
        Entry("new", translate("NotesWindow", "&New Note"), do.new, _Key.New, "new"),
        Entry("new_folder", translate("NotesWindow", "New &Folder…"), do.new_folder, "Ctrl+Shift+N"),
        None,
        Entry("duplicate", translate("NotesWindow", "&Duplicate"), do.duplicate, "Ctrl+D"),
        Entry("rename", translate("NotesWindow", "&Rename"), do.rename, "F2"),
        Entry("pin", translate("NotesWindow", "P&in or Unpin"), do.pin, "Ctrl+Shift+U"),
        Entry("delete", translate("NotesWindow", "De&lete Note"), do.delete, picture="delete"),
        Entry("deleted", translate("NotesWindow", "D&eleted Notes…"), do.show_deleted),
        None,
        Entry("import_files", translate("NotesWindow", "I&mport Files…"), do.import_files),
        Entry("import_folder", translate("NotesWindow", "Import F&older…"), do.import_folder),
        Entry("export", translate("NotesWindow", "E&xport…"), do.export, "Ctrl+Shift+E"),
        Entry("export_zip", translate("NotesWindow", "Export All as &ZIP…"), do.export_zip),
    )


def add_submenus(window: QMainWindow, actions: Actions, do: Commands) -> None:
    """The submenus of the File menu, filled when they are opened."""
    menu = window.menuBar().findChild(QMenu, "file")
    if menu is None:
        return
    translate = QCoreApplication.translate
    template = _filled(menu, translate("NotesWindow", "New from &Template"), "templates", do.fill_template_menu)
    menu.insertMenu(actions.by_name["new_folder"], template)
    move = _filled(menu, translate("NotesWindow", "Mo&ve to Folder"), "move", do.fill_move_menu)
    menu.insertMenu(actions.by_name["delete"], move)


def build_go_menu(window: QMainWindow, actions: Actions, do: Commands) -> QMenu:
    """Back, forward, up and down the list, and the notes last used."""
    translate = QCoreApplication.translate
    menu = build_menu(
        window,
        actions,
        "go",
        (
            Entry("back", translate("NotesWindow", "&Back"), do.back, _Key.Back, "back"),
            Entry("forward", translate("NotesWindow", "&Forward"), do.forward, _Key.Forward, "forward"),
            None,
            Entry("previous", translate("NotesWindow", "&Previous Note"), do.previous_note, "Ctrl+PgUp"),
            Entry("next", translate("NotesWindow", "&Next Note"), do.next_note, "Ctrl+PgDown"),
            None,
        ),
    )
    menu.addMenu(_filled(menu, translate("NotesWindow", "&Recent Notes"), "recent", do.fill_recent_menu))
    return menu


def sidebar_line(do: Commands) -> Entry:
    """The line of the View menu that shows and hides folders and tags."""
    text = QCoreApplication.translate("NotesWindow", "&Folders and Tags")
    return Entry("sidebar", text, do.switch_sidebar, "F8", checks=True)


def _filled(menu: QMenu, text: str, name: str, fill: Callable[[QMenu], None]) -> QMenu:
    """A submenu that is filled anew each time it is opened."""
    made = roomy(QMenu(text, menu))
    made.setObjectName(name)
    made.aboutToShow.connect(lambda: fill(made))
    return made
