"""Menus and toolbar of the notes window, built from one table of what there is to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from companion.widgets.icons import icon

ICON_SIZE = 20  # device-independent pixels
Key = QKeySequence.StandardKey | str | None


class Entry(NamedTuple):
    """One menu line. ``name`` is also its object name; ``picture`` names an icon, if it has one."""

    name: str
    text: str
    slot: Callable[[], None]
    key: Key = None
    picture: str = ""


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


def build_menu(window: QMainWindow, actions: Actions, name: str, title: str, lines: Sequence[Line]) -> QMenu:
    """Add a menu to the window's menu bar; None is a separator."""
    menu = window.menuBar().addMenu(title)
    menu.setObjectName(name)
    for line in lines:
        if line is None:
            menu.addSeparator()
        elif isinstance(line, Entry):
            menu.addAction(_action(window, actions, line))
        else:
            _add_group(window, menu, actions, line)
    return menu


def build_toolbar(window: QMainWindow, actions: Actions, names: Sequence[str]) -> QToolBar:
    """The toolbar; "" is a separator, "|" the space that pushes what follows to the far side."""
    bar = QToolBar(QCoreApplication.translate("NotesWindow", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
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
            button.setMinimumSize(32, 32)
            button.setAccessibleName(action.text().replace("&", "").rstrip("…"))
    window.addToolBar(bar)
    return bar


def _action(window: QMainWindow, actions: Actions, entry: Entry) -> QAction:
    action = QAction(entry.text, window)
    action.setObjectName(entry.name)
    if isinstance(entry.key, str):
        action.setShortcut(QKeySequence(entry.key))
    elif entry.key is not None:
        action.setShortcuts(entry.key)
    plain = entry.text.replace("&", "").rstrip("…")
    key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{plain} ({key})" if key else plain)
    action.triggered.connect(entry.slot)
    if entry.picture:
        action.setIconVisibleInMenu(False)
        actions.pictures[entry.name] = entry.picture
    actions.by_name[entry.name] = action
    return action


def _add_group(window: QMainWindow, menu: QMenu, actions: Actions, group: Group) -> None:
    submenu = menu.addMenu(group.text)
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
