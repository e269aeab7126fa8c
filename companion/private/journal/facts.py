"""Labels at left, what was written beside them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from companion.domain.difference import Piece
from companion.private.journal.changes import marked_html, marked_words
from companion.private.journal.names import Linked, gone_words
from companion.widgets.delegates import bold
from companion.widgets.empty import push_button
from companion.widgets.form import PAGE_MARGIN, ROW_GAP, wrapped

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Facts(QWidget):
    """Lines of label and text. Where `struck`, the texts are struck through: their labels are read as before."""

    def __init__(self, parent: QWidget | None = None, *, struck: bool = False) -> None:
        super().__init__(parent)
        self._struck = struck
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(PAGE_MARGIN)
        self._grid.setVerticalSpacing(ROW_GAP // 2)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 3)

    def add(self, label: str, text: str) -> QLabel:
        """One more line."""
        value = wrapped(text, self)
        value.setTextInteractionFlags(READABLE)
        value.setAccessibleName(f"{label}: {text}")
        if self._struck:
            strike(value)
        self._add(label, value)
        return value

    def add_change(self, label: str, pieces: Sequence[Piece]) -> None:
        """One more line that says what was taken out and put in."""
        value = wrapped("", self)
        value.setTextFormat(Qt.TextFormat.RichText)
        value.setText(marked_html(pieces))
        value.setTextInteractionFlags(READABLE)
        value.setAccessibleName(f"{label}: {marked_words(pieces)}")
        self._add(label, value)

    def add_links(self, label: str, linked: Sequence[Linked], go: Callable[[str], None], name: str) -> None:
        """One more line with a list; what is still in her lists is a button that goes there."""
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP // 2)
        for each in linked:
            if each.name:
                column.addWidget(_way(label, each, go, name, box), 0, Qt.AlignmentFlag.AlignLeft)
            else:
                column.addWidget(wrapped(gone_words(), box))
        self._add(label, box)

    def _add(self, label: str, value: QWidget) -> None:
        row = self._grid.rowCount()
        name = wrapped(label, self)
        name.setFont(bold())
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)


def framed(text: str, parent: QWidget | None = None) -> QLabel:
    """A sentence that must be seen."""
    label = wrapped(text, parent)
    label.setAccessibleName(text)
    label.setFrameShape(QFrame.Shape.StyledPanel)
    label.setFont(bold())
    label.setMargin(8)
    return label


def strike(label: QLabel) -> None:
    """Strike its text through."""
    font = QFont(label.font())
    font.setStrikeOut(True)
    label.setFont(font)


def _way(label: str, linked: Linked, go: Callable[[str], None], name: str, parent: QWidget) -> QPushButton:
    button = push_button(linked.name.replace("&", "&&"), f"{name}.{linked.id}", parent)
    button.setAccessibleName(linked.name)
    button.setAccessibleDescription(label)
    button.clicked.connect(lambda: go(linked.id))
    return button
