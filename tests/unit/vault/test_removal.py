"""Removal for good: nothing of it can be read, in no page, and everything else stands."""

import io
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from companion.bundle.export import Choice, export
from companion.bundle.importing import import_bundle
from companion.domain.common import new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.attachments import Attachment
from companion.vault.errors import Damaged
from companion.vault.received import ReceivedBundle
from companion.vault.vault import Vault
from tests.unit.vault.conftest import FullDisk
from tests.unit.vault.house import House
from tests.unit.vault.raw import plain_pages, stands

WORDS = "river lantern pillow candle orange"
WHEN = "2026-11-22T10:00:00+01:00"


def count(vault: Vault, table: str) -> int:
    with vault._database.read() as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def incident(word: str) -> Incident:
    return Incident(new_id(), summary=f"{word}summary", what=f"{word}what " * 30, private_note=f"{word}note")


def test_nothing_of_an_erased_incident_can_be_read(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    kept, gone = incident("kept"), incident("gone")
    for one in (kept, gone, replace(gone, what="gonesecond"), incident("last")):
        vault.journal.add(one)
    vault.journal.save_draft(replace(gone, what="gonedraft"))
    file = vault.attachments.add(gone.id, "gonefile.jpg", io.BytesIO(b"gonebytes" * 100))
    vault.attachments.remove(vault.attachments.add(gone.id, "goneother.jpg", io.BytesIO(b"gonemore" * 100)))
    words = [f"gone{word}" for word in ("summary", "what", "note", "second", "draft", "file", "other", "bytes", "more")]
    assert stands(vault, *words) == words
    nonces = [link.nonce for link in vault.journal.chain() if link.incident_id == gone.id]
    head = vault.journal.verify()

    vault.journal.erase(gone.id)

    assert stands(vault, "gone", *words) == []
    assert stands(vault, "keptsummary", "keptnote", "lastwhat") == ["keptsummary", "keptnote", "lastwhat"]
    vault = reopened(vault)
    assert vault.journal.verify() == head
    links = [link for link in vault.journal.chain() if link.incident_id == gone.id]
    assert [(link.plain, link.nonce) for link in links] == [(None, "")] * 2
    pages = plain_pages(vault)
    assert not any(bytes.fromhex(nonce) in pages for nonce in nonces)
    assert len(vault.journal.entries()) == 2
    assert vault.journal.history(gone.id) == vault.journal.drafts() == vault.attachments.all() == []
    assert vault.search("gone") == []
    with pytest.raises(Damaged):
        vault.attachments.content(file)
    assert (count(vault, "content"), count(vault, "chunk"), count(vault, "attachment")) == (0, 0, 0)
    assert vault.check().sound


def test_an_erased_incident_can_neither_be_withdrawn_nor_erased_twice(vault: Vault) -> None:
    gone = incident("gone")
    vault.journal.add(gone)
    for _ in range(2):
        vault.journal.erase(gone.id)
    vault.journal.withdraw(gone.id)
    vault.journal.erase(new_id())
    assert len(vault.journal.chain()) == 1
    vault.journal.verify()


def test_a_copy_made_after_an_erasure_is_taken_in(vault: Vault, house: House, tmp_path: Path) -> None:
    kept, gone = incident("kept"), incident("gone")
    for one in (kept, gone, replace(gone, what="gonesecond")):
        vault.journal.add(one)
    vault.attachments.add(gone.id, "gone.txt", io.BytesIO(b"gonebytes"))
    vault.journal.erase(gone.id)
    target = tmp_path / "copy.age"
    idle = {"progress": lambda *_: None, "cancelled": lambda: False}
    export(vault, target, WORDS, Choice(title="mine"), work_factor=4, **idle)
    taken = import_bundle(target, WORDS, vault, sender="me", **idle)
    assert {one.record.id for one in vault.received.records(taken.id, "incident")} == {kept.id}


def test_an_erased_record_is_gone_with_its_files(vault: Vault) -> None:
    kept, gone = Contact(new_id(), "Keptname", note="keptnote"), Contact(new_id(), "Gonename", note="gonenote")
    vault.records.save_many([kept, gone])
    vault.attachments.add(gone.id, "gonefile", io.BytesIO(b"gonebytes"))
    vault.records.erase(gone)
    vault.records.restore(gone)
    assert vault.records.all("contact") == [kept]
    assert vault.attachments.all() == []
    assert stands(vault, "Gonename", "gonename", "gonenote", "gonefile", "gonebytes") == []
    assert vault.search("gone") == []


def test_what_was_changed_or_thrown_away_is_gone_too(vault: Vault) -> None:
    contact = Contact(new_id(), "Firstname", note="firstnote")
    vault.records.save(contact)
    vault.records.save(replace(contact, name="Second", note=""))
    draft = Incident(new_id(), what="thrownaway")
    vault.journal.save_draft(draft)
    assert [hit.kind for hit in vault.search("thrown")] == ["draft"]
    vault.journal.drop_draft(draft.id)
    vault.set_setting("a", "settingvalue")
    vault.set_setting("a", "b")
    vault.clear_leftovers()
    assert stands(vault, "Firstname", "firstname", "firstnote", "thrownaway", "settingvalue") == []
    assert stands(vault, "Second") == ["Second"]


def test_bytes_stay_as_long_as_one_file_has_them(vault: Vault) -> None:
    data = b"sharedbytes" * 10_000
    one, two, removed = (vault.attachments.add(new_id(), name, io.BytesIO(data)) for name in ("one", "two", "three"))
    info = ReceivedBundle(new_id(), "Ana", WHEN, WHEN, "ab" * 32, 0, 1, "")
    given = Attachment(new_id(), new_id(), "given", "", one.size, one.sha256, WHEN)
    vault.received.store(info, [], [((given,), iter([data[:50_000], data[50_000:]]))])
    vault.attachments.remove(removed)
    assert count(vault, "content") == 1
    vault.attachments.erase(one)
    vault.attachments.erase(two)
    vault.received.remove(info.id)
    assert (count(vault, "content"), count(vault, "received_attachment")) == (1, 0)
    vault.attachments.restore(removed)
    assert vault.attachments.content(removed) == data
    vault.attachments.erase(removed)
    assert count(vault, "content") == count(vault, "chunk") == 0
    assert stands(vault, "sharedbytes") == []


def test_a_received_file_that_is_here_must_be_what_it_says(vault: Vault) -> None:
    data = os.urandom(300_000)
    mine = vault.attachments.add(new_id(), "mine", io.BytesIO(data))
    info = ReceivedBundle(new_id(), "Ana", WHEN, WHEN, "ab" * 32, 0, 1, "")
    given = Attachment(new_id(), new_id(), "given", "", mine.size, mine.sha256, WHEN)
    with pytest.raises(Damaged):
        vault.received.store(info, [], [((given,), [data[:-1] + b"x"])])
    assert (count(vault, "content"), count(vault, "received_attachment")) == (1, 0)
    assert vault.attachments.content(mine) == data


def test_removal_works_on_a_full_disk(vault: Vault, full_disk: FullDisk) -> None:
    gone = incident("gone")
    vault.journal.add(gone)
    file = vault.attachments.add(gone.id, "a", io.BytesIO(os.urandom(3_000_000)))
    contact = Contact(new_id(), "Gonename")
    vault.records.save(contact)
    with full_disk(vault):
        vault.attachments.erase(file)
        vault.records.erase(contact)
        vault.journal.erase(gone.id)
    assert stands(vault, "gonewhat", "Gonename") == []
    assert count(vault, "content") == 0
    vault.journal.verify()


def test_an_erasure_counts_once_it_is_said_even_where_the_bytes_cannot_go_yet(
    house: House, vault: Vault, monkeypatch: pytest.MonkeyPatch, reopened: Callable[[Vault], Vault]
) -> None:
    file = vault.attachments.add(new_id(), "a", io.BytesIO(b"gonebytes"))
    monkeypatch.setattr(vault._contents, "discard", lambda _: None)  # killed before
    vault.attachments.erase(file)
    assert count(vault, "content") == 1
    vault = reopened(vault)
    assert count(vault, "content") == 0
    assert vault.attachments.all() == []
