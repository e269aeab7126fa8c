"""The private space with much in it, each figure beside a floor of the same library with nothing of ours.

A run opens the space in a new process: the first page, each section for the first time and again, every list
scrolled, words typed into the search. "worked" is time of the window's thread on a processor, which other programs on
the machine disturb less.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.figures import Figure, median
from benchmarks.full_space import FULL, SMALL, fill
from benchmarks.stage import desktop
from tests.desktop import ROOT, Desktop

NOTCHES = 60
Moments = dict[str, list[tuple[float, float]]]
"""Milliseconds that passed and that the window's thread worked, by what was done."""


@dataclass
class Found:
    """What all runs of one module found."""

    memory: dict[str, list[float]] = field(default_factory=dict)
    moments: Moments = field(default_factory=dict)

    def add(self, memory: dict[str, float], moments: Moments) -> None:
        """One more run."""
        for name, value in memory.items():
            self.memory.setdefault(name, []).append(value)
        for name, values in moments.items():
            self.moments.setdefault(name, []).extend(values)


def measure(*, small: bool = False) -> Iterator[Figure]:
    """Milliseconds and MiB; what is done once in a run as a median of the runs, frames with the worst of all."""
    scale = SMALL if small else FULL
    with desktop() as stage:
        home = stage.folder / "full"
        fill(home, scale)
        ours, floor = Found(), Found()
        for _ in range(scale.runs):
            notches = str(2 if small else NOTCHES)
            floor.add(*_run(stage, "bare_space", stage.folder / "bare.db", str(scale.incidents), notches))
            ours.add(*_run(stage, "space_pages", home, notches))
    yield from _figures(ours, floor, scale.runs)


def _run(stage: Desktop, module: str, path: Path, *words: str) -> tuple[dict[str, float], Moments]:
    env = stage.environment(stage.folder)
    del env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]  # a screen reader's cost is not what is measured here
    command = [sys.executable, "-m", f"benchmarks.{module}", str(path), *words]
    run = subprocess.run(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True)
    memory, moments = json.loads(run.stdout)
    return memory, moments


def _figures(ours: Found, floor: Found, runs: int) -> Iterator[Figure]:
    for name, moments in ours.moments.items():
        least = floor.moments[_floor_of(name)]
        frames = name.startswith(("scrolling", "search"))
        for number, how in enumerate(("", ", worked")):
            values, floors = ([moment[number] for moment in each] for each in (moments, least))
            if not values:
                continue
            yield Figure("space", f"{name}{how}", median(values), "ms", median(floors), len(values) if frames else runs)
            if frames:
                yield Figure("space", f"{name}{how}, worst", max(values), "ms", max(floors), len(values))
    for name, sizes in ours.memory.items():
        yield Figure("space", f"memory, {name}", median(sizes), "MiB", median(floor.memory[""]), runs)


def _floor_of(name: str) -> str:
    if name == "first page" or name == "search":
        return name
    if name.startswith("scrolling"):
        return "scrolling"
    return "section, again" if ", again" in name else "section"
