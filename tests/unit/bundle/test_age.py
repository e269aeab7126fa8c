"""age: round trips at chunk boundaries, tampering refused, Debian's `age` on the other side."""

import io
import os
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from companion.bundle import age
from companion.bundle.age_header import format_header, read_header
from companion.bundle.age_stream import CHUNK, TAG, Reader, Writer
from tests.unit.bundle.terminal import run_age

PHRASE = "apple river seven lamp coat"
KEY = b"sixteen byte key"

lengths = st.one_of(
    st.integers(0, 40),
    st.builds(lambda n, d: max(0, n * CHUNK + d), st.integers(0, 3), st.integers(-2, 2)),
    st.integers(0, 3 * CHUNK),
)


def sealed(payload: bytes, phrase: str = PHRASE) -> bytes:
    out = io.BytesIO()
    with age.encrypt(phrase, out, 1) as writer:
        writer.write(payload)
    return out.getvalue()


def sealed_stream(payload: bytes) -> bytes:
    out = io.BytesIO()
    with Writer(KEY, out) as writer:
        writer.write(payload)
    return out.getvalue()


def opened_stream(data: bytes) -> bytes:
    return Reader(KEY, io.BytesIO(data)).read()


@settings(max_examples=60, deadline=None)
@given(length=lengths, cuts=st.lists(st.integers(0, 3 * CHUNK), max_size=5), size=st.integers(1, 3 * CHUNK))
def test_round_trip(length: int, cuts: list[int], size: int) -> None:
    payload = os.urandom(length)
    out = io.BytesIO()
    places = [0, *sorted(min(cut, length) for cut in cuts), length]
    with age.encrypt(PHRASE, out, 1) as writer:
        for start, end in pairwise(places):
            assert writer.write(payload[start:end]) == end - start
    reader = age.decrypt(PHRASE, io.BytesIO(out.getvalue()))
    parts = []
    while part := reader.read(size):
        parts.append(part)
    assert all(len(part) == size for part in parts[:-1])
    assert b"".join(parts) == payload
    assert reader.read(size) == b""
    chunks = max(1, -(-length // CHUNK))
    header = len(out.getvalue()) - (16 + length + chunks * TAG)
    assert read_header(io.BytesIO(out.getvalue()[:header])).stanzas[0].arguments[0] == "scrypt"


@settings(max_examples=100, deadline=None)
@given(length=lengths, data=st.data())
def test_a_changed_payload_is_refused(length: int, data: st.DataObject) -> None:
    whole = sealed_stream(os.urandom(length))
    where = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["flip", "cut", "append", "drop", "insert"]))
    if kind == "flip":
        bad = bytearray(whole)
        bad[where] ^= 1 << data.draw(st.integers(0, 7))
    elif kind == "cut":
        bad = whole[:where]
    elif kind == "append":
        bad = whole + data.draw(st.binary(min_size=1, max_size=100))
    elif kind == "drop":
        bad = whole[:where] + whole[where + 1 :]
    else:
        bad = whole[:where] + b"\x00" + whole[where:]
    if bytes(bad) == whole:
        return
    with pytest.raises((age.DamagedFile, age.NotAge)):
        opened_stream(bytes(bad))


def test_chunks_swapped_doubled_or_left_out_are_refused() -> None:
    whole = sealed_stream(os.urandom(3 * CHUNK + 5))
    nonce, body = whole[:16], whole[16:]
    step = CHUNK + TAG
    a, b, c, last = body[:step], body[step : 2 * step], body[2 * step : 3 * step], body[3 * step :]
    orders = [(b, a, c, last), (a, a, b, c, last), (a, c, last), (a, b, last, c), (a, b, c, last, last), (last,)]
    for order in orders:
        with pytest.raises(age.DamagedFile):
            opened_stream(nonce + b"".join(order))


@settings(max_examples=80, deadline=None)
@given(data=st.data())
def test_every_bit_of_the_header_counts(data: st.DataObject) -> None:
    whole = sealed(b"something")
    header = whole.index(b"\n--- ") + 49
    bad = bytearray(whole)
    bad[data.draw(st.integers(0, header - 1))] ^= 1 << data.draw(st.integers(0, 7))
    assume(_factor(bytes(bad)) <= 8)  # a flipped digit may ask for real work
    with pytest.raises((age.NotAge, age.WrongPassphrase, age.DamagedFile)):
        age.decrypt(PHRASE, io.BytesIO(bytes(bad))).read()


def _factor(data: bytes) -> int:
    try:
        return int(read_header(io.BytesIO(data)).stanzas[0].arguments[2])
    except (age.NotAge, IndexError, ValueError):
        return 0


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=200).map(lambda b: b"age-encryption.org/v1\n-> " + b)))
def test_noise_is_no_age_file(noise: bytes) -> None:
    with pytest.raises(age.NotAge):
        age.decrypt(PHRASE, io.BytesIO(noise))


def test_a_header_without_end_is_refused_early() -> None:
    text = b"age-encryption.org/v1\n-> x" + b"a" * 10**6

    class Endless:
        taken = 0

        def read(self, size: int) -> bytes:
            self.taken += size
            return text[self.taken - size : self.taken]

    source = Endless()
    with pytest.raises(age.NotAge):
        age.decrypt(PHRASE, source)
    assert source.taken <= 70_000


def test_what_is_no_age_file_is_left_after_a_few_bytes() -> None:
    source = io.BytesIO(b"%PDF-1.7" + bytes(10**6))
    with pytest.raises(age.NotAge):
        age.decrypt(PHRASE, source)
    assert source.tell() < 30


def test_wrong_passphrase() -> None:
    with pytest.raises(age.WrongPassphrase):
        age.decrypt(PHRASE + "s", io.BytesIO(sealed(b"x")))


@pytest.mark.parametrize("factor", ["21", "22", "30", "64", "99999999999999999999"])
def test_more_work_than_the_limit_is_refused_at_once(factor: str) -> None:
    header = read_header(io.BytesIO(sealed(b"x")))
    stanza = header.stanzas[0]
    costly = type(stanza)((stanza.arguments[0], stanza.arguments[1], factor), stanza.body)
    start = time.perf_counter()
    with pytest.raises(age.TooCostly):
        age.decrypt(PHRASE, io.BytesIO(format_header(costly, KEY)))
    assert time.perf_counter() - start < 0.5


def test_a_writer_left_by_an_error_has_no_end() -> None:
    out = io.BytesIO()
    writer = age.encrypt(PHRASE, out, 1)
    writer.write(b"half")
    writer.__exit__(RuntimeError, RuntimeError(), None)
    with pytest.raises(age.DamagedFile):
        age.decrypt(PHRASE, io.BytesIO(out.getvalue())).read()


def test_one_key_opens_the_file_twice_and_no_other() -> None:
    data = sealed(b"twice")
    key = age.unlock(PHRASE, io.BytesIO(data))
    assert key.reader(io.BytesIO(data)).read() == b"twice"
    assert key.reader(io.BytesIO(data)).read() == b"twice"
    with pytest.raises(age.DamagedFile):
        key.reader(io.BytesIO(sealed(b"other")))


def test_default_work_factor_is_18() -> None:
    out = io.BytesIO()
    age.encrypt(PHRASE, out).close()
    assert read_header(io.BytesIO(out.getvalue())).stanzas[0].arguments[2] == "18"
    assert age.decrypt(PHRASE, io.BytesIO(out.getvalue())).read() == b""


# --- Debian's age asks on the terminal, so it gets one ---


@pytest.mark.parametrize("length", [0, 1, CHUNK, 2 * CHUNK + 1])
def test_age_opens_what_is_written_here(tmp_path: Path, length: int) -> None:
    payload = os.urandom(length)
    (tmp_path / "in.age").write_bytes(sealed(payload, "árbol río siete lámpara abrigo"))
    assert run_age(["-d", "-o", str(tmp_path / "out"), str(tmp_path / "in.age")], "árbol río siete lámpara abrigo") == 0
    if length:  # for an empty payload age makes no file
        assert (tmp_path / "out").read_bytes() == payload


def test_age_refuses_the_wrong_passphrase(tmp_path: Path) -> None:
    (tmp_path / "in.age").write_bytes(sealed(b"x"))
    assert run_age(["-d", "-o", str(tmp_path / "out"), str(tmp_path / "in.age")], "wrong") != 0


@pytest.mark.parametrize("length", [0, CHUNK, 2 * CHUNK + 1])
def test_what_age_writes_opens_here(tmp_path: Path, length: int) -> None:
    payload = os.urandom(length)
    (tmp_path / "in").write_bytes(payload)
    assert run_age(["-p", "-o", str(tmp_path / "out.age"), str(tmp_path / "in")], PHRASE) == 0
    with (tmp_path / "out.age").open("rb") as source:
        assert age.decrypt(PHRASE, source).read() == payload
