"""The list of sections along the left side, and below it how to hide everything."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, Signal
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

WIDTH = 200
ROW_HEIGHT = 36


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
        self._sections = tuple(sections)
        self._marking = False
        self.setFixedWidth(WIDTH)
        self._view = QListView()
        self._view.setAccessibleName(self.tr("Sections"))
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.viewport().setAutoFillBackground(False)
        self._view.setItemDelegate(_Rows(self._view))
        self._view.setModel(QStringListModel([section_title(section, face) for section in sections], self))
        self._view.selectionModel().currentChanged.connect(self._choose)
        self._view.clicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 12)
        layout.addWidget(self._view, 1)
        if how_to_hide:
            layout.addWidget(wrapped(self.tr("To hide everything: %1").replace("%1", how_to_hide)))

    def mark(self, section: Section) -> None:
        """Show which section is open."""
        self._marking = True
        self._view.setCurrentIndex(self._view.model().index(self._sections.index(section), 0))
        self._marking = False

    def _choose(self, index: QModelIndex) -> None:
        if not self._marking and index.isValid():
            self.chosen.emit(self._sections[index.row()])
