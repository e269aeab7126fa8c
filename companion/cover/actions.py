"""Menus and toolbar of the notes window, built from one table of what there is to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from companion.cover.menu_bar import BUTTON_SIZE, ICON_SIZE
from companion.widgets.icons import icon
from companion.widgets.roomy import roomy

Key = QKeySequence.StandardKey | str | tuple[str, ...] | None


class Entry(NamedTuple):
    """One menu line. ``name`` is also its object name; ``picture`` names an icon, if it has one.

    ``checks`` says that it shows whether it is on; its slot is called for each change that a person makes.
    """

    name: str
    text: str
    slot: Callable[[], None]
    key: Key = None
    picture: str = ""
    checks: bool = False


class Group(NamedTuple):
    """A submenu of alternatives; ``chosen`` gets the key of the one chosen."""

    name: str
    text: str
    entries: Sequence[tuple[str, str]]
    chosen: Callable[[str], None]


class Actions:
    """What has been built: actions and groups of alternatives by name, and the names of the actions' icons."""

    def __init__(self) -> None:
        self.by_name: dict[str, QAction] = {}
        self.groups: dict[str, QActionGroup] = {}
        self.pictures: dict[str, str] = {}

    def recolour(self, palette: QPalette, ratio: float) -> None:
        """Draw every icon anew in the colours of ``palette`` for a screen of this pixel ``ratio``."""
        for name, picture in self.pictures.items():
            self.by_name[name].setIcon(icon(picture, palette, ICON_SIZE, ratio))

    def check(self, group: str, key: str) -> None:
        """Mark the alternative ``key`` as the chosen one."""
        for action in self.groups[group].actions():
            if action.data() == key:
                action.setChecked(True)


Line = Entry | Group | None


def build_menu(window: QMainWindow, actions: Actions, name: str, lines: Sequence[Line]) -> QMenu:
    """Fill the menu ``name`` of the window's menu bar; None is a separator. Raises KeyError where there is none."""
    menu = window.menuBar().findChild(QMenu, name)
    if menu is None:
        raise KeyError(name)
    roomy(menu)
    for line in lines:
        if line is None:
            menu.addSeparator()
        elif isinstance(line, Entry):
            menu.addAction(_action(window, actions, line))
        else:
            _add_group(window, menu, actions, line)
    return menu


def plain(text: str) -> str:
    """The words of a menu line without the sign of its mnemonic and of a dialog that follows."""
    return text.replace("&", "").rstrip("…")


def fill_toolbar(bar: QToolBar, actions: Actions, names: Sequence[str]) -> None:
    """Put tools into the toolbar; "" is a separator, "|" the space that pushes what follows to the far side."""
    bar.clear()  # of what kept their place
    for name in names:
        if name == "|":
            space = QWidget(bar)
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(space)
        elif not name:
            bar.addSeparator()
        else:
            action = actions.by_name[name]
            bar.addAction(action)
            button = bar.widgetForAction(action)
            button.setMinimumSize(BUTTON_SIZE, BUTTON_SIZE)
            button.setAccessibleName(plain(action.text()))
    more = bar.findChild(QWidget, "qt_toolbar_ext_button")
    if more is not None:
        # What does not fit into a narrow window is behind this one.
        more.setAccessibleName(QCoreApplication.translate("NotesWindow", "More"))
        more.setToolTip(more.accessibleName())
        more.setMinimumSize(24, 24)


def _action(window: QMainWindow, actions: Actions, entry: Entry) -> QAction:
    action = QAction(entry.text, window)
    action.setObjectName(entry.name)
    if isinstance(entry.key, str):
        action.setShortcut(QKeySequence(entry.key))
    elif isinstance(entry.key, tuple):
        action.setShortcuts([QKeySequence(key) for key in entry.key])
    elif entry.key is not None:
        action.setShortcuts(entry.key)
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{plain(entry.text)} ({key})" if key else plain(entry.text))
    action.setCheckable(entry.checks)
    action.triggered.connect(entry.slot)
    if entry.picture:
        action.setIconVisibleInMenu(False)
        actions.pictures[entry.name] = entry.picture
    actions.by_name[entry.name] = action
    return action


def _add_group(window: QMainWindow, menu: QMenu, actions: Actions, group: Group) -> None:
    submenu = roomy(menu.addMenu(group.text))
    submenu.setObjectName(group.name)
    made = QActionGroup(window)
    for key, text in group.entries:
        action = QAction(text, made)
        action.setCheckable(True)
        action.setData(key)
        submenu.addAction(action)
    actions.groups[group.name] = made

    def chosen(action: QAction) -> None:
        group.chosen(str(action.data()))

    made.triggered.connect(chosen)
