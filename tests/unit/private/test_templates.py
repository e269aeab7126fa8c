"""What is offered: the same in both languages, complete, and in the words that were agreed."""

import re

import pytest

from companion.domain.bag import Group
from companion.domain.plan import Chapter
from companion.identity import resources
from companion.private.templates import Templates, load_templates


@pytest.fixture(params=["en", "es"])
def templates(request: pytest.FixtureRequest) -> Templates:
    return load_templates(resources(), request.param)


def test_every_group_and_chapter_is_offered(templates: Templates) -> None:
    assert [group.group for group in templates.bag.groups] == [group for group in Group if group is not Group.OTHER]
    assert [one.chapter for one in templates.chapters] == list(Chapter)
    assert all(one.title and one.hint and one.steps for one in templates.chapters)


def test_both_languages_offer_the_same() -> None:
    english, spanish = load_templates(resources(), "en"), load_templates(resources(), "es")
    assert [len(one.items) for one in english.bag.groups] == [len(one.items) for one in spanish.bag.groups]
    assert [len(one.steps) for one in english.chapters] == [len(one.steps) for one in spanish.chapters]
    for mine, theirs in zip(english.helplines.countries, spanish.helplines.countries, strict=True):
        assert (mine.code, mine.emergency) == (theirs.code, theirs.emergency)
        assert [re.findall(r"\d", one.number) for one in mine.lines] == [
            re.findall(r"\d", one.number) for one in theirs.lines
        ]
        assert [one.ageing for one in mine.lines] == [one.ageing for one in theirs.lines]
        assert bool(mine.note) == bool(theirs.note)


def test_an_unknown_language_falls_back_to_english() -> None:
    assert load_templates(resources(), "xx") == load_templates(resources(), "en")


def test_nobody_is_called_an_abuser_or_a_victim(templates: Templates) -> None:
    words = repr(templates).casefold()
    for word in ("abuser", "offender", "perpetrator", "victim", "agresor", "maltratador", "víctima", "you should"):
        assert word not in words


def test_leaving_with_nothing_is_all_right(templates: Templates) -> None:
    assert "nothing is all right" in templates.bag.always or "sin nada también está bien" in templates.bag.always


def test_steps_are_short(templates: Templates) -> None:
    for chapter in templates.chapters:
        for step in chapter.steps:
            assert len(step.split()) <= 22, step
