"""Which cases there are: pages, states and triggers, as far as they can come together."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.security.matrix_scene import FIELDS, WIZARD
from tests.security.matrix_world import Kind

DOOR = "door"
"""Nothing private has appeared yet: the key is still being derived."""
SECTIONS = (*FIELDS, "Copies from others", "This computer", "Good to know", "Settings")
PAGES = (*SECTIONS, WIZARD)
_SEVERAL_LINES = tuple(page for page in FIELDS if page != "Start")
_CHOOSER = ("What happened", "Papers", "Make a copy", "Copies from others")
WHERE: dict[str, tuple[str, ...]] = {
    "nothing": PAGES,
    "menu": SECTIONS,
    "combo list": ("Start", "What happened", "Bag", "Papers", "Settings", WIZARD),
    "tooltip": PAGES,
    "chooser": _CHOOSER,
    "completer": _CHOOSER,
    "dialog": ("What happened",),
    "question": ("What happened",),
    "drag": _SEVERAL_LINES,
    "printing": ("What happened", "My plan", "Bag"),
    "suggestions": ("Bag",),
    "reordering": ("Bag",),
    "export": SECTIONS,
    "import": SECTIONS,
    "busy": _SEVERAL_LINES,
    "stopped": PAGES,
    "stuck": tuple(FIELDS),
    "loading": SECTIONS,
}
"""On which pages each state can come about. No menu of the private space has a submenu."""
MAIN = ("key", "shift", "closed", "idle")
EXTRA = (
    ("keyboard taken", "together"), ("nothing", "second start"), ("nothing", "SIGTERM"), ("nothing", "held"),
    ("nothing", "twice"), ("nothing", "key, Caps Lock"), ("nothing", "shift, Caps Lock"), ("nothing", "key, Num Lock"),
    ("nothing", "key, other layout"), ("nothing", "shift, other layout"), ("nothing", "key, second group"),
    ("nothing", "shift, second group"), ("key taken", "shift"), ("menu", "held"), ("menu", "SIGTERM"),
    ("stopped", "second start"), ("stopped", "SIGTERM"), ("stopped", "shift, Caps Lock"), ("stuck", "SIGTERM"),
)  # fmt: skip
EXTRA_PAGES = ("Start", "What happened", "Bag", "People", "Make a copy", "Settings")
AT_THE_DOOR = ("key", "shift", "closed", "SIGTERM", "second start")


@dataclass(frozen=True)
class Case:
    """One of them. `after` is what she chose to be left on the screen."""

    page: str
    state: str
    trigger: str
    after: str = "show"

    @property
    def name(self) -> str:
        """As the test is called."""
        return f"{self.page}-{self.state}-{self.trigger}-{self.after}"

    @property
    def kind(self) -> Kind:
        """The home it takes place in."""
        if self.page == WIZARD:
            return Kind("hide", space=False)
        return Kind(self.after, self.trigger == "idle", self.state == "loading", self.state == "stuck")


def everything() -> list[Case]:
    """All cases, those of one home together."""
    made = []
    for state, pages in WHERE.items():
        for page in pages:
            for trigger in MAIN:
                # Whoever sets up has chosen nothing yet: it hides, after three minutes.
                if page == WIZARD:
                    made += [Case(page, state, trigger, "hide")] if trigger != "idle" else []
                else:
                    made += [Case(page, state, trigger, after) for after in _after(state, trigger)]
    made += [Case(page, state, trigger) for state, trigger in EXTRA for page in EXTRA_PAGES if _can(state, page)]
    made += [Case(DOOR, "derivation", trigger, after) for trigger in AT_THE_DOOR for after in ("show", "hide")]
    return sorted(dict.fromkeys(made), key=lambda case: case.kind)


def _can(state: str, page: str) -> bool:
    return page in WHERE.get(state, PAGES)


def _after(state: str, trigger: str) -> Iterator[str]:
    """What lies beneath matters where windows are mapped or a process hangs; else once is enough."""
    yield "show"
    if state in ("nothing", "chooser", "stopped", "busy") and trigger != "idle":
        yield "hide"


SAMPLE = tuple(
    sorted(
        (
            Case(DOOR, "derivation", "key"),
            Case(WIZARD, "nothing", "held", "hide"),
            Case("Papers", "chooser", "closed", "hide"),
            Case("What happened", "dialog", "key, second group"),
            Case("What happened", "question", "shift"),
            Case("People", "menu", "idle"),
            Case("Settings", "combo list", "twice"),
            Case("This computer", "tooltip", "SIGTERM"),
            Case("Copies from others", "completer", "closed"),
            Case("My plan", "drag", "shift, Caps Lock"),
            Case("What happened", "printing", "closed"),
            Case("Bag", "suggestions", "shift"),
            Case("Bag", "reordering", "key"),
            Case("Good to know", "nothing", "shift"),
            Case("Make a copy", "export", "key"),
            Case("Bag", "import", "second start"),
            Case("People", "busy", "shift"),
            Case("Bag", "stopped", "closed"),
            Case("Start", "stuck", "key"),
            Case("Papers", "loading", "key"),
            Case("Start", "keyboard taken", "together"),
            Case("Start", "key taken", "shift"),
        ),
        key=lambda case: case.kind,
    )
)
"""Every page, every state and every kind of trigger at least once."""
