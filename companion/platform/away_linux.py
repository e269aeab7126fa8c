"""Linux: what the desktop and the login manager say on the two message buses, where these run.

One thread for each bus, which sleeps in a read. Nothing is started, no name is claimed, and what the buses know of
this program ends with `stop`.
"""

import contextlib
import os
import threading
from collections.abc import Callable

from companion.platform.bus import Bus, BusError, Message, session_addresses, system_addresses

_SCREEN_SAVERS = tuple(f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"))
_KDE = "org.kde.screensaver"
_GNOME_SESSION = "org.gnome.SessionManager"
_LOGIN = "org.freedesktop.login1"
_MANAGER, _SESSION, _USER = (f"{_LOGIN}.{name}" for name in ("Manager", "Session", "User"))
_LOGIN_PATH = "/org/freedesktop/login1"
_UPOWER, _UPOWER_PATH = "org.freedesktop.UPower", "/org/freedesktop/UPower"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_JOIN = 0.2

_TOLD = {
    **{(interface, "ActiveChanged"): "lock" for interface in _SCREEN_SAVERS},
    (_KDE, "AboutToLock"): "lock",
    (_GNOME_SESSION, "SessionOver"): "end",
    (_SESSION, "Lock"): "lock",
    (_MANAGER, "PrepareForSleep"): "sleep",
    (_MANAGER, "PrepareForShutdown"): "end",
}
"""Signals and what they mean; those that carry a truth value mean it only where that is true."""
_CHANGED = {
    (_SESSION, "LockedHint"): (True, "lock"),
    (_SESSION, "Active"): (False, "switch"),
    (_MANAGER, "LidClosed"): (True, "lid"),
    (_UPOWER, "LidIsClosed"): (True, "lid"),
}
"""Properties, and the value that means something."""


def meaning(message: Message) -> str | None:
    """Why a signal says that somebody went away, if it does."""
    if (message.interface, message.member) == (_PROPERTIES, "PropertiesChanged"):
        interface, changed = message.body[:2]
        for name, value in changed.items():
            wanted, why = _CHANGED.get((interface, name), (None, ""))
            if value is wanted:
                return why
        return None
    why = _TOLD.get((message.interface, message.member), "")
    return why if why and message.body[:1] != (False,) else None


class BusAway:
    """Listens while it is started. `name` is what the list of programs that delay sleep shows."""

    def __init__(self, name: str, gone: Callable[[str], None]) -> None:
        self._name = name
        self._gone = gone
        self._stopped = False
        self._session = Bus(self._heed)
        self._system = Bus(self._heed)
        self._delay = -1
        """The system thread's own: while it is open, sleep waits a few seconds for us."""
        self._threads = [
            threading.Thread(target=self._follow, args=(bus, ask), name="bus", daemon=True)
            for bus, ask in ((self._session, self._ask_session), (self._system, self._ask_system))
        ]

    def start(self) -> None:
        """Begin; the buses are looked for on the threads."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End both connections."""
        self._stopped = True
        self._session.close()
        self._system.close()
        for thread in self._threads:
            if thread.is_alive() and thread is not threading.current_thread():
                thread.join(_JOIN)

    def _follow(self, bus: Bus, ask: Callable[[], None]) -> None:
        try:
            ask()
        except BusError:
            # No bus, or none that takes us: the other ways out remain.
            bus.release()
            return
        with contextlib.suppress(BusError):
            bus.listen()
        # The session's bus ends with the session. Nothing more would be heard of a lock, either.
        self._tell("end")
        self._go_to_sleep()
        bus.release()

    def _ask_session(self) -> None:
        self._session.connect(session_addresses())
        for interface in _SCREEN_SAVERS:
            # Without a path: desktops differ in it.
            self._session.match(interface=interface, member="ActiveChanged")
        self._session.match(interface=_KDE, member="AboutToLock")
        self._session.match(interface=_GNOME_SESSION, member="SessionOver")

    def _ask_system(self) -> None:
        bus = self._system
        bus.connect(system_addresses(), descriptors=True)
        for member in ("PrepareForSleep", "PrepareForShutdown"):
            bus.match(sender=_LOGIN, path=_LOGIN_PATH, interface=_MANAGER, member=member)
        bus.match(sender=_LOGIN, path=_LOGIN_PATH, interface=_PROPERTIES, arg0=_MANAGER)
        bus.match(sender=_UPOWER, path=_UPOWER_PATH, interface=_PROPERTIES, arg0=_UPOWER)
        if session := self._own_session():
            bus.match(sender=_LOGIN, path=session, interface=_SESSION, member="Lock")
            bus.match(sender=_LOGIN, path=session, interface=_PROPERTIES, arg0=_SESSION)
        answer = bus.call(_LOGIN, _LOGIN_PATH, _MANAGER, "Inhibit", "sleep", self._name, "Saving", "delay")
        if answer is not None and answer.descriptors:
            self._delay = answer.descriptors.pop()

    def _own_session(self) -> str | None:
        """The login manager's path of the session that this process belongs to."""
        bus = self._system
        answer = bus.call(_LOGIN, _LOGIN_PATH, _MANAGER, "GetSessionByPID", os.getpid())
        if answer is None and (told := os.environ.get("XDG_SESSION_ID")):
            # Desktops that start programs as services of the user: these belong to no session.
            answer = bus.call(_LOGIN, _LOGIN_PATH, _MANAGER, "GetSession", told)
        if answer is not None:
            return str(answer.body[0])
        user = bus.call(_LOGIN, _LOGIN_PATH, _MANAGER, "GetUser", os.getuid())
        if user is None:
            return None
        display = bus.call(_LOGIN, str(user.body[0]), _PROPERTIES, "Get", _USER, "Display")
        return str(display.body[0][1]) if display is not None and display.body[0][0] else None

    def _heed(self, message: Message) -> None:
        try:
            why = meaning(message)
        except (AttributeError, ValueError):
            # Nothing that the interface would carry.
            return
        if why is None:
            return
        self._tell(why)
        if why == "sleep":
            self._go_to_sleep()

    def _tell(self, why: str) -> None:
        if not self._stopped:
            with contextlib.suppress(Exception):
                self._gone(why)

    def _go_to_sleep(self) -> None:
        """Whatever had to be gone is: nothing more to wait for."""
        delay, self._delay = self._delay, -1
        if delay >= 0:
            os.close(delay)
