"""The few pieces of HTML that a printed list is made of; every text of hers is escaped here."""

import html
import re
from collections.abc import Iterable

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029]")
OPEN, DONE = "☐", "☑"
PART = "<!-- part -->"
"""Where a part of a list begins that can stand in a column of its own. No text of hers can hold it."""


def escaped(text: str) -> str:
    """Her words as HTML: nothing in them is a tag, each line of hers is a line."""
    kept = _CONTROL.sub("\ufffd", text.strip().replace("\r\n", "\n"))
    return html.escape(kept, quote=True).replace("\n", "<br/>")


def heading(text: str, level: int = 1) -> str:
    """A heading of the first or second level."""
    return f"<h{level}>{escaped(text)}</h{level}>\n"


def paragraph(text: str) -> str:
    """A line of its own; nothing where there is no text."""
    return f"<p>{escaped(text)}</p>\n" if text.strip() else ""


def box(text: str, more: Iterable[str] = (), *, ticked: bool = False) -> str:
    """A thing with a box before it, and what is known about it in quieter letters."""
    known = " · ".join(escaped(one) for one in more if one.strip())
    beside = f' <span style="color:#444444">– {known}</span>' if known else ""
    return f'<p class="box">{DONE if ticked else OPEN} {escaped(text)}{beside}</p>\n'


def page(top: Iterable[str], parts: Iterable[str] = ()) -> str:
    """The whole list: what stands above, and the parts that may stand in two columns."""
    return "".join((*top, *(PART + part for part in parts)))


def in_columns(html_text: str) -> str:
    """The same list with its parts in two columns of about the same length, read down the first, then the second."""
    top, *parts = html_text.split(PART)
    lengths = [part.count("<p") + part.count("<h") + len(part) / 200 for part in parts]
    cut = min(range(len(parts) + 1), key=lambda n: abs(sum(lengths[:n]) - sum(lengths[n:])))
    cells = ("".join(parts[:cut]), "".join(parts[cut:]))
    row = "".join(f'<td width="50%" style="padding-right:16px">{cell}</td>' for cell in cells)
    return f'{top}<table width="100%" cellspacing="0" cellpadding="0"><tr>{row}</tr></table>'
