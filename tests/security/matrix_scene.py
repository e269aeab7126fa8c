"""One case of the panic matrix while it is being set up: the way to a page, its field, what is on the screen."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from Xlib import X
from Xlib.ext import xtest

from tests.desktop import Program, wait_until
from tests.eyes import Person, Thing
from tests.journeys.steps import go_on, section
from tests.security.matrix_world import Stage, World

QUICK = "What happened, in one line"
WIZARD = "set-up"
FIELDS = {
    "Start": QUICK,
    "What happened": "What happened, in full",
    "My plan": "Step",
    "Bag": "Note",
    "Papers": "How to replace it",
    "People": "Address",
    "Make a copy": "A letter for the person who keeps it",
}
"""On each page that keeps what is typed, a field of it. All but the first are of several lines."""
LETTER = "copy_letter"
_SHORT = 8
"""Letters of two words in a row that may stand anywhere."""


@dataclass
class Scene:
    """`canary` is what she types; `last_input` when somebody was last there; `after` is done when it is over."""

    stage: Stage
    world: World
    program: Program
    page: str
    canary: str
    last_input: float = 0.0
    window: int = 0
    pid: int = 0
    kept: bool = False
    """Whether the canary was typed into a field that keeps it."""
    sought: list[str] = field(default_factory=list)
    """What may be found in no process afterwards."""
    after: list[Callable[[], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """She types the canary, unless it is the set-up."""
        self.sought = [self.canary]

    @property
    def person(self) -> Person:
        """Who does it."""
        return self.stage.person

    def knock(self) -> None:
        """Through the door; does not wait for it to open."""
        self.person.hands.key("ctrl+f")
        self.person.hands.type(self.world.words)
        self.person.hands.key("ctrl+shift+Return")

    def enter(self) -> None:
        """Wait until the private window is there."""
        self.program.wait_private(60)
        desktop, pid = self.stage.desktop, self.program.worker()
        assert pid
        self.pid = pid
        found = wait_until(
            lambda: [window for window in desktop.windows(pid) if desktop.has_focus(window)],
            "the focus of the private window",
        )
        self.window = found[0].id
        if self.page == WIZARD:
            self.person.eyes.find(self.pid, "Before you begin", "label")

    def go(self) -> None:
        """To the page."""
        if self.page not in ("Start", WIZARD):
            section(self.person, self.program, self.page)

    def field(self) -> Thing:
        """Click into the field of the page; where it has none, into the search."""
        person, pid = self.person, self.pid
        if self.page == "What happened":
            person.click(pid, QUICK, "text", which=_left)
            person.hands.type("seen")
            person.hands.key("Return")
            person.eyes.find(pid, "Draft", "label")
        elif self.page in ("My plan", "Bag", "Papers", "People"):
            person.click(pid, "Add", "push button", which=None if self.page == "My plan" else _left)
        if self.page == WIZARD:
            return self.wizard_field()
        name = FIELDS.get(self.page, "Search everything")
        role = {"which": lambda thing: thing.x > 740} if self.page in ("Bag", "Papers", "People") else {}
        return person.click(pid, name, "text", **role)

    def wizard_field(self) -> Thing:
        """The words offered her, on the second page of the set-up: there they must not be found either."""
        go_on(self.person, self.program)
        offered = self.person.eyes.described(self.pid, "Words offered")
        words = offered.name.split()
        pairs = (f"{one} {two}" for one, two in pairwise(words))
        self.sought = [pair for pair in pairs if len(pair) > _SHORT]
        return offered

    def write(self, *, first: bool = False) -> None:
        """Type the canary into the field, or into that of the first page where this one keeps nothing."""
        if self.page == WIZARD:
            return
        if first:
            self.person.click(self.pid, QUICK, "text")
        self.person.hands.type(self.canary)
        self.kept = True

    def settle(self) -> None:
        """Until what was typed has arrived and was stored."""
        time.sleep(0.3)

    def windows(self) -> int:
        """How many windows of the worker are mapped."""
        return len(self.stage.desktop.windows(self.pid))

    def wait_windows(self, number: int, what: str) -> None:
        """Until one more has come up."""
        wait_until(lambda: self.windows() > number, what)

    def anything_private(self) -> bool:
        """Whether the window is still on the screen."""
        return bool(self.pid) and self.windows() > 0

    def move(self, x: int, y: int) -> None:
        """The pointer."""
        display = self.person.hands._display
        xtest.fake_input(display, X.MotionNotify, x=x, y=y)
        display.sync()

    def mouse_button(self, *, down: bool) -> None:
        """The first one."""
        display = self.person.hands._display
        xtest.fake_input(display, X.ButtonPress if down else X.ButtonRelease, 1)
        display.sync()

    def signal(self, number: int) -> None:
        """To the worker."""
        os.kill(self.pid, number)


def _left(thing: Thing) -> bool:
    return thing.x < 740
