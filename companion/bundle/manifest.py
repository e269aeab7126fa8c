"""manifest.json: what the bundle holds, with length and SHA-256 of each part, and who signed it.

manifest.sig is the raw 64-byte Ed25519 signature over the exact bytes of manifest.json, which are in
canonical form.
"""

import re
from dataclasses import asdict, dataclass
from itertools import pairwise
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from companion.bundle import fields
from companion.bundle.errors import Altered, BadRecord, NewerFormat, NotABundle, TooLarge
from companion.bundle.limits import (
    MAX_ARCHIVE,
    MAX_ATTACHMENTS,
    MAX_LETTER,
    MAX_MANIFEST,
    MAX_ORIGINALS,
    MAX_RECORDS,
    MAX_RECORDS_BYTES,
    MAX_REPORT,
    MAX_TITLE,
)
from companion.bundle.strict_json import loads
from companion.domain.codec import KINDS, RecordError, canonical

FORMAT = "record-bundle"
VERSION = 1
MANIFEST = "manifest.json"
SIGNATURE = "manifest.sig"
RECORDS = "records.json"
REPORT = "report.html"
LANGUAGES = ("en", "es")
SIGNATURE_SIZE = 64
EXTENSIONS = (
    "jpg", "png", "gif", "webp", "heic", "tif", "bmp", "pdf", "txt", "csv", "eml", "rtf", "doc", "docx", "odt",
    "xls", "xlsx", "ods", "mp3", "m4a", "aac", "ogg", "opus", "amr", "wav", "flac", "mp4", "mov", "webm", "mkv",
    "3gp", "avi", "bin",
)  # fmt: skip
"""What an original's name may end with. Nothing here makes a browser run what is inside."""
_ORIGINAL = re.compile(r"originals/([0-9a-f]{64})\.([a-z0-9]+)")


@dataclass(frozen=True)
class PartInfo:
    """One part after the signature: its name in the archive, its bytes, its SHA-256 (hex)."""

    name: str
    size: int
    sha256: str

    @property
    def is_original(self) -> bool:
        """Whether this is one of the files that she attached."""
        return self.name.startswith("originals/")


@dataclass(frozen=True)
class ChainInfo:
    """Link 0, the last link (both hex) and the number of links between."""

    start: str
    head: str
    length: int


@dataclass(frozen=True)
class Manifest:
    """The values of manifest.json. `signer` is the raw public key as hex."""

    bundle: str
    made_at: str
    title: str
    letter: str
    language: str
    signer: str
    sections: tuple[str, ...]
    records: int
    attachments: int
    chain: ChainInfo | None
    parts: tuple[PartInfo, ...]

    def to_bytes(self) -> bytes:
        """The canonical bytes. Raises TooLarge past the limit, BadRecord for text without a form."""
        plain: dict[str, Any] = asdict(self)
        plain["sections"] = list(self.sections)
        plain["parts"] = [asdict(part) for part in self.parts]
        try:
            data = canonical({"format": FORMAT, "version": VERSION, **plain})
        except RecordError as error:
            raise BadRecord from error
        if len(data) > MAX_MANIFEST:
            raise TooLarge
        return data


def original_name(sha256: str, extension: str) -> str:
    """The name of an original in the archive."""
    return f"originals/{sha256}.{extension}"


def public_key(seed: bytes) -> str:
    """The public key of a 32-byte Ed25519 seed, as hex."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw().hex()


def sign(data: bytes, seed: bytes) -> bytes:
    """The content of manifest.sig."""
    return Ed25519PrivateKey.from_private_bytes(seed).sign(data)


def read(data: bytes, signature: bytes) -> Manifest:
    """The verified manifest.

    Raises NotABundle, NewerFormat, BadRecord for its form, TooLarge for its numbers, Altered for the
    signature.
    """
    plain = loads(data)
    if plain.get("format") != FORMAT or type(plain.get("version")) is not int:
        raise NotABundle
    if plain["version"] != VERSION:
        raise NewerFormat if plain["version"] > VERSION else NotABundle
    manifest = _build(plain)
    try:
        Ed25519PublicKey.from_public_bytes(bytes.fromhex(manifest.signer)).verify(signature, data)
    except (InvalidSignature, ValueError) as error:
        raise Altered from error
    return manifest


def _build(plain: dict[str, Any]) -> Manifest:
    names = tuple(Manifest.__dataclass_fields__)
    fields.exact_keys(plain, "format", "version", *names)
    sections = plain["sections"]
    if not isinstance(sections, list) or sections != [kind for kind in KINDS if kind in sections]:
        raise BadRecord
    if plain["language"] not in LANGUAGES:
        raise BadRecord
    for name, most in (("records", MAX_RECORDS), ("attachments", MAX_ATTACHMENTS)):
        if fields.number(plain[name], 0, 10**15) > most:
            raise TooLarge
    return Manifest(
        bundle=fields.id_hex(plain["bundle"]),
        made_at=fields.moment(plain["made_at"]),
        title=fields.text(plain["title"], MAX_TITLE),
        letter=fields.text(plain["letter"], MAX_LETTER),
        language=plain["language"],
        signer=fields.sha256_hex(plain["signer"]),
        sections=tuple(sections),
        records=plain["records"],
        attachments=plain["attachments"],
        chain=_chain(plain["chain"], wanted="incident" in sections),
        parts=_parts(plain["parts"]),
    )


def _chain(plain: object, *, wanted: bool) -> ChainInfo | None:
    if not wanted:
        if plain is not None:
            raise BadRecord
        return None
    value = fields.exact_keys(plain, "start", "head", "length")
    return ChainInfo(
        fields.sha256_hex(value["start"]),
        fields.sha256_hex(value["head"]),
        fields.number(value["length"], 0, MAX_RECORDS),
    )


def _parts(plain: object) -> tuple[PartInfo, ...]:
    """records.json, the originals in strictly rising order of their hash, report.html."""
    if not isinstance(plain, list) or len(plain) < 2:
        raise BadRecord
    if len(plain) > MAX_ORIGINALS + 2:
        raise TooLarge
    parts = tuple(_part(value) for value in plain)
    originals = parts[1:-1]
    if parts[0].name != RECORDS or parts[-1].name != REPORT:
        raise BadRecord
    if parts[0].size > MAX_RECORDS_BYTES or parts[-1].size > MAX_REPORT:
        raise TooLarge
    if sum(part.size for part in parts) > MAX_ARCHIVE:
        raise TooLarge
    for part in originals:
        match = _ORIGINAL.fullmatch(part.name)
        if not match or match[1] != part.sha256 or match[2] not in EXTENSIONS:
            raise BadRecord
    if any(a.sha256 >= b.sha256 for a, b in pairwise(originals)):
        raise BadRecord
    return parts


def _part(plain: object) -> PartInfo:
    value = fields.exact_keys(plain, "name", "size", "sha256")
    return PartInfo(
        fields.text(value["name"], 100),
        fields.number(value["size"], 0, 10**15),
        fields.sha256_hex(value["sha256"]),
    )
