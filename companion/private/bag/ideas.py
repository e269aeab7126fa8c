"""The ideas for a bag: what is offered, and the things that are made of what she takes."""

from collections.abc import Collection, Sequence

from companion.domain.bag import Bag, BagItem, Group
from companion.domain.common import new_id
from companion.private.templates import BagTemplate
from companion.widgets.ideas import Idea


def offered(template: BagTemplate, have: Collection[str]) -> list[Idea]:
    """The ideas under the headings of their groups, without those whose names she has."""
    ideas: list[Idea] = []
    for group in template.groups:
        inside = [Idea(name, key=group.group.value) for name in group.items if name not in have]
        if inside:
            ideas += [Idea(group.title, heading=True), Idea(group.hint), *inside]
    return ideas


def taken(ideas: Sequence[Idea], bag: Bag, position: int) -> list[BagItem]:
    """Things for this bag, from `position` on."""
    return [
        BagItem(new_id(), bag=bag.id, group=Group(idea.key), name=idea.text, position=position + place)
        for place, idea in enumerate(ideas)
    ]
