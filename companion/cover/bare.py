"""Nothing but the text on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QToolBar, QWidget

if TYPE_CHECKING:
    from companion.cover.frame import NotesFrame

_NO_LIMIT = 16777215  # QWIDGETSIZE_MAX
_LINE = 80  # characters: lines across a whole screen are hard to read


class Bare(QObject):
    """Puts everything but the text out of sight, and back.

    The search field goes out of sight without being hidden: who goes to it, by whatever key, finds it and the
    rest of the window again.
    """

    def __init__(self, window: NotesFrame) -> None:
        super().__init__(window)
        self._window = window
        self._hidden: list[QWidget] = []
        self._was = window.windowState()
        self._narrowest = 0
        self._sizes: list[int] = []
        self.on = False
        window.list_pane.search.installEventFilter(self)

    def switch(self) -> None:
        """Begin, or end."""
        if self.on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Everything comes back."""
        if not self.on:
            return
        self.on = False
        for widget in self._hidden:
            widget.show()
        self._hidden = []
        pane = self._window.list_pane
        pane.setMaximumWidth(_NO_LIMIT)
        pane.setMinimumWidth(self._narrowest)
        self._window.splitter.setSizes(self._sizes)
        self._window.shelf.hold(on=False)
        self._window.editor.set_column(self._window.settings.values.line_width)
        self._window.setWindowState(self._was)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The search field has the keys: it must be seen."""
        if self.on and event.type() == QEvent.Type.FocusIn:
            self.leave()
        return False

    def _enter(self) -> None:
        window = self._window
        self._was = window.windowState() & ~Qt.WindowState.WindowFullScreen
        self._sizes = window.splitter.sizes()
        window.shelf.hold(on=True)  # a first tag or folder would bring the sidebar
        # Keys of a menu bar that is hidden are dead, unless the window itself has them too.
        window.addActions(list(window.built.by_name.values()))
        parts: list[QWidget | None] = [window.menuBar(), window.statusBar(), *window.findChildren(QToolBar)]
        parts.append(window.shelf.sidebar)
        self._hidden = [part for part in parts if part is not None and part.isVisible()]
        for part in self._hidden:
            part.hide()
        pane = window.list_pane
        self._narrowest = pane.minimumWidth()
        pane.setMinimumWidth(0)
        pane.setMaximumWidth(0)
        if window.focusWidget() is not None and pane.isAncestorOf(window.focusWidget()):
            window.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        # The splitter would leave what was the list's room empty.
        sizes = window.splitter.sizes()
        window.splitter.setSizes([0] * (len(sizes) - 1) + [sum(sizes)])
        window.editor.set_column(window.settings.values.line_width or _LINE)
        self.on = True
        window.setWindowState(self._was | Qt.WindowState.WindowFullScreen)
