"""The search field that is also the door: what is typed into it blindly never enters the widget."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from companion.widgets.capture import Capture
from companion.widgets.caret import Caret
from companion.widgets.chord import Chord

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QHideEvent,
        QInputMethodEvent,
        QPaintEvent,
        QShowEvent,
    )

SECONDS_WITHOUT_A_KEY = 20.0
_HINTS = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_COMMANDS = frozenset(
    (
        *(Qt.Key(Qt.Key.Key_F1 + number) for number in range(24)),
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
        *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Menu),
    )
)
_ALTGR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_NO_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _State(Enum):
    IDLE = "an ordinary search field"
    PRESSED = "the chord is still held down; whatever is typed is already captured"
    ARMED = "capturing"


class DoorField(QLineEdit):
    """A search field which a fixed chord turns, unseen, into a place for a passphrase.

    With text in the field the chord emits :attr:`tried` with that text and empties the field. With an empty
    field it starts a capture: typed characters go into a buffer of bytes, and the field *paints* the letters of
    an ordinary title. Neither of them is ever in the line edit's text, so neither is in its undo history, on
    the clipboard, or readable by assistive technology, to which the field is a password field meanwhile.

    What the field seems to contain is announced by :attr:`searched`; connect that, not ``textChanged``.
    """

    tried = Signal(object)
    """A bytearray of UTF-8, which the receiver wipes after use."""
    searched = Signal(str)
    """The visible text, typed or painted, each time it changes."""

    def __init__(
        self,
        titles: Callable[[], Sequence[str]],
        parent: QWidget | None = None,
        *,
        seconds: float = SECONDS_WITHOUT_A_KEY,
    ) -> None:
        """``titles`` gives ordinary titles to paint; ``seconds`` without a key end a capture."""
        super().__init__(parent)
        self._titles = titles
        self._state = _State.IDLE
        self._capture = Capture()
        self._title = ""
        self._painted = ""
        self._label = ""
        self._caret = Caret(self)
        self._chord = Chord(self._is_wanted, self)
        self._chord.pressed.connect(self.chord_pressed)
        self._chord.released.connect(self.chord_released)
        self._chord.clicked.connect(self.disarm)
        self._patience = QTimer(self, singleShot=True, interval=round(seconds * 1000))
        self._patience.timeout.connect(self.disarm)
        self.setInputMethodHints(_HINTS)
        self.textChanged.connect(self.searched)

    # What others may ask

    def armed(self) -> bool:
        """Whether typed keys are being captured."""
        return self._state is not _State.IDLE

    def shown(self) -> str:
        """The text a person sees in the field, typed or painted."""
        return self._painted if self.armed() else self.text()

    # The chord

    def chord_pressed(self) -> None:
        """Try what is in the field or has been captured; with neither, begin a capture."""
        if self._capture.characters:
            self._try_captured()
        elif self.text():
            self._try_text()
        else:
            self._arm()

    def chord_released(self) -> None:
        """The capture that the chord has begun is armed; Enter means Enter from now on."""
        if self._state is _State.PRESSED:
            self._state = _State.ARMED

    def disarm(self) -> None:
        """End a capture without a word and wipe what was typed."""
        if not self.armed():
            return
        self._capture.wipe()
        self._patience.stop()
        self._show("")
        self._title = ""
        self._caret.stop()
        self._state = _State.IDLE
        self._set_secret(secret=False)
        self.update()

    # Events

    def event(self, event: QEvent) -> bool:
        """While armed every key belongs to the capture: no shortcut, no Tab, no default button."""
        kind = event.type()
        if self.armed() and isinstance(event, QKeyEvent):
            if kind == QEvent.Type.ShortcutOverride and not self._capture.characters and _is_command(event):
                # Somebody has met the chord by chance: his next shortcut does what it always does.
                self.disarm()
                return super().event(event)
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            elif kind == QEvent.Type.KeyRelease:
                self._chord.take(event)
            return True
        if kind in (QEvent.Type.WinIdChange, QEvent.Type.ParentChange, QEvent.Type.PolishRequest):
            self._watch_window()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """One key: the chord, a captured character, or ordinary typing."""
        if self._chord.take(event):
            return
        if self.armed():
            event.accept()
            if not self._chord.repeats(event):
                self._captured_key(event)
        elif event.key() in _ENTER and self._chord.repeats(event):
            event.accept()  # the Enter that has just tried something, still held down
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.setText("")  # not clear(), which can be undone
            event.accept()
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A dead key's é, an Arabic ligature or a composed sign comes only this way."""
        if not self.armed():
            super().inputMethodEvent(event)
            return
        event.accept()
        if event.commitString():
            self._add(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever looks elsewhere has stopped typing here."""
        self.disarm()
        super().focusOutEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A context menu asked for by key or mouse ends a capture first."""
        self.disarm()
        super().contextMenuEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """The native window exists now: the chord is looked for there."""
        super().showEvent(event)
        self._watch_window()

    def hideEvent(self, event: QHideEvent) -> None:
        """A hidden field captures nothing."""
        self.disarm()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While something is shown that is not in the widget, paint it as the widget would."""
        if self._painted:
            from companion.widgets import decoy

            decoy.paint(self, self._painted, caret=self._caret.visible)
        else:
            super().paintEvent(event)

    # Inside

    def _watch_window(self) -> None:
        self._chord.watch(self.window().windowHandle())

    def _is_wanted(self) -> bool:
        """Of several such fields in one window the focused one takes the chord."""
        if not self.isVisible() or not self.isEnabled():
            return False
        focused = self.window().focusWidget()
        return focused is self or not isinstance(focused, DoorField)

    def _arm(self) -> None:
        if self._state is _State.IDLE:
            QGuiApplication.inputMethod().reset()
            from companion.widgets import decoy

            self._title = decoy.choose(self._titles())
            self._set_secret(secret=True)
        self._state = _State.PRESSED
        self._patience.start()
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _captured_key(self, event: QKeyEvent) -> None:
        self._patience.start()
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.disarm()
        elif key in _ENTER:
            if self._state is _State.ARMED:
                self._try_captured()
        elif key == Qt.Key.Key_Backspace:
            self._capture.remove_last()
            self._show(self._title[: self._capture.characters])
        elif event.text().isprintable() and event.text():
            # AltGr arrives as Ctrl+Alt on Windows, with the text that it makes.
            modifiers = event.modifiers() & _NO_TEXT
            if modifiers in (Qt.KeyboardModifier.NoModifier, _ALTGR):
                self._add(event.text())

    def _add(self, text: str) -> None:
        self._state = _State.ARMED
        self._patience.start()
        self._capture.add(text)
        self._show(self._title[: self._capture.characters])

    def _show(self, text: str) -> None:
        """Paint ``text``; the placeholder goes and comes back as it would with real typing."""
        self._caret.restart()
        if text == self._painted:
            return
        if not self._painted:
            self._label = self.placeholderText()
        self._painted = text
        self.setPlaceholderText("" if text else self._label)
        self.searched.emit(text)
        self.update()

    def _try_captured(self) -> None:
        typed = self._capture.take()
        self.disarm()
        if typed:
            self.tried.emit(typed)

    def _try_text(self) -> None:
        QGuiApplication.inputMethod().commit()
        text = self.text()
        forget_copies(text, QGuiApplication.clipboard())
        self.setText("")  # clear() and deletion can be undone, this cannot
        self.tried.emit(bytearray(text, "utf-8", "ignore"))

    def _set_secret(self, *, secret: bool) -> None:
        """Tell input methods and assistive technology what kind of field this is.

        The echo mode hides nothing here, since the widget is empty; it is what Qt derives the accessible state
        "password" from, and it refuses copying, dragging and undo.
        """
        self.setEchoMode(QLineEdit.EchoMode.NoEcho if secret else QLineEdit.EchoMode.Normal)
        self.setInputMethodHints(_HINTS | Qt.InputMethodHint.ImhHiddenText if secret else _HINTS)
        self.setAcceptDrops(not secret)
        from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleStateChangeEvent

        if QAccessible.isActive():
            changed = QAccessible.State()
            changed.passwordEdit = 1
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self, changed))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.RoleChanged))


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key is a shortcut or moves about, as no part of a passphrase does."""
    if event.key() in _COMMANDS:
        return True
    chorded = event.modifiers() & _NO_TEXT
    return bool(chorded) and chorded != _ALTGR and event.key() not in (*_ENTER, *_MODIFIERS)


def forget_copies(text: str, clipboard: QClipboard) -> None:
    """Take back what of ``text`` has been copied here to the clipboard or, on X11, the primary selection.

    Only what this process owns is looked at: asking another program could take seconds.
    """
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        _forget_copy(text, clipboard, QClipboard.Mode.Selection)
    if clipboard.ownsClipboard():
        _forget_copy(text, clipboard, QClipboard.Mode.Clipboard)


def _forget_copy(text: str, clipboard: QClipboard, mode: QClipboard.Mode) -> None:
    copied = clipboard.text(mode)
    if copied and copied in text:
        clipboard.clear(mode)
