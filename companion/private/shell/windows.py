"""Notice of every further window of ours: a dialog, the chooser, a viewer."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

_PASSING = (Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
"""Menus, open lists and the like: they take no keys of their own from the system."""


class FurtherWindows(QObject):
    """A taker of the application's one filter (one_filter). `shown` gives a window that has just come up."""

    KINDS = frozenset({QEvent.Type.Show})

    shown = Signal(QWidget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes nothing away from anyone."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and _stays(watched):
            self.shown.emit(watched)
        return False


def _stays(widget: QWidget) -> bool:
    return widget.isWindow() and widget.windowType() not in _PASSING
