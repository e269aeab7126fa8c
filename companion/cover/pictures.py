"""The pictures in a note's preview: read in a thread, small enough to be shown, and from the notes folder alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QImageReader, QTextDocument

from companion.notes.pictures import inside, open_picture
from companion.widgets.background import Background, Report
from companion.widgets.paper import ClosedDocument

_FORMATS = ("png", "jpeg", "gif", "webp")
_LARGEST = 32 * 1024 * 1024  # bytes of a file
_MOST_POINTS = 50_000_000  # of a picture, by what its beginning says: more than any telephone takes
_WIDE, _HIGH = 1600, 3200  # points that are kept
_MOST_KEPT = 30_000_000  # points of all pictures of a note together: 120 MB
_ADDRESS = "picture:"
_NO_PLACE = (Path(), "")
Place = tuple[Path, str]
"""The notes folder, and the folder in it that the note lies in."""


class Pictures(QObject):
    """Those of one note. A picture that is not there (yet) has no address: its words are shown."""

    changed = Signal()
    """Some have come; those that ask for their addresses now are given them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = _NO_PLACE
        self._wanted: dict[str, None] = {}
        self._read: dict[str, QImage | None] = {}
        self._work: Background | None = None

    def begin(self, place: Place) -> None:
        """Another note, or the same anew."""
        self.rest()
        self._place = place
        self._wanted, self._read = {}, {}

    def address(self, written: str) -> str:
        """What the page is to ask for where the note says ``written``; "" where that can't be shown. In any thread."""
        root, folder = self._place
        name = inside(written, folder) if root != _NO_PLACE[0] else ""
        if not name:
            return ""
        self._wanted[name] = None
        return f"{_ADDRESS}{list(self._wanted).index(name)}" if self._read.get(name) is not None else ""

    def load(self) -> None:
        """Read what has been asked for and is not there yet; :attr:`changed` may follow."""
        missing = [name for name in list(self._wanted) if name not in self._read]
        if not missing or self._work is not None:
            return
        kept = sum(image.width() * image.height() for image in self._read.values() if image is not None)
        self._work = Background(partial(_read, self._place[0], missing, _MOST_KEPT - kept), self)
        self._work.done.connect(self._came)
        self._work.start()

    def image(self, address: str, width: int) -> QImage | None:
        """The picture at an address that :meth:`address` gave, no wider than ``width`` points."""
        number = address.removeprefix(_ADDRESS)
        names = list(self._wanted)
        if number == address or not number.isdecimal() or int(number) >= len(names):
            return None
        image = self._read.get(names[int(number)])
        if image is None or image.width() <= width:
            return image
        return image.scaledToWidth(max(1, width), Qt.TransformationMode.SmoothTransformation)

    @property
    def any(self) -> bool:
        """Whether there are some."""
        return any(image is not None for image in self._read.values())

    def rest(self) -> None:
        """Wait for no disk any more."""
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None

    def _came(self, found: dict[str, QImage | None]) -> None:
        self.rest()
        self._read |= found
        if any(image is not None for image in found.values()):
            self.changed.emit()
        self.load()


class PictureDocument(ClosedDocument):
    """A text that shows the pictures of ``pictures`` and fetches nothing else."""

    def __init__(self, pictures: Pictures, width: Callable[[], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._width = width

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture that has been read, or nothing."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        return self._pictures.image(name.toString() if isinstance(name, QUrl) else name, self._width())


def _read(root: Path, names: Sequence[str], room: int, report: Report) -> dict[str, QImage | None]:
    """Each of these pictures, or None where it can't be shown, as long as they fit into ``room`` points."""
    found: dict[str, QImage | None] = {}
    for name in names:
        if report.cancelled():
            break
        image = read_picture(root, name)
        if image is not None:
            room -= image.width() * image.height()
        found[name] = image if room >= 0 else None
    return found


def read_picture(root: Path, name: str) -> QImage | None:
    """The picture in the file ``name`` below ``root``, made smaller where it is large; None where it can't be shown.

    What the file's beginning says decides whether it is looked at any further. For a thread.
    """
    file = open_picture(root, name)
    if file is None:
        return None
    with file:
        try:
            data = file.read(_LARGEST + 1)
        except OSError:
            return None
    if len(data) > _LARGEST:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()).decode() not in _FORMATS:
        return None
    size = reader.size()
    if not size.isValid() or size.isEmpty() or size.width() * size.height() > _MOST_POINTS:
        return None
    limit = QSize(_WIDE, _HIGH)
    if size.width() > _WIDE or size.height() > _HIGH:
        reader.setScaledSize(size.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    return None if image.isNull() else image
