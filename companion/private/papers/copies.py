"""The copies of a paper: who holds each, where, and whether it is certified."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from companion.domain.common import Answer
from companion.domain.papers import Copy
from companion.private.words import answers
from companion.widgets.empty import push_button
from companion.widgets.fields import ChoiceField, LineField
from companion.widgets.form import LABEL_GAP, ROW_GAP, wrapped


class CopyRow(QWidget):
    """One copy. `number` makes its names for assistive technology different from the next row's."""

    edited = Signal()
    removed = Signal()

    def __init__(self, copy: Copy, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.holder = LineField(self)
        self.place = LineField(self)
        self.certified = ChoiceField(answers(), self)
        self.button = push_button(self.tr("Remove"), f"papers.copy{number}.remove", self)
        self.holder.set_value(copy.holder)
        self.place.set_value(copy.place)
        self.certified.set_value(copy.certified)
        labels = (self.tr("Who has it"), self.tr("Where it is"), self.tr("Certified"))
        fields: dict[str, LineField | ChoiceField] = {
            "holder": self.holder,
            "place": self.place,
            "certified": self.certified,
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(LABEL_GAP)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 3)
        which = self.tr("copy {number}").format(number=number)
        for column, ((key, field), label) in enumerate(zip(fields.items(), labels, strict=True)):
            field.setObjectName(f"papers.copy{number}.{key}")
            field.setAccessibleName(f"{label}, {which}")
            title = wrapped(label, self)
            title.setWordWrap(False)
            title.setBuddy(field)
            grid.addWidget(title, 0, column)
            grid.addWidget(field, 1, column)
            field.edited.connect(self.edited)
        grid.addWidget(self.button, 1, len(fields))
        self.button.setAccessibleName(self.tr("Remove copy {number}").format(number=number))
        self.button.clicked.connect(self.removed)

    def value(self) -> Copy:
        """The copy as typed."""
        return Copy(self.holder.value(), self.place.value(), Answer(self.certified.value()))


class CopiesField(QWidget):
    """All copies under one another, and a button for one more. The value is a tuple of Copy."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CopyRow] = []
        self._place = QVBoxLayout()
        self._place.setSpacing(ROW_GAP)
        self.add_button = push_button(self.tr("Add a copy"), "papers.add_copy", self)
        self.add_button.clicked.connect(self.add)
        line = QHBoxLayout()
        line.addWidget(self.add_button)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self._place)
        layout.addLayout(line)

    def value(self) -> tuple[Copy, ...]:
        """The copies as typed."""
        return tuple(row.value() for row in self.rows)

    def set_value(self, copies: Sequence[Copy]) -> None:
        """Show these copies."""
        if tuple(copies) == self.value():
            return
        for row in self.rows:
            self._place.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for copy in copies:
            self._append(copy)

    def add(self) -> None:
        """One more copy, with the cursor in it."""
        row = self._append(Copy())
        row.holder.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _append(self, copy: Copy) -> CopyRow:
        row = CopyRow(copy, len(self.rows) + 1, self)
        row.edited.connect(self.edited)
        row.removed.connect(self._remove)
        self.rows.append(row)
        self._place.addWidget(row)
        row.show()
        return row

    def _remove(self) -> None:
        gone = self.sender()
        self.set_value([row.value() for row in self.rows if row is not gone])
        self.edited.emit()
