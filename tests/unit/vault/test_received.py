import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.attachments import Attachment
from companion.vault.errors import Damaged, VaultError
from companion.vault.received import ReceivedBundle, ReceivedRecord
from companion.vault.vault import Vault

DATA = os.urandom(700_000)
WHEN = "2026-11-22T10:00:00+01:00"
LETTER = "Dear Ana,\nplease don't call. 吓 " + "x" * 90_000


def info(sender: str = "Ana") -> ReceivedBundle:
    return ReceivedBundle(new_id(), sender, WHEN, WHEN, "ab" * 32, 3, 2, LETTER)


def attachment(record: str, data: bytes = DATA) -> Attachment:
    return Attachment(new_id(), record, "photo.jpg", "image/jpeg", len(data), hashlib.sha256(data).hexdigest(), WHEN)


INCIDENT = Incident(new_id(), summary="canary words")
RECORDS = [
    ReceivedRecord("contact", 4, Contact(new_id(), "Someone")),
    ReceivedRecord("incident", 1, INCIDENT, WHEN),
    ReceivedRecord("incident", 2, INCIDENT, WHEN, withdrawn=True),
]


def pieces(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), 10_000):
        yield data[start : start + 10_000]


def counts(vault: Vault) -> list[int]:
    tables = ("received_bundle", "received_record", "received_attachment", "content", "chunk")
    with vault._database.read() as connection:
        return [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]


def test_a_bundle_is_kept_apart(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    given = info()
    owners = (attachment(INCIDENT.id), attachment(RECORDS[0].record.id))
    vault.received.store(given, iter(RECORDS), iter([(owners, pieces(DATA))]))
    vault = reopened(vault)
    assert vault.received.bundles() == [given]
    assert vault.received.records(given.id, "incident") == RECORDS[1:]
    assert vault.received.records(given.id, "contact") == RECORDS[:1]
    assert vault.received.attachments(given.id, INCIDENT.id) == [owners[0]]
    assert vault.received.content(given.id, owners[0].sha256) == DATA
    read = list(vault.received.read(given.id, owners[0].sha256))
    assert b"".join(read) == DATA
    assert max(map(len, read)) < len(DATA)
    assert counts(vault) == [1, 3, 2, 1, 3]
    assert vault.records.all("contact") == []
    assert vault.journal.entries() == []
    assert vault.attachments.all() == []
    assert vault.search("canary") == []


def test_two_bundles_with_the_same_ids(vault: Vault) -> None:
    one, two = info("one"), info("two")
    for given in (one, two):
        vault.received.store(given, RECORDS, [((attachment(INCIDENT.id),), [DATA])])
    assert [given.sender for given in vault.received.bundles()] == ["two", "one"]
    vault.received.remove(two.id)
    assert vault.received.bundles() == [one]
    assert vault.received.content(one.id, hashlib.sha256(DATA).hexdigest()) == DATA
    vault.received.remove(one.id)
    vault.received.remove(one.id)
    assert counts(vault) == [0] * 5


def test_the_files_of_a_record_stand_in_the_order_added(vault: Vault) -> None:
    given = info()
    later, first, second = (
        replace(attachment(INCIDENT.id, name.encode()), name=name, added_at=f"2026-11-22T10:0{minute}:00+01:00")
        for name, minute in (("c", 2), ("a", 1), ("b", 1))
    )
    originals = [((each,), [each.name.encode()]) for each in (later, second, first)]
    vault.received.store(given, RECORDS, originals)
    assert vault.received.attachments(given.id, INCIDENT.id) == [first, second, later]


def broken(items: list[object], error: Exception) -> Iterator[object]:
    yield from items
    raise error


class OwnError(Exception):
    pass


@pytest.mark.parametrize("where", ["records", "originals", "pieces"])
@pytest.mark.parametrize("error", [OwnError("own"), OSError("own"), KeyboardInterrupt()])
def test_an_exception_passes_on_unchanged_and_nothing_stays(vault: Vault, where: str, error: Exception) -> None:
    records: object = RECORDS * 100
    originals: object = [((attachment(INCIDENT.id),), [DATA])]
    if where == "records":
        records = broken(RECORDS * 100, error)
    elif where == "originals":
        originals = broken(originals, error)
    else:
        originals = [((attachment(INCIDENT.id),), broken([DATA], error))]
    with pytest.raises(type(error)) as caught:
        vault.received.store(info(), records, originals)
    assert caught.value is error
    assert counts(vault) == [0] * 5


def test_an_original_that_is_not_what_it_says(vault: Vault) -> None:
    with pytest.raises(Damaged):
        vault.received.store(info(), RECORDS, [((attachment(INCIDENT.id),), [DATA[:-1]])])
    assert counts(vault) == [0] * 5


def test_a_record_that_is_not_what_it_says(vault: Vault) -> None:
    with pytest.raises(VaultError):
        vault.received.store(info(), [ReceivedRecord("paper", 1, INCIDENT)], [])
    assert counts(vault) == [0] * 5


def test_half_stored_bundles_are_not_seen_and_swept(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    given = info()
    vault.received.store(given, RECORDS, [((attachment(INCIDENT.id),), [DATA])])
    with vault._database.write() as connection:
        connection.execute("UPDATE received_bundle SET pending = 1")
    sha256 = hashlib.sha256(DATA).hexdigest()
    assert vault.received.bundles() == []
    assert vault.received.records(given.id, "contact") == []
    assert vault.received.attachments(given.id, INCIDENT.id) == []
    with pytest.raises(Damaged):
        vault.received.content(given.id, sha256)
    vault = reopened(vault)
    assert counts(vault) == [0] * 5
