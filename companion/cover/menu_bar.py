"""What the window shows of its menus and tools before it has any: the rest is made after the first picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget

from companion.widgets.roomy import roomy

ICON_SIZE = 20  # device-independent pixels
BUTTON_SIZE = 32


def add_titles(window: QMainWindow) -> None:
    """The menu bar with its menus, which are still empty."""
    translate = QCoreApplication.translate
    titles = (
        ("file", translate("NotesWindow", "&File")),
        ("edit", translate("NotesWindow", "&Edit")),
        ("format", translate("NotesWindow", "F&ormat")),
        ("view", translate("NotesWindow", "&View")),
        ("go", translate("NotesWindow", "&Go")),
        ("help", translate("NotesWindow", "&Help")),
    )
    bar = roomy(window.menuBar())
    for name, title in titles:
        bar.addMenu(title).setObjectName(name)


def add_toolbar(window: QMainWindow) -> QToolBar:
    """The toolbar at its full height, which is still empty."""
    bar = QToolBar(QCoreApplication.translate("NotesWindow", "Toolbar"), window)
    bar.setObjectName("toolbar")
    bar.setMovable(False)
    bar.setFloatable(False)
    bar.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    # In place of the first tool, as high as one. (To ask the style for its margins would load a large class.)
    place = QWidget(bar)
    place.setFixedHeight(BUTTON_SIZE)
    bar.addWidget(place)
    window.addToolBar(bar)
    return bar
