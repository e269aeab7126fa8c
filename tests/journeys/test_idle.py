"""Hiding by itself, in a real window: it fades, is kept by a key or a screen reader, and is gone without either."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg
from PIL import Image
from Xlib import X

from tests.desktop import Desktop, wait_until
from tests.eyes import Person, Thing
from tests.journeys.steps import gone, start, through_filled_field
from tests.spaces import PASSPHRASE, home_with_space

MINUTES = "0.12"
"""Of idle time: seven seconds, half of which the window fades."""
HALF = "The grey car"
QUICK = "What happened, in one line"
_SAID = "This window closes soon. Any key keeps it open."


@pytest.fixture
def announcements(person: Person) -> Iterator[DBusConnection]:
    """What programs ask a screen reader to say."""
    person.eyes.listen("object:announcement")
    bus = open_dbus_connection(person.eyes.address)
    rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
    bus.send_and_get_reply(message_bus.AddMatch(rule))
    with bus.filter(rule) as said:
        bus.said = said
        yield bus
    bus.close()


def darkest(desktop: Desktop, thing: Thing) -> int:
    """The darkest spot of what is there, from 0 to 255: letters are dark until the veil lies over them."""
    desktop.observe.sync()
    image = desktop.root.get_image(thing.x, thing.y, thing.width, thing.height, X.ZPixmap, 0xFFFFFFFF)
    grey = Image.frombytes("RGB", (thing.width, thing.height), image.data, "raw", "BGRX").convert("L")
    return int(grey.getextrema()[0])


def test_fades_is_kept_and_is_gone(
    desktop: Desktop, person: Person, tmp_path: Path, announcements: DBusConnection
) -> None:
    program = start(desktop, home_with_space(tmp_path / "home", idle_minutes=MINUTES))
    through_filled_field(person, program, PASSPHRASE)
    pid = program.worker()
    assert pid
    field = person.click(pid, QUICK, "text")
    person.hands.type(HALF)
    wait_until(lambda: person.eyes.text(field) == HALF, "what was typed")
    shown = darkest(desktop, field)

    def fades() -> bool:
        return darkest(desktop, field) > shown + 30

    def is_as_before() -> bool:
        return darkest(desktop, field) == shown

    wait_until(fades, "the fading")
    said = announcements.recv_until_filtered(announcements.said, timeout=5)
    assert _SAID in repr(said.body)
    assert person.eyes.text(field) == HALF
    assert not is_as_before(), "a screen reader that only reads is nobody"
    person.hands.key("x")
    wait_until(is_as_before, "its being kept by a key")
    assert person.eyes.text(field) == HALF, "the key that keeps it types nothing"

    wait_until(fades, "the fading")
    caret = new_method_call(DBusAddress(field.path, field.bus, "org.a11y.atspi.Text"), "SetCaretOffset", "i", (3,))
    bus = open_dbus_connection(person.eyes.address)
    assert unwrap_msg(bus.send_and_get_reply(caret)) == (True,)
    bus.close()
    wait_until(is_as_before, "its being kept by a screen reader")

    person.hands.click(*field.centre, button=3)
    wait_until(lambda: len(desktop.windows(pid)) == 2, "the menu")
    wait_until(lambda: not desktop.windows(pid), "its hiding by itself, with a menu open", 20)
    gone(program, pid)
