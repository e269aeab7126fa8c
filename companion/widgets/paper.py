"""Texts that are laid out for reading and for paper."""

from typing import Any

from PySide6.QtCore import QLocale, QUrl
from PySide6.QtGui import QImage, QPageSize, QTextDocument

_LETTER = ("US", "CA", "MX", "CL", "CO", "VE", "PH", "PR")


class ClosedDocument(QTextDocument):
    """A text that fetches nothing: no picture, no style sheet, from nowhere."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002 - Qt's signature
        """Nothing; for a picture an empty one, since Qt looks for a file of its name where it gets none."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        empty = QImage(1, 1, QImage.Format.Format_ARGB32)
        empty.fill(0)
        return empty


def usual_page() -> QPageSize.PageSizeId:
    """The size of the paper that people here print on."""
    letter = QLocale.territoryToCode(QLocale.system().territory()) in _LETTER
    return QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4
