from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from companion.domain.bag import BagItem
from companion.domain.common import When, new_id
from companion.domain.contacts import Contact
from companion.domain.journal import Incident, IncidentKind
from companion.domain.papers import Copy, Paper
from companion.domain.plan import PlanStep
from companion.vault.search import Hit
from companion.vault.vault import Vault


def kinds(vault: Vault, text: str) -> list[str]:
    return [hit.kind for hit in vault.search(text)]


def test_every_section_is_found_the_newest_first(vault: Vault) -> None:
    vault.records.save(Contact(new_id(), "Marta", note="lantern"))
    vault.records.save(Paper(new_id(), title="Lease", copies=(Copy("Anna", "behind the lantern"),)))
    vault.records.save(BagItem(new_id(), new_id(), name="Lantern"))
    vault.records.save(PlanStep(new_id(), text="buy a lantern"))
    vault.journal.add(Incident(new_id(), When(words="lantern feast"), summary="x"))
    vault.journal.save_draft(Incident(new_id(), what="the lantern was bro"))
    assert kinds(vault, "lantern") == ["draft", "incident", "step", "bag_item", "paper", "contact"]
    assert kinds(vault, "LANT") == kinds(vault, "lantern")
    assert len(vault.search("lantern", limit=2)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jose", True),
        ("JOSÉ mul", True),
        ("mul jose", True),
        ("jos", True),
        ("j", True),
        ("m j", True),
        ("x", False),
        ("josx", False),
        ("jos muller", True),
        ("don't", True),
        ('"jose"', True),
        ("jose OR nothing", False),
        ("ose", False),
        ("jose -", True),
        ("mueller", False),
        ("Москв", True),
        ("", False),
        ("   ", False),
        ('"*()', False),
        ("NOT", False),
        ("title:jose", False),
        ("jose\0", True),
    ],
)
def test_words_as_typed(vault: Vault, text: str, found: bool) -> None:
    vault.records.save(Contact(new_id(), "José Müller", note="don't ring; Москва"))
    assert bool(vault.search(text)) is found


def test_a_hit_tells_where_it_is(vault: Vault) -> None:
    long = "before " * 60 + "the needle here" + " after" * 60
    incident = Incident(new_id(), summary="A line", what=long)
    vault.journal.add(incident)
    (hit,) = vault.search("needle")
    assert hit == Hit("incident", incident.id, "A line", hit.snippet)
    assert "needle" in hit.snippet
    assert len(hit.snippet) < 200


def test_choices_and_ids_are_not_words(vault: Vault) -> None:
    incident = Incident(new_id(), kind=IncidentKind.TRACKING, summary="x")
    vault.journal.add(incident)
    assert vault.search("tracking") == vault.search(incident.id) == []


def test_a_draft_is_found_under_its_newest_text_alone(vault: Vault) -> None:
    incident = Incident(new_id(), what="first words")
    vault.journal.save_draft(incident)
    vault.journal.save_draft(Incident(incident.id, what="second words"))
    assert vault.search("first") == []
    assert kinds(vault, "second") == ["draft"]
    vault.journal.add(Incident(incident.id, what="second words"))
    assert kinds(vault, "second") == ["incident"]
    vault.journal.save_draft(Incident(incident.id, what="third words"))
    vault.journal.drop_draft(incident.id)
    assert vault.search("third") == []


def test_what_is_being_typed_is_not_in_the_index_on_disk(vault: Vault, reopened: Callable[[Vault], Vault]) -> None:
    drafts = [Incident(new_id(), what=f"lantern {number}") for number in range(3)]
    for draft in drafts:
        vault.journal.save_draft(draft)
    assert [hit.id for hit in vault.search("lantern")] == [draft.id for draft in reversed(drafts)]
    with vault._database.read() as connection:
        assert connection.execute("SELECT count(*) FROM words").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM indexed").fetchone() == (0,)
    vault = reopened(vault)
    assert kinds(vault, "lant") == ["draft"] * 3


def test_replaced_words_are_gone_from_the_index(vault: Vault) -> None:
    record = Contact(new_id(), "xylophone")
    vault.records.save(record)
    vault.records.save(Contact(record.id, "plain"))
    with vault._database.write() as connection:
        connection.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(words, row)")
        found = [term for (term,) in connection.execute("SELECT term FROM terms")]
        connection.execute("DROP TABLE terms")
        assert connection.execute("SELECT v FROM words_config WHERE k = 'secure-delete'").fetchone() == (1,)
    assert "plain" in found
    assert "xylophone" not in found


@given(text=st.text())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80, deadline=None)
def test_nothing_typed_breaks_it(vault: Vault, text: str) -> None:
    vault.search(text)
