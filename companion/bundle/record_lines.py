"""records.json: one JSON document that is also readable line by line, in constant memory.

First line {"records":[ , then one canonical object a line with a comma after all but the last, then ]}.
Order: the kinds as KINDS has them (incidents as the chain has them), then the attachments.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from companion.bundle import fields
from companion.bundle.errors import Altered, BadRecord, TooLarge
from companion.bundle.limits import MAX_LINE, MAX_RECORDS
from companion.bundle.manifest import Manifest
from companion.bundle.strict_json import loads
from companion.domain.codec import KINDS, Record, RecordError, canonical, from_plain
from companion.vault.attachments import Attachment

FIRST = b'{"records":[\n'
LAST = b"]}\n"
_ORDER = {kind: place for place, kind in enumerate((*KINDS, "attachment"))}


@dataclass(frozen=True)
class ReadRecord:
    """One verified record. `record` is None where only an entry's place in the chain is left."""

    kind: str
    revision: int
    record: Record | None
    written_at: str
    withdrawn: bool


def join(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The document's bytes, one piece a line."""
    yield FIRST
    held: bytes | None = None
    for line in lines:
        if held is not None:
            yield held + b",\n"
        held = line
    yield LAST if held is None else held + b"\n" + LAST


def split(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The lines between first and last, without comma and newline. Raises BadRecord, TooLarge."""
    lines = _raw_lines(pieces)
    if next(lines, b"") != FIRST:
        raise BadRecord
    line = next(lines, b"")
    while line != LAST:
        if not line:
            raise BadRecord
        comma = line.endswith(b",\n")
        yield line[:-2] if comma else line[:-1]
        line = next(lines, b"")
        if comma == (line == LAST):
            raise BadRecord
    if next(lines, None) is not None:
        raise BadRecord


def _raw_lines(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Lines with their newline; what is left at the end without one raises BadRecord."""
    held = bytearray()
    for piece in pieces:
        start = 0
        while (end := piece.find(b"\n", start)) >= 0:
            held += piece[start : end + 1]
            if len(held) > MAX_LINE:
                raise TooLarge
            yield bytes(held)
            held.clear()
            start = end + 1
        held += piece[start:]
        if len(held) > MAX_LINE:
            raise TooLarge
    if held:
        raise BadRecord


def commitment(nonce: bytes, incident: dict[str, Any], revision: int, written_at: str, *, withdrawn: bool) -> str:
    """The hex commitment that the chain holds for one revision of an incident."""
    committed = {"incident": incident, "revision": revision, "withdrawn": withdrawn, "written_at": written_at}
    return sha256(nonce + canonical(committed)).hexdigest()


class RecordReader:
    """Reads and verifies records.json against the manifest: forms, order, uniqueness, chain, counts."""

    def __init__(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._sizes = {part.sha256: part.size for part in manifest.parts if part.is_original}
        self._link = manifest.chain.start if manifest.chain else ""
        self._sequence = 0
        self._records = 0
        self._place = 0
        self._revisions: dict[str, int] = {}
        self._ids: set[str] = set()
        self._attachment_ids: set[str] = set()
        self.attachments: dict[str, list[Attachment]] = {}
        """By SHA-256, complete once read() has ended."""

    def read(self, pieces: Iterable[bytes]) -> Iterator[ReadRecord]:
        """The records in order. Raises BadRecord, TooLarge, Altered; read it to the end."""
        for line in split(pieces):
            plain = loads(line)
            kind = plain.get("kind")
            if not isinstance(kind, str) or _ORDER.get(kind, -1) < self._place:
                raise BadRecord
            self._place = _ORDER[kind]
            if kind == "attachment":
                self._attachment(plain)
                continue
            if kind not in self._manifest.sections:
                raise BadRecord
            self._records += 1
            if self._records > MAX_RECORDS:
                raise TooLarge
            yield self._incident(plain) if kind == "incident" else self._plain_record(kind, plain)
        self._finish()

    def _plain_record(self, kind: str, plain: dict[str, Any]) -> ReadRecord:
        fields.exact_keys(plain, "kind", "record", "revision")
        record = _record(kind, plain["record"])
        if record.id in self._ids:
            raise BadRecord
        self._ids.add(record.id)
        return ReadRecord(kind, fields.number(plain["revision"], 1, 10**15), record, "", withdrawn=False)

    def _incident(self, plain: dict[str, Any]) -> ReadRecord:
        fields.exact_keys(plain, "chain", "id", "kind", "record", "revision", "withdrawn", "written_at")
        id_ = fields.id_hex(plain["id"])
        revision = fields.number(plain["revision"], 1, MAX_RECORDS)
        if revision != self._revisions.get(id_, 0) + 1 or (revision == 1 and id_ in self._ids):
            raise BadRecord
        self._revisions[id_] = revision
        self._ids.add(id_)
        written_at = fields.moment(plain["written_at"])
        withdrawn = fields.truth(plain["withdrawn"])
        chain = fields.exact_keys(plain["chain"], "sequence", "nonce", "commitment", "link")
        record = None
        if plain["record"] is None:
            if chain["nonce"] != "":
                raise BadRecord
        else:
            record = _record("incident", plain["record"])
            if record.id != id_ or "private_note" in plain["record"]:
                raise BadRecord
            nonce = bytes.fromhex(fields.sha256_hex(chain["nonce"]))
            found = commitment(nonce, plain["record"], revision, written_at, withdrawn=withdrawn)
            if found != chain["commitment"]:
                raise Altered
        self._walk(chain)
        return ReadRecord("incident", revision, record, written_at, withdrawn)

    def _walk(self, chain: dict[str, Any]) -> None:
        """One step along the chain: link n = SHA-256(link n-1, commitment n)."""
        self._sequence += 1
        step = bytes.fromhex(self._link) + bytes.fromhex(fields.sha256_hex(chain["commitment"]))
        self._link = sha256(step).hexdigest()
        sequence = fields.number(chain["sequence"], 1, MAX_RECORDS)
        if sequence != self._sequence or chain["link"] != self._link:
            raise Altered

    def _attachment(self, plain: dict[str, Any]) -> None:
        value = fields.exact_keys(
            fields.exact_keys(plain, "kind", "attachment")["attachment"],
            "id", "record", "name", "media_type", "size", "sha256", "added_at",
        )  # fmt: skip
        attachment = Attachment(
            id=fields.id_hex(value["id"]),
            record=fields.id_hex(value["record"]),
            name=fields.file_name(value["name"]),
            media_type=fields.media_type(value["media_type"]),
            size=fields.number(value["size"], 0, 10**15),
            sha256=fields.sha256_hex(value["sha256"]),
            added_at=fields.moment(value["added_at"]),
        )
        if attachment.id in self._attachment_ids or attachment.record not in self._ids:
            raise BadRecord
        if self._sizes.get(attachment.sha256) != attachment.size:
            raise BadRecord
        self._attachment_ids.add(attachment.id)
        if len(self._attachment_ids) > self._manifest.attachments:
            raise BadRecord
        self.attachments.setdefault(attachment.sha256, []).append(attachment)

    def _finish(self) -> None:
        manifest = self._manifest
        if (self._records, len(self._attachment_ids)) != (manifest.records, manifest.attachments):
            raise BadRecord
        if set(self.attachments) != set(self._sizes):
            raise BadRecord
        if manifest.chain and (self._sequence, self._link) != (manifest.chain.length, manifest.chain.head):
            raise Altered


def _record(kind: str, plain: object) -> Record:
    try:
        return from_plain(kind, plain)
    except RecordError as error:
        raise BadRecord from error
