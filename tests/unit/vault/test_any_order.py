"""Set-ups, changes, kills and files put back, in any order: nobody's space is harmed by what another one does.

The model knows two things of the folder: for the key slots, which words must open which container under which key
(known by the container's first 16 bytes), and for each container, what was acknowledged in it. Either can be put
back from an older copy; what must open is what both agree on. NOTES_TEST_LONG=1 tries many more orders.
"""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from companion import footprint
from companion.vault.installation import SpaceKey
from tests.unit.vault.house import PHRASE, House
from tests.unit.vault.mortal import Mortals

MAP, CONTAINERS = footprint.MAP, footprint.CONTAINERS
LONG = os.environ.get("NOTES_TEST_LONG") == "1"
EXAMPLES, STEPS = (400, 30) if LONG else (8, 12)
kills = st.one_of(st.just(0), st.integers(1, 6), st.integers(7, 60))
numbers = st.integers(0, 7)


@dataclass(frozen=True)
class Entry:
    """What opens a container, by the key slots: words, spare words or None, and the key's salt."""

    words: str
    spare: str | None
    salt: bytes


@dataclass(frozen=True)
class Used:
    """A container that holds a space: what was acknowledged in it."""

    values: frozenset[str]


@dataclass(frozen=True)
class Moment:
    """The files at rest, and what the model knew of them."""

    files: dict[str, bytes]
    entries: tuple[Entry | None, ...]
    used: tuple[Used | None, ...]


class AnyOrder(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp(prefix="order"))
        self.house = House(self.folder / "data")
        self.mortals = Mortals()
        self.entries: list[Entry | None] = [None, None]
        self.used: list[Used | None] = [None, None]
        self.moments: list[Moment] = []
        self.count = 0

    def teardown(self) -> None:
        self.mortals.close()
        shutil.rmtree(self.folder)

    # What the rules are made of.

    def fresh(self, kind: str) -> str:
        """Words that were never used."""
        self.count += 1
        return f"{kind} number {self.count}"

    def do(self, work: str, *words: str | None, end_at: int = 0) -> str:
        """Do it, and after a kill what the next start does."""
        result = self.mortals.ask(self.house.folder, work, *words, end_at=end_at)
        if result == "killed":
            self.start()
        return result

    def start(self) -> None:
        assert self.mortals.ask(self.house.folder, "restart") == "done"

    def opens(self, words: str) -> bool:
        return isinstance(self.house.installation.unlock(bytearray(words.encode())), SpaceKey)

    def phrase_opens(self) -> bool:
        return self.house.installation.unlock(bytearray(PHRASE.encode())) is not None

    def head(self, number: int) -> bytes:
        with (self.house.folder / CONTAINERS[number]).open("rb") as file:
            return file.read(512)

    def salt(self, number: int) -> bytes:
        return self.head(number)[:16]

    def in_place(self) -> list[int]:
        """The containers that must open now."""
        return [
            number
            for number, entry in enumerate(self.entries)
            if entry is not None and self.used[number] is not None and self.salt(number) == entry.salt
        ]

    def pick(self, chosen: int) -> tuple[int, Entry]:
        """A space that opens now; one is made where there is none."""
        if not self.in_place() and self.phrase_opens():
            self.set_up_once(0, spare=bool(chosen % 2))
        if not self.in_place():
            self.another_computer()
            self.set_up_once(0, spare=bool(chosen % 2))
        there = [(number, entry) for number, entry in enumerate(self.entries) if number in self.in_place()]
        number, entry = there[chosen % len(there)]
        assert entry is not None
        return number, entry

    def another_computer(self) -> None:
        shutil.rmtree(self.house.folder)
        self.entries, self.used = [None, None], [None, None]
        self.start()

    def way_in(self, entry: Entry, chosen: int) -> str:
        return entry.spare if entry.spare is not None and chosen % 2 else entry.words

    def unharmed(self, before: dict[str, bytes]) -> None:
        """No used container was written to; growing at its end is allowed."""
        after = self.house.bytes()
        for number, name in enumerate(CONTAINERS):
            if self.used[number] is not None:
                assert after[name].startswith(before[name])

    # Somebody who knows the set-up words, and somebody who does not.

    @initialize(end_at=kills, spaces=st.integers(0, 2))
    def first_start(self, end_at: int, spaces: int) -> None:
        self.do("restart", end_at=end_at)
        self.remember()
        for _ in range(spaces):
            self.set_up_once(0, spare=True)
        self.remember()

    @rule(end_at=kills, spare=st.booleans())
    def set_up(self, end_at: int, spare: bool) -> None:
        self.set_up_once(end_at, spare=spare)

    def set_up_once(self, end_at: int, *, spare: bool) -> None:
        before = self.house.bytes()
        heads = [self.head(number) for number in (0, 1)]
        words, code = self.fresh("words"), self.fresh("code") if spare else None
        could = self.phrase_opens()
        result = self.do("set_up", PHRASE, words, code, end_at=end_at)
        self.unharmed(before)
        changed = [number for number in (0, 1) if self.head(number) != heads[number]]
        assert len(changed) <= 1
        assert could or result == "refused"
        if result == "refused":
            assert not changed
        if result == "done" or self.opens(words):
            (number,) = changed
            self.entries[number] = Entry(words, code, self.salt(number))
            self.used[number] = Used(frozenset())

    @rule(chosen=numbers)
    def set_up_with_words_that_open_something(self, chosen: int) -> None:
        _, entry = self.pick(chosen)
        before = self.house.bytes()
        assert self.do("set_up", PHRASE, self.way_in(entry, chosen), None) == "refused"
        assert self.do("set_up", "not the phrase", self.fresh("words"), None) == "refused"
        assert self.house.bytes() == before

    @rule(end_at=kills)
    def remove_everything(self, end_at: int) -> None:
        before = self.house.bytes()
        self.do("remove", PHRASE, end_at=end_at)
        if self.house.installation.exists():
            self.unharmed(before)
        else:
            assert self.used == [None, None]
        if self.used == [None, None]:
            self.entries = [None, None]
        self.start()

    # Somebody in a space.

    @rule(chosen=numbers, end_at=kills)
    def write(self, chosen: int, end_at: int) -> None:
        number, entry = self.pick(chosen)
        value = self.fresh("value")
        used = self.used[number]
        assert used is not None
        result = self.do("write", self.way_in(entry, chosen), value, end_at=end_at)
        assert result != "refused"
        if result == "done":
            self.used[number] = Used(used.values | {value})

    @rule(chosen=numbers, end_at=kills)
    def change_words(self, chosen: int, end_at: int) -> None:
        number, entry = self.pick(chosen)
        new = self.fresh("words")
        result = self.do("change", self.way_in(entry, chosen), new, end_at=end_at)
        self.settle(number, result, replace(entry, words=new))

    @rule(chosen=numbers, end_at=kills, spare=st.booleans())
    def new_key(self, chosen: int, end_at: int, spare: bool) -> None:
        picked = self.pick(chosen)
        self.renew(*picked, end_at, spare=spare)

    def renew(self, number: int, entry: Entry, end_at: int, *, spare: bool) -> None:
        new, code = self.fresh("words"), self.fresh("code") if spare else None
        other = self.house.bytes()[CONTAINERS[1 - number]]
        result = self.do("new_key", self.way_in(entry, self.count), new, code, end_at=end_at)
        assert self.house.bytes()[CONTAINERS[1 - number]].startswith(other)
        self.settle(number, result, Entry(new, code, self.salt(number)))

    @rule(chosen=numbers, end_at=kills)
    def add_spare_words(self, chosen: int, end_at: int) -> None:
        number, entry = self.pick(chosen)
        code = self.fresh("code")
        result = self.do("add_spare", self.way_in(entry, chosen), code, end_at=end_at)
        assert result != "refused"
        if self.opens(code):
            self.entries[number] = replace(entry, spare=code)
            assert entry.spare is None or not self.opens(entry.spare)
        else:
            assert result == "killed"

    @rule(chosen=numbers, end_at=kills)
    def end_spare_words(self, chosen: int, end_at: int) -> None:
        number, entry = self.pick(chosen)
        result = self.do("end_spare", entry.words, end_at=end_at)
        assert result != "refused"
        if entry.spare is not None and not self.opens(entry.spare):
            self.entries[number] = replace(entry, spare=None)
        else:
            assert entry.spare is None or result == "killed"

    @rule(chosen=numbers, end_at=kills)
    def end_set_up(self, chosen: int, end_at: int) -> None:
        _, entry = self.pick(chosen)
        result = self.do("end_setup", self.way_in(entry, chosen), end_at=end_at)
        assert result != "refused"
        assert result == "killed" or not self.phrase_opens()

    @rule(chosen=numbers, kept=st.booleans())
    def new_key_again(self, chosen: int, kept: bool) -> None:
        """Without a kill, so that every run has some; and her own moments before and after it."""
        picked = self.pick(chosen)
        if kept:
            self.remember()
        self.renew(*picked, 0, spare=kept)

    def settle(self, number: int, result: str, new: Entry) -> None:
        """After a change of words: one of the two opens, and where it was done the new ones do."""
        old = self.entries[number]
        assert old is not None
        assert result != "refused"
        opened = [entry for entry in (old, new) if self.opens(entry.words)]
        assert len(opened) == 1
        assert opened == [new] or result == "killed"
        self.entries[number] = opened[0]

    # Accidents, and somebody with a copy.

    @rule(end_at=kills, found_again=st.booleans())
    def lose_the_map(self, end_at: int, found_again: bool) -> None:
        before = self.house.bytes()
        (self.house.folder / MAP).unlink()
        self.do("restart", end_at=end_at)
        self.start()
        self.unharmed(before)
        if found_again:
            (self.house.folder / MAP).write_bytes(before[MAP])
        else:
            self.entries = [None, None]

    @rule()
    def remember(self) -> None:
        moment = Moment(self.house.bytes(), tuple(self.entries), tuple(self.used))
        self.moments = [*self.moments[-7:], moment]

    @rule(chosen=numbers)
    def put_back_the_map(self, chosen: int) -> None:
        moment = self.moments[chosen % len(self.moments)]
        (self.house.folder / MAP).write_bytes(moment.files[MAP])
        self.entries = list(moment.entries)
        self.start()

    @rule(chosen=numbers, number=st.integers(0, 1))
    def put_back_a_container(self, chosen: int, number: int) -> None:
        moment = self.moments[chosen % len(self.moments)]
        (self.house.folder / CONTAINERS[number]).write_bytes(moment.files[CONTAINERS[number]])
        self.used[number] = moment.used[number]
        self.start()

    @rule(chosen=numbers, number=st.integers(0, 1), spaces=st.integers(0, 2))
    def put_a_used_container_beside_a_fresh_installation(self, chosen: int, number: int, spaces: int) -> None:
        found = [
            (moment.files[name], used)
            for moment in self.moments
            for name, used in zip(CONTAINERS, moment.used, strict=True)
            if used is not None
        ]
        if not found:
            return
        data, used = found[chosen % len(found)]
        self.another_computer()
        (self.house.folder / CONTAINERS[number]).write_bytes(data)
        self.used[number] = used
        self.start()
        for _ in range(spaces):
            self.set_up_once(0, spare=False)

    # What must hold.

    @invariant()
    def everything_that_can_be_opened_is_there(self) -> None:
        for number in self.in_place():
            entry, used = self.entries[number], self.used[number]
            assert entry is not None
            assert used is not None
            for words in (entry.words, entry.spare):
                if words is not None:
                    vault = self.house.open(words)
                    missing = [value for value in used.values if vault.setting(value) != "kept"]
                    assert (missing, vault.recovery_made_at != "") == ([], entry.spare is not None)
                    vault.close()

    @invariant()
    def nothing_is_left_lying_about(self) -> None:
        if self.house.folder.exists():
            assert {path.name for path in self.house.folder.iterdir()} == set(footprint.NAMES)
            one, two = ((self.house.folder / name).stat().st_size for name in CONTAINERS)
            assert one == two >= footprint.CONTAINER_SIZE


TestAnyOrder = pytest.mark.timeout(6 * 3600 if LONG else 300)(AnyOrder.TestCase)
TestAnyOrder.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    derandomize=not LONG,
    phases=[Phase.generate],  # an order that fails is short enough, and each try takes seconds
    suppress_health_check=list(HealthCheck),
)
