"""However the things of a bag are moved, none is lost, doubled or changed but in its place and group."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from companion.domain.bag import BagItem, Group
from companion.domain.common import new_id
from companion.private.bag.order import GroupHeading, dropped, rows_of, stepped

BAG = new_id()
GROUPS = st.lists(st.sampled_from(list(Group)), min_size=1, max_size=14)
MOVES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(["drop", "up", "down"])), max_size=10
)


def things(groups: list[Group]) -> list[BagItem]:
    return [
        BagItem(new_id(), bag=BAG, group=group, name=f"thing {n}", packed=n % 3 == 0, position=n * n, note=str(n))
        for n, group in enumerate(groups)
    ]


def bare(items: list[BagItem]) -> list[BagItem]:
    return sorted((replace(item, position=0, group=Group.OTHER) for item in items), key=str)


@given(GROUPS, MOVES)
def test_moving_keeps_everything(groups: list[Group], moves: list[tuple[int, int, str]]) -> None:
    before = things(groups)
    items = before
    for first, second, how in moves:
        rows = rows_of(items)
        row, gap = first % len(rows), second % (len(rows) + 1)
        others = [(item.id, item.group) for item in items if rows[row] != item]
        items = dropped(rows, row, gap) if how == "drop" else stepped(rows, row, -1 if how == "up" else 1)
        assert [item.position for item in items] == list(range(len(items)))
        assert {(item.id, item.group) for item in items} >= set(others)
        again = [item for item in rows_of(items) if isinstance(item, BagItem)]
        assert again == items
    assert bare(items) == bare(before)


def test_a_thing_belongs_to_the_group_it_was_dropped_in() -> None:
    cash, key, card = things([Group.MONEY, Group.KEYS, Group.MONEY])
    rows = rows_of([cash, key, card])
    assert [row.group if isinstance(row, GroupHeading) else row.name for row in rows] == [
        Group.MONEY, "thing 0", "thing 2", Group.KEYS, "thing 1",
    ]  # fmt: skip
    below_the_key = dropped(rows, 1, 5)
    assert [(item.name, item.group) for item in below_the_key] == [
        ("thing 2", Group.MONEY), ("thing 1", Group.KEYS), ("thing 0", Group.KEYS),
    ]  # fmt: skip
    before_the_heading_of_keys = dropped(rows, 4, 3)
    assert (before_the_heading_of_keys[-1].name, before_the_heading_of_keys[-1].group) == ("thing 1", Group.MONEY)
    above_everything = dropped(rows, 4, 0)
    assert (above_everything[0].name, above_everything[0].group) == ("thing 1", Group.MONEY)


def test_a_step_stays_in_its_group() -> None:
    cash, key, card = things([Group.MONEY, Group.KEYS, Group.MONEY])
    rows = rows_of([cash, key, card])
    for row, by, names in (
        (1, 1, ["thing 2", "thing 0", "thing 1"]),
        (2, -1, ["thing 2", "thing 0", "thing 1"]),
        (2, 1, ["thing 0", "thing 2", "thing 1"]),
        (4, -1, ["thing 0", "thing 2", "thing 1"]),
        (4, 1, ["thing 0", "thing 2", "thing 1"]),
    ):
        after = stepped(rows, row, by)
        assert [item.name for item in after] == names
        assert [item.group for item in after] == [Group.MONEY, Group.MONEY, Group.KEYS]


def test_headings_say_how_many_are_packed() -> None:
    rows = rows_of([replace(item, packed=True) for item in things([Group.KEYS, Group.KEYS])])
    assert rows[0] == GroupHeading(Group.KEYS, 2)
