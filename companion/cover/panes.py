"""The two halves of the notes window: search and list, and the editor."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFont, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from companion.cover.editor import NoteEditor
from companion.cover.list_model import NAME, AnyIndex, NoteListModel
from companion.notes.store import Note
from companion.widgets.door_field import DoorField
from companion.widgets.icons import icon


class ListPane(QWidget):
    """The search field above the list of notes."""

    chosen = Signal(str)
    """The file name of the note the person has gone to."""

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
        self.model = NoteListModel(self)
        self.view = self._make_view()
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._nothing.setMargin(24)
        self._nothing.setWordWrap(True)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setBackgroundRole(QPalette.ColorRole.Base)
        self._nothing.setAutoFillBackground(True)
        self._lay_out()

    def start(self) -> None:
        """Make what only rows need."""
        from companion.cover.delegate import NoteDelegate

        self.view.setItemDelegate(NoteDelegate(self.view))

    def show_notes(self, notes: Sequence[Note], current: str, *, searching: bool) -> None:
        """Show ``notes`` with ``current`` selected, or say that there is none."""
        scroll = self.view.verticalScrollBar().value()
        self.model.show_notes(notes)
        self.select(current)
        self.view.verticalScrollBar().setValue(scroll)
        if not notes:
            self._nothing.setText(self.tr("No notes found") if searching else self.tr("No notes yet"))
        self._stack.setCurrentWidget(self.view if notes else self._nothing)

    def select(self, name: str) -> None:
        """Select the row of note ``name`` without announcing it; nothing if it is not shown."""
        selection = self.view.selectionModel()
        index = self.model.index(self.model.row_of(name))
        selection.blockSignals(True)
        self.view.setCurrentIndex(index)
        if not index.isValid():
            self.view.clearSelection()
        selection.blockSignals(False)
        self.view.viewport().update()

    def recolour(self, palette: QPalette, ratio: float) -> None:
        """Icons in the colours of ``palette`` for a screen of this pixel ``ratio``."""
        self._glass.setIcon(icon("search", palette, 16, ratio))
        self._cross.setIcon(icon("clear", palette, 16, ratio))

    def _make_view(self) -> QListView:
        view = QListView(self)
        view.setModel(self.model)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setAccessibleName(self.tr("Notes"))
        view.selectionModel().currentChanged.connect(self._current_changed)
        return view

    def _lay_out(self) -> None:
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        above = QVBoxLayout()
        above.setContentsMargins(8, 6, 8, 8)
        above.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(above)
        layout.addLayout(self._stack)

    def _current_changed(self, current: AnyIndex) -> None:
        name = current.data(NAME) if current.isValid() else ""
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


class EditorPane(QWidget):
    """The editor, with a line above it where a note can't be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NoteEditor(self)
        self.editor.setAccessibleName(self.tr("Note text"))
        self.editor.setPlaceholderText(self.tr("Write here. The first line is the title."))
        self._why = QLabel(self)
        self._why.setMargin(10)
        self._why.setWordWrap(True)
        self._why.setAutoFillBackground(True)
        self._why.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._why.hide()
        font = QFont(self._why.font())
        font.setItalic(True)
        self._why.setFont(font)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._why)
        layout.addWidget(self.editor)

    def explain(self, why_not: str) -> None:
        """Say why this note can't be changed; "" says nothing."""
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))
