"""The door under other keyboards and other hands: dead keys, compositions, AltGr, Arabic, Caps Lock, held keys."""

import contextlib
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import HeaderFields, MatchRule
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from Xlib import X
from Xlib.xobject.drawable import Window

from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person
from tests.hands import Hands
from tests.journeys.steps import opened, start
from tests.spaces import make_space

SEARCH = "Search notes"
_EVENTS = "org.a11y.atspi.Event.Object"
# Keys by their place, as evdev numbers them: the same on every layout.
ALTGR, CAPS, MENU, SHIFT = 108, 66, 135, 50
DIGITS = dict(zip("1234567890", range(10, 20), strict=True))
ROWS = {"qwertyuiop[": 24, "asdfghjkl;'": 38, "zxcvbnm,./": 52}
PLACES = {key: first + place for row, first in ROWS.items() for place, key in enumerate(row)}
PLACES |= DIGITS | {" ": 65}
Start = Callable[[str], Program]


@pytest.fixture
def keyboard(desktop: Desktop) -> Iterator[None]:
    """The usual layout comes back afterwards."""
    yield
    set_layout(desktop, "us")


def set_layout(desktop: Desktop, layout: str, option: str = "") -> None:
    command = ["setxkbmap", "-display", desktop.name, "-option", "", "-layout", layout]
    subprocess.run([*command, *(["-option", option] if option else [])], check=True)
    time.sleep(0.5)  # the server tells every program, and none says when it has heard


def strike(hands: Hands, keys: str, held: int = 0) -> None:
    """Strike keys by their place, as US letters name them, with another key held."""
    for key in keys:
        if held:
            hands.down_place(held)
        hands.down_place(PLACES[key])
        hands.up_place(PLACES[key])
        if held:
            hands.up_place(held)
        # As fast as a quick typist. Where several keys wait in line, Qt delivers what was composed before what was
        # typed before it, in every field.
        time.sleep(0.05)


@pytest.fixture
def space(desktop: Desktop, tmp_path: Path) -> Iterator[Callable[[str], Program]]:
    """Start Notes with a private space that these words open."""
    started: list[Program] = []

    def begin(words: str) -> Program:
        make_space(tmp_path / "home", passphrase=words).close()
        started.append(start(desktop, tmp_path / "home"))
        return started[0]

    yield begin
    for program in started:
        program.close()


def clean(program: Program, *words: str) -> None:
    """Nothing of `words` is in anything that the cover keeps."""
    program.close()
    kept = b"".join(path.read_bytes() for path in program.home.rglob("*") if path.suffix in {".md", ".json"})
    assert [word for word in words if word.encode() in kept] == []


@pytest.mark.usefixtures("keyboard")
def test_dead_keys(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("canción número ñandú")
    set_layout(desktop, "es")
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    strike(person.hands, "canci'on n'umero ;and'u")  # ´ stands where US has ', ñ where it has ;
    person.hands.key("Return")
    assert opened(program)
    clean(program, "canci", "mero")


@pytest.mark.usefixtures("keyboard")
def test_compositions(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("café øre straße")
    set_layout(desktop, "us", "compose:menu")
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    for plain, composed in (("caf", "'e"), (" ", "/o"), ("re stra", "ss"), ("e", "")):
        strike(person.hands, plain)
        if composed:
            person.hands.down_place(MENU)
            person.hands.up_place(MENU)
            strike(person.hands, composed)
    person.hands.key("Return")
    assert opened(program)


@pytest.mark.usefixtures("keyboard")
def test_altgr(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("łódka łąka żółw")
    set_layout(desktop, "pl")
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    for keys, held in (("lo", ALTGR), ("dka ", 0), ("la", ALTGR), ("ka ", 0), ("zol", ALTGR), ("w", 0)):
        strike(person.hands, keys, held)
    person.hands.key("Return")
    assert opened(program)


@pytest.mark.usefixtures("keyboard")
def test_arabic_with_a_key_for_two_letters(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("سلام لا بيت")
    set_layout(desktop, "ara")
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    strike(person.hands, "sghl b fdj")  # the key at b makes lam and alef at once
    person.hands.key("Return")
    assert opened(program)


@pytest.mark.usefixtures("keyboard")
@pytest.mark.parametrize("blind", [True, False])
def test_caps_lock(desktop: Desktop, person: Person, space: Start, blind: bool) -> None:
    program = space("orange lamp over water")
    person.hands.down_place(CAPS)
    person.hands.up_place(CAPS)
    try:
        person.hands.key("ctrl+f", *(["ctrl+shift+Return"] if blind else []))
        strike(person.hands, "orange lamp over water")
        person.hands.key("Return" if blind else "ctrl+shift+Return")
        assert opened(program)
    finally:
        person.hands.down_place(CAPS)
        person.hands.up_place(CAPS)


def test_held_keys_and_a_held_chord(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("orange lamp over water")
    hands = person.hands
    hands.key("ctrl+f")
    hands.down("ctrl+shift+Return")
    time.sleep(1.2)
    hands.up("ctrl+shift+Return")
    hands.down_place(PLACES["o"])
    time.sleep(1.2)
    hands.up_place(PLACES["o"])
    strike(hands, "range lamp over water")
    hands.key("Return")
    assert opened(program)


def test_a_mistyped_chord_leaves_nothing_behind(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("orange lamp over water")
    person.hands.key("ctrl+f", "ctrl+Return", "shift+Return", "alt+Return", "ctrl+f")
    strike(person.hands, "orange lamp over water")
    field = person.eyes.find(program.pid, SEARCH)
    wait_until(lambda: person.eyes.text(field) == "orange lamp over water", "what she then sees in the field")
    person.hands.key("ctrl+shift+Return")
    assert opened(program)
    clean(program, "orange", "lamp")


def test_another_window_in_the_middle(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("orange lamp over water")
    (ours,) = desktop.windows()
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    strike(person.hands, "orange la")
    other = another_window(person.hands)
    wait_until(lambda: desktop.observe.get_input_focus().focus.id == other.id, "the other window")
    strike(person.hands, "mp over water")
    person.hands.key("Return")
    field = person.eyes.find(program.pid, SEARCH)
    person.hands.click(*field.centre)
    wait_until(lambda: desktop.has_focus(ours), "the notes again")
    assert person.eyes.text(field) == ""
    assert program.worker() is None
    # The door is as it was.
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    strike(person.hands, "orange lamp over water")
    person.hands.key("Return")
    assert opened(program)
    clean(program, "orange", "lamp", "water")


def another_window(hands: Hands) -> Window:
    """A window of another program that takes the focus."""
    screen = hands._display.screen()
    made = screen.root.create_window(300, 300, 200, 100, 0, screen.root_depth)
    made.set_wm_name("Message")
    made.map()
    hands._display.sync()
    wait_until(lambda: made.get_attributes().map_state == X.IsViewable, "the other window on the screen")
    made.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
    hands._display.sync()
    return made


def test_nothing_is_said_on_the_accessibility_bus(desktop: Desktop, person: Person, space: Start) -> None:
    program = space("orange lamp over water")
    listener = listening(person)
    person.hands.key("ctrl+f", "ctrl+shift+Return")
    mark = len(listener.heard())
    answers = []
    for letter in "zebra quilt zebra quilt":
        strike(person.hands, letter)
        answers.append(person.eyes.text(person.eyes.find(program.pid, SEARCH)))
    time.sleep(0.5)
    said = "".join([listener.heard()[mark:], listener.typed(), *answers])
    person.hands.key("Escape")
    assert listener.hears
    listener.close()
    assert not any(part in said for part in ("zeb", "ebr", "uil", "ilt"))
    assert person.eyes.text(person.eyes.find(program.pid, SEARCH)) == ""
    clean(program, "zebra", "quilt")


def listening(person: Person) -> "Listener":
    """One that has heard what a screen reader must hear, so that silence means something; the bus may drop one."""
    for _ in range(5):
        listener = Listener(person)
        person.hands.key("ctrl+f")
        strike(person.hands, "visible")
        with contextlib.suppress(AssertionError):
            wait_until(lambda: "visible" in listener.typed(), "the words of an ordinary search", seconds=3)  # noqa: B023
            person.hands.key("Escape")
            return listener
        person.hands.key("Escape")
        listener.close()
    raise AssertionError("nothing is heard on the bus")


class Listener:
    """Hears every event of an object on the accessibility bus, as a screen reader does."""

    def __init__(self, person: Person) -> None:
        self._bus = open_dbus_connection(person.eyes.address)
        self._bus.send_and_get_reply(message_bus.AddMatch(MatchRule(type="signal", interface=_EVENTS)))
        person.eyes.listen("object:")  # else a program need not tell what changes in it
        self._heard: list[str] = []
        self._typed: list[str] = []
        self._open = self.hears = True
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def heard(self) -> str:
        """All texts in all messages so far."""
        return "".join(self._heard)

    def typed(self) -> str:
        """All letters that a text was said to have got."""
        return "".join(self._typed)

    def close(self) -> None:
        """Stop listening."""
        self._open = False
        self._thread.join()
        self._bus.close()

    def _listen(self) -> None:
        while self._open:
            try:
                message = self._bus.receive(timeout=0.1)
            except TimeoutError:
                continue
            except ConnectionResetError:
                self.hears = False
                return
            member = message.header.fields.get(HeaderFields.member, "")
            if member == "TextChanged" and message.body[0] == "insert":
                self._typed.append(str(message.body[3][1]))
            self._heard.append(f"{member} {message.body!r}\n")
