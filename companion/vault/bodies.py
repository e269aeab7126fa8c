"""The text that a record is stored as."""

import json

from companion.domain.codec import MAX_TEXT, Record, to_plain
from companion.vault.errors import TOO_LONG, VaultError


def body_of(record: Record) -> str:
    """The record as JSON. Raises VaultError where a text is so long that it would not be read again."""
    plain = to_plain(record)
    if _longest(plain) > MAX_TEXT:
        raise VaultError(TOO_LONG)
    return json.dumps(plain, ensure_ascii=False)


def _longest(plain: object) -> int:
    if isinstance(plain, str):
        return len(plain)
    values = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return max(map(_longest, values), default=0)
