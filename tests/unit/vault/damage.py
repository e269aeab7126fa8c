"""A small space with something of everything, what can be read of it, and what becomes of it after damage."""

import hashlib
import io
import random
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path

from companion import footprint
from companion.domain.bag import Bag, BagItem
from companion.domain.codec import KINDS
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.attachments import Attachment
from companion.vault.container import PAGE
from companion.vault.errors import Damaged
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.vault.search import title_of
from companion.vault.slots import SlotContent
from companion.vault.vault import Vault
from tests.unit.vault.house import House

WHEN = "2026-11-22T10:00:00+01:00"


class Outcome(Enum):
    """What a person meets. WRONG is what must never be."""

    REFUSED = auto()
    UNSOUND = auto()
    EQUAL = auto()
    WRONG = auto()


def steps() -> list[Callable[[Vault], object]]:
    """Works of one day, each one committed by itself, the same whenever they are made anew from one seed."""
    rnd = random.Random(3)
    people = [Contact(new_id(), name=f"person {n}", note=words(rnd, 400)) for n in range(12)]
    bag = Bag(new_id(), name="Mine")
    items = [BagItem(new_id(), bag=bag.id, name=f"thing {n}") for n in range(20)]
    incidents = [Incident(new_id(), summary=f"day {n}", what=words(rnd, 300), private_note="mine") for n in range(12)]
    long = Incident(new_id(), summary="long", what=words(rnd, 5000))
    draft = Incident(new_id(), summary="being written")
    photo = rnd.randbytes(700_000)
    return [
        lambda v: v.records.save_many(people[:6]),
        lambda v: v.records.save_many([bag, *items]),
        lambda v: [v.journal.add(incident) for incident in incidents[:8]],
        lambda v: v.set_setting("key", "F9"),
        lambda v: v.attachments.add(people[0].id, "photo.jpg", io.BytesIO(photo)),
        lambda v: v.journal.save_draft(draft),
        lambda v: v.records.save_many(people[6:]),
        lambda v: v.records.save(replace(people[2], note="other words")),
        lambda v: v.records.remove(people[3]),
        lambda v: v.journal.add(long),
        lambda v: v.journal.add(replace(incidents[2], what="what it was in truth")),
        lambda v: v.journal.withdraw(incidents[4].id),
        lambda v: v.received.store(bundle(), received(incidents[0]), iter([])),
        lambda v: v.attachments.add(incidents[1].id, "letter.pdf", io.BytesIO(rnd.randbytes(30_000))),
        lambda v: v.journal.save_draft(replace(draft, what="and more")),
        lambda v: v.set_setting("key", "F12"),
        lambda v: [v.journal.add(incident) for incident in incidents[8:]],
        lambda v: v.attachments.remove(v.attachments.all()[0]),
        lambda v: v.attachments.restore(
            Attachment(*rows(v, "SELECT id, record, name, media_type, size, sha256, added_at FROM attachment")[0])
        ),
    ]


def rows(vault: Vault, statement: str) -> list[tuple[object, ...]]:
    with vault._database.read() as connection:
        return connection.execute(statement).fetchall()


def words(rnd: random.Random, count: int) -> str:
    return " ".join("".join(rnd.choices("abcdefghijklmnop", k=6)) for _ in range(count))


def bundle() -> ReceivedBundle:
    return ReceivedBundle(new_id(), "Ana", WHEN, WHEN, "ab" * 32, 2, 0, "Dear friend")


def received(incident: Incident) -> list[ReceivedRecord]:
    contact = ReceivedRecord("contact", 1, Contact(new_id(), "Somebody"))
    return [contact, ReceivedRecord("incident", 1, replace(incident, private_note=""), WHEN)]


def fill(vault: Vault) -> None:
    for step in steps():
        step(vault)


def told(vault: Vault) -> dict[str, object]:
    """Everything that a person can read. Raises VaultError."""
    records = {kind: vault.records.all(kind) for kind in KINDS if kind != "incident"}
    entries = vault.journal.entries()
    found = {word: sorted(hit.id for hit in vault.search(word)) for word in ("person", "day", "thing", "words", "more")}
    return {
        "records": records,
        "each": [vault.records.get(kind, record.id) for kind, all_ in records.items() for record in all_],
        "revisions": [vault.records.revisions(kind) for kind in records],
        "entries": entries,
        "history": [vault.journal.history(entry.incident.id) for entry in entries],
        "chain": vault.journal.chain(),
        "drafts": vault.journal.drafts(),
        "files": [
            (file, hashlib.sha256(vault.attachments.content(file)).hexdigest()) for file in vault.attachments.all()
        ],
        "of": [vault.attachments.of(entry.incident.id) for entry in entries],
        "received": [
            (given, vault.received.records(given.id, kind)) for given in vault.received.bundles() for kind in KINDS
        ],
        "setting": vault.setting("key"),
        "found": found,
        "signer": vault.signing_key(),
        "id": vault.vault_id,
        "face": vault.face,
    }


def container(house: House) -> Path:
    return house.folder / footprint.CONTAINERS[content(house).container]


def content(house: House) -> SlotContent:
    return house.key()._content


def outcome(house: House, expected: dict[str, object], *, deep: bool = True) -> Outcome:
    """What comes of opening, checking and reading it all. Where it can't be opened nothing may have changed."""
    before = house.bytes()
    try:
        vault = house.open()
    except Damaged:
        assert house.bytes() == before
        return Outcome.REFUSED
    try:
        findings = vault.check(deep=deep)
        if not findings.sound:
            assert findings.sentences
            return Outcome.UNSOUND
        with suppress(Damaged):
            return Outcome.EQUAL if told(vault) == expected else Outcome.WRONG
        return Outcome.WRONG  # it was declared sound
    finally:
        vault.close()


def page(data: bytes, number: int) -> bytes:
    return data[(number - 1) * PAGE : number * PAGE]


def with_page(data: bytes, number: int, other: bytes) -> bytes:
    return data[: (number - 1) * PAGE] + other + data[number * PAGE :]


def names(vault: Vault) -> list[str]:
    return [title_of(record) for record in vault.records.all("contact")]
