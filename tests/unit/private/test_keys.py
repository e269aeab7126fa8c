"""Shift three times, alone: from every kind of window, once for each press."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QShortcut, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from companion.platform import shift_count
from companion.private.shell.keys import PanicKeys
from companion.private.shell.one_filter import OneFilter
from companion.widgets.chooser import FileChooser, Mode

SHIFT = Qt.Key.Key_Shift


class Counter:
    def __init__(self) -> None:
        self.count = 0

    def add(self) -> None:
        self.count += 1


@pytest.fixture
def presses(qapp: QApplication) -> Iterator[Counter]:
    counter = Counter()
    watcher = OneFilter(PanicKeys(counter.add))
    qapp.installEventFilter(watcher)
    yield counter
    qapp.removeEventFilter(watcher)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QComboBox())
    window.findChild(QComboBox).addItems(["a", "b"])
    qtbot.addWidget(window)
    window.show()
    window.findChild(QLineEdit).setFocus()
    qtbot.waitExposed(window)
    yield window
    window.close()


def focus_window() -> QWindow:
    """Where the platform delivers keys; Qt passes them on to an open menu or list."""
    handle = QGuiApplication.focusWindow()
    assert handle is not None
    return handle


def shift(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyPress(focus_window(), SHIFT)
        QTest.keyRelease(focus_window(), SHIFT)


def test_three_times_and_not_before(window: QWidget, presses: Counter) -> None:
    shift(2)
    assert presses.count == 0
    shift()
    assert presses.count == 1


def test_each_three_counts_anew(window: QWidget, presses: Counter) -> None:
    shift(5)
    assert presses.count == 1
    shift()
    assert presses.count == 2


def test_any_other_key_begins_anew(window: QWidget, presses: Counter) -> None:
    shift(2)
    QTest.keyClick(focus_window(), Qt.Key.Key_A)
    shift()
    assert presses.count == 0
    shift(2)
    assert presses.count == 1


def test_capital_letters_are_no_presses(window: QWidget, presses: Counter) -> None:
    for _ in range(4):  # with this modifier Shift itself is pressed and let go around the letter
        QTest.keyClick(focus_window(), Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier)
    assert presses.count == 0
    assert window.findChild(QLineEdit).text().upper() == "AAAA"


def test_with_control_held_it_is_not_alone(window: QWidget, presses: Counter) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    for _ in range(4):
        QTest.keyPress(focus_window(), SHIFT, control)
        QTest.keyRelease(focus_window(), SHIFT, control)
    assert presses.count == 0


def test_a_shortcut_in_between_begins_anew(window: QWidget, presses: Counter) -> None:
    shortcut = QShortcut("Ctrl+K", window)
    used = Counter()
    shortcut.activated.connect(used.add)
    shift(2)
    QTest.keyClick(focus_window(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    shift()
    assert used.count == 1
    assert presses.count == 0


def test_the_mouse_in_between_begins_anew(window: QWidget, presses: Counter) -> None:
    shift(2)
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    shift()
    assert presses.count == 0


def test_a_key_held_down_is_one_press(window: QWidget, presses: Counter, qapp: QApplication) -> None:
    handle = focus_window()
    QTest.keyPress(handle, SHIFT)
    for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress) * 4:
        qapp.sendEvent(handle, QKeyEvent(kind, SHIFT, Qt.KeyboardModifier.ShiftModifier, "", True))
    QTest.keyRelease(handle, SHIFT)
    assert presses.count == 0


def test_slow_presses_do_not_count(window: QWidget, presses: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(0, 100, 2))
    monkeypatch.setattr(shift_count.time, "monotonic", lambda: float(next(clock)))
    shift(6)
    assert presses.count == 0


def in_a_dialog(window: QWidget) -> None:
    dialog = QDialog(window)
    QLineEdit(dialog)
    dialog.open()


def in_a_menu(window: QWidget) -> None:
    menu = QMenu(window)
    menu.addAction("one")
    menu.popup(window.mapToGlobal(QPoint(5, 5)))


def in_a_combo_list(window: QWidget) -> None:
    window.findChild(QComboBox).showPopup()


def in_the_chooser(window: QWidget) -> None:
    FileChooser(window, Mode.OPEN_FILES).open()


def in_a_menu_over_a_dialog(window: QWidget) -> None:
    in_a_dialog(window)
    in_a_menu(QApplication.activeModalWidget())


@pytest.mark.parametrize("open_", [in_a_dialog, in_a_menu, in_a_combo_list, in_the_chooser, in_a_menu_over_a_dialog])
def test_whatever_is_open(window: QWidget, presses: Counter, qtbot: QtBot, open_: Callable[[QWidget], None]) -> None:
    open_(window)
    qtbot.wait(80)
    shift(3)
    assert presses.count == 1
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def test_shift_can_be_switched_off_and_the_key_goes_on_working(window: QWidget, qapp: QApplication) -> None:
    counter = Counter()
    watcher = PanicKeys(counter.add)
    watcher.key = "Ctrl+F9"
    watcher.shift = False
    asking = OneFilter(watcher)
    qapp.installEventFilter(asking)
    shift(6)
    assert counter.count == 0
    QTest.keyClick(focus_window(), Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert counter.count == 1
    qapp.removeEventFilter(asking)
