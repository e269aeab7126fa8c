"""Hiding by itself: who counts as being there, what keeps the windows and does nothing else, and the end."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QShortcut,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.private.shell import idle
from companion.private.shell.bar import HideButton
from companion.private.shell.idle import Idle
from companion.private.shell.keys import PanicKeys
from companion.private.shell.one_filter import OneFilter
from companion.private.shell.veil import Veil
from companion.widgets.chooser import FileChooser, Mode

LEFT = Qt.MouseButton.LeftButton
MINUTE = 60.0
REST = QPoint(50, 60)
Sign = Callable[[QWidget], None]


class Clock:
    """A clock that goes on by itself only where it is told to."""

    def __init__(self) -> None:
        self.time = 1000.0

    def __call__(self) -> float:
        return self.time


class Calls:
    def __init__(self) -> None:
        self.over = self.here = self.hidden = 0

    def end(self) -> None:
        self.over += 1

    def somebody(self) -> None:
        self.here += 1

    def hide(self) -> None:
        self.hidden += 1


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(idle, "_now", clock)
    return clock


@pytest.fixture
def calls() -> Calls:
    return Calls()


@pytest.fixture
def watch(qapp: QApplication, clock: Clock, calls: Calls) -> Iterator[Idle]:
    made = Idle(qapp, calls.end, calls.somebody)
    made.seconds = MINUTE
    asking = OneFilter(made)
    qapp.installEventFilter(asking)
    yield made
    made.seconds = 0
    qapp.removeEventFilter(asking)
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(500, 400)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QComboBox())
    layout.addWidget(QPushButton("Press"))
    layout.addWidget(HideButton("how"))
    layout.addWidget(QPlainTextEdit("one line\n" * 200))
    window.findChild(QComboBox).addItems(["a", "b"])
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.findChild(QLineEdit).setFocus()
    return window


def at(clock: Clock, watch: Idle, seconds: float) -> None:
    """As long after the last sign of somebody, with the timer having fired then."""
    clock.time = watch._last + seconds
    watch._due()


def handle() -> QWindow:
    """Where the platform delivers keys."""
    found = QGuiApplication.focusWindow()
    assert found is not None
    return found


def veils() -> list[QWidget]:
    """Windows that lie under a veil now."""
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [window for window in shown if any(veil.isVisible() for veil in window.findChildren(Veil))]


def test_fades_in_the_last_20_seconds_and_is_over(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    at(clock, watch, 39.9)
    assert not watch.fading
    assert veils() == []
    at(clock, watch, 40)
    assert watch.fading
    assert veils() == [window]
    at(clock, watch, 59.9)
    assert calls.over == 0
    at(clock, watch, 60)
    assert calls.over == 1


def test_one_timer_that_wakes_once_a_second_at_most(watch: Idle, window: QWidget, clock: Clock, qtbot: QtBot) -> None:
    assert 39_000 < watch._timer.interval() <= 40_000
    for _ in range(100):
        QTest.keyClick(handle(), Qt.Key.Key_A)
    timers = [timer for timer in watch.findChildren(QTimer) if timer.isActive()]
    assert timers == [watch._timer]
    assert 39_000 < watch._timer.interval() <= 40_000, "not begun anew by every key"
    for seconds in (40, 41, 58):
        at(clock, watch, seconds)
        assert watch._timer.interval() == 1000
    at(clock, watch, 59.5)
    assert watch._timer.interval() == 500


def test_calm_steps_of_five_seconds(qapp: QApplication, window: QWidget, clock: Clock, calls: Calls) -> None:
    watch = Idle(qapp, calls.end, calls.somebody, calm=True)
    watch.seconds = MINUTE
    at(clock, watch, 40)
    assert watch._timer.interval() == 5000
    watch.seconds = 0


def test_it_grows_darker_and_says_nothing(watch: Idle, window: QWidget, clock: Clock) -> None:
    field = window.findChild(QLineEdit)
    field.setText("the grey car")
    before = window.grab().toImage()
    differences = []
    for seconds in (40, 50, 59):
        at(clock, watch, seconds)
        now = window.grab().toImage()
        spot = field.mapTo(window, QPoint(4, 2))
        black = min(now.pixelColor(x, y).lightness() for x in range(200) for y in range(spot.y(), spot.y() + 20))
        differences.append(black)
    assert before != now
    assert differences == sorted(set(differences)), "what was dark gets lighter, step by step"
    veil = window.findChild(Veil)
    assert (veil.accessibleName(), veil.toolTip(), veil.size()) == ("", "", window.size())


def test_the_real_clock_and_the_real_timer(qapp: QApplication, window: QWidget, calls: Calls, qtbot: QtBot) -> None:
    watch = Idle(qapp, calls.end, calls.somebody)
    watch.seconds = 0.8
    qtbot.waitUntil(lambda: watch.fading, timeout=5000)
    assert veils() == [window]
    qtbot.waitUntil(lambda: calls.over == 1, timeout=5000)


def key(window: QWidget) -> None:
    QTest.keyClick(handle(), Qt.Key.Key_X)


def key_that_a_screen_reader_let_pass(window: QWidget) -> None:
    """As Qt sends it then: posted."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(handle(), QKeyEvent(kind, Qt.Key.Key_V, Qt.KeyboardModifier.NoModifier, "v"))
    QApplication.sendPostedEvents()


def click(window: QWidget) -> None:
    QTest.mouseClick(window.windowHandle(), LEFT, pos=centre(window, QPushButton))


def click_at_rest(window: QWidget) -> None:
    QTest.mouseClick(window.windowHandle(), LEFT, pos=centre(window, QPushButton))


def movement(window: QWidget) -> None:
    QTest.mouseMove(window.windowHandle(), QPoint(33, 44))
    QTest.mouseMove(window.windowHandle(), QPoint(34, 45))


def wheel(window: QWidget) -> None:
    QTest.wheelEvent(window.windowHandle(), QPointF(centre(window, QPlainTextEdit)), QPoint(0, -120))


def touch(window: QWidget) -> None:
    device = QTest.createTouchDevice()
    spot = centre(window, QPushButton)
    QTest.touchEvent(window.windowHandle(), device).press(0, spot, window.windowHandle()).commit()
    QTest.touchEvent(window.windowHandle(), device).release(0, spot, window.windowHandle()).commit()


def composition(window: QWidget) -> None:
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(window.findChild(QLineEdit), event)


def shortcut(window: QWidget) -> None:
    QTest.keyClick(handle(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)


def centre(window: QWidget, kind: type[QWidget]) -> QPoint:
    widget = next(found for found in window.findChildren(kind) if type(found) is kind)
    return widget.mapTo(window, widget.rect().center())


SIGNS = [key, key_that_a_screen_reader_let_pass, click, click_at_rest, movement, wheel, touch, composition, shortcut]


@pytest.mark.parametrize("sign", SIGNS)
def test_somebody_is_there(watch: Idle, window: QWidget, clock: Clock, calls: Calls, sign: Sign) -> None:
    clock.time += 30
    sign(window)
    clock.time += 39
    watch._due()
    assert not watch.fading
    clock.time += 1
    watch._due()
    assert watch.fading
    assert calls.here == 1


@pytest.mark.parametrize("sign", SIGNS)
def test_what_keeps_the_window_does_nothing_else(
    watch: Idle, window: QWidget, clock: Clock, calls: Calls, sign: Sign
) -> None:
    did: list[str] = []
    field, long = window.findChild(QLineEdit), window.findChild(QPlainTextEdit)
    window.findChild(QPushButton).pressed.connect(lambda: did.append("button"))
    field.textChanged.connect(did.append)
    long.verticalScrollBar().valueChanged.connect(lambda: did.append("scrolled"))
    QShortcut("Ctrl+K", window).activated.connect(lambda: did.append("shortcut"))
    QShortcut("X", window).activated.connect(lambda: did.append("shortcut"))
    QTest.mouseMove(window.windowHandle(), centre(window, QPushButton) if sign is click_at_rest else REST)
    at(clock, watch, 45)
    assert watch.fading
    sign(window)
    assert not watch.fading
    assert veils() == []
    assert did == []
    at(clock, watch, 39)
    assert not watch.fading
    if sign is not movement:
        sign(window)
        assert did, "the second one works"
    at(clock, watch, 60)
    assert calls.over == 1


def test_the_key_that_keeps_it_types_nothing_while_it_is_held(
    watch: Idle, window: QWidget, clock: Clock, qapp: QApplication
) -> None:
    at(clock, watch, 45)
    target = handle()
    QTest.keyPress(target, Qt.Key.Key_X)
    for _ in range(5):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x", True)
        assert watch._taken.takes(held.type(), held, keeps=False)
        assert watch._shortcut(QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_X, held.modifiers(), "x", True))
    QTest.keyRelease(target, Qt.Key.Key_X)
    assert window.findChild(QLineEdit).text() == ""
    QTest.keyClick(target, Qt.Key.Key_X)
    assert window.findChild(QLineEdit).text().lower() == "x"


def test_the_button_that_hides_works_at_once(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    window.findChild(HideButton).hide_now.connect(calls.hide)
    QTest.mouseMove(window.windowHandle(), centre(window, HideButton))
    at(clock, watch, 45)
    QTest.mousePress(window.windowHandle(), LEFT, pos=centre(window, HideButton))
    assert calls.hidden == 1


@pytest.mark.parametrize("way", ["shift", "key"])
def test_the_keys_that_hide_work_while_it_fades(
    watch: Idle, window: QWidget, clock: Clock, calls: Calls, qapp: QApplication, way: str
) -> None:
    keys = PanicKeys(calls.hide)
    keys.key = "Ctrl+F9"
    asking = OneFilter(keys)
    qapp.installEventFilter(asking)
    at(clock, watch, 45)
    if way == "key":
        QTest.keyClick(handle(), Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    else:
        for _ in range(3):
            QTest.keyClick(handle(), Qt.Key.Key_Shift)
    qapp.removeEventFilter(asking)
    assert calls.hidden == 1


def by_a_timer(window: QWidget) -> None:
    QTimer.singleShot(0, window, lambda: window.findChild(QLineEdit).setText("told by a timer"))


def by_repainting(window: QWidget) -> None:
    window.update()


def by_focus(window: QWidget) -> None:
    QTimer.singleShot(0, window, window.findChild(QPlainTextEdit).setFocus)


def by_its_own_key(window: QWidget) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")
    QApplication.sendEvent(window.findChild(QLineEdit), event)


def by_a_dialog(window: QWidget) -> None:
    QTimer.singleShot(0, window, QDialog(window).open)


def by_a_window_beneath_the_pointer(window: QWidget) -> None:
    QTest.mouseMove(window.windowHandle(), REST)


def by_its_own_movement(window: QWidget) -> None:
    place = QPointF(34, 45)
    nothing = Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QMouseEvent(QEvent.Type.MouseMove, place, place, place, *nothing))


OWN = [
    by_a_timer,
    by_repainting,
    by_focus,
    by_its_own_key,
    by_a_dialog,
    by_a_window_beneath_the_pointer,
    by_its_own_movement,
]


@pytest.mark.parametrize("own", OWN)
def test_the_program_itself_is_nobody(
    watch: Idle, window: QWidget, clock: Clock, calls: Calls, qtbot: QtBot, own: Sign
) -> None:
    QTest.mouseMove(window.windowHandle(), REST)
    calls.here = 0
    at(clock, watch, 45)
    own(window)
    qtbot.wait(60)
    assert watch.fading
    assert calls.here == 0


def a_dialog(window: QWidget) -> QWidget:
    dialog = QDialog(window)
    dialog.setModal(True)
    QLineEdit(dialog)
    dialog.show()
    return dialog


def a_menu(window: QWidget) -> QWidget:
    menu = QMenu(window)
    menu.addAction("one")
    menu.popup(window.mapToGlobal(QPoint(5, 5)))
    return menu


def a_list(window: QWidget) -> QWidget:
    box = window.findChild(QComboBox)
    box.showPopup()
    return box.view().window()


def the_chooser(window: QWidget) -> QWidget:
    chooser = FileChooser(window, Mode.OPEN_FILES)
    chooser.open()
    return chooser


@pytest.mark.parametrize("open_", [a_dialog, a_menu, a_list, the_chooser])
def test_whatever_is_open_fades_and_is_kept_too(
    watch: Idle, window: QWidget, clock: Clock, qtbot: QtBot, open_: Callable[[QWidget], QWidget]
) -> None:
    opened = open_(window)
    qtbot.waitUntil(opened.isVisible)
    at(clock, watch, 45)
    assert set(veils()) >= {window, opened}
    opened.activateWindow()
    target = window if open_ in (a_menu, a_list) else opened
    QTest.keyClick(target.windowHandle(), Qt.Key.Key_Escape)
    assert not watch.fading
    assert veils() == []
    assert opened.isVisible(), "the key that keeps it closes nothing"
    opened.close()


def test_after_a_sleep_whoever_comes_sees_nothing(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    clock.time += 8 * 3600
    key(window)
    assert calls.over == 1
    assert window.findChild(QLineEdit).text() == ""


def test_a_late_timer_is_the_end_and_no_fade(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    at(clock, watch, 3600)
    assert calls.over == 1
    assert veils() == []


def test_it_is_told_at_most_every_five_seconds(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    clock.time += 5
    for _ in range(100):
        key(window)
        clock.time += 0.1
    assert calls.here == 2


def test_never(watch: Idle, window: QWidget, clock: Clock, calls: Calls) -> None:
    watch.seconds = 0
    assert not watch._timer.isActive()
    clock.time += 1e6
    key(window)
    assert (calls.over, calls.here) == (0, 0)
