"""Choosing people or papers that belong to an entry: a list with a search, in place, no window of its own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem, QVBoxLayout, QWidget

from companion.private.journal.names import Linked, Names, gone_words
from companion.private.sentences import in_words
from companion.vault.errors import VaultError
from companion.widgets.column import bring_into_view
from companion.widgets.delegates import AnyIndex, CheckDelegate
from companion.widgets.empty import push_button
from companion.widgets.fields import LineField
from companion.widgets.flow import Flow
from companion.widgets.form import LABEL_GAP, wrapped
from companion.widgets.plain_choice import LINE_HEIGHT

_LINES = 7
_ID = Qt.ItemDataRole.UserRole


class LinksField(QWidget):
    """Its value is the ids, in the order in which they were chosen. `field` is "people" or "papers"."""

    edited = Signal()

    def __init__(self, names: Names, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._field = field
        self._ids: tuple[str, ...] = ()
        self._chosen = QWidget(self)
        self._flow = Flow()
        self._chosen.setLayout(self._flow)
        self.choose = push_button(self.tr("Choose…"), "", self)
        self.choose.setCheckable(True)
        self.choose.toggled.connect(self._show_picker)
        self.setFocusProxy(self.choose)
        self.picker = Picker(f"journal.{field}", self)
        self.picker.ticked.connect(self._tick)
        self.picker.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LABEL_GAP)
        layout.addWidget(self._chosen)
        layout.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.picker)
        self._show_chosen()

    def value(self) -> tuple[str, ...]:
        """The chosen ids."""
        return self._ids

    def set_value(self, value: Sequence[str]) -> None:
        """Show these, with the picker closed."""
        self.choose.setChecked(False)
        if tuple(value) != self._ids:
            self._ids = tuple(value)
            self._show_chosen()

    def take_out(self, id_: str) -> None:
        """One that does not belong to it after all."""
        self._tick(id_, wanted=False)
        self.picker.mark(self._ids)
        self.choose.setFocus()

    def _tick(self, id_: str, wanted: bool) -> None:  # noqa: FBT001 - a slot
        rest = tuple(other for other in self._ids if other != id_)
        self._ids = (*rest, id_) if wanted else rest
        self._show_chosen()
        self.edited.emit()

    def _show_picker(self, wanted: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
        if wanted:
            try:
                self.picker.offer(self._names.every(self._field), self._ids)
            except VaultError as error:
                self.picker.say(in_words(error))
        self.picker.setVisible(wanted)
        if wanted:
            self.picker.line.setFocus()
            bring_into_view(self.picker)

    def _show_chosen(self) -> None:
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for linked in self._names.of(self._field, self._ids):
            self._flow.addWidget(self._chip(linked))
        self._chosen.setVisible(bool(self._ids))
        self._chosen.updateGeometry()

    def _chip(self, linked: Linked) -> QWidget:
        name = linked.name or gone_words()
        chip = push_button(f"{name}  ✕".replace("&", "&&"), f"journal.{self._field}.out.{linked.id}", self._chosen)
        chip.setAccessibleName(self.tr("Take out {name}").format(name=name))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(_bound(self.take_out, linked.id))
        chip.show()
        return chip


class Picker(QWidget):
    """A line to search in and a list with a box at each name; `ticked` gives the id and whether it is chosen now."""

    ticked = Signal(str, bool)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineField(self)
        self.line.setObjectName(f"{name}.search")
        self.line.setPlaceholderText(self.tr("Part of a name"))
        self.line.setAccessibleName(self.tr("Part of a name"))
        self.line.edited.connect(self._narrow)
        self.line.returnPressed.connect(self._tick_only)
        self.list = QListWidget(self)
        self.list.setObjectName(f"{name}.list")
        self.list.setAccessibleName(self.tr("Names to choose from"))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(TickDelegate(self.list))
        self._line_height = max(LINE_HEIGHT, self.list.fontMetrics().height() + 8)
        self.list.setFixedHeight(_LINES * self._line_height)
        self.list.itemChanged.connect(self._changed)
        self._message = wrapped("", self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LABEL_GAP)
        for widget in (self.line, self.list, self._message):
            layout.addWidget(widget)

    def offer(self, every: Sequence[Linked], chosen: Sequence[str]) -> None:
        """Show these names, with the chosen ones ticked."""
        self.list.blockSignals(True)
        self.list.clear()
        for linked in every:
            item = QListWidgetItem(linked.name)
            item.setData(_ID, linked.id)
            item.setSizeHint(QSize(0, self._line_height))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if linked.id in chosen else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.line.set_value("")
        self._narrow()

    def mark(self, chosen: Sequence[str]) -> None:
        """Tick these and no others."""
        self.list.blockSignals(True)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(_ID) in chosen else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)

    def say(self, text: str) -> None:
        """A sentence in place of the list."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.list.setVisible(not text)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _narrow(self) -> None:
        wanted = self.line.text().casefold().split()
        found = 0
        for item in self._items():
            name = item.text().casefold()
            shown = all(word in name for word in wanted)
            item.setHidden(not shown)
            found += shown
        if not self.list.count():
            self.say(self.tr("Nobody and nothing is there to choose yet."))
        else:
            self.say("" if found else self.tr("Nothing found with these letters."))

    def _tick_only(self) -> None:
        """Enter takes the name that is left."""
        shown = [item for item in self._items() if not item.isHidden()]
        if len(shown) == 1:
            shown[0].setCheckState(_other(shown[0].checkState()))

    def _changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(_ID), item.checkState() == Qt.CheckState.Checked)


class TickDelegate(CheckDelegate):
    """A click anywhere in the line counts for the box."""

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: AnyIndex
    ) -> bool:
        """The button let go over the line."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            if event.button() != Qt.MouseButton.LeftButton:
                return False
            state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            return model.setData(index, _other(state), Qt.ItemDataRole.CheckStateRole)
        return super().editorEvent(event, model, option, index)


def _other(state: Qt.CheckState) -> Qt.CheckState:
    return Qt.CheckState.Unchecked if state == Qt.CheckState.Checked else Qt.CheckState.Checked


def _bound(action: Callable[[str], None], id_: str) -> Callable[[], None]:
    def act() -> None:
        action(id_)

    return act
