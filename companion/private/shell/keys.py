"""What hides everything from wherever in the program the focus is, whatever is open."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from companion.platform.shift_count import ShiftCount

_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Wheel)


class PanicKeys(QObject):
    """A taker of the application's one filter (one_filter).

    Calls `pressed` when Shift was pressed and let go, alone, three times within three seconds. One press
    reaches a window, then the widgets in it: it is counted at the window, where menus, pop-ups and
    dialogs have it pass too. Any other key, or the mouse, begins the count anew. `shift` switches it off.

    `key`, such as "Ctrl+F9", does the same: while Qt holds the keyboard for a menu no grab of the system's
    fires. So does a click on `button` while a menu or list is open, which would else only close that.
    """

    KINDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride, *_MOUSE})

    def __init__(self, pressed: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self.shift = True
        self.button: QWidget | None = None
        self._pressed = pressed
        self._count = ShiftCount()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Looks at keys and mouse buttons; takes nothing away from anyone."""
        kind = event.type()
        if kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            if isinstance(watched, QWindow) and isinstance(event, QKeyEvent):
                self._key(event)
        elif kind == QEvent.Type.ShortcutOverride:
            # A key that is taken as a shortcut is never seen as a press.
            if isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Shift:
                self._count.forget()
        elif kind in _MOUSE:
            self._count.forget()
            if kind == QEvent.Type.MouseButtonPress and isinstance(watched, QWindow) and isinstance(event, QMouseEvent):
                self._click(event.globalPosition().toPoint())
        return False

    def _key(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        others = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() != Qt.Key.Key_Shift or others:
            self._count.forget()
            chosen = self.key and QKeySequence(event.keyCombination()) == QKeySequence(self.key)
            if chosen and event.type() == QEvent.Type.KeyPress:
                self._pressed()
        elif event.type() == QEvent.Type.KeyPress:
            self._count.press()
        elif self._count.let_go() and self.shift:
            self._pressed()

    def _click(self, place: QPoint) -> None:
        button = self.button
        if button is None or QApplication.activePopupWidget() is None or not button.isVisible():
            return
        if button.rect().contains(button.mapFromGlobal(place)):
            self._pressed()
