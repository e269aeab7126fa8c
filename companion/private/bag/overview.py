"""All her bags in one list: which there are, for whom, where; and their order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from companion.domain.bag import Bag
from companion.private.bag.labels import bag_name, pace_label, packed_words
from companion.widgets.empty import push_button
from companion.widgets.flow import Flow
from companion.widgets.form import PAGE_MARGIN, ROW_GAP, heading, hint_label
from companion.widgets.moving import RowMover
from companion.widgets.rows import RecordList, RecordView


@dataclass(frozen=True)
class BagRow:
    """A bag and how many things in it are packed."""

    bag: Bag
    packed: int = 0

    @property
    def id(self) -> str:
        """The bag's."""
        return self.bag.id


class BagList(RecordList[BagRow]):
    """The bags, in her order."""

    def title(self, record: BagRow) -> str:
        """The bag's name."""
        return bag_name(record.bag)

    def subtitle(self, record: BagRow) -> str:
        """For whom and when it is, where it is, how much is packed."""
        bag = record.bag
        parts = (bag.for_whom.strip(), pace_label(bag.pace), bag.kept_at.strip(), packed_words(record.packed))
        return " · ".join(part for part in parts if part)


class BagsPane(QWidget):
    """`opened` gives the id of a bag, `moved` a row and the row before which it is to stand."""

    opened = Signal(str)
    moved = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = BagList(self)
        self.view = RecordView("bag.all", self.tr("My bags"), self)
        self.view.setModel(self.model)
        self.open_button = push_button(self.tr("Open"), "bag.open", self)
        self.up = push_button(self.tr("Up"), "bag.all.up", self)
        self.down = push_button(self.tr("Down"), "bag.all.down", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(heading(self.tr("My bags"), self))
        layout.addWidget(
            hint_label(
                self.tr(
                    "One for you, one for each child, one for a pet; one to leave at once, one with time to prepare: "
                    "as many as help, or none. To put them in another order, drag them, or press Alt with an arrow key."
                ),
                self,
            )
        )
        layout.addWidget(self.view, 1)
        layout.addLayout(Flow(self.open_button, self.up, self.down))
        mover = RowMover(self.view, lambda row: row >= 0)
        mover.dropped.connect(self.moved)
        mover.stepped.connect(self._step)
        self.view.activated.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._show_state)
        self.open_button.clicked.connect(self._open)
        self.up.clicked.connect(lambda: self._step(self.view.currentIndex().row(), -1))
        self.down.clicked.connect(lambda: self._step(self.view.currentIndex().row(), 1))
        self._show_state()

    def show_bags(self, bags: Sequence[Bag], packed: Mapping[str, int], at: str) -> None:
        """These bags, with how many things are packed by the bag's id; `at` is the one that is chosen."""
        self.model.set_rows([BagRow(bag, packed.get(bag.id, 0)) for bag in bags])
        self.view.choose(self.model.row_of(at))
        self._show_state()

    def _step(self, row: int, by: int) -> None:
        if row >= 0 and 0 <= row + by < self.model.rowCount():
            self.moved.emit(row, row + by + (by > 0))

    def _open(self, _index: QModelIndex | bool = False) -> None:  # noqa: FBT001, FBT002 - a slot for two signals
        row = self.model.record(self.view.currentIndex().row())
        if row is not None:
            self.opened.emit(row.id)

    def _show_state(self) -> None:
        row, rows = self.view.currentIndex().row(), self.model.rowCount()
        self.open_button.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < rows - 1)
