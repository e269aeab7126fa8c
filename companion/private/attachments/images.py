"""Pictures from bytes, in memory only: JPEG and PNG, scaled while they are read."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

SNIFFED = 16
"""How many bytes at the beginning tell what a file is."""

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"%PDF-", "application/pdf"),
)
_READERS = {"image/jpeg": b"jpeg", "image/png": b"png"}


def media_type(head: bytes) -> str:
    """The media type that a file's first bytes tell; "application/octet-stream" where they tell none."""
    return next((type_ for magic, type_ in _MAGIC if head.startswith(magic)), "application/octet-stream")


def is_picture(type_: str) -> bool:
    """Whether read_picture() may be able to show it."""
    return type_ in _READERS


def read_picture(content: bytes, longest: int) -> QImage:
    """The picture, upright, neither side longer than `longest` pixels; a null image where it can't be read.

    The file's first bytes say how it is read, never its name, and no other format is tried.
    """
    form = _READERS.get(media_type(content[:SNIFFED]))
    if form is None:
        return QImage()
    data = QByteArray(content)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(form))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > longest:
        reader.setScaledSize(size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
