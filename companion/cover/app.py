"""Process 1 from start to end: the notes window, one instance, the door."""

import contextlib
import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from companion import footprint
from companion.cover.instance import Instance
from companion.cover.window import NotesWindow
from companion.identity import Identity, Places, load, places
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.widgets.application import install_translations, make_application, system_language

if TYPE_CHECKING:
    from companion.cover.door_session import DoorSession

_CALL_OFF = (Qt.Key.Key_Escape, Qt.Key.Key_Shift)
_EVENING = 0.1
"""Seconds that the window may wait for the sizes of the version history; a kill leaves them a few MiB apart."""


class Cover(QObject):
    """Ties the window, the single instance and the door together."""

    def __init__(self, application: QApplication, identity: Identity, where: Places) -> None:
        super().__init__(application)
        self._application = application
        self._where = where
        self._store = NoteStore(where.notes, where.data / "trash")
        self._settings = Settings(where.data / "settings.json")
        self._instance = Instance(identity.app_id, where.data, self._show, self)
        self._identity = identity
        self._language = system_language()
        self._session: DoorSession | None = None
        self._early: bytearray | None = None

    def start(self) -> bool:
        """Show the window; False where another process of this user has been told to do so."""
        if not self._instance.claim():
            return False
        self._window = NotesWindow(self._store, self._settings, self._identity)
        self._window.closed.connect(self._quit)
        self._window.door_text.connect(self._tried)
        self._window.show()
        QTimer.singleShot(0, self, self._after_first_paint)
        return True

    def _after_first_paint(self) -> None:
        """What the first window need not wait for."""
        from companion.cover.door_session import DoorSession
        from companion.platform import hardening

        gc.enable()
        self._session = DoorSession(hardening(), self._hello, self._window_id, self)
        self._session.started.connect(self._on_started)
        self._session.opened.connect(self._on_opened)
        self._session.ended.connect(self._on_ended)
        self._window.installEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        if not footprint.is_complete(self._where.data):
            self._session.prepare()
        else:
            self._even()
        if self._early is not None:
            self._session.attempt(self._early)
            self._early = None

    def _tried(self, secret: bytearray) -> None:
        """Something was typed at the door, perhaps before its machinery is there."""
        if self._session is None:
            self._early = secret
        else:
            self._session.attempt(secret)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """While something is being tried: Escape, Shift or putting the window away calls it off."""
        if self._session is not None and self._session.is_trying:
            kind = event.type()
            pressed = kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _CALL_OFF
            if pressed or (kind == QEvent.Type.WindowStateChange and self._window.isMinimized()):
                self._session.cancel()
        return False

    def _hello(self) -> dict[str, Any]:
        return {
            "data": str(self._where.data),
            "geometry": self._window.geometry_hint(),
            "theme": self._settings.values.theme,
            "language": self._language,
        }

    def _window_id(self) -> int:
        return int(self._window.winId())

    def _show(self) -> None:
        """A second start: notes, whatever was on the screen before."""
        if self._session is not None:
            self._session.cancel()
            self._session.panic(after="show")
        self._window.show_raised()

    def _on_started(self) -> None:
        self._window.flush()
        self._window.rest()
        # While a worker lives a text that the disk refused would be in memory alone.
        self._window.keep_aside()

    def _on_opened(self, notes_stay: bool) -> None:  # noqa: FBT001 - a signal's argument
        if notes_stay:
            self._window.show()
            self._window.lower()
        else:
            self._window.hide()

    def _on_ended(self, outcome: str) -> None:
        if outcome == "remove":
            self._remove()
            return
        self._even()
        if outcome == "hide":
            self._quit()
            return
        self._window.resume()
        if outcome == "show":
            self._window.show_raised()

    def _even(self) -> None:
        """No worker lives: give the version history the sizes and times that it has on every installation."""
        # A full or read-only disk leaves them as they are; the next start evens them.
        with contextlib.suppress(OSError):
            footprint.even_sizes(self._where.data, seconds=_EVENING)
        with contextlib.suppress(OSError):
            footprint.even_times(self._where.data, self._store.latest_change() or None)

    def _remove(self) -> None:
        """Take away the settings and what is empty, then end. The version history is not the cover's to remove."""
        self._window.hide()
        self._instance.release()
        with contextlib.suppress(OSError):
            (self._where.data / "settings.json").unlink(missing_ok=True)
            (self._where.data / "trash").rmdir()
        with contextlib.suppress(OSError):
            self._where.data.rmdir()
        self._application.quit()

    def _quit(self) -> None:
        self._window.hide()
        self._instance.release()
        if self._session is not None:
            self._session.close()
        self._window.flush()
        self._window.keep_aside()
        self._even()
        self._application.quit()


def run() -> int:
    """Run the notes. Returns the exit status."""
    gc.disable()  # until the first window stands: collecting while modules load finds nothing
    identity = load()
    application = make_application(identity)
    install_translations(application, "cover", system_language())
    cover = Cover(application, identity, places(identity))
    if not cover.start():
        return 0
    return application.exec()
