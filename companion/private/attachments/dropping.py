"""Files dragged onto a page, and pasted there, wherever on it the pointer or the cursor is."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from companion.private.attachments.pasted import has_items, items

_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit)


class Dropping(QObject):
    """watch() a page. `dropped` gives a list of Item, while `takes` says yes. Text goes on into the fields."""

    dropped = Signal(list)

    def __init__(self, takes: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._takes = takes

    def watch(self, page: QWidget) -> None:
        """Take what is dropped on the page, or on a text field of it, which would else take the file's name."""
        page.setAcceptDrops(True)
        for widget in (page, *(field for kind in _FIELDS for field in page.findChildren(kind))):
            # Once for each, however often it is installed.
            widget.installEventFilter(self)
            if isinstance(widget, QAbstractScrollArea):
                widget.viewport().installEventFilter(self)

    def paste(self) -> bool:
        """Take what another program has copied; False where that is no file and no picture."""
        copied = QGuiApplication.clipboard().mimeData()
        taken = items(copied) if copied is not None else []
        if taken:
            self.dropped.emit(list(taken))
        return bool(taken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Files and pictures are ours; everything else is left to the widget."""
        if isinstance(event, QDropEvent):
            if not (self._takes() and has_items(event.mimeData())):
                return False
            # Never a move: the other program would remove the file.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            if event.type() == QEvent.Type.Drop:
                self.dropped.emit(list(items(event.mimeData())))
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return event.matches(QKeySequence.StandardKey.Paste) and self._takes() and self._instead_of_text()
        return False

    def _instead_of_text(self) -> bool:
        data = QGuiApplication.clipboard().mimeData()
        files = any(url.isLocalFile() for url in data.urls())
        return (files or not data.hasText()) and self.paste()
