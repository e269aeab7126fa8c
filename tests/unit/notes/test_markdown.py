"""Markdown to HTML: readable, and never a way for a text to do anything."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.notes import markdown

ALLOWED = re.compile(
    r"</?(p|h[1-6]|ul( style=\"list-style-type: none\")?|ol( start=\"\d+\")?|li|em|strong|s"
    r"|code( class=\"[^\"]*\")?|pre"
    r"|blockquote|br /|br|hr /|table|thead|tbody|tr|t[hd]( style=\"text-align:\w+\")?"
    r"|a|a href=\"[^\"<>]*\"( title=\"[^\"<>]*\")?)( class=\"task\")?( dir=\"rtl\")?>"
)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("# Soup", "<h1>Soup</h1>"),
        ("one\ntwo", "<p>one<br />\ntwo</p>"),
        ("~~gone~~ **b** *i* `c`", "<p><s>gone</s> <strong>b</strong> <em>i</em> <code>c</code></p>"),
        ("- [ ] milk", '<ul style="list-style-type: none">\n<li class="task">☐&nbsp;milk</li>\n</ul>'),
        ("1. [x] milk", '<ol>\n<li class="task">☑&nbsp;milk</li>\n</ol>'),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("see https://a.org/b?c=d&e.", '<p>see <a href="https://a.org/b?c=d&amp;e">https://a.org/b?c=d&amp;e</a>.</p>'),
        ("![a cat](https://a.org/x.png)", "<p>a cat</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("[x](file:///etc/passwd)", "<p>[x](file:///etc/passwd)</p>"),
        ("[Soup](Soup.md)", '<p><a href="Soup.md">Soup</a></p>'),
        ("مرحبا", '<p dir="rtl">مرحبا</p>'),
    ],
)
def test_what_becomes_of_it(text: str, html: str) -> None:
    assert markdown.body(text).strip() == html


def test_check_boxes_lead_back_to_their_lines() -> None:
    text = "a\n\n- [ ] one\n- [x] two\n  - [ ] three\n- four"
    assert re.findall(r"task:(\d+)", markdown.body(text, tasks=True)) == ["2", "3", "4"]


def test_a_direction_is_that_of_its_own_paragraph() -> None:
    html = markdown.body("- שלום\n- hello\n\n| a | שלום |\n|---|---|\n")
    assert html.count('dir="rtl"') == 2
    assert "<li>hello" in html


def test_a_page_needs_nothing_else() -> None:
    html = markdown.page("# <A> & b\n\nx", "<A> & b", language="en")
    assert '<html lang="en">' in html
    assert "<title>&lt;A&gt; &amp; b</title>" in html
    assert "src=" not in html
    assert "script" not in html
    assert "*x*" in markdown.page("*x*", "x", markdown=False)


def test_very_long_texts_are_shown_as_typed() -> None:
    html = markdown.body("**x** <y>\n" * 60_000)
    assert "**x** &lt;y&gt;<br>" in html


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from(list("<>/ab&\"'[]()!#*_`~|-:\n x1.h t p s")), max_size=120))
def test_whatever_is_typed_only_our_own_tags_come_out(text: str) -> None:
    html = markdown.body(text, tasks=True)
    for tag in re.findall(r"<[^>]*>", html):
        assert ALLOWED.fullmatch(tag), tag
