"""A list of ideas by group: she checks what fits and takes it over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from companion.widgets.delegates import AnyIndex, WrapDelegate, bold
from companion.widgets.empty import push_button
from companion.widgets.form import PAGE_MARGIN, ROW_GAP, heading, wrapped

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Idea:
    """One row: a heading or a hint of a group (`key` is ""), or something to take."""

    text: str
    key: str = ""
    heading: bool = False


class IdeaList(QAbstractListModel):
    """Ideas under their headings, each with a check box. The box of a heading stands for all ideas below it."""

    checked_changed = Signal()

    def __init__(self, ideas: Sequence[Idea] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ideas = list(ideas)
        self._checked: set[int] = set()

    def set_ideas(self, ideas: Sequence[Idea]) -> None:
        """Show these, none checked."""
        self.beginResetModel()
        self._ideas = list(ideas)
        self._checked.clear()
        self.endResetModel()
        self.checked_changed.emit()

    def chosen(self) -> list[Idea]:
        """What is checked, in order."""
        return [self._ideas[row] for row in sorted(self._checked)]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Headings, hints and ideas."""
        return 0 if parent.isValid() else len(self._ideas)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and, for ideas, whether it is checked."""
        if not index.isValid():
            return None
        idea = self._ideas[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return idea.text
        if role == Qt.ItemDataRole.CheckStateRole and (idea.key or idea.heading):
            return self._state(index.row())
        if role == Qt.ItemDataRole.FontRole and idea.heading:
            return bold()
        return None

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Check or clear an idea, or all ideas below a heading."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        rows = self._below(index.row()) if self._ideas[index.row()].heading else [index.row()]
        rows = [row for row in rows if self._ideas[row].key]
        if not rows:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._checked.update(rows)
        else:
            self._checked.difference_update(rows)
        self.dataChanged.emit(self.index(self._heading_of(index.row()), 0), self.index(rows[-1], 0), [role])
        self.checked_changed.emit()
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Ideas and the headings above them can be chosen and checked; hints are only read."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        idea = self._ideas[index.row()]
        if idea.key or (idea.heading and self._below(index.row())):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        return Qt.ItemFlag.ItemIsEnabled

    def _below(self, heading: int) -> list[int]:
        """The rows of the ideas of this heading."""
        rows = []
        for row in range(heading + 1, len(self._ideas)):
            if self._ideas[row].heading:
                break
            if self._ideas[row].key:
                rows.append(row)
        return rows

    def _heading_of(self, row: int) -> int:
        """The row of the heading that this row stands under or is; its own where there is none."""
        return next((above for above in range(row, -1, -1) if self._ideas[above].heading), row)

    def _state(self, row: int) -> Qt.CheckState | None:
        rows = self._below(row) if self._ideas[row].heading else [row]
        if not rows:
            return None
        checked = sum(one in self._checked for one in rows)
        if checked in (0, len(rows)):
            return Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked
        return Qt.CheckState.PartiallyChecked


class IdeasPane(QWidget):
    """The list with "Add chosen" and "Not now". `taken` gives the chosen ideas; `closed` says she is done."""

    taken = Signal(list)
    closed = Signal()

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = heading(self.tr("Ideas"), self)
        self.text = wrapped("", self)
        self.model = IdeaList(parent=self)
        self.view = WrapView(f"{prefix}.ideas", self.tr("Ideas"), self)
        self.view.setModel(self.model)
        self.add = push_button(self.tr("Add chosen"), f"{prefix}.add_chosen", self)
        self.close_button = push_button(self.tr("Not now"), f"{prefix}.ideas_close", self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.close_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        layout.setSpacing(ROW_GAP)
        for widget in (self.title, self.text):
            layout.addWidget(widget)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)
        self.model.checked_changed.connect(self._show_state)
        self.add.clicked.connect(self._take)
        self.close_button.clicked.connect(self.closed)

    def offer(self, text: str, ideas: Sequence[Idea]) -> None:
        """Show these ideas, none checked, with a sentence above."""
        if not any(idea.key for idea in ideas):
            text = self.tr("All of these are in your list already.")
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self.model.set_ideas(ideas)
        self.view.scrollToTop()
        first = next((row for row, idea in enumerate(ideas) if idea.key), -1)
        self.view.setCurrentIndex(self.model.index(first, 0))
        self._show_state()

    def _show_state(self) -> None:
        self.add.setEnabled(bool(self.model.chosen()))

    def _take(self) -> None:
        self.taken.emit(self.model.chosen())


class WrapView(QListView):
    """A list whose rows wrap their text; for lists of a size that a person reads."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setWordWrap(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(WrapDelegate(self))
