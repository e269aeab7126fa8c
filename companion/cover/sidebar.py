"""Folders and tags beside the list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeWidgetItem,
    QWidget,
)

from companion.cover.controls import quieten
from companion.cover.folder_tree import FolderTree
from companion.notes.index import FOLDER, TAG
from companion.notes.note import folder_of, last_part
from companion.widgets.icons import icon

_LOWEST = 26  # device-independent pixels of a row


class Sidebar(FolderTree):
    """All notes, then the folders as a tree, then the tags; each with its number of notes."""

    chosen = Signal(object)  # not str: a folder's name need not be text that Qt can hold
    """What is to be listed: "", "folder:Recipes" or "tag:garden"."""
    menu_asked = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Folders and tags"))
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setRootIsDecorated(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMinimumWidth(120)
        self._shown: object = None
        self._items: dict[str, QTreeWidgetItem] = {}
        self._filling = False
        self.currentItemChanged.connect(self._current_changed)
        self.customContextMenuRequested.connect(self._ask_menu)

    def fill(self, folders: Sequence[str], counts: dict[str, int], tags: Sequence[tuple[str, int]]) -> None:
        """Show these folders and tags. Which folders are open stays."""
        wanted = (tuple(folders), tuple(sorted(counts.items())), tuple(tags))
        if wanted == self._shown:
            return
        self._shown = wanted
        self._filling = True
        closed = {scope for scope, item in self._items.items() if item.childCount() and not item.isExpanded()}
        scroll = self.verticalScrollBar().value()
        self.show_under(None)
        self.clear()
        self._items = {}
        self._add(None, "", self.tr("All Notes"), counts.get("", 0), "all")
        for folder in folders:
            above = self._items.get(FOLDER + folder_of(folder))
            self._add(above, FOLDER + folder, last_part(folder), counts.get(folder, 0), "folder")
        for tag, count in tags:
            self._add(None, TAG + tag, tag, count, "tag")
        for scope, item in self._items.items():
            item.setExpanded(scope not in closed)
        self.verticalScrollBar().setValue(scroll)
        self._filling = False

    def select(self, scope: str) -> None:
        """Mark what is listed, without announcing it."""
        self._filling = True
        item = self._items.get(scope)
        if item is None and scope.startswith(TAG):
            same = [key for key in self._items if key.casefold() == scope.casefold()]
            item = self._items[same[0]] if same else None
        if item is None:
            item = self._items.get("")
        if item is not None:
            self.setCurrentItem(item)
        self._filling = False

    def recolour(self, ratio: float) -> None:
        """Icons in the colours of the palette for a screen of this pixel ``ratio``."""
        for scope, item in self._items.items():
            item.setIcon(0, icon(_picture(scope), self.palette(), 16, ratio, selected=True))
            item.setForeground(1, self.palette().placeholderText())

    def changeEvent(self, event: QEvent) -> None:
        """Its own colours come after those of the window that it stands in."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.recolour(self.devicePixelRatioF())

    def sizeHintForColumn(self, column: int) -> int:
        """Room for the numbers."""
        return max(super().sizeHintForColumn(column), 34 if column else 0)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """Small pictures; quiet colours where the keys go elsewhere."""
        super().initViewItemOption(option)
        option.decorationSize = QSize(16, 16)
        if not self.hasFocus():
            quieten(option)

    def _add(self, above: QTreeWidgetItem | None, scope: str, text: str, count: int, picture: str) -> None:
        item = QTreeWidgetItem([_shown(text), str(count)])
        item.setSizeHint(0, QSize(0, max(_LOWEST, self.fontMetrics().height() + 8)))
        item.setIcon(0, icon(picture, self.palette(), 16, self.devicePixelRatioF(), selected=True))
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, self.palette().placeholderText())
        number = self.tr("1 note") if count == 1 else self.tr("{n} notes").format(n=count)
        named = self.tr("Tag {name}").format(name=text) if picture == "tag" else _shown(text)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{named}, {number}")
        self._items[scope] = item
        if above is None:
            self.addTopLevelItem(item)
        else:
            above.addChild(item)

    def _current_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.chosen.emit(self.scope_of(item))

    def _ask_menu(self, where: QPoint) -> None:
        item = self.itemAt(where)
        self.menu_asked.emit(self.scope_of(item) if item else "", self.viewport().mapToGlobal(where))

    def scope_of(self, item: QTreeWidgetItem) -> str:
        """What this row stands for."""
        return next(scope for scope, known in self._items.items() if known is item)


def _picture(scope: str) -> str:
    return "folder" if scope.startswith(FOLDER) else "tag" if scope.startswith(TAG) else "all"


def _shown(text: str) -> str:
    """A name as it can be shown: one that is no text has other signs in place of some bytes."""
    return text.encode("utf-8", "replace").decode()
