"""How long a rollback journal is not empty: the time in which a kill leaves one that an expert could read from.

Another process looks at the size of both journals without a pause and notes from when to when there was something
in one. Its clock is the same (CLOCK_MONOTONIC); it sees what lasts about 5 microseconds and more.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

from benchmarks.figures import Figure, median
from benchmarks.filling import incidents, random_file
from benchmarks.peer import encrypted
from companion.domain.contacts import Contact
from companion.footprint import JOURNALS
from companion.vault.vault import Vault

Moment = tuple[float, float]
"""Start and end, in seconds of the clock that both processes share."""
RUNS = 100
_WATCH = """
import json, os, select, sys, time
found, since = [], 0.0
print("ready", flush=True)
while True:
    for _ in range(1000):
        there = any(os.stat(path).st_size for path in sys.argv[1:])
        now = time.perf_counter()
        if there and not since:
            since = now
        elif since and not there:
            found.append((since, now))
            since = 0.0
    if select.select([sys.stdin], [], [], 0)[0]:
        break
print(json.dumps(found))
"""


class Watcher:
    """The other process."""

    def __init__(self, folder: Path) -> None:
        paths = [str(folder / name) for name in JOURNALS]
        command = [sys.executable, "-c", _WATCH, *paths]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._line()

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline()

    def found(self) -> list[Moment]:
        """End it; all it saw."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        moments: list[Moment] = json.loads(self._line())
        return moments

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()


def measure(*, small: bool = False) -> list[Figure]:
    """Milliseconds with something in a journal, beside those of the whole call: medians, and the longest at once."""
    calls: dict[str, list[Moment]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        side = encrypted(folder)
        with Watcher(folder) as watcher:
            for what, (work, runs) in _works(side, small=small).items():
                calls[what] = [_call(work, run) for run in range(runs)]
            seen = watcher.found()
        side.close()
    return [figure for what, moments in calls.items() for figure in _figures(what, moments, seen)]


def _works(side: Vault, *, small: bool) -> dict[str, tuple[Callable[[int], object], int]]:
    """What is done and how often."""
    (incident,) = incidents(1)
    runs, megabytes = (3, 2) if small else (RUNS, 32)

    def draft(run: int) -> None:
        side.journal.save_draft(replace(incident, what=incident.what + " and" * run))

    def record(run: int) -> None:
        side.records.save(Contact(f"{run % 20:032x}", name=f"Marta {run}", note="rings twice"))

    def entry(run: int) -> None:
        side.journal.add(incidents(1, seed=-1 - run)[0])

    def small_file(run: int) -> None:
        side.attachments.add("0" * 32, "photo.jpg", random_file(1, RUNS + run))

    def file(run: int) -> None:
        source = random_file(megabytes, run)
        side.attachments.add("0" * 32, "film.mp4", source)

    return {
        "a draft": (draft, runs),
        "a record": (record, runs),
        "an entry": (entry, runs),
        "a file of 1 MiB, and growth": (small_file, max(1, runs // 10)),
        f"a file of {megabytes} MiB": (file, max(1, runs // 20)),
    }


def _call(work: Callable[[int], object], run: int) -> Moment:
    time.sleep(0.005)
    start = time.perf_counter()
    work(run)
    return start, time.perf_counter()


def _figures(what: str, calls: list[Moment], seen: list[Moment]) -> list[Figure]:
    """The sum within a call, and the longest of all of them."""
    within = [[end - start for start, end in seen if begun <= start < ended] for begun, ended in calls]
    whole = median([ended - begun for begun, ended in calls]) * 1000
    times = sum(map(len, within)) / len(calls)
    return [
        Figure(
            "journal",
            f"{what}: not empty, in all",
            median([sum(each) for each in within]) * 1000,
            "ms",
            whole,
            len(calls),
        ),
        Figure(
            "journal",
            f"{what}: longest of {times:.0f} times",
            max(map(max, filter(None, within)), default=0.0) * 1000,
            "ms",
            whole,
            len(calls),
        ),
    ]
