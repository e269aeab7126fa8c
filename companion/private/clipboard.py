"""What is copied here: marked so that no history keeps it and no cloud gets it, and gone after a while."""

import sys

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

_NO = bytes(4)
_YES = b"\x01\x00\x00\x00"


def marks(platform: str = sys.platform) -> dict[str, bytes]:
    """The formats that ask for silence on a platform (as sys.platform names it), with their contents.

    Windows: formats registered under these names, each a number of 32 bits. macOS: Qt puts a prefix of its own
    before every type that it does not know, so that this reaches only those who look for Qt's; the plain type
    org.nspasteboard.ConcealedType needs a call of the system's. Elsewhere: the hint of KDE, which others heed too.
    """
    if platform == "win32":
        return {
            _windows("ExcludeClipboardContentFromMonitorProcessing"): _YES,
            _windows("CanIncludeInClipboardHistory"): _NO,
            _windows("CanUploadToCloudClipboard"): _NO,
        }
    if platform == "darwin":
        return {"application/x-nspasteboard-concealed-type": b"secret", "org.nspasteboard.ConcealedType": b"secret"}
    return {"x-kde-passwordManagerHint": b"secret"}


def marked(data: QMimeData, platform: str = sys.platform) -> QMimeData:
    """The same with the marks. Of text only the plain form: no fonts, and nothing of where it stood."""
    made = QMimeData()
    if data.hasUrls():
        made.setUrls(data.urls())
    elif data.hasText():
        made.setText(data.text())
    if data.hasImage():
        made.setImageData(data.imageData())
    if not made.formats():
        for kind in data.formats():
            made.setData(kind, data.data(kind))
    for kind, value in marks(platform).items():
        made.setData(kind, value)
    return made


class OwnClipboard(QObject):
    """Watches the application's clipboard. What other programs put there is left alone.

    `seconds` is how long something copied can be pasted elsewhere.
    """

    def __init__(self, clipboard: QClipboard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._mark = next(iter(marks()))
        self._end = QTimer(self, singleShot=True, interval=60_000)
        self._end.timeout.connect(self.clear)
        clipboard.dataChanged.connect(self._copied)
        clipboard.selectionChanged.connect(self._selected)

    @property
    def seconds(self) -> float:
        """For something copied from now on, and for what is there now."""
        return self._end.interval() / 1000

    @seconds.setter
    def seconds(self, seconds: float) -> None:
        # Qt lets a timer that runs begin anew with it.
        self._end.setInterval(min(round(seconds * 1000), 2**31 - 1))

    def clear(self) -> None:
        """Take back what was copied here, where it is still there."""
        if self._clipboard.ownsClipboard():
            self._clipboard.clear()

    def _copied(self) -> None:
        if not self._clipboard.ownsClipboard():
            return
        data = self._clipboard.mimeData()
        if data is None or not data.formats() or data.hasFormat(self._mark):
            return
        self._clipboard.setMimeData(marked(data))
        self._end.start()

    def _selected(self) -> None:
        # X11 offers whatever is selected to every program at once.
        if self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)


def _windows(name: str) -> str:
    return f'application/x-qt-windows-mime;value="{name}"'
