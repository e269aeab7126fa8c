"""A bag on paper: first only the names; more where she asks; some things never."""

from dataclasses import replace

import pytest

from companion.domain.bag import Bag, BagItem, Form, Group
from companion.domain.common import Answer, new_id
from companion.private.bag.sheet import bag_sheet, bag_versions

pytestmark = pytest.mark.usefixtures("qapp")
BAG = Bag(new_id(), name="Blue <bag>", for_whom="Luna", kept_at="Rosa's flat", who_knows="Rosa", note="bag-note")
ITEM = BagItem(
    new_id(), bag=BAG.id, group=Group.HEALTH, name="Inhaler & spacer", packed=True, quantity="2", form=Form.ORIGINAL,
    place="drawer", holder="Aylin", safe_to_move=Answer.NO, expires="2027-05-03", note="item-note",
)  # fmt: skip
KNOWN = ("drawer", "Aylin", "Original", "2027", "Luna", "Rosa's flat")


def test_names_alone_come_first() -> None:
    first, second = bag_versions(BAG, [ITEM])
    assert (first.html, second.html) == (bag_sheet(BAG, [ITEM]), bag_sheet(BAG, [ITEM], whole=True))
    assert "☑ Inhaler &amp; spacer (2)" in first.html
    assert "Health" in first.html
    assert not [word for word in KNOWN if word in first.html.replace("&#x27;", "'")]


def test_where_and_who_only_when_asked() -> None:
    page = bag_sheet(BAG, [ITEM], whole=True).replace("&#x27;", "'")
    assert not [word for word in KNOWN if word not in page]


@pytest.mark.parametrize("whole", [False, True])
def test_notes_are_never_on_it(whole: bool) -> None:
    page = bag_sheet(BAG, [ITEM], whole=whole)
    assert "note" not in page
    assert "Blue &lt;bag&gt;" in page
    assert "Who knows" not in page


def test_a_box_is_empty_before_what_is_not_packed() -> None:
    assert "☐ Inhaler" in bag_sheet(BAG, [replace(ITEM, packed=False)])


def test_her_words_are_never_tags() -> None:
    hostile = '<img src="x"><script>1</script>'
    item = replace(ITEM, name=hostile, place=hostile, holder=hostile, quantity=hostile)
    page = bag_sheet(replace(BAG, name=hostile, for_whom=hostile, kept_at=hostile), [item], whole=True)
    assert "<img" not in page
    assert "<script" not in page
    assert page.count("&lt;script&gt;") == 7
