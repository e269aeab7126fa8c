"""JSON that a stranger may have written: only the canonical form, and cheap to refuse.

One form per value means: no duplicate keys, no floats or NaN, no lone surrogates, no spare space.
"""

import json
import re
from typing import Any, NoReturn

from companion.bundle.errors import BadRecord
from companion.bundle.limits import MAX_DEPTH, MAX_DIGITS

_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
"""The form of domain.codec.canonical(); floats never get this far."""
_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{]|[\]}]', re.DOTALL)


def loads(data: bytes) -> dict[str, Any]:
    """The object whose canonical form is exactly `data`. Raises BadRecord for everything else.

    The caller has capped the length of `data`.
    """
    _check_depth(data)
    try:
        value = json.loads(data.decode("utf-8"), parse_int=_integer, parse_float=_refuse, parse_constant=_refuse)
        if not isinstance(value, dict) or _CANONICAL.encode(value).encode("utf-8") != data:
            raise BadRecord
    except (ValueError, RecursionError) as error:
        raise BadRecord from error
    return value


def _check_depth(data: bytes) -> None:
    """Counts brackets outside of strings before the parser meets them."""
    if data.count(b"{") + data.count(b"[") <= MAX_DEPTH:
        return
    depth = 0
    for token in _TOKEN.finditer(data):
        first = data[token.start()]
        if first in b"[{":
            depth += 1
            if depth > MAX_DEPTH:
                raise BadRecord
        elif first in b"]}":
            depth -= 1


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > MAX_DIGITS:
        _refuse(digits)
    return int(digits)


def _refuse(_text: str) -> NoReturn:
    raise ValueError("not a number that is used here")
