"""Start a run of faults in a process of its own, and read what it found."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.faults.changes import LONG

ROOT = Path(__file__).parents[2]
HOUR = 3600


@dataclass(frozen=True)
class Point:
    """One fault: where, how it went ("killed", "refused", "whole", "cut"), and what is wrong afterwards."""

    point: str
    outcome: str
    problems: list[str]


def started(module: str, *arguments: object) -> list[Point]:
    """Every point of one run of a module in this package."""
    words = [str(argument) for argument in arguments]
    command = [sys.executable, "-m", f"tests.faults.{module}", *words]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=HOUR)
    assert (run.returncode, run.stderr) == (0, "")
    return [Point(**json.loads(line)) for line in run.stdout.splitlines()]


def met(mode: str, work: str, folder: Path, sample: int, full: int = 0, forgetful: str = "") -> list[Point]:
    """The points of one run, `sample` of them, or `full` (0: all) in the full run; none has a problem.

    With `forgetful` the caller looks at the problems: there must be some.
    """
    points = started("runs", mode, work, folder, full if LONG else sample, *([forgetful] if forgetful else []))
    counted, rest = points[0], points[1:]
    assert counted.outcome == "counted"
    if not forgetful:
        wrong = [f"{point.point}\n" + "\n".join(point.problems) for point in rest if point.problems]
        assert wrong == []
    return rest


def outcomes(points: list[Point]) -> set[str]:
    return {point.outcome for point in points}
