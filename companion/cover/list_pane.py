"""The left half of the notes window: the search field above the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from companion.cover.list_model import AnyIndex, NoteListModel
from companion.cover.list_view import NoteListView
from companion.notes.store import Note
from companion.widgets.door_field import DoorField
from companion.widgets.icons import icon
from companion.widgets.roomy import roomy_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton


class ListPane(QWidget):
    """The search field above the list of notes."""

    chosen = Signal(object)  # not str: a file name need not be text that Qt can hold
    """The file name of the note the person has gone to."""
    wider = Signal()
    """Look in all notes for what was not found here."""

    def __init__(self, titles: Callable[[], Sequence[str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = DoorField(titles, self)
        self.search.setPlaceholderText(self.tr("Search notes"))
        self.search.setAccessibleName(self.tr("Search notes"))
        self.search.setMinimumHeight(32)
        self._glass = QAction(self.tr("Search notes"), self)
        self._glass.triggered.connect(self._focus_search)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._cross = QAction(self.tr("Clear search"), self)
        self._cross.triggered.connect(self._clear_search)
        self._cross.setVisible(False)
        self.search.addAction(self._cross, QLineEdit.ActionPosition.TrailingPosition)
        self.search.searched.connect(self._search_changed)
        self.search.returnPressed.connect(self._enter_list)
        self.search.installEventFilter(self)
        self.search.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.search.customContextMenuRequested.connect(self.search.disarm)  # before the menu is made
        roomy_field(self.search)
        self.model = NoteListModel(self)
        self.view = NoteListView(self.model, self)
        self.view.setAccessibleName(self.tr("Notes"))
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(24)
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._everywhere: QPushButton | None = None
        self._lay_out()

    def start(self) -> None:
        """Make what only rows need."""
        from companion.cover.delegate import NoteDelegate

        self.view.setItemDelegate(NoteDelegate(self.view))

    def show_notes(
        self,
        notes: Sequence[Note],
        current: str,
        words: Sequence[str] = (),
        pinned: Iterable[str] = (),
        *,
        within: str = "",
    ) -> None:
        """Show ``notes`` with ``current`` selected, or say that none (in what is called ``within``) holds ``words``."""
        chosen = set(self.view.chosen_names())
        scroll = self.view.verticalScrollBar().value()
        self.model.show_notes(notes, words, pinned)
        self.view.lay_out()
        self.select(current)
        if len(chosen) > 1 and current in chosen:
            self._select_also(chosen)
        self.view.verticalScrollBar().setValue(scroll)
        if not notes:
            self._say_nothing(within, searching=bool(words))
        self._stack.setCurrentWidget(self.view if notes else self._empty)

    def select(self, name: str) -> None:
        """Select the row of note ``name`` without announcing it; nothing if it is not shown."""
        selection = self.view.selectionModel()
        row = self.model.row_of(name) if name else -1
        now = selection.currentIndex()
        if now.isValid() and now.row() == row and selection.isSelected(now):
            return
        selection.blockSignals(True)
        self.view.setCurrentIndex(self.model.index(row))
        if row < 0:
            self.view.clearSelection()
        selection.blockSignals(False)
        self.view.viewport().update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """From the search field the key down leads into the list, as Enter does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self.search.armed():
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if plain and event.key() == Qt.Key.Key_Down and self.model.rowCount():
                self._enter_list()
                return True
        return False

    def recolour(self, palette: QPalette, ratio: float) -> None:
        """Icons in the colours of ``palette`` for a screen of this pixel ``ratio``."""
        self._glass.setIcon(icon("search", palette, 16, ratio))
        self._cross.setIcon(icon("clear", palette, 16, ratio))

    def _lay_out(self) -> None:
        self._empty = QWidget(self)
        self._empty.setBackgroundRole(QPalette.ColorRole.Base)
        self._empty.setAutoFillBackground(True)
        self._below = QVBoxLayout(self._empty)
        self._below.addWidget(self._nothing)
        self._below.addStretch(1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        above = QVBoxLayout()
        above.setContentsMargins(8, 6, 8, 8)
        above.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._stack)

    def _say_nothing(self, within: str, *, searching: bool) -> None:
        if searching:
            here = self.tr("No notes found in “{name}”").format(name=within)
            self._nothing.setText(here if within else self.tr("No notes found"))
        else:
            self._nothing.setText(self.tr("No notes here") if within else self.tr("No notes yet"))
        if within and searching and self._everywhere is None:
            from PySide6.QtWidgets import QPushButton

            self._everywhere = QPushButton(self.tr("Search &All Notes"), self._empty)
            self._everywhere.clicked.connect(self.wider)
            self._below.insertWidget(1, self._everywhere, 0, Qt.AlignmentFlag.AlignHCenter)
        if self._everywhere is not None:
            self._everywhere.setVisible(bool(within and searching))

    def _select_also(self, names: set[str]) -> None:
        """Select these rows besides the current one, as they were before the list was filled again."""
        from PySide6.QtCore import QItemSelection, QItemSelectionModel

        selection = QItemSelection()
        for row in range(self.model.rowCount()):
            if self.model.name_at(row) in names:
                selection.select(self.model.index(row), self.model.index(row))
        chooser = self.view.selectionModel()
        chooser.blockSignals(True)
        chooser.select(selection, QItemSelectionModel.SelectionFlag.Select)
        chooser.blockSignals(False)

    def _current_changed(self, current: AnyIndex) -> None:
        name = self.model.name_at(current.row()) if current.isValid() else ""
        if name:
            self.chosen.emit(name)

    def _search_changed(self, text: str) -> None:
        self._cross.setVisible(bool(text))

    def _clear_search(self) -> None:
        self.search.setText("")
        self._focus_search()

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter_list(self) -> None:
        if self.model.rowCount():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.model.index(0))
