"""The private store against plain SQLite, a bare loop of SQLCipher and the derivation of the key alone."""

import gc
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2

from benchmarks import doors, files, window
from benchmarks.figures import Figure, median
from benchmarks.filling import COMMON, FULL, RARE, SMALL, Scale, incidents
from benchmarks.peer import encrypted, plain
from companion.domain.contacts import Contact
from companion.domain.journal import Incident
from companion.vault.vault import Vault

TYPED = {"rare word": RARE, "common word": COMMON, "one letter": "d"}


def measure(*, small: bool = False) -> Iterator[Figure]:
    """Medians and times of single long runs, in milliseconds; files in MiB for each second."""
    scale = SMALL if small else FULL
    with tempfile.TemporaryDirectory() as name:
        yield from _rows(Path(name), scale)
    with tempfile.TemporaryDirectory() as name:
        yield from files.measure(Path(name), scale)
        yield from doors.measure(Path(name), scale)
        yield from window.measure(Path(name), scale)


def _rows(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Entries, saves and search. The peer is Python's own SQLite; the same library without a key stands beside."""
    names = {"": sqlite3, " (same library, no key)": dbapi2}
    ours = encrypted(_made(folder / "ours"))
    peers = {
        name: plain(_made(folder / f"peer{number}"), library) for number, (name, library) in enumerate(names.items())
    }
    filled = incidents(scale.entries)
    sides = {"ours": ours, **peers}
    inserted = {name: _timed(_insert, side, filled) for name, side in sides.items()}
    del filled
    for name in peers:
        yield Figure("store", f"{scale.entries} entries in one commit{name}", inserted["ours"], "ms", inserted[name], 1)
    for what, work in {"an entry": _add, "a draft": _draft, "a record": _save}.items():
        times = _interleaved(sides, work, scale.saves)
        for name in peers:
            yield Figure("store", f"commit of {what}{name}", times["ours"], "ms", times[name], scale.saves)
    runs = scale.saves // 4
    for what, word in TYPED.items():
        times = _interleaved(sides, _Typing(word), runs)
        for name in peers:
            yield Figure("store", f"search, {what}{name}", times["ours"], "ms", times[name], runs)
    for side in sides.values():
        side.close()


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _timed(work: Callable[..., object], *args: object) -> float:
    """Milliseconds of one call."""
    gc.collect()
    start = time.perf_counter()
    work(*args)
    return (time.perf_counter() - start) * 1000


def _interleaved(sides: dict[str, Vault], work: Callable[[Vault, int], object], runs: int) -> dict[str, float]:
    """The median of each side, one run of each after the other."""
    times: dict[str, list[float]] = {name: [] for name in sides}
    for run in range(runs):
        for name, side in sides.items():
            times[name].append(_timed(work, side, run))
    return {name: median(taken) for name, taken in times.items()}


def _insert(side: Vault, filled: list[Incident]) -> None:
    side.journal.add_many(filled)


def _add(side: Vault, run: int) -> None:
    (incident,) = incidents(1, seed=-1 - run)
    side.journal.add(incident)


def _draft(side: Vault, run: int) -> None:
    """The same draft as it grows, saved as it is typed."""
    (incident,) = incidents(1, seed=-1)
    side.journal.save_draft(replace(incident, what=incident.what + " and" * run))


def _save(side: Vault, run: int) -> None:
    side.records.save(Contact(f"{run % 20:032x}", name=f"Marta {run}", note="rings twice"))


class _Typing:
    """One search for each letter typed of a word, the time of all of them."""

    def __init__(self, word: str) -> None:
        self._typed = [word[: length + 1] for length in range(len(word))][min(1, len(word) - 1) :]

    def __call__(self, side: Vault, run: int) -> None:
        side.search(self._typed[run % len(self._typed)], 50)
