"""What is a tag and what is not."""

import pytest

from companion.notes.tags import tags


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("", ()),
        ("# Heading\n## Another", ()),
        ("a #garden and #Garden and #jardín.", ("garden", "jardín")),
        ("#first\n#second", ("first", "second")),
        ("#work/2024 #to-do, #under_score", ("work/2024", "to-do", "under_score")),
        ("#1 #2nd", ()),
        ("https://example.org/page#part and [x](#part)", ()),
        ("C# and a#b and ##no", ()),
        ("colour #a1b2c3 and #fff3 but #cafe", ("cafe",)),
        ("`#code` and\n```\n#include <x>\n```\n#real", ("real",)),
        ("(#inside)", ("inside",)),
        ("#حديقة #庭", ("حديقة", "庭")),
        ("#end- #slash/", ("end", "slash")),
    ],
)
def test_tags(text: str, wanted: tuple[str, ...]) -> None:
    assert tags(text) == wanted
