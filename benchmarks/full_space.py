"""What a full space is filled with: incidents, photos, papers, people, bags and a plan."""

import io
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from benchmarks.filling import incidents
from companion.domain.bag import Bag, BagItem, Group
from companion.domain.common import When
from companion.domain.contacts import Contact, Phone
from companion.domain.journal import Incident, IncidentKind
from companion.domain.papers import Copy, Paper, PaperType
from companion.domain.plan import Chapter, PlanStep
from companion.vault.vault import Vault
from tests.spaces import make_space

_KINDS = tuple(kind for kind in IncidentKind if kind)
_LAST_DAY = date(2026, 10, 31)
_DAYS = 3000


@dataclass(frozen=True)
class Scale:
    """How large a run is: incidents, photos and bytes of each, papers, people, bags, things in a bag, steps, runs."""

    incidents: int
    photos: int
    photo_bytes: int
    papers: int
    people: int
    bags: int
    things: int
    steps: int
    runs: int


FULL = Scale(5000, 400, 3_000_000, 300, 200, 5, 80, 120, 5)
SMALL = Scale(60, 2, 40_000, 20, 20, 2, 15, 15, 1)


def fill(home: Path, scale: Scale) -> None:
    """Make a space in the home folder and put everything in; the same in every run. Photos stand in every 10th."""
    vault = make_space(home)
    happened = _incidents(scale.incidents)
    vault.journal.add_many(happened)
    papers = _papers(scale.papers)
    vault.records.save_many([*papers, *_people(scale.people), *_bags(scale), *_steps(scale.steps)])
    _attach(vault, scale, [each.id for each in happened[-1 :: -max(1, len(happened) // 200)]])
    vault.close()


def _incidents(count: int) -> list[Incident]:
    """One or two a day up to the last day, most of them with an hour."""
    chance = random.Random(7)
    made = []
    for number, incident in enumerate(incidents(count)):
        day = _LAST_DAY - timedelta(days=_DAYS - number * _DAYS // count)
        hour = f"{chance.randrange(24):02}:{chance.randrange(60):02}" if chance.random() < 0.8 else ""
        when = When(date=day.isoformat(), time=hour, zone="+01:00")
        made.append(replace(incident, happened=when, kind=chance.choice(_KINDS)))
    return made


def _papers(count: int) -> list[Paper]:
    types = tuple(PaperType)
    copies = (Copy("Marta", "in her desk"), Copy("", "at work"))
    return [
        Paper(
            f"{number:032x}",
            types[number % len(types)],
            f"Paper number {number}",
            original_place="in the blue folder",
            copies=copies,
            expires=(_LAST_DAY + timedelta(days=number)).isoformat(),
            position=number,
        )
        for number in range(1, count + 1)
    ]


def _people(count: int) -> list[Contact]:
    return [
        Contact(
            f"{0xC0000 + number:032x}",
            f"Person number {number}",
            relation="neighbour",
            phones=(Phone(f"555 01{number:02}"),),
            note="rings twice",
            position=number,
        )
        for number in range(1, count + 1)
    ]


def _bags(scale: Scale) -> list[Bag | BagItem]:
    groups = tuple(Group)
    made: list[Bag | BagItem] = []
    for number in range(1, scale.bags + 1):
        bag = Bag(f"{0xB0000 + number:032x}", f"Bag {number}", position=number)
        made.append(bag)
        made += [
            BagItem(
                f"{0xB00000 + number * 1000 + thing:032x}",
                bag=bag.id,
                group=groups[thing % len(groups)],
                name=f"Thing {thing}",
                packed=thing % 3 == 0,
                place="in the wardrobe",
                position=thing,
            )
            for thing in range(scale.things)
        ]
    return made


def _steps(count: int) -> list[PlanStep]:
    chapters = tuple(Chapter)
    return [
        PlanStep(
            f"{0xA0000 + number:032x}",
            chapters[number % len(chapters)],
            f"Step {number} of the plan, which takes a line or a little more to say in full",
            position=number,
        )
        for number in range(count)
    ]


def _attach(vault: Vault, scale: Scale, owners: list[str]) -> None:
    """Photos of one size, each with bytes of its own after the end of the picture."""
    picture = _photo(scale.photo_bytes)
    for number in range(scale.photos):
        content = picture + number.to_bytes(8, "big")
        vault.attachments.add(
            owners[number % len(owners)], f"photo {number}.jpg", io.BytesIO(content), media_type="image/jpeg"
        )


def _photo(size: int) -> bytes:
    """A JPEG as a phone makes it, filled up to `size` bytes less the 8 that differ."""
    buffer = io.BytesIO()
    side = 120 if size < 1_000_000 else 1500
    noise = Image.frombytes("RGB", (side, side), random.Random(3).randbytes(side * side * 3))
    noise.resize((side * 2, side * 3 // 2), Image.Resampling.BICUBIC).save(buffer, "JPEG", quality=60)
    assert buffer.tell() <= size - 8, buffer.tell()
    return buffer.getvalue().ljust(size - 8, b"\0")
