"""The longest time for which a window of the private side is not heard, while the store is at work.

The scenes run in a process of its own with a real event loop. A timer that is due each millisecond notes when it
was called; a gap between two calls is a time in which nothing was drawn and no key was seen.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import Figure
from benchmarks.files import HOME
from benchmarks.filling import Scale

LIMIT_MS = 50


def measure(folder: Path, scale: Scale) -> Iterator[Figure]:
    """Milliseconds: the longest gap of each scene beside the longest of an idle loop."""
    command = [sys.executable, "-m", "benchmarks.scenes", str(folder / HOME), str(scale.megabytes), str(scale.saves)]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        _, nothing = json.loads(process.stdout.readline())
        for line in process.stdout:
            yield _figure(*json.loads(line), idle=max(nothing))
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)


def _figure(name: str, gaps: list[float], *, idle: float) -> Figure:
    above = sum(gap > LIMIT_MS for gap in gaps)
    return Figure("store", f"window waits: {name} ({above} above {LIMIT_MS})", max(gaps), "ms", idle, len(gaps))
