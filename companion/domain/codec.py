"""Records to plain values and back, and the canonical bytes that hashes run over."""

import json
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from companion.domain.bag import Bag, BagItem
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.domain.papers import Paper
from companion.domain.person_sheet import PersonSheet
from companion.domain.plan import Plan, PlanStep

Record = Bag | BagItem | Contact | Incident | Paper | PersonSheet | Plan | PlanStep

KINDS: dict[str, type[Record]] = {
    "bag": Bag,
    "bag_item": BagItem,
    "contact": Contact,
    "incident": Incident,
    "paper": Paper,
    "person_sheet": PersonSheet,
    "plan": Plan,
    "step": PlanStep,
}
"""The name of each kind of record as files and tables know it."""

_ONE_TEXT_BEFORE = {"contact.phones": "number", "paper.who_was_told": "who"}
"""Fields that the first version wrote as one text: each line of it stands in this field of one of several now."""

_HEX = frozenset("0123456789abcdef")

MAX_TEXT = 1_000_000
"""The longest text a field may hold, in characters."""


class RecordError(ValueError):
    """A plain value that is no record of the kind it claims to be."""


def kind_of(record: Record) -> str:
    """The kind's name in KINDS."""
    return next(name for name, type_ in KINDS.items() if type(record) is type_)


def to_plain(record: Record) -> dict[str, Any]:
    """The record as JSON-ready values: dict, list, str, int, bool."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(record)))
    return plain


def from_plain(kind: str, plain: object) -> Record:
    """The record that `plain` describes. Unknown fields are refused, absent ones take their default.

    Raises RecordError for anything that is not exactly of the kind.
    """
    if kind not in KINDS:
        raise RecordError(f"unknown kind of record: {kind[:40]!r}")
    record: Record = _build(KINDS[kind], plain, kind)
    if not (len(record.id) == 32 and _HEX.issuperset(record.id)):
        raise RecordError(f"{kind}: id is not 32 hex digits")
    return record


def canonical(plain: object) -> bytes:
    """Canonical form: JSON with sorted keys, no white space, UTF-8; no floats, no NaN.

    Raises RecordError where a value has no canonical form (floats, lone surrogates).
    """
    _refuse_floats(plain)
    try:
        return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
    except (UnicodeEncodeError, ValueError, TypeError) as error:
        raise RecordError("a value has no canonical form") from error


def _refuse_floats(value: object) -> None:
    if isinstance(value, float):
        raise RecordError("a value has no canonical form")
    if isinstance(value, dict):
        for inner in value.values():
            _refuse_floats(inner)
    elif isinstance(value, list):
        for inner in value:
            _refuse_floats(inner)


@cache
def _hints(type_: Any) -> dict[str, Any]:
    hints = get_type_hints(type_)
    return {field.name: hints[field.name] for field in fields(type_)}


@cache
def _is_tuple(hint: Any) -> bool:
    return get_origin(hint) is tuple


def _build(type_: Any, plain: object, where: str) -> Any:
    if not isinstance(plain, dict):
        raise RecordError(f"{where}: not an object")
    hints = _hints(type_)
    names = hints.keys()
    unknown = plain.keys() - names
    if unknown:
        raise RecordError(f"{where}: unknown field {min(map(str, unknown))[:40]!r}")
    values = {}
    for name, hint in hints.items():
        if name in plain:
            value = plain[name]
            # Nearly all are texts, and thousands of records are read at once.
            is_text = hint is str and type(value) is str and len(value) <= MAX_TEXT
            values[name] = value if is_text else _value(hint, value, f"{where}.{name}")
    try:
        return type_(**values)
    except TypeError as error:
        raise RecordError(f"{where}: a field is missing") from error


def _value(hint: Any, plain: object, where: str) -> Any:
    if _is_tuple(hint):
        if isinstance(plain, str) and where in _ONE_TEXT_BEFORE:
            plain = [{_ONE_TEXT_BEFORE[where]: line} for line in plain.split("\n") if line.strip()]
        if not isinstance(plain, list):
            raise RecordError(f"{where}: not a list")
        return tuple(_value(get_args(hint)[0], inner, where) for inner in plain)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        try:
            return hint(str(plain))
        except ValueError as error:
            raise RecordError(f"{where}: not a known choice") from error
    if is_dataclass(hint):
        return _build(hint, plain, where)
    if hint is bool or hint is int:
        if type(plain) is not hint:
            raise RecordError(f"{where}: not of the right type")
        return plain
    return _text(plain, where)


def _text(plain: object, where: str) -> str:
    if type(plain) is not str:
        raise RecordError(f"{where}: not text")
    if len(plain) > MAX_TEXT:
        raise RecordError(f"{where}: text too long")
    return plain
