"""The fields of a form: each has value(), set_value() and a signal for what she changes."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any, Protocol, cast

from PySide6.QtCore import QLocale, QMimeData, QSignalBlocker, QSizeF, Qt, Signal, SignalInstance
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextDocumentLayout,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from companion.widgets.dates import read_date, read_time, short_date, show_date, show_time
from companion.widgets.plain_choice import LINE_HEIGHT, PlainChoice

QUIET = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""Input methods and keyboards are asked to learn nothing from these fields."""

LONGEST = 500_000
"""UTF-16 units that may be pasted into a text: half of what can be stored, so that typing never reaches that."""
MOST_LINES = 14
LEAST_LINES = 3


class Field(Protocol):
    """What a form asks of a field."""

    edited: SignalInstance

    def value(self) -> Any:
        """What is in the field."""

    def set_value(self, value: Any) -> None:
        """Show a value, without counting it as a change of hers."""


class LineField(QLineEdit):
    """One line of text."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setInputMethodHints(QUIET)
        self.setMaxLength(2 * LONGEST)  # what came in from elsewhere is never cut by being shown
        self.setMinimumHeight(LINE_HEIGHT)
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """The text."""
        return self.text()

    def set_value(self, value: str) -> None:
        """Show a text from its beginning."""
        if value != self.text():
            with QSignalBlocker(self):
                self.setText(value)
        self.setCursorPosition(0)


class LongField(QPlainTextEdit):
    """Several lines of plain text; grows with what is written, up to a limit, then scrolls."""

    edited = Signal()
    refused = Signal(str)
    """A sentence: what was pasted or dropped is too long, and nothing of it was taken."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = LEAST_LINES) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setInputMethodHints(QUIET)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.edited)
        layout = cast("QPlainTextDocumentLayout", self.document().documentLayout())
        layout.documentSizeChanged.connect(self._fit)
        self._fit(QSizeF(0, 0))

    def value(self) -> str:
        """The text."""
        return self.toPlainText()

    def set_value(self, value: str) -> None:
        """Show a text."""
        if value != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(value)
        self._fit(self.document().size())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted or dropped, whole or not at all."""
        if len(source.text()) + self.document().characterCount() > LONGEST:
            self.refused.emit(self.tr("This text is too long to be kept here. Keep it as a file."))
        else:
            super().insertFromMimeData(source)

    def showEvent(self, event: QShowEvent) -> None:
        """A text shown while the field was hidden has its height only now."""
        super().showEvent(event)
        self._fit(self.document().size())

    def _fit(self, size: QSizeF) -> None:
        """Be as high as the text, which a plain text document measures in lines."""
        lines = min(MOST_LINES, max(self._lines, int(size.height())))
        margins = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        height = lines * self.fontMetrics().lineSpacing() + margins
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)


class ChoiceField(PlainChoice):
    """One of a few choices. `options` are (value, label); the wheel never changes it by accident."""

    edited = Signal()

    def __init__(self, options: Sequence[tuple[StrEnum, str]], parent: QWidget | None = None) -> None:
        super().__init__([label for _, label in options], parent)
        self._values = [value for value, _ in options]
        self.currentIndexChanged.connect(self.edited)

    def value(self) -> StrEnum:
        """The chosen value."""
        return self._values[max(0, self.currentIndex())]

    def set_value(self, value: StrEnum) -> None:
        """Show a value; one that is not on offer is added, so that nothing stored is changed."""
        with QSignalBlocker(self):
            if value not in self._values:
                self._values.append(value)
                self.addItem(str(value))
            self.setCurrentIndex(self._values.index(value))


class CheckField(QCheckBox):
    """Yes or no."""

    edited = Signal()

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setMinimumHeight(LINE_HEIGHT)
        self.toggled.connect(self.edited)

    def value(self) -> bool:
        """Whether it is checked."""
        return self.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001 - every field takes its value by position
        """Show a value."""
        with QSignalBlocker(self):
            self.setChecked(value)


class _ReadField(QWidget):
    """A line whose text is read into something stricter; beside it stands how it was understood."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineField(self)
        self.line.setMaximumWidth(self.fontMetrics().averageCharWidth() * 26)
        self.echo = QLabel(self)
        self.echo.setWordWrap(True)
        self.buttons = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 3)
        layout.addLayout(self.buttons)
        layout.addWidget(self.echo, 2)
        self.setFocusProxy(self.line)
        self._value = ""
        self.line.edited.connect(self._read)
        self.line.editingFinished.connect(self._tidy)

    def value(self) -> str:
        """What was understood; "" where the text is empty or was not understood."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show a value."""
        self._value = value
        self.line.set_value(self._short(value))
        self.echo.setText("")

    def enter(self, value: str) -> None:
        """Put a value in as if she had typed it."""
        self.set_value(value)
        self.edited.emit()

    def add_button(self, text: str) -> QPushButton:
        """A button beside the line, such as "Today"."""
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setMinimumHeight(LINE_HEIGHT)
        # The keyboard goes from the line to its own button, whenever that was made.
        QWidget.setTabOrder(self.line, button)
        self.buttons.addWidget(button)
        return button

    def _read(self) -> None:
        value = self._understand(self.line.text())
        self.echo.setText(self._long(value) if value else "")
        if (value or "") != self._value:
            self._value = value or ""
            self.edited.emit()

    def _tidy(self) -> None:
        value = self._understand(self.line.text())
        if value is None:
            self.echo.setText(self._puzzled())
        elif value:
            self.set_value(value)

    def _understand(self, text: str) -> str | None:
        raise NotImplementedError

    def _short(self, value: str) -> str:
        raise NotImplementedError

    def _long(self, value: str) -> str:
        raise NotImplementedError

    def _puzzled(self) -> str:
        raise NotImplementedError


class DateField(_ReadField):
    """A date, typed in any usual way; its value is YYYY-MM-DD or ""."""

    def _understand(self, text: str) -> str | None:
        return read_date(text, QLocale())

    def _short(self, value: str) -> str:
        return short_date(value, QLocale())

    def _long(self, value: str) -> str:
        return show_date(value, QLocale())

    def _puzzled(self) -> str:
        return self.tr("Please write day, month and year, like {example}").format(
            example=short_date("2026-05-12", QLocale())
        )


class TimeField(_ReadField):
    """A time of day, typed in any usual way; its value is HH:MM or ""."""

    def _understand(self, text: str) -> str | None:
        return read_time(text, QLocale())

    def _short(self, value: str) -> str:
        return show_time(value, QLocale())

    def _long(self, value: str) -> str:
        return show_time(value, QLocale())

    def _puzzled(self) -> str:
        return self.tr("Please write the time like {example}").format(example=show_time("21:30", QLocale()))
