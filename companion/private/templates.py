"""What the pages offer to start from, by language: ideas for a bag, steps for a plan, numbers to call."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from companion.domain.bag import Group
from companion.domain.plan import Chapter


@dataclass(frozen=True)
class BagGroup:
    """One group of ideas for a bag."""

    group: Group
    title: str
    hint: str
    items: tuple[str, ...]


@dataclass(frozen=True)
class BagTemplate:
    """`always` is the sentence that always stands on the bag page."""

    always: str
    hint: str
    ideas: str
    groups: tuple[BagGroup, ...]


@dataclass(frozen=True)
class PlanChapter:
    """One chapter of the plan with the steps offered for it."""

    chapter: Chapter
    title: str
    hint: str
    steps: tuple[str, ...]


@dataclass(frozen=True)
class Helpline:
    """One number; `ageing` where the page it was found in is an old one."""

    name: str
    number: str
    ageing: bool = False


@dataclass(frozen=True)
class Country:
    """A country's emergency number and helplines. `code` is ISO 3166-1 alpha-2."""

    code: str
    name: str
    emergency: str
    note: str
    lines: tuple[Helpline, ...]


@dataclass(frozen=True)
class Helplines:
    """Numbers by country, with the sentences that always stand beside them.

    `checked` is the day, YYYY-MM-DD, on which the numbers were last looked up; in `last_checked` %1 stands for it.
    """

    source: str
    checked: str
    last_checked: str
    ageing: str
    hint: str
    emergency: str
    countries: tuple[Country, ...]


@dataclass(frozen=True)
class Templates:
    """Everything that is offered, in one language."""

    bag: BagTemplate
    plan_hint: str
    chapters: tuple[PlanChapter, ...]
    helplines: Helplines


@cache
def load_templates(resources: Path, language: str) -> Templates:
    """The templates in `language`, or in English where there are none in it.

    Raises OSError, tomllib.TOMLDecodeError, KeyError or ValueError where the program's own files are broken.
    """
    folder = resources / "templates"
    file = folder / f"{language}.toml"
    if not file.is_file():
        file = folder / "en.toml"
    plain = tomllib.loads(file.read_text(encoding="utf-8"))
    return Templates(
        bag=_bag(plain["bag"]),
        plan_hint=plain["plan"]["hint"],
        chapters=tuple(_chapter(chapter) for chapter in plain["plan"]["chapters"]),
        helplines=_helplines(plain["helplines"]),
    )


def _bag(plain: dict[str, Any]) -> BagTemplate:
    groups = tuple(
        BagGroup(Group(group["group"]), group["title"], group["hint"], tuple(group["items"]))
        for group in plain["groups"]
    )
    return BagTemplate(plain["always"], plain["hint"], plain["ideas"], groups)


def _chapter(plain: dict[str, Any]) -> PlanChapter:
    return PlanChapter(Chapter(plain["chapter"]), plain["title"], plain["hint"], tuple(plain["steps"]))


def _helplines(plain: dict[str, Any]) -> Helplines:
    countries = tuple(
        Country(
            country["code"],
            country["country"],
            country["emergency"],
            country.get("note", ""),
            tuple(Helpline(line["name"], line["number"], line.get("ageing", False)) for line in country["lines"]),
        )
        for country in plain["countries"]
    )
    said = ("source", "checked", "last_checked", "ageing", "hint", "emergency")
    return Helplines(countries=countries, **{key: plain[key] for key in said})
