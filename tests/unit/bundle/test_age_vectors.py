"""The public age vectors: each must end exactly as it says, with exactly the payload it says."""

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from companion.bundle.age import DamagedFile, NotAge, TooCostly, WrongPassphrase, decrypt
from companion.bundle.age_header import read_header
from companion.bundle.age_stream import Reader

FOLDER = Path(__file__).parent / "vectors" / "age"
NAMES = sorted(path.name for path in FOLDER.iterdir())


@dataclass(frozen=True)
class Vector:
    expect: str
    payload: str
    file_key: bytes
    passphrase: str | None
    data: bytes


def load(name: str) -> Vector:
    head, data = (FOLDER / name).read_bytes().split(b"\n\n", 1)
    fields = dict(line.split(": ", 1) for line in reversed(head.decode().split("\n")))
    if fields.get("compressed") == "zlib":
        data = zlib.decompress(data)
    return Vector(
        expect=fields["expect"],
        payload=fields.get("payload", ""),
        file_key=bytes.fromhex(fields.get("file key", "")),
        passphrase=fields.get("passphrase"),
        data=data,
    )


def drain(reader: Reader) -> tuple[bytes, bool]:
    """What came out before the end or the first error, and whether it ended well."""
    out = bytearray()
    try:
        while part := reader.read(1000):
            out += part
    except DamagedFile:
        return bytes(out), False
    return bytes(out), True


def drain_exactly(reader: Reader) -> tuple[bytes, bool]:
    out = bytearray()
    try:
        while part := reader.read(1):
            out += part
    except DamagedFile:
        return bytes(out), False
    return bytes(out), True


def test_the_vectors_are_there() -> None:
    assert len(NAMES) > 60


@pytest.mark.parametrize("name", [name for name in NAMES if load(name).passphrase])
def test_with_a_passphrase(name: str) -> None:
    vector = load(name)
    source = io.BytesIO(vector.data)
    if vector.expect == "success":
        out = decrypt(vector.passphrase, source).read()
        assert hashlib.sha256(out).hexdigest() == vector.payload
        return
    with pytest.raises((NotAge, TooCostly, WrongPassphrase)) as caught:
        decrypt(vector.passphrase, source)
    if name == "scrypt_work_factor_23":
        assert caught.type is TooCostly
    elif vector.expect == "header failure":
        assert caught.type in {NotAge, TooCostly}
    elif name != "scrypt_uppercase":  # another kind of stanza: to us not an age file with a passphrase
        assert caught.type is WrongPassphrase


@pytest.mark.parametrize("name", [name for name in NAMES if not load(name).passphrase])
def test_with_the_file_key(name: str) -> None:
    """Vectors for another kind of key: their header and their payload still have to behave."""
    vector = load(name)
    source = io.BytesIO(vector.data)
    if vector.expect == "header failure":
        with pytest.raises(NotAge):
            Reader(vector.file_key, _after_header(vector, source))
        return
    if vector.expect == "HMAC failure":
        with pytest.raises(DamagedFile):
            read_header(source).verify(vector.file_key)
        return
    reader = Reader(vector.file_key, _after_header(vector, source))
    out, whole = drain_exactly(reader) if len(vector.data) < 200_000 else drain(reader)
    assert whole is (vector.expect == "success")
    assert hashlib.sha256(out).hexdigest() == vector.payload


@pytest.mark.parametrize("name", ["x25519"])
def test_other_kinds_of_key_are_refused(name: str) -> None:
    with pytest.raises(NotAge):
        decrypt("password", io.BytesIO(load(name).data))


def _after_header(vector: Vector, source: io.BytesIO) -> io.BytesIO:
    read_header(source).verify(vector.file_key)
    return source
