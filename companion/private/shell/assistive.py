"""Whether somebody moves in the windows through assistive technology, whose doings arrive as no input event."""

import sys
import time

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

_OURS = (QEvent.Type.Timer, QEvent.Type.SockAct, QEvent.Type.MetaCall)
"""How the program itself begins something: a timer, a message, the end of work on a thread."""
WATCHED = frozenset({*_OURS, QEvent.Type.UpdateRequest})
"""The kinds of events that look() must be given."""
_BRIDGE = "AtSpiAdaptor"
_APART_S = 0.05
"""For so long after something of our own a repaint may still be its."""


class Assistive(QObject):
    """`moved`: a screen reader or the like moved the focus or the caret, set a text, used a control.

    Every event of the application whose kind is in WATCHED goes through look(). On Linux a call of assistive
    technology is seen as it arrives: where it moves the focus or the caret, or something is painted anew right after
    it, it did something; where nothing follows, it only read. Elsewhere such calls can't be seen (not yet run there):
    the focus or the caret moved, and the program itself had not begun anything.
    """

    moved = Signal()

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seen = sys.platform == "linux"
        self._called = not self._seen
        self._called_at = self._ours_at = 0.0
        application.focusChanged.connect(self._focus)
        application.inputMethod().cursorRectangleChanged.connect(self._follows)
        dispatcher = QAbstractEventDispatcher.instance()
        if not self._seen and dispatcher is not None:
            dispatcher.aboutToBlock.connect(self._turned)

    def look(self, kind: QEvent.Type, watched: QObject) -> None:
        """One event, before anybody gets it."""
        if kind == QEvent.Type.UpdateRequest:
            if self._seen and self._called:
                self._called = False
                if self._called_at - self._ours_at > _APART_S:
                    self.moved.emit()
        elif kind in _OURS:
            called = kind == QEvent.Type.MetaCall and watched.metaObject().className() == _BRIDGE
            self._called = called
            if called:
                self._called_at = time.monotonic()
            else:
                self._ours_at = time.monotonic()

    def _focus(self, before: QWidget | None, now: QWidget | None) -> None:
        # From or to nothing, the window manager moved it.
        if before is not None and now is not None:
            self._follows()

    def _follows(self) -> None:
        if self._called:
            self.moved.emit()

    def _turned(self) -> None:
        self._called = True
