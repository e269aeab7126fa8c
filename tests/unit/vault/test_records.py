from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.bag import Bag, BagItem, Group
from companion.domain.codec import MAX_TEXT
from companion.domain.common import Answer, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.papers import Copy, Paper, PaperType
from companion.domain.plan import Chapter, Plan, PlanStep
from companion.vault.errors import VaultError
from companion.vault.vault import Vault

SAMPLES = [
    ("bag", Bag(new_id(), "Ours", "me", "at Anna's", "Anna", "red one")),
    ("bag_item", BagItem(new_id(), new_id(), Group.KEYS, "Car key", packed=True, safe_to_move=Answer.UNSURE)),
    ("contact", Contact(new_id(), "Тётя Оля", "aunt", never_contact=True, note="שלום 🙂")),
    ("paper", Paper(new_id(), PaperType.HOUSING, copies=(Copy("Anna", "desk"), Copy()))),
    ("plan", Plan(new_id(), "2027-02-28", "after the holidays")),
    ("step", PlanStep(new_id(), Chapter.PREPARE, "open an account", done=True, position=4)),
]


@pytest.mark.parametrize(("kind", "record"), SAMPLES, ids=[kind for kind, _ in SAMPLES])
def test_each_kind_comes_back_as_it_was(
    vault: Vault, reopened: Callable[[Vault], Vault], kind: str, record: Contact
) -> None:
    vault.records.save(record)
    vault = reopened(vault)
    assert vault.records.get(kind, record.id) == record
    assert vault.records.all(kind) == [record]
    assert vault.records.revisions(kind) == {record.id: 1}


@given(text=st.text(), note=st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
def test_any_text_comes_back(vault: Vault, text: str, note: str) -> None:
    record = Contact(new_id(), name=text, note=note)
    vault.records.save(record)
    assert vault.records.get("contact", record.id) == record


def test_saving_again_replaces_and_counts(vault: Vault) -> None:
    record = Contact(new_id(), name="A")
    for name in "BCD":
        vault.records.save(replace(record, name=name))
    assert [found.name for found in vault.records.all("contact")] == ["D"]
    assert vault.records.revisions("contact") == {record.id: 3}


def test_order_is_position_then_age(vault: Vault) -> None:
    steps = [PlanStep(new_id(), text=str(n), position=p) for n, p in enumerate([2, 1, 2, 0])]
    vault.records.save_many(steps)
    assert [step.text for step in vault.records.all("step")] == ["3", "1", "0", "2"]
    vault.records.save(replace(steps[0], text="0b"))
    assert [step.text for step in vault.records.all("step")] == ["3", "1", "0b", "2"]


def test_what_is_removed_can_come_back(vault: Vault) -> None:
    record = Contact(new_id(), name="Zebra")
    vault.records.save(record)
    vault.records.remove(record)
    assert vault.records.all("contact") == []
    assert vault.records.get("contact", record.id) is None
    assert vault.records.revisions("contact") == {}
    assert vault.search("zebra") == []
    vault.records.restore(record)
    assert vault.records.all("contact") == [record]
    assert [hit.id for hit in vault.search("zebra")] == [record.id]


def test_removing_and_restoring_what_was_never_saved(vault: Vault) -> None:
    vault.records.remove(Contact(new_id()))
    vault.records.restore(Contact(new_id()))
    assert vault.records.all("contact") == []


def test_many_are_saved_together_or_not_at_all(vault: Vault) -> None:
    bag = Bag(new_id(), "Bag")
    vault.records.save(bag)
    with pytest.raises(ValueError, match="another kind"):
        vault.records.save_many([Contact(new_id(), "A"), Contact(bag.id, "B")])
    assert vault.records.all("contact") == []
    assert vault.records.all("bag") == [bag]
    assert vault.search("A") == []


def test_incidents_are_refused(vault: Vault) -> None:
    with pytest.raises(ValueError, match="journal"):
        vault.records.save(Incident(new_id()))


def test_get_asks_for_the_right_kind(vault: Vault) -> None:
    record = Contact(new_id())
    vault.records.save(record)
    assert vault.records.get("paper", record.id) is None


def test_what_could_not_be_read_again_is_not_stored(vault: Vault) -> None:
    """Else one text pasted by mistake would make a whole list unreadable."""
    kept = Incident(new_id(), summary="the gate")
    vault.journal.save_draft(kept)
    long = "b" * (MAX_TEXT + 1)
    for act in (
        lambda: vault.records.save(Paper(new_id(), copies=(Copy(place=long),))),
        lambda: vault.journal.save_draft(Incident(new_id(), what=long)),
        lambda: vault.journal.add(Incident(new_id(), what=long)),
        lambda: vault.journal.add_many([Incident(new_id()), Incident(new_id(), what=long)]),
    ):
        with pytest.raises(VaultError, match="too long"):
            act()
    full = Incident(new_id(), what="b" * MAX_TEXT)
    vault.journal.save_draft(full)
    assert vault.journal.drafts() == [full, kept]
    assert vault.records.all("paper") == []
    assert vault.journal.entries() == []
    assert vault.check().sound
