"""A private window over a space that is filled as far as a test wants, and a walk through every page in every state."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QButtonGroup,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QSplitterHandle,
    QWidget,
)

from companion.domain.faces import Section
from companion.identity import resources
from companion.private.page import Page, Services
from companion.private.shell.window import PrivateWindow
from companion.vault.vault import Vault
from companion.widgets.background import Background
from companion.widgets.chooser import FileChooser
from companion.widgets.form import Fold
from tests.filled import fill

SIZE = (1366, 740)
"""A window that fills a screen of 1366 by 768 under a bar of the desktop's."""
Role = QAccessible.Role
NAMED = frozenset({
    Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox, Role.List,
    Role.ListItem, Role.Table, Role.Cell, Role.Tree, Role.TreeItem, Role.Slider, Role.SpinBox, Role.ProgressBar,
    Role.PageTab, Role.Link, Role.Graphic, Role.Chart, Role.Canvas, Role.ColumnHeader, Role.RowHeader,
    Role.MenuItem,
})  # fmt: skip
"""What must say what it is."""
SEEN = 40
"""Of a list's lines, how many are looked at."""


@dataclass
class Walk:
    """One window."""

    window: PrivateWindow
    sections: tuple[Section, ...]
    seen: list[str] = field(default_factory=list)

    def go(self, section: Section) -> Page:
        """Show a section and wait until all of it is there."""
        self.window.go(section)
        self.rest()
        page = next(page for page in self.window.findChildren(Page) if page.isVisible())
        assert page.section is section
        return page

    def states(self, section: Section) -> Iterator[str]:
        """Each state of a page: as it comes; something chosen in its lists, all folds open; each other view of it."""
        page = self.go(section)
        yield f"{section.value}"
        for view in page.findChildren(QAbstractItemView):
            if view.isVisible() and not isinstance(view.parent(), QComboBox) and view.model() is not None:
                self._choose(view)
        self.rest()
        for fold in page.findChildren(Fold):
            fold.set_open(True)
        self.rest()
        yield f"{section.value}, something chosen"
        for group in page.findChildren(QButtonGroup):
            for button in group.buttons()[1:]:
                if button.isVisible() and button.isEnabled() and button.isCheckable():
                    button.click()
                    self.rest()
                    yield f"{section.value}, {button.text()}"

    def rest(self) -> None:
        """Wait for what is read beside the window, and for every picture."""
        _turn_until(lambda: not any(work.running for work in self.window.findChildren(Background)))
        for _ in range(3):
            QCoreApplication.sendPostedEvents()
            QApplication.processEvents()

    def end(self) -> None:
        """Take the window away."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @staticmethod
    def _choose(view: QAbstractItemView) -> None:
        model = view.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                view.setCurrentIndex(index)
                view.clicked.emit(index)
                return


def walk(vault: Vault, content: str, language: str = "en") -> Walk:
    """A window over an empty vault that is filled first: `content` is "empty", "one" or "full". End it."""
    if content != "empty":
        fill(vault, language, many=content == "full")
    texts = language if language in ("en", "es") else "en"
    services = Services(vault, FileChooser, texts, resources())
    window = PrivateWindow(services, on_panic=_nothing, panic_key_words="Ctrl+F9, or Shift three times")
    window.soundness.stop()
    window.tidying.stop()
    window.resize(*SIZE)
    window.show()
    window.activateWindow()
    _turn_until(window.isActiveWindow)
    return Walk(window, vault.face.sections)


def _turn_until(done: Callable[[], bool], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, "the window does not come to rest"
        QApplication.processEvents()
        time.sleep(0.002)


def _nothing() -> None:
    """Nothing hides in this test."""


def interfaces(window: QWidget) -> Iterator[QAccessibleInterface]:
    """What a screen reader finds in the window, from above down; of a list its first lines."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    yield from _below(root)


def _below(parent: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for number in range(min(SEEN, parent.childCount())):
        child = parent.child(number)
        if child is None or child.state().invisible:
            continue
        yield child
        yield from _below(child)


def controls(window: QWidget) -> list[QWidget]:
    """Every widget that shows and can be used: buttons, fields, choices, lists."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QAbstractScrollArea)
    found = [widget for widget in window.findChildren(QWidget) if isinstance(widget, kinds)]
    return [widget for widget in found if widget.isVisible() and widget.isEnabled() and _is_control(widget)]


def _is_control(widget: QWidget) -> bool:
    parent = widget.parent()
    if isinstance(parent, (QLineEdit, QComboBox)):
        return False  # the cross in a search field, for which Escape does; what belongs to a choice
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView):
        return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.metaObject().className() != "QScrollArea"
    return not isinstance(widget, (QAbstractSlider, QSplitterHandle, QHeaderView))


def told(widget: QWidget) -> str:
    """Which one it is, for somebody who reads the failure."""
    text = widget.text() if isinstance(widget, (QAbstractButton, QLineEdit)) else ""
    name = widget.accessibleName() or widget.objectName() or text
    return f"{widget.metaObject().className()} {name!r} {widget.width()}x{widget.height()}"


def problems(walked: Walk, look: Callable[[QWidget], Iterator[str]]) -> list[str]:
    """What `look` finds in every state of every section."""
    found = []
    for section in walked.sections:
        for state in walked.states(section):
            walked.seen.append(state)
            found += [f"{state}: {problem}" for problem in look(walked.window)]
    return found
