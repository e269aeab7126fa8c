"""Keys, clicks and touches that keep a fading window: taken away from everyone else, from press to release."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from companion.private.shell.bar import HideButton

_Type = QEvent.Type
_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
_TOUCH = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_TOUCH_ENDS = frozenset({_Type.TouchEnd, _Type.TouchCancel})
_MODIFIERS = {
    _Key.Key_Shift: _Modifier.ShiftModifier,
    _Key.Key_Control: _Modifier.ControlModifier,
    _Key.Key_Alt: _Modifier.AltModifier,
    _Key.Key_Meta: _Modifier.MetaModifier,
}


class Taken:
    """What was pressed to keep a window and is still held."""

    def __init__(self) -> None:
        self._keys: set[int] = set()
        self._chord = _Modifier.NoModifier
        self._buttons = Qt.MouseButton.NoButton
        self._touched = False

    def takes(self, kind: QEvent.Type, event: QEvent, *, keeps: bool) -> bool:
        """Whether nobody else may have this event of a window. `keeps`: it is the one that keeps it."""
        if isinstance(event, QKeyEvent):
            return self._takes_key(event, keeps=keeps)
        if isinstance(event, QMouseEvent):
            return self._takes_click(kind, event, keeps=keeps)
        if kind in _TOUCH:
            return self._takes_touch(kind, event, keeps=keeps)
        held = self._keys or self._buttons or self._touched
        return kind != _Type.TabletMove and (keeps or bool(held))

    def overrides(self, event: QKeyEvent) -> bool:
        """Whether the shortcuts may not have this key, which belongs to one that is held."""
        return self._in_chord(event) or (event.isAutoRepeat() and _place_of(event) in self._keys)

    def _takes_key(self, event: QKeyEvent, *, keeps: bool) -> bool:
        place = _place_of(event)
        if place in self._keys and event.isAutoRepeat():
            return True
        modifier = _MODIFIERS.get(_Key(event.key()), _Modifier.NoModifier)
        before = place in self._keys
        self._keys.discard(place)
        self._chord &= ~modifier
        if event.type() == _Type.KeyRelease:
            return before
        if not keeps and not self._in_chord(event):
            return False
        self._keys.add(place)
        # A key pressed while Ctrl is held is one with it.
        self._chord |= modifier
        return True

    def _in_chord(self, event: QKeyEvent) -> bool:
        # Where Ctrl was let go in another window, nothing told.
        self._chord &= event.modifiers()
        return bool(self._chord)

    def _takes_click(self, kind: QEvent.Type, event: QMouseEvent, *, keeps: bool) -> bool:
        held = bool(self._buttons & event.button())
        self._buttons &= ~event.button()
        if kind == _Type.MouseButtonRelease and held:
            return True
        if kind == _Type.MouseButtonPress and keeps and not _hides(event):
            self._buttons |= event.button()
        return bool(self._buttons)

    def _takes_touch(self, kind: QEvent.Type, event: QEvent, *, keeps: bool) -> bool:
        taken = keeps or self._touched
        self._touched = taken and kind not in _TOUCH_ENDS
        if taken:
            # Or Qt would make a click of it.
            event.accept()
        return taken


def _place_of(event: QKeyEvent) -> int:
    """The key by its place, whatever the layout and Shift make of it."""
    return event.nativeScanCode() or event.key()


def _hides(event: QMouseEvent) -> bool:
    return isinstance(QApplication.widgetAt(event.globalPosition().toPoint()), HideButton)
