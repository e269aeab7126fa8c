"""The deleted notes: brought back to where they were, or removed for good."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QDialogButtonBox, QLabel, QListView, QVBoxLayout, QWidget

from companion.cover.controls import plain_buttons
from companion.cover.delegate import NoteDelegate
from companion.cover.folder_dialogs import confirm
from companion.cover.list_model import NoteListModel
from companion.cover.sentences import sentence
from companion.notes.errors import NotesError
from companion.notes.store import NoteStore


class DeletedNotes(QDialog):
    """Lists deleted notes; several can be chosen."""

    restored = Signal(object)
    """The file name of the last note that is back in its folder."""

    def __init__(self, store: NoteStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Deleted Notes"))
        self.resize(440, 400)
        self._store = store
        self._model = NoteListModel(self)
        self._view = QListView(self)
        self._view.setModel(self._model)
        self._view.setItemDelegate(NoteDelegate(self._view))
        self._view.setUniformItemSizes(True)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
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
        self._empty = buttons.addButton(self.tr("&Empty…"), QDialogButtonBox.ButtonRole.ActionRole)
        self._empty.setToolTip(self.tr("Remove all deleted notes for good"))
        self._empty.clicked.connect(self._ask_empty)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(self._view)
        layout.addWidget(buttons)
        plain_buttons(self)
        self._fill()

    def _fill(self) -> None:
        try:
            notes = self._store.trashed()
        except NotesError as error:
            notes = []
            self._text.setText(sentence(str(error)))
        else:
            some = self.tr("Choose notes to bring them back.")
            self._text.setText(some if notes else self.tr("There are no deleted notes."))
        self._model.show_notes(notes)
        self._button.setEnabled(bool(notes))
        self._empty.setEnabled(bool(notes))
        if notes:
            self._view.setCurrentIndex(self._model.index(0))

    def _restore(self) -> None:
        rows = sorted(index.row() for index in self._view.selectionModel().selectedRows())
        here, failure = "", ""
        for name in [self._model.name_at(row) for row in rows]:
            try:
                here = self._store.restore(name)
            except NotesError as error:
                failure = sentence(str(error))
        self._fill()
        if failure:
            self._text.setText(failure)
        if here:
            self.restored.emit(here)

    def _ask_empty(self) -> None:
        confirm(
            self,
            self.tr("Remove all deleted notes for good?"),
            self.tr("They can't be brought back after that."),
            self.tr("Remove for Good"),
            self._remove_all,
        )

    def _remove_all(self) -> None:
        try:
            for row in range(self._model.rowCount()):
                self._store.deleted.remove(self._model.name_at(row))
        except NotesError as error:
            self._fill()
            self._text.setText(sentence(str(error)))
            return
        self._fill()
