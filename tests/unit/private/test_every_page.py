"""Every page, empty and full, for somebody who listens, who has only a keyboard, or who sees little.

A walk goes through every section as it comes, with something chosen in its lists and every fold open, and through
each other view of it. Whatever is found wrong anywhere is told at once.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from companion.domain.bag import Bag
from companion.domain.common import new_id
from companion.domain.faces import Face, Section
from companion.private.page import Services
from companion.private.shell.bar import HideButton
from companion.private.shell.pages import load_page
from companion.vault.vault import Vault
from companion.widgets.form import Form
from companion.widgets.notice import Notice
from companion.widgets.theme import apply_palette
from tests.walking import NAMED, SIZE, Walk, controls, interfaces, problems, told, walk

LEAST = 24
"""Pixels that a finger or an unsteady hand can hit."""
LETTERS = 4.5
"""Contrast that letters need."""
FRAME, BOX = 4, 20
"""Pixels of the frame of a button, and of the box or circle before its words."""
CALM, TRIES = 60, 30
"""Milliseconds for which a page is watched, and how often until it rests."""

pytestmark = pytest.mark.usefixtures("quiet_caret")


@pytest.fixture
def quiet_caret(qapp: QApplication) -> Iterator[None]:
    """A caret that does not blink."""
    before = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    yield
    qapp.setCursorFlashTime(before)


@pytest.fixture
def twice_as_large(qapp: QApplication) -> Iterator[None]:
    """Letters of twice the usual size."""
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.fixture
def high_contrast(qapp: QApplication) -> Iterator[None]:
    """Black, white and yellow."""
    before = qapp.palette()
    apply_palette(qapp, "contrast")
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.fixture(autouse=True)
def screen_reader() -> Iterator[None]:
    """Qt keeps what it tells such a program fresh only while there is one."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture(params=["empty", "full"])
def walked(request: pytest.FixtureRequest, qapp: QApplication, vault: Vault) -> Iterator[Walk]:
    made = walk(vault, request.param)
    yield made
    made.end()


# for somebody who listens, and for a hand that does not hit well


def unnamed(window: QWidget) -> Iterator[str]:
    for thing in interfaces(window):
        if thing.role() in NAMED and not thing.text(QAccessible.Text.Name).strip():
            widget = thing.object()
            yield f"without a name: {thing.role().name} {widget and widget.metaObject().className()} {thing.rect()}"
    for widget in window.findChildren(QWidget):
        painted = type(widget).__module__.startswith("companion.") and "paintEvent" in vars(type(widget))
        through = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if painted and widget.isVisible() and not through and not widget.accessibleName():
            yield f"painted, and not said: {type(widget).__name__}"


def small(window: QWidget) -> Iterator[str]:
    for widget in controls(window):
        if min(widget.width(), widget.height()) < LEAST:
            yield f"small: {told(widget)}"
        if isinstance(widget, QAbstractItemView) and widget.model() and widget.model().rowCount():
            row = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < row < LEAST:
                yield f"low lines of {row}: {told(widget)}"


def test_everything_says_what_it_is_and_can_be_hit(walked: Walk) -> None:
    found = problems(walked, lambda window: (each for look in (unnamed, small) for each in look(window)))
    # The walk itself: through every section, and more than once where something can be chosen.
    assert {state.partition(",")[0] for state in walked.seen} == {section.value for section in Section}
    assert len(walked.seen) >= 2 * len(Section)
    assert not found, "\n".join(sorted(set(found)))


def test_the_plain_face_too(qapp: QApplication, make_vault: Callable[..., Vault]) -> None:
    walked = walk(make_vault(Face.PLAIN), "full")
    found = problems(walked, lambda window: (each for look in (unnamed, small) for each in look(window)))
    walked.end()
    assert not found, "\n".join(sorted(set(found)))


# with the keyboard alone


def tab_round(window: QWidget) -> list[QWidget]:
    """Where Tab goes, from the search field until it is there again."""
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    stops = [QApplication.focusWidget()]
    assert stops[0] is not None
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stop = QApplication.focusWidget()
        assert stop is not None, f"the keys went nowhere after {told(stops[-1])}"
        if stop in stops:
            break
        stops.append(stop)
    return [stop for stop in stops if stop is not None]


def out_of_reach(window: QWidget) -> Iterator[str]:
    stops = tab_round(window)
    for widget in controls(window):
        target = widget.focusProxy() or widget
        radio = isinstance(widget, QRadioButton) or (isinstance(widget, QAbstractButton) and widget.group() is not None)
        if target not in stops and not radio:  # of a group Tab goes to one, the arrows to the others
            yield f"Tab does not reach: {told(widget)}"
    if not stops[0].hasFocus():
        yield f"Tab goes round and round without the way out, back to: {told(QApplication.focusWidget() or window)}"
    yield from backwards(stops)


def backwards(stops: list[QWidget]) -> Iterator[str]:
    """In one form the keys go down, or on in the same line."""
    for before, after in pairwise(stops):
        form = form_of(before)
        if form is not None and form is form_of(after):
            one, two = (stop.mapTo(form, QPoint(0, stop.height() // 2)) for stop in (before, after))
            if two.y() < one.y() - before.height() and two.x() <= one.x():
                yield f"Tab goes back up: {told(before)}, then {told(after)}"


def form_of(widget: QWidget) -> QWidget | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Form):
        parent = parent.parentWidget()
    return parent


def test_the_keyboard_alone_reaches_everything(walked: Walk) -> None:
    found = problems(walked, out_of_reach)
    assert not found, "\n".join(sorted(set(found)))


def unseen_focus(window: QWidget) -> Iterator[str]:
    for stop in tab_round(window):
        assert QApplication.focusWidget() is not None
        having = stop.grab().toImage()
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        if not stop.hasFocus() and stop.grab().toImage() == having:
            yield f"nothing shows that it has the keys: {told(stop)}"


def test_where_the_keys_go_can_be_seen(walked: Walk) -> None:
    found = problems(walked, unseen_focus)
    assert not found, "\n".join(sorted(set(found)))


# for somebody who sees little


def cut(window: QWidget) -> Iterator[str]:
    if window.width() > SIZE[0] or window.height() > SIZE[1]:
        yield f"the window has grown to {window.width()}x{window.height()}"
    hide = window.findChild(HideButton)
    assert hide is not None
    if not in_sight(hide, window):
        yield f"the button that hides is out of sight: {hide.geometry()}"
    yield from cut_words(window)
    for widget in controls(window):
        if not reachable(widget, window):
            yield f"out of the window: {told(widget)}"


def cut_words(window: QWidget) -> Iterator[str]:
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.text() and not label.pixmap():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            if label.height() < needed:
                yield f"cut below: {label.text()[:60]!r} {label.width()}x{label.height()}, needs {needed}"
            if not label.wordWrap() and label.width() < label.sizeHint().width():
                yield f"cut at the side: {label.text()[:60]!r}"
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.text() and button.width() < button.sizeHint().width():
            yield f"cut at the side: {told(button)}, needs {button.sizeHint().width()}"


def in_sight(widget: QWidget, window: QWidget) -> bool:
    return window.rect().contains(widget.rect().translated(widget.mapTo(window, QPoint())))


def reachable(widget: QWidget, window: QWidget) -> bool:
    """In the window, or in what scrolls up and down."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is None:
        return in_sight(widget, window)
    inside, view = parent.widget(), parent.viewport()
    left = widget.mapTo(inside, QPoint()).x()
    return left >= 0 and left + widget.width() <= max(view.width(), 1)


@pytest.mark.usefixtures("twice_as_large")
def test_letters_of_twice_the_size_cut_nothing(walked: Walk) -> None:
    found = problems(walked, cut)
    assert not found, "\n".join(sorted(set(found)))


def faint(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        says = isinstance(widget, (QLabel, QAbstractButton, QComboBox)) and widget.isEnabled()
        if says and text_of(widget) and widget.visibleRegion().boundingRect() == widget.rect():
            contrast = most_contrast(widget)
            if contrast < LETTERS:
                yield f"faint, {contrast:.1f}: {told(widget)} {text_of(widget)[:40]!r}"


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def most_contrast(widget: QWidget) -> float:
    """Of any two colours where the widget's words stand: without its frame, and without the box to tick."""
    box = BOX if isinstance(widget, (QCheckBox, QRadioButton)) else 0
    frame = 0 if isinstance(widget, QLabel) else FRAME
    inside = widget.rect().adjusted(frame + box, frame, -frame, -frame)
    area = inside.translated(widget.mapTo(widget.window(), QPoint()))
    lights = [light(colour) for colour in set(pixels(widget.window().grab(area).toImage()))]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def pixels(image: QImage) -> memoryview:
    """Each pixel as 0xffRRGGBB."""
    converted = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(converted.constBits())).cast("I")  # a copy: the picture may go first


@cache
def light(colour: int) -> float:
    shares = [(colour >> shift & 255) / 255 for shift in (16, 8, 0)]
    parts = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.usefixtures("high_contrast")
@pytest.mark.parametrize("walked", ["full"], indirect=True)
def test_high_contrast_reaches_every_page(walked: Walk) -> None:
    found = problems(walked, lambda window: (each for look in (faint, pale_ground) for each in look(window)))
    assert not found, "\n".join(sorted(set(found)))


def pale_ground(window: QWidget) -> Iterator[str]:
    """Most of the window is as black as was asked."""
    spots = pixels(window.grab().toImage())[::97]
    pale = sum(light(spot) > 0.2 for spot in spots) / len(spots)
    if pale > 0.25:
        yield f"{pale:.0%} of it is pale"


# for somebody whom movement makes ill


class Paints(QObject):
    """Counts what is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.by: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.by.append(f"{watched.metaObject().className()} {watched.objectName()}")
        return False


@pytest.mark.parametrize("walked", ["full"], indirect=True)
def test_nothing_moves_by_itself(walked: Walk, qapp: QApplication, qtbot: QtBot) -> None:
    watching = Paints()

    def moving(_window: QWidget) -> Iterator[str]:
        for _ in range(TRIES):
            watching.by.clear()
            qtbot.wait(CALM)
            if not watching.by:
                return  # what was still on its way has come
        yield from {f"painted again and again: {name}" for name in watching.by}

    qapp.installEventFilter(watching)
    found = problems(walked, moving)
    qapp.removeEventFilter(watching)
    assert not found, "\n".join(sorted(set(found)))


@pytest.mark.parametrize("section", [Section.JOURNAL, Section.BAG, Section.PLAN, Section.PAPERS, Section.CONTACTS])
def test_nothing_moves_beneath_the_pointer_when_something_is_said(
    qtbot: QtBot, services: Services, section: Section
) -> None:
    """A click meant for the line went to the button above it: "Added." had just pushed everything down."""
    services.vault.records.save(Bag(new_id(), name="Mine"))
    page = load_page(section)(services)
    qtbot.addWidget(page)
    page.resize(1160, 700)
    page.refresh()
    page.show()
    notices = [notice for notice in page.findChildren(Notice) if notice.parent() in (page, *page.children())]
    said = [notice for notice in notices if notice.objectName().endswith((".undo", ".trouble"))]
    assert len(said) >= 2
    shown = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    # What an empty page says in its middle stays in its middle.
    upper = [button for button in shown if button.mapTo(page, QPoint()).y() < page.height() // 3]
    assert upper
    before = [button.mapTo(page, QPoint()) for button in upper]
    for notice in said[:2]:
        notice.say("Added.")
    QApplication.processEvents()
    assert all(notice.isVisible() for notice in said[:2])
    assert [button.mapTo(page, QPoint()) for button in upper] == before
