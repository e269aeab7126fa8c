"""The ZIP frame: opened by others, and only one form of it read back."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from companion.bundle.archive import ArchiveReader, ArchiveWriter, Part, Seal, measure
from companion.bundle.errors import Altered, NotABundle, TooLarge, VaultChanged

PARTS = {"manifest.json": b'{"a":1}', "originals/aa.jpg": bytes(range(256)) * 3000, "report.html": b""}


def part(name: str, data: bytes) -> Part:
    pieces = [data[i : i + 1000] for i in range(0, len(data), 1000)]
    return Part(name, measure(pieces), lambda: pieces)


def archive(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    writer = ArchiveWriter(out)
    for name, data in parts.items():
        assert sum(writer.add(part(name, data))) == len(data)
    writer.close()
    return out.getvalue()


def read_back(data: bytes, parts: dict[str, bytes]) -> dict[str, bytes]:
    reader = ArchiveReader(io.BytesIO(data))
    found = {}
    for place, (name, content) in enumerate(parts.items()):
        if place == 0:
            found[name] = reader.open_capped(name, 10_000)
        else:
            found[name] = b"".join(reader.open(name, len(content)))
    reader.close()
    return found


def test_round_trip() -> None:
    assert read_back(archive(PARTS), PARTS) == PARTS


def test_zipfile_agrees() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(PARTS))) as other:
        assert other.testzip() is None
        assert {name: other.read(name) for name in other.namelist()} == PARTS
        assert all(info.flag_bits == 0 and info.compress_type == zipfile.ZIP_STORED for info in other.infolist())


def test_unzip_agrees(tmp_path: Path) -> None:
    unzip = shutil.which("unzip")
    assert unzip is not None
    (tmp_path / "a.zip").write_bytes(archive(PARTS))
    subprocess.run([unzip, "-q", "a.zip", "-d", "out"], cwd=tmp_path, check=True)
    assert {name: (tmp_path / "out" / name).read_bytes() for name in PARTS} == PARTS
    assert (tmp_path / "out" / "manifest.json").stat().st_mode & 0o777 == 0o644


@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_any_changed_byte_is_refused(data: st.DataObject) -> None:
    small = {"manifest.json": b"{}", "originals/aa.jpg": b"picture", "report.html": b"<p>"}
    whole = archive(small)
    where = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["flip", "cut", "append", "insert"]))
    if kind == "flip":
        bad = whole[:where] + bytes([whole[where] ^ data.draw(st.integers(1, 255))]) + whole[where + 1 :]
    elif kind == "cut":
        bad = whole[:where]
    elif kind == "append":
        bad = whole + data.draw(st.binary(min_size=1, max_size=30))
    else:
        bad = whole[:where] + whole[where : where + 1] + whole[where:]
    if bad == whole:
        return
    with pytest.raises((NotABundle, Altered, TooLarge)):
        read_back(bad, small)


def test_what_other_programs_write_is_refused() -> None:
    for compression in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", compression) as other:
            for name, data in PARTS.items():
                other.writestr(name, data)
        with pytest.raises(NotABundle):
            read_back(out.getvalue(), PARTS)


@pytest.mark.parametrize(
    "name", ["../manifest.json", "manifest.jso\0", "MANIFEST.json", "manifest\\json", "/manifest.json"]
)
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises(NotABundle):
        read_back(archive({name: b"{}"}), {"manifest.json": b"{}"})


def test_a_lying_size_costs_nothing() -> None:
    bad = bytearray(archive({"manifest.json": b"{}"}))
    bad[18:26] = (2**32 - 1).to_bytes(4, "little") * 2
    with pytest.raises(TooLarge):
        read_back(bytes(bad), {"manifest.json": b"{}"})


def test_contents_that_change_while_being_written_are_refused() -> None:
    seal = measure([b"before"])
    for now in (b"after!", b"befor", b"before "):
        writer = ArchiveWriter(io.BytesIO())
        with pytest.raises(VaultChanged):
            list(writer.add(Part("records.json", seal, lambda now=now: [now])))


def test_past_four_gigabytes_is_refused_before_a_byte_is_written() -> None:
    out = io.BytesIO()
    writer = ArchiveWriter(out)
    with pytest.raises(TooLarge):
        list(writer.add(Part("originals/aa.bin", Seal(2**32, "", 0), lambda: [b"never"])))
    assert out.getvalue() == b""
