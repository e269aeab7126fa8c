"""Everything the notes window can be asked to do, menu by menu."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from companion.cover.actions import Actions, Entry, Group, build_menu
from companion.cover.commands import Commands

TOOLBAR = ("new", "delete", "", "undo", "redo", "", "bold", "italic", "list", "tasks", "|", "darker")
_Key = QKeySequence.StandardKey


def _tr(text: str) -> str:
    return QCoreApplication.translate("NotesWindow", text)


def build_menus(window: QMainWindow, actions: Actions, do: Commands) -> None:
    """Fill the window's menu bar."""
    tr = _tr
    build_menu(
        window,
        actions,
        "file",
        tr("&File"),
        (
            Entry("new", tr("&New Note"), do.new, _Key.New, "new"),
            Entry("duplicate", tr("&Duplicate"), do.duplicate, "Ctrl+D"),
            Entry("rename", tr("&Rename"), do.rename, "F2"),
            Entry("delete", tr("De&lete Note"), do.delete, picture="delete"),
            None,
            Entry("deleted", tr("D&eleted Notes…"), do.show_deleted),
            None,
            Entry("print", tr("&Print…"), do.print_note, _Key.Print),
            None,
            Entry("quit", tr("&Quit"), do.quit, "Ctrl+Q"),
        ),
    )
    build_menu(
        window,
        actions,
        "edit",
        tr("&Edit"),
        (
            Entry("undo", tr("&Undo"), do.undo, _Key.Undo, "undo"),
            Entry("redo", tr("&Redo"), do.redo, _Key.Redo, "redo"),
            None,
            Entry("cut", tr("Cu&t"), do.cut, _Key.Cut),
            Entry("copy", tr("&Copy"), do.copy, _Key.Copy),
            Entry("paste", tr("&Paste"), do.paste, _Key.Paste),
            Entry("select_all", tr("Select &All"), do.select_all, _Key.SelectAll),
            None,
            Entry("find", tr("&Search Notes"), do.find, _Key.Find),
        ),
    )
    build_menu(
        window,
        actions,
        "format",
        tr("F&ormat"),
        (
            Entry("bold", tr("&Bold"), do.bold, _Key.Bold, "bold"),
            Entry("italic", tr("&Italic"), do.italic, _Key.Italic, "italic"),
            Entry("heading", tr("&Heading"), do.heading, "Ctrl+H"),
            None,
            Entry("list", tr("Bulleted &List"), do.bullets, "Ctrl+L", "list"),
            Entry("tasks", tr("&Checklist"), do.tasks, "Ctrl+Shift+L", "check"),
        ),
    )
    _build_view_and_help(window, actions, do)


def _build_view_and_help(window: QMainWindow, actions: Actions, do: Commands) -> None:
    tr = _tr
    themes = (("system", tr("&System")), ("light", tr("&Light")), ("dark", tr("&Dark")))
    orders = (("date", tr("&Date changed")), ("title", tr("&Title")))
    build_menu(
        window,
        actions,
        "view",
        tr("&View"),
        (
            Group("sort", tr("S&ort By"), orders, do.set_sort),
            Group("theme", tr("&Theme"), themes, do.set_theme),
            Entry("darker", tr("&Light or Dark"), do.switch_theme, "Ctrl+Shift+D", "theme"),
            None,
            Entry("zoom_in", tr("Zoom &In"), do.zoom_in, _Key.ZoomIn),
            Entry("zoom_out", tr("Zoom &Out"), do.zoom_out, _Key.ZoomOut),
            Entry("zoom_reset", tr("&Normal Size"), do.zoom_reset, "Ctrl+0"),
        ),
    )
    build_menu(
        window,
        actions,
        "help",
        tr("&Help"),
        (
            Entry("shortcuts", tr("&Keyboard Shortcuts"), do.show_shortcuts, _Key.HelpContents),
            None,
            Entry("about", tr("&About Notes"), do.show_about),
        ),
    )
