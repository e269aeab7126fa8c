"""Process 1 from start to end: the notes window, one instance, the door."""

import contextlib
import gc
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from companion import footprint
from companion.cover.evening import Evening
from companion.cover.instance import Instance
from companion.cover.window import NotesWindow
from companion.identity import Identity, Places, load, places
from companion.notes.settings import Settings
from companion.notes.store import NoteStore
from companion.widgets import input_method
from companion.widgets.application import install_translations, make_application, system_language

if TYPE_CHECKING:
    from companion.cover.door_session import DoorSession

_CALL_OFF = {Qt.Key.Key_Escape, Qt.Key.Key_Shift} | {Qt.Key(Qt.Key.Key_F1 + number) for number in range(12)}
_TYPING = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod}
_RETRY = 2000
"""Milliseconds between tries to save a note that the disk refused, when nobody can be asked."""
_ANSWER = 0.7
"""Seconds that the version history may take when the program ends, or a worker is to start; a disk may hang."""


class Cover(QObject):
    """Ties the window, the single instance and the door together."""

    _told_to_end = Signal()

    def __init__(self, application: QApplication, identity: Identity, where: Places, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._where = where
        self._store = NoteStore(where.notes, where.data / "trash")
        self._settings = settings
        self._instance = Instance(identity.app_id, where.data, self._show, self)
        self._identity = identity
        self._language = system_language()
        self._session: DoorSession | None = None
        self._early: bytearray | None = None
        self._evening = Evening(where.data, self._store.latest_change)
        self._told_to_end.connect(self._quit)
        self._over = False
        self._retry = QTimer(self, singleShot=True, interval=_RETRY)
        self._retry.timeout.connect(self._leave)

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
        from companion.platform.away import away
        from companion.platform.signals import watch

        gc.enable()
        name, data = self._identity.name, self._where.data
        self._session = DoorSession(
            hardening(), self._hello, self._window_id, lambda gone: away(name, data, gone), self._files_free, self
        )
        self._session.closed.connect(self._on_closed)
        self._session.started.connect(self._on_started)
        self._session.opened.connect(self._on_opened)
        self._session.ended.connect(self._on_ended)
        self._window.installEventFilter(self)
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        try:
            complete = footprint.is_complete(self._where.data)
        except OSError:
            complete = True  # what can't be read now is neither made nor changed; the next start looks again
        if complete:
            self._evening.start()
        else:
            self._session.prepare()
        if self._early is not None:
            self._session.attempt(self._early)
            self._early = None
        watch(self._on_signal)

    def _tried(self, secret: bytearray) -> None:
        """Something was typed at the door, perhaps before its machinery is there."""
        if self._session is None:
            self._early = secret
        else:
            self._session.attempt(secret)

    def end(self) -> None:
        """The event loop is over. Where nobody asked for that, the display is gone: nothing typed may go with it."""
        if self._over:
            return
        self._window.flush()
        self._window.keep_aside()
        if self._session is not None:
            self._session.await_worker()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Escape, Shift, F keys, or putting the window away call off what is tried; once it is open no key counts."""
        if self._session is not None and self._session.is_trying:
            kind = event.type()
            pressed = kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _CALL_OFF
            if pressed or (kind == QEvent.Type.WindowStateChange and self._window.isMinimized()):
                self._session.cancel()
        # Notes that lie beneath take nothing: it could be meant for the window above.
        return self._session is not None and self._session.is_open and event.type() in _TYPING

    def _hello(self) -> dict[str, Any]:
        return {
            "data": str(self._where.data),
            "geometry": self._window.geometry_hint(),
            "theme": self._settings.values.theme,
            "language": self._language,
            "input_method": self._settings.values.input_method,
        }

    def _files_free(self) -> bool:
        return self._evening.done(_ANSWER)

    def _window_id(self) -> int:
        return int(self._window.winId())

    def _show(self) -> None:
        """A second start: notes, whatever was on the screen before."""
        if self._session is not None:
            self._session.cancel()
            self._session.panic(after="show")
        if self._retry.isActive():
            self._retry.stop()
            self._window.resume()
        self._window.show_raised()

    def _on_signal(self, _number: int) -> None:
        """Logout, or the window manager: on a thread of its own. Nothing private outlives it, nothing typed is lost."""
        if self._session is not None:
            self._session.strike()
        self._told_to_end.emit()

    def _on_started(self) -> None:
        self._window.flush()
        self._window.rest()
        # While a worker lives a text that the disk refused would be in memory alone.
        self._window.keep_aside()

    def _on_opened(self, notes_stay: bool) -> None:  # noqa: FBT001 - a signal's argument
        if notes_stay:
            if not self._window.isVisible():  # she has chosen only now that they stay
                self._window.show()
            self._window.lower()
        else:
            self._window.hide()

    def _on_ended(self, outcome: str) -> None:
        if outcome == "remove":
            self._remove()
            return
        if outcome == "hide":
            self._leave()
            return
        self._window.resume()
        if outcome == "show":
            self._window.show_raised()

    def _on_closed(self) -> None:
        # Once the name is given up another start may open the files that would be appended to.
        if not self._over:
            self._evening.start()

    def _remove(self) -> None:
        """Take away the settings and what is empty, then end. The version history is not the cover's to remove."""
        self._over = True
        self._window.hide()
        self._instance.release()
        with contextlib.suppress(OSError):
            (self._where.data / "settings.json").unlink(missing_ok=True)
            (self._where.data / "trash").rmdir()
        with contextlib.suppress(OSError):
            self._where.data.rmdir()
        self._application.quit()

    def _leave(self) -> None:
        """End, but not with a note that no disk takes: then stay out of sight with it until one does."""
        self._window.hide()
        self._window.flush()
        if self._window.keep_aside():
            self._quit()
        else:
            self._retry.start()

    def _quit(self) -> None:
        self._over = True
        self._window.hide()
        self._instance.release()
        closed = self._session is None or self._session.close()
        self._window.flush()
        self._window.keep_aside()
        if closed:
            self._evening.start()
            self._evening.done(_ANSWER)
        self._application.quit()


def run() -> int:
    """Run the notes. Returns the exit status."""
    gc.disable()  # until the first window stands: collecting while modules load finds nothing
    identity = load()
    where = places(identity)
    settings = Settings(where.data / "settings.json")
    with input_method.chosen(settings.values.input_method) as settings.has_input_method:
        application = make_application(identity)
    install_translations(application, "cover", system_language())
    cover = Cover(application, identity, where, settings)
    if not cover.start():
        return 0
    status = application.exec()
    cover.end()
    return status
