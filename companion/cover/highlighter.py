"""Light colours for Markdown, for the lines that are in sight: a long note costs no more than a short one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QPalette, QTextBlock, QTextCharFormat, QTextDocument, QTextLayout
from PySide6.QtWidgets import QPlainTextEdit

from companion.cover.documents import plain_text
from companion.cover.markup import LONGEST_LINE, Fences, box_of, prefix_of, spans
from companion.notes.matches import Units
from companion.notes.text import right_to_left

_AT_ONCE = 60  # lines: more that change in one step are coloured when they come into sight
_SIGNS = " -*+.)>#[]0123456789"
_FAR = 20_000  # characters: a larger change is read as a new text
Looker = Callable[[str, int], list[tuple[int, int]]]
"""Given a line and Qt's position of its beginning, says which stretches (in characters) to show in a style."""


class Highlighter(QObject):
    """Gives each line in sight its formats. They belong to the layout: neither text nor undo know of them."""

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._document: QTextDocument | None = None
        self._fences = Fences()
        self._turn = 0
        self._formats: dict[str, QTextCharFormat] = {}
        self._lookers: dict[str, Looker] = {}

    def attach(self, document: QTextDocument, text: str) -> None:
        """Colour this document, which holds ``text``, from now on, and no other."""
        if self._document is not None:
            self._document.contentsChange.disconnect(self._changed)
        self._document = document
        document.contentsChange.connect(self._changed)
        self._fences.read(text)
        self.again()

    def restyle(self, palette: QPalette, size: float) -> None:
        """Take new colours and a new size of the letters in points."""
        self._formats = _styles(palette, size)
        self.again()

    def look_for(self, style: str, looker: Looker | None) -> None:
        """Show in ``style`` ("found", "sought", "misspelt") what ``looker`` finds; None ends it."""
        if looker is not None:
            self._lookers[style] = looker
        elif self._lookers.pop(style, None) is None:
            return
        self.again()

    def again(self) -> None:
        """Every line gets its formats anew when it is next in sight."""
        self._turn += 1
        self._editor.viewport().update()

    def line_again(self, block: QTextBlock) -> None:
        """One line gets its formats anew."""
        if block.isValid():
            block.setUserState(-1)
            self._editor.viewport().update()

    def prepare(self, first: QTextBlock, fits: Callable[[QTextBlock], bool]) -> None:
        """Format the lines from ``first`` on as long as ``fits`` says that they are in sight."""
        block = first
        while block.isValid():
            if block.userState() != self._turn:
                self._format(block)
            goes_on = fits(block)  # which lays it out
            self._align(block)
            if not goes_on:
                return
            block = block.next()

    def _align(self, block: QTextBlock) -> None:
        """A paragraph that goes from right to left begins at the right: Qt's plain text layout leaves it at the left.

        The side is looked at when a line is drawn, so that it may be told after the layout, which forgets it.
        """
        line = block.text()
        to_left = block.textDirection() == Qt.LayoutDirection.RightToLeft
        if not to_left and box_of(line) >= 0 and right_to_left(line[prefix_of(line).length :]):
            to_left = True  # the x in its box, a strong letter to Qt, is a sign
            self._turn_round(block)
        if not to_left and self._editor.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            # Where nothing but a list's sign has been typed yet, what follows will go as the window does.
            to_left = not line.strip(_SIGNS)
        layout = block.layout()
        option = layout.textOption()
        wanted = Qt.AlignmentFlag.AlignRight if to_left else Qt.AlignmentFlag.AlignLeft
        if option.alignment() != wanted:
            option.setAlignment(wanted)
            layout.setTextOption(option)

    def _turn_round(self, block: QTextBlock) -> None:
        """Lay a line out again, from right to left, just as Qt's plain text layout does it."""
        layout = block.layout()
        option = layout.textOption()
        if option.textDirection() == Qt.LayoutDirection.RightToLeft or not layout.lineCount():
            return
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        first = layout.lineAt(0)
        left, width, height = first.x(), first.width(), 0.0
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            line.setLineWidth(width)
            line.setPosition(QPointF(left, height))
            height += line.height()
        layout.endLayout()

    def _changed(self, place: int, removed: int, added: int) -> None:
        document = self._document
        if document is None:
            return
        if max(removed, added) > _FAR:
            self._fences.read(plain_text(document))
            self.again()
            return
        first = document.findBlock(place)
        last = document.findBlock(min(place + added, document.characterCount() - 1))
        lines, block = [], first
        while block.isValid():
            lines.append((block.position(), block.text()))
            block.setUserState(-1)
            if block == last:
                break
            block = block.next()
        shift = added - removed
        if self._fences.change(first.position(), last.position() + last.length() - shift, shift, lines):
            self.again()
        block = first
        for _ in lines[:_AT_ONCE]:
            self._format(block)
            block = block.next()

    def _format(self, block: QTextBlock) -> None:
        line, begin = block.text(), block.position()
        units = Units(line)
        fenced = self._fences.inside(begin)
        made = [_stretch(units, start, end, self._formats[style]) for start, end, style in spans(line, fenced=fenced)]
        for style, looker in self._lookers.items():
            if len(line) <= LONGEST_LINE and not (fenced and style == "misspelt"):
                made += [_stretch(units, start, end, self._formats[style]) for start, end in looker(line, begin)]
        block.setUserState(self._turn)
        layout = block.layout()
        if made or layout.formats():
            layout.setFormats(made)
            block.document().markContentsDirty(begin, block.length())


def _stretch(units: Units, begin: int, end: int, style: QTextCharFormat) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = units.at(begin)
    made.length = units.at(end) - made.start
    made.format = style
    return made


def _styles(palette: QPalette, size: float) -> dict[str, QTextCharFormat]:
    quiet = palette.color(QPalette.ColorRole.PlaceholderText)
    accent = palette.color(QPalette.ColorRole.Link)
    dark = palette.color(QPalette.ColorRole.Base).lightness() < 128
    bold = QFont.Weight.Bold
    misspelt = QTextCharFormat()
    misspelt.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    misspelt.setUnderlineColor(QColor("#ff7a70" if dark else "#c62828"))
    return {
        "heading1": _format(weight=bold, size=size * 1.4),
        "heading2": _format(weight=bold, size=size * 1.2),
        "heading3": _format(weight=bold, size=size * 1.08),
        "mark": _format(quiet),
        "bold": _format(weight=bold),
        "italic": _format(italic=True),
        "struck": _format(quiet, struck=True),
        "code": _format(mono=True, ground=palette.color(QPalette.ColorRole.AlternateBase)),
        "link": _format(accent),
        "tag": _format(accent),
        "quote": _format(quiet, italic=True),
        "bullet": _format(accent, weight=bold),
        "done": _format(quiet, struck=True),
        "found": _format(ground=QColor("#5a4a00" if dark else "#ffec9e")),
        "sought": _format(ground=QColor("#2c4f2f" if dark else "#cdeccb")),
        "misspelt": misspelt,
    }


def _format(
    colour: QColor | None = None,
    *,
    weight: QFont.Weight | None = None,
    size: float = 0,
    italic: bool = False,
    struck: bool = False,
    mono: bool = False,
    ground: QColor | None = None,
) -> QTextCharFormat:
    made = QTextCharFormat()
    if colour is not None:
        made.setForeground(colour)
    if ground is not None:
        made.setBackground(ground)
    if weight is not None:
        made.setFontWeight(weight)
    if size:
        made.setFontPointSize(size)
    if italic:
        made.setFontItalic(True)
    if struck:
        made.setFontStrikeOut(True)
    if mono:
        made.setFontFamilies(["monospace"])
        made.setFontFixedPitch(True)
    return made
