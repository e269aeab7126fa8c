"""When the sidebar is there and what it shows: it is made with the first folder or tag, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from companion.cover.commands import Commands
    from companion.cover.frame import NotesFrame
    from companion.cover.sidebar import Sidebar

_WIDTH = 170
_CHARACTERS = 20  # of usual width, where the letters are large
_WAIT = 120  # milliseconds: counting goes on after the list has been filled, once for many changes
_LONG_WAIT = 700  # while notes are being read


class Shelf(QObject):
    """Keeps the sidebar as the library has it."""

    def __init__(self, window: NotesFrame, splitter: QSplitter, commands: Commands) -> None:
        super().__init__(window)
        self._window = window
        self._splitter = splitter
        self._commands = commands
        self._sidebar: Sidebar | None = None
        self._held = False
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self.update)
        window.library.changed.connect(self._changed)

    @property
    def visible(self) -> bool:
        """Whether the sidebar is shown."""
        return self._sidebar is not None and self._sidebar.isVisibleTo(self._window)

    @property
    def sidebar(self) -> Sidebar | None:
        """The sidebar, if there is one yet."""
        return self._sidebar

    def update(self, *, asked: bool = False) -> None:
        """Show what there is. ``asked``: the person wants to see the sidebar, be it with nothing but "All Notes"."""
        if self._held:
            return
        window = self._window
        index = window.library.index
        if window.library.has_looked and window.scope and not index.exists(window.scope) and not index.unread():
            window.set_scope("")
        tags = index.tags()
        wanted = window.settings.values.sidebar and bool(index.folders or tags or asked or self.visible)
        if not wanted:
            if self._sidebar is not None:
                self.remember()
                self._sidebar.hide()
            return
        if self._sidebar is None:
            self._make()
        if self._sidebar is not None:
            self._sidebar.fill(index.folders, index.counts(), tags)
            self._sidebar.select(window.scope)
            self._sidebar.show()

    def hold(self, *, on: bool) -> None:
        """While ``on`` the sidebar stays as it is, whatever comes to be; then it shows that."""
        self._held = on
        if not on:
            self.update()

    def remember(self) -> None:
        """Keep the width for the next time."""
        if self._sidebar is not None and self.visible and self._sidebar.width() > 0:
            self._window.settings.change(sidebar_width=self._sidebar.width())

    def rest(self) -> None:
        """Count nothing until something changes."""
        self._later.stop()

    def recolour(self) -> None:
        """The palette has changed."""
        if self._sidebar is not None:
            self._sidebar.recolour(self._window.devicePixelRatioF())

    def _changed(self) -> None:
        if not self._later.isActive():
            self._later.start(_LONG_WAIT if self.visible and self._window.library.index.unread() else _WAIT)

    def _make(self) -> None:
        from companion.cover.sidebar import Sidebar

        made = self._sidebar = Sidebar(self._splitter)
        made.chosen.connect(self._window.set_scope)
        made.notes_dropped.connect(self._commands.move_to)
        made.folder_dropped.connect(self._commands.move_folder)
        made.files_dropped.connect(self._commands.import_paths)
        made.menu_asked.connect(self._commands.show_sidebar_menu)
        sizes = self._splitter.sizes()
        self._splitter.insertWidget(0, made)
        QWidget.setTabOrder(made, self._window.list_pane.search)
        usual = max(_WIDTH, made.fontMetrics().averageCharWidth() * _CHARACTERS)
        width = self._window.settings.values.sidebar_width or usual
        self._splitter.setSizes([width, sizes[0], max(1, sizes[1] - width)])
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setStretchFactor(2, 1)
