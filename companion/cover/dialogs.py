"""The notes window's few dialogs: deleted notes, keyboard shortcuts, about, text that could not be saved."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QListView,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from companion.cover.delegate import NoteDelegate
from companion.cover.list_model import NoteListModel
from companion.cover.sentences import sentence
from companion.identity import Identity
from companion.notes.errors import NotesError
from companion.notes.store import NoteStore


class DeletedNotes(QDialog):
    """Lists deleted notes and brings chosen ones back."""

    restored = Signal(str)
    """The file name of a note that is back in the folder."""

    def __init__(self, store: NoteStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted Notes"))
        self.resize(420, 380)
        self._store = store
        self._model = NoteListModel(self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(NoteDelegate(self._view))
        self._view.setUniformItemSizes(True)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._view.setAccessibleName(self.tr("Deleted Notes"))
        self._view.doubleClicked.connect(self._restore)
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self._button = buttons.addButton(self.tr("&Restore"), QDialogButtonBox.ButtonRole.ActionRole)
        self._button.clicked.connect(self._restore)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self._view)
        layout.addWidget(buttons)
        self._fill()

    def _fill(self) -> None:
        try:
            notes = self._store.trashed()
        except NotesError as error:
            notes = []
            self._text.setText(sentence(str(error)))
        else:
            some = self.tr("Choose a note to bring it back.")
            self._text.setText(some if notes else self.tr("There are no deleted notes."))
        self._model.show_notes(notes)
        self._button.setEnabled(bool(notes))
        if notes:
            self._view.setCurrentIndex(self._model.index(0))

    def _restore(self) -> None:
        name = self._model.name_at(self._view.currentIndex().row())
        if not name:
            return
        try:
            here = self._store.restore(name)
        except NotesError as error:
            self._text.setText(sentence(str(error)))
            return
        self._fill()
        self.restored.emit(here)


class Shortcuts(QDialog):
    """Every command that has a key, with its key."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard Shortcuts"))
        table = QWidget(self)
        grid = QGridLayout(table)
        grid.setHorizontalSpacing(36)
        grid.setVerticalSpacing(8)
        with_keys = [action for action in actions if not action.shortcut().isEmpty()]
        for row, action in enumerate(with_keys):
            text = action.text().replace("&", "").rstrip("…")
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(QLabel(text, table), row, 0)
            grid.addWidget(QLabel(key, table), row, 1, Qt.AlignmentFlag.AlignTrailing)
        scroll = QScrollArea(self)
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(buttons)
        self.resize(360, 460)


def about(identity: Identity, parent: QWidget) -> QMessageBox:
    """Name, version, what it is, and its licence."""
    text = QCoreApplication.translate(
        "About",
        "A plain, quick notes tool. Your notes are text files in your documents folder.\n\n"
        "Version {version}\nLicensed under the Apache License 2.0",
    ).format(version=identity.version)
    box = QMessageBox(QMessageBox.Icon.NoIcon, identity.name, identity.name, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(text)
    box.setIconPixmap(parent.windowIcon().pixmap(64, 64))
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box


def unsaved(parent: QWidget) -> QMessageBox:
    """Asks whether to close although the disk has refused the text; accepted means yes."""
    question = QCoreApplication.translate("Unsaved", "The note could not be saved.")
    box = QMessageBox(QMessageBox.Icon.Warning, parent.windowTitle(), question, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setInformativeText(
        QCoreApplication.translate("Unsaved", "Keep the window open to copy your text to another place.")
    )
    stay = QCoreApplication.translate("Unsaved", "Keep Open")
    box.setDefaultButton(box.addButton(stay, QMessageBox.ButtonRole.RejectRole))
    leave = QCoreApplication.translate("Unsaved", "Close Without Saving")
    box.addButton(leave, QMessageBox.ButtonRole.AcceptRole)
    return box
