"""The chooser's list of places to begin from: sticks, as they come and go, and the person's own folders."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QStandardPaths, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QWidget

from companion.widgets.folders import removable_places
from companion.widgets.roomy import RoomyRows, row_height
from companion.widgets.sticks import Sticks

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Places(QListView):
    """`used` gives the Path of the place that was clicked or entered; `paths` are all of them in order.

    `came` and `went` give the Path of a stick that was put in or taken out. `ordinary`: the places in the order and
    with the names that every program gives them, sticks last; else sticks come first.
    """

    used = Signal(object)
    came = Signal(object)
    went = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, ordinary: bool = False) -> None:
        super().__init__(parent)
        self._ordinary = ordinary
        self.setAccessibleName(self.tr("Places"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(RoomyRows(self))
        self.setSpacing(1)
        self._own = self._own_folders()
        self._sticks = Sticks(removable_places(), self)
        self._sticks.changed.connect(self._changed)
        self.paths: tuple[Path, ...] = ()
        self._model = QStringListModel(self)
        self.setModel(self._model)
        self._offer()
        self.clicked.connect(self._use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place; a dialog around must not take it for its own."""
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self._use(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _use(self, index: QModelIndex) -> None:
        self.used.emit(self.paths[index.row()])

    def _changed(self, came: tuple[Path, ...], went: tuple[Path, ...]) -> None:
        self._offer()
        for path in went:
            self.went.emit(path)
        for path in came:
            self.came.emit(path)

    def _offer(self) -> None:
        """Show what there is now; the place that the keyboard stands at stays."""
        at = self.paths[self.currentIndex().row()] if self.currentIndex().isValid() else None
        words = "%1" if self._ordinary else self.tr("Stick or drive: %1")
        sticks = {path: words.replace("%1", path.name or str(path)) for path in self._sticks.paths}
        offered = (
            self._own | sticks
            if self._ordinary
            else sticks | {path: text for path, text in self._own.items() if path not in sticks}
        )
        self.paths = tuple(offered)
        self._model.setStringList(list(offered.values()))
        if at in self.paths:
            self.setCurrentIndex(self._model.index(self.paths.index(at), 0))

    def _own_folders(self) -> dict[Path, str]:
        where = QStandardPaths.StandardLocation
        offered = {Path.home(): self.tr("Home") if self._ordinary else self.tr("Home folder")}
        desktop = (self.tr("Desktop"), where.DesktopLocation)
        documents = (self.tr("Documents"), where.DocumentsLocation)
        downloads = (self.tr("Downloads"), where.DownloadLocation)
        pictures = (self.tr("Pictures"), where.PicturesLocation)
        usual = (documents, desktop, downloads, pictures)
        for text, place in usual if self._ordinary else (desktop, documents, pictures, downloads):
            path = Path(QStandardPaths.writableLocation(place))
            if path.is_dir():
                offered.setdefault(path, text)
        return offered


class FileTable(QTableView):
    """The files of the folder shown. `opened` gives the row entered; `left` asks for the folder above."""

    opened = Signal(QModelIndex)
    left = Signal()

    def __init__(self, *, several: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height(self))
        self.horizontalHeader().setMinimumHeight(row_height(self))
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Backspace leaves; neither is passed on to the dialog."""
        if event.key() in ENTER_KEYS:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Backspace:
            self.left.emit()
        else:
            super().keyPressEvent(event)
