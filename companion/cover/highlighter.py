"""Light colours for Markdown: headings, emphasis, code, links, quotes, lists and done tasks."""

from __future__ import annotations

import re

from PySide6.QtGui import QColor, QFont, QPalette, QSyntaxHighlighter, QTextCharFormat, QTextDocument

_LONGEST_LINE = 5000  # characters: longer ones are not prose
_HEADING = re.compile(r"#{1,6}\s+\S")
_LINES = re.compile(r"(\s*)(?:(>+)|([-*+]\s\[([ xX])\])|([-*+]|\d+[.)]))\s")
_SPANS = (
    ("bold", re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")),
    (
        "italic",
        re.compile(
            r"(?<![*\w])\*(?=[^\s*])(.+?)(?<=[^\s*])\*(?![*\w])|(?<![_\w])_(?=[^\s_])(.+?)(?<=[^\s_])_(?![_\w])"
        ),
    ),
    ("struck", re.compile(r"~~(?=\S)(.+?)(?<=\S)~~")),
    ("code", re.compile(r"`[^`]+`")),
    ("link", re.compile(r"\[[^\]]*\]\([^)\s]*\)|https?://[^\s<>)]+|[\w.+-]+@[\w-]+\.[\w.]+")),
)


class Highlighter(QSyntaxHighlighter):
    """Looks at one line at a time, fenced code aside."""

    def __init__(self, document: QTextDocument, palette: QPalette, size: float) -> None:
        """``size`` is the text's point size, from which headings are made."""
        super().__init__(document)
        self._formats: dict[str, QTextCharFormat] = {}
        self._set(palette, size)

    def restyle(self, palette: QPalette, size: float) -> None:
        """Take new colours and a new size, and go over the whole text."""
        self._set(palette, size)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        fence = text.lstrip().startswith("```")
        inside = self.previousBlockState() == 1
        self.setCurrentBlockState(1 if inside != fence else 0)
        if inside or fence:
            self.setFormat(0, len(text), self._formats["code"])
            return
        if not text or len(text) > _LONGEST_LINE:
            return
        if text[0] == "#" and _HEADING.match(text):
            level = len(text) - len(text.lstrip("#"))
            self.setFormat(0, len(text), self._formats["heading1" if level == 1 else "heading"])
            self.setFormat(0, level, self._formats["mark1" if level == 1 else "mark"])
            return
        self._line_start(text)
        for name, pattern in _SPANS:
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), self._formats[name])

    def _line_start(self, text: str) -> None:
        match = _LINES.match(text)
        if match is None:
            return
        quote, task, done, _bullet = match.group(2, 3, 4, 5)
        if quote:
            self.setFormat(0, len(text), self._formats["quote"])
            return
        if task and done in "xX":
            self.setFormat(match.end(), len(text) - match.end(), self._formats["done"])
        self.setFormat(match.end(1), match.end() - match.end(1), self._formats["bullet"])

    def _set(self, palette: QPalette, size: float) -> None:
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        accent = palette.color(QPalette.ColorRole.Link)
        bold = QFont.Weight.Bold
        self._formats = {
            "heading1": _format(weight=bold, size=size * 1.35),
            "heading": _format(weight=bold, size=size * 1.12),
            "mark1": _format(quiet, size=size * 1.35),
            "mark": _format(quiet, size=size * 1.12),
            "bold": _format(weight=bold),
            "italic": _format(italic=True),
            "struck": _format(quiet, struck=True),
            "code": _format(mono=True, ground=palette.color(QPalette.ColorRole.AlternateBase)),
            "link": _format(accent),
            "quote": _format(quiet, italic=True),
            "bullet": _format(accent, weight=bold),
            "done": _format(quiet, struck=True),
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
