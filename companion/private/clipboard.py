"""What is copied here: plain text that clipboard managers are asked not to keep, and gone after a minute."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

KEPT_MS = 60_000
"""How long something copied can be pasted elsewhere."""
HINT = "x-kde-passwordManagerHint"
"""With the value "secret" the clipboard managers of KDE and others keep no copy."""


class OwnClipboard(QObject):
    """Watches the application's clipboard. What other programs put there is left alone."""

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._end = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._end.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._copied)
        clipboard.selectionChanged.connect(self._selected)

    def clear(self) -> None:
        """Take back what was copied here, where it is still there."""
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()

    def _copied(self) -> None:
        if not self._clipboard.ownsClipboard():
            return
        data = self._clipboard.mimeData()
        if data is None or data.hasFormat(HINT) or not data.hasText():
            return
        marked = QMimeData()
        marked.setText(data.text())
        marked.setData(HINT, b"secret")
        self._clipboard.setMimeData(marked)
        self._end.start()

    def _selected(self) -> None:
        # X11 offers whatever is selected to every program at once.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)
