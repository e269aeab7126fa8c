"""Markdown to HTML, in one place: for the preview, printing and every export. Imported only when one of them is used.

What a note holds as HTML is shown as the characters that it is, and a picture as its description, but where the caller
has it at hand: what is made here can neither run anything nor ask for anything from another place.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from companion.notes.text import right_to_left

Picture = Callable[[str], str]
LONGEST = 500_000
"""Characters: longer texts are shown as they were typed, since making them readable takes many seconds."""
TASK = "task:"
"""What the address of a check box begins with, where asked for; the line's number follows, counted from 0."""

STYLE = """\
body { font-family: sans-serif; line-height: 1.5; max-width: 42em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3 { line-height: 1.25; }
pre, code { font-family: monospace; }
pre { padding: 0.6em 0.8em; background: #f3f3f1; white-space: pre-wrap; }
blockquote { margin: 0 0 0 0.4em; padding: 0 0.8em; border-left: 3px solid #c4c5c4; color: #55585c; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c4c5c4; padding: 0.25em 0.6em; text-align: start; }
li.task { list-style: none; }
"""

_TICK = re.compile(r"\[([ xX])\]\s")
_BARE = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?')\]*_~]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_ALLOWED = ("http:", "https:", "mailto:")
_CARRIES_DIRECTION = ("paragraph_open", "heading_open", "list_item_open", "th_open", "td_open")


class _Parser(MarkdownIt):
    """The parser, with our own rule of what may be a link."""

    def validateLink(self, url: str) -> bool:
        """Whether ``url`` may be a link."""
        return allowed(url)


_parser: _Parser | None = None


def body(text: str, *, tasks: bool = False, picture: Picture | None = None) -> str:
    """The HTML of ``text`` without a frame around it. ``tasks`` makes check boxes links that :data:`TASK` begins.

    ``picture`` says for a picture's address what address to put in its place; "" shows its description.
    """
    if len(text) > LONGEST:
        return as_typed(text)
    parser = _made()
    tokens = parser.parse(text)
    _mark(tokens, tasks=tasks, picture=picture or _no_picture)
    return str(parser.renderer.render(tokens, parser.options, {}))


def as_typed(text: str) -> str:
    """The HTML of a text that is no Markdown: its own lines, nothing else."""
    lines = (f"{escape(line)}<br>" if line.strip() else "<br>" for line in text.split("\n"))
    return "<p>" + "\n".join(lines) + "</p>\n"


def page(text: str, title: str, *, markdown: bool = True, language: str = "") -> str:
    """A whole HTML page of ``text`` that needs nothing else; ``markdown`` is False for a text that is none."""
    inside = body(text) if markdown else as_typed(text)
    spoken = f' lang="{escape(language)}"' if language else ""
    side = ' dir="rtl"' if right_to_left(text[:2000]) else ""
    return (
        f"<!DOCTYPE html>\n<html{spoken}{side}>\n<head>\n"
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n{inside}</body>\n</html>\n"
    )


def allowed(address: str) -> bool:
    """Whether an address may be a link: the web, mail, or another note."""
    scheme = _SCHEME.match(address.strip())
    return scheme is None or scheme.group().lower() in _ALLOWED


def _made() -> MarkdownIt:
    global _parser  # noqa: PLW0603 - making one costs a few milliseconds
    if _parser is None:
        # "breaks": a line that was ended stays a line, as people who know nothing of Markdown expect.
        _parser = _Parser("commonmark", {"html": False, "breaks": True})
        _parser.enable(["table", "strikethrough"])
    return _parser


def _mark(tokens: list[Token], *, tasks: bool, picture: Picture) -> None:
    """Put in what the parser leaves out: directions, check boxes, addresses without signs, pictures as words."""
    fresh: list[Token] = []  # list items around here that have had no text yet, and what else may carry a direction
    _mark_lists(tokens)
    for token in tokens:
        if token.type in _CARRIES_DIRECTION:
            fresh.append(token)
        elif token.type == "inline":
            children = _inline(token.children or [], picture)
            item = next((each for each in reversed(fresh) if each.type == "list_item_open"), None)
            if item is not None:
                children = _with_box(children, item, tasks=tasks)
            if right_to_left(token.content):
                for each in fresh:
                    each.attrSet("dir", "rtl")
            token.children = children
            fresh = []


def _mark_lists(tokens: list[Token]) -> None:
    """A list of nothing but check boxes needs no bullets besides."""
    lists: list[tuple[Token, list[bool]]] = []
    for number, token in enumerate(tokens):
        if token.type == "bullet_list_open":
            lists.append((token, []))
        elif token.type == "ordered_list_open":
            lists.append((token, [False]))
        elif token.type == "list_item_open" and lists:
            after = next((each for each in tokens[number : number + 3] if each.type == "inline"), None)
            lists[-1][1].append(after is not None and _TICK.match(after.content + " ") is not None)
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            opened, boxes = lists.pop()
            if all(boxes):
                opened.attrSet("style", "list-style-type: none")


def _with_box(children: list[Token], item: Token, *, tasks: bool) -> list[Token]:
    """A check box where the item's text begins with one."""
    match = _TICK.match(children[0].content + " ") if children and children[0].type == "text" else None
    if match is None:
        return children
    item.attrSet("class", "task")
    children[0].content = children[0].content[match.end() :]
    sign = "☑" if match.group(1) in "xX" else "☐"
    if tasks and item.map is not None:
        sign = f'<a href="{TASK}{item.map[0]}">{sign}</a>'
    return [_raw(f"{sign}&nbsp;"), *children]


def _inline(children: list[Token], picture: Picture) -> list[Token]:
    made: list[Token] = []
    inside_link = 0
    for child in children:
        inside_link += {"link_open": 1, "link_close": -1}.get(child.type, 0)
        if child.type == "text" and not inside_link and "://" in child.content:
            made += _with_links(child.content)
        elif child.type == "image":
            written = str(child.attrGet("src") or "")
            address = picture(written)
            words = child.content or written
            shown = f'<img src="{escape(address)}" alt="{escape(words)}">'
            made.append(_raw(shown) if address else _text(words))
        else:
            made.append(child)
    return made


def _with_links(text: str) -> list[Token]:
    made, begin = [], 0
    for match in _BARE.finditer(text):
        address = escape(match.group())
        made += [_text(text[begin : match.start()]), _raw(f'<a href="{address}">{address}</a>')]
        begin = match.end()
    return [*made, _text(text[begin:])]


def _no_picture(_address: str) -> str:
    return ""


def _text(text: str) -> Token:
    return Token("text", "", 0, content=text)


def _raw(html: str) -> Token:
    """HTML of our own making."""
    return Token("html_inline", "", 0, content=html)
