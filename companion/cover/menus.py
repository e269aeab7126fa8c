"""Everything the notes window can be asked to do, menu by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from companion.cover.actions import Actions, Entry, Group, Line, build_menu
from companion.cover.library_menus import add_submenus, build_go_menu, note_lines, sidebar_line

if TYPE_CHECKING:
    from companion.cover.commands import Commands

TOOLBAR = (
    "new", "delete", "", "undo", "redo", "", "bold", "italic", "heading2", "", "list", "numbers", "tasks", "", "link",
    "|", "preview", "darker",
)  # fmt: skip
_Key = QKeySequence.StandardKey


def build_menus(window: QMainWindow, actions: Actions, do: Commands) -> None:
    """Fill the window's menu bar."""
    build_menu(window, actions, "file", _file_lines(do))
    build_menu(window, actions, "edit", _edit_lines(do))
    build_menu(window, actions, "format", _format_lines(do))
    build_menu(window, actions, "view", _view_lines(do)).aboutToShow.connect(do.update_checks)
    build_go_menu(window, actions, do)
    build_menu(window, actions, "help", _help_lines(do))
    add_submenus(window, actions, do)


def _file_lines(do: Commands) -> tuple[Line, ...]:
    translate = QCoreApplication.translate
    return (
        *note_lines(do),
        None,
        Entry("print_preview", translate("NotesWindow", "Print Previe&w…"), do.print_preview, "Ctrl+Shift+P"),
        Entry("print", translate("NotesWindow", "&Print…"), do.print_note, _Key.Print),
        None,
        Entry("quit", translate("NotesWindow", "&Quit"), do.quit, "Ctrl+Q"),
    )


def _edit_lines(do: Commands) -> tuple[Line, ...]:
    translate = QCoreApplication.translate
    return (
        Entry("undo", translate("NotesWindow", "&Undo"), do.undo, _Key.Undo, "undo"),
        Entry("redo", translate("NotesWindow", "&Redo"), do.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
        None,
        Entry("cut", translate("NotesWindow", "Cu&t"), do.cut, _Key.Cut),
        Entry("copy", translate("NotesWindow", "&Copy"), do.copy, _Key.Copy),
        Entry("paste", translate("NotesWindow", "&Paste"), do.paste, _Key.Paste),
        Entry("select_all", translate("NotesWindow", "Select &All"), do.select_all, _Key.SelectAll),
        None,
        Entry("find", translate("NotesWindow", "&Search Notes"), do.find, _Key.Find),
        Entry("find_in_note", translate("NotesWindow", "&Find in Note…"), do.find_in_note, "Ctrl+Shift+F"),
        Entry("find_next", translate("NotesWindow", "Find &Next"), do.find_next, "F3"),
        Entry("find_previous", translate("NotesWindow", "Find Pre&vious"), do.find_previous, "Shift+F3"),
        Entry("replace", translate("NotesWindow", "R&eplace…"), do.replace_in_note, "Ctrl+H"),
        None,
        Entry("date", translate("NotesWindow", "&Insert Date and Time"), do.insert_date, "F5"),
        None,
        Entry("settings", translate("NotesWindow", "Settin&gs…"), do.show_settings, "Ctrl+,"),
    )


def _format_lines(do: Commands) -> tuple[Line, ...]:
    translate = QCoreApplication.translate
    return (
        Entry("bold", translate("NotesWindow", "&Bold"), do.bold, _Key.Bold, "bold"),
        Entry("italic", translate("NotesWindow", "&Italic"), do.italic, _Key.Italic, "italic"),
        Entry("strike", translate("NotesWindow", "&Strikethrough"), do.strike, "Ctrl+Shift+X"),
        Entry("code", translate("NotesWindow", "Co&de"), do.code, "Ctrl+E"),
        None,
        Entry("heading1", translate("NotesWindow", "Heading &1"), do.heading1, "Ctrl+1"),
        Entry("heading2", translate("NotesWindow", "Heading &2"), do.heading2, "Ctrl+2", "heading"),
        Entry("heading3", translate("NotesWindow", "Heading &3"), do.heading3, "Ctrl+3"),
        None,
        Entry("list", translate("NotesWindow", "Bulleted &List"), do.bullets, "Ctrl+L", "list"),
        Entry("numbers", translate("NotesWindow", "&Numbered List"), do.numbers, "Ctrl+Shift+O", "numbers"),
        Entry("tasks", translate("NotesWindow", "&Checklist"), do.tasks, "Ctrl+Shift+L", "check"),
        Entry("tick", translate("NotesWindow", "&Tick or Untick"), do.tick, "Ctrl+T"),
        Entry("indent", translate("NotesWindow", "Mo&ve In"), do.indent, "Ctrl+]"),
        Entry("unindent", translate("NotesWindow", "Move &Out"), do.unindent, "Ctrl+["),
        None,
        Entry("quote", translate("NotesWindow", "&Quote"), do.quote, "Ctrl+Shift+Q"),
        Entry("link", translate("NotesWindow", "Lin&k…"), do.link, "Ctrl+K", "link"),
        Entry("rule", translate("NotesWindow", "&Horizontal Line"), do.rule, "Ctrl+R"),
    )


def _view_lines(do: Commands) -> tuple[Line, ...]:
    translate = QCoreApplication.translate
    themes = (
        ("system", translate("NotesWindow", "&System")),
        ("light", translate("NotesWindow", "&Light")),
        ("dark", translate("NotesWindow", "&Dark")),
        ("contrast", translate("NotesWindow", "&High Contrast")),
    )
    orders = (("date", translate("NotesWindow", "&Date changed")), ("title", translate("NotesWindow", "&Title")))
    places = (
        ("beside", translate("NotesWindow", "&Beside the Text")),
        ("instead", translate("NotesWindow", "&Instead of the Text")),
    )
    return (
        sidebar_line(do),
        Group("sort", translate("NotesWindow", "S&ort By"), orders, do.set_sort),
        None,
        Entry("preview", translate("NotesWindow", "&Preview"), do.switch_preview, "F7", "preview", checks=True),
        Group("preview_place", translate("NotesWindow", "Pre&view Place"), places, do.set_preview_beside),
        None,
        Group("theme", translate("NotesWindow", "&Theme"), themes, do.set_theme),
        Entry("darker", translate("NotesWindow", "&Light or Dark"), do.switch_theme, "Ctrl+Shift+D", "theme"),
        None,
        Entry("zoom_in", translate("NotesWindow", "Zoom &In"), do.zoom_in, _Key.ZoomIn),
        Entry("zoom_out", translate("NotesWindow", "&Zoom Out"), do.zoom_out, _Key.ZoomOut),
        Entry("zoom_reset", translate("NotesWindow", "&Normal Size"), do.zoom_reset, "Ctrl+0"),
        None,
        Entry("next_pane", translate("NotesWindow", "Ne&xt Part of the Window"), do.next_pane, "F6"),
        Entry("full_screen", translate("NotesWindow", "F&ull Screen"), do.full_screen, "F11", checks=True),
        Entry("bare", translate("NotesWindow", "Onl&y the Text"), do.distraction_free, "Shift+F11"),
    )


def _help_lines(do: Commands) -> tuple[Line, ...]:
    translate = QCoreApplication.translate
    return (
        Entry("help", translate("NotesWindow", "&Help"), do.show_help, _Key.HelpContents),
        Entry("shortcuts", translate("NotesWindow", "&Keyboard Shortcuts"), do.show_shortcuts, "Ctrl+F1"),
        None,
        Entry("about", translate("NotesWindow", "&About Notes"), do.show_about),
    )
