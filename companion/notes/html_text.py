"""Web pages made into plain Markdown: headings, lists, links, emphasis, code, quotes and tables; nothing is loaded."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_SKIPPED = {"script", "style", "head", "template", "noscript", "svg", "iframe", "object", "select", "textarea"}
_BLOCKS = {
    "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "figure", "figcaption", "address",
    "form", "fieldset", "details", "summary", "dl", "dt", "dd", "ul", "ol", "table", "blockquote", "body", "caption",
}  # fmt: skip
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "del": "~~", "s": "~~", "strike": "~~", "code": "`"}
_HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_DEEPEST = 200  # elements inside one another: more is no page that a person wrote


def markdown_of(page: str) -> tuple[str, str]:
    """The title of a web page ("" if it has none) and its text as Markdown."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    text = "\n".join(line.rstrip() for line in reader.finish().split("\n"))
    return " ".join(reader.title.split()), re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


class _Reader(HTMLParser):
    """Writes Markdown as it goes. ``_out`` holds finished lines, ``_line`` the one being written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._out: list[str] = []
        self._line: list[str] = []
        self._skipping = 0
        self._in_title = False
        self._prefixes: list[str] = []
        self._lists: list[int | None] = []
        self._bullet = ""
        self._links: list[str] = []
        self._rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._preformatted = 0

    def finish(self) -> str:
        """Everything that has been read."""
        self._end_line()
        return "\n".join(self._out)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin what this element stands for."""
        given = dict(attrs)
        if tag == "title":
            self._in_title = True
        elif tag in _SKIPPED:
            self._skipping += 1
        elif not self._skipping and not self._begin_inline(tag, given) and not self._begin_line(tag):
            self._begin_block(tag, given)

    def handle_endtag(self, tag: str) -> None:
        """End it."""
        if tag == "title":
            self._in_title = False
        elif tag in _SKIPPED:
            self._skipping = max(0, self._skipping - 1)
        elif self._skipping:
            return
        elif tag in _MARKS:
            self._mark(_MARKS[tag])
        elif tag == "a" and self._links:
            address = self._links.pop()
            self._write(f"]({address})" if address else "")
        elif tag in {"td", "th", "tr"}:
            self._end_cell()
        elif not self._end_long(tag) and (tag in _HEADINGS or tag in _BLOCKS):
            self._block()

    def _end_long(self, tag: str) -> bool:
        """End what takes several lines; whether ``tag`` is that."""
        if tag == "pre" and self._preformatted:
            self._end_line()
            self._preformatted -= 1
            self._out += [self._prefix() + "```", ""]
        elif tag == "table":
            self._end_table()
        elif tag in {"ul", "ol"}:
            self._end_line()
            del self._lists[-1:]
            if not self._lists:
                self._blank()
        elif tag == "blockquote":
            self._end_line()
            while self._out and not self._out[-1].strip("> "):
                self._out.pop()
            del self._prefixes[-1:]
            self._blank()
        elif tag == "li":
            self._end_line()
        else:
            return False
        return True

    def handle_data(self, data: str) -> None:
        """Text: any white space is one space, but where it is preformatted."""
        if self._in_title:
            self.title += data
        elif not self._skipping:
            self._write(data if self._preformatted else _SPACES.sub(" ", data))

    def _begin_inline(self, tag: str, given: dict[str, str | None]) -> bool:
        """Begin something inside a line; whether ``tag`` is that."""
        if tag == "br":
            self._write(" " if self._cell is not None else "\n")
        elif tag in _MARKS:
            self._mark(_MARKS[tag])
        elif tag == "a":
            self._links.append((given.get("href") or "").strip())
            self._write("[" if self._links[-1] else "")
        elif tag == "img":
            self._write(given.get("alt") or "")
        elif tag == "input" and given.get("type") == "checkbox":
            self._write("[x] " if "checked" in given else "[ ] ")
        else:
            return False
        return True

    def _begin_line(self, tag: str) -> bool:
        """Begin a line of its own or a part of a table; whether ``tag`` is that."""
        if tag == "hr":
            self._block()
            self._line.append("---")
            self._block()
        elif tag in _HEADINGS:
            self._block()
            self._line.append(_HEADINGS[tag] + " ")
        elif tag == "pre":
            self._block()
            self._out.append(self._prefix() + "```")
            self._preformatted += 1
        elif tag in {"td", "th"}:
            self._end_cell()
            self._cell = []
        elif tag == "tr":
            self._end_cell()
            self._rows.append([])
        else:
            return False
        return True

    def _begin_block(self, tag: str, given: dict[str, str | None]) -> None:
        if tag in {"ul", "ol"}:
            self._end_line() if self._lists else self._block()
            start = given.get("start") or "1"
            number = int(start) if start.isdecimal() and len(start) < 10 else 1
            self._lists = [*self._lists[:_DEEPEST], number if tag == "ol" else None]
        elif tag == "li":
            self._end_line()
            number_now = self._lists[-1] if self._lists else None
            self._bullet = "- " if number_now is None else f"{number_now}. "
            if number_now is not None:
                self._lists[-1] = number_now + 1
        elif tag == "blockquote":
            self._block()
            self._prefixes = [*self._prefixes[:_DEEPEST], "> "]
        elif tag in _BLOCKS:
            self._block() if not self._bullet else None

    def _write(self, text: str) -> None:
        if self._cell is not None:
            self._cell.append(text.replace("\n", " "))
            return
        for number, part in enumerate(text.split("\n")):
            if number:
                self._end_line(empty=bool(self._preformatted))
            if not self._preformatted and not self._line:
                part = part.lstrip(" ")  # noqa: PLW2901
            if part:
                self._line.append(part)

    def _mark(self, mark: str) -> None:
        if not self._preformatted:
            self._write(mark)

    def _prefix(self) -> str:
        return "".join(self._prefixes)

    def _end_line(self, *, empty: bool = False) -> None:
        """Put the line away, with the bullet and the space that its list gives it."""
        text = "".join(self._line)
        self._line = []
        if not self._preformatted:
            text = _SPACES.sub(" ", text).strip()
            text = "" if text in {"****", "**", "~~~~", "``"} else text
        if not text and not empty:
            return
        indent = "  " * max(0, len(self._lists) - 1)
        inside = "  " if self._lists and not self._bullet else ""
        self._out.append(f"{self._prefix()}{indent}{self._bullet or inside}{text}")
        self._bullet = ""

    def _block(self) -> None:
        self._end_line()
        if not self._lists and not self._preformatted:
            self._blank()

    def _blank(self) -> None:
        if self._out and self._out[-1].strip("> "):
            self._out.append(self._prefix().rstrip())

    def _end_cell(self) -> None:
        if self._cell is not None:
            if not self._rows:
                self._rows.append([])
            self._rows[-1].append(_SPACES.sub(" ", "".join(self._cell)).strip().replace("|", "\\|"))
            self._cell = None

    def _end_table(self) -> None:
        self._end_cell()
        rows = [row for row in self._rows if any(row)]
        self._rows = []
        width = max((len(row) for row in rows), default=0)
        if not width:
            return
        self._block()
        for number, row in enumerate(rows):
            cells = row + [""] * (width - len(row))
            self._out.append(self._prefix() + "| " + " | ".join(cells) + " |")
            if number == 0:
                self._out.append(self._prefix() + "|" + " --- |" * width)
        self._blank()
