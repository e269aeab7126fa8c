"""The ideas for a bag: what is offered, and the things that are made of what she takes."""

from collections.abc import Iterable, Sequence

from companion.domain.bag import Bag, BagItem, Group
from companion.domain.common import new_id
from companion.private.templates import BagTemplate
from companion.widgets.ideas import Idea


def offered(template: BagTemplate, have: Iterable[str]) -> list[Idea]:
    """The ideas under the headings of their groups, without those whose names she has."""
    known = {_plain(name) for name in have}
    ideas: list[Idea] = []
    for group in template.groups:
        inside = [Idea(name, key=group.group.value) for name in group.items if _plain(name) not in known]
        if inside:
            ideas += [Idea(group.title, heading=True), Idea(group.hint), *inside]
    return ideas


def taken(ideas: Sequence[Idea], bag: Bag, have: Sequence[BagItem]) -> list[BagItem]:
    """Things for this bag, after those that it has; nothing that it has is taken again."""
    known = {_plain(item.name) for item in have}
    position = max((item.position for item in have), default=-1) + 1
    things: list[BagItem] = []
    for idea in ideas:
        if _plain(idea.text) not in known:
            known.add(_plain(idea.text))
            place = position + len(things)
            things.append(BagItem(new_id(), bag=bag.id, group=Group(idea.key), name=idea.text, position=place))
    return things


def _plain(name: str) -> str:
    """A name without what makes no difference to a reader."""
    return " ".join(name.split()).casefold()
