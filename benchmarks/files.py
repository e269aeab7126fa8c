"""Files into the store and out of it, against a bare loop of SQLCipher with rows of 256 KiB."""

import shutil
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks.figures import Figure, median
from benchmarks.filling import MIB, Scale, pieces, random_file
from companion.footprint import CONTAINERS
from companion.vault.container import connect
from companion.vault.contents import CHUNK
from companion.vault.vault import Vault
from tests.spaces import make_space

HOME = "home"
DATA = Path(".local", "share", "notes")
"""The data folder in a home folder."""
LARGE_COMMIT = 4 * MIB


class _Loop:
    """A database of one table, opened as the store opens its own; it checks nothing and keeps nothing even."""

    def __init__(self, path: Path, commit: int) -> None:
        path.touch()
        self._path = path
        self._connection: Any = connect(path, bytes(32), bytes(range(16)))
        self._connection.execute("CREATE TABLE chunk(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
        self._commit = commit // CHUNK

    def write(self, rows: Iterator[bytes]) -> None:
        """One row for each piece, so many in a commit."""
        while group := list(islice(rows, self._commit)):
            self._connection.execute("BEGIN IMMEDIATE")
            for row in group:
                self._connection.execute("INSERT INTO chunk(bytes) VALUES (?)", (row,))
            self._connection.execute("COMMIT")

    def read(self) -> Iterator[bytes]:
        """Every row, one query for each."""
        (last,) = self._connection.execute("SELECT max(number) FROM chunk").fetchone()
        for number in range(1, last + 1):
            yield self._connection.execute("SELECT bytes FROM chunk WHERE number = ?", (number,)).fetchone()[0]

    def remove(self) -> None:
        """Close the database and take it away."""
        self._connection.close()
        self._path.unlink()
        self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)


def measure(folder: Path, scale: Scale) -> list[Figure]:
    """Speeds in MiB/s; leaves a home with a space that holds the file in `folder` / HOME."""
    into: dict[str, list[float]] = {"ours": [], "even": [], "row": [], "large": []}
    out: dict[str, list[float]] = {"ours": [], "large": []}
    for run in range(scale.runs):
        shutil.rmtree(folder / HOME, ignore_errors=True)
        row, large = _Loop(folder / "row.db", CHUNK), _Loop(folder / "large.db", LARGE_COMMIT)
        vault = make_space(folder / HOME)
        into["row"].append(_seconds(row.write, pieces(scale.megabytes, CHUNK, run)))
        into["large"].append(_seconds(large.write, pieces(scale.megabytes, CHUNK, run)))
        source = random_file(scale.megabytes, run)
        start = time.perf_counter()
        attachment = vault.attachments.add("0" * 32, "film.mp4", source)
        into["ours"].append(time.perf_counter() - start)
        for _ in range(2):
            out["ours"].append(_seconds(_all, vault.attachments.read(attachment)))
            out["large"].append(_seconds(_all, large.read()))
        into["even"].append(into["ours"][-1] + _seconds(_even, vault, folder / HOME))
        row.remove()
        large.remove()
    speed = {name: scale.megabytes / median(times) for name, times in into.items()}
    reading = {name: scale.megabytes / median(times) for name, times in out.items()}
    name, runs = f"{scale.megabytes} MiB", scale.runs
    return [
        Figure("store", f"{name} in, commits of 4 MiB", speed["ours"], "MiB/s", speed["large"], runs),
        Figure("store", f"{name} in, commits of 256 KiB", speed["ours"], "MiB/s", speed["row"], runs),
        Figure("store", f"{name} in and both files even", speed["even"], "MiB/s", speed["large"], runs),
        Figure("store", f"{name} out", reading["ours"], "MiB/s", reading["large"], 2 * runs),
    ]


def _seconds(work: Callable[..., object], *args: object) -> float:
    start = time.perf_counter()
    work(*args)
    return time.perf_counter() - start


def _all(read: Iterator[bytes]) -> None:
    for _ in read:
        pass


def _even(vault: Vault, home: Path) -> None:
    """Close the space, as the end of a visit does, and see that both files have one size."""
    vault.close()
    one, two = ((home / DATA / name).stat().st_size for name in CONTAINERS)
    assert one == two
