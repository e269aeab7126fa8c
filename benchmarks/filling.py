"""What the store is filled with: incidents of ordinary words, and files of random bytes."""

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from companion.domain.common import When
from companion.domain.journal import Incident
from companion.identity import resources

RARE = "zeppelin"
"""Stands in one incident of 10,000; no other word begins so."""
COMMON = "door"
"""Stands in one incident of three."""
MIB = 1024 * 1024


@dataclass(frozen=True)
class Scale:
    """How large a run is: incidents, MiB of files, and how often each thing is done."""

    entries: int
    megabytes: int
    runs: int
    saves: int
    passphrases: int


FULL = Scale(entries=100_000, megabytes=500, runs=3, saves=200, passphrases=15)
SMALL = Scale(entries=500, megabytes=6, runs=1, saves=8, passphrases=1)


def incidents(number: int, seed: int = 2026) -> list[Incident]:
    """Incidents of about 60 words each, the same for the same seed."""
    chance = random.Random(seed)
    words = (resources() / "words" / "en.txt").read_text("utf-8").split()
    made = []
    for count in range(number):
        text = chance.choices(words, k=60)
        if count % 3 == 0:
            text[30] = COMMON
        if count % 10_000 == 0:
            text[40] = RARE
        when = When(date=f"20{chance.randint(10, 26)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}")
        id_ = f"{chance.getrandbits(128):032x}"
        made.append(Incident(id_, when, summary=" ".join(text[:8]), what=" ".join(text[8:])))
    return made


class RandomFile(io.RawIOBase):
    """A file of `megabytes` MiB in which no two pieces are equal; reading it costs next to nothing."""

    def __init__(self, megabytes: int, seed: int) -> None:
        super().__init__()
        self._random = random.Random(seed)
        self._block = self._random.randbytes(2 * MIB)
        self._left = megabytes * MIB

    def readable(self) -> bool:
        """True."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what a BufferedReader gives it
        """The next bytes, at most 1 MiB."""
        size = min(len(buffer), MIB, self._left)
        start = self._random.randrange(MIB)
        self._left -= size
        buffer[:size] = self._block[start : start + size]
        return size


def random_file(megabytes: int, seed: int) -> io.BufferedReader:
    """A RandomFile as a program opens one."""
    return io.BufferedReader(RandomFile(megabytes, seed), MIB)


def pieces(megabytes: int, size: int, seed: int) -> Iterator[bytes]:
    """The same in pieces of `size` bytes."""
    return iter(partial(random_file(megabytes, seed).read, size), b"")
