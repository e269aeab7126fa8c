"""Forms: labels above their fields, names for assistive technology, and nothing that must be filled in."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, TypeVar, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from companion.widgets.fields import (
    CheckField,
    ChoiceField,
    DateField,
    Field,
    LineField,
    LongField,
    TimeField,
)
from companion.widgets.plain_choice import LINE_HEIGHT

_W = TypeVar("_W", bound=QWidget)

NO_ALIGNMENT = Qt.AlignmentFlag(0)
ROW_GAP = 14
LABEL_GAP = 4
PAGE_MARGIN = 20
NARROW = 480
"""Below this width, in device-independent pixels, fields stand under one another."""
FORM_WIDTH = 100
"""The widest a form gets, in average characters, so that lines stay easy to read."""


def wrapped(text: str, parent: QWidget | None = None) -> QLabel:
    """A plain sentence that wraps and can be copied."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def heading(text: str, parent: QWidget | None = None, *, size: float = 1.25) -> QLabel:
    """A heading, `size` times as large as the text around it."""
    label = wrapped(text, parent)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    label.setFont(font)
    return label


def hint_label(text: str, parent: QWidget | None = None) -> QLabel:
    """A sentence that helps, a little smaller than the text around it."""
    return heading(text, parent, size=0.92)


def scrolled(widget: QWidget) -> QScrollArea:
    """`widget` in a frame that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(widget)
    return area


class FormRow(QWidget):
    """One field with its label above and, where needed, a hint below; named for assistive technology."""

    def __init__(self, name: str, label: str, field: QWidget, parent: QWidget | None = None, *, hint: str = "") -> None:
        super().__init__(parent)
        target = field.focusProxy() or field
        target.setAccessibleName(label)
        target.setAccessibleDescription(hint)
        target.setObjectName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(LABEL_GAP)
        self.label = wrapped(label, self)
        self.label.setBuddy(target)
        if not isinstance(field, CheckField):
            layout.addWidget(self.label)
        else:
            self.label.hide()
        if isinstance(field, ChoiceField):
            layout.addWidget(field, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            layout.addWidget(field)
        layout.addStretch()
        self._hint: QLabel | None = None
        if hint:
            self.hint.setText(hint)

    @property
    def hint(self) -> QLabel:
        """The sentence below the field. Most rows have none: it is made when it is first wanted."""
        if self._hint is None:
            self._hint = hint_label("", self)
            layout = cast("QVBoxLayout", self.layout())
            layout.insertWidget(layout.count() - 1, self._hint)
        return self._hint


class Form(QWidget):
    """Fields under one another. Keys are the names of the record's fields; `changed` says she changed one."""

    changed = Signal()
    refused = Signal(str)
    """A sentence: something was not taken into a field."""

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = prefix
        self._fields: dict[str, Field] = {}
        self._rows: dict[str, FormRow] = {}
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * FORM_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        outer.setSpacing(ROW_GAP)
        self._outer = outer
        self._column = outer
        self._line: QHBoxLayout | None = None
        self._lines: list[QHBoxLayout] = []
        outer.addStretch(1)

    def text(self, key: str, label: str, *, hint: str = "", beside: bool = False) -> LineField:
        """One line of text; `beside` puts it next to the field before."""
        return self._add(key, label, LineField(self), hint=hint, beside=beside)

    def long_text(self, key: str, label: str, *, hint: str = "", lines: int = 3) -> LongField:
        """Several lines of text."""
        field = LongField(self, lines=lines)
        field.refused.connect(self.refused)
        return self._add(key, label, field, hint=hint)

    def choice(
        self,
        key: str,
        label: str,
        options: Sequence[tuple[StrEnum, str]],
        *,
        hint: str = "",
        beside: bool = False,
    ) -> ChoiceField:
        """One of a few values; `options` are (value, label)."""
        return self._add(key, label, ChoiceField(options, self), hint=hint, beside=beside)

    def date(self, key: str, label: str, *, hint: str = "", beside: bool = False) -> DateField:
        """A date that may stay empty."""
        return self._add(key, label, DateField(self), hint=hint, beside=beside)

    def time(self, key: str, label: str, *, hint: str = "", beside: bool = False) -> TimeField:
        """A time that may stay empty."""
        return self._add(key, label, TimeField(self), hint=hint, beside=beside)

    def check(self, key: str, label: str, *, hint: str = "", beside: bool = False) -> CheckField:
        """Yes or no."""
        return self._add(key, label, CheckField(label, self), hint=hint, beside=beside)

    def field(self, key: str, label: str, field: _W) -> _W:
        """A field of a section's own; it must have what Field asks."""
        return self._add(key, label, field, hint="")

    def add(self, widget: _W) -> _W:
        """Put any other widget under what is there."""
        self._line = None
        if isinstance(widget, QPushButton):
            self._place(widget, Qt.AlignmentFlag.AlignLeft)
        else:
            self._place(widget)
        return widget

    def add_first(self, widget: QWidget) -> None:
        """Put a widget above everything."""
        self._outer.insertWidget(0, widget)

    def more(self, label: str) -> "Fold":
        """From here on the fields stand in a part that opens and closes."""
        self._line = None
        fold = Fold(label, self)
        fold.button.setObjectName(f"{self._prefix}.more")
        self._outer.insertWidget(self._outer.count() - 1, fold)
        self._column = fold.column
        return fold

    def group(self) -> QWidget:
        """From here until end_group() the fields stand in one part that can be hidden."""
        self._line = None
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        self._place(part)
        self._column = column
        return part

    def end_group(self) -> None:
        """The next fields stand in the form itself again."""
        self._line = None
        self._column = self._outer

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for large text: what stands side by side goes under one another first."""
        return QSize(NARROW // 2, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fields stand side by side only where there is room."""
        super().resizeEvent(event)
        wide = event.size().width() >= NARROW
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        for line in self._lines:
            line.setDirection(direction)

    def values(self) -> dict[str, Any]:
        """What stands in each field, by key."""
        return {key: field.value() for key, field in self._fields.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values; nothing counts as a change of hers. Keys without a field are passed over."""
        for key, field in self._fields.items():
            if key in values:
                field.set_value(values[key])

    def row(self, key: str) -> FormRow:
        """The whole row of a field, to show or hide it."""
        return self._rows[key]

    def focus_first(self) -> None:
        """Put the cursor into the first field that shows."""
        for key, row in self._rows.items():
            if row.isVisibleTo(self):
                widget = self._fields[key]
                if isinstance(widget, QWidget):
                    widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _add(self, key: str, label: str, field: _W, *, hint: str, beside: bool = False) -> _W:
        row = FormRow(f"{self._prefix}.{key}", label, field, self, hint=hint)
        if beside and self._line is not None:
            self._line.addWidget(row, 1)
        else:
            self._line = QHBoxLayout()
            self._line.setSpacing(ROW_GAP)
            self._lines.append(self._line)
            self._line.addWidget(row, 1)
            self._place_line(self._line)
        self._register(key, row, field)
        return field

    def _register(self, key: str, row: FormRow, field: Any) -> None:
        self._rows[key] = row
        self._fields[key] = field
        field.edited.connect(self.changed)

    def _place(self, widget: QWidget, alignment: Qt.AlignmentFlag = NO_ALIGNMENT) -> None:
        if self._column is self._outer:
            self._outer.insertWidget(self._outer.count() - 1, widget, 0, alignment)
        else:
            self._column.addWidget(widget, 0, alignment)

    def _place_line(self, line: QHBoxLayout) -> None:
        if self._column is self._outer:
            self._outer.insertLayout(self._outer.count() - 1, line)
        else:
            self._column.addLayout(line)


class Fold(QWidget):
    """A part of a form that stays closed until she wants it."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setText(label)
        self.button.setAccessibleName(label)
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setMinimumHeight(LINE_HEIGHT)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self.set_open)
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(ROW_GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(ROW_GAP)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.body)
        self.set_open(False)

    def set_open(self, open_: bool) -> None:  # noqa: FBT001 - a slot for toggled(bool)
        """Show or hide what is inside."""
        self.button.setChecked(open_)
        self.button.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.body.setVisible(open_)
