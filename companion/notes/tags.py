"""Tags: words after a "#" anywhere in a note's text, code and addresses aside."""

from __future__ import annotations

import re

# A letter first, so that "#1" and "# Heading" are none; nothing before it that belongs to a word or an address.
_TAG = re.compile(r"(?<![\w#/&=?.:\-])(?<!\]\()#([^\W\d_][\w\-/]*)")
_COLOUR = re.compile(r"(?=.*\d)[0-9a-fA-F]{3,8}")
_CODE = re.compile(r"^(```|~~~).*?^\1|`[^`\n]+`", re.DOTALL | re.MULTILINE)
_MARK = re.compile(r"(?<!#)#[^\W\d_]")


def tags(text: str) -> tuple[str, ...]:
    """Every tag in ``text`` once, as it is first written, without its "#"."""
    if _MARK.search(text) is None:
        return ()
    if "`" in text or "~~~" in text:
        text = _CODE.sub(" ", text)
    found: dict[str, str] = {}
    for match in _TAG.finditer(text):
        tag = match[1].rstrip("-/")
        if not _COLOUR.fullmatch(tag):
            found.setdefault(tag.casefold(), tag)
    return tuple(found.values())
