"""Papers and people as files know them: nothing is lost on the way, and what the first version wrote is read."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.domain.codec import RecordError, canonical, from_plain, to_plain
from companion.domain.common import Answer
from companion.domain.contacts import Contact, Keeps, Phone
from companion.domain.papers import Copy, OrderPlace, Paper, PaperType, PlaceCopy, Told

ID = "0" * 31 + "1"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ANSWER = st.sampled_from(Answer)
PAPERS = st.builds(
    Paper,
    id=st.just(ID),
    type=st.sampled_from(PaperType),
    title=TEXT,
    copies=st.lists(st.builds(Copy, TEXT, TEXT, ANSWER), max_size=3).map(tuple),
    expires=TEXT,
    who_was_told=st.lists(st.builds(Told, TEXT, TEXT), max_size=3).map(tuple),
    order_copies=st.lists(st.builds(PlaceCopy, st.sampled_from(OrderPlace), ANSWER, TEXT, TEXT), max_size=6).map(tuple),
)
PEOPLE = st.builds(
    Contact,
    id=st.just(ID),
    name=TEXT,
    phones=st.lists(st.builds(Phone, TEXT, TEXT, ANSWER), max_size=3).map(tuple),
    never_contact=st.booleans(),
    keeps=st.lists(st.sampled_from(Keeps), max_size=4, unique=True).map(tuple),
    would_call_police=ANSWER,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "home", "yes", "Ana"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["place", "there", "who", "since", "when", "holder", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)


@given(PAPERS)
def test_a_paper_comes_back_as_it_was(paper: Paper) -> None:
    plain = json.loads(canonical(to_plain(paper)))
    assert from_plain("paper", plain) == paper


@given(PEOPLE)
def test_a_person_comes_back_as_they_were(person: Contact) -> None:
    plain = json.loads(canonical(to_plain(person)))
    assert from_plain("contact", plain) == person


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n"), min_size=1, max_size=40).filter(
            str.strip
        ),
        max_size=4,
    )
)
def test_one_text_of_the_first_version_is_one_number_a_line(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert from_plain("contact", {"id": ID, "phones": text}) == Contact(ID, phones=tuple(map(Phone, lines)))
    told = tuple(map(Told, lines))
    assert from_plain("paper", {"id": ID, "who_was_told": text}) == Paper(ID, who_was_told=told)


@given(TEXT)
def test_no_letter_of_such_a_text_is_lost(text: str) -> None:
    person = from_plain("contact", {"id": ID, "phones": text})
    assert isinstance(person, Contact)
    assert "".join("".join(phone.number for phone in person.phones).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("paper", "copies", "a text"),
        ("paper", "order_copies", "a text"),
        ("paper", "order_copies", [{"place": "moon"}]),
        ("paper", "order_copies", [{"there": True}]),
        ("paper", "who_was_told", ["a text"]),
        ("paper", "who_was_told", [{"who": 1}]),
        ("contact", "phones", [{"number": "1", "colour": ""}]),
        ("contact", "phones", 1),
        ("contact", "keeps", "bag"),
        ("contact", "keeps", ["car"]),
        ("contact", "would_call_police", "perhaps"),
    ],
)
def test_what_is_no_such_record_is_refused(kind: str, field: str, value: object) -> None:
    with pytest.raises(RecordError):
        from_plain(kind, {"id": ID, field: value})


@given(st.sampled_from(["order_copies", "who_was_told", "copies"]), JSON)
def test_anything_else_is_read_or_refused(field: str, value: object) -> None:
    try:
        paper = from_plain("paper", {"id": ID, field: value})
    except RecordError:
        return
    assert from_plain("paper", to_plain(paper)) == paper


def test_fields_that_are_absent_take_their_defaults() -> None:
    assert from_plain("paper", {"id": ID}) == Paper(ID)
    assert from_plain("contact", {"id": ID}) == replace(Contact(ID), keeps=())
