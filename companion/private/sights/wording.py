"""How the journal words its entries, and what it lets the sights count: the journal knows the sights, not they it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel

from companion.domain.common import When
from companion.domain.journal import Incident
from companion.vault.journal import Entry


@dataclass(frozen=True)
class Wording:
    """`title` says an incident in one line, `when` a time; "" where nothing is known of it."""

    title: Callable[[Incident], str]
    when: Callable[[When], str]


@dataclass(frozen=True)
class Source:
    """`model` says when something changed; `entries` are to be counted, `narrowed` tells that they are not all."""

    model: QAbstractItemModel
    entries: Callable[[], Sequence[Entry]]
    narrowed: Callable[[], bool]
    wording: Wording
