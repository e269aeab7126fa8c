"""Everything the notes window can be asked to do, menu by menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from companion.cover.actions import Actions, Entry, Group, build_menu
from companion.cover.commands import Commands

TOOLBAR = ("new", "delete", "", "undo", "redo", "", "bold", "italic", "list", "tasks", "|", "darker")
_Key = QKeySequence.StandardKey


def build_menus(window: QMainWindow, actions: Actions, do: Commands) -> None:
    """Fill the window's menu bar."""
    translate = QCoreApplication.translate
    build_menu(
        window,
        actions,
        "file",
        translate("NotesWindow", "&File"),
        (
            Entry("new", translate("NotesWindow", "&New Note"), do.new, _Key.New, "new"),
            Entry("duplicate", translate("NotesWindow", "&Duplicate"), do.duplicate, "Ctrl+D"),
            Entry("rename", translate("NotesWindow", "&Rename"), do.rename, "F2"),
            Entry("delete", translate("NotesWindow", "De&lete Note"), do.delete, picture="delete"),
            None,
            Entry("deleted", translate("NotesWindow", "D&eleted Notes…"), do.show_deleted),
            None,
            Entry("print", translate("NotesWindow", "&Print…"), do.print_note, _Key.Print),
            None,
            Entry("quit", translate("NotesWindow", "&Quit"), do.quit, "Ctrl+Q"),
        ),
    )
    build_menu(
        window,
        actions,
        "edit",
        translate("NotesWindow", "&Edit"),
        (
            Entry("undo", translate("NotesWindow", "&Undo"), do.undo, _Key.Undo, "undo"),
            Entry("redo", translate("NotesWindow", "&Redo"), do.redo, _Key.Redo, "redo"),
            None,
            Entry("cut", translate("NotesWindow", "Cu&t"), do.cut, _Key.Cut),
            Entry("copy", translate("NotesWindow", "&Copy"), do.copy, _Key.Copy),
            Entry("paste", translate("NotesWindow", "&Paste"), do.paste, _Key.Paste),
            Entry("select_all", translate("NotesWindow", "Select &All"), do.select_all, _Key.SelectAll),
            None,
            Entry("find", translate("NotesWindow", "&Search Notes"), do.find, _Key.Find),
        ),
    )
    build_menu(
        window,
        actions,
        "format",
        translate("NotesWindow", "F&ormat"),
        (
            Entry("bold", translate("NotesWindow", "&Bold"), do.bold, _Key.Bold, "bold"),
            Entry("italic", translate("NotesWindow", "&Italic"), do.italic, _Key.Italic, "italic"),
            Entry("heading", translate("NotesWindow", "&Heading"), do.heading, "Ctrl+H"),
            None,
            Entry("list", translate("NotesWindow", "Bulleted &List"), do.bullets, "Ctrl+L", "list"),
            Entry("tasks", translate("NotesWindow", "&Checklist"), do.tasks, "Ctrl+Shift+L", "check"),
        ),
    )
    _build_view_and_help(window, actions, do)


def _build_view_and_help(window: QMainWindow, actions: Actions, do: Commands) -> None:
    translate = QCoreApplication.translate
    themes = (
        ("system", translate("NotesWindow", "&System")),
        ("light", translate("NotesWindow", "&Light")),
        ("dark", translate("NotesWindow", "&Dark")),
    )
    orders = (("date", translate("NotesWindow", "&Date changed")), ("title", translate("NotesWindow", "&Title")))
    build_menu(
        window,
        actions,
        "view",
        translate("NotesWindow", "&View"),
        (
            Group("sort", translate("NotesWindow", "S&ort By"), orders, do.set_sort),
            Group("theme", translate("NotesWindow", "&Theme"), themes, do.set_theme),
            Entry("darker", translate("NotesWindow", "&Light or Dark"), do.switch_theme, "Ctrl+Shift+D", "theme"),
            None,
            Entry("zoom_in", translate("NotesWindow", "Zoom &In"), do.zoom_in, _Key.ZoomIn),
            Entry("zoom_out", translate("NotesWindow", "Zoom &Out"), do.zoom_out, _Key.ZoomOut),
            Entry("zoom_reset", translate("NotesWindow", "&Normal Size"), do.zoom_reset, "Ctrl+0"),
        ),
    )
    build_menu(
        window,
        actions,
        "help",
        translate("NotesWindow", "&Help"),
        (
            Entry("shortcuts", translate("NotesWindow", "&Keyboard Shortcuts"), do.show_shortcuts, _Key.HelpContents),
            None,
            Entry("about", translate("NotesWindow", "&About Notes"), do.show_about),
        ),
    )
