"""A note made readable: the document that the preview shows, and the same for paper and PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPalette, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QTextEdit

from companion.notes.markdown import as_typed, body
from companion.notes.text import right_to_left
from companion.widgets.paper import ClosedDocument, usual_page

_PAPER_SIZE = 11  # points
_INDENT = 26.0  # pixels that a list stands in
_MARGIN = 18.0  # millimetres


def style(palette: QPalette) -> str:
    """The style sheet of a rendered text in the colours of ``palette``."""
    quiet = palette.color(QPalette.ColorRole.PlaceholderText).name()
    ground = palette.color(QPalette.ColorRole.AlternateBase).name()
    dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    line = palette.color(QPalette.ColorRole.Light if dark else QPalette.ColorRole.Mid).name()
    link = palette.color(QPalette.ColorRole.Link).name()
    return (
        f"a {{ color: {link}; }} code, pre {{ font-family: monospace; background-color: {ground}; }}"
        f" blockquote {{ color: {quiet}; margin-left: 16px; margin-right: 16px; font-style: italic; }}"
        f" table {{ border-collapse: collapse; }} th, td {{ border: 1px solid {line}; padding: 4px; }}"
        " li { margin-top: 2px; margin-bottom: 2px; } table { margin-top: 6px; margin-bottom: 6px; }"
        " h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
    )


def show_html(where: QTextDocument | QTextEdit, html: str, palette: QPalette) -> None:
    """Put HTML made by :mod:`companion.notes.markdown` into a document or a widget, in the colours of ``palette``."""
    document = where.document() if isinstance(where, QTextEdit) else where
    document.setDefaultStyleSheet(style(palette))
    document.setIndentWidth(_INDENT)
    # Qt would show the last line's end as one more line.
    where.setHtml(html.rstrip().replace("\n</code></pre>", "</code></pre>"))


def document(text: str, title: str, *, markdown: bool = True) -> QTextDocument:
    """``text`` for paper: dark on white, whatever the screen's colours are."""
    from companion.widgets.theme import palette

    made = ClosedDocument()
    made.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, title)
    font = QFont(QGuiApplication.font())
    font.setPointSizeF(_PAPER_SIZE)
    made.setDefaultFont(font)
    side = ' dir="rtl"' if right_to_left(text[:2000]) else ""
    html = body(text) if markdown else as_typed(text)
    show_html(made, f'<body{side} style="color: #000000">{html}</body>', palette("light"))
    return made


def pdf(text: str, title: str, *, markdown: bool = True) -> bytes:
    """The rendered text as a PDF file's bytes. In the window's thread only."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("")
    size = QPageSize(usual_page())
    writer.setPageSize(size)
    writer.setPageMargins(QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN), QPageLayout.Unit.Millimeter)
    made = document(text, title, markdown=markdown)
    made.print_(writer)
    del writer  # which ends the file
    buffer.close()
    return bytes(data.data())
