"""A file chooser of our own: it remembers nothing, writes nothing and reads no file's content.

Qt's own dialog and the systems' write recently used folders and files to disk. QFileSystemModel is not
used either: it asks the disk in the window's thread, so that a stick that hangs would hang the window,
and it looks into files to find their type.
"""

from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
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
from companion.widgets.folders import (
    SEPARATORS,
    FileRow,
    Taken,
    is_path,
    list_folder,
    taken,
    typed_target,
    writable_name,
)
from companion.widgets.path_field import SENSITIVE, PathField
from companion.widgets.places import FileTable, Places
from companion.widgets.roomy import roomy_field, row_height


class Mode(Enum):
    """What is chosen."""

    OPEN_FILES = "open"
    SAVE_FILE = "save"
    FOLDER = "folder"


PATIENCE_MS = 2000
"""After this long it is said that a folder does not answer."""


class FileChooser(OpenDialog):
    """Show it with open(); `chosen` gives a list of Path, never an empty one. Cancel gives nothing.

    `name` is the file name offered when saving; `endings` narrows the files listed, in lower case with
    the dot. It deletes itself when it closes. No disk is asked in the window's thread: where a stick hangs or is
    pulled, that is said, and another place can be chosen.

    With a `title`, which says what is done, it has the words, the order of places and the button for a new folder
    that such windows have in every program.
    """

    chosen = Signal(list)

    def __init__(
        self,
        parent: QWidget | None,
        mode: Mode,
        *,
        name: str = "",
        endings: tuple[str, ...] = (),
        title: str = "",
    ) -> None:
        super().__init__(parent)
        if title:
            self.setWindowTitle(title)
        self._ordinary = bool(title)
        self._mode = mode
        self._endings = endings
        self._folder = Path()
        self._replace: Path | None = None
        self._listing: Background | None = None
        self._looking: Background | None = None
        self._readable = True
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_waiting)
        self._offered = writable_name(name)  # where it comes from somebody else, it must be no path
        self._build()
        self.go_to(self._places.paths[0])

    @property
    def folder(self) -> Path:
        """The folder that is shown."""
        return self._folder

    def go_to(self, folder: Path, at: str = "") -> None:
        """Show this folder, at the row called `at`. Its content comes a moment later, when the disk has answered."""
        self._folder = folder
        self._replace = None
        self._readable = True
        self._path.show_path(folder)
        self._up.setEnabled(folder.parent != folder)
        self._model.show_rows(())
        self._say("")
        self._update_accept()
        self._end_work()
        work = partial(_read, folder, self._endings, files=self._mode is not Mode.FOLDER)
        self._listing = Background(work, self)
        self._listing.done.connect(partial(self._listed, at))
        self._listing.failed.connect(self._not_listed)
        self._listing.start()
        self._patience.start()

    def _listed(self, at: str, rows: tuple[FileRow, ...]) -> None:
        if self._patience.isActive():
            self._patience.stop()
        else:
            self._say("")
        self._model.show_rows(rows)
        names = [row.name for row in rows]
        if rows:
            self._table.setCurrentIndex(self._model.index(names.index(at) if at in names else 0, NAME))
            self._table.clearSelection()
        if at in names and not rows[names.index(at)].is_folder:
            self._table.selectRow(names.index(at))
        self._update_accept()

    def _not_listed(self, error: Exception) -> None:
        self._patience.stop()
        if isinstance(error, NotADirectoryError) and self._folder.parent != self._folder:
            self._file_entered(self._folder)
        elif isinstance(error, OSError | ValueError):
            self._readable = False
            self._say(self.tr("This folder can't be opened."))
            self._update_accept()
        else:
            raise error

    def _file_entered(self, path: Path) -> None:
        """A file's path was typed where a folder's is asked for: show where it lies, and it."""
        if self._mode is Mode.SAVE_FILE:
            self._name.setText(path.name)
        self.go_to(path.parent, path.name)

    def _say_waiting(self) -> None:
        self._say(self.tr("This folder does not answer yet. You can choose another place."))

    def _end_work(self) -> None:
        """Wait for no disk any more. A thread that hangs is left to itself."""
        self._patience.stop()
        for work in (self._listing, self._looking):
            if work is not None:
                work.blockSignals(True)
                work.deleteLater()
        self._listing = self._looking = None

    # building

    def _build(self) -> None:
        room = self.screen().availableSize()
        self.resize(min(780, room.width() - 20), min(500, room.height() - 60))
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addLayout(self._build_path())
        middle = QHBoxLayout()
        self._places = Places(ordinary=self._ordinary)
        self._places.used.connect(self._place_used)
        self._places.came.connect(self._stick_came)
        self._places.went.connect(self._stick_went)
        middle.addWidget(self._places, 1)
        self._table = self._build_table()
        middle.addWidget(self._table, 3)
        layout.addLayout(middle, 1)
        self._name = QLineEdit(self._offered)
        self._name.setInputMethodHints(SENSITIVE)
        self._name.textChanged.connect(self._name_changed)
        self._name.returnPressed.connect(self._choose)
        if self._mode is Mode.SAVE_FILE:
            layout.addLayout(_labelled(self.tr("&Name of the file"), self._name, self))
        if self._ordinary:
            roomy_field(self._name)
            roomy_field(self._path)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.hide()
        layout.addWidget(self._message)
        layout.addLayout(self._build_buttons())
        QShortcut(QKeySequence("Alt+Up"), self).activated.connect(self._go_up)
        (self._name if self._mode is Mode.SAVE_FILE else self._table).setFocus()

    def _build_path(self) -> QHBoxLayout:
        self._path = PathField()
        self._path.entered.connect(self._place_used)
        row = _labelled(self.tr("&Folder"), self._path, self)
        self._up = QPushButton(self.tr("&Up"))
        self._up.setAccessibleName(self.tr("To the folder above"))
        self._up.setAutoDefault(False)
        self._up.setMinimumHeight(row_height(self))
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
        own = {
            Mode.OPEN_FILES: self.tr("&Choose"),
            Mode.SAVE_FILE: self.tr("Put it &here"),
            Mode.FOLDER: self.tr("Choose this &folder"),
        }
        ordinary = {
            Mode.OPEN_FILES: self.tr("&Open"),
            Mode.SAVE_FILE: self.tr("&Save"),
            Mode.FOLDER: self.tr("&Choose"),
        }
        self._accept = QPushButton((ordinary if self._ordinary else own)[self._mode])
        self._accept.clicked.connect(self._choose)
        back = QPushButton(self.tr("Cancel") if self._ordinary else self.tr("&Back"))
        back.clicked.connect(self.reject)
        self._new = QPushButton(self.tr("New Fol&der…"), self)
        self._new.setVisible(self._ordinary and self._mode is not Mode.OPEN_FILES)
        self._new.clicked.connect(self._new_folder)
        row = QHBoxLayout()
        row.addWidget(self._new)
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self._accept)
        for button in (self._new, back, self._accept):
            # Enter belongs to the field or list that has the focus.
            button.setAutoDefault(False)
            button.setMinimumHeight(row_height(self))
        return row

    # what she does

    def _place_used(self, path: Path) -> None:
        self.go_to(path)
        self._table.setFocus()

    def _stick_came(self, path: Path) -> None:
        if not self._ordinary:
            self._say(self.tr("A stick is there now: %1").replace("%1", path.name or str(path)))

    def _stick_went(self, path: Path) -> None:
        if self._folder == path or path in self._folder.parents:
            self.go_to(Path.home())
            self._say(self.tr("The stick was taken out. This is the home folder now."))

    def _go_up(self) -> None:
        self.go_to(self._folder.parent, self._folder.name)

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

    def _new_folder(self) -> None:
        from companion.widgets.new_folder import NewFolder

        dialog = NewFolder(self._folder, self)
        dialog.made.connect(self._place_used)
        dialog.open()

    def _target(self) -> Path | None:
        return typed_target(self._name.text(), self._folder)

    def _choose_name(self) -> None:
        target = self._target()
        if target is None:
            return
        if self._replace == target:
            self._finish([target])
            return
        if self._looking is None:
            self._looking = Background(partial(_look, target), self)
            self._looking.done.connect(partial(self._looked, target))
            self._looking.failed.connect(partial(self._not_looked, target))
            self._looking.start()
            self._patience.start()

    def _looked(self, target: Path, there: Taken) -> None:
        self._patience.stop()
        if self._looking is not None:
            self._looking.deleteLater()
            self._looking = None
        if target != self._target():
            return  # she typed on meanwhile
        typed = self._name.text().strip()
        if there is Taken.FOLDER and is_path(typed):
            self._name.setText(self._offered)
            self.go_to(target)
        elif there is Taken.FOLDER:
            self._say(self.tr("There is a folder with this name. Choose another name."))
        elif there is Taken.NOWHERE or typed.endswith(SEPARATORS):
            missing = target if typed.endswith(SEPARATORS) else target.parent
            self._say(self.tr("There is no folder %1").replace("%1", str(missing)))
        elif there is Taken.FILE:
            self._replace = target
            self._say(self.tr("A file with this name is there already. Press again to replace it."))
        else:
            self._finish([target])

    def _not_looked(self, target: Path, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self._looked(target, Taken.NO)  # what else is wrong is said when it is written

    def _finish(self, paths: list[Path]) -> None:
        self.chosen.emit(paths)
        self.accept()

    def _selected(self) -> list[FileRow]:
        return [self._model.row_at(index) for index in self._table.selectionModel().selectedRows(NAME)]

    def _update_accept(self) -> None:
        ready = {
            Mode.OPEN_FILES: bool(self._selected()),
            Mode.SAVE_FILE: (self._readable or is_path(self._name.text())) and self._target() is not None,
            Mode.FOLDER: self._readable,
        }
        self._accept.setEnabled(ready[self._mode])
        self._new.setEnabled(self._readable)

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        if text and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))


def _labelled(text: str, field: QLineEdit, owner: QWidget) -> QHBoxLayout:
    label = QLabel(text, owner)
    label.setBuddy(field)
    field.setAccessibleName(text.replace("&", ""))
    field.setMinimumHeight(row_height(field))
    row = QHBoxLayout()
    row.addWidget(label)
    row.addWidget(field, 1)
    return row


def _look(target: Path, _report: Report) -> Taken:
    return taken(target)


def _read(folder: Path, endings: tuple[str, ...], _report: Report, *, files: bool) -> tuple[FileRow, ...]:
    return list_folder(folder, endings, files=files)
