"""Tells when another program changes something among the notes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from companion.notes.answering import Answering

if TYPE_CHECKING:
    from PySide6.QtCore import QFileSystemWatcher

_MOST = 400  # folders: systems allow a user only so many; the rest is seen when the window is gone to


class Watching(QObject):
    """Watches folders for files that come and go, and the file of the open note for its bytes."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher: QFileSystemWatcher | None = None
        self._note = ""
        self._answering = Answering()

    def watch(self, root: Path, folders: Sequence[str]) -> None:
        """Watch ``root`` and these folders below it, which have just answered."""
        if self._watcher is None:
            from PySide6.QtCore import QFileSystemWatcher

            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self.changed)
            self._watcher.fileChanged.connect(self.changed)
        # What happens to a folder itself is seen in the one above it.
        wanted = {str(root.parent), str(root), *(str(root / folder) for folder in folders[:_MOST])}
        wanted = {path for path in wanted if _is_text(path)}
        now = set(self._watcher.directories())
        if now - wanted:
            self._watcher.removePaths(sorted(now - wanted))
        if wanted - now:
            self._watcher.addPaths(sorted(wanted - now))
        self._watch_note()

    def watch_note(self, path: Path | None) -> None:
        """Watch this file too, and no other; it has just been read or written."""
        self._note = str(path) if path is not None and _is_text(str(path)) else ""
        if self._watcher is not None:
            QTimer.singleShot(0, self, self._watch_note)

    def stop(self) -> None:
        """Watch nothing until :meth:`watch` is called again."""
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _watch_note(self) -> None:
        if self._watcher is None:
            return
        now = self._watcher.files()
        # A file that has been replaced keeps being watched under its name only if it is asked for again.
        if now and now != [self._note]:
            self._watcher.removePaths(now)
        if self._note and self._note not in self._watcher.files() and self._is_there():
            self._watcher.addPath(self._note)

    def _is_there(self) -> bool:
        """Whether there is such a file, in a folder that answers: the system's own question would wait for it."""
        try:
            return self._answering.within(lambda: os.path.lexists(self._note))
        except OSError:
            return False


def _is_text(path: str) -> bool:
    """Whether Qt can name it: a file name may hold bytes that are no text."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True
