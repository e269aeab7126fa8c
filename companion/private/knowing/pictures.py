"""One simple picture for each page, in the strokes of the program's icons."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget

from companion.widgets.icons import drawing

SHAPES = {
    "stalking": "M 7.5 10.5 C 5.3 10.5 4.6 12.6 5.2 14.6 C 5.6 15.9 6 16 6 16.6 L 9 16.2 C 9 15.4 9.6 14.6 9.8 13.2 "
    "C 10 11.6 9.2 10.5 7.5 10.5 Z M 6.2 18.6 L 9.2 18.2 C 9.8 21.2 6.6 21.8 6.2 18.6 Z "
    "M 16.5 2.5 C 18.7 2.5 19.4 4.6 18.8 6.6 C 18.4 7.9 18 8 18 8.6 L 15 8.2 C 15 7.4 14.4 6.6 14.2 5.2 "
    "C 14 3.6 14.8 2.5 16.5 2.5 Z M 17.8 10.6 L 14.8 10.2 C 14.2 13.2 17.4 13.8 17.8 10.6 Z",
    "writing": "M 4 18 L 5 14 L 15.5 3.5 L 18.5 6.5 L 8 17 Z M 13.5 5.5 L 16.5 8.5 "
    "M 4 21.5 L 20 21.5 M 13 17.5 L 20 17.5",
    "limits": "M 3 12.5 C 3 7 7 3.5 12 3.5 C 17 3.5 21 7 21 12.5 Z M 12 2 L 12 3.5 "
    "M 12 12.5 L 12 18.5 C 12 21.5 8 21.5 8 18.5",
    "forced": "M 6 19.5 L 6 3 L 18 3 L 18 19.5 M 3.5 19.5 L 6 19.5 M 13 19.5 L 20.5 19.5 "
    "M 6 3 L 13 5.5 L 13 22 L 6 19.5 "
    "O 10.8 13.5 0.7",
    "copies": "R 3.5 2.5 10 13 1.5 M 6.5 6.5 L 10.5 6.5 M 6.5 10 L 10.5 10 M 8.5 19 L 20.5 19 "
    "M 17 15.5 L 20.5 19 L 17 22.5",
}
"""By the page's id, in the commands of companion.widgets.icons."""
LINES = 3.4
"""How high a picture is, in lines of text."""


class Picture(QLabel):
    """Follows the colours and the size of the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = ""

    def show_picture(self, id_: str, words: str) -> None:
        """The picture of this page; `words` say what it shows, for those who don't see it."""
        self._id = id_
        self.setAccessibleName(words)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Other colours or another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.ApplicationFontChange):
            self._draw()

    def _draw(self) -> None:
        if self._id in SHAPES:
            size = round(self.fontMetrics().lineSpacing() * LINES)
            colour = self.palette().color(QPalette.ColorRole.WindowText)
            self.setPixmap(drawing(SHAPES[self._id], colour, size, self.devicePixelRatioF()))
