"""The socket between the two processes: frames, wiping, and who counts as a worker."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from companion import door
from companion.door import MAX_BODY, Channel, ChannelError, Kind, wipe

ROOT = Path(__file__).resolve().parents[2]


@contextmanager
def ends() -> Iterator[tuple[Channel, Channel]]:
    ours, theirs = door.pair()
    other = Channel(theirs)
    try:
        yield ours, other
    finally:
        ours.close()
        other.close()


def test_a_message_arrives_as_it_was_sent() -> None:
    with ends() as (ours, theirs):
        ours.send(Kind.OPENED, window=7, key="Ctrl+F9", after="hide")
        assert theirs.receive() == (Kind.OPENED, {"window": 7, "key": "Ctrl+F9", "after": "hide"})


@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=5))
def test_secrets_cross_as_raw_bytes_in_order(secrets: list[bytes]) -> None:
    with ends() as (ours, theirs):
        for secret in secrets:
            ours.send_bytes(Kind.SECRET, secret)
        assert [theirs.receive() for _ in secrets] == [(Kind.SECRET, bytearray(secret)) for secret in secrets]


@given(st.binary(max_size=200))
def test_nonsense_ends_the_channel_and_nothing_else(junk: bytes) -> None:
    with ends() as (ours, theirs):
        ours.stream.sendall(junk)
        ours.close()
        with pytest.raises(ChannelError):
            _drain(theirs)


def _drain(channel: Channel) -> None:
    while True:
        channel.receive()


def test_a_body_beyond_the_limit_is_refused() -> None:
    with ends() as (ours, theirs):
        ours.stream.sendall((MAX_BODY + 1).to_bytes(4, "big") + b"\1")
        with pytest.raises(ChannelError):
            theirs.receive()


def test_what_was_read_is_wiped_from_the_channel() -> None:
    with ends() as (ours, theirs):
        ours.send_bytes(Kind.SECRET, b"orange lamp")
        theirs.receive()
        assert b"orange" not in bytes(theirs._buffer)


def test_wipe_overwrites_in_place() -> None:
    secret = bytearray(b"orange lamp")
    same = memoryview(secret)
    wipe(secret)
    assert bytes(same) == bytes(11)


_ASK = """
import os, subprocess, sys
from companion import door
if door.inherited() is not None:
    sys.exit(42)
if len(sys.argv) > 1 and not os.environ.get("ASKED"):
    os.environ["ASKED"] = "1"
    ours, theirs = door.pair()
    words = sys.orig_argv if sys.argv[1] == "same" else [*sys.orig_argv, "more"]
    sys.exit(subprocess.run(words, executable=sys.executable, stdin=theirs.fileno()).returncode)
"""


def ask(*words: str, stdin: int | None = subprocess.DEVNULL, before: str = "") -> int:
    """The exit status of a process that asks itself: 42 for a worker."""
    return subprocess.run([sys.executable, "-c", before + _ASK, *words], stdin=stdin, cwd=ROOT).returncode


def test_only_the_parents_own_socket_pair_makes_a_worker() -> None:
    assert ask("same") == 42


def test_a_socket_pair_from_another_program_is_the_cover() -> None:
    assert ask("other") == 0
    ours, theirs = door.pair()
    with theirs:
        assert ask(stdin=theirs.fileno()) == 0
    ours.close()


@pytest.mark.parametrize("kind", ["null", "pipe", "closed"])
def test_any_other_standard_input_is_the_cover(kind: str) -> None:
    read, write = os.pipe()
    stdin = {"null": subprocess.DEVNULL, "pipe": read, "closed": None}[kind]
    assert ask(stdin=stdin, before="import os; os.close(0)\n" if kind == "closed" else "") == 0
    os.close(read)
    os.close(write)
