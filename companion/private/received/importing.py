"""Taking in a copy that somebody gave: the file, the words, who gave it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from companion.bundle.errors import BundleError
from companion.bundle.importing import import_bundle
from companion.private.page import Services
from companion.private.sentences import in_words
from companion.private.work_bar import WorkBar
from companion.vault.errors import VaultError
from companion.vault.received import ReceivedBundle
from companion.vault.vault import Vault
from companion.widgets.background import Report
from companion.widgets.chooser import Mode
from companion.widgets.column import SENSITIVE, Column, button
from companion.widgets.form import wrapped


class ImportForm(QWidget):
    """`taken` gives the ReceivedBundle; `closed` goes back to the list."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._path: Path | None = None
        self.choose = button(self.tr("Choose the file"))
        self.choose.clicked.connect(self._choose)
        self._file = wrapped(self.tr("No file chosen yet."))
        self.words = _field(self.tr("The words that open it"))
        self.giver = _field(self.tr("Who gave it to you"))
        self.work = WorkBar(self.tr("Open it"))
        self.work.start_button.clicked.connect(self._take)
        self.work.done.connect(self._taken)
        self.work.failed.connect(self._failed)
        self.back = button(self.tr("Back"))
        self.back.clicked.connect(self._close)
        self._build()
        self._update()

    def _build(self) -> None:
        column = Column()
        column.heading(self.tr("Open a copy that somebody gave you"))
        column.text(self.tr("It is kept here apart from your own things, to read only."))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.choose)
        row.addWidget(self._file, 1)
        column.layout_below(row)
        for field in (self.words, self.giver):
            label = wrapped(field.accessibleName())
            label.setBuddy(field)
            column.put(label)
            column.put(field)
            field.textChanged.connect(self._update)
        column.gap()
        column.put(self.work)
        column.row(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(column)

    def _choose(self) -> None:
        dialog = self._services.chooser(self, Mode.OPEN_FILES)
        dialog.chosen.connect(self.take_file)
        dialog.open()

    def take_file(self, paths: list[Path]) -> None:
        """The file she chose."""
        self._path = paths[0]
        self._file.setText(self._path.name)
        self._update()

    def _update(self) -> None:
        self.work.start_button.setEnabled(self._path is not None and bool(self.words.text().strip()))

    def _take(self) -> None:
        if self._path is None:
            return
        work = partial(_import, self._path, self.words.text(), self._services.vault, self.giver.text())
        self.back.setEnabled(False)
        self.work.run(work)

    def _taken(self, bundle: ReceivedBundle) -> None:
        self._empty()
        self.taken.emit(bundle)

    def _failed(self, error: Exception) -> None:
        self.back.setEnabled(True)
        if not isinstance(error, BundleError | VaultError):
            raise error
        self.work.say(in_words(error))

    def _close(self) -> None:
        self._empty()
        self.closed.emit()

    def _empty(self) -> None:
        self._path = None
        self._file.setText(self.tr("No file chosen yet."))
        self.words.setText("")
        self.giver.setText("")
        self.back.setEnabled(True)
        self.work.say("")


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(name)
    field.setInputMethodHints(SENSITIVE)
    field.setMinimumHeight(34)
    return field


def _import(path: Path, words: str, vault: Vault, sender: str, report: Report) -> ReceivedBundle:
    return import_bundle(path, words, vault, sender=sender, progress=report.progress, cancelled=report.cancelled)
