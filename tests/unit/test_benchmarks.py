"""Every group of figures can be measured. What the figures are is not looked at."""

import json
import math
import subprocess
from pathlib import Path

import pytest

from benchmarks.__main__ import GROUPS
from tests.desktop import PYTHON, ROOT


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_yields_figures(group: str, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    command = [PYTHON, "-m", "benchmarks", "--small", "--only", group, "--json", file]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=200)
    assert (run.returncode, run.stderr) == (0, "")
    rows = json.loads(file.read_text())
    assert len(rows) == len(run.stdout.splitlines()) > 0
    for row in rows:
        assert row["group"] == group
        assert row["runs"] > 0
        assert all(math.isfinite(row[name]) for name in ("value", "floor", "ratio"))
        assert row["floor"] > 0
