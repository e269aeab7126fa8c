"""Several of one thing in a form, such as copies or phone numbers: a row for each, and a button for one more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from companion.widgets.empty import push_button
from companion.widgets.fields import ChoiceField
from companion.widgets.flow import Flow
from companion.widgets.form import LABEL_GAP, ROW_GAP, wrapped

T = TypeVar("T")

NARROW = 62
"""Below this width, in average characters, the fields of a row stand under one another."""
_LEAST = 24


@dataclass(frozen=True)
class Part:
    """One field of a row: the field of the dataclass that it fills, its label, and how it is made."""

    key: str
    label: str
    make: Callable[[QWidget], Any]


@dataclass(frozen=True)
class Words:
    """What the rows are called: `one` names a row, with {number} in it."""

    one: str
    add: str
    remove: str
    remove_one: str
    undo: str


class Row(QWidget):
    """One thing. Its number makes its names for assistive technology different from the next row's."""

    edited = Signal()
    removed = Signal()

    def __init__(self, parts: Sequence[Part], words: Words, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.fields = {part.key: part.make(self) for part in parts}
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._parts, self._words, self._name = parts, words, name
        for part in parts:
            field = self.fields[part.key]
            title = wrapped(part.label, self)
            title.setBuddy(field.focusProxy() or field)
            column = QVBoxLayout()
            column.setSpacing(LABEL_GAP)
            column.addWidget(title)
            choice = isinstance(field, ChoiceField)
            column.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft if choice else Qt.AlignmentFlag(0))
            self._line.addLayout(column, 0 if choice else 1)
            field.edited.connect(self.edited)
        self.button = push_button(words.remove, "", self)
        self.button.clicked.connect(self.removed)
        self._line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)

    def count(self, number: int) -> None:
        """Be the row of this number."""
        which = self._words.one.format(number=number)
        for part in self._parts:
            field = self.fields[part.key]
            target = field.focusProxy() or field
            target.setObjectName(f"{self._name}{number}.{part.key}")
            target.setAccessibleName(f"{part.label}, {which}")
        self.button.setObjectName(f"{self._name}{number}.remove")
        self.button.setAccessibleName(self._words.remove_one.format(number=number))

    def stand(self, *, narrow: bool) -> None:
        """Fields under or beside one another."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if narrow else across)


class Several(QWidget, Generic[T]):
    """The value is a tuple of `type_`. Rows in which nothing stands are no part of it.

    Where `spare`, one empty row is there from the beginning, to be typed into at once.
    """

    edited = Signal()

    def __init__(
        self,
        type_: type[T],
        parts: Sequence[Part],
        words: Words,
        name: str,
        parent: QWidget | None = None,
        *,
        spare: bool = False,
    ) -> None:
        """Fields are called NAME1.KEY, NAME2.KEY and so on."""
        super().__init__(parent)
        self.rows: list[Row] = []
        self._type, self._parts, self._words, self._name = type_, parts, words, name
        self._least = 1 if spare else 0
        # What she can't see here stays as it was: the plain face shows fewer fields.
        self._shown: list[T] = []
        self._gone: tuple[int, T] = (0, type_())
        self._place = QVBoxLayout()
        self._place.setSpacing(ROW_GAP)
        prefix, _, kind = name.rpartition(".")
        self.add_button = push_button(words.add, f"{prefix}.add_{kind}", self)
        self.add_button.clicked.connect(self.add)
        self.undo_button = push_button(words.undo, f"{prefix}.undo_{kind}", self)
        self.undo_button.clicked.connect(self._undo)
        self.undo_button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._place)
        layout.addLayout(Flow(self.add_button, self.undo_button))
        self._fill([])

    def value(self) -> tuple[T, ...]:
        """What is typed, row by row."""
        return tuple(value for value in self._values() if value != self._type())

    def set_value(self, values: Sequence[T]) -> None:
        """Show these."""
        self.undo_button.hide()
        if tuple(values) != self.value() or len(self.rows) > max(len(values), self._least):
            self._fill(list(values))

    def add(self) -> None:
        """One more row, with the cursor in it."""
        self._shown.append(self._type())
        row = self._append(self._type())
        row.fields[self._parts[0].key].setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large text: the fields of a row go under one another first."""
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(min(least, super().minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fields stand beside one another only where there is room."""
        super().resizeEvent(event)
        for row in self.rows:
            row.stand(narrow=self._narrow())

    def _narrow(self) -> bool:
        return self.width() < self.fontMetrics().averageCharWidth() * NARROW

    def _values(self) -> list[T]:
        typed = [{key: field.value() for key, field in row.fields.items()} for row in self.rows]
        return [replace(cast("Any", shown), **now) for shown, now in zip(self._shown, typed, strict=True)]

    def _fill(self, values: list[T]) -> None:
        """Rows that are there are used again: making them is what takes time."""
        values += [self._type()] * (self._least - len(values))
        self._shown = list(values)
        while len(self.rows) > len(values):
            row = self.rows.pop()
            self._place.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, value in zip(self.rows, values, strict=False):
            _show(row, value)
        for value in values[len(self.rows) :]:
            self._append(value)

    def _append(self, value: T) -> Row:
        row = Row(self._parts, self._words, self._name, self)
        row.count(len(self.rows) + 1)
        row.stand(narrow=self._narrow())
        _show(row, value)
        row.edited.connect(self.edited)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._place.addWidget(row)
        row.show()
        # The keys go through the rows from above down, and then to the buttons below, which were made before.
        before = [self.rows[-2].button] if len(self.rows) > 1 else []
        for one, next_ in pairwise([*before, *row.fields.values(), row.button, self.add_button, self.undo_button]):
            QWidget.setTabOrder(one, next_)
        return row

    def _remove(self) -> None:
        at = next(place for place, row in enumerate(self.rows) if row is self.sender())
        values = self._values()
        self._gone = (at, values.pop(at))
        self._fill(values)
        self.undo_button.setVisible(self._gone[1] != self._type())
        self.edited.emit()

    def _undo(self) -> None:
        """Put the row that was removed last into its place again."""
        at, value = self._gone
        values = self._values()
        values.insert(at, value)
        self._fill([value for value in values if value != self._type()])
        self.undo_button.hide()
        self.edited.emit()


def _show(row: Row, value: Any) -> None:
    for key, field in row.fields.items():
        field.set_value(getattr(value, key))
