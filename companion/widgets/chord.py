"""One fixed chord, Ctrl+Shift+Enter, seen at the window itself: it is no action and stands in no list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WANTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_COUNTED = _WANTED | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_CLICKS = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress)
_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


def is_chord(event: QKeyEvent) -> bool:
    """Whether this key event is Enter (either one) with exactly Ctrl and Shift."""
    return event.key() in _ENTER and event.modifiers() & _COUNTED == _WANTED


class Chord(QObject):
    """Watches one native window: a key passes there once, before any widget or shortcut sees it."""

    pressed = Signal()
    released = Signal()
    clicked = Signal()

    def __init__(self, wanted: Callable[[], bool], parent: QObject) -> None:
        """``wanted`` says whether this watcher's owner is the one to take the chord just now."""
        super().__init__(parent)
        self._wanted = wanted
        self._window: QWindow | None = None
        self._down = False
        self._released = (0, 0)

    def watch(self, window: QWindow | None) -> None:
        """Watch ``window`` from now on, and no other one."""
        if window is self._window:
            return
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window.destroyed.disconnect(self._forget)
        self._window = window
        self._down = False
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the chord's own events; look at clicks without taking them."""
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            taken = self.take(event)
            if kind == QEvent.Type.KeyRelease:
                self._released = (event.nativeScanCode(), event.timestamp())
            return taken
        if kind in _CLICKS:
            self.clicked.emit()
        elif kind == QEvent.Type.FocusOut:
            self._down = False
        return super().eventFilter(watched, event)

    def repeats(self, event: QKeyEvent) -> bool:
        """Whether this press is the system's repetition of a key held down.

        X11 repeats a key by a release and a press at one moment. Qt knows them only where both have arrived
        when it looks, which under load they have not.
        """
        place = event.nativeScanCode()
        return event.isAutoRepeat() or bool(place and (place, event.timestamp()) == self._released)

    def take(self, event: QKeyEvent) -> bool:
        """Handle one key event; whether it belonged to the chord and nobody else may have it."""
        if event.type() == QEvent.Type.KeyRelease:
            if not self._down or event.key() not in _ENTER:
                return False
            if not event.isAutoRepeat():
                self._down = False
                self.released.emit()
            return True
        if not is_chord(event) or not self._wanted():
            # Enter still held down after Ctrl or Shift has been let go is a part of the chord.
            return self._down and self.repeats(event) and event.key() in _ENTER
        event.accept()
        if event.type() == QEvent.Type.KeyPress and not self.repeats(event):
            self._down = True
            self.pressed.emit()
        return True

    def _forget(self) -> None:
        self._window = None
