"""The right half of the notes window: the editor, what is said about its note, its preview and its find bar."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette, QTextCursor
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from companion.cover.editor import NoteEditor

if TYPE_CHECKING:
    from companion.cover.find_bar import FindBar
    from companion.cover.pictures import Place
    from companion.cover.preview import NotePreview
    from companion.notes.settings import Values


class EditorPane(QWidget):
    """The editor, with a line above it where a note can't be changed. Everything else is made when it is wanted."""

    link_wanted = Signal(str)
    """The address of a link that was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = NoteEditor(self)
        self.editor.setAccessibleName(self.tr("Note text"))
        self.editor.setPlaceholderText(self.tr("Write here. The first line is the title."))
        self.editor.link_wanted.connect(self.link_wanted)
        self.preview: NotePreview | None = None
        self.bar: FindBar | None = None
        self.place: Callable[[], Place | None] = lambda: None
        """Where the note lies that the preview may show pictures from."""
        self._previewing = False
        self._beside = True
        self._why = QLabel(self)
        self._why.setMargin(10)
        self._why.setWordWrap(True)
        self._why.setAutoFillBackground(True)
        self._why.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._why.hide()
        font = QFont(self._why.font())
        font.setItalic(True)
        self._why.setFont(font)
        self._halves = QSplitter(Qt.Orientation.Horizontal, self)
        self._halves.setChildrenCollapsible(False)
        self._halves.setHandleWidth(1)
        self._halves.addWidget(self.editor)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._why)
        layout.addWidget(self._halves, 1)

    @property
    def reading(self) -> bool:
        """Whether the preview stands in the editor's place."""
        return self._previewing and not self._beside

    def restore(self, values: Values) -> None:
        """Letters, lines and preview as they were; before the window is shown, for what has the keys keeps them."""
        if values.font or values.font_size:
            self.editor.set_font(values.font, values.font_size)
        if values.zoom:
            self.editor.set_zoom(values.zoom)
        if values.line_width:
            self.editor.set_column(values.line_width)
        if values.preview:
            self.show_preview(on=True, beside=values.beside)

    def explain(self, why_not: str) -> None:
        """Say why this note can't be changed; "" says nothing."""
        self._why.setText(why_not)
        self._why.setVisible(bool(why_not))

    def note_shown(self) -> None:
        """The editor holds another note."""
        if self._previewing and self.preview is not None:
            self.preview.show_text(self.editor.text(), now=True)
        if self.bar is not None:
            self.bar.note_changed()

    def show_preview(self, *, on: bool, beside: bool) -> None:
        """Show the note as it is read, ``beside`` the text or in its place; or only the text."""
        self._previewing, self._beside = on, beside
        had_keys = self.editor.hasFocus() or (self.preview is not None and self.preview.hasFocus())
        if on:
            preview = self._made_preview()
            preview.show()
            if self.reading and self.bar is not None and self.bar.isVisible():
                self.bar.leave()
            if had_keys and self.reading:
                preview.setFocus(Qt.FocusReason.OtherFocusReason)
            self.editor.setVisible(not self.reading)
            preview.show_text(self.editor.text(), now=True)
            return
        self.editor.show()
        if had_keys:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.preview is not None:
            self.preview.hide()

    def letters_changed(self) -> None:
        """The editor's letters are others now."""
        if self.preview is not None:
            self.preview.set_letters(self.editor.font())

    def find_bar(self) -> FindBar:
        """The bar to find and replace with."""
        if self.bar is None:
            from companion.cover.find_bar import FindBar

            self.bar = FindBar(self.editor, self)
            self.bar.hide()
            self._layout.addWidget(self.bar)
        return self.bar

    def rest(self) -> None:
        """Run no timer and no thread until :meth:`resume`."""
        if self.preview is not None:
            self.preview.rest()
        if self.bar is not None:
            self.bar.rest()

    def resume(self) -> None:
        """Go on after :meth:`rest`."""
        if self.preview is not None:
            self.preview.resume()

    def _where(self) -> Place | None:
        return self.place()

    def _made_preview(self) -> NotePreview:
        if self.preview is None:
            from companion.cover.preview import NotePreview

            self.preview = NotePreview(self._halves)
            self.preview.place = self._where
            self.preview.setAccessibleName(self.tr("Preview"))
            self.preview.setMinimumWidth(120)
            self.preview.set_letters(self.editor.font())
            self.preview.link_wanted.connect(self.link_wanted)
            self.preview.ticked.connect(self._tick)
            self._halves.addWidget(self.preview)
            half = max(1, self._halves.width() // 2)
            self._halves.setSizes([half, half])
            self.editor.textChanged.connect(self._text_changed)
            self.editor.verticalScrollBar().valueChanged.connect(self._scrolled)
        return self.preview

    def _text_changed(self) -> None:
        if self._previewing and self.preview is not None:
            self.preview.show_text(self.editor.text())

    def _scrolled(self, value: int) -> None:
        """The page goes along with the text beside it."""
        if not self._previewing or self.reading or self.preview is None:
            return
        share = value / max(1, self.editor.verticalScrollBar().maximum())
        bar = self.preview.verticalScrollBar()
        bar.setValue(round(share * bar.maximum()))

    def _tick(self, line: int) -> None:
        """A check box was clicked in the preview."""
        block = self.editor.document().findBlockByNumber(line)
        if block.isValid() and not self.editor.isReadOnly():
            before = self.editor.textCursor()
            self.editor.setTextCursor(QTextCursor(block))
            self.editor.formatting().tick()
            self.editor.setTextCursor(before)
