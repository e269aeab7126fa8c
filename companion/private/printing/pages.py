"""A list on paper: dark on white, as large as it can be on one page."""

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QGuiApplication,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from companion.private.printing.html import PART, in_columns
from companion.private.printing.neutral import EMPTY_XMP, without_origin
from companion.widgets.paper import ClosedDocument, usual_page

SIZES = ((12.0, 1), (11.0, 1), (12.0, 2), (11.0, 2), (10.0, 2), (10.0, 1), (9.0, 2), (9.0, 1), (8.0, 2), (8.0, 1))
"""Letters in points, and columns, that are tried in turn until one page holds everything."""
LAST = 10.0
"""The letters where no page holds everything: there are several, and nobody needs to strain her eyes."""
MARGIN = 15.0
"""Around the text, in millimetres."""
RESOLUTION = 300
"""Dots in an inch."""
_STYLE = (
    "h1 { font-size: x-large; margin-bottom: 4px; } h2 { font-size: large; margin-top: 10px; margin-bottom: 2px; }"
    " p { margin-top: 1px; margin-bottom: 1px; } p.box { margin-left: 16px; text-indent: -16px; }"
)


@dataclass(frozen=True)
class Pdf:
    """The bytes of a PDF file and how many pages it has."""

    data: bytes
    pages: int


def pdf(html: str) -> Pdf:
    """The list as a PDF file in memory, without a title, a maker or a time. The same list gives the same bytes."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("")
    writer.setCreator("")
    writer.setDocumentId(QUuid())
    writer.setDocumentXmpMetadata(QByteArray(EMPTY_XMP))
    writer.setResolution(RESOLUTION)
    set_page(writer)
    pages = print_on(writer, html)
    del writer  # which ends the file
    buffer.close()
    return Pdf(without_origin(bytes(data.data())), pages)


def set_page(device: QPagedPaintDevice) -> None:
    """The size of paper that people use here, upright, with even margins."""
    size = QPageSize(usual_page())
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    device.setPageLayout(
        QPageLayout(size, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter),
    )


def print_on(device: QPagedPaintDevice, html: str) -> int:
    """Paint the list; returns how many pages it took."""
    document = fitted(html, device)
    page = QSizeF(document.pageSize())
    painter = QPainter(device)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette = _dark_on_white(QPalette(context.palette))
    for number in range(document.pageCount()):
        if number:
            device.newPage()
        painter.save()
        painter.translate(0, -number * page.height())
        context.clip = QRectF(0, number * page.height(), page.width(), page.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
    painter.end()
    return document.pageCount()


def fitted(html: str, device: QPagedPaintDevice) -> QTextDocument:
    """The document in the largest letters with which one page holds it, else on several pages."""
    document = ClosedDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDefaultStyleSheet(_STYLE)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(device.width(), device.height()))
    parts = html.count(PART) > 1
    for size, columns in SIZES:
        if columns == 1 or parts:
            _fill(document, html if columns == 1 else in_columns(html), size)
            if document.pageCount() == 1:
                return document
    _fill(document, html, LAST)
    return document


def _fill(document: QTextDocument, html: str, size: float) -> None:
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(size)
    document.setDefaultFont(font)
    document.setHtml(html)


def _dark_on_white(palette: QPalette) -> QPalette:
    """Paper is white, whatever the screen's colours are."""
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText):
        palette.setColor(role, QColor("black"))
    return palette
