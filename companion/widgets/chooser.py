"""A file chooser of our own: it remembers nothing, writes nothing and reads no file's content.

Qt's own dialog and the systems' write recently used folders and files to disk. QFileSystemModel is not
used either: it asks the disk in the window's thread, so that a stick that hangs would hang the window,
and it looks into files to find their type.
"""

from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from companion.widgets.background import Background, Report
from companion.widgets.dialog import OpenDialog
from companion.widgets.folder_model import NAME, FolderModel
from companion.widgets.folders import FileRow, list_folder, writable_name
from companion.widgets.places import FileTable, Places


class Mode(Enum):
    """What is chosen."""

    OPEN_FILES = "open"
    SAVE_FILE = "save"
    FOLDER = "folder"


SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class FileChooser(OpenDialog):
    """Show it with open(); `chosen` gives a list of Path, never an empty one. Cancel gives nothing.

    `name` is the file name offered when saving; `endings` narrows the files listed, in lower case with
    the dot. It deletes itself when it closes.
    """

    chosen = Signal(list)

    def __init__(self, parent: QWidget | None, mode: Mode, *, name: str = "", endings: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._mode = mode
        self._endings = endings
        self._folder = Path()
        self._replace: Path | None = None
        self._listing: Background | None = None
        self._build(name)
        self.go_to(self._places.paths[0])

    @property
    def folder(self) -> Path:
        """The folder that is shown."""
        return self._folder

    def go_to(self, folder: Path) -> None:
        """Show this folder. Its content comes a moment later, when the disk has answered."""
        self._folder = folder
        self._replace = None
        self._path.setText(str(folder))
        self._up.setEnabled(folder.parent != folder)
        self._model.show_rows(())
        self._say("")
        self._update_accept()
        if self._listing is not None:
            self._listing.deleteLater()
        work = partial(_read, folder, self._endings, files=self._mode is not Mode.FOLDER)
        self._listing = Background(work, self)
        self._listing.done.connect(self._listed)
        self._listing.failed.connect(self._not_listed)
        self._listing.start()

    def _listed(self, rows: tuple[FileRow, ...]) -> None:
        self._model.show_rows(rows)
        if rows:
            self._table.setCurrentIndex(self._model.index(0, NAME))
            self._table.clearSelection()
        self._update_accept()

    def _not_listed(self, error: Exception) -> None:
        if isinstance(error, OSError):
            self._say(self.tr("This folder can't be opened."))
            return
        raise error

    # building

    def _build(self, name: str) -> None:
        room = self.screen().availableSize()
        self.resize(min(780, room.width() - 20), min(500, room.height() - 60))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(self._build_path())
        middle = QHBoxLayout()
        self._places = Places()
        self._places.used.connect(self._place_used)
        middle.addWidget(self._places, 1)
        self._table = self._build_table()
        middle.addWidget(self._table, 3)
        layout.addLayout(middle, 1)
        self._name = QLineEdit(name)
        self._name.setInputMethodHints(SENSITIVE)
        self._name.textChanged.connect(self._name_changed)
        self._name.returnPressed.connect(self._choose)
        if self._mode is Mode.SAVE_FILE:
            layout.addLayout(_labelled(self.tr("&Name of the file"), self._name, self))
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.hide()
        layout.addWidget(self._message)
        layout.addLayout(self._build_buttons())
        QShortcut(QKeySequence("Alt+Up"), self).activated.connect(self._go_up)
        (self._name if self._mode is Mode.SAVE_FILE else self._table).setFocus()

    def _build_path(self) -> QHBoxLayout:
        self._path = QLineEdit()
        self._path.setInputMethodHints(SENSITIVE)
        self._path.returnPressed.connect(self._path_entered)
        row = _labelled(self.tr("&Folder"), self._path, self)
        self._up = QPushButton(self.tr("&Up"))
        self._up.setAccessibleName(self.tr("To the folder above"))
        self._up.setAutoDefault(False)
        self._up.clicked.connect(self._go_up)
        row.addWidget(self._up)
        return row

    def _build_table(self) -> FileTable:
        style = self.style()
        self._model = FolderModel(
            style.standardIcon(QStyle.StandardPixmap.SP_DirIcon),
            style.standardIcon(QStyle.StandardPixmap.SP_FileIcon),
            self,
        )
        table = FileTable(several=self._mode is Mode.OPEN_FILES)
        table.setAccessibleName(self.tr("Files and folders"))
        table.setModel(self._model)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.opened.connect(self._row_used)
        table.left.connect(self._go_up)
        table.selectionModel().selectionChanged.connect(self._update_accept)
        return table

    def _build_buttons(self) -> QHBoxLayout:
        words = {
            Mode.OPEN_FILES: self.tr("&Choose"),
            Mode.SAVE_FILE: self.tr("Put it &here"),
            Mode.FOLDER: self.tr("Choose this &folder"),
        }
        self._accept = QPushButton(words[self._mode])
        self._accept.clicked.connect(self._choose)
        back = QPushButton(self.tr("&Back"))
        back.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (back, self._accept):
            # Enter belongs to the field or list that has the focus.
            button.setAutoDefault(False)
            row.addWidget(button)
        return row

    # what she does

    def _place_used(self, path: Path) -> None:
        self.go_to(path)
        self._table.setFocus()

    def _path_entered(self) -> None:
        self.go_to(Path(self._path.text().strip()).expanduser())
        self._table.setFocus()

    def _go_up(self) -> None:
        self.go_to(self._folder.parent)

    def _row_used(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row.is_folder:
            self.go_to(row.path)
            self._table.setFocus()
        elif self._mode is Mode.SAVE_FILE:
            self._name.setText(row.name)
        else:
            self._choose()

    def _name_changed(self) -> None:
        self._replace = None
        self._say("")
        self._update_accept()

    def _choose(self) -> None:
        rows = self._selected()
        if self._mode is Mode.SAVE_FILE:
            self._choose_name()
        elif self._mode is Mode.FOLDER:
            self._finish([rows[0].path if rows else self._folder])
        elif len(rows) == 1 and rows[0].is_folder:
            self.go_to(rows[0].path)
        elif files := [row.path for row in rows if not row.is_folder]:
            self._finish(files)

    def _choose_name(self) -> None:
        name = writable_name(self._name.text())
        if not name:
            return
        target = self._folder / name
        if target.is_dir():
            self._say(self.tr("There is a folder with this name. Choose another name."))
        elif target.exists() and self._replace != target:
            self._replace = target
            self._say(self.tr("A file with this name is there already. Press again to replace it."))
        else:
            self._finish([target])

    def _finish(self, paths: list[Path]) -> None:
        self.chosen.emit(paths)
        self.accept()

    def _selected(self) -> list[FileRow]:
        return [self._model.row_at(index) for index in self._table.selectionModel().selectedRows(NAME)]

    def _update_accept(self) -> None:
        ready = {
            Mode.OPEN_FILES: bool(self._selected()),
            Mode.SAVE_FILE: bool(writable_name(self._name.text())),
            Mode.FOLDER: True,
        }
        self._accept.setEnabled(ready[self._mode])

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))


def _labelled(text: str, field: QLineEdit, owner: QWidget) -> QHBoxLayout:
    label = QLabel(text, owner)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    row = QHBoxLayout()
    row.addWidget(label)
    row.addWidget(field, 1)
    return row


def _read(folder: Path, endings: tuple[str, ...], _report: Report, *, files: bool) -> tuple[FileRow, ...]:
    return list_folder(folder, endings, files=files)
