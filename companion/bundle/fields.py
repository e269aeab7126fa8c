"""Small checks on plain values that came out of JSON. Each raises BadRecord for what does not fit."""

import re
import unicodedata
from datetime import datetime
from typing import Any

from companion.bundle.errors import BadRecord
from companion.bundle.limits import MAX_MEDIA_TYPE, MAX_NAME

FIRST_YEAR, LAST_YEAR = 1970, 9998
_HEX_64 = re.compile(r"[0-9a-f]{64}")
_HEX_32 = re.compile(r"[0-9a-f]{32}")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", re.ASCII)
_MEDIA_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*")
_BREAKING = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


def exact_keys(value: object, *keys: str) -> dict[str, Any]:
    """The object, which must have exactly these keys."""
    if not isinstance(value, dict) or set(value) != set(keys):
        raise BadRecord
    return value


def text(value: object, longest: int) -> str:
    """A text of at most `longest` characters."""
    if type(value) is not str or len(value) > longest:
        raise BadRecord
    return value


def number(value: object, low: int, high: int) -> int:
    """A whole number from low to high."""
    if type(value) is not int or not low <= value <= high:
        raise BadRecord
    return value


def truth(value: object) -> bool:
    """True or false."""
    if type(value) is not bool:
        raise BadRecord
    return value


def sha256_hex(value: object) -> str:
    """64 lowercase hex digits."""
    return _match(_HEX_64, value)


def id_hex(value: object) -> str:
    """32 lowercase hex digits."""
    return _match(_HEX_32, value)


def moment(value: object) -> str:
    """ISO 8601 with seconds and an offset, in a year that can be moved to any other offset."""
    found = _match(_TIME, value)
    try:
        year = datetime.fromisoformat(found).year
    except ValueError as error:
        raise BadRecord from error
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadRecord
    return found


def media_type(value: object) -> str:
    """A media type such as image/jpeg, or ""."""
    return "" if value == "" else text(_match(_MEDIA_TYPE, value), MAX_MEDIA_TYPE)


def file_name(value: object) -> str:
    """A name that clean_name() leaves as it is."""
    if type(value) is not str or clean_name(value) != value:
        raise BadRecord
    return value


def clean_name(name: str) -> str:
    """The name without path separators, control, format or direction marks; at most 255 characters.

    Joiners that scripts need stay. A cut name keeps its ending.
    """
    kept = "".join(
        "_" if char in '/\\:*?"<>|' or (unicodedata.category(char) in _BREAKING and char not in "\u200c\u200d")
        else char
        for char in name
    ).strip(" .")  # fmt: skip
    if len(kept) > MAX_NAME:
        stem, dot, ending = kept.rpartition(".")
        tail = dot + ending if stem and len(ending) <= 10 else ""
        kept = (stem if tail else kept)[: MAX_NAME - len(tail)].rstrip(" .") + tail
    return kept or "_"


def clean_media_type(value: str) -> str:
    """The media type if it is well formed, else ""."""
    return value if len(value) <= MAX_MEDIA_TYPE and _MEDIA_TYPE.fullmatch(value) else ""


def _match(pattern: re.Pattern[str], value: object) -> str:
    if type(value) is not str or not pattern.fullmatch(value):
        raise BadRecord
    return value
