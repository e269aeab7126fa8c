"""What a person does with an installation, one acknowledged change after the other.

A piece of work is a function that yields changes; each says what is true once it was made.
"""

import hashlib
import io
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from companion import footprint
from companion.domain.codec import to_plain
from companion.domain.common import When
from companion.domain.contacts import Contact, Phone
from companion.domain.faces import Face
from companion.domain.journal import Incident
from companion.vault.container import PAGE
from companion.vault.vault import Vault
from tests.faults.children import Say, in_child
from tests.faults.facts import NAME, SECOND, THIRD, Facts, digest, opens, start
from tests.faults.injector import Call, Injector, Perform
from tests.unit.vault.house import PHRASE, SPARE, WORDS, House

FIXTURE = Path(__file__).parents[1] / "fixtures" / "vault_1"
MIB = 1024 * 1024
SIZES = (0, 1, 1000, 262_143, 262_144, 262_145, 900_000, 3 * MIB, 20_000, 5 * MIB)
"""Bytes of the files that are attached; in the full run twice over, the second time with other bytes."""
LONG = bool(os.environ.get("NOTES_TEST_LONG"))
"""The full run: 50 entries and 20 files; else fewer of them."""
ENTRIES, FILES, STEPS = (50, 20, 50) if LONG else (16, 10, 25)


class Stage:
    """An installation and the space that is open in it."""

    def __init__(self, folder: Path) -> None:
        self.house = House(folder)
        self.vault: Vault | None = None

    def open(self, words: str = WORDS) -> Vault:
        """The open space; opened where it is not yet."""
        if self.vault is None:
            self.vault = self.house.open(words)
        return self.vault

    def close(self) -> None:
        if self.vault is not None:
            self.vault.close()
            self.vault = None


@dataclass(frozen=True)
class Change:
    """`make` may be called again where it was refused. `facts` are those of all spaces."""

    name: str
    make: Callable[[], object]
    facts: Facts = field(default_factory=dict)


Work = Callable[[Stage], Iterator[Change]]


def mine(facts: Facts) -> Facts:
    """Facts of the space that is there before."""
    return {f"first: {name}": value for name, value in facts.items()}


def number_id(number: int) -> str:
    return f"{number:032x}"


def contact(number: int, note: str = "") -> Contact:
    return Contact(number_id(number), name=f"someone {number}", note=note, phones=(Phone("0123 " * 20),))


def incident(number: int, summary: str = "He waited outside") -> Incident:
    when = When(date=f"2026-03-{number % 28 + 1:02}", time="10:00")
    return Incident(number_id(1000 + number), when, summary=f"{summary} {number}", private_note=f"mine {number}")


def made_bytes(seed: int, size: int) -> bytes:
    return random.Random(seed).randbytes(size)


def saved(stage: Stage, record: Contact) -> Change:
    facts = mine({f"record {record.id}": digest(to_plain(record))})
    return Change("save", lambda: stage.open().records.save(record), facts)


def removed(stage: Stage, record: Contact) -> Change:
    return Change("remove", lambda: stage.open().records.remove(record), mine({f"record {record.id}": None}))


def drafted(stage: Stage, draft: Incident) -> Change:
    facts = mine({f"draft {draft.id}": digest(to_plain(draft))})
    return Change("type", lambda: stage.open().journal.save_draft(draft), facts)


def added(stage: Stage, entry: Incident, revision: int) -> Change:
    facts = {f"draft {entry.id}": None, f"entry {entry.id} {revision}": digest([to_plain(entry), False])}
    return Change("add", lambda: stage.open().journal.add(entry), mine(facts))


def withdrawn(stage: Stage, entry: Incident, revision: int) -> Change:
    facts = mine({f"entry {entry.id} {revision}": digest([to_plain(entry), True])})
    return Change("withdraw", lambda: stage.open().journal.withdraw(entry.id), facts)


def attached(stage: Stage, number: int, data: bytes) -> Change:
    record, name = number_id(1), f"{number}.jpg"
    facts = mine({f"file {record} {name}": f"{len(data)} {hashlib.sha256(data).hexdigest()[:16]}"})
    return Change("attach", lambda: stage.open().attachments.add(record, name, io.BytesIO(data)), facts)


def set_to(stage: Stage, number: int, value: str) -> Change:
    facts = mine({f"setting {number}": digest(value)})
    return Change("set", lambda: stage.open().set_setting(f"setting {number}", value), facts)


def create(stage: Stage) -> Iterator[Change]:
    yield Change("create", stage.house.create)


def set_up(stage: Stage, words: str, recovery: str | None = None) -> None:
    stage.house.finish(words, Face.PLAIN, recovery).close()


def first_space(stage: Stage) -> Iterator[Change]:
    yield Change("set up", lambda: set_up(stage, WORDS, SPARE), opens(WORDS) | opens(SPARE))


def second_space(stage: Stage) -> Iterator[Change]:
    yield Change("set up", lambda: set_up(stage, SECOND), opens(SECOND) | opens(PHRASE, None))


def passphrase(stage: Stage) -> Iterator[Change]:
    def change(old: str, new: str) -> None:
        assert stage.open().change_passphrase(bytearray(old.encode()), new)

    yield Change("change", lambda: change(WORDS, SECOND), opens(WORDS, None) | opens(SECOND))
    yield Change("change with spare words", lambda: change(SPARE, THIRD), opens(SECOND, None) | opens(THIRD))
    yield Change("end set-up", lambda: stage.open().end_setup(), opens(PHRASE, None))


def entries(stage: Stage) -> Iterator[Change]:
    """Entries typed in two steps, with corrections, withdrawals, records beside them, and removals."""
    for number in range(ENTRIES):
        entry = incident(number)
        yield drafted(stage, replace(entry, summary="He wai"))
        yield drafted(stage, entry)
        yield added(stage, entry, 1)
        if number % 3 == 0:
            entry = replace(entry, summary="He waited across the street")
            yield added(stage, entry, 2)
        if number % 7 == 0:
            yield withdrawn(stage, entry, 3 if number % 3 == 0 else 2)
        if number % 2 == 0:
            yield saved(stage, contact(number + 10))
            yield saved(stage, contact(number + 10, "kept for me " * 200))
        if number % 10 == 0:
            yield removed(stage, contact(number + 10))


def files(stage: Stage) -> Iterator[Change]:
    """Files; one of them again under another name; one taken out."""
    for number, size in enumerate((SIZES * 2)[:FILES]):
        yield attached(stage, number, made_bytes(number, size))
    yield attached(stage, 50, made_bytes(6, SIZES[6]))

    def remove() -> None:
        (file,) = [file for file in stage.open().attachments.all() if file.name == "4.jpg"]
        stage.open().attachments.remove(file)

    yield Change("remove file", remove, mine({f"file {number_id(1)} 4.jpg": None}))


def growing(stage: Stage) -> Iterator[Change]:
    """Well past the first size, in steps."""
    for number in range(STEPS):
        yield set_to(stage, number, made_bytes(number, 100_000).hex())


def migrating(stage: Stage) -> Iterator[Change]:
    yield Change("open", stage.open)


def removing_all(stage: Stage) -> Iterator[Change]:
    yield Change("remove all", lambda: stage.house.ticket().remove_everything(), opens(PHRASE, None))


def start_again(stage: Stage) -> Iterator[Change]:
    """What a start heals after an interruption, itself interrupted."""
    yield Change("start", lambda: start(stage.house))
    yield Change("open", stage.open)


def erasing(stage: Stage) -> Iterator[Change]:
    """Out for good: a record, an entry with its revisions, a file."""
    entry, record = incident(90), contact(1)
    yield added(stage, replace(entry, summary="He waited across the street"), 2)
    facts = mine({f"entry {entry.id} 1": None, f"entry {entry.id} 2": None})
    yield Change("erase entry", lambda: stage.open().journal.erase(entry.id), facts)

    def erase() -> None:
        (file,) = stage.open().attachments.all()
        stage.open().attachments.erase(file)

    yield Change("erase file", erase, mine({f"file {record.id} 99.jpg": None}))
    yield saved(stage, contact(2, "to be forgotten " * 500))
    erased = mine({f"record {contact(2).id}": None})
    yield Change("erase record", lambda: stage.open().records.erase(contact(2)), erased)


def new_key(stage: Stage) -> Iterator[Change]:
    def renew(old: str, new: str, recovery: str | None) -> None:
        assert stage.open().new_key(bytearray(old.encode()), new, recovery=recovery)

    changed = opens(WORDS, None) | opens(SPARE, None) | opens(SECOND) | opens(THIRD)
    yield Change("new key", lambda: renew(WORDS, SECOND, THIRD), changed)
    yield saved(stage, contact(2))


def spare_words(stage: Stage) -> Iterator[Change]:
    def add() -> None:
        assert stage.open().add_recovery(bytearray(WORDS.encode()), THIRD)

    yield Change("new spare words", add, opens(SPARE, None) | opens(THIRD))
    yield Change("end spare words", lambda: stage.open().end_recovery(), opens(THIRD, None))


def repairing(stage: Stage) -> Iterator[Change]:
    """Nothing that was recorded is on the damaged page, so all of it must be in the repaired space."""

    def repair() -> None:
        stage.vault = stage.house.key().repair().accept()

    yield Change("repair", repair)


WORKS: dict[str, Work] = {
    work.__name__: work
    for work in (
        create,
        first_space,
        second_space,
        passphrase,
        spare_words,
        new_key,
        entries,
        files,
        growing,
        erasing,
        migrating,
        repairing,
        start_again,
        removing_all,
    )
}


def nothing(folder: Path) -> None:
    folder.mkdir()


def unused(folder: Path) -> None:
    House(folder).create()


def used(folder: Path) -> None:
    house = House(folder).create()
    vault = house.finish(recovery=SPARE)
    vault.set_setting(NAME, "first")
    stage = Stage(folder)
    stage.vault = vault
    vault.records.save(contact(1))
    for number in (90, 91):
        vault.journal.add(incident(number))
    vault.journal.save_draft(incident(92))
    attached(stage, 99, made_bytes(99, 300_000)).make()
    vault.close()


def fixture(folder: Path) -> None:
    """The space of the first version; the container that it left unused is random bytes."""
    shutil.copytree(FIXTURE, folder, ignore=shutil.ignore_patterns("*.json"))
    (container,) = folder.glob("history-?.db")
    for name in footprint.CONTAINERS:
        if name != container.name:
            (folder / name).write_bytes(os.urandom(container.stat().st_size))
    for name in footprint.JOURNALS:
        (folder / name).touch()


def damaged(folder: Path) -> None:
    """A used installation; a free page of the space can't be decrypted any more."""
    used(folder)
    vault = House(folder).open()
    path = vault._database._path
    vault.close()
    with path.open("r+b") as file:
        file.seek(-3 * PAGE + 100, os.SEEK_END)
        file.write(bytes(100))


def cut_off(folder: Path) -> None:
    """A used installation whose process was killed in the middle of a save and of growing."""
    used(folder)

    def work(_say: Say) -> None:
        Injector(folder, at_the_database).arm()
        stage = Stage(folder)
        for change in growing(stage):
            change.make()

    def at_the_database(call: Call, perform: Perform) -> object:
        if call.name == "write" and call.path.endswith(".db") and call.by == "sqlite" and call.number > 400:
            perform(len(call.data) // 2)
            os.kill(os.getpid(), signal.SIGKILL)
        return perform()

    ended = in_child(work)
    if ended.code != -signal.SIGKILL or not any((folder / name).stat().st_size for name in footprint.JOURNALS):
        raise RuntimeError("it was not cut off in the middle of a save")
    slots = (folder / footprint.MAP).read_bytes()
    (folder / footprint.MAP).write_bytes(slots[: len(slots) // 2] + os.urandom(len(slots) // 2))
    (folder / "history.tmp").write_bytes(os.urandom(100_000))


SOURCES: dict[str, Callable[[Path], None]] = {
    "create": nothing,
    "first_space": unused,
    "removing_all": unused,
    "migrating": fixture,
    "repairing": damaged,
    "start_again": cut_off,
}
"""Where a piece of work begins; the others begin with a used installation."""


def source_of(work: str) -> Callable[[Path], None]:
    return SOURCES.get(work, used)
