"""One filter for all who look: in order, and nobody is asked about what is none of their business."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from companion.private.shell.idle import Idle
from companion.private.shell.keys import PanicKeys
from companion.private.shell.one_filter import OneFilter
from companion.private.shell.windows import FurtherWindows


class Taker:
    """Notes what it was asked; takes what it is told to."""

    def __init__(self, name: str, asked: list[tuple[str, QEvent.Type]], *kinds: QEvent.Type, takes: bool) -> None:
        self.KINDS = frozenset(kinds)
        self._name, self._asked, self._takes = name, asked, takes

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._asked.append((self._name, event.type()))
        return self._takes


@pytest.mark.parametrize("takes", [False, True])
def test_each_is_asked_in_turn_until_one_takes_it(qapp: QApplication, takes: bool) -> None:
    asked: list[tuple[str, QEvent.Type]] = []
    key, show, other = QEvent.Type.KeyPress, QEvent.Type.Show, QEvent.Type.Polish
    first, second = Taker("first", asked, key, takes=takes), Taker("second", asked, key, show, takes=False)
    one = OneFilter(first, second)
    qapp.installEventFilter(one)
    for kind in (key, show, other):
        qapp.sendEvent(QObject(), QEvent(kind))
    qapp.removeEventFilter(one)
    assert asked == [("first", key), *([] if takes else [("second", key)]), ("second", show)]


def test_what_the_keys_look_at_comes_before_what_may_take_it() -> None:
    """The worker's order: whoever may take an event is asked last, so that a key that hides is always seen."""
    shared = PanicKeys.KINDS & Idle.KINDS
    assert {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.ShortcutOverride} <= shared
    assert not FurtherWindows.KINDS & Idle.KINDS
