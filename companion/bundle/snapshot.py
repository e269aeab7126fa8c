"""What goes into a bundle, taken from the vault at one moment: record lines, journal, attachments."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from companion.bundle import fields
from companion.bundle.errors import BadRecord, TooLarge
from companion.bundle.limits import MAX_ATTACHMENTS, MAX_LINE, MAX_ORIGINALS, MAX_RECORDS
from companion.bundle.manifest import EXTENSIONS, ChainInfo, original_name
from companion.domain.codec import KINDS, Record, RecordError, canonical, from_plain, to_plain
from companion.domain.journal import Incident
from companion.vault.attachments import Attachment
from companion.vault.chain import Link, first_link
from companion.vault.vault import Vault

_BY_MEDIA_TYPE = {
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/heic": "heic",
    "image/tiff": "tif",
    "application/pdf": "pdf",
    "text/plain": "txt",
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/ogg": "ogg",
    "audio/wav": "wav",
    "video/mp4": "mp4",
    "video/quicktime": "mov",
    "video/webm": "webm",
}
_SAME = {"jpeg": "jpg", "jpe": "jpg", "tiff": "tif", "heif": "heic", "text": "txt", "log": "txt", "md": "txt"}


@dataclass(frozen=True)
class Wording:
    """One revision of an entry of the journal; `incident` is None where the text was removed for good."""

    incident: Incident | None
    revision: int
    sequence: int
    written_at: str
    withdrawn: bool


@dataclass(frozen=True)
class Exhibit:
    """An attachment and the name of its content in the archive."""

    attachment: Attachment
    path: str


@dataclass(frozen=True)
class Snapshot:
    """Everything but the contents of the attachments. `lines` are those of records.json."""

    lines: tuple[bytes, ...]
    records: dict[str, tuple[Record, ...]]
    journal: tuple[tuple[Wording, ...], ...]
    """The revisions of each entry, oldest first; entries by the time they happened."""
    exhibits: tuple[Exhibit, ...]
    chain: ChainInfo | None
    count: int
    """Records, each revision of an entry counted."""
    unreadable: tuple[Attachment, ...] = ()
    """Files that belong here and can't be read: in no line, only named in the readable page."""
    linked: dict[str, Record] = field(default_factory=dict)
    """The people and papers that the entries tell of, by id: named in the readable page, in no line by themselves."""


def take(vault: Vault, sections: frozenset[str]) -> Snapshot:
    """Reads the chosen kinds. Raises TooLarge, BadRecord, and what the vault raises."""
    lines: list[bytes] = []
    records: dict[str, tuple[Record, ...]] = {}
    journal: tuple[tuple[Wording, ...], ...] = ()
    chain: ChainInfo | None = None
    for kind in KINDS:
        if kind not in sections:
            continue
        if kind == "incident":
            links = vault.journal.chain()
            lines += [_incident_line(link) for link in links]
            journal = _wordings(links)
            start = first_link(vault.vault_id).hex()
            chain = ChainInfo(start, links[-1].link if links else start, len(links))
        else:
            revisions = vault.records.revisions(kind)
            records[kind] = tuple(vault.records.all(kind))
            lines += [_record_line(kind, record, revisions.get(record.id, 1)) for record in records[kind]]
    count = len(lines)
    exhibits = _exhibits(vault.attachments.all(), _ids(records) | _told(journal))
    lines += [_attachment_line(exhibit.attachment) for exhibit in exhibits]
    if count > MAX_RECORDS or any(len(line) + 2 > MAX_LINE for line in lines):
        raise TooLarge
    return Snapshot(tuple(lines), records, journal, exhibits, chain, count, linked=_linked(vault, journal))


def leave_out(snapshot: Snapshot, paths: Collection[str]) -> Snapshot:
    """The snapshot without the attachments whose content has one of these names in the archive."""
    kept = tuple(exhibit for exhibit in snapshot.exhibits if exhibit.path not in paths)
    return replace(
        snapshot,
        lines=(*snapshot.lines[: snapshot.count], *(_attachment_line(exhibit.attachment) for exhibit in kept)),
        exhibits=kept,
        unreadable=tuple(exhibit.attachment for exhibit in snapshot.exhibits if exhibit.path in paths),
    )


def extension(attachment: Attachment) -> str:
    """The ending that an original gets: from its own name, else from its media type, else "bin"."""
    ending = PurePosixPath(attachment.name.lower()).suffix.removeprefix(".")
    ending = _SAME.get(ending, ending)
    return ending if ending in EXTENSIONS else _BY_MEDIA_TYPE.get(attachment.media_type, "bin")


def _linked(vault: Vault, journal: Iterable[tuple[Wording, ...]]) -> dict[str, Record]:
    incidents = [wording.incident for wordings in journal for wording in wordings if wording.incident is not None]
    people = {id_ for incident in incidents for id_ in incident.people}
    papers = {id_ for incident in incidents for id_ in incident.papers}
    found = [(kind, id_) for kind, ids in (("contact", people), ("paper", papers)) for id_ in ids]
    records = (vault.records.get(kind, id_) for kind, id_ in found)
    return {record.id: record for record in records if record is not None}


def _told(journal: Iterable[tuple[Wording, ...]]) -> set[str]:
    """The ids of the entries whose text is still there."""
    newest = (wordings[-1].incident for wordings in journal)
    return {incident.id for incident in newest if incident is not None}


def _ids(records: dict[str, tuple[Record, ...]]) -> set[str]:
    return {record.id for kind in records.values() for record in kind}


def _wordings(links: Iterable[Link]) -> tuple[tuple[Wording, ...], ...]:
    entries: dict[str, list[Wording]] = {}
    for link in links:
        incident = None if link.plain is None else _incident(link.plain)
        wording = Wording(incident, link.revision, link.sequence, link.written_at, link.withdrawn)
        entries.setdefault(link.incident_id, []).append(wording)
    return tuple(tuple(wordings) for wordings in sorted(entries.values(), key=_time))


def _time(wordings: list[Wording]) -> tuple[str, int]:
    newest = wordings[-1].incident
    return (newest.happened.sort_key() if newest else "", wordings[0].sequence)


def _incident(plain: dict[str, Any]) -> Incident:
    try:
        record = from_plain("incident", plain)
    except RecordError as error:
        raise BadRecord from error
    if not isinstance(record, Incident):
        raise BadRecord
    return replace(record, private_note="")


def _exhibits(attachments: Iterable[Attachment], owners: set[str]) -> tuple[Exhibit, ...]:
    """Those of the owners, with names made harmless; equal contents share one path."""
    paths: dict[str, str] = {}
    exhibits: list[Exhibit] = []
    for attachment in attachments:
        if attachment.record not in owners:
            continue
        clean = replace(
            attachment,
            name=fields.clean_name(attachment.name),
            media_type=fields.clean_media_type(attachment.media_type),
        )
        path = paths.setdefault(clean.sha256, original_name(clean.sha256, extension(clean)))
        exhibits.append(Exhibit(clean, path))
    if len(exhibits) > MAX_ATTACHMENTS or len(paths) > MAX_ORIGINALS:
        raise TooLarge
    return tuple(exhibits)


def _incident_line(link: Link) -> bytes:
    if link.plain is not None and "private_note" in link.plain:
        raise BadRecord  # the vault never commits to it; nothing may carry it out of here
    return _canonical(
        {
            "chain": {
                "commitment": link.commitment,
                "link": link.link,
                "nonce": "" if link.plain is None else link.nonce,
                "sequence": link.sequence,
            },
            "id": link.incident_id,
            "kind": "incident",
            "record": link.plain,
            "revision": link.revision,
            "withdrawn": link.withdrawn,
            "written_at": link.written_at,
        }
    )


def _record_line(kind: str, record: Record, revision: int) -> bytes:
    return _canonical({"kind": kind, "record": to_plain(record), "revision": revision})


def _attachment_line(attachment: Attachment) -> bytes:
    value = {
        "added_at": attachment.added_at,
        "id": attachment.id,
        "media_type": attachment.media_type,
        "name": attachment.name,
        "record": attachment.record,
        "sha256": attachment.sha256,
        "size": attachment.size,
    }
    return _canonical({"attachment": value, "kind": "attachment"})


def _canonical(plain: dict[str, Any]) -> bytes:
    try:
        return canonical(plain)
    except RecordError as error:
        raise BadRecord from error
