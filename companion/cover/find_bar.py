"""Find and replace in the open note: a bar below the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from companion.cover.controls import CheckBox
from companion.cover.editor import NoteEditor
from companion.notes.matches import Units
from companion.widgets.roomy import roomy_field

_WAIT = 120  # milliseconds after a change before the matches are looked for again
_MANY = 500  # replacements: more are made as one change of the whole text


class FindBar(QWidget):
    """Marks every match in sight, counts them all, goes from one to the next."""

    closed = Signal()

    def __init__(self, editor: NoteEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._found: list[tuple[int, int]] = []
        self._stale = True
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._look)
        self.find_field = self._field(self.tr("Find in this note"))
        self.replace_field = self._field(self.tr("Replace with"))
        self.count = QLabel(self)
        self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 / 0000"))
        self.case = CheckBox(self.tr("Match &case"), self)
        self.whole = CheckBox(self.tr("&Whole words"), self)
        self.previous_button = self._button(self.tr("Find Previous"), Qt.ArrowType.UpArrow)
        self.next_button = self._button(self.tr("Find Next"), Qt.ArrowType.DownArrow)
        self.replace_button = QPushButton(self.tr("&Replace"), self)
        self.all_button = QPushButton(self.tr("Replace &All"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self.find_field.textChanged.connect(self._changed)
        self.case.toggled.connect(self._changed)
        self.whole.toggled.connect(self._changed)
        self.previous_button.clicked.connect(self.find_previous)
        self.next_button.clicked.connect(self.find_next)
        self.replace_button.clicked.connect(self.replace)
        self.all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.leave)
        editor.textChanged.connect(self.note_changed)
        editor.cursorPositionChanged.connect(self._say_count)

    def begin(self, *, replacing: bool) -> None:
        """Show the bar with what is selected, if that is a part of one line, ready to be typed over."""
        chosen = self._editor.textCursor().selectedText()
        if chosen and "\u2029" not in chosen:
            self.find_field.setText(chosen)
        for widget in (self.replace_field, self.replace_button, self.all_button):
            widget.setVisible(replacing and not self._editor.isReadOnly())
        self.show()
        self.find_field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.find_field.selectAll()
        self._changed()

    def leave(self) -> None:
        """Put the bar away; the text has the keys again."""
        self.hide()
        self._timer.stop()
        self._editor.highlighter().look_for("found", None)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def note_changed(self) -> None:
        """The text has changed, or is another one."""
        self._stale = True
        if self.isVisible():
            self._timer.start()

    def rest(self) -> None:
        """Run no timer."""
        self._timer.stop()

    def find_next(self) -> None:
        """Select the next match, from the beginning again after the last."""
        self._go(1)

    def find_previous(self) -> None:
        """Select the match before, the last one after the first."""
        self._go(-1)

    def replace(self) -> None:
        """Replace the match that is selected, and go to the next."""
        cursor = self._editor.textCursor()
        self._refresh()
        if (cursor.selectionStart(), cursor.selectionEnd()) in self._found and not self._editor.isReadOnly():
            cursor.insertText(self.replace_field.text())
        self.find_next()

    def replace_all(self) -> None:
        """Replace every match in one step, which one undo takes back."""
        self._refresh()
        if self._editor.isReadOnly() or not self._found:
            return
        new = self.replace_field.text()
        cursor = QTextCursor(self._editor.document())
        count = len(self._found)
        cursor.beginEditBlock()
        if count > _MANY:
            pattern = self._pattern()
            text = pattern.sub(lambda _match: new, self._editor.text()) if pattern else ""
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        else:
            for begin, end in reversed(self._found):
                cursor.setPosition(begin)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(new)
        cursor.endEditBlock()
        self.count.setText(self.tr("{n} replaced").format(n=count))
        self.count.setAccessibleName(self.count.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves, Enter goes on, Shift+Enter goes back."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif enter and self.find_field.hasFocus():
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif enter and self.replace_field.hasFocus():
            self.replace()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters need more room for the number."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "count"):
            self.count.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000 / 0000"))

    def _changed(self) -> None:
        self._stale = True
        pattern = self._pattern()
        looker = None if pattern is None else lambda line, _begin: [match.span() for match in pattern.finditer(line)]
        self._editor.highlighter().look_for("found", looker)
        self._timer.start()

    def _look(self) -> None:
        self._refresh()
        self._say_count()

    def _refresh(self) -> None:
        if not self._stale:
            return
        self._stale = False
        pattern = self._pattern()
        self._found = []
        if pattern is not None:
            text = self._editor.text()
            units = Units(text)
            self._found = [(units.at(match.start()), units.at(match.end())) for match in pattern.finditer(text)]

    def _pattern(self) -> re.Pattern[str] | None:
        wanted = self.find_field.text()
        if not wanted:
            return None
        sought = re.escape(wanted)
        if self.whole.isChecked():
            sought = rf"(?<!\w){sought}(?!\w)"
        return re.compile(sought, re.NOFLAG if self.case.isChecked() else re.IGNORECASE)

    def _go(self, way: int) -> None:
        self._refresh()
        if not self._found:
            self._say_count()
            return
        cursor = self._editor.textCursor()
        if way > 0:
            number = bisect_left(self._found, (cursor.selectionEnd(), 0))
            if cursor.hasSelection() is False and number and self._found[number - 1][0] == cursor.position():
                number -= 1
        else:
            number = bisect_left(self._found, (cursor.selectionStart(), 0)) - 1
        begin, end = self._found[number % len(self._found)]
        cursor.setPosition(begin)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
        self._say_count()

    def _say_count(self) -> None:
        if self._stale or not self.isVisible():
            return
        if not self.find_field.text():
            text = ""
        elif not self._found:
            text = self.tr("No matches")
        else:
            cursor = self._editor.textCursor()
            number = bisect_left(self._found, (cursor.selectionStart(), cursor.selectionEnd()))
            here = number < len(self._found) and self._found[number] == (cursor.selectionStart(), cursor.selectionEnd())
            text = f"{number + 1 if here else '–'} / {len(self._found)}"
        self.count.setText(text)
        self.count.setAccessibleName(text)

    def _field(self, name: str) -> QLineEdit:
        made = roomy_field(QLineEdit(self))
        made.setPlaceholderText(name)
        made.setAccessibleName(name)
        made.setMinimumHeight(28)
        made.setMinimumWidth(made.fontMetrics().averageCharWidth() * 12)
        return made

    def _button(self, name: str, arrow: Qt.ArrowType) -> QToolButton:
        made = QToolButton(self)
        made.setArrowType(arrow)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.setMinimumSize(28, 28)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setAutoRaise(True)
        return made

    def _lay_out(self) -> None:
        for low in (self.case, self.whole, self.replace_button, self.all_button, self.close_button):
            low.setMinimumHeight(28)
        rows: tuple[tuple[QWidget, ...], ...] = (
            (self.find_field, self.count, self.previous_button, self.next_button),
            (self.replace_field, self.replace_button, self.all_button),
            (self.case, self.whole, self.close_button),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(4)
        for row in rows:
            line = QHBoxLayout()
            for number, widget in enumerate(row):
                if widget is self.close_button:
                    line.addStretch(1)
                line.addWidget(widget, int(number == 0 and isinstance(widget, QLineEdit)))
            column.addLayout(line)
        order = (
            self.find_field,
            self.previous_button,
            self.next_button,
            self.replace_field,
            self.replace_button,
            self.all_button,
            self.case,
            self.whole,
            self.close_button,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
