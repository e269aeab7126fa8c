"""What a note looks like when it is read: a page that fetches nothing and follows no link by itself.

The pictures that lie in the notes folder are read behind it (companion.cover.pictures).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from companion.widgets.background import Background, Report
from companion.widgets.roomy import roomy_field

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from companion.cover.pictures import Place

_WAIT = 200  # milliseconds without typing before the page follows
_AT_ONCE = 6_000  # characters: longer texts are made readable in a thread
_LONGEST = 200_000  # characters that are shown
_MARGIN, _INDENT = 18, 30  # pixels around the page, and that a list stands in


class NotePreview(QTextBrowser):
    """Shows a text some moments after it has changed."""

    link_wanted = Signal(str)
    """The address that was clicked."""
    ticked = Signal(int)
    """The number of the line whose check box was clicked, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from companion.cover.pictures import PictureDocument, Pictures

        self.place: Callable[[], Place | None] = lambda: None
        """Where the note lies, whose pictures may be shown; None shows none."""
        self._pictures = Pictures(self)
        self._pictures.changed.connect(self._again)
        self.setDocument(PictureDocument(self._pictures, self._room, self))
        roomy_field(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._clicked)
        self._text = ""
        self._shown: str | None = None
        self._work: Background | None = None
        self._resting = False
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._render)

    def show_text(self, text: str, *, now: bool = False) -> None:
        """Show ``text`` soon, or ``now``: another note, whose page begins at its beginning."""
        self._text = text
        if now:
            self._shown = None
            self._pictures.begin(self.place() or (Path(), ""))
            self._render()
        elif not self._resting:
            self._timer.start()

    def set_letters(self, font: QFont) -> None:
        """Write in ``font``."""
        self.document().setDefaultFont(font)
        self._shown = None if self._shown is None else ""
        self.show_text(self._text)

    def rest(self) -> None:
        """Run nothing until :meth:`resume`."""
        self._resting = True
        self._timer.stop()
        self._let_go()
        self._pictures.rest()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        self._resting = False
        self.show_text(self._text)
        self._pictures.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pictures are no wider than the page."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and self._pictures.any:
            self._shown = None if self._shown is None else ""
            self.show_text(self._text)

    def changeEvent(self, event: QEvent) -> None:
        """New colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            self._shown = ""
            self.show_text(self._text)

    def _render(self) -> None:
        self._timer.stop()
        self._let_go()
        text = self._text[:_LONGEST]
        if self._resting or text == self._shown:
            return
        if len(text) <= _AT_ONCE:
            self._show(text, self._html(text))
            return

        def work(_report: Report) -> str:
            return self._html(text)

        def done(html: object) -> None:
            self._show(text, str(html))

        self._work = Background(work, self)
        self._work.done.connect(done)
        self._work.start()

    def _show(self, text: str, html: str) -> None:
        from companion.cover.rendering import show_html

        bar = self.verticalScrollBar()
        place = bar.value() if self._shown is not None else 0
        self._shown = text
        more = "<p>…</p>" if len(self._text) > _LONGEST else ""
        show_html(self, html + more, self.palette())
        bar.setValue(place)
        self._pictures.load()

    def _html(self, text: str) -> str:
        from companion.notes.markdown import body

        return body(text, tasks=True, picture=self._pictures.address)

    def _again(self) -> None:
        """Pictures have come."""
        self._shown = None if self._shown is None else ""
        self._render()

    def _room(self) -> int:
        return self.viewport().width() - 2 * _MARGIN - _INDENT

    def _let_go(self) -> None:
        """Nobody waits any more for what a thread may still be at."""
        if self._work is not None:
            self._work.cancel()
            self._work.deleteLater()
            self._work = None

    def _clicked(self, url: QUrl) -> None:
        from companion.notes.markdown import TASK

        address = url.toString()
        number = address.removeprefix(TASK)
        if number != address and number.isdigit():
            self.ticked.emit(int(number))
        else:
            self.link_wanted.emit(address)
