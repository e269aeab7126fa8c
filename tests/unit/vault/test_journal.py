import hashlib
from collections.abc import Callable
from dataclasses import replace

import pytest

from companion.domain.codec import canonical, to_plain
from companion.domain.common import Answer, When, new_id
from companion.domain.journal import Incident, IncidentKind
from companion.vault.errors import Damaged
from companion.vault.vault import Vault


def incident(summary: str = "He waited outside", date: str = "2026-03-04", **fields: object) -> Incident:
    return Incident(new_id(), When(date=date, time="10:00"), summary=summary, **fields)


def test_drafts_come_back_newest_touched_first(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    one, two = incident("one"), incident("two", private_note="mine")
    vault.journal.save_draft(one)
    vault.journal.save_draft(two)
    one = replace(one, summary="one and a ha")
    vault.journal.save_draft(one)
    vault = reopened(vault)
    assert vault.journal.drafts() == [one, two]
    vault.journal.drop_draft(two.id)
    assert vault.journal.drafts() == [one]
    assert vault.journal.entries() == []


def test_adding_takes_the_draft_away(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    written = incident(kind=IncidentKind.FOLLOWING, police_called=Answer.YES, private_note="for me")
    vault.journal.save_draft(written)
    entry = vault.journal.add(written)
    vault = reopened(vault)
    assert vault.journal.drafts() == []
    assert vault.journal.entries() == [entry]
    assert (entry.incident, entry.revision, entry.sequence, entry.withdrawn) == (written, 1, 1, False)
    assert entry.written_at[10] == "T"


def test_a_correction_stands_beside_the_original(vault: Vault) -> None:
    original = incident()
    corrected = replace(original, summary="He waited across the street")
    first, second = vault.journal.add(original), vault.journal.add(corrected)
    assert second.revision == 2
    assert vault.journal.history(original.id) == [first, second]
    assert vault.journal.entries() == [second]
    assert [hit.title for hit in vault.search("waited")] == ["He waited across the street"]


def test_entries_are_ordered_by_when_it_happened(vault: Vault) -> None:
    for date in ("2026-01-01", "2026-05-01", "", "2025-12-31"):
        vault.journal.add(incident(date, date=date))
    entries = vault.journal.entries()
    assert entries == sorted(entries, key=lambda e: e.incident.happened.sort_key(), reverse=True)
    assert [e.incident.summary for e in entries if e.incident.summary] == ["2026-05-01", "2026-01-01", "2025-12-31"]


def test_what_is_withdrawn_stays_marked(vault: Vault) -> None:
    first = vault.journal.add(incident(private_note="why"))
    vault.journal.withdraw(first.incident.id)
    vault.journal.withdraw(first.incident.id)
    vault.journal.withdraw(new_id())
    (entry,) = vault.journal.entries()
    assert (entry.withdrawn, entry.revision, entry.incident) == (True, 2, first.incident)
    assert vault.journal.history(first.incident.id)[0] == first
    again = vault.journal.add(first.incident)
    assert (again.withdrawn, again.revision) == (False, 3)
    vault.journal.verify()


def test_anyone_can_recompute_the_chain(vault: Vault) -> None:
    written = [incident(str(n), private_note="never out") for n in range(5)]
    for one in written:
        vault.journal.add(one)
    vault.journal.add(replace(written[2], summary="2b"))
    vault.journal.withdraw(written[1].id)
    link = hashlib.sha256(bytes.fromhex(vault.vault_id)).digest()
    chain = vault.journal.chain()
    assert [one.sequence for one in chain] == list(range(1, 8))
    for one in chain:
        assert "private_note" not in one.plain
        committed = {
            "incident": one.plain,
            "revision": one.revision,
            "withdrawn": one.withdrawn,
            "written_at": one.written_at,
        }
        commitment = hashlib.sha256(bytes.fromhex(one.nonce) + canonical(committed)).digest()
        link = hashlib.sha256(link + commitment).digest()
        assert (one.commitment, one.link) == (commitment.hex(), link.hex())
    assert vault.journal.verify() == link.hex()
    assert chain[5].plain == {
        k: v for k, v in to_plain(replace(written[2], summary="2b")).items() if k != "private_note"
    }


def test_an_empty_journal_has_a_head_too(vault: Vault) -> None:
    assert vault.journal.verify() == hashlib.sha256(bytes.fromhex(vault.vault_id)).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE entry SET body = CAST(replace(body, 'He', 'Ze') AS BLOB) WHERE sequence = 2",
        "UPDATE entry SET written_at = '2020-01-01T00:00:00+00:00' WHERE sequence = 2",
        "UPDATE entry SET withdrawn = 1 WHERE sequence = 2",
        "UPDATE entry SET revision = 7 WHERE sequence = 2",
        "UPDATE entry SET incident = '00' WHERE sequence = 2",
        "UPDATE entry SET nonce = zeroblob(32) WHERE sequence = 2",
        "UPDATE entry SET commitment = zeroblob(32) WHERE sequence = 2",
        "UPDATE entry SET link = zeroblob(32) WHERE sequence = 3",
        "DELETE FROM entry WHERE sequence = 1",
        "DELETE FROM entry WHERE sequence = 2",
        "UPDATE entry SET body = X'00' WHERE sequence = 2",
    ],
)
def test_any_change_from_outside_shows(vault: Vault, change: str) -> None:
    for _ in range(3):
        vault.journal.add(incident())
    with vault._database.write() as connection:
        connection.execute(change)
    with pytest.raises(Damaged):
        vault.journal.verify()


def test_a_text_removed_for_good_does_not_break_the_chain(vault: Vault) -> None:
    for _ in range(3):
        vault.journal.add(incident())
    head = vault.journal.verify()
    with vault._database.write() as connection:
        connection.execute("UPDATE entry SET body = NULL WHERE sequence = 2")
    assert vault.journal.verify() == head
    assert vault.journal.chain()[1].plain is None
    assert len(vault.journal.entries()) == 2


def test_many_are_added_at_once_or_not_at_all(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    written = [incident(str(number)) for number in range(5)]
    written.append(replace(written[0], summary="again"))
    entries = vault.journal.add_many(written)
    assert [(entry.sequence, entry.revision) for entry in entries] == [(1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 2)]
    head = vault.journal.verify()
    assert len(vault.journal.entries()) == 5
    add = vault.journal.add

    def fails_at_last(one: Incident) -> object:
        if one is written[-1]:
            raise RuntimeError
        return add(one)

    monkeypatch.setattr(vault.journal, "add", fails_at_last)
    with pytest.raises(RuntimeError):
        vault.journal.add_many(written)
    assert vault.journal.verify() == head
    assert vault.journal.add_many([]) == []
