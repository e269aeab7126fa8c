"""What an incident says of time, people and papers: written, read, found from the other side."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.codec import RecordError, canonical, from_plain, to_plain
from companion.domain.common import Answer, Certainty, When, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident, IncidentKind
from companion.vault.vault import Vault

TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
WHEN = st.builds(When, st.sampled_from(Certainty), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT)
IDS = st.lists(st.uuids().map(lambda made: made.hex), unique=True, max_size=4).map(tuple)
INCIDENTS = st.builds(
    Incident,
    st.uuids().map(lambda made: made.hex),
    WHEN,
    kind=st.sampled_from(IncidentKind),
    children=st.sampled_from(Answer),
    children_saw=TEXT,
    felt_after=TEXT,
    plate=TEXT,
    order_in_force=st.sampled_from(Answer),
    people=IDS,
    papers=IDS,
)
NEW_FIELDS = ("children", "children_saw", "felt_after", "plate", "order_in_force", "people", "papers")


@given(INCIDENTS)
def test_an_incident_comes_back_whole(incident: Incident) -> None:
    plain = to_plain(incident)
    assert from_plain("incident", json.loads(canonical(plain))) == incident


@given(INCIDENTS)
def test_what_the_first_version_wrote_is_read(incident: Incident) -> None:
    """Fields that are not there take their defaults, and nothing else changes."""
    plain = to_plain(incident)
    for name in NEW_FIELDS:
        del plain[name]
    del plain["happened"]["end_date"], plain["happened"]["end_time"]
    defaults: dict[str, Any] = {name: Incident.__dataclass_fields__[name].default for name in NEW_FIELDS}
    happened = replace(incident.happened, end_date="", end_time="")
    assert from_plain("incident", plain) == replace(incident, happened=happened, **defaults)


@pytest.mark.parametrize("people", ["a", [1], [["a"]], None, {"a": "b"}])
def test_people_that_are_no_ids_are_refused(people: object) -> None:
    with pytest.raises(RecordError):
        from_plain("incident", {"id": new_id(), "people": people})


@pytest.mark.parametrize(
    ("when", "key"),
    [
        (When(Certainty.RANGE, "2026-05-12", "21:00", end_date="2026-05-13"), "2026-05-12T21:00"),
        (When(Certainty.RANGE, end_date="2026-05-13", end_time="06:00"), "2026-05-13T06:00"),
        (When(Certainty.ABOUT, end_date="2026-05-13"), ""),
        (When(Certainty.RANGE, end_time="06:00"), ""),
    ],
)
def test_a_range_sorts_by_its_beginning(when: When, key: str) -> None:
    assert when.sort_key() == key


def told(summary: str, date: str, **fields: Any) -> Incident:
    return Incident(new_id(), When(date=date), summary=summary, **fields)


def summaries(vault: Vault, record_id: str) -> list[str]:
    return [entry.incident.summary for entry in vault.journal.mentioning(record_id)]


def test_incidents_of_a_person_and_of_a_paper(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    marta, order, nobody = new_id(), new_id(), new_id()
    vault.journal.add(told("old", "2025-01-01", people=(marta,)))
    both = vault.journal.add(told("both", "2026-01-01", people=(new_id(), marta), papers=(order,)))
    vault.journal.add(told("neither", "2026-02-01", what=f"only said in words: {marta}"))
    vault.journal.save_draft(told("draft", "2026-03-01", people=(marta,)))
    vault = reopened(vault)
    assert vault.journal.mentioning(marta)[0] == both
    assert summaries(vault, marta) == ["both", "old"]
    assert summaries(vault, order) == ["both"]
    assert summaries(vault, nobody) == []


def test_only_the_newest_revision_counts(vault: Vault) -> None:
    marta, ana = new_id(), new_id()
    first = told("one", "2026-01-01", people=(marta,))
    vault.journal.add(first)
    vault.journal.add(replace(first, people=(ana,)))
    assert summaries(vault, marta) == []
    vault.journal.withdraw(first.id)
    (entry,) = vault.journal.mentioning(ana)
    assert entry.withdrawn
    vault.journal.erase(first.id)
    assert summaries(vault, ana) == []


def test_entries_and_drafts_that_hold_words(vault: Vault) -> None:
    one = vault.journal.add(told("The café by the lake", "2026-01-01")).incident
    other = vault.journal.add(told("x", "2026-01-02", what="a CAFE in town")).incident
    draft = told("cafés", "2026-01-03")
    vault.journal.save_draft(draft)
    vault.records.save(Contact(new_id(), "Café Central"))
    assert vault.journal.holding("cafe") == {one.id, other.id, draft.id}
    assert vault.journal.holding("caf lak") == {one.id}
    assert vault.journal.holding("nothing") == vault.journal.holding(" ") == set()


def test_the_search_finds_no_ids(vault: Vault) -> None:
    marta = new_id()
    vault.journal.add(told("one", "2026-01-01", people=(marta,), papers=(marta,)))
    assert vault.search(marta[:6]) == []
