"""Asks for the name of a new folder and makes exactly that one."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from companion.widgets.background import Background, Report
from companion.widgets.dialog import OpenDialog
from companion.widgets.folders import new_folder, writable_name
from companion.widgets.path_field import SENSITIVE
from companion.widgets.roomy import roomy_field, row_height

_PATIENCE_MS = 2000
_WIDTH = 40  # letters


class NewFolder(OpenDialog):
    """`made` gives the Path of the new folder. A thread makes it: the disk may be slow or hang."""

    made = Signal(object)

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New Folder"))
        self._folder = folder
        self._work: Background | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(lambda: self._say(self.tr("The disk does not answer yet.")))
        self._name = roomy_field(QLineEdit())
        self._name.setInputMethodHints(SENSITIVE)
        self._name.setAccessibleName(self.tr("Name of the folder"))
        self._name.setMinimumHeight(row_height(self))
        self._name.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        label = QLabel(self.tr("&Name of the folder:"))
        label.setBuddy(self._name)
        self._message = QLabel()
        self._message.setWordWrap(True)
        self._message.hide()
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self._create = QPushButton(self.tr("C&reate"))
        self._create.setDefault(True)
        self._create.setEnabled(False)
        self._create.clicked.connect(self._begin)
        self._name.textChanged.connect(self._typed)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (cancel, self._create):
            button.setMinimumHeight(row_height(self))
            row.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (label, self._name, self._message):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(row)
        self._name.setFocus()

    def _typed(self, text: str) -> None:
        self._say("")
        self._create.setEnabled(bool(text.strip()) and self._work is None)

    def _begin(self) -> None:
        name = self._name.text().strip()
        if writable_name(name) != name:
            self._say(self.tr("A folder can't have this name: leave out \\ / : * ? \" < > | and a dot at either end."))
            return
        self._create.setEnabled(False)
        self._work = Background(partial(_make, self._folder, name), self)
        self._work.done.connect(self._done)
        self._work.failed.connect(self._failed)
        self._work.start()
        self._patience.start()

    def _done(self, folder: Path) -> None:
        self._patience.stop()
        self.made.emit(folder)
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._patience.stop()
        if self._work is not None:
            self._work.deleteLater()
            self._work = None
        if not isinstance(error, OSError | ValueError):
            raise error
        self._create.setEnabled(True)
        if isinstance(error, FileExistsError):
            self._say(self.tr("There is something with this name already. Choose another name."))
        elif isinstance(error, FileNotFoundError):
            self._say(self.tr("The folder that it would be in is no longer there."))
        elif isinstance(error, PermissionError):
            self._say(self.tr("You are not allowed to make a folder here."))
        else:
            self._say(self.tr("The folder can't be made here."))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))
        layout = self.layout()
        if layout is not None:  # which would leave out the last lines of what is said
            self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))


def _make(folder: Path, name: str, _report: Report) -> Path:
    return new_folder(folder, name)
