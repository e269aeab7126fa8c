"""The two sides of a section page: the list with its buttons at left, what is looked at on the right."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from companion.widgets.empty import push_button

LIST_WIDTH = 330
GAP = 10
NARROW = 640
"""Below this width one side shows at a time, with a button back to the list."""


class Panes(QSplitter):
    """`left` is a column for buttons and a list; `right` shows one widget at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._resting: QWidget | None = None
        self._detail = False
        self._list_wanted = True
        self.side = QWidget(self)
        self.left = QVBoxLayout(self.side)
        self.left.setContentsMargins(GAP, GAP, GAP, GAP)
        self.left.setSpacing(GAP)
        box = QWidget(self)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.right = QStackedWidget(box)
        self.back = push_button(self.tr("Back to the list"), "back", box)
        self.back.clicked.connect(self.show_list)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = button_row(self.back)
        top.setContentsMargins(GAP, 0, GAP, 0)
        column.addLayout(top)
        column.addWidget(self.right, 1)
        self._box = box
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        self._arrange()

    def add_panes(self, *widgets: QWidget, resting: QWidget | None = None) -> None:
        """What may be shown on the right; `resting` is the one for when nothing is chosen.

        A widget that is not here would stand over the page.
        """
        for widget in widgets:
            self.right.addWidget(widget)
        if resting is not None:
            self.right.addWidget(resting)
            self._resting = resting

    def follow(self, view: QAbstractItemView) -> None:
        """A click in this list shows the right side, even of the row that is chosen already."""
        view.clicked.connect(self.show_detail)

    def show_pane(self, widget: QWidget) -> None:
        """Show one of the widgets on the right."""
        self.right.setCurrentWidget(widget)
        self._detail = widget is not self._resting
        self._arrange()

    def show_list(self) -> None:
        """Where there is room for one side only, show the list."""
        self._detail = False
        self._arrange()

    def show_detail(self) -> None:
        """Where there is room for one side only, show the right one."""
        self._detail = self.right.currentWidget() is not self._resting
        self._arrange()

    def want_list(self, *, wanted: bool) -> None:
        """Whether there is a list at all."""
        self._list_wanted = wanted
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Small, so that a large text size never pushes anything out of the window."""
        return QSize(LIST_WIDTH - GAP, LIST_WIDTH // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between one side and two."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < NARROW
        self.side.setVisible(self._list_wanted and not (narrow and self._detail))
        self._box.setVisible(not narrow or self._detail or not self._list_wanted)
        self.back.setVisible(narrow and self._detail and self._list_wanted)


def button_row(*buttons: QWidget) -> QHBoxLayout:
    """Buttons beside one another, kept to the left."""
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
