"""Bundles made by hand, well signed and framed, so that one thing at a time can be wrong in them."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from companion.bundle.archive import ArchiveWriter, Part, measure
from companion.bundle.manifest import public_key, sign
from companion.bundle.record_lines import commitment, join
from companion.domain.codec import canonical

SEED = bytes(range(32))
START = sha256(b"start").hexdigest()
NOW = "2026-05-12T10:00:00+02:00"


def hex_id(number: int) -> str:
    return f"{number:032x}"


@dataclass
class Forge:
    """Collects lines and originals; change any of the attributes, then bytes()."""

    sections: list[str] = field(default_factory=lambda: ["contact", "incident"])
    lines: list[dict[str, Any]] = field(default_factory=list)
    originals: dict[str, bytes] = field(default_factory=dict)
    report: bytes = b"<!DOCTYPE html>"
    link: str = START
    sequence: int = 0
    edit: Callable[[dict[str, Any]], None] = lambda _manifest: None
    records_bytes: bytes | None = None
    manifest_bytes: bytes | None = None
    signature: bytes | None = None
    order: Callable[[list[tuple[str, bytes]]], list[tuple[str, bytes]]] = lambda parts: parts

    def contact(self, number: int, **extra: Any) -> dict[str, Any]:
        line = {"kind": "contact", "record": {"id": hex_id(number), "name": "Ana", **extra}, "revision": 1}
        self.lines.append(line)
        return line

    def incident(self, number: int, revision: int = 1, *, withdrawn: bool = False, **extra: Any) -> dict[str, Any]:
        record = {"id": hex_id(number), "summary": "something", **extra}
        nonce = sha256(str(self.sequence).encode()).digest()
        made = commitment(nonce, record, revision, NOW, withdrawn=withdrawn)
        self.link = sha256(bytes.fromhex(self.link) + bytes.fromhex(made)).hexdigest()
        self.sequence += 1
        chain = {"sequence": self.sequence, "nonce": nonce.hex(), "commitment": made, "link": self.link}
        line = {
            "kind": "incident", "id": hex_id(number), "record": record, "revision": revision, "withdrawn": withdrawn,
            "written_at": NOW, "chain": chain,
        }  # fmt: skip
        self.lines.append(line)
        return line

    def attach(self, number: int, owner: int, data: bytes, ending: str = "jpg", **extra: Any) -> dict[str, Any]:
        digest = sha256(data).hexdigest()
        self.originals[f"originals/{digest}.{ending}"] = data
        value = {
            "id": hex_id(number), "record": hex_id(owner), "name": "photo.jpg", "media_type": "image/jpeg",
            "size": len(data), "sha256": digest, "added_at": NOW, **extra,
        }  # fmt: skip
        line = {"kind": "attachment", "attachment": value}
        self.lines.append(line)
        return line

    def bytes(self) -> bytes:
        records = self.records_bytes
        if records is None:
            records = b"".join(join([canonical(line) for line in self.lines]))
        contents = [("records.json", records), *sorted(self.originals.items()), ("report.html", self.report)]
        manifest: dict[str, Any] = {
            "format": "record-bundle",
            "version": 1,
            "bundle": hex_id(99),
            "made_at": NOW,
            "title": "",
            "letter": "Dear Ana",
            "language": "en",
            "signer": public_key(SEED),
            "sections": self.sections,
            "records": sum(line.get("kind") != "attachment" for line in self.lines),
            "attachments": sum(line.get("kind") == "attachment" for line in self.lines),
            "chain": {"start": START, "head": self.link, "length": self.sequence},
            "parts": [{"name": name, "size": len(data), "sha256": sha256(data).hexdigest()} for name, data in contents],
        }
        self.edit(manifest)
        head = canonical(manifest) if self.manifest_bytes is None else self.manifest_bytes
        signature = sign(head, SEED) if self.signature is None else self.signature
        out = io.BytesIO()
        writer = ArchiveWriter(out)
        for name, data in self.order([("manifest.json", head), ("manifest.sig", signature), *contents]):
            for _size in writer.add(Part(name, measure([data]), lambda data=data: [data])):
                pass
        writer.close()
        return out.getvalue()


def good() -> Forge:
    forge = Forge()
    forge.contact(1)
    forge.contact(2, name="عائشة")
    forge.incident(3)
    forge.incident(4)
    forge.incident(3, 2, what="corrected")
    forge.incident(4, 2, withdrawn=True)
    forge.attach(10, 1, b"picture")
    forge.attach(11, 3, b"picture")
    forge.attach(12, 4, b"scan", "pdf")
    return forge
