"""Hiding by itself: where nobody is there for a while, the windows fade, and then everything is gone."""

import math
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QInputEvent,
    QInputMethodEvent,
    QKeyEvent,
    QWindow,
)
from PySide6.QtWidgets import QApplication

from companion.private.shell.assistive import WATCHED, Assistive
from companion.private.shell.taken import Taken
from companion.private.shell.veil import draw_veils, take_veils

FADE_S = 20.0
"""How long the windows fade, in seconds; half of the whole where that is less than twice as much."""
TELL_S = 5.0
"""At most so often it is told that somebody is there."""
_STEP_S, _CALM_STEP_S = 1.0, 5.0
_LONGEST_MS = 2**31 - 1

_Type = QEvent.Type
_KEYS = frozenset({_Type.KeyPress, _Type.KeyRelease})
_MOUSE = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.MouseButtonRelease, _Type.MouseMove})
_TOUCH = frozenset({_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel})
_TABLET = frozenset({_Type.TabletPress, _Type.TabletMove, _Type.TabletRelease})
_INPUT = _MOUSE | _TOUCH | _TABLET | {_Type.Wheel, _Type.ContextMenu, _Type.NativeGesture}
_DRAGS = frozenset({_Type.DragEnter, _Type.DragMove, _Type.Drop})


class Idle(QObject):
    """A taker of the application's one filter (one_filter), after PanicKeys, so that those see every key first.

    Somebody is there with every key, click, touch, turn of the wheel, drag and movement of the pointer in our
    windows, and with what assistive technology does there; not with what the program does by itself.

    `over` is called `seconds` after the last of these (0: never), also where the computer slept meanwhile. In the
    last FADE_S the windows fade. Whatever comes then keeps them, and does nothing else: the key types nothing, the
    click presses nothing (except the button that hides). `here` is called when somebody is there, at most once in
    TELL_S. `calm` fades in a few steps, for high contrast.
    """

    KINDS = _KEYS | _INPUT | _DRAGS | {_Type.ShortcutOverride, _Type.InputMethod} | WATCHED

    def __init__(
        self,
        application: QApplication,
        over: Callable[[], None],
        here: Callable[[], None],
        *,
        calm: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._over = over
        self._here = here
        self._step = _CALM_STEP_S if calm else _STEP_S
        self._seconds = 0.0
        self._last = self._told = _now()
        self._fading = self._ended = False
        self._taken = Taken()
        self._kept_at = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._due)
        self._assistive = Assistive(application, self)
        self._assistive.moved.connect(self.somebody)

    @property
    def seconds(self) -> float:
        """Without anybody there; 0 for ever. Setting it begins anew."""
        return self._seconds

    @seconds.setter
    def seconds(self, seconds: float) -> None:
        self._seconds = seconds
        self._ended = False
        self._last = _now()
        self._stay()
        self._timer.stop()
        if seconds:
            self._due()

    @property
    def fading(self) -> bool:
        """Whether it will soon be over."""
        return self._fading

    def somebody(self) -> bool:
        """Somebody is there. Whether that only kept the windows: nothing else may come of it."""
        now = _now()
        if self._seconds and now - self._last >= self._seconds:
            # The timer was late: the computer slept, or the program was busy. Whoever comes now gets nothing.
            self._end()
        if self._ended:
            return True
        kept = self._fading
        self._last = now
        self._stay()
        if self._seconds and now - self._told >= TELL_S:
            self._told = now
            self._here()
        return kept

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes away from everyone what only keeps the windows."""
        kind = event.type()
        if kind in _KEYS:
            # Once for each: at the window, before the widgets in it. Where a screen reader is first asked about every
            # key, Qt sends the key a second time and no longer calls it spontaneous.
            return isinstance(watched, QWindow) and self._input(kind, event)
        if kind in _INPUT:
            return isinstance(watched, QWindow) and event.spontaneous() and self._input(kind, event)
        if kind == _Type.ShortcutOverride:
            return isinstance(event, QKeyEvent) and self._shortcut(event)
        if kind == _Type.InputMethod:
            return isinstance(event, QInputMethodEvent) and self._composed(event)
        if kind in _DRAGS:
            self.somebody()
        else:
            self._assistive.look(kind, watched)
        return False

    def _input(self, kind: QEvent.Type, event: QEvent) -> bool:
        keeps = self.somebody()
        if isinstance(event, QInputEvent) and event.timestamp():
            # A click somewhere else comes as a movement and a click of the same moment.
            self._kept_at = event.timestamp() if keeps else self._kept_at
            keeps = event.timestamp() == self._kept_at
        return self._taken.takes(kind, event, keeps=keeps)

    def _shortcut(self, event: QKeyEvent) -> bool:
        """A key on its way to the shortcuts, where it may end; kept from them, it comes back as a press."""
        taken = self._fading or self._taken.overrides(event) or self.somebody()
        if taken:
            event.accept()
        return taken

    def _composed(self, event: QInputMethodEvent) -> bool:
        return bool(event.commitString() or event.preeditString()) and self.somebody()

    def _due(self) -> None:
        left = self._last + self._seconds - _now()
        fade = min(FADE_S, self._seconds / 2)
        if left <= 0:
            self._end()
        elif left > fade:
            # Not moved with every key: somebody was there meanwhile.
            self._start(left - fade)
        else:
            self._fade(left, fade)

    def _fade(self, left: float, whole: float) -> None:
        step = min(self._step, left)
        # As it will be when this step is over: seen from the first one on.
        draw_veils(min(1.0, (whole - left + step) / whole))
        if not self._fading:
            self._fading = True
            self._announce()
        self._start(step)

    def _stay(self) -> None:
        if self._fading:
            self._fading = False
            take_veils()
            self._start(self._seconds - min(FADE_S, self._seconds / 2))

    def _end(self) -> None:
        self._timer.stop()
        if not self._ended:
            self._ended = True
            self._over()

    def _announce(self) -> None:
        window = QApplication.activeWindow()
        if window is not None and QAccessible.isActive():
            words = self.tr("This window closes soon. Any key keeps it open.")
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))

    def _start(self, seconds: float) -> None:
        self._timer.start(min(max(1, math.ceil(seconds * 1000)), _LONGEST_MS))


def _now() -> float:
    """Seconds on a clock that goes on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":  # noqa: RET505 - the type checker passes over what another system runs
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    else:
        return time.monotonic()
