"""The readable page: every word has both languages, every text is escaped, nothing runs."""

from dataclasses import fields
from enum import StrEnum
from html.parser import HTMLParser
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.bundle.report import Report
from companion.bundle.report_tables import Tables, text
from companion.bundle.report_texts import Words
from companion.bundle.snapshot import Snapshot, take
from companion.domain.codec import KINDS
from companion.domain.common import Certainty, When
from companion.domain.contacts import Contact
from companion.vault.vault import Vault
from tests.unit.bundle.filling import fill

NOW = "2026-05-12T10:00:00+02:00"
VOID = {"meta", "img", "br"}


class Page(HTMLParser):
    """Checks nesting, and collects tags, attributes and text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.text: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def page_of(snapshot: Snapshot, language: str = "en", title: str = "", letter: str = "") -> str:
    report = Report(snapshot, Words(language), title=title, letter=letter, made_at=NOW)
    first, second = b"".join(report.pieces()), b"".join(report.pieces())
    assert first == second
    return first.decode("utf-8")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page(hers: Vault, language: str, tmp_path: Path) -> None:
    made = fill(hers)
    page = page_of(take(hers, frozenset(KINDS)), language, "Title", "Dear <Ana>,\n<script>alert(1)</script>")
    parsed = Page(page)
    assert parsed.tags <= {
        "html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "section", "p", "ul", "li", "a",
        "article", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "img", "strong",
    }  # fmt: skip
    assert not any(name.startswith("on") for name, _ in parsed.attributes)
    assert all(
        value.startswith(("originals/", "#")) for name, value in parsed.attributes if name in {"href", "src"} and value
    )
    shown = "".join(parsed.text)
    assert shown.index("Dear <Ana>,\n<script>alert(1)</script>") < shown.index("Forty calls in one night")
    for expected in (
        "Blue bag", "Passport", "Charger", "عائشة", "Order № 7", "नई दिल्ली", "Take the side door", "Испуг 吓 😟",
        "own <kind>", "line one\nline two, corrected", "after the film", "photo.JPG", "scan.pdf", "page.html",
        '"quotes" & <script>alert(1)</script>', Words(language)["word.withdrawn"], Words(language)["word.earlier"],
        Words(language)["choice.incidentkind.calls"], Words(language)["choice.certainty.about"],
        Words(language)["heading.person_sheet"], "Рауль <R>", "about 1980", "Leo heard the phone", "No sleep since",
        f"2026-02-01 22:00 {Words(language)['word.and']} 2026-02-02 05:30 +01:00",
    ):  # fmt: skip
        assert expected in shown, expected
    assert "canary" not in page
    assert made["first"].id not in page
    (tmp_path / "report.html").write_text(page, "utf-8")


@pytest.mark.parametrize("language", ["en", "es"])
def test_several_of_one_thing_stand_in_one_line_each(hers: Vault, language: str) -> None:
    fill(hers)
    words = Words(language)
    shown = "".join(Page(page_of(take(hers, frozenset({"paper", "contact"})), language)).text)
    unsure = words["choice.answer.unsure"]
    for expected in (
        f"{words['choice.orderplace.car']}, {words['label.placecopy.there']}: {unsure}, Bo, 2026-05",
        "school office, about Easter",
        f"+49 30 1234, work, {words['label.phone.safe']}: {unsure}\n555 0101",
        f"{words['choice.keeps.keys']}\n{words['choice.keeps.copy']}",
        words["label.contact.would_call_police"],
    ):
        assert expected in shown, expected
    assert words["choice.orderplace.home"] not in shown  # nothing was said of it


@pytest.mark.parametrize("language", ["en", "es"])
def test_linked_people_and_papers_are_names_alone(hers: Vault, language: str) -> None:
    """Only the journal goes out: who and what it tells of is named, and nothing else of them is said."""
    fill(hers)
    page = page_of(take(hers, frozenset({"incident"})), language)
    shown = "".join(Page(page).text)
    words = Words(language)
    assert words["label.incident.people"] in shown
    assert shown.count("عائشة") == 2  # in the entry and in its earlier wording
    assert shown.count("Order № 7") == 3
    for other in ("+49 30 1234", "only by letter", "नई दिल्ली", "Рауль", words["heading.person_sheet"]):
        assert other not in shown, other


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(Certainty.RANGE, "2026-05-01", "10:00"), "from 2026-05-01 10:00"),
        (When(Certainty.RANGE, end_date="2026-05-02", words="at night"), "until 2026-05-02 at night"),
        (When(Certainty.RANGE, words="at night"), "at night"),
        (When(Certainty.RANGE), "not known"),
        (When(Certainty.ABOUT, "2026-05-01", end_date="2026-05-02"), "about 2026-05-01"),
    ],
)
def test_when_is_said(when: When, said: str) -> None:
    assert Tables(Words("en")).when(when) == said


def test_empty_sections_say_so() -> None:
    page = page_of(Snapshot((), {"paper": (), "contact": ()}, (), (), None, 0))
    assert page.count(Words("en")["word.empty"]) == 2
    assert "Letter" not in page


@given(st.text())
def test_texts_are_escaped(value: str) -> None:
    contact = Contact("0" * 32, name=value, note=value)
    snapshot = Snapshot((), {"contact": (contact,)}, (), (), None, 1)
    parsed = Page(page_of(snapshot, "en", value[:300], value))
    assert not parsed.tags & {"script", "iframe", "object", "b"}
    assert "<" not in text(value)
    assert '"' not in text(value)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_field_and_choice_has_words(language: str) -> None:
    words = Words(language)
    heading_fields = {"id", "position", "private_note", "summary", "happened", "title", "bag"}
    for kind, type_ in KINDS.items():
        hints = get_type_hints(type_)
        for field in fields(type_):
            if field.name in heading_fields or (kind in {"bag", "contact"} and field.name == "name"):
                continue
            if (kind, field.name) == ("step", "chapter"):
                continue
            assert words[f"label.{kind}.{field.name}"]
        for hint in hints.values():
            if isinstance(hint, type) and issubclass(hint, StrEnum):
                for value in hint:
                    assert not value or words[f"choice.{hint.__name__.lower()}.{value}"]


def test_both_languages_differ_and_are_whole() -> None:
    english, spanish = Words("en"), Words("es")
    keys = english.keys()
    assert keys == spanish.keys()
    same = {key for key in keys if english[key] == spanish[key]}
    assert all(english[key] and spanish[key] for key in keys)
    assert len(same) < 10


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_tells_where_it_comes_from(language: str) -> None:
    words = Words(language)
    keys = words.keys()
    shown = " ".join(words[key] for key in keys).lower().replace(",", " ").split()
    assert not set(shown) & {
        "notes", "notas", "private", "privado", "secret", "secreto", "hidden", "oculto", "vault", "password",
        "passphrase", "contraseña", "admissible", "admisible", "abuser", "agresor", "offender", "victim", "víctima",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_plan_as_a_whole_stands_above_its_steps(hers: Vault, language: str) -> None:
    fill(hers)
    words = Words(language)
    page = page_of(take(hers, frozenset({"step", "plan"})), language)
    shown = "".join(Page(page).text)
    assert shown.index("2027-02-28") < shown.index("after the <holidays>") < shown.index("Take the side door")
    assert words["label.plan.review"] in shown
    alone = "".join(Page(page_of(take(hers, frozenset({"plan"})), language)).text)
    assert "2027-02-28" in alone
    assert words["heading.step"] in alone
    bags = "".join(Page(page_of(take(hers, frozenset({"bag"})), language)).text)
    assert words["choice.pace.now"] in bags
