"""Lists on paper: one page where it can be, nothing in the file but the list, her words never taken for tags."""

import re
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QPdfWriter

from companion.private.printing import html
from companion.private.printing.pages import fitted, pdf, set_page

pytestmark = pytest.mark.usefixtures("qapp")
HOSTILE = '<img src="file:///etc/passwd"><script>1</script> & "Ana" <!-- part --> \x00 \ud800 <b>'


def long_list(things: int) -> str:
    parts = [
        html.heading(f"Group {n}", 2) + "".join(html.box(f"Thing {n} {m}") for m in range(5)) for n in range(things)
    ]
    return html.page([html.heading("List")], parts)


def text_of(page: str) -> str:
    """What a reader of the page would see."""
    writer = QPdfWriter("/dev/null")
    set_page(writer)
    return fitted(page, writer).toPlainText()


def test_it_is_a_pdf_that_says_nothing_of_its_maker_nor_of_the_time() -> None:
    data = pdf(long_list(3)).data
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    for word in (b"Producer", b"CreationDate", b"ModDate", b"xmp:", b"Qt", b"notes", b"Notes", b"ompanion"):
        assert word not in data, word
    assert b"/Title ()" in data
    assert b"/Creator ()" in data
    assert not re.search(rb"D:\d{8}", data)


def test_every_object_is_where_the_table_says() -> None:
    data = pdf(long_list(3)).data
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    places = re.findall(rb"(\d{10}) 00000 n", data[start:])
    assert places
    for number, place in enumerate(places, 1):
        assert data[int(place) :].startswith(b"%d 0 obj" % number)


def test_the_same_list_gives_the_same_bytes() -> None:
    assert pdf(long_list(2)).data == pdf(long_list(2)).data


@pytest.mark.parametrize("groups", [1, 6, 12, 16])
def test_a_list_that_can_be_is_one_page(groups: int) -> None:
    made = pdf(long_list(groups))
    assert made.pages == 1
    assert len(re.findall(rb"/Type /Page\b", made.data)) == 1


def test_a_very_long_list_goes_on_over_the_page() -> None:
    made = pdf(long_list(60))
    assert made.pages > 1
    assert len(re.findall(rb"/Type /Page\b", made.data)) == made.pages


def test_nothing_is_lost_in_two_columns() -> None:
    seen = text_of(long_list(16))
    for n in range(16):
        for m in range(5):
            assert f"Thing {n} {m}" in seen


def test_her_words_are_never_tags() -> None:
    page = html.page([html.heading(HOSTILE)], [html.box(HOSTILE, [HOSTILE]), html.paragraph(HOSTILE)])
    assert set(re.findall(r"<\s*/?\s*([a-z!]+)", page)) <= {"h", "p", "span", "!"}
    assert page.count("<!--") == 2
    seen = text_of(page)
    assert seen.count('<img src="file:///etc/passwd"><script>1</script> & "Ana" <!-- part -->') == 4


def test_a_picture_named_in_a_list_is_not_fetched(tmp_path_factory: pytest.TempPathFactory) -> None:
    from PySide6.QtGui import QImage

    path = tmp_path_factory.mktemp("picture") / "red.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(path))
    data = pdf(f'<p>x</p><img src="{path}">').data
    assert b"/Width 40" not in data


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_read_again(text: str) -> None:
    page = html.escaped(text)
    assert "<" not in page.replace("<br/>", "")
    assert ">" not in page.replace("<br/>", "")


def test_light_letters_on_a_dark_screen_are_dark_on_paper() -> None:
    from PySide6.QtGui import QGuiApplication

    from companion.widgets.theme import palette

    before, light = QGuiApplication.palette(), pdf("<p>x</p>").data
    try:
        QGuiApplication.setPalette(palette("dark"))
        assert pdf("<p>x</p>").data == light
    finally:
        QGuiApplication.setPalette(before)
    assert zlib.crc32(light)
