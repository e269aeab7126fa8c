"""The list of recently used files: one line out, everything else byte for byte."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion.private.still_shows.recent import NotAList, bookmarks, without

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<xbel version="1.0"\n      xmlns:bookmark="http://example.org"\n>\n'
FIRST = (
    b'<bookmark href="file:///home/ana/shopping%20list.txt" added="2026-01-01T10:00:00Z">\n'
    b"    <info>\n      <metadata owner=\"http://freedesktop.org\">\n        <mime:mime-type type='text/plain'/>\n"
    b"      </metadata>\n    </info>\n  </bookmark>"
)
OURS = '<bookmark href="file:///media/ana/ni%C3%B1o/gate%20%26%20car.jpg" at="2026">\r\n<!-- > -->é</bookmark>'.encode()
EMPTY = b'<bookmark href="file:///home/ana/a%3Eb.txt" note=\'a > b "\' />'
LAST = b'<bookmark href="https://example.org/file:///x"><title>x</title></bookmark>'
LIST = HEAD + b"  " + FIRST + b"\n  " + OURS + b"\r\n  " + EMPTY + b"\n" + LAST + b"</xbel>\n"


def test_lines_that_name_files() -> None:
    found = bookmarks(LIST)
    assert [str(mark.path) for mark in found] == [
        "/home/ana/shopping list.txt",
        "/media/ana/niño/gate & car.jpg",
        "/home/ana/a>b.txt",
    ]
    assert [mark.block for mark in found] == [FIRST, OURS, EMPTY]


def test_one_line_out_and_the_rest_as_it_was() -> None:
    assert without(LIST, OURS) == HEAD + b"  " + FIRST + b"\r\n  " + EMPTY + b"\n" + LAST + b"</xbel>\n"
    assert without(LIST, EMPTY) == HEAD + b"  " + FIRST + b"\n  " + OURS + b"\n" + LAST + b"</xbel>\n"
    one_line = b"<xbel>" + FIRST + OURS + b"</xbel>"
    assert without(one_line, OURS) == b"<xbel>" + FIRST + b"</xbel>"


def test_a_line_that_has_changed_is_not_found() -> None:
    assert without(LIST, OURS.replace(b"2026", b"2027")) is None


@pytest.mark.parametrize(
    "data",
    [b"", b"<xbel>", b"no list", b'<!DOCTYPE x [<!ENTITY a "b">]><xbel>&a;</xbel>', b"<a></b>", LIST[:-40]],
)
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(NotAList):
        bookmarks(data)
    with pytest.raises(NotAList):
        without(data, OURS)


@given(
    st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=8), max_size=5), st.data()
)
def test_any_names(names: list[str], data: st.DataObject) -> None:
    from urllib.parse import quote

    blocks = [
        f'<bookmark href="file:///h/{quote(name)}">{number}</bookmark>'.encode() for number, name in enumerate(names)
    ]
    whole = b"<xbel>\n" + b"".join(b"  " + block + b"\n" for block in blocks) + b"</xbel>\n"
    assert [mark.path for mark in bookmarks(whole)] == [Path(f"/h/{name}") for name in names]
    for number, block in enumerate(blocks):
        others = [other for other in blocks if other != block]
        kept = b"<xbel>\n" + b"".join(b"  " + other + b"\n" for other in others) + b"</xbel>\n"
        assert without(whole, block) == kept, number
