"""All that the advice says, done with hands in a space that is there already, and found again after hiding.

The advice is that of the guide this program began with: a bag kept with a friend; an order, with copies on the person,
at home, at work and at school; locks, number, neighbours, papers elsewhere, supervised visits, a class; and every act
that is called stalking, written down. Every word is typed, and every incident goes into the record, with the keyboard.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from companion.domain.bag import Bag, BagItem
from companion.domain.common import Answer
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.domain.journal import IncidentKind
from companion.domain.papers import OrderPlace, Paper, PaperType
from companion.domain.plan import Chapter, PlanStep
from companion.private.journal.labels import kinds
from companion.private.papers.labels import order_places, paper_type_label, paper_types
from companion.private.words import answers
from companion.vault.vault import Vault
from tests.desktop import Desktop, Program, wait_until
from tests.eyes import Person, Thing
from tests.journeys.steps import gone, section, shift_three_times, start, through_filled_field
from tests.journeys.test_whole_path import not_on_the_right, on_the_right, open_vault, starting
from tests.spaces import PASSPHRASE, home_with_space

BAG, KEPT_AT, WHO_KNOWS = "Blue rucksack", "With Ana, in her hall cupboard", "Ana"
THINGS = ("Passport", "Cash in small notes")
PACKED = "Passport"
ADVICE = (
    "Ask how to apply for a protective order, and keep a copy with me",
    "Change the locks",
    "Change my phone number",
    "Tell neighbours that they may call the police",
    "Keep important papers outside the home",
    "Ask for supervised visits with the children",
    "Take a self-defence class",
)
"""How the steps begin that are offered for it."""
DONE = ADVICE[1]
CHAPTER = "To be safer where I live"
ORDER, CASE = "Order of the family court", "14-2025"
COPIES = {
    OrderPlace.PERSON: "in my wallet",
    OrderPlace.HOME: "kitchen drawer",
    OrderPlace.WORK: "the porter",
    OrderPlace.SCHOOL: "the head teacher",
}
ELSEWHERE, WHERE = "Birth certificate", "With my sister, in a sealed envelope"
NEIGHBOUR, NUMBER, KNOWS = "Mrs Okoro", "0555 0100", "About the order, and the grey car"

TOLD = {
    IncidentKind.FOLLOWING: "The grey car stayed behind me to the market",
    IncidentKind.SHOWING_UP: "He stood at the gate when I left work",
    IncidentKind.APPROACHING: "He walked up to me at the bus stop",
    IncidentKind.CALLS: "Eleven silent calls before midnight",
    IncidentKind.MESSAGES: "Nine messages from an address I do not know",
    IncidentKind.GIFTS: "Flowers on the doormat with no card",
    IncidentKind.CONTACTING_OTHERS: "He rang my mother and asked for my address",
    IncidentKind.RUMOURS: "He told the neighbours that I steal",
    IncidentKind.THREATS_TO_ME: "He wrote that I would be sorry",
    IncidentKind.THREATS_TO_OTHERS: "He said that the dog might get lost",
    IncidentKind.THREATS_OF_SUICIDE: "He said he would end it if I hung up",
    IncidentKind.BLACKMAIL: "Somebody changed the words for my mailbox",
    IncidentKind.TRACKING: "A round tracker was taped under the seat",
    IncidentKind.PROPERTY: "Both front tyres were cut",
    IncidentKind.ASSAULT: "He pushed me against the railing",
    IncidentKind.STRANGLED: "He held me by the throat in the hall",
    IncidentKind.SEXUAL_ASSAULT: "He did not stop when I said no",
    IncidentKind.IMAGE_ABUSE: "A picture of me was sent to my office",
    IncidentKind.MONEY_CONTROL: "He emptied the savings account",
    IncidentKind.BREACH: "He came to the door in spite of the order",
    IncidentKind.EXCHANGE: "He was an hour late bringing Leo and shouted",
    IncidentKind.OTHER: "All the clocks in my flat were put forward",
}
"""One of each kind that is offered, as she tells it."""
MONTH, MONTH_NAME = "2025-03", "March 2025"
QUICK, DATE, ADD = "What happened, in one line", "Date", "Add to my record"
KIND = kinds()[0][1]
"""The list of kinds before one is chosen: a list is called by what is chosen in it."""
JOURNAL = "What happened"
_FOCUSED = 12
"""Bit of the state set (atspi-constants.h)."""
_MOST_TABS = 40
_TOP = "Search everything"
"""Stands at the top of the window, where Tab goes after all of a page."""


class Keyboard:
    """Goes through a form with Tab. The way to a field is looked for once; from then on the fingers know it."""

    def __init__(self, person: Person, pid: int) -> None:
        self._person = person
        self._pid = pid
        self._ways: dict[str, int] = {}

    def go(self, name: str) -> None:
        """Press Tab until the field called `name` has the keys."""
        if name not in self._ways:
            self._ways[name] = self._look(name)
        else:
            self._person.hands.key(*["Tab"] * self._ways[name])

    def focused(self) -> Thing | None:
        """What has the keys. The frame of a field says so too, without a name; so does a list's chosen line."""
        named = (thing for thing in self._person.eyes.things(self._pid) if thing.name and thing.role != "list item")
        return next((thing for thing in named if thing.states >> _FOCUSED & 1), None)

    def _look(self, name: str) -> int:
        here = wait_until(self.focused, "something with the keys")
        for count in range(1, _MOST_TABS):
            self._person.hands.key("Tab")
            here = wait_until(lambda: self._other(here), f"the next field on the way to {name!r}")  # noqa: B023
            assert here.name != _TOP, f"the keys left the form before they came to {name!r}"
            if here.name == name:
                return count
        raise AssertionError(f"Tab does not reach {name!r}")

    def _other(self, before: Thing) -> Thing | None:
        now = self.focused()
        return now if now is not None and now.path != before.path else None


def enter(desktop: Desktop, person: Person, home: Path) -> Program:
    """Notes, and through the door at the first try."""
    program = start(desktop, home)
    through_filled_field(person, program, PASSPHRASE, tries=1)
    pid = program.worker()
    assert pid
    person.eyes.find(pid, "Start", "list item")
    return program


def hide(person: Person, program: Program) -> None:
    pid = program.worker()
    assert pid
    shift_three_times(person)
    gone(program, pid)


def into(person: Person, pid: int, name: str, role: str, **how: Callable[[Thing], bool]) -> None:
    """Click on it and wait until it has the keys.

    The window manager holds a click back until it has looked at it; the keys that follow at once do not wait.
    """
    person.click(pid, name, role, **how)
    person.eyes.find(pid, name, role, which=lambda thing: bool(thing.states >> _FOCUSED & 1))


def fill(person: Person, pid: int, name: str, text: str, **how: Callable[[Thing], bool]) -> None:
    """Type a text into a field in place of what is there."""
    into(person, pid, name, "text", **how)
    person.hands.key("ctrl+a")
    person.hands.type(text)


def choose_row(person: Person, way: str, row: int) -> None:
    """Go on with the keys `way`; in the list that is there take the line that many below the first."""
    person.hands.key(way, "Home", *["Down"] * row)


def row_of(value: object, options: Sequence[tuple[object, str]]) -> int:
    return [each for each, _ in options].index(value)


def tick(person: Person, pid: int, name: str) -> None:
    """Go to the line that begins so and tick its box with the space bar, wherever the list must be scrolled to."""
    into(person, pid, starting(person, pid, name).name, "list item")
    person.hands.key("space")


def at_friends(person: Person, program: Program) -> None:
    """A bag that is kept with a friend, one thing packed."""
    pid = section(person, program, "Bag")
    person.click(pid, "Start an empty bag", "push button")
    fill(person, pid, "Name of the bag", BAG)
    fill(person, pid, "Where it is kept", KEPT_AT)
    fill(person, pid, "Who knows of it", WHO_KNOWS)
    person.click(pid, "Take from ideas", "push button")
    for name in THINGS:
        tick(person, pid, name)
    person.click(pid, "Add chosen", "push button", which=lambda thing: thing.enabled)
    person.hands.click(*starting(person, pid, f"{PACKED}, not packed yet").centre)
    person.click(pid, "Packed", "check box")
    starting(person, pid, f"{PACKED}, packed")


def plan(person: Person, program: Program) -> None:
    """Every step that the advice has, one of them done."""
    pid = section(person, program, "My plan")
    person.hands.click(*starting(person, pid, CHAPTER).centre)
    person.eyes.find(pid, CHAPTER, "label")
    person.click(pid, "Offer ideas", "push button")
    for step in ADVICE:
        tick(person, pid, step)
    person.click(pid, "Add chosen", "push button", which=lambda thing: thing.enabled)
    starting(person, pid, f"{CHAPTER}, Steps: {len(ADVICE)}")
    tick(person, pid, DONE)
    starting(person, pid, f"{CHAPTER}, 1 done")


def papers(person: Person, program: Program) -> None:
    """The order with its copies, and a paper that is kept elsewhere."""
    pid = section(person, program, "Papers")
    person.click(pid, "Add", "push button", which=not_on_the_right)
    fill(person, pid, "What it is", ORDER, which=on_the_right)
    choose_row(person, "Tab", row_of(PaperType.PROTECTIVE_ORDER, paper_types(Face.FULL)))
    titles = dict(order_places())
    for place, who in COPIES.items():
        fill(person, pid, f"{titles[place]}: Who has it there", who)
        choose_row(person, "shift+Tab", row_of(Answer.YES, answers()))
    fill(person, pid, "Case number", CASE)
    person.click(pid, "Add", "push button", which=not_on_the_right)
    starting(person, pid, paper_type_label(PaperType.OTHER))
    fill(person, pid, "What it is", ELSEWHERE, which=on_the_right)
    fill(person, pid, "Where the original is", WHERE)
    starting(person, pid, ELSEWHERE)


def neighbour(person: Person, program: Program) -> None:
    """A neighbour who would call the police."""
    pid = section(person, program, "People")
    person.click(pid, "Add", "push button", which=not_on_the_right)
    fill(person, pid, "Name", NEIGHBOUR, which=on_the_right)
    fill(person, pid, "Who they are", "Neighbour")
    fill(person, pid, "Number, number 1", NUMBER)
    fill(person, pid, "What they know", KNOWS)
    choose_row(person, "Tab", row_of(Answer.YES, answers()))


def look_again(person: Person, program: Program) -> None:
    """What stands in the lists on the next day."""
    pid = section(person, program, "Bag")
    starting(person, pid, f"{PACKED}, packed")
    starting(person, pid, f"{THINGS[1]}, not packed yet")
    section(person, program, "My plan")
    person.hands.click(*starting(person, pid, f"{CHAPTER}, 1 done").centre)
    starting(person, pid, f"{starting(person, pid, DONE).name.removesuffix(', done')}, done")
    for step in ADVICE:
        starting(person, pid, step)
    section(person, program, "Papers")
    person.hands.click(*starting(person, pid, ORDER).centre)
    titles = dict(order_places())
    for place, who in COPIES.items():
        field = person.eyes.find(pid, f"{titles[place]}: Who has it there", "text")
        assert person.eyes.text(field) == who
    section(person, program, "People")
    person.hands.click(*starting(person, pid, NEIGHBOUR).centre)
    assert person.eyes.text(person.eyes.find(pid, "Number, number 1", "text")) == NUMBER


def check_advice(vault: Vault) -> None:
    """Record by record, on the disk."""
    [bag] = (bag for bag in vault.records.all("bag") if isinstance(bag, Bag))
    assert (bag.name, bag.kept_at, bag.who_knows) == (BAG, KEPT_AT, WHO_KNOWS)
    items = {item.name: item for item in vault.records.all("bag_item") if isinstance(item, BagItem)}
    assert set(items) == set(THINGS)
    assert {name for name, item in items.items() if item.packed} == {PACKED}
    assert {item.bag for item in items.values()} == {bag.id}
    steps = [step for step in vault.records.all("step") if isinstance(step, PlanStep)]
    assert len(steps) == len(ADVICE)
    assert all(step.text.startswith(advice) for step, advice in zip(steps, ADVICE, strict=True))
    assert {step.chapter for step in steps} == {Chapter.SAFE_HERE}
    assert [step.text.startswith(DONE) for step in steps] == [step.done for step in steps]
    order, other = (paper for paper in vault.records.all("paper") if isinstance(paper, Paper))
    assert (order.title, order.type, order.case_number) == (ORDER, PaperType.PROTECTIVE_ORDER, CASE)
    assert {copy.place: (copy.there, copy.who) for copy in order.order_copies} == {
        place: (Answer.YES, who) for place, who in COPIES.items()
    }
    assert (other.title, other.original_place) == (ELSEWHERE, WHERE)
    [person] = (contact for contact in vault.records.all("contact") if isinstance(contact, Contact))
    assert (person.name, person.relation, person.knows) == (NEIGHBOUR, "Neighbour", KNOWS)
    assert person.would_call_police is Answer.YES
    assert [phone.number for phone in person.phones] == [NUMBER]


def day_of(number: int) -> str:
    return f"{MONTH}-{number + 1:02}"


def record(person: Person, pid: int, keyboard: Keyboard, day: str, kind: IncidentKind) -> None:
    """One line, the day, the kind, and into the record; after the click into the line with keys alone."""
    into(person, pid, QUICK, "text", which=not_on_the_right)
    person.hands.type(TOLD[kind])
    person.hands.key("Return")
    person.eyes.find(pid, "Draft", "label")
    keyboard.go(DATE)
    person.hands.type(day)
    keyboard.go(KIND)
    person.hands.key(*["Down"] * row_of(kind, kinds()))
    keyboard.go(ADD)
    person.hands.key("space")
    person.eyes.find(pid, TOLD[kind], "label")


def find_again(person: Person, pid: int, kind: IncidentKind) -> None:
    """The search over everything, its first line, and there the entry with its kind."""
    person.hands.key("ctrl+f")
    person.hands.type(TOLD[kind])
    starting(person, pid, f"{TOLD[kind]}, {JOURNAL}")
    person.hands.key("Return")
    wanted = {TOLD[kind], f"Kind: {dict(kinds())[kind]}"}
    wait_until(
        lambda: wanted <= {thing.name for thing in person.eyes.things(pid) if thing.role == "label"}, f"{wanted}"
    )


def see_counts(person: Person, pid: int) -> None:
    """The month and the week say how many there are."""
    person.click(pid, "Month", "check box")
    person.eyes.find(pid, f"{MONTH_NAME}: {len(TOLD)} entries on {len(TOLD)} days.", "label")
    person.click(pid, "Week", "check box")
    said = f"{len(TOLD)} entries, "
    wait_until(
        lambda: any(thing.role == "label" and thing.name.startswith(said) for thing in person.eyes.things(pid)),
        f"a sentence that begins with {said!r}",
    )


def check_record(vault: Vault) -> None:
    """Every incident word by word, the record whole, and nothing left over as a draft."""
    kept = {entry.incident.kind: entry.incident for entry in vault.journal.entries()}
    assert {kind: incident.summary for kind, incident in kept.items()} == TOLD
    assert [kept[kind].happened.date for kind in TOLD] == [day_of(number) for number in range(len(TOLD))]
    assert len(vault.journal.entries()) == len(TOLD)
    vault.journal.verify()
    assert vault.journal.drafts() == []


@pytest.mark.timeout(600)
def test_all_that_the_advice_says_is_kept(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    home = home_with_space(tmp_path / "home")
    program = enter(desktop, person, home)
    at_friends(person, program)
    plan(person, program)
    papers(person, program)
    neighbour(person, program)
    hide(person, program)

    again = enter(desktop, person, home)
    look_again(person, again)
    hide(person, again)
    vault = open_vault(home, PASSPHRASE)
    check_advice(vault)
    vault.close()


@pytest.mark.timeout(600)
def test_every_kind_is_recorded_and_found_again(desktop: Desktop, person: Person, tmp_path: Path) -> None:
    offered = [kind for kind, _ in kinds() if kind is not IncidentKind.UNSET]
    assert list(TOLD) == offered == [kind for kind in IncidentKind if kind is not IncidentKind.UNSET]
    home = home_with_space(tmp_path / "home")
    program = enter(desktop, person, home)
    pid = section(person, program, JOURNAL)
    keyboard = Keyboard(person, pid)
    for number, kind in enumerate(offered):
        record(person, pid, keyboard, day_of(number), kind)
    hide(person, program)

    again = enter(desktop, person, home)
    pid = section(person, again, JOURNAL)
    person.eyes.find(pid, QUICK, "text", which=not_on_the_right)
    for kind in offered:
        find_again(person, pid, kind)
    see_counts(person, pid)
    hide(person, again)
    vault = open_vault(home, PASSPHRASE)
    check_record(vault)
    vault.close()
