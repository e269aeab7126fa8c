"""The journal's chain after damage: what was lost keeps its place, as a text does that was removed for good."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from companion.domain.common import new_id
from companion.vault.btree import LOST
from companion.vault.chain import first_link, next_link
from companion.vault.salvage import Salvaged, Values

NO_TIME = "1970-01-01T00:00:00+00:00"
"""When an entry was written of which nothing is known."""


@dataclass(frozen=True)
class Chain:
    """`rows` are those of table entry, valid in themselves. `lost` has the time of each entry whose text is gone,
    "" where it is not known; `resealed` says that links changed; `head` is the last one found, in hex, or "".
    """

    rows: tuple[Values, ...]
    lost: tuple[str, ...]
    resealed: bool
    head: str


@dataclass(frozen=True)
class _Place:
    """One place in the order: its entry, or what is known of it."""

    at: tuple[int, int, int]
    incident: str
    revision: int
    entry: Values | None = None


def rebuilt(found: Salvaged, vault_id: str) -> Chain:
    """The chain of everything that was found, with a place for each entry that was lost."""
    entries = dict(found.rows["entry"])
    torn = {sequence: whole for sequence, values in found.torn["entry"].items() if (whole := _without_text(values))}
    texts_lost = [values[4] for sequence, values in torn.items() if sequence not in entries]
    entries = {**torn, **entries}
    rows: list[Values] = []
    taken: set[tuple[str, int]] = set()
    lost, resealed, link = texts_lost, False, first_link(vault_id)
    for sequence, place in enumerate(_places(entries, found), start=1):
        entry, incident, revision = place.entry, place.incident, place.revision
        if (incident, revision) in taken:  # two pages tell of the same one
            entry, incident, revision = None, new_id(), 1
        taken.add((incident, revision))
        if entry is None:
            lost.append("")
            entry = (0, incident, revision, 0, NO_TIME, b"", os.urandom(32), b"", None, "")
        link = next_link(link, entry[6])
        resealed = resealed or link != entry[7]
        rows.append((sequence, incident, revision, *entry[3:7], link, *entry[8:]))
    head = entries[max(entries)][7].hex() if entries else ""
    return Chain(tuple(rows), tuple(lost), resealed, head)


def _without_text(values: Values) -> Values | None:
    """An entry of which only the text can't be read, as one whose text was removed; None where more is gone."""
    if LOST in values[:8] or len(values[6]) != 32 or len(values[7]) != 32:
        return None
    return (*values[:5], b"", *values[6:8], None, "")


def _places(entries: dict[int, Values], found: Salvaged) -> list[_Place]:
    known = {sequence: _Place((sequence, 1, 0), *told) for sequence, told in found.order.items() if sequence > 0}
    for sequence, values in entries.items():
        known[sequence] = _Place((sequence, 1, 0), values[1], values[2], values)
    length = max([found.counts.get("entry", 0), *known])
    wanted = sorted(_missing_revisions(known))
    for sequence in range(1, length + 1):
        if sequence not in known:
            fits = [want for want in wanted if want[3] < sequence < want[0]]
            if fits:
                wanted.remove(fits[0])
            incident, revision = fits[0][1:3] if fits else (new_id(), 1)
            known[sequence] = _Place((sequence, 1, 0), incident, revision)
    more = [_Place((before, 0, revision), incident, revision) for before, incident, revision, _ in wanted]
    return sorted([*known.values(), *more], key=lambda place: place.at)


def _missing_revisions(known: dict[int, _Place]) -> Iterator[tuple[int, str, int, int]]:
    """The revisions that must be before a known one: that one's sequence, incident, revision, and what it follows."""
    newest: dict[str, tuple[int, int]] = {}
    for sequence in sorted(known):
        place: Any = known[sequence]
        revision, after = newest.get(place.incident, (0, 0))
        for missing in range(revision + 1, place.revision):
            yield sequence, place.incident, missing, after
        newest[place.incident] = (max(revision, place.revision), sequence)
