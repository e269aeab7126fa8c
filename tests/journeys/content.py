"""What one person records in the journey: a year, in her own words, with names in several scripts."""

import io
import random
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

CANARIES = ("cormorant", "tamarisk", "quicksilver")
"""Words that stand in what she types and nowhere else on the machine."""

NAMES = ("Zoë Núñez", "Мария", "王芳", "فاطمة", "Ανδρέας", "O'Neil")
KINDS = (
    ("Unwanted calls", "calls"),
    ("Messages, e-mail", "messages"),
    ("Following", "following"),
    ("Showing up", "showing_up"),
    ("Damage", "property"),
    ("Rumours", "rumours"),
)


@dataclass(frozen=True)
class Event:
    """One incident as she tells it. `photos` is how many are attached."""

    summary: str
    day: str
    kind_typed: str
    kind: str
    witnesses: str = ""
    report: str = ""
    photos: int = 0


def events() -> list[Event]:
    """Sixty over a year; every tenth has a police report, ten have two photos each."""
    made = []
    first = date(2025, 11, 1)
    for number in range(60):
        typed, kind = KINDS[number % len(KINDS)]
        made.append(
            Event(
                summary=f"{CANARIES[0]} {number}: the grey car, again",
                day=(first + timedelta(days=6 * number)).isoformat(),
                kind_typed=typed,
                kind=kind,
                witnesses=NAMES[number // 6 % len(NAMES)] if number % 6 == 0 else "",
                report=f"{CANARIES[1]}-{number}" if number % 10 == 0 else "",
                photos=2 if number % 6 == 0 else 0,
            )
        )
    return made


def photo(path: Path, seed: int) -> None:
    """A JPEG of 2 to 5 MB."""
    noise = Image.frombytes("RGB", (400, 300), random.Random(seed).randbytes(400 * 300 * 3))
    for scale in (4, 5, 6):
        buffer = io.BytesIO()
        large = noise.resize((400 * scale, 300 * scale), Image.Resampling.NEAREST)
        grain = Image.frombytes("L", large.size, random.Random(-seed).randbytes(large.width * large.height))
        Image.merge("RGB", [Image.blend(band, grain, 0.5) for band in large.split()]).save(buffer, "JPEG", quality=92)
        if buffer.tell() > 2_000_000:
            break
    assert 2_000_000 < buffer.tell() < 5_000_000
    path.write_bytes(buffer.getvalue())


def scan(path: Path, seed: int) -> None:
    """A PDF of two scanned pages."""
    pages = [
        Image.frombytes("L", (850, 1100), random.Random(seed + page).randbytes(850 * 1100)).convert("1")
        for page in range(2)
    ]
    pages[0].save(path, "PDF", save_all=True, append_images=pages[1:])
