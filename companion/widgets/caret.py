"""When a painted text cursor is visible."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit


class Caret(QObject):
    """A text cursor blinking at the system's rate."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__(field)
        self.visible = True
        self._field = field
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._toggle)

    def restart(self) -> None:
        """Visible now, as after a key, and blinking where the system wants it to."""
        self.visible = True
        period = QGuiApplication.styleHints().cursorFlashTime()
        if period > 1:
            self._timer.start(period // 2)

    def stop(self) -> None:
        """No more blinking."""
        self._timer.stop()

    def _toggle(self) -> None:
        self.visible = not self.visible
        self._field.update()
