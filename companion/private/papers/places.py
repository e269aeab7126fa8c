"""Where the copies of an order are: one line for each place where a copy helps."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from companion.domain.common import Answer
from companion.domain.papers import OrderPlace, PlaceCopy
from companion.private.papers.copies import name_line
from companion.private.papers.labels import order_places
from companion.private.records.about_date import AboutDateField
from companion.private.words import answers
from companion.widgets.fields import ChoiceField
from companion.widgets.form import LABEL_GAP, ROW_GAP, wrapped
from companion.widgets.suggest import Suggestions

NARROW = 70
"""Below this width, in average characters, what belongs to one place stands under one another."""
_LEAST = 24
_ANY = (1 << 24) - 1


class PlacesField(QWidget):
    """A table: is a copy there, who has it, since when. The value holds the places of which she said something."""

    edited = Signal()

    def __init__(self, names: Suggestions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[OrderPlace, dict[str, Any]] = {}
        self._titles: dict[OrderPlace, QLabel] = {}
        self._small: dict[OrderPlace, list[QLabel]] = {}
        self._narrow: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(ROW_GAP // 2)
        self._labels = {
            "there": self.tr("Is a copy there?"),
            "who": self.tr("Who has it there"),
            "since": self.tr("Since when"),
        }
        self._heads = [wrapped(text, self) for text in ("", *self._labels.values())]
        for place, title in order_places():
            self._make(place, title, names)
        self._arrange(narrow=False)

    def value(self) -> tuple[PlaceCopy, ...]:
        """The places of which she said something, in the order of OrderPlace."""
        said = (
            PlaceCopy(place, Answer(row["there"].value()), row["who"].value(), row["since"].value())
            for place, row in self._rows.items()
        )
        return tuple(copy for copy in said if copy != PlaceCopy(copy.place))

    def set_value(self, copies: Sequence[PlaceCopy]) -> None:
        """Show these."""
        given = {copy.place: copy for copy in copies}
        for place, row in self._rows.items():
            copy = given.get(place, PlaceCopy(place))
            for key, field in row.items():
                field.set_value(getattr(copy, key))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large text."""
        least = self.fontMetrics().averageCharWidth() * _LEAST
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A table only where there is room for one."""
        super().resizeEvent(event)
        self._arrange(narrow=event.size().width() < self.fontMetrics().averageCharWidth() * NARROW)

    def _make(self, place: OrderPlace, title: str, names: Suggestions) -> None:
        # Made in the order in which the keyboard goes through them.
        there, who, since = ChoiceField(answers(), self), name_line(names, self), AboutDateField(self)
        since.echo.hide()
        since.line.setMaximumWidth(_ANY)
        row: dict[str, Any] = {"there": there, "who": who, "since": since}
        self._small[place] = []
        for key, field in row.items():
            target = field.focusProxy() or field
            target.setObjectName(f"papers.place.{place}.{key}")
            target.setAccessibleName(f"{title}: {self._labels[key]}")
            field.edited.connect(self.edited)
            small = wrapped(self._labels[key], self)
            small.setBuddy(target)
            self._small[place].append(small)
        self._rows[place] = row
        self._titles[place] = wrapped(title, self)

    def _arrange(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self._grid.setVerticalSpacing(LABEL_GAP if narrow else ROW_GAP // 2)
        for column, stretch in enumerate((1, 0, 0, 0) if narrow else (5, 0, 6, 6)):
            self._grid.setColumnStretch(column, stretch)
        for column, head in enumerate(self._heads):
            head.setVisible(not narrow)
            self._grid.addWidget(head, 0, column)
        line = 1
        for place, row in self._rows.items():
            title = self._titles[place]
            font = self.font()
            font.setBold(narrow)
            title.setFont(font)
            title.setContentsMargins(0, ROW_GAP // 2 if narrow else 0, 0, 0)
            self._grid.addWidget(title, line, 0)
            for column, (small, field) in enumerate(zip(self._small[place], row.values(), strict=True), start=1):
                small.setVisible(narrow)
                left = Qt.AlignmentFlag.AlignLeft if isinstance(field, ChoiceField) else Qt.AlignmentFlag(0)
                if narrow:
                    self._grid.addWidget(small, line + 1, 0)
                    self._grid.addWidget(field, line + 2, 0, left)
                    line += 2
                else:
                    self._grid.addWidget(field, line, column, left)
            line += 1


def places_line(copies: Sequence[PlaceCopy]) -> str:
    """Where copies are, in one line; "" where none is known to be anywhere."""
    labels = dict(order_places())
    there = [labels[copy.place] for copy in copies if copy.there is Answer.YES]
    return QCoreApplication.translate("Papers", "Copies: {places}").format(places=", ".join(there)) if there else ""
