"""Names as a person compares them: case and spaces make no difference."""

import re
from collections.abc import Iterable

from companion.domain.contacts import Contact

_LEAST = 2
"""Shorter names are not looked for in the middle of a text."""


def offered(people: Iterable[object]) -> list[str]:
    """The names to offer while one is typed: nobody who must not be contacted."""
    return [person.name for person in people if isinstance(person, Contact) and not person.never_contact]


def same_name(one: str, other: str) -> bool:
    """Whether both name the same person. No name is nobody's."""
    return bool(_plain(one)) and _plain(one) == _plain(other)


def names(text: str, name: str) -> bool:
    """Whether `name` stands in `text` as whole words, as in "Ana's flat"."""
    plain = _plain(name)
    return len(plain) >= _LEAST and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", _plain(text)) is not None


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
