"""The chooser's list of places to begin from: sticks first, then her own folders."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, QStandardPaths, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QTableView, QWidget

from companion.widgets.folders import removable_places

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Places(QListView):
    """`used` gives the Path of the place that was clicked or entered."""

    used = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Places"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSpacing(3)
        offered = self._offered()
        self.paths = tuple(offered)
        self.setModel(QStringListModel(list(offered.values()), self))
        self.clicked.connect(self._use)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the place; a dialog around must not take it for its own."""
        if event.key() in ENTER_KEYS and self.currentIndex().isValid():
            self._use(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _use(self, index: QModelIndex) -> None:
        self.used.emit(self.paths[index.row()])

    def _offered(self) -> dict[Path, str]:
        where = QStandardPaths.StandardLocation
        offered: dict[Path, str] = {
            path: self.tr("Stick or drive: %1").replace("%1", path.name or str(path)) for path in removable_places()
        }
        offered.setdefault(Path.home(), self.tr("Home folder"))
        for text, place in (
            (self.tr("Desktop"), where.DesktopLocation),
            (self.tr("Documents"), where.DocumentsLocation),
            (self.tr("Pictures"), where.PicturesLocation),
            (self.tr("Downloads"), where.DownloadLocation),
        ):
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
