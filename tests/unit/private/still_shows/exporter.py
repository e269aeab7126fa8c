"""Makes a copy in a process of its own, which ends itself, as SIGKILL does, at one step of the writing.

Run as: python -m tests.unit.private.still_shows.exporter DATA FILE STEP. STEP is "before" or "after" and the name of
a step of the log ("after begins"), or a number of bytes that have been written by then. PASSPHRASE opens DATA.
"""

import os
import signal
import sys
from pathlib import Path

from companion.bundle.export import Choice, export
from companion.private.still_shows.written import What, Writing, WrittenPlaces
from companion.vault.installation import Installation, SpaceKey
from companion.vault.kdf import KdfParams

PASSPHRASE = "maple orbit candle wagon thirteen"
WORDS = "river lamp stone window garden boat"
CHEAP = KdfParams(memory_kib=64, time_cost=1, lanes=1)
STEPS = ("begins", "whole", "placed")


def die() -> None:
    """At once, like a process that is killed from outside."""
    os.kill(os.getpid(), signal.SIGKILL)


class Mortal(Writing):
    """Dies before or after the step called `at`."""

    at: str = ""

    def begins(self, destination: Path, part: Path) -> None:
        self._step("before begins")
        super().begins(destination, part)
        self._step("after begins")

    def whole(self, size: int, sha256: str) -> None:
        self._step("before whole")
        super().whole(size, sha256)
        self._step("after whole")

    def placed(self) -> None:
        self._step("before placed")
        super().placed()
        self._step("after placed")

    def _step(self, name: str) -> None:
        if name == self.at:
            die()


def main() -> None:
    """Open the space, make the copy, die."""
    data, target, at = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    key = Installation(data, CHEAP).unlock(bytearray(PASSPHRASE.encode()))
    assert isinstance(key, SpaceKey)
    vault = key.open()
    log = Mortal(WrittenPlaces(vault), What.COPY)
    log.at = at
    part = target.with_name(target.name + ".part")

    def progress(_done: int, _total: int) -> None:
        if at.isdigit() and part.exists() and part.stat().st_size >= int(at):
            die()

    export(vault, target, WORDS, Choice(), progress=progress, cancelled=lambda: False, work_factor=4, log=log)


if __name__ == "__main__":
    main()
