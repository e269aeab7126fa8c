"""Pages of a PDF by PDFium, built without JavaScript. Runs in the reading process only."""

import pypdfium2

from companion.decoding.frames import Asked, Sheet

_NATURAL = 150 / 72
"""Pixels of a page's own measure (1/72 inch) at its natural size."""
_LARGEST = 1_000_000


class Pages:
    """Reads one document after the other."""

    def __init__(self) -> None:
        # Loads and starts the library while that is still possible.
        pypdfium2.PdfDocument.new().close()
        self._document: pypdfium2.PdfDocument | None = None

    def open(self, content: bytearray) -> None:
        """The document that is drawn from now on. Raises whatever PDFium does."""
        if self._document is not None:
            self._document.close()
            self._document = None
        self._document = pypdfium2.PdfDocument(bytes(content))
        # What was filled into a form is drawn, too.
        self._document.init_forms()

    def draw(self, asked: Asked) -> tuple[Sheet, bytes]:
        """The sheet and its pixels. Raises whatever PDFium does."""
        if self._document is None:
            raise ValueError
        page = self._document[asked.page]
        try:
            width, height = page.get_size()
            longest = max(width, height)
            bitmap = page.render(
                # It rounds up.
                scale=(asked.longest - 0.01) / longest,
                rotation=90 * (asked.turns % 4),
                prefer_bgrx=True,
                fill_color=(255, 255, 255, 255),
            )
        finally:
            page.close()
        if asked.turns % 2:
            width, height = height, width
        natural = (_side(width), _side(height))
        row = bitmap.width * 4
        content = bytes(bitmap.buffer)
        pixels = b"".join(content[at : at + row] for at in range(0, bitmap.stride * bitmap.height, bitmap.stride))
        return Sheet(len(self._document), natural, (bitmap.width, bitmap.height)), pixels


def _side(length: float) -> int:
    return max(1, min(_LARGEST, round(length * _NATURAL)))
