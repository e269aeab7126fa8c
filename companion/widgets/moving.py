"""Rows of a list are put into another order: dragged with the mouse, or moved with Alt and the arrow keys.

Not by the system's drag and drop: what is dragged so is offered to every other program.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QListView

_LINE = 3
_EDGE = 24
"""How near the edge of the list, in pixels, a drag scrolls it."""
_SCROLL_MS = 40


class RowMover(QObject):
    """Watches one list. It changes nothing itself: `dropped` and `stepped` say what she wants.

    `dropped(row, gap)`: the row was let go before the row `gap`, which may be the number of rows.
    `stepped(row, by)`: one step up (-1) or down (1). `may_move(row)` says which rows can be taken.
    """

    dropped = Signal(int, int)
    stepped = Signal(int, int)

    def __init__(self, view: QListView, may_move: Callable[[int], bool]) -> None:
        super().__init__(view)
        self._view = view
        self._may_move = may_move
        self._row = -1
        self._start = QPoint()
        self._dragging = False
        self._line = QFrame(view.viewport())
        self._line.setFrameShape(QFrame.Shape.HLine)
        self._line.setLineWidth(_LINE)
        self._line.hide()
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_MS)
        self._scroll.timeout.connect(self._creep)
        self._at = QPoint()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys in the list, the mouse on its rows."""
        if watched is self._view:
            return isinstance(event, QKeyEvent) and self._key(event)
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Hide) and not self._dragging:
            self._row = -1
        return False

    def _key(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()), 0)
        alone = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
        if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape and self._dragging:
            self._end()
            return True
        row = self._view.currentIndex().row()
        if event.type() != QEvent.Type.KeyPress or not by or not alone or not self._may_move(row):
            return False
        self.stepped.emit(row, by)
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        kind, here = event.type(), event.position().toPoint()
        if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            row = self._view.indexAt(here).row()
            self._row = row if self._may_move(row) else -1
            self._start = here
        elif kind == QEvent.Type.MouseMove and self._row >= 0 and event.buttons() & Qt.MouseButton.LeftButton:
            far = (here - self._start).manhattanLength() >= QApplication.startDragDistance()
            if far and not self._dragging:
                self._dragging = True
                self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self._scroll.start()
            self._at = here
            self._show_line()
            return True
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
            row, dragged = self._row, self._dragging
            self._end()
            if dragged:
                self._at = here
                self.dropped.emit(row, self.gap(here))
                return True
        return False

    def gap(self, here: QPoint) -> int:
        """Before which row something let go at this point of the viewport comes to stand."""
        model = self._view.model()
        index = self._view.indexAt(QPoint(self._view.viewport().width() // 2, here.y()))
        if not index.isValid():
            return 0 if here.y() < 0 else model.rowCount()
        return index.row() + (here.y() > self._view.visualRect(index).center().y())

    def _show_line(self) -> None:
        if not self._dragging:
            return
        gap = self.gap(self._at)
        model, view = self._view.model(), self._view
        below = gap < model.rowCount()
        rect = view.visualRect(model.index(gap if below else model.rowCount() - 1, 0))
        top = rect.top() if below else rect.bottom()
        self._line.setGeometry(QRect(0, max(0, top - _LINE // 2), view.viewport().width(), _LINE))
        self._line.show()
        self._line.raise_()

    def _creep(self) -> None:
        height, bar = self._view.viewport().height(), self._view.verticalScrollBar()
        if self._at.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE)
        elif self._at.y() > height - _EDGE:
            bar.setValue(bar.value() + _EDGE)
        self._show_line()

    def _end(self) -> None:
        self._row, self._dragging = -1, False
        self._scroll.stop()
        self._line.hide()
        self._view.viewport().unsetCursor()
