"""What a stranger may put into a bundle: each lie is refused, for its own reason, before anything is stored."""

import io
from collections.abc import Callable
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.bundle import record_lines
from companion.bundle.errors import Altered, BadRecord, BundleError, NewerFormat, NotABundle, TooLarge
from companion.bundle.reading import verify
from companion.domain.codec import canonical
from tests.unit.bundle.forge import Forge, good, hex_id

Edit = Callable[[dict[str, Any]], None]


def check(forge: Forge) -> None:
    verify(io.BytesIO(forge.bytes()))


def setting(name: str, value: Any) -> Edit:
    def edit(manifest: dict[str, Any]) -> None:
        manifest[name] = value

    return edit


def part_setting(place: int, name: str, value: Any) -> Edit:
    def edit(manifest: dict[str, Any]) -> None:
        manifest["parts"][place][name] = value

    return edit


def test_the_good_one_is_good() -> None:
    manifest = verify(io.BytesIO(good().bytes()))
    assert (manifest.records, manifest.attachments, len(manifest.parts)) == (6, 3, 4)
    empty = Forge(sections=[])
    empty.edit = setting("chain", None)
    assert verify(io.BytesIO(empty.bytes())).records == 0
    check(Forge())


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_any_changed_byte_is_refused(data: st.DataObject) -> None:
    whole = good().bytes()
    where = data.draw(st.integers(0, len(whole) - 1))
    bad = whole[:where] + bytes([whole[where] ^ data.draw(st.integers(1, 255))]) + whole[where + 1 :]
    with pytest.raises(BundleError):
        verify(io.BytesIO(bad))
    with pytest.raises(BundleError):
        verify(io.BytesIO(whole[:where]))


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (setting("format", "other"), NotABundle),
        (setting("version", 2), NewerFormat),
        (setting("version", 0), NotABundle),
        (setting("version", True), NotABundle),
        (setting("version", "1"), NotABundle),
        (setting("more", 1), BadRecord),
        (lambda m: m.pop("title"), BadRecord),
        (setting("bundle", "x" * 32), BadRecord),
        (setting("bundle", "A" * 32), BadRecord),
        (setting("made_at", "yesterday"), BadRecord),
        (setting("title", "x" * 301), BadRecord),
        (setting("letter", ["x"]), BadRecord),
        (setting("letter", "x" * 100_001), BadRecord),
        (setting("language", "xx"), BadRecord),
        (setting("language", ["en"]), BadRecord),
        (setting("signer", "0" * 63), BadRecord),
        (setting("signer", "00" * 32), Altered),
        (setting("signer", "ff" * 32), Altered),
        (setting("sections", ["incident", "contact"]), BadRecord),
        (setting("sections", ["contact", "contact", "incident"]), BadRecord),
        (setting("sections", ["contact", "incident", "other"]), BadRecord),
        (setting("sections", [["contact"]]), BadRecord),
        (setting("sections", "contact"), BadRecord),
        (setting("sections", ["incident"]), BadRecord),
        (setting("records", 5), BadRecord),
        (setting("records", -1), BadRecord),
        (setting("records", 250_001), TooLarge),
        (setting("attachments", 2), BadRecord),
        (setting("attachments", 4), BadRecord),
        (setting("attachments", 50_001), TooLarge),
        (setting("chain", None), BadRecord),
        (setting("chain", {"start": "", "head": "", "length": 0}), BadRecord),
        (lambda m: m["chain"].update(start="00" * 32), Altered),
        (lambda m: m["chain"].update(head="00" * 32), Altered),
        (lambda m: m["chain"].update(length=5), Altered),
        (setting("parts", []), BadRecord),
        (setting("parts", {}), BadRecord),
        (lambda m: m["parts"].pop(), BadRecord),
        (lambda m: m["parts"].pop(0), BadRecord),
        (lambda m: m["parts"].pop(1), BadRecord),
        (lambda m: m["parts"].reverse(), BadRecord),
        (lambda m: m["parts"].insert(1, m["parts"][1]), BadRecord),
        (lambda m: m["parts"].insert(1, m["parts"].pop(2)), BadRecord),
        (lambda m: m["parts"].extend([m["parts"][0]] * 10_000), TooLarge),
        (part_setting(0, "size", 512 * 2**20 + 1), TooLarge),
        (part_setting(0, "size", 1), NotABundle),
        (part_setting(1, "size", 2**40), TooLarge),
        (part_setting(1, "size", 4), BadRecord),
        (part_setting(1, "size", -1), BadRecord),
        (part_setting(1, "more", 1), BadRecord),
        (part_setting(1, "sha256", "00" * 32), BadRecord),
        (part_setting(0, "sha256", "00" * 32), Altered),
        (part_setting(3, "sha256", "00" * 32), Altered),
        (part_setting(1, "name", "../../x"), BadRecord),
        (part_setting(1, "name", "originals/CON.jpg"), BadRecord),
        (part_setting(1, "name", "originals/" + "0" * 64 + ".html"), BadRecord),
        (part_setting(3, "name", "report.html\0"), BadRecord),
    ],
)
def test_manifests(edit: Edit, error: type[BundleError]) -> None:
    forge = good()
    forge.edit = edit
    with pytest.raises(error):
        check(forge)


def test_manifest_bytes() -> None:
    for data in (b"", b"{}", b"[]", b"\xff", b'{"format":"record-bundle","version":1}', b"{" * 1000):
        forge = good()
        forge.manifest_bytes = data
        with pytest.raises((BadRecord, NotABundle)):
            check(forge)
    forge = good()
    forge.manifest_bytes = b" " * (4 * 2**20 + 1)
    with pytest.raises(TooLarge):
        check(forge)


def test_signatures() -> None:
    forge = good()
    forge.signature = bytes(64)
    with pytest.raises(Altered):
        check(forge)
    forge.signature = bytes(63)
    with pytest.raises(NotABundle):
        check(forge)


@pytest.mark.parametrize(
    "order",
    [
        lambda parts: parts[1:],
        lambda parts: parts[:-1],
        lambda parts: [*parts, parts[-1]],
        lambda parts: [*parts, ("extra.txt", b"x")],
        lambda parts: [parts[0], parts[2], parts[1], *parts[3:]],
        lambda parts: [*parts[:3], parts[4], parts[3], parts[5]],
        lambda parts: [*parts[:3], *parts[4:]],
        lambda parts: [*parts[:3], (parts[3][0], b"PICTURE"), *parts[4:]],
        lambda parts: [*parts[:3], ("originals/../../x", parts[3][1]), *parts[4:]],
    ],
)
def test_parts_missing_extra_or_out_of_order(order: Callable[[list], list]) -> None:
    forge = good()
    forge.order = order
    with pytest.raises((NotABundle, Altered)):
        check(forge)


def line_edit(place: int, *path: str, to: Any) -> Callable[[Forge], None]:
    def edit(forge: Forge) -> None:
        target = forge.lines[place]
        for name in path[:-1]:
            target = target[name]
        target[path[-1]] = to

    return edit


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (line_edit(0, "kind", to="cover"), BadRecord),
        (line_edit(0, "kind", to=["contact"]), BadRecord),
        (line_edit(0, "kind", to="paper"), BadRecord),
        (line_edit(0, "kind", to="incident"), BadRecord),
        (line_edit(0, "more", to=1), BadRecord),
        (line_edit(0, "revision", to=0), BadRecord),
        (line_edit(0, "revision", to=True), BadRecord),
        (line_edit(0, "record", to=None), BadRecord),
        (line_edit(0, "record", "id", to=hex_id(2)), BadRecord),
        (line_edit(0, "record", "id", to="../x"), BadRecord),
        (line_edit(0, "record", "name", to=5), BadRecord),
        (line_edit(0, "record", "name", to="x" * 1_000_001), BadRecord),
        (line_edit(0, "record", "unknown", to=""), BadRecord),
        (line_edit(2, "record", "summary", to="another"), Altered),
        (line_edit(2, "record", "private_note", to=""), BadRecord),
        (line_edit(2, "record", "kind", to="nonsense"), BadRecord),
        (line_edit(2, "record", "happened", to={"certainty": "exact", "more": ""}), BadRecord),
        (line_edit(2, "id", to=hex_id(7)), BadRecord),
        (line_edit(2, "written_at", to="2026-05-12T10:00:01+02:00"), Altered),
        (line_edit(2, "written_at", to="9999-99"), BadRecord),
        (line_edit(2, "withdrawn", to=True), Altered),
        (line_edit(2, "withdrawn", to=0), BadRecord),
        (line_edit(2, "revision", to=2), BadRecord),
        (line_edit(4, "revision", to=3), BadRecord),
        (line_edit(2, "chain", "sequence", to=2), Altered),
        (line_edit(2, "chain", "sequence", to=[1]), BadRecord),
        (line_edit(2, "chain", "sequence", to=True), BadRecord),
        (line_edit(2, "chain", "nonce", to=""), BadRecord),
        (line_edit(2, "chain", "nonce", to="00" * 32), Altered),
        (line_edit(2, "chain", "commitment", to="00" * 32), Altered),
        (line_edit(2, "chain", "link", to="00" * 32), Altered),
        (line_edit(2, "chain", to=None), BadRecord),
        (line_edit(2, "record", to=None), BadRecord),
        (line_edit(6, "attachment", "id", to=hex_id(11)), BadRecord),
        (line_edit(6, "attachment", "record", to=hex_id(77)), BadRecord),
        (line_edit(6, "attachment", "name", to="../photo.jpg"), BadRecord),
        (line_edit(6, "attachment", "name", to="gpj.\u202eexe"), BadRecord),
        (line_edit(6, "attachment", "name", to="a\0b"), BadRecord),
        (line_edit(6, "attachment", "name", to="x" * 256), BadRecord),
        (line_edit(6, "attachment", "name", to=""), BadRecord),
        (line_edit(6, "attachment", "media_type", to="text/html; charset=utf-8"), BadRecord),
        (line_edit(6, "attachment", "size", to=8), BadRecord),
        (line_edit(6, "attachment", "sha256", to="00" * 32), BadRecord),
        (line_edit(6, "attachment", "added_at", to=""), BadRecord),
        (line_edit(6, "attachment", "more", to=""), BadRecord),
        (lambda forge: forge.lines.reverse(), BadRecord),
        (lambda forge: forge.lines.insert(0, forge.lines.pop(2)), BadRecord),
        (lambda forge: forge.lines.insert(2, forge.lines.pop(3)), Altered),
        (lambda forge: forge.lines.insert(3, forge.lines[2]), BadRecord),
        (lambda forge: forge.lines.pop(3), Altered),
        (lambda forge: forge.lines.pop(5), Altered),
        (lambda forge: forge.lines.pop(8), BadRecord),
        (lambda forge: forge.contact(5), BadRecord),
        (lambda forge: forge.attach(13, 1, b"not in the list") and forge.originals.popitem(), BadRecord),
        (lambda forge: forge.originals.update({f"originals/{sha256(b'x').hexdigest()}.bin": b"x"}), BadRecord),
    ],
)
def test_lines(edit: Callable[[Forge], Any], error: type[BundleError]) -> None:
    forge = good()
    edit(forge)
    with pytest.raises(error):
        check(forge)


def test_a_removed_text_leaves_its_place() -> None:
    forge = good()
    forge.lines[2]["record"] = None
    forge.lines[2]["chain"]["nonce"] = ""
    check(forge)


DOCUMENTS = [
    b"",
    b'{"records":[\n',
    b'{"records":[\n]}',
    b'{"records":[\n]}\n\n',
    b'{"records":[]}\n',
    b'{"records":[\n\n]}\n',
    b'{"records":[\n{},\n]}\n',
    b'{"records":[\n{}\n{}\n]}\n',
    b'{"records":[\r\n]}\r\n',
    b'{"records":[\n]}\n{"records":[\n]}\n',
    b'{"records":[\n{"kind":"contact","kind":"contact"}\n]}\n',
    b'{"records":[\n' + b"[" * 100_000 + b"\n]}\n",
    b'{"records":[\n{"kind":"contact","record":{"id":"' + b"0" * 32 + b'","name":NaN},"revision":1}\n]}\n',
    b'{"records":[\n{"kind":"contact","record":{"id":"' + b"0" * 32 + b'","name":"\\ud800"},"revision":1}\n]}\n',
]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_documents(document: bytes) -> None:
    forge = Forge()
    forge.records_bytes = document
    with pytest.raises(BadRecord):
        check(forge)


def test_a_line_without_end_is_refused() -> None:
    forge = Forge()
    forge.records_bytes = record_lines.FIRST + b"x" * (16 * 2**20 + 10)
    with pytest.raises(TooLarge):
        check(forge)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(max_size=30).filter(lambda line: b"\n" not in line), max_size=6), st.integers(1, 40))
def test_lines_come_back_as_they_went(lines: list[bytes], size: int) -> None:
    lines = [canonical({"a": line.hex()}) for line in lines]
    document = b"".join(record_lines.join(lines))
    pieces = [document[i : i + size] for i in range(0, len(document), size)]
    assert list(record_lines.split(pieces)) == lines
