"""A line around the list that has the keys: the style draws none where nothing in it is chosen, or nothing is in it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

_WIDTH = 2
"""Device-independent pixels of the line."""


class FocusRing(QObject):
    """Follows the focus in one window; shows the line for lists, tables and pages that the arrow keys scroll.

    Only where the keys brought the focus there, as everywhere else.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._ring: _Ring | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._moved)

    def _moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if now is None or not isinstance(now, QAbstractScrollArea) or isinstance(now, (QPlainTextEdit, QTextEdit)):
            return  # what is written in has a caret
        if self._window.isAncestorOf(now) and self._window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            self._ring = _Ring(now)


class _Ring(QWidget):
    """Lies over all of the widget and lets the mouse through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        around.installEventFilter(self)
        self.setGeometry(around.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """As large as what it stands around."""
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), _WIDTH))
        painter.drawRect(self.rect().adjusted(_WIDTH // 2, _WIDTH // 2, -_WIDTH // 2, -_WIDTH // 2))
