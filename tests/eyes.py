"""Eyes: what a screen reader finds of the program, through the accessibility bus (AT-SPI 2)."""

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import Properties, unwrap_msg

from tests.desktop import Desktop, wait_until
from tests.hands import Hands

_ACCESSIBLE, _COMPONENT, _TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Component", "Text"))
_ROOT = "/org/a11y/atspi/accessible/root"
_SHOWING, _ENABLED, _CHECKED = 25, 8, 4
"""Bits of the state set (atspi-constants.h)."""
_EVERYWHERE = (0, 0, 1 << 20, 1 << 20)
_DEEPEST = 30
_WITHOUT_PLACE = ("application", "frame", "dialog", "window", "popup menu", "menu item", "menu")
"""A window stands where the screen lets it; a menu stands outside of what it belongs to."""


Box = tuple[int, int, int, int]
"""Left, top, right, bottom on the screen."""


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
    sight: Box
    """Left, top, right, bottom of what is not scrolled away: what all that it stands in leaves of the screen."""

    @property
    def in_sight(self) -> bool:
        """Whether its middle can be clicked."""
        left, top, right, bottom = self.sight
        x, y = self.centre
        return left <= x < right and top <= y < bottom

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
        self.address: str = unwrap_msg(session.send_and_get_reply(new_method_call(launcher, "GetAddress")))[0]
        session.close()
        self._bus: DBusConnection = open_dbus_connection(self.address)
        self._pids: dict[str, int] = {}

    def listen(self, event: str) -> None:
        """Have the programs announce such events on the bus, as a running screen reader has."""
        registry = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
        unwrap_msg(self._bus.send_and_get_reply(new_method_call(registry, "RegisterEvent", "sass", (event, [], ""))))

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
                    yield from self._walk(bus, path, 0, _EVERYWHERE)

    def text(self, thing: Thing) -> str:
        """The text of a field."""
        address = DBusAddress(thing.path, thing.bus, _TEXT)
        count = self._property(address, "CharacterCount")
        return str(self._call(address, "GetText", "ii", (0, int(count)))[0])

    def described(self, pid: int, description: str) -> Thing:
        """The first showing label that is described so: its name is what it says."""

        def look() -> Thing | None:
            labels = (thing for thing in self.things(pid) if thing.role == "label")
            return next((label for label in labels if self._description(label) == description), None)

        found = wait_until(look, f"a label described as {description!r}", 20, 0.05)
        assert found
        return found

    def _description(self, thing: Thing) -> str:
        return str(self._property(DBusAddress(thing.path, thing.bus, _ACCESSIBLE), "Description"))

    def close(self) -> None:
        """Leave the bus."""
        self._bus.close()

    def _walk(self, bus: str, path: str, depth: int, sight: Box) -> Iterator[Thing]:
        """What stands below `path`, in order. All that stands in one thing is asked for in one flight."""
        if depth >= _DEEPEST:
            return
        for thing, children in self._look_at(self._children(bus, path), sight):
            if not thing.states >> _SHOWING & 1:
                continue
            yield thing
            if children:
                within = sight if thing.role in _WITHOUT_PLACE else _within(sight, thing)
                yield from self._walk(thing.bus, thing.path, depth + 1, within)

    def _look_at(self, places: list[tuple[str, str]], sight: Box) -> Iterator[tuple[Thing, int]]:
        """Each thing that is still there, and how many stand in it."""
        questions = []
        for bus, path in places:
            accessible, component = DBusAddress(path, bus, _ACCESSIBLE), DBusAddress(path, bus, _COMPONENT)
            questions += [
                Properties(accessible).get("Name"),
                Properties(accessible).get("ChildCount"),
                new_method_call(accessible, "GetRoleName"),
                new_method_call(accessible, "GetState"),
                new_method_call(component, "GetExtents", "u", (0,)),
            ]
        answers = self._ask(questions)
        for place, *told in zip(places, *[iter(answers)] * 5, strict=True):
            name, count, role, states, box = told
            if name is None or count is None or role is None or states is None:
                continue  # it went away while we looked
            low, high = states[0]
            x, y, width, height = box[0] if box else (0, 0, 0, 0)
            thing = Thing(*place, str(name[0][1]), str(role[0]), low | high << 32, x, y, width, height, sight)
            yield thing, int(count[0][1])

    def _ask(self, questions: list[Message]) -> list[tuple | None]:
        """The answers in the order of the questions; None for one that failed."""
        numbers = [next(self._bus.outgoing_serial) for _ in questions]
        for question, number in zip(questions, numbers, strict=True):
            self._bus.send(question, serial=number)
        answers: dict[int, tuple | None] = {}
        wanted = set(numbers)
        while wanted:
            reply = self._bus.receive(timeout=5)
            number = reply.header.fields.get(HeaderFields.reply_serial, -1)
            if number in wanted:
                wanted.discard(number)
                failed = reply.header.message_type is MessageType.error
                answers[number] = None if failed else reply.body
        return [answers[number] for number in numbers]

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


def _within(sight: Box, thing: Thing) -> Box:
    """What `thing` leaves in sight of what it holds; where it is scrolled away, all that was in sight before."""
    left, top, right, bottom = sight
    left, right = max(left, thing.x), min(right, thing.x + thing.width)
    top, bottom = max(top, thing.y), min(bottom, thing.y + thing.height)
    return (left, top, right, bottom) if left < right and top < bottom else sight


class Person:
    """Somebody at the desk: eyes that find a control, hands that use it."""

    def __init__(self, desktop: Desktop) -> None:
        self.eyes = Eyes(desktop)
        self.hands = Hands(desktop.name)

    def click(self, pid: int, name: str, role: str | None = None, **how: object) -> Thing:
        """Click the middle of the thing called `name`, turning the wheel until it is in sight."""
        thing = self.eyes.find(pid, name, role, **how)
        for _ in range(40):
            if thing.in_sight:
                break
            _, top, right, bottom = thing.sight
            # At the right edge, where no list or number field takes the wheel for itself.
            self.hands.scroll(right - 6, (top + bottom) // 2, 1 if thing.centre[1] >= bottom else -1)
            thing = self.eyes.find(pid, name, role, **how)
        self.hands.click(*thing.centre)
        return thing

    def choose(self, pid: int, label: str, choice: str) -> None:
        """In the list under the label called `label`, take `choice`, with the keyboard."""
        named = self.click(pid, label, "label")
        under = [t for t in self.eyes.things(pid) if t.role == "combo box" and abs(t.x - named.x) < 5 and t.y > named.y]
        box = min(under, key=lambda thing: thing.y)
        self.hands.click(*box.centre)
        self.hands.type(choice)
        self.hands.key("Return")

    def fill(self, pid: int, name: str, text: str, **how: object) -> Thing:
        """Click into the field called `name`, take out what is in it, type `text`."""
        thing = self.click(pid, name, "text", **how)
        self.hands.key("ctrl+a")
        self.hands.type(text)
        return thing

    def close(self) -> None:
        """Go home."""
        self.eyes.close()
        self.hands.close()
