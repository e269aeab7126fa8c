"""What the search found: a list; entering a line goes there."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QVBoxLayout, QWidget

from companion.domain.faces import Face, Section
from companion.private.sections import SECTION_OF_KIND, section_title
from companion.private.shell.finding import READING, SECTION, words_of
from companion.private.shell.hit_delegate import HitDelegate
from companion.vault.search import Hit
from companion.widgets.delegates import SUBTITLE_ROLE
from companion.widgets.form import wrapped

NO_PARENT = QModelIndex()


def section_of(hit: Hit) -> Section | None:
    """Where a hit is shown; None where no section shows its kind."""
    if hit.kind == SECTION:
        return Section(hit.id)
    return Section.KNOWING if hit.kind == READING else SECTION_OF_KIND.get(hit.kind)


class HitModel(QAbstractListModel):
    """One line for each hit: section, title, and the words around what was found."""

    def __init__(self, face: Face, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face = face
        self._hits: tuple[Hit, ...] = ()

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Replace all; hits in sections that this face does not show are left out."""
        shown = self._face.sections
        self.beginResetModel()
        self._hits = tuple(hit for hit in hits if section_of(hit) in shown)
        self.endResetModel()

    def hit_at(self, index: QModelIndex | QPersistentModelIndex) -> Hit:
        """The hit behind a valid index."""
        return self._hits[index.row()]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = NO_PARENT) -> int:
        """Hits under the root only."""
        return 0 if parent.isValid() else len(self._hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; below it where it stands and the words around what was found."""
        if not index.isValid():
            return None
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title or hit.snippet
        if role == SUBTITLE_ROLE:
            return self._below(hit)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (hit.title or hit.snippet, self._below(hit))))
        return None

    def _below(self, hit: Hit) -> str:
        section = section_of(hit)
        if section is None or hit.kind == SECTION:
            return ""
        where = section_title(section, self._face)
        return where if hit.snippet in ("", hit.title) else f"{where} · {hit.snippet}"


class Results(QWidget):
    """`picked` gives the section and the record's id."""

    picked = Signal(Section, str)

    def __init__(self, face: Face, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = HitModel(face, self)
        self._none = wrapped(self.tr("Nothing found with these words."))
        self._list = HitList()
        self._list.setModel(self._model)
        self._delegate = HitDelegate(self._list)
        self._list.setItemDelegate(self._delegate)
        self._list.entered_line.connect(self._pick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 28)
        label = QLabel(self.tr("Found"))
        label.setBuddy(self._list)
        layout.addWidget(label)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)

    def show_hits(self, hits: Sequence[Hit], text: str) -> None:
        """Show these instead of what was there; `text` is what was searched for."""
        self._delegate.words = words_of(text)
        self._model.show_hits(hits)
        found = self._model.rowCount() > 0
        self._none.setVisible(not found)
        self._list.setVisible(found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))

    def enter(self) -> None:
        """Put the focus on the list."""
        self._list.setFocus()

    def pick_first(self) -> None:
        """Go to the first line, where there is one."""
        if self._model.rowCount():
            self._pick(self._model.index(0))

    def _pick(self, index: QModelIndex) -> None:
        hit = self._model.hit_at(index)
        section = section_of(hit)
        if section is not None:
            self.picked.emit(section, "" if hit.kind == SECTION else hit.id)


class HitList(QListView):
    """Click or Enter takes a line."""

    entered_line = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Found"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.clicked.connect(self.entered_line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the line that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered_line.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
