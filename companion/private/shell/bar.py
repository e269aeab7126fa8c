"""The bar along the top: search, and the button that hides everything."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from companion.widgets.column import SENSITIVE

PAUSE_MS = 120
"""How long typing must rest before a search is made."""


class SearchField(QLineEdit):
    """`asked` gives the text once typing rests; `down` and `closed` are the arrow and Escape."""

    asked = Signal(str)
    down = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Search everything"))
        self.setAccessibleName(self.tr("Search everything"))
        self.setInputMethodHints(SENSITIVE)
        self.setClearButtonEnabled(True)
        self.setMinimumHeight(32)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self.ask)
        self.textChanged.connect(self._rest.start)

    def ask(self) -> None:
        """Search now."""
        self._rest.stop()
        self.asked.emit(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to what was found, Escape closes the search."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class HideButton(QPushButton):
    """Acts when it is pressed, not when it is let go: `hide_now`."""

    hide_now = Signal()

    def __init__(self, how: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Hide now"), parent)
        self.setAccessibleName(self.tr("Hide now"))
        self.setAccessibleDescription(how)
        self.setToolTip(how)
        self.setMinimumSize(130, 36)
        self.setAutoDefault(False)
        self.pressed.connect(self.hide_now)


class TopBar(QWidget):
    """Search on the left, the button at the right end, where it stays whatever page is shown."""

    def __init__(self, how_to_hide: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField()
        self.hide_button = HideButton(how_to_hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        self.search.setMaximumWidth(420)
        layout.addWidget(self.search, 10)
        layout.addStretch(1)
        layout.addWidget(self.hide_button)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._to_search)

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
