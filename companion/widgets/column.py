"""A scrolling column of text and controls, narrow enough to read: what most pages are made of."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from companion.widgets.form import heading, wrapped

WIDTH = 640
"""The widest that text runs, in device-independent pixels."""

SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
"""For every field of hers: the system learns no words from it."""


class Column(QScrollArea):
    """Add headings, texts, widgets and rows from top to bottom; what does not fit scrolls."""

    def __init__(self, parent: QWidget | None = None, *, centred: bool = False) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        outer = QHBoxLayout(inner)
        outer.setContentsMargins(28, 10, 28, 28)
        if centred:
            outer.addStretch(1)
        self._body = QWidget()
        self._body.setMaximumWidth(WIDTH)
        outer.addWidget(self._body, 100)
        outer.addStretch(1)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._layout = QVBoxLayout()
        self._layout.setSpacing(12)
        column.addLayout(self._layout)
        column.addStretch(1)
        self.setWidget(inner)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)

    def heading(self, text: str) -> QLabel:
        """A heading over what follows."""
        label = heading(text, size=1.5)
        self._layout.addWidget(label)
        return label

    def subheading(self, text: str) -> QLabel:
        """A smaller heading, with some room above it."""
        self._layout.addSpacing(10)
        label = wrapped(text)
        font = label.font()
        font.setWeight(QFont.Weight.DemiBold)
        label.setFont(font)
        self._layout.addWidget(label)
        return label

    def text(self, text: str) -> QLabel:
        """A paragraph."""
        label = wrapped(text)
        self._layout.addWidget(label)
        return label

    def put(self, widget: QWidget) -> None:
        """Any widget, as wide as the column."""
        self._layout.addWidget(widget)

    def row(self, *widgets: QWidget) -> QHBoxLayout:
        """Widgets side by side from the left, each at its own width."""
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self._layout.addLayout(row)
        return row

    def layout_below(self, layout: QLayout) -> None:
        """Any layout."""
        self._layout.addLayout(layout)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        # What is clicked is in sight, and must not move away from beneath the pointer before the button is let go.
        clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not clicked and self.isAncestorOf(now):
            bring_into_view(now)

    def gap(self, pixels: int = 12) -> None:
        """Some room."""
        self._layout.addSpacing(pixels)


def bring_into_view(widget: QWidget) -> None:
    """Scroll what is around `widget` so far that it shows, once the layout has settled."""
    QTimer.singleShot(0, widget, partial(_ensure_visible, widget))


def _ensure_visible(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget, 0, 12)


def button(text: str, parent: QWidget | None = None, *, default: bool = False) -> QPushButton:
    """A push button that is at least 32 pixels high and says its own text to assistive technology."""
    made = QPushButton(text, parent)
    made.setMinimumHeight(32)
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    made.setDefault(default)
    return made
