"""Eyes: what a screen reader finds of the program, through the accessibility bus (AT-SPI 2)."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import Properties, unwrap_msg

from tests.desktop import Desktop, wait_until
from tests.hands import Hands

_ACCESSIBLE, _COMPONENT, _TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Component", "Text"))
_ROOT = "/org/a11y/atspi/accessible/root"
_SHOWING, _ENABLED, _CHECKED = 25, 8, 4
"""Bits of the state set (atspi-constants.h)."""


@dataclass(frozen=True)
class Thing:
    """One accessible object, where it stands on the screen and what can be told of it."""

    bus: str
    path: str
    name: str
    role: str
    states: int
    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        """Where to click."""
        return self.x + self.width // 2, self.y + self.height // 2

    @property
    def enabled(self) -> bool:
        """Whether it can be used."""
        return bool(self.states >> _ENABLED & 1)

    @property
    def checked(self) -> bool:
        """Whether it is ticked."""
        return bool(self.states >> _CHECKED & 1)


class Eyes:
    """Finds things by process, role and name."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        session = open_dbus_connection(desktop.bus)
        launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
        address = unwrap_msg(session.send_and_get_reply(new_method_call(launcher, "GetAddress")))[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(address)
        self._pids: dict[str, int] = {}

    def find(
        self,
        pid: int,
        name: str,
        role: str | None = None,
        *,
        which: Callable[[Thing], bool] | None = None,
        seconds: float = 20,
    ) -> Thing:
        """The first showing thing of that name (and role) in the process, waiting for it."""

        def look() -> Thing | None:
            for thing in self.things(pid):
                if thing.name == name and role in (None, thing.role) and (which is None or which(thing)):
                    return thing
            return None

        found = wait_until(look, f"{role or 'something'} called {name!r}", seconds, 0.05)
        assert found
        return found

    def things(self, pid: int) -> Iterator[Thing]:
        """Every showing thing of the process, from its windows down."""
        for bus, path in self._children("org.a11y.atspi.Registry", _ROOT):
            with contextlib.suppress(Exception):
                if self._pid(bus) == pid:
                    yield from self._walk(bus, path, 0)

    def text(self, thing: Thing) -> str:
        """The text of a field."""
        address = DBusAddress(thing.path, thing.bus, _TEXT)
        count = self._property(address, "CharacterCount")
        return str(self._call(address, "GetText", "ii", (0, int(count)))[0])

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _walk(self, bus: str, path: str, depth: int) -> Iterator[Thing]:
        try:
            thing = self._thing(bus, path)
        except Exception:  # noqa: BLE001 - it went away while we looked
            return
        if depth and not thing.states >> _SHOWING & 1:
            return
        if depth:
            yield thing
        if depth < 30:
            for child_bus, child in self._children(bus, path):
                yield from self._walk(child_bus, child, depth + 1)

    def _thing(self, bus: str, path: str) -> Thing:
        address = DBusAddress(path, bus, _ACCESSIBLE)
        name = str(self._property(address, "Name"))
        role = str(self._call(address, "GetRoleName")[0])
        low, high = self._call(address, "GetState")[0]
        x = y = width = height = 0
        with contextlib.suppress(Exception):
            box = self._call(DBusAddress(path, bus, _COMPONENT), "GetExtents", "u", (0,))[0]
            x, y, width, height = box
        return Thing(bus, path, name, role, low | high << 32, x, y, width, height)

    def _children(self, bus: str, path: str) -> list[tuple[str, str]]:
        with contextlib.suppress(Exception):
            return list(self._call(DBusAddress(path, bus, _ACCESSIBLE), "GetChildren")[0])
        return []

    def _pid(self, bus: str) -> int:
        if bus not in self._pids:
            reply = self._bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID(bus))
            self._pids[bus] = int(unwrap_msg(reply)[0])
        return self._pids[bus]

    def _property(self, address: DBusAddress, name: str) -> object:
        return unwrap_msg(self._bus.send_and_get_reply(Properties(address).get(name), timeout=5))[0][1]

    def _call(
        self, address: DBusAddress, method: str, signature: str | None = None, body: tuple[object, ...] = ()
    ) -> tuple:
        message = new_method_call(address, method, signature, body)
        return unwrap_msg(self._bus.send_and_get_reply(message, timeout=5))


class Person:
    """Somebody at the desk: eyes that find a control, hands that use it."""

    def __init__(self, desktop: Desktop) -> None:
        self.eyes = Eyes(desktop)
        self.hands = Hands(desktop.name)

    def click(self, pid: int, name: str, role: str | None = None, **how: object) -> Thing:
        """Click the middle of the thing called `name`, turning the wheel until it is in sight."""
        thing = self.eyes.find(pid, name, role, **how)
        for _ in range(30):
            top, right, bottom = self._sight(pid)
            if top <= thing.centre[1] <= bottom:
                break
            # At the right edge, where no list or number field takes the wheel for itself.
            self.hands.scroll(right - 30, (top + bottom) // 2, 2 if thing.centre[1] > bottom else -2)
            thing = self.eyes.find(pid, name, role, **how)
        self.hands.click(*thing.centre)
        return thing

    def _sight(self, pid: int) -> tuple[int, int, int]:
        """Top, right, bottom of the newest window of the process, less the bars at its edges."""
        window = self.eyes.desktop.windows(pid)[0]
        size = window.get_geometry()
        place = window.translate_coords(self.eyes.desktop.root, 0, 0)
        left, top = -place.x, -place.y
        return top + 4, left + size.width, top + size.height - 8

    def fill(self, pid: int, name: str, text: str, role: str | None = None) -> Thing:
        """Click into the field called `name`, take out what is in it, type `text`."""
        thing = self.click(pid, name, role)
        self.hands.key("ctrl+a")
        self.hands.type(text)
        return thing

    def close(self) -> None:
        """Go home."""
        self.eyes.close()
        self.hands.close()
