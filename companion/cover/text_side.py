"""The text's side of the window: how the settings have it, what the menus offer for it, its own context menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from companion.notes.note import folder_of
from companion.widgets.roomy import roomy

if TYPE_CHECKING:
    from companion.cover.commands import Commands
    from companion.cover.frame import NotesFrame
    from companion.cover.pictures import Place
    from companion.cover.spelling import Spelling

_SPELLING_AFTER = 700  # milliseconds after the first note: nobody misses it before
_WRITING = (
    "undo", "redo", "cut", "paste", "find_in_note", "find_next", "find_previous", "replace", "date", "bold", "italic",
    "strike", "code", "heading1", "heading2", "heading3", "list", "numbers", "tasks", "tick", "indent", "unindent",
    "quote", "link", "rule",
)  # fmt: skip
"""The actions that need the text to be seen."""


class TextSide(QObject):
    """Ties editor, preview, spelling and the actions on them together."""

    def __init__(self, window: NotesFrame, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._commands = commands
        self._spelling: Spelling | None = None
        self._later = QTimer(self, singleShot=True, interval=_SPELLING_AFTER)
        self._later.timeout.connect(self._begin_spelling)
        self._begun = False
        window.editor_pane.place = self._place
        window.open_note.shown.connect(self._shown)
        window.editor.menu_wanted.connect(self._show_menu)
        window.editor.undoAvailable.connect(self._update_actions)
        window.editor.redoAvailable.connect(self._update_actions)
        window.editor_pane.link_wanted.connect(commands.open_link)
        values = window.settings.values
        window.built.check("sort", values.sort)
        window.built.check("theme", values.theme)
        window.built.check("preview_place", "beside" if values.beside else "instead")
        window.built.by_name["preview"].setChecked(values.preview)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self._update_actions()

    def show_preview(self) -> None:
        """Show or hide the preview as the settings have it."""
        values = self._window.settings.values
        self._window.editor_pane.show_preview(on=values.preview, beside=values.beside)
        self._window.built.by_name["preview"].setChecked(values.preview)
        self._update_actions()

    def check_spelling(self, language: str) -> None:
        """Check spelling in this language, the system's ("auto") or none ("off")."""
        if self._spelling is None:
            from companion.cover.spelling import Spelling

            self._spelling = Spelling(self._window.editor, self._window.settings)
        self._spelling.set_language(language)

    def parts(self) -> list[QWidget]:
        """What one key goes through: folders and tags, search, list, find bar, text or preview."""
        pane = self._window.editor_pane
        text = pane.preview if pane.reading else pane.editor
        bar = pane.bar.find_field if pane.bar is not None else None
        sidebar = self._window.shelf.sidebar
        tree = sidebar.focusProxy() or sidebar if sidebar is not None else None
        there = (tree, self._window.list_pane.search, self._window.list_pane.view, text, bar)
        return [part for part in there if part is not None]

    def rest(self) -> None:
        """Run no timer and no thread until :meth:`resume`."""
        self._later.stop()
        self._window.editor_pane.rest()
        if self._spelling is not None:
            self._spelling.rest()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        self._window.editor_pane.resume()
        if self._spelling is not None:
            self._spelling.resume()
        elif self._begun:
            self._later.start()

    def _shown(self, name: str) -> None:
        """The editor holds another note."""
        pane = self._window.editor_pane
        if not name and pane.reading:
            self._commands.set_preview(on=False)  # a new note is there to be written
        pane.note_shown()
        self._update_actions()
        if not self._begun:
            self._begun = True
            self._later.start()

    def _place(self) -> Place:
        """Where the open note lies."""
        content = self._window.open_note.content
        return self._window.store.folder, folder_of(content.name) if content.name else content.folder

    def _scheme_changed(self) -> None:
        """The system has turned light or dark."""
        if self._window.settings.values.theme == "system":
            self._commands.set_theme("system")

    def _begin_spelling(self) -> None:
        wanted = self._window.settings.values.spelling
        if wanted != "off":
            self.check_spelling(wanted)

    def _update_actions(self) -> None:
        """Only what can be done now can be chosen."""
        by_name = self._window.built.by_name
        document = self._window.editor.document()
        seen = not self._window.editor_pane.reading
        for name in _WRITING:
            by_name[name].setEnabled(seen)
        by_name["undo"].setEnabled(seen and document.isUndoAvailable())
        by_name["redo"].setEnabled(seen and document.isRedoAvailable())

    def _show_menu(self, where: QPoint, position: int) -> None:
        """The text's context menu."""
        menu = roomy(QMenu(self._window.editor))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_name = self._window.built.by_name
        address = self._window.editor.link_under(position)
        if address:
            follow = menu.addAction(QCoreApplication.translate("TextSide", "&Open Link"))
            follow.triggered.connect(lambda: self._commands.open_link(address))
            menu.addSeparator()
        for name in ("undo", "redo", "", "cut", "copy", "paste", "select_all", "", "bold", "italic", "link", "tick"):
            if name:
                menu.addAction(by_name[name])
            else:
                menu.addSeparator()
        if self._spelling is not None:
            self._spelling.add_suggestions(menu, position)
        menu.popup(where)
