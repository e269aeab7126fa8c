"""A new key: everything under it, nothing under the old one, and whatever happens meanwhile one of the two opens."""

import errno
import io
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from companion import footprint
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.vault.building import TEMPORARY
from companion.vault.container import PAGE
from companion.vault.errors import Cancelled, Damaged, VaultError
from companion.vault.kdf import wipe
from companion.vault.slot_map import SlotMap
from companion.vault.slots import NO_KEY, SlotContent
from companion.vault.vault import Vault
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House
from tests.unit.vault.killing import CODE, SECOND, killed

MAP, CONTAINERS = footprint.MAP, footprint.CONTAINERS
OTHERS = "garden bottle river chair"
NEW = "purple wagon silence"
OLD = WORDS.encode()


def old() -> bytearray:
    return bytearray(OLD)


def fill(vault: Vault) -> None:
    contact = Contact(new_id(), name="someone")
    vault.records.save(contact)
    vault.journal.add(Incident(new_id(), summary="something"))
    vault.attachments.add(contact.id, "a.jpg", io.BytesIO(b"picture" * 100_000))


def look_at(vault: Vault) -> tuple[object, ...]:
    """Everything there is to compare."""
    (attachment,) = vault.attachments.all()
    return (
        vault.vault_id,
        vault.signing_key(),
        vault.face,
        vault.records.all("contact"),
        vault.journal.verify(),
        vault.attachments.content(attachment),
        len(vault.search("something")),
    )


def own_container(house: House) -> str:
    """The container that WORDS opens: the one that a write changes."""
    before = house.bytes()
    vault = house.open()
    vault.set_setting("x", "y")
    vault.close()
    after = house.bytes()
    (name,) = (name for name in CONTAINERS if before[name] != after[name])
    return name


def opens(house: House, words: str) -> bool:
    return house.installation.unlock(bytearray(words.encode())) is not None


@pytest.fixture
def full(house: House) -> House:
    vault = house.open()
    fill(vault)
    vault.close()
    return house


def test_all_is_there_under_the_new_words_alone(full: House) -> None:
    vault = full.open()
    before, seen = full.bytes(), look_at(vault)
    assert vault.new_key(old(), NEW)
    assert look_at(vault) == seen
    vault.close()
    full.look()
    assert [opens(full, words) for words in (NEW, WORDS, SPARE)] == [True, False, False]
    vault = full.open(NEW)
    assert (look_at(vault), vault.recovery_made_at) == (seen, "")
    vault.close()
    after = full.bytes()
    (own,) = (name for name in CONTAINERS if before[name] != after[name])
    assert pages(before[own]).isdisjoint(pages(after[own]))
    assert before[own][:16] != after[own][:16]
    # Who copied the slots before opens nothing that is here now.
    (full.folder / MAP).write_bytes(before[MAP])
    with pytest.raises(Damaged):
        full.open()


def pages(data: bytes) -> set[bytes]:
    return {data[at : at + PAGE] for at in range(0, len(data), PAGE)}


@pytest.mark.parametrize("typed", [WORDS, SPARE])
def test_new_spare_words_come_with_it(house: House, typed: str) -> None:
    vault = house.open(typed)
    assert vault.new_key(bytearray(typed.encode()), NEW, recovery=CODE)
    assert vault.recovery_made_at != ""
    vault.close()
    for words in (NEW, CODE):
        vault = house.open(words)
        assert vault.recovery_made_at != ""
        vault.close()
    assert [opens(house, words) for words in (WORDS, SPARE)] == [False, False]


def test_the_other_space_and_set_up_are_as_they_were(full: House) -> None:
    own = own_container(full)
    other = CONTAINERS[1 - CONTAINERS.index(own)]
    before = full.bytes()[other]
    vault = full.open()
    assert vault.new_key(old(), NEW)
    vault.close()
    assert full.bytes()[other] == before
    full.finish(OTHERS, Face.PLAIN).close()
    before = full.bytes()[other]
    vault = full.open(NEW)
    assert vault.new_key(bytearray(NEW.encode()), WORDS, recovery=CODE)
    vault.close()
    assert full.bytes()[other] == before
    assert full.open(OTHERS).face is Face.PLAIN


def test_the_space_goes_on_being_usable(house: House, reopened: Callable[[Vault], Vault]) -> None:
    vault = house.open()
    assert vault.new_key(old(), NEW)
    fill(vault)
    assert vault.new_key(bytearray(NEW.encode()), SECOND)
    seen = look_at(vault)
    assert vault.change_passphrase(bytearray(SECOND.encode()), WORDS)
    assert vault.add_recovery(old(), CODE)
    vault.close()
    for words in (WORDS, CODE):
        again = house.open(words)
        assert look_at(again) == seen
        again.close()
    assert [opens(house, words) for words in (NEW, SECOND)] == [False, False]
    house.look()


def test_neither_container_tells_which_of_them_it_was(house: House) -> None:
    before = [(house.folder / name).stat().st_ino for name in CONTAINERS]
    vault = house.open()
    assert vault.new_key(old(), NEW)
    vault.close()
    after = [(house.folder / name).stat() for name in CONTAINERS]
    assert not {status.st_ino for status in after} & set(before)
    assert len({(status.st_size, status.st_mode, status.st_uid, status.st_mtime) for status in after}) == 1


def test_copies_are_made_in_the_order_of_a_first_start(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    touch = Path.touch
    monkeypatch.setattr(Path, "touch", lambda path, **options: (made.append(path.name), touch(path, **options)))
    own = own_container(house)
    vault = house.open()
    assert vault.new_key(old(), NEW)
    vault.close()
    expected = [TEMPORARY, f"{TEMPORARY}-other"]
    assert made == (expected if own == CONTAINERS[0] else expected[::-1])


def test_the_old_file_holds_nothing_any_more(full: House) -> None:
    own = full.folder / own_container(full)
    with own.open("rb") as kept:
        before = own.read_bytes()
        vault = full.open()
        assert vault.new_key(old(), NEW)
        vault.close()
        after = kept.read()
    assert len(after) == len(before)
    assert {before[at : at + 512] for at in range(0, len(before), 512)}.isdisjoint(
        after[at : at + 512] for at in range(0, len(after), 512)
    )


def test_the_new_key_is_never_under_old_words(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []
    write = SlotMap.write
    monkeypatch.setattr(SlotMap, "write", lambda slots, half: (written.append(half.pack()), write(slots, half)))
    vault = house.open()
    assert vault.new_key(old(), NEW, recovery=CODE)
    vault.close()
    assert len(written) == 2
    found = []
    for half in written:
        (house.folder / MAP).write_bytes(half * 2)
        assert [opens(house, words) for words in (WORDS, SPARE)] == [False, False]
        found.append([content(house, words) for words in (NEW, CODE)])
    (one, two), (three, four) = found
    assert one.next_key == two.next_key == three.data_key == four.data_key != NO_KEY
    assert one.data_key not in (three.data_key, NO_KEY)
    assert {slot.next_key for slot in (three, four)} == {NO_KEY}
    house.open(NEW).close()


def content(house: House, words: str) -> SlotContent:
    slots = SlotMap(house.folder / MAP)
    half = slots.whole()
    master = house.installation._keys.master(words, half.salt)
    ((_, found),) = half.open(master)
    wipe(master)
    return found


@pytest.mark.parametrize("typed", ["not these words", PHRASE, ""])
def test_a_wrong_old_passphrase_changes_nothing(house: House, vault: Vault, typed: str) -> None:
    before = house.bytes()
    assert not vault.new_key(bytearray(typed.encode()), NEW)
    assert house.bytes() == before


@pytest.mark.parametrize(
    ("new", "recovery"), [("short", None), (PHRASE, None), (NEW, "short"), (NEW, PHRASE), (NEW, NEW.upper())]
)
def test_words_that_cannot_be_used_change_nothing(house: House, vault: Vault, new: str, recovery: str | None) -> None:
    before = house.bytes()
    with pytest.raises(VaultError):
        vault.new_key(old(), new, recovery=recovery)
    assert house.bytes() == before


def test_the_words_of_the_other_space_are_taken(house: House) -> None:
    house.finish(OTHERS).close()
    vault = house.open()
    before = house.bytes()
    with pytest.raises(VaultError):
        vault.new_key(old(), OTHERS)
    assert not vault.new_key(bytearray(OTHERS.encode()), NEW)
    assert house.bytes() == before
    vault.close()


def test_she_sees_how_far_it_is_and_can_stop_it(full: House) -> None:
    seen: list[tuple[int, int]] = []
    vault = full.open()
    whole = vault.setting("x")
    state = full.bytes()
    asked = 0

    def ask() -> bool:
        nonlocal asked
        asked += 1
        return asked == stop_at

    for stop_at in range(1, 1000, 2):  # noqa: B007 - `ask` looks at it
        asked = 0
        seen.clear()
        try:
            done = vault.new_key(old(), NEW, progress=lambda *told: seen.append(told), cancelled=ask)
        except Cancelled:
            assert full.bytes() == state
            assert vault.setting("x") == whole
            continue
        assert done
        break
    assert stop_at > 10
    assert seen == sorted(seen)
    assert len({total for _, total in seen}) == 1
    assert seen[-1][0] == seen[-1][1]
    vault.close()
    assert [opens(full, words) for words in (NEW, WORDS)] == [True, False]


def test_what_others_ask_meanwhile_waits(full: House) -> None:
    vault = full.open()
    asked: list[Thread] = []
    answers: list[str] = []

    def tell(_done: int, _total: int) -> None:
        if not asked:
            asked.append(Thread(target=lambda: answers.append(vault.journal.verify())))
            asked[0].start()
        assert answers == []

    assert vault.new_key(old(), NEW, progress=tell)
    asked[0].join(30)
    assert answers == [vault.journal.verify()]
    vault.close()


def test_a_container_that_grew(house: House) -> None:
    vault = house.open()
    contact = Contact(new_id(), name="someone")
    vault.records.save(contact)
    attachment = vault.attachments.add(contact.id, "a.bin", io.BytesIO(bytes(6_000_000)))
    assert vault.new_key(old(), NEW)
    assert vault.attachments.content(attachment) == bytes(6_000_000)
    vault.close()
    house.look()
    house.finish(OTHERS).close()
    house.open(NEW).close()
    house.look()


def test_a_damaged_page_leaves_all_as_it_is(full: House) -> None:
    own = full.folder / own_container(full)
    damaged = bytearray(own.read_bytes())
    damaged[40 * PAGE + 77] ^= 1
    own.write_bytes(damaged)
    vault = full.open()
    slots = (full.folder / MAP).read_bytes()
    with pytest.raises(Damaged):
        vault.new_key(old(), NEW)
    assert (full.folder / MAP).read_bytes() == slots
    assert own.read_bytes()[40 * PAGE : 41 * PAGE] == damaged[40 * PAGE : 41 * PAGE]
    vault.set_setting("still", "usable")
    vault.close()
    full.open().close()


def test_whatever_is_killed_the_old_or_the_new_words_open_everything(full: House, tmp_path: Path) -> None:
    other = full.finish(OTHERS, Face.PLAIN)
    fill(other)
    others = look_at(other)
    other.close()
    vault = full.open()
    seen = look_at(vault)
    made_at = vault.recovery_made_at
    vault.close()
    houses = killed("new_key", full.folder, tmp_path / "cut")
    assert len(houses) >= 40
    ways = set()
    for cut in houses:
        left = {path.name for path in cut.folder.iterdir()} - set(footprint.NAMES)
        cut.installation.heal()
        cut.create()
        cut.look()
        opened = [words for words in (WORDS, SPARE, SECOND, CODE) if opens(cut, words)]
        assert opened in ([WORDS, SPARE], [SECOND, CODE])
        vault = cut.open(opened[0])
        assert (look_at(vault), vault.recovery_made_at >= made_at > "") == (seen, True)
        # And from here everything can be done, another new key too.
        if len(ways) < 3:
            assert vault.new_key(bytearray(opened[1].encode()), NEW)
            vault.close()
            vault = cut.open(NEW)
            assert look_at(vault) == seen
        vault.close()
        other = cut.open(OTHERS)
        assert look_at(other) == others
        other.close()
        cut.look()
        ways.add((opened[0], TEMPORARY in left))
    assert ways == {(WORDS, False), (WORDS, True), (SECOND, True), (SECOND, False)}


class Refusing:
    """Lets the n-th step through the os module fail, as a full disk does."""

    STEPS = ("write", "fsync", "replace", "open")

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fail_at: int, *, after: bool = False) -> None:
        self.left = fail_at
        self._after = after
        for name in self.STEPS:
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))

    def _counted(self, real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **options: object) -> object:
            self.left -= 1
            if self.left != 0:
                return real(*args, **options)
            if self._after:
                real(*args, **options)
            raise OSError(errno.ENOSPC, "no room")

        return step


@pytest.mark.parametrize("after", [False, True])
def test_a_disk_that_says_no_at_any_step(full: House, after: bool) -> None:
    """Where a step `after` all did what it says it did not, too."""
    vault = full.open()
    seen = look_at(vault)
    words, spare, made = [WORDS, NEW], [SPARE, CODE], set()
    for number in range(1, 200):
        with pytest.MonkeyPatch.context() as monkeypatch:
            refusing = Refusing(monkeypatch, number, after=after)
            try:
                done = vault.new_key(bytearray(words[0].encode()), words[1], recovery=spare[1])
            except VaultError:
                done = False
        if done:
            words.reverse()
            spare.reverse()
        assert look_at(vault) == seen
        assert vault.recovery_made_at != ""
        assert [opens(full, word) for word in (*words, *spare)] == [True, False, True, False]
        made.add(done)
        if refusing.left > 0:
            break
    assert made == {True, False}
    assert number > 20
    vault.set_setting("usable", "yes")
    vault.close()
    vault = full.open(words[0])
    assert (look_at(vault), vault.setting("usable")) == (seen, "yes")
    vault.close()
    full.installation.heal()
    full.look()


def test_where_names_cannot_be_made_sure_the_old_key_stays(full: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_folder: Path) -> None:
        raise PermissionError

    monkeypatch.setattr("companion.vault.new_key.sync_folder", refuse)
    own = full.folder / own_container(full)
    before = own.read_bytes()
    vault = full.open()
    seen = look_at(vault)
    with own.open("rb") as kept:
        assert vault.new_key(old(), NEW)
        vault.close()
        assert kept.read() == before
    vault = full.open(NEW)
    assert look_at(vault) == seen
    vault.close()
    # As after a power cut that took the rename back.
    own.write_bytes(before)
    vault = full.open(NEW)
    assert look_at(vault) == seen
    vault.close()


def test_the_new_file_is_no_plain_database(house: House) -> None:
    vault = house.open()
    assert vault.new_key(old(), NEW)
    vault.close()
    for name in CONTAINERS:
        with pytest.raises(sqlite3.DatabaseError):
            sqlite3.connect(f"file:{house.folder / name}?mode=ro", uri=True).execute("SELECT * FROM sqlite_master")
