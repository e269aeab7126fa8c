"""Loading the code of the pages that are not shown yet, one after the other, while nothing else is to be done."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from companion.domain.faces import Section
from companion.private.shell.pages import load_page

AFTER_MS, APART_MS = 3000, 200
"""How long after the first page it begins, and how much room is left between two pages for what she does.

Measured: while it loads, the key takes 4.6 ms instead of 3 to hide everything. So there is little of it at a time, and
none in the first moments.
"""


class Ahead(QObject):
    """Some hundredths of a second each, which the first visit of a page then need not wait for."""

    def __init__(self, sections: Sequence[Section], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections = list(sections)
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    @property
    def running(self) -> bool:
        """Whether there is more to load."""
        return self._timer.isActive()

    def _next(self) -> None:
        load_page(self._sections.pop(0))
        if self._sections:
            self._timer.start(APART_MS)
