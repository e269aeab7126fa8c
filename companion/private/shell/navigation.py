"""The list of sections along the left side, and below it how to hide everything."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from companion.domain.faces import Face, Section
from companion.private.sections import section_title
from companion.widgets.delegates import AnyIndex
from companion.widgets.form import wrapped

WIDTH, WIDEST = 200, 340
"""Large letters make it wider, so far."""
ROW_HEIGHT = 36
MARGIN = 8
_NOWHERE = QModelIndex()


class _Rows(QStyledItemDelegate):
    """High enough to hit without aiming."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The platform's width, our height."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(ROW_HEIGHT, size.height() + 12))


class Navigation(QWidget):
    """`chosen` gives the Section that was clicked or reached with the arrow keys."""

    chosen = Signal(Section)

    def __init__(self, sections: Sequence[Section], face: Face, how_to_hide: str) -> None:
        super().__init__()
        self._sections: tuple[Section, ...] = ()
        self._face = face
        self._marking = False
        self._view = QListView()
        self._view.setAccessibleName(self.tr("Sections"))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setItemDelegate(_Rows(self._view))
        self._titles = QStringListModel(self)
        self._view.setModel(self._titles)
        self._view.selectionModel().currentChanged.connect(self._choose)
        self._view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 4, MARGIN, 12)
        layout.addWidget(self._view, 1)
        if how_to_hide:
            layout.addWidget(wrapped(self.tr("To hide everything: %1").replace("%1", how_to_hide)))
        self.show_sections(sections)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """These and no others; none of them is marked."""
        self._marking = True
        self._sections = tuple(sections)
        self._titles.setStringList([section_title(section, self._face) for section in sections])
        self._marking = False
        self._fit()

    def mark(self, section: Section) -> None:
        """Show which section is open; none where it is not in the list."""
        self._marking = True
        row = self._sections.index(section) if section in self._sections else -1
        self._view.setCurrentIndex(self._titles.index(row, 0) if row >= 0 else _NOWHERE)
        self._marking = False

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        needed = self._view.sizeHintForColumn(0) + 2 * MARGIN + 12
        self.setFixedWidth(min(WIDEST, max(WIDTH, needed)))

    def _choose(self, index: QModelIndex) -> None:
        if not self._marking and index.isValid():
            self.chosen.emit(self._sections[index.row()])
