"""Stores what is typed a moment after it is typed, and goes on trying where storing fails."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

DELAY_MS = 100
"""The longest that a change waits before it is stored."""

RETRY_MS = 2000
"""The pause before a save that failed is tried again."""


class Autosave(QObject):
    """Calls `save` at most 100 ms after the first touch(), or at once with flush().

    Where `save` raises one of the application's own errors, `failed` gives its sentence, the change
    counts as not stored, and storing is tried again at the next touch and every two seconds. Any other
    error is a mistake in the program: it is raised, and the change still counts as not stored.
    """

    failed = Signal(str)
    saved = Signal()

    def __init__(self, save: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self._dirty = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether something typed is not yet stored."""
        return self._dirty

    def touch(self) -> None:
        """Something changed: store it within DELAY_MS. More touches do not put it off."""
        if self._dirty and self._timer.isActive() and self._timer.remainingTime() <= DELAY_MS:
            return
        self._dirty = True
        self._timer.start(DELAY_MS)

    def flush(self) -> None:
        """Store now if anything is not yet stored."""
        self._timer.stop()
        if not self._dirty:
            return
        try:
            self._save()
        except Exception as error:
            self._timer.start(RETRY_MS)
            if not _is_ours(error):
                raise
            self.failed.emit(QCoreApplication.translate("Errors", str(error)))
        else:
            self._dirty = False
            self.saved.emit()

    def forget(self) -> None:
        """What was typed is no longer wanted: drop the waiting save."""
        self._timer.stop()
        self._dirty = False


def _is_ours(error: Exception) -> bool:
    """Whether the error is of the application's own kinds, whose text is a plain sentence for her."""
    return type(error).__module__.startswith("companion.")
