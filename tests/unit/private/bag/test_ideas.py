"""What is taken from ideas: nothing that she has, and nothing twice."""

from companion.domain.bag import Bag, BagItem, Group
from companion.domain.common import new_id
from companion.private.bag.ideas import taken
from companion.widgets.ideas import Idea

BAG = Bag(new_id())


def test_nothing_is_taken_twice() -> None:
    have = [BagItem(new_id(), bag=BAG.id, name=" house  KEY", position=4)]
    ideas = [
        Idea("House key", key="keys"),
        Idea("Car key", key="keys"),
        Idea("Cash", key="money"),
        Idea("car key", key="keys"),
    ]
    things = taken(ideas, BAG, have)
    assert [(thing.name, thing.group, thing.position) for thing in things] == [
        ("Car key", Group.KEYS, 5), ("Cash", Group.MONEY, 6),
    ]  # fmt: skip
    assert {thing.bag for thing in things} == {BAG.id}
