"""Putting a thing of a bag into another place, among rows of headings and things."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from companion.domain.bag import BagItem, Group


@dataclass(frozen=True)
class GroupHeading:
    """A row that is only a heading, and how many things under it are packed."""

    group: Group
    packed: int = 0


Row = GroupHeading | BagItem


def rows_of(items: Sequence[BagItem]) -> list[Row]:
    """The things under the headings of their groups, each in its place; groups in the order of Group."""
    rows: list[Row] = []
    for group in Group:
        inside = sorted((item for item in items if item.group is group), key=_position)
        if inside:
            rows += [GroupHeading(group, sum(item.packed for item in inside)), *inside]
    return rows


def dropped(rows: Sequence[Row], row: int, gap: int) -> list[BagItem]:
    """All things in their new order, with the one in `row` let go before the row `gap`.

    It belongs to the group that it was let go in. Each thing knows its own place afterwards.
    """
    thing = rows[row]
    if not isinstance(thing, BagItem):
        return _placed(rows)
    rest: list[Row] = [*rows[:row], *rows[row + 1 :]]
    at = max(1, min(len(rest), gap - (gap > row)))
    above = next(one for one in reversed(rest[:at]) if isinstance(one, GroupHeading))
    return _placed([*rest[:at], replace(thing, group=above.group), *rest[at:]])


def stepped(rows: Sequence[Row], row: int, by: int) -> list[BagItem]:
    """All things in their new order, with the one in `row` one step up (-1) or down (1) inside its group."""
    beside = row + by
    if not (0 <= beside < len(rows)) or isinstance(rows[beside], GroupHeading):
        return _placed(rows)
    return dropped(rows, row, beside + (by > 0))


def _placed(rows: Sequence[Row]) -> list[BagItem]:
    things = [row for row in rows if isinstance(row, BagItem)]
    return [thing if thing.position == n else replace(thing, position=n) for n, thing in enumerate(things)]


def _position(item: BagItem) -> int:
    return item.position
