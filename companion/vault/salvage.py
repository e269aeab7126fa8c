"""Everything that can still be read of a container, page by page: a damaged page costs what lies on it, no more.

A row is taken for what its shape says: number and types of its values, and what they must be. Nothing that was
removed comes back, for the database overwrites that.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from companion.domain.codec import KINDS, from_plain
from companion.vault.btree import LOST, Cell, Lost, Row, cells, payload, row
from companion.vault.chain import commit
from companion.vault.errors import STOPPED, Cancelled
from companion.vault.pages import PageFile
from companion.vault.tally import TALLIED

_SHAPES = {
    "record": re.compile("nttiiit"),
    "entry": re.compile("ntiitbbb[bn]t"),
    "attachment": re.compile("nttttittii"),
    "content": re.compile("ni(ti)?"),
    "received_bundle": re.compile("ntttttiiti"),
    "received_record": re.compile("nittitit"),
    "received_attachment": re.compile("nittttitti"),
}
_CHUNK = "niib"
_TEXTS = "ntt"
_ID = re.compile("[0-9a-f]{32}")
_SHA256 = re.compile("[0-9a-f]{64}")
_META = {"vault_id", "face", "signing_key"}

Values = tuple[Any, ...]


@dataclass
class Salvaged:
    """What was found. A row has its columns in the order of TALLIED, the row's number first.

    `torn` are rows of which the end is lost (LOST in it). `chunks` tells for each content and position which page
    and which cell in it. `order` has incident and revision of each sequence, `kinds` the kind of each record, both
    from indexes; `counts` the number of rows that each table had. `words` are title and texts by kind and id, from
    the search.
    """

    meta: dict[str, Any] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    rows: dict[str, dict[int, Values]] = field(default_factory=lambda: {table: {} for table in TALLIED})
    torn: dict[str, dict[int, Values]] = field(default_factory=lambda: {table: {} for table in TALLIED})
    chunks: dict[int, dict[int, tuple[int, int]]] = field(default_factory=dict)
    order: dict[int, tuple[str, int]] = field(default_factory=dict)
    kinds: dict[int, str] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    words: dict[tuple[str, str], tuple[str, str]] = field(default_factory=dict)
    whole_pages: int = 0


class Salvage:
    """One reading of all pages."""

    def __init__(self, pages: PageFile) -> None:
        self._pages = pages
        self._found = Salvaged()
        self._titles: dict[int, tuple[str, str]] = {}
        self._indexed: dict[int, tuple[str, str]] = {}

    def run(self, progress: Callable[[int], None], cancelled: Callable[[], bool] | None = None) -> Salvaged:
        """Read everything but the bytes of attachments. Raises VaultError; Cancelled where it is stopped."""
        for number in range(1, self._pages.count + 1):
            if cancelled is not None and cancelled():
                raise Cancelled(STOPPED)
            page = self._pages.read(number)
            if page is not None:
                self._found.whole_pages += 1
                if number > 1:  # the first one holds the schema alone
                    with suppress(IndexError, ValueError):
                        self._take_page(number, page)
            progress(number)
        for number, key in self._indexed.items():
            if number in self._titles:
                self._found.words[key] = self._titles[number]
        return self._found

    def chunk(self, place: tuple[int, int]) -> bytes | None:
        """The bytes of a chunk; None where a page of it can't be read. Raises VaultError."""
        number, index = place
        page = self._pages.read(number)
        if page is None:
            return None
        cell = list(cells(page))[index]
        found = row(cell, payload(cell, self._pages.read))
        data = None if found is None else found.values[3]
        return data if isinstance(data, bytes) else None

    def _take_page(self, number: int, page: bytes) -> None:
        for index, cell in enumerate(cells(page)):
            local = row(cell, cell.local)
            if local is None:
                continue
            if local.shape == _CHUNK:
                _, content, position, _ = local.values
                if isinstance(content, int) and isinstance(position, int):
                    self._found.chunks.setdefault(content, {})[position] = (number, index)
            else:
                self._take_row(cell)

    def _take_row(self, cell: Cell) -> None:
        found = row(cell, payload(cell, self._pages.read))
        if found is None:
            return
        if cell.key is None:
            self._take_index_row(found.shape, found.values)
        elif found.shape == _TEXTS:
            self._take_texts(found)
        else:
            for table, shape in _SHAPES.items():
                if shape.fullmatch(found.shape):
                    self._keep(table, found)

    def _take_index_row(self, shape: str, values: Values) -> None:
        found = self._found
        if LOST in values:
            return
        if shape in ("tt", "tb") and values[0] in _META:
            found.meta[values[0]] = values[1]
        elif shape == "tt":
            found.settings.setdefault(*values)
        elif shape == "tii" and values[0] in TALLIED:
            found.counts[values[0]] = values[1]
        elif shape == "tii" and _ID.fullmatch(values[0]):
            found.order[values[2]] = (values[0], values[1])
        elif shape == "tiiii" and values[0] in KINDS:
            found.kinds[values[4]] = values[0]

    def _take_texts(self, found: Row) -> None:
        """Three tables have a number and two texts: drafts, what is indexed, and the words of the search."""
        _, first, second = found.values
        key = found.key or 0
        if isinstance(first, str) and _ID.fullmatch(first):
            self._keep("draft", found)
        elif isinstance(second, str) and first in {*KINDS, "draft"} and _ID.fullmatch(second):
            self._indexed[key] = (str(first), second)
        elif isinstance(first, str) and isinstance(second, str):
            self._titles[key] = (first, second)

    def _keep(self, table: str, found: Row) -> None:
        key = found.key or 0
        values: Values = (key, *found.values[1:])
        if table == "content":
            values = (*values, "", 0)[:4]
        whole = not any(isinstance(value, Lost) for value in values)
        if whole and not _VALID[table](values):
            return
        rows = self._found.rows[table] if whole else self._found.torn[table]
        if key not in rows or _newer(table, values, rows[key]):
            rows[key] = values


def _newer(table: str, values: Values, others: Values) -> bool:
    """Which of two pages that hold the same row is the older one can be told of records and removed texts."""
    if table == "record":
        return bool(values[3] > others[3])
    return table == "entry" and others[8] is None


def _is_record(values: Values) -> bool:
    _, id_, kind, _, _, removed, body = values
    return kind != "incident" and removed in (0, 1) and parses(kind, id_, body)


def parses(kind: str, id_: str, body: str | bytes) -> bool:
    """Whether a text is that of a record of this kind with this id."""
    try:
        return from_plain(kind, json.loads(body)).id == id_
    except ValueError:
        return False


def _is_entry(values: Values) -> bool:
    _, incident, _, withdrawn, _, nonce, commitment, link, body, _ = values
    if not _ID.fullmatch(incident) or withdrawn not in (0, 1) or len(commitment) != 32 or len(link) != 32:
        return False
    return body is None or commit(nonce, body) == commitment


def _is_attachment(values: Values) -> bool:
    return bool(_ID.fullmatch(values[1]) and _ID.fullmatch(values[2]) and _SHA256.fullmatch(values[6]))


_VALID: dict[str, Callable[[Values], bool]] = {
    "record": _is_record,
    "draft": lambda values: parses("incident", values[1], values[2]),
    "entry": _is_entry,
    "attachment": _is_attachment,
    "content": lambda values: values[1] in (0, 1),
    "received_bundle": lambda values: bool(_ID.fullmatch(values[1])),
    "received_record": lambda values: parses(values[2], values[3], values[7]),
    "received_attachment": lambda values: bool(_ID.fullmatch(values[2]) and _SHA256.fullmatch(values[7])),
}
