"""Where the copy goes: a file name that draws no eye, and a folder."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.private.page import Chooser
from companion.widgets.chooser import Mode
from companion.widgets.column import SENSITIVE, button
from companion.widgets.folders import writable_name
from companion.widgets.form import wrapped


class Target(QWidget):
    """`changed` comes with every change; path() gives the file, or None while something is missing."""

    changed = Signal()

    def __init__(self, chooser: Chooser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chooser = chooser
        self._folder: Path | None = None
        self.name = QLineEdit(self.tr("recipes.dat"))
        self.name.setAccessibleName(self.tr("Name of the file"))
        self.name.setInputMethodHints(SENSITIVE)
        self.name.setMinimumHeight(34)
        self.name.textChanged.connect(self.changed)
        label = wrapped(self.tr("Name of the file. Best is one like those that are already on the stick."))
        label.setBuddy(self.name)
        self._where = wrapped(self.tr("No place chosen yet."))
        self.choose = button(self.tr("Choose a place"))
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self._where, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.name)
        layout.addLayout(row)

    def path(self) -> Path | None:
        """The whole path of the file to write."""
        name = writable_name(self.name.text())
        return self._folder / name if self._folder is not None and name else None

    def _choose(self) -> None:
        dialog = self._chooser(self, Mode.FOLDER)
        dialog.chosen.connect(self.take_folder)
        dialog.open()

    def take_folder(self, paths: list[Path]) -> None:
        """The folder she chose."""
        self._folder = paths[0]
        self._where.setText(str(self._folder))
        self.changed.emit()
