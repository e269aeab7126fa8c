"""What is dragged or pasted from elsewhere: files by their names, or one picture by its bytes."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage

from companion.decoding.kinds import SNIFFED, UNKNOWN, media_type

_KINDS = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
    "image/heic": "heic",
    "application/pdf": "pdf",
}
"""What other programs hand over as it is: then its bytes are kept as they are."""


@dataclass(frozen=True)
class Pasted:
    """A picture that came without a file."""

    name: str
    content: bytes


Item = Path | Pasted
"""Something that can be added."""


def has_items(data: QMimeData) -> bool:
    """Whether there is something to add. Asks for no content: what is dragged is not here yet."""
    return any(url.isLocalFile() for url in data.urls()) or _has_picture(data)


def items(data: QMimeData) -> Sequence[Item]:
    """The files, or else the picture."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths or _pictures(data)


def _has_picture(data: QMimeData) -> bool:
    return any(data.hasFormat(kind) for kind in _KINDS) or (_is_made_here() and data.hasImage())


def _pictures(data: QMimeData) -> Sequence[Pasted]:
    for kind in _KINDS:
        if data.hasFormat(kind):
            content = bytes(data.data(kind).data())
            found = media_type(content[:SNIFFED])
            if found != UNKNOWN:
                return [Pasted(_name(_KINDS.get(found, "bin")), content)]
    if _is_made_here() and data.hasImage():
        return [Pasted(_name("png"), content)] if (content := _as_png(data.imageData())) else []
    return []


def _is_made_here() -> bool:
    """Windows and macOS hand over pictures of their own kind, which is in no file's format."""
    return sys.platform in {"win32", "darwin"}


def _as_png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, b"PNG")
    return bytes(buffer.data().data())


def _name(ending: str) -> str:
    """Such as "Picture 2026-05-03 14.22.10.png": by the second, so that two are told apart."""
    now = datetime.now().astimezone()
    made = QCoreApplication.translate("Pasted", "Picture {when}")
    return f"{made.format(when=now.strftime('%Y-%m-%d %H.%M.%S'))}.{ending}"
