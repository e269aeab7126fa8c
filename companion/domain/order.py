"""The order of things of hers: one is taken out of its place and put into another, and nothing else changes."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Any record that keeps its place in a list."""

    @property
    def id(self) -> str:
        """Which one it is."""

    @property
    def position(self) -> int:
        """Where it stands: the lowest first."""


P = TypeVar("P", bound=Placed)


def moved(records: Sequence[P], before: int, after: int) -> list[P]:
    """The records with the one at `before` put where it then stands at `after`; each knows its own place.

    Places that are none, and one that stays, leave the order as it is.
    """
    order = list(records)
    if 0 <= before < len(order) and 0 <= after < len(order):
        order.insert(after, order.pop(before))
    return [_at(record, place) for place, record in enumerate(order)]


def changed(before: Sequence[P], after: Sequence[P]) -> list[P]:
    """Those of `after` that were not the same `before`: what is to be stored."""
    former = {record.id: record for record in before}
    return [record for record in after if former.get(record.id) != record]


def _at(record: P, place: int) -> P:
    return record if record.position == place else replace(record, position=place)  # type: ignore[type-var]
